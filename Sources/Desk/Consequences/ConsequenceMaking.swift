import Foundation
import PreviewServer
import SiteBuilder
import SiteModel
import SiteRendering
import Theming

typealias Comparison = SiteComparison<OutputReading>

/// Puts what differs in the output together by what it is for readers.
struct ConsequenceMaking {
  let site: DeskSite
  let comparison: Comparison
  let done: Set<DoneMarks.Mark>
  let warnings: [FindingMessage]

  /// How many of each are shown.
  static let (shownPages, shownEvents, shownPictures, shownMessages) = (50, 20, 12, 20)
  static let shownWarnings = 20

  var renderer: SiteRenderer { comparison.renderer }
  /// The site as it would be published, without drafts.
  var published: Site { renderer.site }

  /// - Parameter start: the moment at which comparing began.
  func consequences(_ id: Int, revision: Int, pages: Int, since start: Date) -> Consequences {
    let events = EventConsequences(self)
    let messages = MessageConsequences(self, events.changes)
    let pictures = PictureConsequences(self)
    // What comes of an event is looked for in all content, so only for those that are shown.
    let groups = events.changes.prefix(Self.shownEvents).map { change in
      events.event(change, pictures: pictures.of(change), messages: messages.pending(about: change))
    }
    let ofEvents = Set(events.changes.flatMap(\.outputPaths))
    let others = pageDifferences.filter { !ofEvents.contains($0.path) }
    let page = { (kind: PageDifference.Kind) in
      others.filter { $0.page.kind == kind && !$0.page.isSame }.map { self.page($0.page, at: $0.path) }
    }
    let rest = rest
    return Consequences(
      id: id, revision: revision, state: state, pages: pages, seconds: Date().timeIntervalSince(start), reason: reason,
      findings: [], warnings: Consequences.Group(warnings, upTo: Self.shownWarnings),
      sent: Consequences.Group(messages.sent, upTo: Self.shownMessages),
      events: Consequences.Group(groups, more: events.changes.count - groups.count),
      newPages: Consequences.Group(page(.new), upTo: Self.shownPages),
      changedPages: Consequences.Group(page(.changed), upTo: Self.shownPages),
      gonePages: Consequences.Group(page(.gone), upTo: Self.shownPages),
      pictures: Consequences.Group(pictures.others(than: events.changes), upTo: Self.shownPictures),
      messages: Consequences.Group(messages.pendingOnNothing, upTo: Self.shownMessages), feeds: feeds, rest: rest)
  }

  private var state: Consequences.State {
    switch comparison.state {
    case .empty: .first
    case .refused: .refused
    case .site: comparison.changes.isEmpty ? .same : .changed
    }
  }

  private var reason: String? {
    if case .refused(let words) = comparison.state { words[site.language].capitalizedAtStart } else { nil }
  }

  // MARK: Pages

  var pageDifferences: [(path: String, page: PageDifference)] {
    comparison.changes.compactMap { change -> (path: String, page: PageDifference)? in
      guard case .page(let page) = change.value else { return nil }
      return (path: change.path, page: page)
    }
  }

  func page(_ page: PageDifference, at path: String) -> Consequences.Page {
    let address = Self.address(of: path)
    let index = published.page(at: address)
    return Consequences.Page(
      title: page.title, formerTitle: page.formerTitle,
      url: page.kind == .gone ? nil : renderer.links.url(SiteAddress(path: address)),
      formerURL: page.kind == .new ? nil : renderer.links.url(SiteAddress(path: address)),
      path: index.map { published.pages[$0].contentPath }, language: language(of: address).code, leadsTo: page.leadsTo,
      changes: page.changes)
  }

  /// The address of a page by its file in the output.
  static func address(of path: String) -> String {
    "/" + (path.hasSuffix("index.html") ? path.dropLast("index.html".count) : path[...])
  }

  /// The language of an address, whether or not there is a page now.
  func language(of address: String) -> LanguageTag {
    let first = address.split(separator: "/").first ?? ""
    return published.languages.dropFirst().first { $0.code == first } ?? published.defaultLanguage
  }

  // MARK: Others

  private var feeds: [Consequences.Feed] {
    comparison.changes.compactMap { change -> Consequences.Feed? in
      guard case .feed(let feed) = change.value, feed.new + feed.changed + feed.gone > 0 else { return nil }
      return Consequences.Feed(title: feed.title, new: feed.new, changed: feed.changed, gone: feed.gone)
    }
  }

  private var rest: Consequences.Rest {
    var (frames, downloads, messages, technical) = (0, 0, 0, 0)
    for change in comparison.changes {
      switch change.value {
      case .page(let page): frames += page.isSame ? 1 : 0
      case .download: downloads += change.kind == .gone ? 0 : 1
      case .message: messages += change.kind == .gone ? 0 : 1
      case .technical: technical += 1
      case .calendar, .feed, .picture: break
      }
    }
    return Consequences.Rest(
      frames: frames, downloads: downloads, messages: messages, technical: technical,
      search: renderer.isSearched && !pageDifferences.isEmpty)
  }
}

extension PageDifference {
  /// Whether readers see the same.
  var isSame: Bool { kind == .changed && changes.isEmpty && formerTitle == nil }
}
