import Diagnostics
import SiteModel
import SiteRendering

/// What is near for the events that go ahead: registration that opens or closes, and their beginnings.
enum EventTasks {
  static func tasks(_ renderer: SiteRenderer) -> [SiteTask] {
    let site = renderer.site
    let coming = site.events(in: site.defaultLanguage).map { site.pages[$0] }.filter { $0.isComing(at: site.now) }
    return coming.flatMap { page -> [SiteTask] in
      guard let event = page.event, event.takesPlace else { return [] }
      let registration = EventKeys.registration.name
      var tasks = [task(event.start, begins, page, [EventKeys.start.name])]
      if let opens = event.registration?.opens {
        tasks.append(task(opens, opensWords, page, [registration, RegistrationKeys.opens.name]))
      }
      if let closes = event.registration?.closes {
        tasks.append(task(closes, closesWords, page, [registration, RegistrationKeys.closes.name]))
      }
      return tasks.filter { $0.instant > site.now }
    }
  }

  private static func task(_ time: Located<EventTime>, _ words: Words, _ page: Page, _ key: [String]) -> SiteTask {
    SiteTask(at: time.value.instant, time.value.local, words, on: page, key: key)
  }

  private static let begins = Words(en: "begins", nl: "begint")
  private static let opensWords = Words(en: "registration opens", nl: "de aanmelding gaat open")
  private static let closesWords = Words(en: "registration closes", nl: "de aanmelding sluit")
}
