import SiteModel
import SiteRendering
import Theming

/// The chart of a campaign's schedule: a row for each channel and kind, a mark for each task.
struct CampaignTimeline {
  private static let left = 150
  private static let width = 960
  private static let rowHeight = 34
  private static let top = 34
  /// The total width of the days.
  private static let scale = width - left - 24
  /// The width that the short name of a month needs.
  private static let labelWidth = 44

  private let view: CampaignView
  private let entries: [PlanEntry]
  private let first: CalendarDate
  private let last: CalendarDate

  /// Nil for an empty schedule.
  init?(view: CampaignView, entries: [PlanEntry]) {
    guard let earliest = entries.first, let latest = entries.last else { return nil }
    self.view = view
    self.entries = entries
    first = min(earliest.moment.date, view.campaign.start.value)
    last = max(latest.moment.date, view.campaign.end.value)
  }

  /// The values for the template, with positions in the units of its view box.
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

  /// The first day of each month, the first month in part. All months have names, or, if those would overlap, every second, third
  /// …
  private var months: [TemplateContext] {
    let starts = monthStarts
    let shortest = 28 * Self.scale / days
    let step = [1, 2, 3, 6].first { $0 * shortest >= Self.labelWidth } ?? 12
    let named = starts.filter { ($0.month - 1) % step == 0 }
    return starts.map { start in
      let place = place(of: start)
      let next = named.first { $0 > start }.map(place(of:)) ?? Self.width
      let hasName = named.contains(start) && next - place >= Self.labelWidth
      return TemplateContext([
        "x": .text(String(place)), "name": hasName ? .text(view.strings.text("date.months-short.m\(start.month)")) : nil,
      ])
    }
  }

  private var monthStarts: [CalendarDate] {
    let count = (last.year - first.year) * 12 + last.month - first.month + 1
    return (first.month - 1..<first.month - 1 + count).compactMap {
      CalendarDate(year: first.year + $0 / 12, month: $0 % 12 + 1, day: 1)
    }
  }

  /// The position of the beginning of a month.
  private func place(of month: CalendarDate) -> Int { max(Self.left, x(month)) }

  private var days: Int { max(1, last.daysSinceEpoch - first.daysSinceEpoch) }

  private func x(_ date: CalendarDate) -> Int {
    Self.left + 8 + Self.scale * (date.daysSinceEpoch - first.daysSinceEpoch) / days
  }
}
