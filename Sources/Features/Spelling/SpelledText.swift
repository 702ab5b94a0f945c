import Diagnostics
import MarkdownRendering
import SiteModel

/// The running texts of a page in one language, as one text, with the places of its parts.
struct SpelledText {
  /// In UTF-8.
  private(set) var bytes: [UInt8] = []
  private var parts: [Part] = []

  private struct Part {
    /// The first byte.
    var start: Int
    var run: ProseRun
  }

  /// The texts of some blocks by language, in the order in which the languages first stand there. Code is left out.
  /// - Parameter language: that of what has no mark.
  static func byLanguage(_ blocks: [ProseBlock], _ language: LanguageTag) -> [(language: LanguageTag, text: SpelledText)] {
    var result: [(language: LanguageTag, text: SpelledText)] = [(language, SpelledText())]
    for block in blocks {
      for run in block.runs {
        let spoken = run.isCode ? nil : run.language ?? language
        if let spoken, !result.contains(where: { $0.language == spoken }) { result.append((spoken, SpelledText())) }
        // A run that is left out still parts the words around it.
        for index in result.indices {
          if result[index].language == spoken { result[index].text.append(run) } else { result[index].text.appendSpace() }
        }
      }
      for index in result.indices { result[index].text.appendSpace() }
    }
    return result
  }

  private mutating func append(_ run: ProseRun) {
    parts.append(Part(start: bytes.count, run: run))
    bytes.append(contentsOf: run.text.utf8)
  }

  private mutating func appendSpace() {
    if bytes.last != 0x20 { bytes.append(0x20) }
  }

  /// The place of a word in its file: exact as far as that of its run is.
  func place(of word: Range<Int>) -> SourceRange {
    guard let part = parts.last(where: { $0.start <= word.lowerBound }) else { return SourceRange(path: "") }
    var range = part.run.range
    guard part.run.isExact else { return range }
    range.column += scalars(in: part.start..<word.lowerBound)
    // A word may go on in the next run, as in “**be**langrijk”.
    range.end = min(range.column + scalars(in: word), part.run.range.end)
    return range
  }

  private func scalars(in range: Range<Int>) -> Int { bytes[range].count(where: { $0 & 0b1100_0000 != 0b1000_0000 }) }
}
