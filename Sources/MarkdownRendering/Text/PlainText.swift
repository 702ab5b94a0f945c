/// The text of a part of the tree, without markup.
enum PlainText {
  /// The text of a heading or a link, on one line.
  static func line(of node: Node) -> String {
    collect(from: node, limit: .max).trimmed
  }

  /// An image's description. It is plain text, so what looks like HTML in it is text too.
  static func description(of image: Node) -> String {
    collect(from: image, limit: .max, includesHTML: true)
  }

  /// The beginning of a paragraph: at most 300 characters, cut between words.
  static func excerpt(of paragraph: Node) -> String {
    let text = collect(from: paragraph, limit: 1_500, describesImages: false).trimmed
    let limit = 300
    // A text has no more characters than bytes.
    guard text.utf8.count > limit, text.count > limit else { return text }
    let beginning = text.prefix(limit)
    let words = beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning.dropLast()
    return words.trimmingEnd + "…"
  }

  /// - Parameter limit: the number of bytes after which nothing more is needed.
  private static func collect(from root: Node, limit: Int, describesImages: Bool = true, includesHTML: Bool = false) -> String {
    if let only = root.firstChild, only == root.lastChild, only.kind == .text { return only.literal }
    var bytes: [UInt8] = []
    var current = root.firstChild
    while let node = current, bytes.count < limit {
      let kind = node.kind
      switch kind {
      case .text, .code: node.withLiteral { bytes += $0 }
      case .htmlInline where includesHTML: node.withLiteral { bytes += $0 }
      case .softBreak, .lineBreak: bytes.append(32)
      default: break
      }
      current = kind == .image && !describesImages ? node.followingPast(within: root) : node.following(within: root)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Most texts begin and end with an ASCII character that is not white space, and need no copy.
    if 0x21..<0x80 ~= first, 0x21..<0x80 ~= last { return self }
    return String(drop(while: \.isWhitespace).trimmingEnd)
  }
}
