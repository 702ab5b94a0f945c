import Formats
import PreviewServer
import SiteEditing
import SiteModel
import SiteRendering

/// What changes in the posts, mails and newsletters of campaigns, also in those that were sent already.
struct MessageConsequences {
  private struct Found {
    let message: Consequences.Message
    let isSent: Bool
    /// The texts before and after.
    let texts: [String]
  }

  private let making: ConsequenceMaking
  private var found: [Found] = []
  private let events: [EventChange]

  init(_ making: ConsequenceMaking, _ events: [EventChange]) {
    (self.making, self.events) = (making, events)
    let tasks = making.renderer.tasks
    for change in making.comparison.changes {
      guard case .calendar = change.value else { continue }
      let (before, after) = (making.comparison.before(change.path), making.comparison.after(change.path))
      guard [before, after].contains(where: { $0.map(CampaignCalendar.isOne) ?? false }) else { continue }
      let entries = { (file: [UInt8]?) in
        Dictionary((file.map(CalendarEntry.entries) ?? []).map { ($0.uid, $0) }) { first, _ in first }
      }
      let (old, new) = (entries(before), entries(after))
      found += Set(old.keys).union(new.keys).sorted().compactMap { made(old[$0], new[$0], tasks) }
    }
    found.sort { ($0.message.day ?? "", $0.message.title) < ($1.message.day ?? "", $1.message.title) }
  }

  private func made(_ before: CalendarEntry?, _ after: CalendarEntry?, _ tasks: [SiteTask]) -> Found? {
    // What is no longer to be sent, and was not yet, needs nobody.
    guard let entry = after ?? before, before != after, after?.text.isEmpty == false else { return nil }
    let language = making.address(ofURL: entry.url).map(making.language) ?? making.published.defaultLanguage
    let words = EventEntryWords(making, language)
    let (formerDay, day) = (before.flatMap(words.start)?.date, after.flatMap(words.start)?.date)
    let changes = TextChanges(from: Self.lines(before?.text), to: Self.lines(after?.text), shown: 6)
    let task = tasks.first { task in
      task.text != nil && entry.uid.hasPrefix(task.page.id.replacing("/", with: "-") + "-")
        && task.key.last.map { entry.uid.contains("-\($0)-") } ?? false
    }
    let isSent =
      formerDay.map { formerDay in
        let mark = task.map { DoneMarks.Mark(path: $0.page.contentPath, key: $0.key, day: formerDay.description) }
        return formerDay < making.published.today || mark.map(making.done.contains) ?? false
      } ?? false
    guard isSent ? !changes.isEmpty : !changes.isEmpty || formerDay != day else { return nil }
    let texts = [before?.text, after?.text].compactMap(\.self)
    let correction = isSent ? CorrectionText(making, language).text(about: events.filter { Self.names($0, texts) }, changes) : nil
    let page = task?.page
    return Found(
      message: Consequences.Message(
        title: entry.title, campaign: page?.meta.title.value ?? "", path: page?.contentPath,
        at: task?.key.map { JSONStep(.key($0)) } ?? [], formerDay: formerDay == day ? nil : formerDay?.description,
        day: (isSent ? formerDay : day)?.description, changes: changes, correction: correction, text: isSent ? nil : after?.text),
      isSent: isSent, texts: texts)
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").flatMap { line in
      PageReading.sentences(of: line.split { $0.isWhitespace }.joined(separator: " "))
    }
  }

  /// Whether a text leads to the page of an event: then it is about that.
  private static func names(_ event: EventChange, _ texts: [String]) -> Bool {
    event.urls.contains { url in texts.contains { $0.contains(url) } }
  }

  /// What was sent and would say something else now.
  var sent: [Consequences.Message] { found.filter(\.isSent).map(\.message) }

  /// What is yet to be sent and leads to an event.
  func pending(about event: EventChange) -> [Consequences.Message] {
    found.filter { !$0.isSent && Self.names(event, $0.texts) }.map(\.message)
  }

  /// What is yet to be sent and leads to no event that changes.
  var pendingOnNothing: [Consequences.Message] {
    found.filter { message in !message.isSent && !events.contains { Self.names($0, message.texts) } }.map(\.message)
  }
}
