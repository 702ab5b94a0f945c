import Diagnostics
import SiteModel
import SiteRendering

/// `baken report upcoming`
enum UpcomingReport: SiteReport {
  static let name = "upcoming"
  static let isListedAfter: String? = "reviews"
  static let abstract = Words(
    en: "List the events that are not over, and what changes next.",
    nl: "Toon de bijeenkomsten die nog niet voorbij zijn, en wat er vanzelf verandert.")
  static let examples = ["baken report upcoming", "baken report upcoming --format json"]
  static let arguments: [CommandArgumentDeclaration] = []

  static func answer(_ call: CommandCall, about survey: SiteSurvey) -> CommandAnswer {
    let site = survey.site
    let coming = site.events(in: site.defaultLanguage).map { site.pages[$0] }.filter { $0.isComing(at: site.now) }
    let clock = site.configuration(site.defaultLanguage).clock
    let events = coming.compactMap { page in
      page.event.map { event in
        Upcoming.Event(
          start: event.clock.rfc3339(event.start.value.instant), title: page.meta.title.value, status: event.status.value.rawValue,
          source: page.source, line: UpcomingLine(page, event, on: clock).words)
      }
    }
    let change = site.nextChange.map {
      Upcoming.Change(moment: clock.rfc3339($0.instant), source: $0.source, day: clock.words(at: $0.instant))
    }
    return CommandAnswer(Upcoming(events: events, nextChange: change), to: call)
  }
}

/// The events that are not over.
private struct Upcoming: ReportedValue {
  struct Event: Encodable {
    var start: String
    var title: String
    var status: String
    var source: String
    /// What people read in place of the others. It is not encoded.
    var line: Words

    enum CodingKeys: CodingKey { case start, title, status, source }
  }

  struct Change: Encodable {
    var moment: String
    var source: String
    /// What people read in place of the moment. It is not encoded.
    var day: Words

    enum CodingKeys: CodingKey { case moment, source }
  }

  var events: [Event]
  var nextChange: Change?

  func lines(in language: AuthorLanguage) -> [String] {
    var lines = events.map { $0.line[language] }
    if events.isEmpty { lines = [Words(en: "No event is planned.", nl: "Er staat geen bijeenkomst gepland.")[language]] }
    if let nextChange {
      let words = Words(
        en: "The site next changes by itself on {moment} ({source}).",
        nl: "De site verandert vanzelf weer op {moment} ({source})."
      ).filling(["moment": nextChange.day, "source": nextChange.source])
      lines.append(words[language])
    }
    return lines
  }
}
