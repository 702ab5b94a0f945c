/// A message that a mail program opens as a draft: plain text and HTML as alternatives (RFC 5322; RFC 2045 to 2047; RFC 2046,
/// section 5.1.4).
public struct MailMessage: Sendable {
  /// The sender: a name and an address.
  public var from: (name: String, address: String)
  /// The receiver; nil for a draft that goes to a list.
  public var to: (name: String, address: String)?
  public var subject: String
  /// The date, in the format of RFC 5322, section 3.3.
  public var date: String
  /// The language of the message, as a tag (RFC 3282).
  public var language: String
  public var text: String
  public var html: String
  /// The separator of the parts: letters and digits that occur in neither part.
  public var boundary: String

  public init(
    from: (name: String, address: String), to: (name: String, address: String)? = nil, subject: String, date: String,
    language: String, text: String, html: String,
    boundary: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.language = language
    self.text = text
    self.html = html
    self.boundary = boundary
  }

  /// The file, with CRLF line ends. It contains only ASCII, so that every program and every mail server accepts it.
  public var file: String {
    var lines = ["From: \(Self.phrase(from.name)) <\(from.address)>"]
    if let to { lines.append("To: \(Self.phrase(to.name)) <\(to.address)>") }
    lines += [
      "Subject: \(EncodedWords.text(subject, column: 9))", "Date: \(date)",
      "MIME-Version: 1.0", "Content-Language: \(language)",
      // With this header Outlook and other programs open the message for editing, with a button to send it.
      "X-Unsent: 1", "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
    ]
    for (type, body) in [("text/plain", text), ("text/html", html)] {
      lines += [
        "--\(boundary)", "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
        QuotedPrintable.encoded(body),
      ]
    }
    return (lines + ["--\(boundary)--", ""]).joined(separator: "\r\n")
  }

  /// The display name before an address: quoted if it is ASCII, otherwise encoded.
  private static func phrase(_ name: String) -> String {
    guard name.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else { return EncodedWords.text(name, column: 6) }
    return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

/// Text beyond ASCII in headers (RFC 2047).
enum EncodedWords {
  /// A text for a header: unchanged if it is plain ASCII, otherwise as encoded words in base64, folded to lines of at most 76
  /// characters.
  /// - Parameter column: the number of characters before it on its line.
  static func text(_ text: String, column: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    if line.utf8.allSatisfy({ 0x20...0x7E ~= $0 }), !line.contains("=?"), line.utf8.count + column <= 76 { return line }
    // A word has at most 75 characters (section 2): 12 for `=?utf-8?B?` and `?=`, the rest for base64, with four characters for
    // three bytes.
    var words: [String] = []
    var bytes: [UInt8] = []
    var room = (75 - 12 - column) / 4 * 3
    for character in line {
      let next = Array(character.utf8)
      if bytes.count + next.count > room, !bytes.isEmpty {
        words.append(word(bytes))
        bytes = []
        room = (75 - 12 - 1) / 4 * 3
      }
      bytes += next
    }
    if !bytes.isEmpty { words.append(word(bytes)) }
    return words.joined(separator: "\r\n ")
  }

  private static func word(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Base64.encoded(bytes))?=" }
}

/// The quoted-printable encoding (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// The text, with CRLF line ends and no line above 76 characters.
  static func encoded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { encodedLine($0) }.joined(separator: "\r\n")
  }

  private static func encodedLine(_ line: Substring) -> String {
    let bytes = Array(line.utf8).filter { $0 != 0x0D }
    var result = ""
    var column = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index + 1 == bytes.count
      let isPlain = (0x21...0x7E ~= byte && byte != UInt8(ascii: "=")) || ((byte == 0x20 || byte == 0x09) && !isLast)
      let width = isPlain ? 1 : 3
      // The last character of a line that continues is the `=` of a soft line break.
      if column + width > (isLast ? 76 : 75) {
        result += "=\r\n"
        column = 0
      }
      result += isPlain ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
      column += width
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
  }
}
