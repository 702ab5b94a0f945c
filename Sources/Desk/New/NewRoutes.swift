import ContentLoading
import Diagnostics
import PreviewServer
import SiteEditing
import SiteModel

/// New content from a short form, which asks only for what nobody can guess.
enum NewRoutes {
  static let path = "/desk/api/new"
  static let limit = 256 * 1024

  struct Forms: Encodable, Sendable {
    let kinds: [Form]
    /// The folders of pages, in which a page can stand.
    let sections: [Field.Option]
  }

  struct Form: Encodable, Sendable {
    let name: String
    let label: String
    let folder: String
    let fields: [Field]
  }

  struct Message: Decodable, Sendable {
    let kind: String
    let section: String?
    let values: [String: JSONValue]
  }

  struct Made: Encodable, Sendable {
    let path: String
    let file: DeskFile
  }

  static func all(_ live: LiveSite, _ saving: FileSaving, language: AuthorLanguage) -> [Route] {
    [
      .get(path) { _ async throws(Refusal) in forms(of: try DeskSite(live, language: language)) },
      .post(path, Message.self, limit: limit) { message, _ async throws(Refusal) in
        let content = try NewContent(message, in: try DeskSite(live, language: language))
        let path = content.path
        try await saving.create(path, try content.bytes())
        return Made(path: path, file: try saving.file(path))
      },
    ]
  }

  /// The kinds of pages that can be begun, with their folders.
  static func kinds(of site: DeskSite) -> [(kind: FileKind, folder: String)] {
    (["pages"] + site.readers.folders).compactMap { folder in
      site.readers.fileKind(of: "\(folder)/x.md").map { ($0, folder) }
    }
  }

  private static func forms(of site: DeskSite) -> Forms {
    let making = FieldMaking(options: FieldOptions(site, in: site.languages.first), language: site.language)
    let forms = kinds(of: site).map { kind, folder in
      Form(
        name: kind.name, label: kind.words[site.language], folder: folder,
        fields: making.fields(of: kind.keys).filter { NewContent.isAsked(kind.keys[$0.name]) })
    }
    return Forms(kinds: forms, sections: sections(of: site))
  }

  static func sections(of site: DeskSite) -> [Field.Option] {
    let indexes = site.folder.files.map(\.contentPath).filter { $0.hasPrefix("pages/") && $0.hasSuffix("/index.md") }
    return indexes.map { path in
      let folder = String(path.dropLast("/index.md".count).dropFirst("pages".count).drop { $0 == "/" })
      return Field.Option(value: folder, label: site.page(of: path)?.meta.title.value ?? folder)
    }
  }
}

/// The beginning of a file: what was asked, and that it is a draft.
struct NewContent {
  private let site: DeskSite
  private let kind: FileKind
  /// In the site folder.
  let path: String
  private let values: [(key: String, value: FormValue)]

  /// Whether the form for a new file asks for a key: one that the file cannot do without, or that only another key could replace.
  static func isAsked(_ key: KeyDeclaration?) -> Bool {
    switch key?.rules.need {
    case .always, .unless: true
    case .optional, .with, .when, nil: false
    }
  }

  init(_ message: NewRoutes.Message, in site: DeskSite) throws(Refusal) {
    guard let (kind, folder) = NewRoutes.kinds(of: site).first(where: { $0.kind.name == message.kind }) else { throw .noRoute }
    self.site = site
    self.kind = kind
    let typed = kind.keys.keys.compactMap { key in message.values[key.name].map { (key: key.name, value: $0.value) } }
    values = typed.filter { $0.value != .text("") }.map { key, value in
      guard key == PageKeys.title.name, case .text(let title) = value else { return (key, value) }
      return (key, .text(TypedTitle.title(title)))
    }
    guard values.count <= message.values.count, message.values.keys.allSatisfy({ kind.keys[$0] != nil }) else { throw .unclear }
    guard case .text(let title)? = message.values[PageKeys.title.name]?.value, !Slug.from(title).isEmpty else {
      throw Refusal(
        422, "new.no-title", en: "give a title with letters or digits", nl: "geef een titel met letters of cijfers")
    }
    let slug = String(Slug.from(title).prefix(100))
    let section = message.section ?? ""
    if folder == "pages", !section.isEmpty {
      guard NewRoutes.sections(of: site).contains(where: { $0.value == section }) else { throw .noFile }
      path = "pages/\(section)/\(slug).md"
      return
    }
    let isDated = site.readers.newFiles.contains { $0.folder == folder && $0.hasDateInName }
    let day = isDated ? Self.day(in: values, of: kind) ?? site.today : nil
    path = "\(folder)/\(day.map { "\($0)-" } ?? "")\(slug).md"
  }

  /// The first day among the values, by the form that is declared for them.
  private static func day(in values: [(key: String, value: FormValue)], of kind: FileKind) -> String? {
    for (key, value) in values {
      guard kind.keys[key]?.type.form?.pattern?.hasPrefix(#"^\d{4}-\d{2}-\d{2}"#) == true,
        case .text(let text) = value, let day = CalendarDate(String(text.prefix(10)))
      else { continue }
      return day.description
    }
    return nil
  }

  func bytes() throws(Refusal) -> [UInt8] {
    guard !site.folder.files.contains(where: { $0.contentPath == path }) else { throw .notWritten(.exists) }
    let draft = kind.keys["draft"] == nil ? "" : "draft: true\n"
    var editing = FormEditing(Array("---\n\(draft)---\n\n".utf8), path: path, isPage: true, keys: kind.keys)
    do throws(EditRefusal) {
      for (key, value) in values { try editing.apply(.set([.key(key)], value)) }
    } catch {
      throw Refusal(422, error.identifier, error.reason)
    }
    return editing.bytes
  }
}

extension DeskSite {
  /// The day at the place of the site.
  fileprivate var today: String? {
    state.site.map { $0.configuration($0.defaultLanguage).clock.local(at: $0.now).date.description }
  }
}
