/// A text without markup, for mail programs and paper, made from the same Markdown as a ``MarkupBody``: blocks of words, with slots
/// for the addresses of links, which are known only when the whole site is.
public struct PlainBody: Sendable, Hashable {
  public var blocks: [Block]
  /// For each link in ``MarkupBody/links`` the byte range of its destination in the Markdown; nil when that is not certain.
  public var destinations: [Range<Int>?]

  public init(blocks: [Block] = [], destinations: [Range<Int>?] = []) {
    self.blocks = blocks
    self.destinations = destinations
  }

  /// Words that begin on a new line: a paragraph, a heading, a table row.
  public struct Block: Sendable, Hashable {
    /// The containers around the block, the outermost first.
    public var containers: [Container]
    public var pieces: [Piece]
    /// Whether it follows the previous block without an empty line, as the items of most lists do.
    public var isTight: Bool
    /// Whether its line breaks are the author's, as in code.
    public var keepsLines: Bool

    public init(containers: [Container] = [], pieces: [Piece], isTight: Bool = false, keepsLines: Bool = false) {
      self.containers = containers
      self.pieces = pieces
      self.isTight = isTight
      self.keepsLines = keepsLines
    }
  }

  public enum Container: Sendable, Hashable {
    case quotation
    /// A list item with its marker, such as `-` or `3.`; the marker is shown at its first block.
    case item(marker: String, isFirstBlock: Bool)
  }

  /// A part of a block.
  public enum Piece: Sendable, Hashable {
    case words(String)
    case lineBreak
    /// The destination of the words before it.
    case destination(Destination, of: String)
  }

  public enum Destination: Sendable, Hashable {
    /// Other content, by the index of the link in ``MarkupBody/links``.
    case content(Int)
    /// An external address.
    case address(String)
  }
}
