import Diagnostics
import SiteModel

extension Site {
  public func selfCheck(_ id: String, in language: LanguageTag) -> SelfCheckDocument? {
    selfChecks.first { $0.id == id && $0.language == language }
  }

  /// The self-check that a page shows.
  public func selfCheck(on page: GeneratedPage) -> (document: SelfCheckDocument, isQuick: Bool)? {
    let isQuick = page.kind.name == GeneratedPage.Kind.quickSelfCheckName
    guard isQuick || page.kind.name == GeneratedPage.Kind.selfCheckName else { return nil }
    return selfCheck(page.kind.value, in: page.language).map { ($0, isQuick) }
  }
}

/// The self-checks of a site, in each of their languages.
public struct SelfCheckDocuments: SiteData {
  public let all: [SelfCheckDocument]

  public init(_ all: [SelfCheckDocument]) { self.all = all }

  public var readFiles: Set<String> { Set(all.map(\.contentID)) }

  public func published(includingDrafts includesDrafts: Bool) -> SelfCheckDocuments {
    includesDrafts ? self : SelfCheckDocuments(all.filter { !$0.isDraft })
  }

  public var drafts: [WithheldPage] { all.filter(\.isDraft).map(\.withheld) }

  public func generatedPages(languages: [LanguageTag], configurations: [LanguageTag: SiteConfiguration]) -> [GeneratedPage] {
    all.flatMap { document in
      configurations[document.language].map { document.pages($0, isDefault: document.language == languages[0]) } ?? []
    }
  }

  public func pages(inFolder folder: String, in language: LanguageTag) -> [(name: String, title: String)] {
    guard folder + "/" == SelfCheckDocument.folder else { return [] }
    return all.filter { $0.language == language }.map { ($0.id, $0.title.value) }
  }

  /// A link to the page of a self-check in the reader's language, otherwise in the default one.
  public func target(ofFile contentPath: String, in language: LanguageTag, of site: Site) -> LinkTarget? {
    guard contentPath.utf8.starts(with: SelfCheckDocument.folder.utf8) else { return nil }
    guard contentPath.hasSuffix(".yml") else { return .nothing(contentPath) }
    let name = contentPath.dropFirst(SelfCheckDocument.folder.count).dropLast(4)
    let id = String(name.prefix { $0 != "." })
    for reader in [language, site.defaultLanguage] {
      if let page = site.generatedPage(.selfCheck(id, isQuick: false), in: reader) { return .generated(page.address) }
    }
    if let withheld = site.withheldPage(SelfCheckDocument.folder + id) { return .withheld(withheld.id) }
    return site.unreadable.contains(SelfCheckDocument.folder + id) ? .unreadable : .nothing(contentPath)
  }
}

extension SelfCheckDocument {
  /// The pages of the self-check: the complete version, and below it the quick one.
  fileprivate func pages(_ configuration: SiteConfiguration, isDefault: Bool) -> [GeneratedPage] {
    let root = SiteAddress(path: isDefault ? "/" : "/\(language.code)/")
    let address = root.appending(configuration.slug(of: .selfChecks)).appending(slug?.value ?? Slug.from(id))
    return [page(isQuick: false, at: address)] + (quick.map { [page(isQuick: true, at: address.appending($0.slug.value))] } ?? [])
  }

  private func page(isQuick: Bool, at address: SiteAddress) -> GeneratedPage {
    var page = GeneratedPage(
      kind: .selfCheck(id, isQuick: isQuick), language: language, address: address, owner: .selfCheck,
      origin: SourceRange(path: source))
    // Answers to a self-check stay in the browser: its page makes no requests to other sites, whatever a visitor has allowed.
    page.needs.connects = false
    page.aliases = isQuick ? aliasesOfQuick : aliases
    return page
  }
}

extension SelfCheckDocument {
  /// The old addresses of the quick version: it stood below the complete one then, too.
  private var aliasesOfQuick: [Located<String>] {
    guard let quick else { return [] }
    return aliases.filter { !$0.value.hasSuffix(".html") }.map { alias in
      Located(alias.value + (alias.value.hasSuffix("/") ? "" : "/") + quick.slug.value + "/", at: alias.range)
    }
  }
}

extension Site {
  /// The published self-checks, in each of their languages.
  public var selfChecks: [SelfCheckDocument] { data[SelfCheckDocuments.self]?.all ?? [] }
}

extension SelfCheckDocument {
  /// The self-check as an entry of the list of what is not published now.
  public var withheld: WithheldPage {
    WithheldPage(id: contentID, language: language, source: source, title: title.value, reason: .draft)
  }
}

extension GeneratedPage.Kind {
  /// A self-check, or its quick version, by the name of its file.
  public static func selfCheck(_ id: String, isQuick: Bool) -> Self { Self(isQuick ? quickSelfCheckName : selfCheckName, id) }
  public static let selfCheckName = "self-check"
  public static let quickSelfCheckName = "quick-self-check"
}

extension AddressOwner {
  static let selfCheck = AddressOwner(en: "a self-check", nl: "een zelfcheck")
}

extension ContentCollection {
  static let selfChecks = ContentCollection("self-checks")
}
