import Foundation
import Testing

@testable import Theming

@Suite struct TextPlacesTests {
  @Test func `the places of many parts are those of each of them`() {
    let text = "één\ntwee drie\n\nvier vijf één\n"
    let parts = text.split(whereSeparator: \.isWhitespace)
    var places = TextPlaces(in: text, path: "a")
    let inOrder = parts.map { places.range(of: $0) }
    let backwards = parts.reversed().map { places.range(of: $0) }
    #expect(inOrder == backwards.reversed())
    #expect(inOrder.map { "\($0.line):\($0.column)" } == ["1:1", "2:1", "2:6", "4:1", "4:6", "4:11"])
  }

  @Test(arguments: ["\n", " "])
  func `the places of four times as many parts take four times as long, on many lines or one`(separator: String) {
    func seconds(_ count: Int) -> Double {
      let text = (0..<count).map { "url(https://e.example/\($0))" }.joined(separator: separator)
      let parts = text.split(whereSeparator: \.isWhitespace)
      var places = TextPlaces(in: text, path: "a")
      let start = threadSeconds
      for part in parts { _ = places.range(of: part) }
      return threadSeconds - start
    }
    // Work that grows with the square takes sixteen times as long.
    #expect(seconds(20_000) < 8 * seconds(5_000) + 0.05)
  }

  private var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
