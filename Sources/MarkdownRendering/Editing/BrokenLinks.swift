import Diagnostics
import SiteModel

extension TreeEditor {
  /// Reports a link or an image that is shown as text because its address contains a space.
  ///
  /// The text of a block tells whether there may be one; the author's line tells where. Each block is searched once.
  mutating func findBrokenLinks(_ node: Node) {
    guard searchedBlock != block.lowerBound, node.withLiteral({ $0.contains("](") }) else { return }
    searchedBlock = block.lowerBound
    // A block as long as a book is not searched to its end.
    for number in block.prefix(200) {
      let bytes = lines.line(number)
      guard bytes.count < 10_000 else { continue }
      for link in BrokenLink.all(in: Array(bytes)) {
        diagnostics.append(
          Diagnostic(
            .looksLikeLink, at: lines.range(line: number, column: link.columns.lowerBound, end: link.columns.upperBound), [:],
            correction: link.correction.map { Correction(of: link.text, to: $0) }))
      }
    }
  }
}

/// A text on a line that has the form of a link or an image, but a space in its address.
struct BrokenLink: Equatable {
  /// In bytes, from 1.
  let columns: Range<Int>
  /// As it is written.
  let text: String
  /// How it should be written, where that is certain.
  let correction: String?

  /// Whether a text may contain any: `](` with a space soon after it on its line. Few texts do; the others need no further search.
  static func mayOccur(in text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      var start = 0
      while let bracket = bytes.offset(of: UInt8(ascii: "]"), from: start) {
        start = bracket + 1
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { continue }
        for byte in bytes[start...].prefix(2_000) where byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: ")") {
          if byte == 0x20 { return true }
          break
        }
      }
      return false
    }
  }

  /// All broken links in a line.
  static func all(in line: [UInt8]) -> [BrokenLink] {
    line.indices.dropLast(2).compactMap { place in
      guard line[place] == UInt8(ascii: "]"), line[place + 1] == UInt8(ascii: "("), !isEscaped(place, in: line),
        let start = start(ofTextBefore: place, in: line), let end = line[(place + 2)...].firstIndex(of: UInt8(ascii: ")")),
        isBrokenAddress(line[(place + 2)..<end])
      else { return nil }
      let isImage = start > 0 && line[start - 1] == UInt8(ascii: "!")
      let first = isImage ? start - 1 : start
      let text = String(decoding: line[first...place], as: UTF8.self)
      let address = String(decoding: line[(place + 2)..<end], as: UTF8.self)
      return BrokenLink(
        columns: (first + 1)..<(end + 2), text: "\(text)(\(address))", correction: correction(of: address).map { "\(text)(\($0))" })
    }
  }

  /// The address without its spaces, or between `<` and `>` where the spaces belong to it; nil when it cannot be an address even
  /// then.
  private static func correction(of address: String) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    let rest = address.dropFirst(scheme.count + 1)
    switch scheme {
    case "mailto": return ExternalAddress.repairedMail(rest).map { $0.contains(" ") ? "<\($0)>" : $0 }
    case "tel": return ExternalAddress.repairedTelephone(rest)
    case "lang":
      let code = rest.filter { !$0.isWhitespace }
      return LanguageTag(code).map { "lang:\($0.code)" }
    case "http", "https":
      let trimmed = rest.drop { $0 == "/" || $0.isWhitespace }
      guard case .external = Destination("\(scheme)://\(trimmed)") else { return nil }
      return trimmed.contains(" ") ? "<\(scheme)://\(trimmed)>" : "\(scheme)://\(trimmed)"
    default: return "<\(address)>"
    }
  }

  /// The bracket that opens the text of a link; nil when there is none or it is in code.
  private static func start(ofTextBefore end: Int, in line: [UInt8]) -> Int? {
    var depth = 0
    for place in line[..<end].indices.reversed() where !isEscaped(place, in: line) {
      if line[place] == UInt8(ascii: "]") { depth += 1 }
      guard line[place] == UInt8(ascii: "[") else { continue }
      if depth == 0 { return line[..<place].count { $0 == UInt8(ascii: "`") } % 2 == 0 ? place : nil }
      depth -= 1
    }
    return nil
  }

  private static func isEscaped(_ place: Int, in line: [UInt8]) -> Bool { place > 0 && line[place - 1] == UInt8(ascii: "\\") }

  /// Whether an address contains a space that does not separate it from a title.
  private static func isBrokenAddress(_ address: ArraySlice<UInt8>) -> Bool {
    guard let first = address.first, first > 0x20, first != UInt8(ascii: "<"), let space = address.firstIndex(of: 0x20),
      let next = address[space...].first(where: { $0 > 0x20 })
    else { return false }
    return next != UInt8(ascii: "\"") && next != UInt8(ascii: "'") && next != UInt8(ascii: "(")
  }
}
