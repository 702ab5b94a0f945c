import ContentLoading
import Diagnostics

extension TextRule {
  /// Three or more words in capitals.
  static let capitals = TextRule(
    rule: AdviceRule(
      .capitals,
      en: ("Whether text in capitals is named", "Three words or more; abbreviations in a row are no such text."),
      nl: ("Of tekst in hoofdletters wordt genoemd", "Drie woorden of meer; afkortingen achter elkaar zijn geen tekst."))
  ) { text in
    text.blocks.flatMap { block in
      block.wordsInCapitals.map { words in
        Diagnostic(.capitals, at: block.place(ofWords: words), ["text": block.text(ofWords: words)])
      }
    }
  }

  /// Two or more spaces between words.
  static let doubleSpace = TextRule(
    rule: AdviceRule(
      .doubleSpace,
      en: ("Whether double spaces are named", "They show in mails, press releases and plain texts."),
      nl: ("Of dubbele spaties worden genoemd", "In mails, persberichten en platte teksten zijn ze te zien."))
  ) { text in
    text.blocks.flatMap { block in
      block.doubleSpaces.map { start in
        let end = block.bytes[start...].firstIndex { $0 != 0x20 } ?? block.bytes.count
        let before = block.words.last { $0.range.upperBound <= start }.map(block.text) ?? ""
        return Diagnostic(.doubleSpace, at: block.place(of: start..<end), ["word": before])
      }
    }
  }
}

extension TextBlock {
  /// The runs of three or more words in capitals, of which one at least is too long for an abbreviation or is a short word.
  fileprivate var wordsInCapitals: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      guard isInCapitals(start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, isAdjacent(end - 1), isInCapitals(end) || words[end].range.count == 1 && isAdjacent(end) { end += 1 }
      let letters = words[start..<end].reduce(0) { $0 + $1.range.count }
      if end - start >= 3, letters >= 12 { found.append(start..<end) }
      start = end
    }
    return found
  }

  private func isInCapitals(_ index: Int) -> Bool {
    let word = words[index]
    return word.isPlain && word.range.count > 1 && word.shape.contains(.capital) && word.shape.isDisjoint(with: [.small, .digit])
  }
}
