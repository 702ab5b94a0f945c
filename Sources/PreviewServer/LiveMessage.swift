import Diagnostics
import Foundation
import SiteModel

/// A message from the server to an open page.
enum LiveMessage: Sendable, Equatable {
  /// The page, or something that it loads, has changed.
  case reload
  /// Only the page's style sheets have changed.
  case styles([StyleChange], page: String)
  /// The current problems of the site.
  case problems([Problem], advice: Int, AuthorLanguage)

  /// A style sheet that replaces another.
  struct StyleChange: Sendable, Equatable, Encodable {
    let from: String
    let to: String
    let integrity: String
  }

  /// The list can be long when a file that everything depends on has errors; a reader needs only the first ones.
  private static let shownProblems = 100

  /// The message as JSON (RFC 8259), on one line.
  /// - Parameter page: the page that the message is for, of those that listen over the connection; nil for all pages.
  func text(for page: ListeningPage? = nil) -> String {
    let parts: Parts =
      switch self {
      case .reload: Parts(path: page?.path, shown: page?.identity, reload: true)
      case .styles(let changes, let new): Parts(path: page?.path, shown: page?.identity, styles: changes, page: new)
      case .problems(let problems, let advice, let language):
        Parts(
          problems: Array(problems.prefix(Self.shownProblems)), errors: problems.count(where: \.isError),
          texts: PanelTexts(about: problems, advice: advice, unshown: problems.count - Self.shownProblems, in: language))
      }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // The parts are strings and numbers, which can always be encoded.
    return (try? encoder.encode(parts)).map { String(decoding: $0, as: UTF8.self) } ?? "{\"reload\":true}"
  }

  private struct Parts: Encodable {
    var path: String?
    var shown: String?
    var reload: Bool?
    var styles: [StyleChange]?
    var page: String?
    var problems: [Problem]?
    var errors: Int?
    var texts: PanelTexts?
  }

  /// The texts of the panel that lists the problems.
  private struct PanelTexts: Encodable {
    let language: String
    let name: String
    let title: String
    let close: String
    /// That the page shows an older version, if it does.
    let note: String?
    /// How many problems are not in the list, if any.
    let more: String?
    /// How much advice about texts there is, if any. The overview lists it.
    let advice: String?

    init(about problems: [Problem], advice: Int, unshown: Int, in language: AuthorLanguage) {
      let errors = problems.count(where: \.isError)
      let warnings = problems.count - errors
      self.language = language.rawValue
      name = PreviewWords.findings[language]
      title = [errors > 0 ? PreviewWords.errors(errors) : nil, warnings > 0 ? PreviewWords.warnings(warnings) : nil]
        .compactMap { $0?[language] }.joined(separator: ", ")
      close = PreviewWords.close[language]
      note = errors > 0 ? PreviewWords.showsOlder[language] : nil
      more = unshown > 0 ? PreviewWords.more(unshown)[language] : nil
      self.advice = Severity.advice.counted(advice)?[language]
    }
  }
}

/// An open page, and the state of it that the browser shows.
struct ListeningPage: Sendable, Hashable {
  /// Its address, beginning with `/`, percent-decoded.
  let path: String
  /// The identity of the page's state that the server sent.
  var identity: String

  /// Whether it is one of the preview's own pages.
  var isPartOfPreview: Bool { path.hasPrefix(PageAdditions.folder) }
}

extension RenderedSite {
  /// The message for a page that shows an address, after the site has become this version.
  /// - Parameters:
  ///   - path: the page's address.
  ///   - identity: the state that the browser shows.
  ///   - earlier: the version before, if any.
  ///   - media: the changed files of `media/`, by their paths; nil when any of them may have changed.
  /// - Returns: nil when the browser shows the current state.
  func message(for path: String, showing identity: String, after earlier: RenderedSite?, media: Set<String>?) -> LiveMessage? {
    let page = page(at: path)
    guard page.identity == identity else {
      let changes = earlier.map(styleChanges) ?? []
      guard !changes.isEmpty, let shown = earlier?.page(at: path), shown.identity == identity else { return .reload }
      var text = String(decoding: shown.bytes, as: UTF8.self)
      for (change, integrity) in changes {
        text = text.replacing(change.from, with: change.to).replacing(integrity, with: change.integrity)
      }
      let isStyleAlone = shown.withheldReason == page.withheldReason && Array(text.utf8) == page.bytes
      return isStyleAlone ? .styles(changes.map(\.change), page: page.identity) : .reload
    }
    guard let media else { return .reload }
    return media.contains { shows($0, on: page) } ? .reload : nil
  }

  /// Whether a page contains the address of a file, or of something in a folder.
  private func shows(_ file: String, on page: SitePage) -> Bool {
    !String(decoding: page.bytes, as: UTF8.self).ranges(of: "/" + percentEncodedPath(file)).isEmpty
  }

  /// The style sheets that differ, with the integrity values in the earlier pages.
  private func styleChanges(since earlier: RenderedSite) -> [(change: LiveMessage.StyleChange, integrity: String)] {
    let before = [("", earlier.theme.styleSheet)] + earlier.theme.pageSheets.map { ($0.key, $0.value) }
    return before.compactMap { name, sheet in
      guard let now = name.isEmpty ? theme.styleSheet : theme.pageSheets[name], now.url != sheet.url else { return nil }
      return (LiveMessage.StyleChange(from: sheet.url, to: now.url, integrity: now.integrity), sheet.integrity)
    }
  }
}
