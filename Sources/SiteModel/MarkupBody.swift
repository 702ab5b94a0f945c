import Diagnostics

/// The text of a page, made from Markdown: finished HTML with openings where the rest of the site must speak.
///
/// The Markdown module knows one file. Where a link points, how large an image is and what a component shows is known
/// only when the whole site is; so the HTML comes in pieces, and the renderer fills the openings.
public struct MarkupBody: Sendable, Hashable {
  /// The finished HTML, in UTF-8, without what fills the openings.
  public var html: [UInt8]
  /// The HTML and the openings in order.
  public var pieces: [Piece]
  /// The headings in order.
  public var headings: [Heading]
  /// The links to other content, by the index that ``Piece/linkStart(_:)`` holds.
  public var links: [Link]
  /// The images, by the index that ``Piece/image(_:)`` holds.
  public var images: [Image]
  /// The components, by the index that ``Piece/component(_:)`` holds.
  public var components: [ComponentBlock]
  /// Every identifier an anchor may point at besides the headings' (footnotes).
  public var otherAnchors: [String]
  /// The glossary terms that the text marks, in order of first use, by their identifiers.
  public var terms: [String]
  /// The first paragraph as plain text, at most 300 characters, for a summary that the author did not write.
  public var excerpt: String

  /// A part of the HTML.
  public enum Piece: Sendable, Hashable {
    /// Finished HTML: a part of ``MarkupBody/html``, by its bytes.
    case html(Bytes)
    /// The start tag of a link to other content; its end tag is part of the HTML that follows.
    case linkStart(Int32)
    /// A whole image.
    case image(Int32)
    /// A whole component.
    case component(Int32)
    /// A heading's start tag follows: the place where the text may be cut into sections.
    case heading(Int32)
    /// The link to a heading that stands beside its text; the heading's end tag follows.
    case headingAnchor(Int32)
    /// The heading's end tag came before.
    case headingEnd(Int32)
  }

  /// A part of the HTML, in half the room of a range: the texts of a whole site are kept.
  public struct Bytes: Sendable, Hashable {
    private let start: Int32
    private let end: Int32

    /// The bytes of a range.
    public init(_ range: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
    }

    /// The bytes, by their offsets.
    public var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// A heading of a text.
  public struct Heading: Sendable, Hashable {
    /// 1 to 6.
    public var level: Int
    /// The anchor: unique in the page.
    public var id: String
    /// What the heading says, as plain text.
    public var text: String
    /// What the heading says, as inline HTML without links.
    public var html: String
    /// Where the author wrote it.
    public var range: SourceRange

    /// A heading.
    public init(level: Int, id: String, text: String, html: String, range: SourceRange) {
      self.level = level
      self.id = id
      self.text = text
      self.html = html
      self.range = range
    }
  }

  /// A link to other content of the site, as the author wrote it.
  public struct Link: Sendable, Hashable {
    /// The destination without its fragment: a relative path, or empty for this page.
    public var path: String
    /// What follows `#`, percent-decoded; nil without one.
    public var fragment: String?
    /// The link's title, if any.
    public var title: String?
    /// Where the author wrote it.
    public var range: SourceRange

    /// A link.
    public init(path: String, fragment: String?, title: String?, range: SourceRange) {
      self.path = path
      self.fragment = fragment
      self.title = title
      self.range = range
    }
  }

  /// An image in a text.
  public struct Image: Sendable, Hashable {
    /// The relative path of the file.
    public var path: String
    /// The alternative text.
    public var alt: String
    /// The image's title, if any.
    public var title: String?
    /// Where the author wrote it.
    public var range: SourceRange

    /// An image.
    public init(path: String, alt: String, title: String?, range: SourceRange) {
      self.path = path
      self.alt = alt
      self.title = title
      self.range = range
    }
  }

  /// A component as the author wrote it: a fenced block whose info string is its name.
  public struct ComponentBlock: Sendable, Hashable {
    /// The first word of the info string.
    public var name: String
    /// The text between the fences.
    public var source: String
    /// The line in the author's file on which `source` begins.
    public var firstLine: Int
    /// How many columns stand before each line of `source` (a fence inside a list).
    public var indentation: Int
    /// The info string's place.
    public var range: SourceRange

    /// A component.
    public init(name: String, source: String, firstLine: Int, indentation: Int, range: SourceRange) {
      self.name = name
      self.source = source
      self.firstLine = firstLine
      self.indentation = indentation
      self.range = range
    }
  }

  /// An empty body, or one from its parts.
  public init(
    html: [UInt8] = [], pieces: [Piece] = [], headings: [Heading] = [], links: [Link] = [], images: [Image] = [],
    components: [ComponentBlock] = [],
    otherAnchors: [String] = [], terms: [String] = [], excerpt: String = ""
  ) {
    self.html = html
    self.pieces = pieces
    self.headings = headings
    self.links = links
    self.images = images
    self.components = components
    self.otherAnchors = otherAnchors
    self.terms = terms
    self.excerpt = excerpt
  }

  /// A text that is finished HTML, with what it says as plain text.
  public init(html: String, excerpt: String) {
    let bytes = Array(html.utf8)
    self.init(html: bytes, pieces: bytes.isEmpty ? [] : [.html(Bytes(0..<bytes.count))], excerpt: excerpt)
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { pieces.isEmpty }
}
