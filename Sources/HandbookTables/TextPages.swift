import ContentLoading
import Diagnostics
import Theming

/// The pages about the texts of the built-in theme: its words on buttons, above lists and in dates, in both languages.
struct TextPages {
  /// What a language lacks.
  private(set) var faults: [String] = []
  private var tables: [AuthorLanguage: StringTable] = [:]
  /// The templates that show a text, by its key.
  private var templates: [String: Set<String>] = [:]
  private var keys: [String] = []

  /// From how many texts on a group has a page of its own.
  private static let limit = 40

  init() {
    var diagnostics: [Diagnostic] = []
    for file in SiteFolder.list(Theme.builtInFolder).files {
      let text = { (diagnostics: inout [Diagnostic]) in
        String(decoding: file.contents(isText: true, into: &diagnostics) ?? [], as: UTF8.self)
      }
      if let language = AuthorLanguage.allCases.first(where: { file.contentPath == "strings/\($0.rawValue).yml" }) {
        tables[language] = StringTable.read(text(&diagnostics), path: file.contentPath, into: &diagnostics)
      } else if file.contentPath.hasSuffix(".mustache") {
        let name = String(file.contentPath.split(separator: "/").last?.dropLast(".mustache".count) ?? "")
        for key in text(&diagnostics).matches(of: /\bt\.([a-z0-9.-]+)/) {
          templates[String(key.output.1), default: []].insert(name)
        }
      }
    }
    faults = diagnostics.map { $0.summary(in: .english) }
    let all = AuthorLanguage.allCases.map { Set(tables[$0]?.entries.keys.map(\.self) ?? []) }
    let known = all.reduce(Set()) { $0.union($1) }
    if known.isEmpty { faults.append("the built-in theme has no texts at \(Theme.builtInFolder)") }
    for (language, own) in zip(AuthorLanguage.allCases, all) {
      faults += known.subtracting(own).sorted().map { "the text “\($0)” of the theme is missing in \(language.rawValue)" }
    }
    // In the order of the file, which belongs together by what is shown together.
    keys = known.sorted { place(of: $0) < place(of: $1) }
  }

  private func place(of key: String) -> (Int, Int) {
    let range = tables[.english]?.entries[key]?.range
    return (range?.line ?? 0, range?.column ?? 0)
  }

  /// The texts by the first part of their keys, in the order of the file.
  private var groups: [(name: String, keys: [String])] {
    var groups: [(name: String, keys: [String])] = []
    for key in keys {
      let name = String(key.prefix { $0 != "." })
      if groups.last?.name == name { groups[groups.count - 1].keys.append(key) } else { groups.append((name, [key])) }
    }
    return groups
  }

  func pages(in language: AuthorLanguage) -> [HandbookPage] {
    let large = groups.filter { $0.keys.count > Self.limit }
    var list = HandbookPage(
      "teksten/index", in: language, slug: "texts", title: Words(en: "Texts of the theme", nl: "Teksten van het thema"),
      summary: HandbookWords.texts)
    list.order = large.map { "\($0.name).md" }
    list.hasContents = false
    list.add(HandbookWords.aboutTexts[language])
    for group in groups where group.keys.count <= Self.limit {
      list.addHeading(2, MarkdownText.code(group.name), id: group.name)
      list.add(table(of: group.keys, in: language))
    }
    return [list]
      + large.map { group in
        var page = HandbookPage(
          "teksten/\(group.name)", in: language, title: Words(en: "Texts: \(group.name)", nl: "Teksten: \(group.name)"),
          summary: HandbookWords.textsOfGroup)
        page.add(table(of: group.keys, in: language))
        return page
      }
  }

  private func table(of keys: [String], in language: AuthorLanguage) -> String {
    // The language of the page first.
    let languages = AuthorLanguage.allCases.sorted { first, _ in first == language }
    return MarkdownText.table(
      [HandbookWords.key[language]] + languages.map { HandbookWords.name(of: $0)[language] } + [HandbookWords.whereUsed[language]],
      keys.map { key in
        [MarkdownText.code(key)]
          + languages.map { MarkdownText.marked(text(key, in: $0), as: $0, on: language) }
          + [
            (templates[key] ?? []).isEmpty
              ? HandbookWords.inProgram[language]
              : (templates[key] ?? []).sorted().map(MarkdownText.code).joined(separator: ", ")
          ]
      })
  }

  private func text(_ key: String, in language: AuthorLanguage) -> String {
    switch tables[language]?.entries[key]?.value {
    case .single(let text)?: MarkdownText.prose(text)
    case .counted(let one, let other)?: "\(MarkdownText.prose(one)) / \(MarkdownText.prose(other))"
    case nil: ""
    }
  }
}
