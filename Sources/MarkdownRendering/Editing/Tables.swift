import SiteModel

extension TreeEditor {
  /// A table scrolls sideways in an area of its own that the keyboard reaches, says which cells are headers, and is
  /// aligned by classes: the `align` attribute of libcmark-gfm is obsolete and a `style` needs a weaker security policy.
  ///
  /// The whole table becomes custom nodes, because libcmark-gfm's cells refuse custom nodes inside them.
  mutating func editTable(_ node: Node) -> Step {
    enterBlock(node)
    tableCount += 1
    let label = renderer.strings.table.filling(["number": String(tableCount)]).htmlEscaped
    let table = Node(making: .customBlock)
    table.setOnEnter(Markup("<div class=\"table-scroll\" role=\"group\" aria-label=\"\(label)\" tabindex=\"0\"><table>"))
    table.setOnExit(Markup("</table></div>"))
    node.insertAfter(table)
    let alignments = node.alignments
    var next = node.firstChild
    while let row = next {
      moveRow(row, to: table, alignments: alignments)
      next = row.next
    }
    discard(node)
    return .into(table)
  }

  private mutating func moveRow(_ row: Node, to table: Node, alignments: [UInt8]) {
    let isHeader = row.isHeaderRow
    let isFirstOfBody = row.previous?.isHeaderRow == true
    let edited = Node(making: .customInline)
    edited.setOnEnter(Markup(isHeader ? "<thead>\n<tr>\n" : isFirstOfBody ? "<tbody>\n<tr>\n" : "<tr>\n"))
    edited.setOnExit(Markup(isHeader ? "</tr>\n</thead>\n" : row.next == nil ? "</tr>\n</tbody>\n" : "</tr>\n"))
    table.append(edited)
    var column = 0
    var next = row.firstChild
    while let cell = next {
      moveCell(cell, to: edited, isHeader: isHeader, alignment: column < alignments.count ? alignments[column] : 0)
      column += 1
      next = cell.next
    }
  }

  private mutating func moveCell(_ cell: Node, to row: Node, isHeader: Bool, alignment: UInt8) {
    let edited = Node(making: .customInline)
    // An empty header names nothing: the corner of a table is a plain cell.
    let tag = isHeader && cell.firstChild != nil ? "th" : "td"
    let scope = tag == "th" ? " scope=\"col\"" : ""
    edited.setOnEnter(Markup("<\(tag)\(scope)\(alignmentClass(alignment))>"))
    edited.setOnExit(Markup("</\(tag)>\n"))
    row.append(edited)
    edited.adoptChildren(of: cell)
    refineText(of: edited, allowsTerms: !isHeader)
  }

  private func alignmentClass(_ letter: UInt8) -> String {
    switch letter {
    case UInt8(ascii: "l"): " class=\"align-left\""
    case UInt8(ascii: "c"): " class=\"align-center\""
    case UInt8(ascii: "r"): " class=\"align-right\""
    default: ""
    }
  }
}
