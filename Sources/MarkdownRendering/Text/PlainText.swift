/// What a part of the tree says, without markup.
enum PlainText {
  /// The text of a heading, a link or an image's description, in one line.
  static func line(of node: Node) -> String {
    collect(from: node, limit: .max).trimmed
  }

  /// The beginning of a paragraph: at most 300 characters, cut between words.
  static func excerpt(of paragraph: Node) -> String {
    let text = collect(from: paragraph, limit: 1_500, describesImages: false).trimmed
    let limit = 300
    guard text.count > limit else { return text }
    let beginning = text.prefix(limit)
    let words = beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning.dropLast()
    return words.trimmingEnd + "…"
  }

  /// - Parameter limit: Bytes after which nothing more is needed.
  private static func collect(from root: Node, limit: Int, describesImages: Bool = true) -> String {
    if let only = root.firstChild, only == root.lastChild, only.kind == .text { return only.literal }
    var bytes: [UInt8] = []
    var current = root.firstChild
    while let node = current, bytes.count < limit {
      let kind = node.kind
      switch kind {
      case .text, .code: node.withLiteral { bytes += $0 }
      case .softBreak, .lineBreak: bytes.append(32)
      default: break
      }
      current = kind == .image && !describesImages ? node.followingPast(within: root) : node.following(within: root)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// This text without white space around it.
  fileprivate var trimmed: String { String(drop(while: \.isWhitespace).trimmingEnd) }
}
