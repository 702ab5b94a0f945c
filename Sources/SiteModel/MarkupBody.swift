import Diagnostics

/// The rendered Markdown of a page: finished HTML with slots that the renderer fills.
///
/// The Markdown module sees one file only. Where a link leads, how large an image is and what a component shows is known only when
/// the whole site is. So the HTML is cut into pieces, and the site's renderer fills the slots between them.
public struct MarkupBody: Sendable, Hashable {
  /// The finished HTML in UTF-8, without the content of slots.
  public var html: [UInt8]
  /// The parts of the HTML and the slots, in order.
  public var pieces: [Piece]
  /// The headings, in order.
  public var headings: [Heading]
  /// The links to other content; ``Piece/linkStart(_:)`` holds an index into them.
  public var links: [Link]
  /// The images; ``Piece/image(_:)`` holds an index into them.
  public var images: [Image]
  /// The components; ``Piece/component(_:)`` holds an index into them.
  public var components: [ComponentBlock]
  /// All other identifiers that a link may point at, such as those of footnotes.
  public var otherAnchors: [String]
  /// The identifiers of the glossary terms that the text links, in order of first use.
  public var terms: [String]
  /// The first paragraph as plain text, at most 300 characters, for a page without a summary.
  public var excerpt: String

  /// A part of the HTML, or a slot.
  public enum Piece: Sendable, Hashable {
    /// Finished HTML: a range of ``MarkupBody/html``.
    case html(Bytes)
    /// The start tag of a link to other content; the end tag is in the HTML that follows.
    case linkStart(Int32)
    /// An image element.
    case image(Int32)
    /// A component.
    case component(Int32)
    /// Before a heading's start tag: here the text may be cut into sections.
    case heading(Int32)
    /// The link to a heading, next to the heading's text and before its end tag.
    case headingAnchor(Int32)
    /// After a heading's end tag.
    case headingEnd(Int32)
    /// Before the words of an explained term, by its index in ``MarkupBody/terms``.
    case termStart(Int32)
    /// After them.
    case termEnd
    /// The address of the page itself in a link to one of its own anchors, before the `#`: nothing for those who read it on the page.
    case ownAddress
  }

  /// A range of bytes, in half the size of `Range<Int>`: a site holds the texts of all its pages.
  public struct Bytes: Sendable, Hashable {
    private let start: Int32
    private let end: Int32

    public init(_ range: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
    }

    public var range: Range<Int> { Int(start)..<Int(end) }
  }

  public struct Heading: Sendable, Hashable {
    /// From 1 to 6.
    public var level: Int
    /// The anchor, unique on the page.
    public var id: String
    /// The text of the heading, without markup.
    public var text: String
    /// The text of the heading as inline HTML, without links.
    public var html: String
    public var range: SourceRange

    public init(level: Int, id: String, text: String, html: String, range: SourceRange) {
      self.level = level
      self.id = id
      self.text = text
      self.html = html
      self.range = range
    }
  }

  /// A link to other content of the site, as its author wrote it.
  public struct Link: Sendable, Hashable {
    /// The destination without its fragment: a relative path, or empty for the page itself.
    public var path: String
    /// The part after `#`, percent-decoded; nil without one.
    public var fragment: String?
    public var title: String?
    public var range: SourceRange

    public init(path: String, fragment: String?, title: String?, range: SourceRange) {
      self.path = path
      self.fragment = fragment
      self.title = title
      self.range = range
    }
  }

  public struct Image: Sendable, Hashable {
    /// The path of the file, relative to the author's file.
    public var path: String
    /// The alternative text.
    public var alt: String
    public var title: String?
    public var range: SourceRange

    public init(path: String, alt: String, title: String?, range: SourceRange) {
      self.path = path
      self.alt = alt
      self.title = title
      self.range = range
    }
  }

  /// A component as its author wrote it: a fenced block whose info string is its name.
  public struct ComponentBlock: Sendable, Hashable {
    /// The first word of the info string.
    public var name: String
    /// The text between the fences.
    public var source: String
    /// The line of the author's file on which `source` begins.
    public var firstLine: Int
    /// The columns before each line of `source`, as for a fence inside a list item.
    public var indentation: Int
    /// The place of the info string.
    public var range: SourceRange

    public init(name: String, source: String, firstLine: Int, indentation: Int, range: SourceRange) {
      self.name = name
      self.source = source
      self.firstLine = firstLine
      self.indentation = indentation
      self.range = range
    }
  }

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

  /// A text that is finished HTML, with its plain text as the excerpt.
  public init(html: String, excerpt: String) {
    let bytes = Array(html.utf8)
    self.init(html: bytes, pieces: bytes.isEmpty ? [] : [.html(Bytes(0..<bytes.count))], excerpt: excerpt)
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { pieces.isEmpty }
}
