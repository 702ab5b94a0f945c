import Diagnostics
import Foundation
import SiteModel
import SourceFiles

/// The text of an author's file, checked: UTF-8 without control characters, up to a size limit.
struct SourceText: Sendable {
  /// The path as the user would type it.
  let path: String
  /// The text without a byte order mark.
  let text: String

  /// 8 MiB. Larger text files are refused.
  static let sizeLimit = 8 * 1024 * 1024

  /// Reads and checks a file; nil when a diagnostic says what is wrong.
  static func read(_ file: SiteFolder.File, into diagnostics: inout [Diagnostic]) -> SourceText? {
    let whole = SourceRange(path: file.displayPath)
    guard file.size <= sizeLimit else {
      diagnostics.append(
        Diagnostic(.fileTooLarge, at: whole, ["size": readableSize(file.size), "limit": readableSize(sizeLimit)]))
      return nil
    }
    guard let bytes = file.contents(atMost: file.size, into: &diagnostics) else { return nil }
    return checked(bytes, path: file.displayPath, into: &diagnostics)
  }

  /// Checks the bytes of a file; nil when a diagnostic says what is wrong.
  static func checked(_ bytes: [UInt8], path: String, into diagnostics: inout [Diagnostic]) -> SourceText? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      diagnostics.append(Diagnostic(.fileUTF16, at: SourceRange(path: path)))
      return nil
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let kinds = kinds(of: content)
    if kinds.contains(.control), let offset = firstControlCharacter(in: content) {
      let range = place(ofOffset: offset, in: content, path: path)
      diagnostics.append(
        content[offset] == 0
          ? Diagnostic(.fileHoldsNUL, at: range)
          : Diagnostic(.fileHoldsControlCharacter, at: range, ["character": "U+00" + hexadecimal(content[offset])]))
      return nil
    }
    if kinds.contains(.carriageReturn), !kinds.contains(.lineFeed) {
      diagnostics.append(Diagnostic(.fileHasOldLineEnds, at: SourceRange(path: path)))
      return nil
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let offset = firstInvalidByte(in: content)
      let range = place(ofOffset: offset, in: content, path: path)
      diagnostics.append(Diagnostic(.fileNotUTF8, at: range, ["byte": "0x" + hexadecimal(content[offset])]))
      return nil
    }
    if kinds.contains(.mayBeForbidden),
      let index = text.unicodeScalars.firstIndex(where: { !$0.isAllowedInMarkup })
    {
      let offset = content.startIndex + text.utf8.distance(from: text.startIndex, to: index)
      let range = place(ofOffset: offset, in: content, path: path)
      diagnostics.append(
        Diagnostic(.fileHoldsControlCharacter, at: range, ["character": text.unicodeScalars[index].codePointName]))
      return nil
    }
    diagnostics += ImpliedConsent.findings(in: text, path: path)
    return SourceText(path: path, text: text)
  }

  /// Kinds of bytes that a text may contain.
  private struct ByteKinds: OptionSet {
    let rawValue: UInt8
    static let control = ByteKinds(rawValue: 1)
    static let carriageReturn = ByteKinds(rawValue: 2)
    static let lineFeed = ByteKinds(rawValue: 4)
    /// The first byte of characters of which some are not allowed in a text.
    static let mayBeForbidden = ByteKinds(rawValue: 8)
  }

  private static let kindOfByte: [UInt8] = (0...255).map { (byte: UInt8) in
    let kind: ByteKinds =
      switch byte {
      case 0x0A: .lineFeed
      case 0x0D: .carriageReturn
      case 0x09: []
      case 0..<0x20, 0x7F: .control
      case 0xC2, 0xEF...0xFF: .mayBeForbidden
      default: []
      }
    return kind.rawValue
  }

  /// The kinds of bytes in a text, found in one pass.
  private static func kinds(of bytes: ArraySlice<UInt8>) -> ByteKinds {
    // Nearly all texts have none of these bytes, apart from line feeds, which matter only beside carriage returns.
    guard bytes.withUnsafeBytes({ $0.offsetOfUnusualByte(from: 0) }) != nil else { return [] }
    return kindOfByte.withUnsafeBufferPointer { table in ByteKinds(rawValue: bytes.reduce(0) { $0 | table[Int($1)] }) }
  }

  private static func firstControlCharacter(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.firstIndex { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 || $0 == 0x7F }
    }.map { $0 + bytes.startIndex }
  }

  private static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int {
    var valid = bytes.startIndex
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): valid += UTF8.width(scalar)
      case .emptyInput, .error: return min(valid, bytes.endIndex - 1)
      }
    }
  }

  /// The line and column of a byte. The bytes before it are valid UTF-8.
  private static func place(ofOffset offset: Int, in bytes: ArraySlice<UInt8>, path: String) -> SourceRange {
    let before = bytes[..<offset]
    let line = before.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
    let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
    return SourceRange(path: path, line: line, column: column, end: column + 1)
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count == 1 ? "0" + digits : digits
}

extension SiteFolder.File {
  /// The bytes of a file, checked if it is text; nil when a diagnostic says what is wrong.
  public func contents(isText: Bool, into diagnostics: inout [Diagnostic]) -> [UInt8]? {
    if isText { return SourceText.read(self, into: &diagnostics).map { Array($0.text.utf8) } }
    return contents(atMost: size, into: &diagnostics)
  }

  /// The first bytes of the file; nil when a diagnostic says what is wrong.
  fileprivate func contents(atMost length: Int, into diagnostics: inout [Diagnostic]) -> [UInt8]? {
    do throws(SourceFailure) {
      return try source.contents(atMost: length)
    } catch {
      diagnostics.append(Diagnostic(.fileUnreadable, at: SourceRange(path: displayPath), ["reason": error.reason]))
      return nil
    }
  }
}
