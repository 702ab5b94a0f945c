import Diagnostics
import TestSupport
import Testing

@testable import MarkdownRendering

/// Cells that a table has no column for.
@Suite struct LostCellTests {
  static let head = "| a | b |\n|---|---|\n"

  @Test(arguments: [
    Slip(head + "| 1 | 2 | 3 |", "3:11-12", .lostCell), Slip(head + "| 1 | 2 | drie vier | 5 |", "3:11-20", .lostCell),
    Slip(head + "1 | 2 | 3", "3:9-10", .lostCell), Slip(head + "|1|2|3|", "3:6-7", .lostCell),
    Slip(head + "| 1 | 2 || 4 |", "3:12-13", .lostCell), Slip(head + "| é | ü | ook weg |", "3:11-18", .lostCell),
    Slip(head + "| `a || b` | of |", "3:9-11", .lostCell, #"`a \|\| b`"#),
    Slip(head + "| x | `a | b` |", "3:12-14", .lostCell, #"`a \| b`"#),
    Slip(head + "| x | ``a|`|b`` |", "3:11-12", .lostCell, #"``a\|`\|b``"#),
    Slip(head + #"| `a\|b` | x | weg |"#, "3:16-19", .lostCell),
    Slip(head + "| `a|b` | `c|d` |", "3:11-13", .lostCell), Slip("Vooraf:\n" + head + "| 1 | 2 | 3 |", "4:11-12", .lostCell),
    Slip("> " + head.replacing("\n|", with: "\n> |").dropLast() + "\n> | 1 | 2 | 3 |", "3:13-14", .lostCell),
    Slip("- tekst\n\n  | a | b |\n  |---|---|\n  | 1 | 2 | 3 |", "5:13-14", .lostCell),
    Slip("1. > | a | b |\n   > |---|---|\n   > | 1 | 2 | 3 |", "3:16-17", .lostCell),
    Slip("| a | b |\r\n|---|---|\r\n| 1 | 2 | 3 |\r\n", "3:11-12", .lostCell), Slip("| a |\n|---|\n| 1 | 2 |", "3:7-8", .lostCell),
    Slip(head + "| [x|y](https://ecvet.example/) | z | q |", "3:35-36", .lostCell),
  ])
  func `a cell beyond the last column is found`(slip: Slip) throws {
    let found = try render(slip.text).diagnostics.filter { $0.kind == .lostCell }
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(first.range.map { "\($0.line):\($0.column)-\($0.end)" } == slip.place)
    #expect(first.suggestion == slip.correction)
    guard let edit = first.edit else { return }
    let line = slip.text.split(separator: "\n")[edit.range.line - 1]
    let corrected = slip.text.replacing(line, with: line.replacing(edit.original, with: edit.replacement))
    #expect(try render(corrected).findings == [])
  }

  @Test(arguments: [
    head + "| 1 | 2 |", head + "1 | 2", head + "| 1 |", head + "| 1 | 2 ||", head + "| 1 | 2 |  |  |  ", head + "| 1 | 2 |\t",
    head + #"| a \| b | `c \| d` |"#, head + #"| a \\| b | c |"#, head + #"| `a \|\| b` | of |"#, head + "|||",
    "```\n" + head + "| 1 | 2 | 3 |\n```",
    "    | a |\n    |---|\n    | 1 | 2 |", "| a |\n| b | c |", "Zie a | b | c.",
  ])
  func `what loses nothing is fine`(text: String) throws {
    #expect(try render(text).diagnostics.filter { $0.kind == .lostCell } == [])
  }

  @Test func `the message says what to do`() throws {
    let found = try #require(try render(Self.head + "| 1 | 2 | 3 |").diagnostics.first)
    #expect(found.summary(in: .english) == "“3” stands beyond column 2, the last one of this table, and would not be shown")
    #expect(found.summary(in: .dutch) == "“3” staat voorbij kolom 2, de laatste van deze tabel, en zou niet te zien zijn")
    #expect(found.help(in: .dutch).first?.contains(#"schrijf \| voor een |"#) == true)
  }

  /// A row makes a table together with a line of hyphens only if both have the same number of cells.
  @Test func `cells are counted as the library counts them`() throws {
    var random = SeededNumbers(seed: 20_261_130)
    let pieces = ["|", "||", " | ", "a", "\\|", "\\\\", "`", "``", "\\`", " ", "é", "**b**", "\\", ">", "[x](y)"]
    for _ in 0..<2_000 {
      let row = "x" + (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let count = RowCells(of: Array(row.utf8)).all.count
      let text = row + "\n" + "|" + String(repeating: "---|", count: count) + "\n"
      let isTable = CMarkDocument(parsing: Array(text.utf8)).withRoot { $0.firstChild?.kind == .table }
      #expect(isTable, "\(row) \(count)")
    }
  }
}
