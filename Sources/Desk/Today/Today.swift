import ContentLoading
import Diagnostics
import PreviewServer
import SiteEditing
import SiteModel
import SiteRendering

/// What needs doing now, from what is known of the site: each with the place where it is done.
struct Today: Encodable, Sendable {
  struct Item: Encodable, Sendable {
    let path: String
    let title: String
    /// What is to be done or to be known; nil where the title says it.
    let text: String?
    /// `2027-03-11`
    let day: String?
    /// `09:30`
    let time: String?
    /// The field where it is done.
    let at: [JSONStep]?
    /// What is to be sent.
    let copy: String?
    let isLate: Bool
    /// Whether somebody has marked it as done; nil for what is not done once.
    let isDone: Bool?
  }

  let revision: Int
  let isCurrent: Bool
  let day: String
  /// What keeps the site from being published.
  let faults: [Item]
  /// What somebody has to send or to finish.
  let due: [Item]
  let reviews: [Item]
  let attention: [Item]
  /// What happens by itself.
  let soon: [Item]
  let drafts: [Item]
  let nextChange: Item?

  /// How many days ahead something is due, how many it stays when its day has passed, and how many one looks ahead.
  private static let dueDays = 7
  private static let lateDays = 14
  private static let soonDays = 21

  /// - Parameters:
  ///   - next: when the site that readers see changes by itself.
  ///   - done: what somebody has marked as done.
  init(_ site: DeskSite, next: ScheduledChange?, done: Set<DoneMarks.Mark> = []) throws(Refusal) {
    guard let found = site.state.site else { throw .notRead }
    let today = found.today
    let tasks = Self.tasks(of: site, found).map { (task: $0, days: $0.local.date.daysSinceEpoch - today.daysSinceEpoch) }
    revision = site.moment.revision
    isCurrent = site.moment.checkedRevision == site.moment.revision
    day = today.description
    due = tasks.filter { $0.task.isToDo && (-Self.lateDays...Self.dueDays).contains($0.days) }.map {
      Item($0.task, isLate: $0.days < 0, isDone: done.contains(DoneMarks.Mark($0.task)), in: site)
    }
    soon = tasks.filter { !$0.task.isToDo && (0...Self.soonDays).contains($0.days) }.map {
      Item($0.task, isLate: false, isDone: nil, in: site)
    }
    faults = Self.items(.error, in: site)
    attention = Self.items(.warning, in: site)
    reviews = found.overdueReviews.map { Item($0, since: today, in: site) }
    drafts = found.previewed.filter { $0.language == found.defaultLanguage && $0.reason == .draft }.map { page in
      Item(path: site.contentPath(of: page.source), title: page.title)
    }
    nextChange = next.map { change in
      let path = site.contentPath(of: change.source)
      let local = found.configuration(found.defaultLanguage).clock.local(at: change.instant)
      return Item(path: path, title: site.page(of: path)?.meta.title.value ?? path, local: local)
    }
  }

  /// What the pages that are published ask for.
  private static func tasks(of site: DeskSite, _ found: Site) -> [SiteTask] {
    guard let theme = site.state.theme, found.languages.allSatisfy({ theme.strings[$0] != nil }) else { return [] }
    let held = Set(found.previewed.map(\.id))
    return SiteRenderer(site: found, theme: theme, features: site.state.features).tasks.filter { !held.contains($0.page.id) }
  }

  /// What was found, one item a file, in the order of a report.
  private static func items(_ severity: Severity, in site: DeskSite) -> [Item] {
    var known: Set<String> = []
    return site.moment.findings.filter { $0.severity == severity }.sortedForReport().compactMap { finding in
      let path = site.contentPath(of: finding.range?.path ?? "")
      guard site.isContent(path), known.insert(path).inserted else { return nil }
      return Item(
        path: path, title: site.page(of: path)?.meta.title.value ?? path,
        text: finding.summary(in: site.language).capitalizedAtStart)
    }
  }
}

extension Today.Item {
  fileprivate init(path: String, title: String, text: String? = nil, local: LocalDateTime? = nil) {
    self.init(
      path: path, title: title, text: text, day: local?.date.description, time: local.flatMap(Self.time), at: nil, copy: nil,
      isLate: false, isDone: nil)
  }

  fileprivate init(_ task: SiteTask, isLate: Bool, isDone: Bool?, in site: DeskSite) {
    self.init(
      path: task.page.contentPath, title: task.page.meta.title.value, text: task.words[site.language].capitalizedAtStart,
      day: task.local.date.description, time: Self.time(task.local), at: task.key.map { JSONStep(.key($0)) }, copy: task.text,
      isLate: isLate && isDone != true, isDone: isDone)
  }

  fileprivate init(_ review: OverdueReview, since today: CalendarDate, in site: DeskSite) {
    self.init(
      path: site.contentPath(of: review.source), title: review.title, text: review.owner.map { site.title(ofExpert: $0) },
      day: review.due.description, time: nil, at: [JSONStep(.key(PageKeys.review.name))], copy: nil, isLate: review.due < today,
      isDone: nil)
  }

  private static func time(_ local: LocalDateTime) -> String? { local.hasTime ? String(local.written.suffix(5)) : nil }
}

extension DeskSite {
  /// What an owner of pages is called.
  fileprivate func title(ofExpert name: String) -> String { page(of: "experts/\(name).md")?.meta.title.value ?? name }
}

extension DoneMarks.Mark {
  fileprivate init(_ task: SiteTask) {
    self.init(path: task.page.contentPath, key: task.key, day: task.local.date.description)
  }
}
