import Diagnostics
import SiteModel

/// Every message falls within the campaign, and none is about an event that is over or does not take place. Deadlines may be
/// before the first day: posters are printed before the campaign begins.
struct PlanFitsItsEvents: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let campaign = page.campaign else { return [] }
    let plan = Plan(site: site, page: page, campaign: campaign)
    return campaign.posts.flatMap { plan.findings(about: $0.inWords, on: $0.day, link: $0.link ?? campaign.target) }
      + campaign.deadlines.flatMap { deadline in
        plan.originFindings(deadline.inWords, deadline.day, link: deadline.event ?? campaign.target)
      }
      + [
        campaign.newsletter.map { (CampaignNewsletter.inWords, $0.day) },
        campaign.press.map { (CampaignPressRelease.inWords, $0.day) },
      ]
      .compactMap(\.self).flatMap { plan.findings(about: $0.0, on: $0.1, link: campaign.target) }
  }
}

/// The schedule of one campaign.
private struct Plan {
  let site: Site
  let page: Page
  let campaign: Campaign

  /// The faults of a message.
  func findings(about what: Words, on day: PlannedDay, link: ContentLink) -> [Diagnostic] {
    // A translation inherits the schedule: one finding is enough.
    guard isOwn(day.range) else { return [] }
    return originFindings(what, day, link: link) + periodFindings(what, day, link: link) + eventFindings(what, day, link: link)
  }

  /// The faults of the event from which days are counted back.
  func originFindings(_ what: Words, _ day: PlannedDay, link: ContentLink) -> [Diagnostic] {
    guard isOwn(day.range), site.moment(of: day, before: link, on: page) == nil, !site.isBroken(link, on: page) else { return [] }
    return [Diagnostic(.daysBeforeNoEvent, at: day.range, ["what": what])]
  }

  private func periodFindings(_ what: Words, _ day: PlannedDay, link: ContentLink) -> [Diagnostic] {
    guard let moment = site.moment(of: day, before: link, on: page), !campaign.includes(moment.date),
      campaign.start.value <= campaign.end.value
    else { return [] }
    return [
      Diagnostic(
        .plannedOutsidePeriod, at: day.range,
        [
          "what": what, "day": moment.date.description, "start": campaign.start.value.description,
          "end": campaign.end.value.description,
        ], notes: [DiagnosticNote(.startsHere, at: campaign.start.range)])
    ]
  }

  private func eventFindings(_ what: Words, _ day: PlannedDay, link: ContentLink) -> [Diagnostic] {
    guard case .page(let index)? = site.campaignTarget(of: link, on: page), let event = site.pages[index].event,
      let moment = site.moment(of: day, before: link, on: page)
    else { return [] }
    if !event.takesPlace {
      let status =
        event.status.value == .cancelled
        ? Words(en: "is cancelled", nl: "niet doorgaat") : Words(en: "is postponed", nl: "is uitgesteld")
      return [
        Diagnostic(
          .postAboutCancelledEvent, at: link.range, ["what": what, "status": status],
          notes: [DiagnosticNote(.saidByEvent, at: event.status.range)])
      ]
    }
    let instant = event.clock.instant(of: moment)
    let words: [String: any DiagnosticArgument] = ["what": what, "day": moment.date.description]
    if instant >= event.end.value.instant {
      return [
        Diagnostic(
          .postAfterEvent, at: day.range, words.merging(["end": event.end.value.local.date.description]) { $1 },
          notes: [DiagnosticNote(.saidByEvent, at: event.end.range)])
      ]
    }
    guard let closes = event.registration?.closes, instant >= closes.value.instant else { return [] }
    return [
      Diagnostic(
        .postAfterRegistration, at: day.range, words.merging(["end": closes.value.local.date.description]) { $1 },
        notes: [DiagnosticNote(.saidByEvent, at: closes.range)])
    ]
  }

  private func isOwn(_ range: SourceRange) -> Bool { range.path == page.source }
}
