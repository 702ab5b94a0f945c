import ContentLoading
import Diagnostics

extension TextRule {
  /// Words of the form of address that the site does not use: once in each block, since a text that has one has many.
  static let formOfAddress = TextRule(
    rule: AdviceRule(
      .formOfAddress,
      en: ("Whether words of the other form of address are named", "Only where address says how the site addresses its readers."),
      nl: ("Of woorden van de andere aanspreekvorm worden genoemd", "Alleen als address zegt hoe de site haar lezers aanspreekt."))
  ) { text in
    guard let address = text.settings.address, let words = text.words else { return [] }
    let others = address == .formal ? words.informal : words.formal
    return text.blocks.compactMap { block in
      guard let found = block.matches(of: others).first(where: { !block.words[$0.words.lowerBound].shape.contains(.quoted) }) else {
        return nil
      }
      return Diagnostic(
        .formOfAddress, at: block.place(ofWords: found.words),
        ["word": block.text(ofWords: found.words), "address": address.rawValue])
    }
  }

  /// Words of which the site uses another.
  static let preferredWord = TextRule(
    rule: AdviceRule(
      .preferredWord,
      en: ("Whether words that have a preferred one are named", "The pairs stand under preferred-words."),
      nl: ("Of woorden waarvoor een ander de voorkeur heeft worden genoemd", "De paren staan onder preferred-words."))
  ) { text in
    let pairs = text.settings.preferredWords
    guard !pairs.isEmpty else { return [] }
    let forms = pairs.flatMap { pair in pair.forms.map { (form: $0, pair: pair) } }
    let lexicon = WordTable(forms.map(\.form))
    return text.blocks.flatMap { block in
      block.matches(of: lexicon).map { match in
        Diagnostic(
          .preferredWord, at: block.place(ofWords: match.words),
          ["word": block.text(ofWords: match.words), "preferred": forms[match.index].pair.preferred])
      }
    }
  }

  /// Words that point at a place on the screen.
  static let positionWord = TextRule(
    rule: AdviceRule(
      .positionWord,
      en: (
        "Whether words that point at a place are named", "Such as “see below”: on a telephone, or read aloud, there is no below."
      ),
      nl: (
        "Of woorden die een plek aanwijzen worden genoemd", "Zoals “hiernaast”: op een telefoon of voorgelezen is er geen naast."
      ))
  ) { text in
    guard let words = text.words else { return [] }
    return text.blocks.flatMap { block in
      block.matches(of: words.positions).filter { match in
        let position = words.words.positions[match.index]
        if position.isAhead, block.leadsOn(fromWord: match.words.lowerBound) { return false }
        guard !position.unlessBefore.isEmpty || !position.onlyBefore.isEmpty else { return true }
        let end = match.words.upperBound
        let next = block.words[end..<min(end + 3, block.words.count)].map { block.text(of: $0).lowercased() }
        return next.allSatisfy { !position.unlessBefore.contains($0) }
          && (position.onlyBefore.isEmpty || next.contains { position.onlyBefore.contains($0) })
      }.map { match in
        Diagnostic(.positionWord, at: block.place(ofWords: match.words), ["word": block.text(ofWords: match.words)])
      }
    }
  }
}

extension TextBlock {
  /// Whether a word stands in a last sentence that ends with a colon.
  fileprivate func leadsOn(fromWord word: Int) -> Bool {
    sentences.last?.contains(word) == true && bytes.last { $0 > 0x20 } == UInt8(ascii: ":")
  }
}

extension PreferredWord {
  /// The word and its plurals.
  fileprivate var forms: [String] { word.count < 3 ? [word] : [word, word + "en", word + "s", word + "’s"] }
}
