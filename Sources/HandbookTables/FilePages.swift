import ContentLoading
import SiteBuilder

/// The pages about the keys of each kind of file, and about the components.
struct FilePages {
  private let language: AuthorLanguage

  init(in language: AuthorLanguage) { self.language = language }

  /// The kinds of blocks in a text, as opposed to files.
  private static let ofComponents = "components."

  private var kinds: [FileKind] { FileKind.all.filter { !$0.name.hasPrefix(Self.ofComponents) } }

  var pages: [HandbookPage] { [list] + kinds.map(page) + [components] }

  /// What has no words in a language, or no example.
  static func faults(in kinds: [FileKind] = FileKind.all) -> [String] {
    let withoutWords = kinds.filter { $0.words.lacksOne }.map { "the kind of file “\($0.name)” has no words in a language" }
    let keys = DeclaredKeyPath.all(in: kinds).filter { path in
      path.keys.last.map { $0.summary.lacksOne || $0.detail.lacksOne || $0.example.isEmpty } ?? true
    }
    return withoutWords + keys.map { "the key “\($0.name)” has no words in a language, or no example" }
  }

  /// All kinds of files.
  private var list: HandbookPage {
    var page = HandbookPage(
      "bestanden/index", in: language, slug: "files", title: Words(en: "Files and their keys", nl: "Bestanden en hun sleutels"),
      summary: HandbookWords.files)
    page.order = kinds.map { "\($0.name).md" }
    page.hasContents = false
    page.add(HandbookWords.aboutFiles[language])
    return page
  }

  private func page(_ kind: FileKind) -> HandbookPage {
    var page = HandbookPage(
      "bestanden/\(kind.name)", in: language, title: Words(en: "Keys: \(kind.name)", nl: "Sleutels: \(kind.name)"),
      summary: Words(en: MarkdownText.sentence(kind.words.english), nl: MarkdownText.sentence(kind.words.dutch)))
    // The table of all keys leads to them.
    page.hasContents = false
    page.add(HandbookWords.translation(kind.translation)[language] + " " + HandbookWords.shape(kind.shape)[language])
    page.add(HandbookWords.elsewhere(kind.name)[language])
    let isShared = { (key: KeyDeclaration) in kind.name != FileKind.pages.name && FileKind.pages.keys.declares(key) }
    page.addHeading(2, HandbookWords.overview[language], id: "overzicht")
    page.add(overview(of: kind.keys.keys.filter { !isShared($0) }, of: kind))
    let shared = kind.keys.keys.filter(isShared)
    if !shared.isEmpty {
      page.addHeading(2, HandbookWords.sharedKeys[language], id: "van-elke-pagina")
      page.add(HandbookWords.aboutSharedKeys[language])
      page.add(
        table(
          of: shared.map { key in
            (name: key.name, address: "\(FileKind.pages.name).md#\(key.name)", key: key)
          }))
    }
    for path in paths(of: kind) where path.keys.first.map({ !isShared($0) }) ?? false {
      addDescription(of: path, to: &page, level: path.keys.count == 1 ? 2 : 3)
    }
    return page
  }

  private var components: HandbookPage {
    var page = HandbookPage(
      "onderdelen", in: language, slug: "components", title: Words(en: "Components", nl: "Onderdelen"),
      summary: HandbookWords.components)
    page.add(HandbookWords.aboutComponents[language])
    for kind in FileKind.all where kind.name.hasPrefix(Self.ofComponents) {
      let name = String(kind.name.dropFirst(Self.ofComponents.count))
      page.addHeading(2, MarkdownText.code(name), id: name)
      page.add(MarkdownText.prose(MarkdownText.sentence(kind.words[language])))
      page.add(MarkdownText.block("```\(name)\n\(example(of: kind.keys))```", in: "markdown"))
      if kind.keys.keys.isEmpty {
        page.add(HandbookWords.noKeys[language])
      } else {
        page.add(overview(of: kind.keys.keys, of: kind, under: name))
        for path in paths(of: kind) { addDescription(of: path, to: &page, level: 3, under: name) }
      }
    }
    return page
  }

  /// The keys that a block may need, each with its example on a line; the first of all where it needs none.
  private func example(of keys: KeySet) -> String {
    let needed = keys.keys.filter { $0.rules.need != .optional }
    return (needed.isEmpty ? keys.keys.prefix(1).map(\.self) : needed).map { Words.example($0.line)[language] + "\n" }.joined()
  }

  private func paths(of kind: FileKind) -> [DeclaredKeyPath] { DeclaredKeyPath.all(in: [kind]) }

  // MARK: Parts of pages

  /// The name of a key below its kind, and its identifier on the page.
  private func name(of path: DeclaredKeyPath) -> String { path.keys.map(\.name).joined(separator: ".") }

  private func id(of name: String, under component: String?) -> String {
    ([component].compactMap(\.self) + [name]).joined(separator: "-").replacing(".", with: "-")
  }

  /// All keys, those in groups included.
  private func overview(of keys: [KeyDeclaration], of kind: FileKind, under component: String? = nil) -> String {
    let wanted = Set(keys.map(\.name))
    return table(
      of: paths(of: kind).filter { path in path.keys.first.map { wanted.contains($0.name) } ?? false }.compactMap { path in
        path.keys.last.map { (name: name(of: path), address: "#" + id(of: name(of: path), under: component), key: $0) }
      })
  }

  private func table(of keys: [(name: String, address: String, key: KeyDeclaration)]) -> String {
    MarkdownText.table(
      [HandbookWords.key[language], HandbookWords.whatItIs[language], KeyFact.need[language].lowercased()],
      keys.map { entry in
        [
          "[\(MarkdownText.code(entry.name))](\(entry.address))", MarkdownText.prose(entry.key.summary[language]),
          MarkdownText.prose(entry.key.rules.need.words[language]),
        ]
      })
  }

  private func addDescription(of path: DeclaredKeyPath, to page: inout HandbookPage, level: Int, under component: String? = nil) {
    guard let key = path.keys.last else { return }
    page.addHeading(level, MarkdownText.code(name(of: path)), id: id(of: name(of: path), under: component))
    page.add("**\(MarkdownText.prose(MarkdownText.sentence(key.summary[language])))** \(MarkdownText.prose(key.detail[language]))")
    page.add(
      path.facts(.builtIn).map { fact in
        let value = fact.isLiteral ? MarkdownText.code(fact.value[language]) : MarkdownText.prose(fact.value[language])
        return "- **\(fact.name[language]):** \(value)"
      }.joined(separator: "\n"))
    page.add(MarkdownText.block(Words.example(key.line)[language], in: "yaml"))
  }
}

extension Words {
  /// Whether a language has no words.
  var lacksOne: Bool { english.isEmpty || dutch.isEmpty }
}
