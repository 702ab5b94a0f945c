/// Markdown, HTML and entities in a text that is shown as written.
enum PlainMarkup {
  /// One occurrence, by its bytes.
  struct Match {
    var range: Range<Int>
    /// The text without the markup; nil when that is not certain.
    var plain: String?
  }

  /// All markup of a text in order.
  static func matches(in text: String) -> [Match] {
    guard text.utf8.contains(where: { "*[&<".utf8.contains($0) }) else { return [] }
    var found: [Match] = []
    let add = { (range: Range<String.Index>, plain: String?) in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      found.append(Match(range: start..<(start + text[range].utf8.count), plain: plain))
    }
    for match in text.matches(of: /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/) { add(match.range, String(match.1)) }
    for match in text.matches(of: /\[([^\[\]]+)\]\([^()\s]+\)/) { add(match.range, String(match.1)) }
    for match in text.matches(of: /&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});/) {
      if let character = character(named: match.1) { add(match.range, character) }
    }
    for match in text.matches(of: /<!--.*?(?:-->|$)/) { add(match.range, nil) }
    for match in text.matches(of: /<\/?([a-zA-Z][a-zA-Z0-9]*)(?: [^<>]*)?\/?>/) where tags.contains(match.1.lowercased()) {
      add(match.range, nil)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The character that an entity stands for; nil when it is not one that authors write.
  private static func character(named name: Substring) -> String? {
    guard name.first == "#" else { return entities[String(name)] }
    let digits = name.dropFirst()
    let number = digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).flatMap { $0.value > 0x20 ? String($0) : nil }
  }

  private static let tags: Set<String> = [
    "a", "abbr", "b", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "i", "img", "li", "mark", "p", "small", "span",
    "strong",
    "sub", "sup", "u", "ul",
  ]

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}", "euro": "€", "copy": "©",
    "reg": "®",
    "deg": "°", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•",
    "middot": "·", "times": "×", "aacute": "á", "agrave": "à", "acirc": "â", "auml": "ä", "ccedil": "ç", "eacute": "é",
    "egrave": "è",
    "ecirc": "ê", "euml": "ë", "Eacute": "É", "Euml": "Ë", "iacute": "í", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ouml": "ö",
    "uacute": "ú", "uuml": "ü", "frac12": "½",
  ]
}
