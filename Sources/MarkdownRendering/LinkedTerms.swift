/// The terms that a site explains, prepared for being found in texts.
///
/// A term is found as whole words, ignoring case, its longest form first. A typographic apostrophe matches a straight one, and a
/// no-break space or a line break matches a space.
public struct LinkedTerms: Sendable {
  private struct Form: Sendable {
    let id: String
    let text: [Unicode.Scalar]
  }

  /// The forms by their first word, longest first.
  private var forms: [String: [Form]] = [:]

  /// - Parameter entries: the terms, each with all forms in which it occurs.
  public init(_ entries: [(id: String, forms: [String])]) {
    for entry in entries {
      for form in entry.forms {
        let text = Self.folded(Array(form.utf8)).map(\.scalar)
        let word = Self.word(in: text, at: 0)
        guard !word.isEmpty else { continue }
        forms[word, default: []].append(Form(id: entry.id, text: text))
      }
    }
    for word in forms.keys { forms[word]?.sort { $0.text.count > $1.text.count } }
  }

  struct Match {
    let id: String
    /// In bytes.
    let range: Range<Int>
  }

  /// The terms in a text in order, without overlaps.
  func matches(in text: [UInt8], except excluded: Set<String>) -> [Match] {
    let folded = Self.folded(text)
    let scalars = folded.map(\.scalar)
    var matches: [Match] = []
    var index = 0
    while index < scalars.count {
      guard Self.isWord(scalars[index]) else {
        index += 1
        continue
      }
      let word = Self.word(in: scalars, at: index)
      let found = forms[word]?.first { Self.holds($0.text, in: scalars, at: index) }
      guard let found else {
        index += word.unicodeScalars.count
        continue
      }
      let end = index + found.text.count
      if !excluded.contains(found.id) {
        let endOffset = end < folded.count ? folded[end].offset : text.count
        matches.append(Match(id: found.id, range: folded[index].offset..<endOffset))
      }
      index = end
    }
    return matches
  }

  private static func holds(_ form: [Unicode.Scalar], in text: [Unicode.Scalar], at index: Int) -> Bool {
    let end = index + form.count
    guard end <= text.count, text[index..<end].elementsEqual(form) else { return false }
    return end == text.count || !isWord(text[end])
  }

  private static func word(in text: [Unicode.Scalar], at index: Int) -> String {
    String(String.UnicodeScalarView(text[index...].prefix(while: isWord)))
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return "a"..."z" ~= scalar || "0"..."9" ~= scalar }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// A text in lower case, scalar by scalar, each with its byte offset in the original.
  private static func folded(_ text: [UInt8]) -> [(scalar: Unicode.Scalar, offset: Int)] {
    var result: [(scalar: Unicode.Scalar, offset: Int)] = []
    result.reserveCapacity(text.count)
    var offset = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "’": result.append(("'", offset))
      case "\u{A0}", "\u{202F}": result.append((" ", offset))
      case "A"..."Z": result.append((Unicode.Scalar(UInt8(scalar.value) + 32), offset))
      case _ where scalar.isASCII: result.append((scalar, offset))
      default: for lower in scalar.properties.lowercaseMapping.unicodeScalars { result.append((lower, offset)) }
      }
      offset += UTF8.width(scalar)
    }
    return result
  }
}
