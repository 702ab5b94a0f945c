import Diagnostics
import Events
import SiteModel
import SiteRendering

/// Compares the dates that an author typed in a campaign's texts with those of the event.
extension CampaignView {
  /// The dates in a text that are neither those of its event nor of the campaign. Dates before the campaign are ignored, as
  /// history.
  func dateFindings(in text: Located<String>, _ facts: CampaignFacts, _ kind: DiagnosticKind) -> [Diagnostic] {
    guard let index = facts.event, let event = site.pages[index].event else { return [] }
    let known = knownDays(of: event)
    let others = TypedDates(strings: strings).dates(in: text.value).filter { typed in
      !typed.isBefore(campaign.start.value) && !known.contains(where: typed.isOn)
    }
    return others.map { typed in
      Diagnostic(
        kind, at: text.range,
        [
          "typed": typed.text, "date": strings.longDate(event.start.value.local.date), "fact": "{event-date}",
          "key": "deadlines:",
        ],
        notes: [DiagnosticNote(.saidByEvent, at: event.start.range)])
    }
  }

  /// The days of the event, those of the other events in the campaign's target series, and those of the campaign itself.
  private func knownDays(of event: Event) -> [CalendarDate] {
    var events = [event]
    if case .page(let index)? = site.campaignTarget(of: campaign.target, on: page), site.pages[index].kind == .series {
      events += site.events(in: page.language).compactMap { site.pages[$0].event }
        .filter { $0.series?.value == site.pages[index].key && $0.takesPlace }
    }
    let deadlines = campaign.deadlines.compactMap { site.moment(of: $0, in: campaign, on: page)?.date }
    return events.flatMap(\.days) + [campaign.start.value, campaign.end.value] + deadlines
  }
}

extension Event {
  /// Each day in the event's file.
  fileprivate var days: [CalendarDate] {
    let times =
      sessions.flatMap { [$0.start, $0.end] } + [formerStart, registration?.opens, registration?.closes].compactMap(\.self)
    return times.map(\.value.local.date)
  }
}
