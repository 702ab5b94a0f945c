import SiteModel
import Theming

/// The picture of a campaign's planning: a row for each channel and kind, a mark for each thing to do.
struct CampaignTimeline {
  private static let left = 150
  private static let width = 960
  private static let rowHeight = 34
  private static let top = 34

  private let view: CampaignView
  private let entries: [PlanEntry]
  private let first: CalendarDate
  private let last: CalendarDate

  /// The picture; nil when nothing is planned.
  init?(view: CampaignView, entries: [PlanEntry]) {
    guard let earliest = entries.first, let latest = entries.last else { return nil }
    self.view = view
    self.entries = entries
    first = min(earliest.moment.date, view.campaign.start.value)
    last = max(latest.moment.date, view.campaign.end.value)
  }

  /// What the template sees: places in the units of its view box.
  var context: TemplateContext {
    let rows = rows
    let bottom = Self.top + rows.count * Self.rowHeight
    var context = TemplateContext([
      "width": .text(String(Self.width)), "height": .text(String(bottom + 8)), "left": .text(String(Self.left)),
      "bottom": .text(String(bottom)), "period-x": .text(String(x(view.campaign.start.value))),
      "period-width": .text(String(max(1, x(view.campaign.end.value) - x(view.campaign.start.value)))),
      "label": .text(
        view.strings.text(
          "campaign.plan.timeline",
          ["start": view.strings.longDate(first), "end": view.strings.longDate(last), "count": String(entries.count)])),
    ])
    context.setList("months", months)
    context.setList(
      "rows",
      rows.enumerated().map { number, row in
        let y = Self.top + number * Self.rowHeight
        var context = TemplateContext([
          "name": .text(row.name), "y": .text(String(y)), "text-y": .text(String(y + 21)), "kind": .text(row.kind.rawValue),
        ])
        context.setList(
          "marks",
          row.entries.map { entry in
            TemplateContext([
              "x": .text(String(x(entry.moment.date) - 6)), "y": .text(String(y + 10)),
              "title": .text("\(view.strings.longDate(entry.moment.date)): \(entry.title)"),
            ])
          })
        return context
      })
    return context
  }

  private var rows: [(name: String, kind: PlanEntry.Kind, entries: [PlanEntry])] {
    var rows: [(name: String, kind: PlanEntry.Kind, entries: [PlanEntry])] = []
    for entry in entries {
      let name = entry.channel?.name ?? view.strings.text("campaign.plan.kinds.\(entry.kind.rawValue)")
      if let index = rows.firstIndex(where: { $0.name == name }) {
        rows[index].entries.append(entry)
      } else {
        rows.append((name, entry.kind, [entry]))
      }
    }
    return rows
  }

  /// The first day of each month, with its name where there is room.
  private var months: [TemplateContext] {
    var months: [TemplateContext] = []
    var date = CalendarDate(year: first.year, month: first.month, day: 1) ?? first
    var lastLabel = -100
    while date <= last {
      if date >= first || months.isEmpty {
        let place = max(Self.left, x(date))
        let hasRoom = place - lastLabel >= 52 && place < Self.width - 30
        if hasRoom { lastLabel = place }
        months.append(
          TemplateContext([
            "x": .text(String(place)),
            "name": hasRoom ? .text(view.strings.text("date.months-short.m\(date.month)")) : nil,
          ]))
      }
      let next =
        date.month == 12
        ? CalendarDate(year: date.year + 1, month: 1, day: 1) : CalendarDate(year: date.year, month: date.month + 1, day: 1)
      guard let next else { break }
      date = next
    }
    return months
  }

  private func x(_ date: CalendarDate) -> Int {
    let days = max(1, last.daysSinceEpoch - first.daysSinceEpoch)
    return Self.left + 8 + (Self.width - Self.left - 24) * (date.daysSinceEpoch - first.daysSinceEpoch) / days
  }
}
