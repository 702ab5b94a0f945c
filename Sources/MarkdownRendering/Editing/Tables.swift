import SiteModel

extension TreeEditor {
  /// Puts a table into a scrollable area that the keyboard reaches, marks header cells, and aligns columns by classes:
  /// libcmark-gfm's `align` attribute is obsolete, and a `style` attribute would need a weaker security policy.
  ///
  /// The whole table is rebuilt from custom nodes, because libcmark-gfm's cells allow no custom nodes inside them.
  mutating func editTable(_ node: Node) -> Step {
    enterBlock(node)
    inspectSource(of: node)
    tableCount += 1
    let label = renderer.strings.table.filling(["number": String(tableCount)]).htmlEscaped
    let table = Node(making: .customBlock)
    table.setOnEnter(Markup("<div class=\"table-scroll\" role=\"group\" aria-label=\"\(label)\" tabindex=\"0\"><table>"))
    table.setOnExit(fixed: "</table></div>")
    note(table, as: .table)
    node.insertAfter(table)
    let alignments = node.alignments
    var next = node.firstChild
    while let row = next {
      findLostCells(in: row, columns: alignments.count)
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
    edited.setOnEnter(fixed: isHeader ? "<thead>\n<tr>\n" : isFirstOfBody ? "<tbody>\n<tr>\n" : "<tr>\n")
    edited.setOnExit(fixed: isHeader ? "</tr>\n</thead>\n" : row.next == nil ? "</tr>\n</tbody>\n" : "</tr>\n")
    note(edited, as: .block)
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
    // An empty header cell names nothing: the corner of a table becomes an ordinary cell.
    let isNamed = isHeader && cell.firstChild != nil
    edited.setOnEnter(fixed: isNamed ? headerCell(alignment) : dataCell(alignment))
    edited.setOnExit(fixed: isNamed ? "</th>\n" : "</td>\n")
    note(edited, as: .cell)
    row.append(edited)
    edited.adoptChildren(of: cell)
    refineText(of: edited, allowsTerms: !isHeader)
  }

  private func headerCell(_ alignment: UInt8) -> StaticString {
    switch alignment {
    case UInt8(ascii: "l"): "<th scope=\"col\" class=\"align-left\">"
    case UInt8(ascii: "c"): "<th scope=\"col\" class=\"align-center\">"
    case UInt8(ascii: "r"): "<th scope=\"col\" class=\"align-right\">"
    default: "<th scope=\"col\">"
    }
  }

  private func dataCell(_ alignment: UInt8) -> StaticString {
    switch alignment {
    case UInt8(ascii: "l"): "<td class=\"align-left\">"
    case UInt8(ascii: "c"): "<td class=\"align-center\">"
    case UInt8(ascii: "r"): "<td class=\"align-right\">"
    default: "<td>"
    }
  }
}
