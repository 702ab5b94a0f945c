import Diagnostics
import Events
import SiteModel
import SiteRendering
import Theming

/// The values of facts in a campaign's texts, for one message: its link, and the event that it is about.
struct CampaignFacts {
  private var values: [CampaignFact: String]
  /// The page of the message's event; nil for a message without one.
  let event: Int?
  private let isLinkBroken: Bool

  init(_ view: CampaignView, link: ContentLink, url: String, on day: CalendarDate?) {
    let (renderer, strings) = (view.renderer, view.strings)
    event = renderer.site.event(of: link, on: view.page, after: day)
    isLinkBroken = renderer.site.isBroken(link, on: view.page)
    values = [.link: url, .campaignTitle: view.page.meta.title.value]
    values[.targetTitle] = view.title(of: link)
    if let event, let details = renderer.site.pages[event].event {
      let date = details.start.value.local.date
      values[.eventTitle] = renderer.site.pages[event].meta.title.value
      values[.eventDate] = strings.days(of: details)
      let times = renderer.times(of: details, strings)
      values[.eventTime] = times.hours
      values[.eventPlace] = renderer.place(of: details, strings)
      values[.closingDate] = details.registration?.closes.map { times.moment($0.value) }
      values[.price] = details.registration?.price.map { strings.price($0) }
      values[.days] = day.map { String(max(0, date.daysSinceEpoch - $0.daysSinceEpoch)) }
    }
    values[.goal] = filled(view.campaign.goal.value)
  }

  /// A text with its facts filled in; the name of a fact without a value stays.
  func filled(_ text: String) -> String {
    text.filling(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }))
  }

  /// HTML with its facts filled in as escaped text.
  func filledHTML(_ html: String) -> String {
    html.filling(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value.htmlEscaped) }))
  }

  /// The facts in a text that have no value, each once. Empty when the link is broken, which has a finding of its own.
  func missing(in text: String) -> [CampaignFact] {
    guard !isLinkBroken else { return [] }
    let names = Set(CampaignFact.names(in: text))
    return CampaignFact.allCases.filter { names.contains($0.rawValue) && values[$0] == nil }
  }
}
