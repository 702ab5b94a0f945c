import Diagnostics

/// Finds sentences that treat a visit as consent: “by using this site you agree”.
///
/// Consent is a clear act (GDPR, article 4(11)); visiting, scrolling or going on is not (EDPB Guidelines 05/2020, section 86). A
/// sentence is reported if it has words for using the site and words for agreeing, without a negation, in Dutch, English, German or
/// French, whatever the languages of the site.
enum ImpliedConsent {
  static func findings(in text: String, path: String) -> [Diagnostic] {
    // Nearly every text ends here: the search for stems is very cheap compared with the regular expressions.
    guard stems.matches(text) else { return [] }
    return sentences(of: text).compactMap { sentence in
      guard stems.matches(String(sentence)), let start = fault(in: sentence) else { return nil }
      return finding(at: start, in: sentence, of: text, path: path)
    }
  }

  // MARK: Expressions

  // Computed, since a Regex is not Sendable.
  private static var uses: [Regex<AnyRegexOutput>] {
    [
      #"\b(bezoekt|gebruikt) u\b"#,
      #"\bu (deze|onze|de) (web)?(site|pagina)\b[^.!?]{0,20}\b(bezoekt|gebruikt|gebruiken|bezoeken)\b"#,
      #"\b(door|met|bij)\b[^.!?]{0,60}\b(bezoek|bezoeken|gebruik|gebruiken|scrollen|surfen|browsen|klikken|doorgaan|verder\s+te\s+\w+)\b"#,
      #"\b(wie|als u|wanneer u|indien u)\b[^.!?]{0,50}\b(bezoekt|gebruikt|doorgaat|verdergaat|blijft|surft|scrolt)\b"#,
      #"\bby\b[^.!?]{0,40}\b(visiting|using|browsing|continuing|accessing|scrolling|staying|proceeding)\b"#,
      #"\b(if|when|as|once) you\b[^.!?]{0,20}\b(continue|keep|visit|use|stay|browse|scroll)\b"#,
      #"\b(your|continued|any) (continued )?(use|visit)\b"#, #"\b(continuing|continue) to (use|browse)\b"#,
      #"\b(durch|mit)\b[^.!?]{0,50}\b(nutzung|nutzen|besuch|verwendung|weitersurfen)\b"#,
      #"\bwenn sie\b[^.!?]{0,50}\b(nutzen|besuchen|weitersurfen|fortfahren)\b"#,
      #"\ben\b[^.!?]{0,25}\b(poursuivant|continuant|utilisant|visitant|naviguant)\b"#,
    ].compactMap { try? Regex($0).ignoresCase() }
  }

  private static var agreements: [Regex<AnyRegexOutput>] {
    [
      #"\b(ga|gaat|gaan|bent|verklaart|verklaar)\b[^.!?,]{0,40}\bakkoord\b"#, #"\bakkoord (gaat|te gaan|bent)\b"#,
      #"\bstemt?\b[^.!?,]{0,40}\bin\b"#, #"\binstem(t|men|ming)\b"#,
      #"\b(geef|geeft|verleent)\b[^.!?,]{0,60}\btoestemming\b"#, #"\b(accepteert|aanvaardt)\b"#,
      #"\byou\b[^.!?,]{0,25}\b(agree|accept|consent)\b"#,
      #"\b(constitutes?|means?|implies|signifies|deemed)\b[^.!?,]{0,30}\b(acceptance|agreement|consent|agree|accept)\b"#,
      #"\bstimmen sie\b[^.!?,]{0,60}\bzu\b"#, #"\b(sie sich|sie)\b[^.!?,]{0,50}\beinverstanden\b"#,
      #"\b(akzeptieren|willigen) sie\b"#,
      #"\bvous\b[^.!?,]{0,20}\b(acceptez|consentez)\b"#,
    ].compactMap { try? Regex($0).ignoresCase() }
  }

  private static var subject: Regex<AnyRegexOutput>? { try? Regex(#"(site|cookie|pagina|\bpages?\b)"#).ignoresCase() }

  private static var denial: Regex<AnyRegexOutput>? {
    try? Regex(
      #"\b(niet|geen|nooit|nergens|niets|not|never|no|nothing|cannot|nicht|kein|keine|nie|pas|jamais)\b|n['’]t\b"#
    ).ignoresCase()
  }

  /// Where the words for agreeing begin in a sentence that implies consent; nil for any other sentence.
  private static func fault(in sentence: Substring) -> String.Index? {
    guard let subject, let denial, sentence.firstMatch(of: subject) != nil,
      uses.contains(where: { sentence.firstMatch(of: $0) != nil })
    else { return nil }
    for agreement in agreements {
      guard let match = sentence.firstMatch(of: agreement) else { continue }
      let before = sentence[..<match.range.lowerBound].suffix(30)
      if (before + sentence[match.range]).firstMatch(of: denial) == nil { return sentence.startIndex }
    }
    return nil
  }

  // MARK: Text

  /// Four letters of each word for agreeing: akkoord, stemt, accepteert, aanvaardt, agree, consent, stimmen, einverstanden,
  /// akzeptieren, willigen.
  private static let stems = StemSearch(["kkoo", "stem", "ccep", "nvaa", "agre", "nsen", "timm", "inve", "kzep", "llig"])

  /// How long a sentence may be, in bytes, until it ends with its line, and until it ends with its word. A file such as a template may
  /// be one sentence as a whole, which the expressions would search through from each of its words.
  private static let (longestOverLines, longest) = (2_000, 8_000)

  /// The sentences of a text. They end with a full stop or the like, an empty line, or before a line that begins a key or an item.
  private static func sentences(of text: String) -> [Substring] {
    let bytes = text.utf8
    var result: [Substring] = []
    var start = bytes.startIndex
    var position = start
    var length = 0
    while position < bytes.endIndex {
      let next = bytes.index(after: position)
      length += 1
      let ends: Bool =
        switch bytes[position] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): next == bytes.endIndex || !isPartOfWord(bytes[next])
        case 0x0A: length > longestOverLines || beginsAnew(text[next...])
        case 0x20, UInt8(ascii: "}"): length > longest
        default: false
        }
      if ends {
        result.append(text[start..<next])
        start = next
        length = 0
      }
      position = next
    }
    return result + [text[start...]]
  }

  /// Whether a byte after a full stop continues a name or a number, as in “test.example”.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a line begins something new: it is empty, a heading, a list item, or a key with a value.
  private static func beginsAnew(_ rest: Substring) -> Bool {
    let line = rest.utf8.prefix { $0 != 0x0A && $0 != 0x0D }.drop { $0 == 0x20 }
    guard let first = line.first else { return true }
    if "-#>`|".utf8.contains(first) { return true }
    let word = line.prefix { isPartOfWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    return !word.isEmpty && line.dropFirst(word.count).first == UInt8(ascii: ":")
  }

  private static func finding(at start: String.Index, in sentence: Substring, of text: String, path: String) -> Diagnostic {
    let tagged = sentence[start...].prefixMatch(of: /\s*(?:<[^>]*>\s*)+/)?.range.upperBound ?? start
    let begin = sentence[tagged...].firstIndex { $0.isLetter || $0.isNumber } ?? tagged
    let words = sentence[begin...].replacing(/<[^>]*>/, with: "").split { $0.isWhitespace }.joined(separator: " ")
    let line = text[..<begin].utf8.count { $0 == 0x0A } + 1
    let lineStart = text[..<begin].lastIndex { $0.isNewline }.map { text.index(after: $0) } ?? text.startIndex
    let column = text[lineStart..<begin].unicodeScalars.count + 1
    let length = sentence[begin...].prefix { !$0.isNewline }.unicodeScalars.count
    return Diagnostic(
      .impliedConsent, at: SourceRange(path: path, line: line, column: column, end: column + length),
      ["words": words.count > 100 ? words.prefix(100) + "…" : words])
  }
}
