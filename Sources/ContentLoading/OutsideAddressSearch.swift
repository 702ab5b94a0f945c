import Diagnostics
import MarkdownRendering
import ParallelWork
import SiteModel

/// Finds every address outside the site in its texts and data, with its place.
///
/// It reads the files once more, as YAML and Markdown rather than as pages and settings: so it needs nothing of the features, finds what
/// each of them shows, and costs nothing where nobody asks for the addresses.
public struct OutsideAddressSearch: Sendable {
  private let site: Site
  /// Folders whose files hold no addresses for visitors: those of the theme, of declarations and of media.
  private let otherFolders: [String]
  private let markdown: MarkdownRenderer

  public init(in site: Site, features: FeatureReaders) {
    self.site = site
    otherFolders = features.declarationFolders.map { $0 + "/" } + ["theme/", "media/", MediaFile.rootFolder]
    markdown = MarkdownRenderer(
      language: site.defaultLanguage, strings: .unused, componentNames: features.componentNames, terms: nil)
  }

  /// The addresses in a folder, as far as its pages are part of the site.
  public func addresses(in folder: SiteFolder) async -> OutsideAddresses {
    let withheld = Set(site.withheld.map(\.source))
    let files = folder.files.filter { holdsAddresses($0.contentPath) && !withheld.contains($0.displayPath) }
    let found = await files.parallelMap { file in
      var faults: [Diagnostic] = []
      guard let text = SourceText.read(file, into: &faults) else { return FileAddresses() }
      return addresses(in: text, isMarkdown: file.contentPath.hasSuffix(".md"))
    }
    let configuration = site.configuration(site.defaultLanguage)
    let own = Set(found.flatMap(\.ofSite) + [configuration.baseURL].filter { !$0.isEmpty })
    return OutsideAddresses(
      all: found.flatMap(\.all).filter { address in !own.contains { Self.isAddress(address.address, onSite: $0) } }
        .sorted { ($0.range, $0.address) < ($1.range, $1.address) },
      siteURL: configuration.baseURL, languages: site.languages)
  }

  /// Whether authors write addresses for visitors in a file.
  private func holdsAddresses(_ path: String) -> Bool {
    guard path.hasSuffix(".md") || path.hasSuffix(".yml") else { return false }
    return !otherFolders.contains(where: path.hasPrefix)
  }

  private static func isAddress(_ address: String, onSite base: String) -> Bool {
    guard address.hasPrefix(base) else { return false }
    return address.dropFirst(base.count).first.map { "/?#".contains($0) } ?? true
  }

  /// What one file holds.
  private struct FileAddresses: Sendable {
    var all: [OutsideAddress] = []
    /// Those of the site itself, in its settings.
    var ofSite: [String] = []
  }

  private func addresses(in source: SourceText, isMarkdown: Bool) -> FileAddresses {
    var walk = AddressWalk(markdown: markdown, places: WrittenPlaces(in: source))
    if isMarkdown {
      var faults: [Diagnostic] = []
      guard let parts = FrontMatter.split(source, into: &faults) else { return FileAddresses() }
      walk.add(YAMLSource(text: String(parts.yaml), path: source.path, firstLine: 2))
      walk.add(MarkdownSource(text: String(parts.body), path: source.path, firstLine: parts.bodyLine))
    } else {
      walk.add(YAMLSource(text: source.text, path: source.path))
    }
    return FileAddresses(all: walk.found, ofSite: walk.ofSite)
  }

  /// A walk over the values and the text of a file.
  private struct AddressWalk {
    let markdown: MarkdownRenderer
    let places: WrittenPlaces
    var found: [OutsideAddress] = []
    var ofSite: [String] = []

    mutating func add(_ source: YAMLSource) {
      var faults: [Diagnostic] = []
      if let value = parseYAML(source, into: &faults) { add(value) }
    }

    /// Adds the addresses in a text and in its components.
    mutating func add(_ source: MarkdownSource) {
      var source = source
      source.needsOutsideLinks = true
      source.needsExcerpt = false
      let result = markdown.render(source)
      for link in result.outsideLinks { add(link.value, at: link.range) }
      for block in result.body.components {
        add(YAMLSource(text: block.source, path: source.path, firstLine: block.firstLine, indentation: block.indentation))
      }
    }

    private mutating func add(_ value: YAMLValue) {
      switch value {
      case .null: break
      case .sequence(let values, _): for value in values { add(value) }
      case .mapping(let mapping): add(mapping)
      case .scalar(let text, _, let range): add(text, in: range)
      }
    }

    private mutating func add(_ mapping: YAMLMapping) {
      for entry in mapping.entries {
        guard case .scalar(let text, _, let range) = entry.value else {
          add(entry.value)
          continue
        }
        switch entry.key {
        case SiteKeys.baseURL.name: ofSite.append(text.hasSuffix("/") ? String(text.dropLast()) : text)
        case SourceKeys.url.name: add(text, in: range, checked: Self.day(of: mapping))
        default: add(text, in: range)
        }
      }
    }

    /// When a source was compared with the page.
    private static func day(of source: YAMLMapping) -> CalendarDate? {
      guard case .scalar(let text, _, _)? = source[SourceKeys.checked.name]?.value else { return nil }
      return CalendarDate(text)
    }

    /// Adds a value that is an address, or those in one that is a text.
    private mutating func add(_ text: String, in range: SourceRange, checked: CalendarDate? = nil) {
      if isWebAddress(text) {
        add(text, at: range, checked: checked)
      } else if text.contains("://") || text.contains("www.") {
        var source = MarkdownSource(text: text, path: range.path, needsExcerpt: false)
        source.needsOutsideLinks = true
        for link in markdown.render(source).outsideLinks { add(link.value, at: range) }
      }
    }

    private mutating func add(_ address: String, at range: SourceRange, checked: CalendarDate? = nil) {
      let whole = address.hasPrefix("//") ? "https:" + address : address
      let place = places.place(of: address, from: range)
      found.append(OutsideAddress(whole, at: place ?? range, isExact: place != nil, checked: checked))
    }
  }
}

extension MarkdownStrings {
  /// Words for a text of which only the links are needed.
  fileprivate static let unused = MarkdownStrings(
    alertNote: "", alertTip: "", alertImportant: "", alertWarning: "", alertCaution: "", table: "", footnotes: "",
    footnoteReference: "", footnoteBack: "", taskDone: "", taskOpen: "")
}
