/// The identifiers of headings.
enum HeadingID {
  /// Whether a text is a valid explicit identifier: lower-case letters, digits and hyphens, beginning with a letter.
  static func isValid(_ id: String) -> Bool {
    guard let first = id.utf8.first, 97...122 ~= first else { return false }
    return id.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
  }

  /// The identifier made from a text: lower case, Latin letters without diacritics, and a single hyphen for each run of anything
  /// but letters and digits. Letters of other scripts are kept.
  static func from(_ text: String) -> String {
    var id: [UInt8] = []
    id.reserveCapacity(text.utf8.count)
    var needsHyphen = false
    func addHyphen() {
      if needsHyphen, !id.isEmpty { id.append(UInt8(ascii: "-")) }
      needsHyphen = false
    }
    func add(_ byte: UInt8) {
      addHyphen()
      id.append(byte)
    }
    func add(_ part: String.UTF8View) {
      addHyphen()
      id += part
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": add(UInt8(truncatingIfNeeded: scalar.value))
      case "A"..."Z": add(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case _ where scalar.isASCII: needsHyphen = true
      default:
        if let latin = latinLetters.indices.contains(Int(scalar.value)) ? latinLetters[Int(scalar.value)] : folded(scalar) {
          add(latin.utf8)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
          add(scalar.properties.lowercaseMapping.utf8)
        } else if !isMark(scalar) {
          needsHyphen = true
        } else if let last = id.last, last >= 0x80, !needsHyphen {
          add(String(scalar).utf8)  // the mark of a letter that stays, in Greek or Devanagari
        }
      }
    }
    return id.isEmpty ? "section" : String(decoding: id, as: UTF8.self)
  }

  /// The ASCII forms of the Latin letters that nearly all headings consist of, by code point.
  private static let latinLetters: [String?] = (0..<0x250).map { (number: UInt32) in Unicode.Scalar(number).flatMap(folded) }

  /// The ASCII form of a Latin letter; nil for other letters. It is taken from the Unicode name: LATIN SMALL LETTER E WITH ACUTE,
  /// LATIN SMALL LIGATURE OE.
  private static func folded(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß", "ẞ": return "ss"
    case "ð", "Ð": return "d"
    case "þ", "Þ": return "th"
    case "ı": return "i"
    case "ſ": return "s"
    default: break
    }
    guard scalar.properties.isAlphabetic, let words = scalar.properties.name?.split(separator: " "),
      words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE", words.count == 4 || words[4] == "WITH",
      words[3].utf8.count <= 3
    else { return nil }
    return words[3].lowercased()
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
