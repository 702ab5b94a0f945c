import Drawing
import Formats
import SiteModel
import SiteRendering
import Theming

/// An entry of a campaign's schedule.
struct PlanEntry {
  /// The kind of entry.
  enum Kind: String {
    case post, newsletter, press, deadline
  }

  let kind: Kind
  /// The key of the post or the deadline; for other kinds, the kind's name.
  let id: String
  let moment: LocalDateTime
  let title: String
  /// The channel of a post.
  let channel: CampaignPost.Channel?
  /// The text to send; empty for a deadline.
  let text: String
  let url: String?
}

extension CampaignView {
  /// The schedule in order of time.
  var plan: [PlanEntry] {
    var entries = posts.compactMap { post in
      post.moment.map { moment in
        PlanEntry(
          kind: .post, id: post.post.id.value, moment: moment,
          title: strings.text("campaign.plan.post", ["channel": post.post.channel.value.name]), channel: post.post.channel.value,
          text: post.text, url: post.url)
      }
    }
    if let newsletter = campaign.newsletter, let moment = site.moment(of: newsletter.day, before: campaign.target, on: page) {
      let mail = mail(newsletter)
      entries.append(
        PlanEntry(
          kind: .newsletter, id: "newsletter", moment: moment,
          title: strings.text("campaign.plan.newsletter", ["subject": mail.subject]), channel: nil, text: mail.text, url: mail.url))
    }
    if let press = campaign.press, let moment = site.moment(of: press.day, before: campaign.target, on: page) {
      let release = release(press)
      entries.append(
        PlanEntry(
          kind: .press, id: "press", moment: moment,
          title: strings.text("campaign.plan.press", ["headline": release.headline]), channel: nil, text: release.headline,
          url: release.url))
    }
    entries += campaign.deadlines.compactMap { deadline in
      site.moment(of: deadline, in: campaign, on: page).map { moment in
        PlanEntry(kind: .deadline, id: deadline.id, moment: moment, title: deadline.title.value, channel: nil, text: "", url: nil)
      }
    }
    return entries.enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
  }

  // MARK: Calendar

  /// The schedule as a calendar: an all-day entry for each task (RFC 5545).
  var calendar: String {
    var lines = ContentLines()
    lines.add("BEGIN", raw: "VCALENDAR")
    lines.add("VERSION", raw: "2.0")
    lines.add("PRODID", raw: "-//Baken//Campaign//EN")
    lines.add("CALSCALE", raw: "GREGORIAN")
    lines.add("METHOD", raw: "PUBLISH")
    let name = strings.text("campaign.plan.calendar", ["title": page.meta.title.value])
    lines.add("NAME", [("LANGUAGE", page.language.code)], text: name)
    lines.add("X-WR-CALNAME", text: name)
    for entry in plan {
      let date = entry.moment.date
      lines.add("BEGIN", raw: "VEVENT")
      lines.add(
        "UID",
        raw: "\(page.id.replacing("/", with: "-"))-\(entry.kind.rawValue)-\(entry.id)-\(page.language)@\(renderer.links.host)")
      lines.add("DTSTAMP", raw: lastChange.basicUTC)
      lines.add("DTSTART", [("VALUE", "DATE")], raw: date.basic)
      lines.add("DTEND", [("VALUE", "DATE")], raw: CalendarDate(daysSinceEpoch: date.daysSinceEpoch + 1).basic)
      lines.add("SUMMARY", [("LANGUAGE", page.language.code)], text: titleWithTime(entry))
      if !entry.text.isEmpty { lines.add("DESCRIPTION", [("LANGUAGE", page.language.code)], text: entry.text) }
      if let kit { lines.add("URL", raw: renderer.links.absolute(kit)) }
      lines.add("CATEGORIES", [("LANGUAGE", page.language.code)], text: strings.text("campaign.plan.kinds.\(entry.kind.rawValue)"))
      lines.add("TRANSP", raw: "TRANSPARENT")
      lines.add("END", raw: "VEVENT")
    }
    lines.add("END", raw: "VCALENDAR")
    return lines.text
  }

  private func titleWithTime(_ entry: PlanEntry) -> String {
    guard entry.moment.hasTime else { return entry.title }
    return strings.text("campaign.plan.at", ["title": entry.title, "time": strings.clockTime(entry.moment)])
  }

  // MARK: Table

  /// The schedule as comma-separated values.
  var table: String {
    let columns = ["date", "time", "kind", "channel", "what", "text", "link"].map { strings.text("campaign.plan.columns.\($0)") }
    return CommaSeparated.file(
      [columns]
        + plan.map { entry in
          [
            entry.moment.date.description, entry.moment.hasTime ? String(entry.moment.description.dropFirst(11).prefix(5)) : "",
            strings.text("campaign.plan.kinds.\(entry.kind.rawValue)"), entry.channel?.name ?? "", entry.title, entry.text,
            entry.url ?? "",
          ]
        },
      separator: strings.fieldSeparator)
  }
}

extension CalendarDate {
  /// The date as in iCalendar, such as `20270311` (RFC 5545, section 3.3.4).
  fileprivate var basic: String { description.replacing("-", with: "") }
}
