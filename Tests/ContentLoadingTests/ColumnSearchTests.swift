import Diagnostics
import Foundation
import Testing

@testable import ContentLoading

@Suite struct ColumnSearchTests {
  @Test func `every column of every line is found, in any order`() {
    let lines: [Substring] = ["één twee", "", "👩‍👩‍👧 x", "a"]
    var search = ColumnSearch()
    for columns in [Array(1...12), Array((1...12).reversed()), [3, 3, 9, 1, 2, 40, 5]] {
      for (number, line) in lines.enumerated() {
        for column in columns {
          let rest = search.rest(of: line, number + 1, from: column)
          #expect(Array(rest) == Array(line.unicodeScalars.dropFirst(column - 1)))
          #expect(search.restCount == rest.count)
        }
      }
    }
  }

  @Test(arguments: ["t", "\"t\\t", "'é", "{a: b, c"])
  func `a list on one line takes four times as long when it has four times as many values`(value: String) {
    func seconds(_ count: Int) -> Double {
      let end = value.hasPrefix("\"") ? "\"" : value.hasPrefix("'") ? "'" : value.hasPrefix("{") ? ": d}" : ""
      let text = "order: [" + (0..<count).map { "\(value)\($0)\(end)" }.joined(separator: ", ") + "]\n"
      var diagnostics: [Diagnostic] = []
      let start = threadSeconds
      #expect(parseAnyYAML(YAMLSource(text: text, path: "x.yml"), into: &diagnostics) != nil)
      return threadSeconds - start
    }
    // Work that grows with the square takes sixteen times as long.
    #expect(seconds(6_000) < 8 * seconds(1_500) + 0.05)
  }

  private var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
