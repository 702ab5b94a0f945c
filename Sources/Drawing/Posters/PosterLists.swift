extension Composer {
  /// How a list uses its area.
  struct ListLayout: Sendable {
    var size: Double
    /// Whether all items get an equal share of the height, which is needed when they do not all fit, or each as much as it needs.
    var isShared: Bool
  }

  /// Writes a list in the largest of several sizes at which all of it fits, and removes its space from a column. In the smallest
  /// size, items that do not fit are shortened.
  mutating func writeFitting(
    of column: inout Rectangle, from size: Double, to least: Double, at anchor: Anchor = .top,
    _ write: (inout Composer, inout Rectangle, ListLayout) -> Void
  ) {
    let sizes = Array(sequence(first: size) { $0 * 0.97 }.prefix { $0 > least }) + [least]
    var (low, high) = (0, sizes.count)
    while low < high {
      let middle = (low + high) / 2
      if height(of: column, ListLayout(size: sizes[middle], isShared: false), write) <= column.height {
        high = middle
      } else {
        low = middle + 1
      }
    }
    guard low < sizes.count else { return write(&self, &column, ListLayout(size: least, isShared: true)) }
    let list = ListLayout(size: sizes[low], isShared: false)
    if anchor == .bottom { column.takeTop(column.height - height(of: column, list, write)) }
    write(&self, &column, list)
  }

  /// The height of a list in an area without a lower edge. Nothing of it stays in the drawing.
  private mutating func height(
    of column: Rectangle, _ list: ListLayout, _ write: (inout Composer, inout Rectangle, ListLayout) -> Void
  ) -> Double {
    let start = drawing.elements.count
    var trial = column
    trial.height = 100_000
    write(&self, &trial, list)
    drawing.elements.removeSubrange(start...)
    return trial.y - column.y
  }

  /// Writes facts below their names, in one or more columns; removes their space from the area.
  mutating func writeFacts(
    of area: inout Rectangle, _ facts: [PosterContent.Fact], columns: Int = 1, _ list: ListLayout, label: TextColour,
    value: TextColour
  ) {
    let facts = facts.filter { !DrawableText.cleaned($0.value).isEmpty }
    let size = list.size
    let gap = size * 0.7
    let rows = (facts.count + columns - 1) / columns
    let width = (area.width - Double(columns - 1) * gap * 2) / Double(columns)
    part(.list) { composer in
      for row in 0..<rows {
        let height = composer.share(of: area, index: row, count: rows, gap: gap, list)
        var lowest = area.y
        for (column, fact) in facts.dropFirst(row * columns).prefix(columns).enumerated() {
          var cell = Rectangle(x: area.x + Double(column) * (width + gap * 2), y: area.y, width: width, height: height)
          composer.part(.listItem) { composer in
            composer.writeTop(
              of: &cell, fact.label, .fixed(.sansBold, size * 0.74).in(lines: 1), label, .fact, gap: size * 0.06, as: .itemLabel)
            var style = TextStyle.fixed(.sansSemibold, size)
            style.balanced = true
            composer.writeTop(of: &cell, fact.value, style, value, .fact, as: .itemBody)
          }
          lowest = max(lowest, cell.y)
        }
        area.takeTop(lowest - area.y + (row < rows - 1 ? gap : 0))
      }
    }
  }

  /// Writes messages below each other, each marked with a block; removes their space from the area.
  mutating func writeMessages(of area: inout Rectangle, _ messages: [String], _ list: ListLayout, _ colour: TextColour) {
    let messages = messages.filter { !DrawableText.cleaned($0).isEmpty }
    let size = list.size
    let mark = size * 0.95
    part(.list) { composer in
      for (index, message) in messages.enumerated() {
        let height = composer.share(of: area, index: index, count: messages.count, gap: size * 0.6, list)
        let cell = Rectangle(x: area.x + mark * 1.7, y: area.y, width: area.width - mark * 1.7, height: height)
        let style = TextStyle.fixed(.sansSemibold, size, leading: 1.08)
        guard let placed = composer.setting(message, style, colour, .note, in: cell) else { continue }
        let baseline = placed.origin.y + placed.extents.baseline
        composer.drawBlock(index, in: Rectangle(x: area.x, y: baseline - mark * 0.88, width: mark, height: mark))
        composer.add(placed, as: .listItem)
        area.takeTop(placed.extents.height + (index < messages.count - 1 ? size * 0.6 : 0))
      }
    }
  }

  /// The height that is available for an item of a list.
  private func share(of area: Rectangle, index: Int, count: Int, gap: Double, _ list: ListLayout) -> Double {
    let left = Double(count - index)
    return list.isShared ? max(0, area.height - gap * (left - 1)) / left : area.height
  }
}
