import CCMarkGFM
import CDocumentMemory
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A document that libcmark-gfm parsed: the owner of its tree. A tree belongs to one thread.
struct CMarkDocument: ~Copyable {
  /// The document node. It and all below it live as long as this value.
  let root: Node
  /// Where the thread's memory stood before the document.
  private let place: baken_memory_place

  /// Held while a text is finished that may share the library's table of characters with no other: see `CMarkExtensions`.
  private static let finishing = Mutex(())

  /// The tree of a Markdown text, which is UTF-8.
  init(parsing text: [UInt8]) {
    let choice = text.withUnsafeBytes(CMarkExtensions.shared.choice)
    self.init(parsing: text, smart: Self.allowsSmartPunctuation(text), with: choice)
  }

  /// The tree of a Markdown text, which is UTF-8, with the extensions given.
  init(parsing text: [UInt8], smart: Bool, with choice: CMarkExtensions.Choice) {
    // Positions inside a line are right only with SOURCEPOS, which is why the parser gets it and the HTML does not.
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | (smart ? CMARK_OPT_SMART : 0)
    place = baken_memory_begin()
    let parser = cmark_parser_new_with_mem(options, CMarkMemory.shared.functions)
    defer { cmark_parser_free(parser) }
    for syntaxExtension in choice.syntaxExtensions { cmark_parser_attach_syntax_extension(parser, syntaxExtension) }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    var tree: OpaquePointer?
    if choice.isExclusive {
      Self.finishing.withLock { _ in tree = cmark_parser_finish(parser) }
    } else {
      tree = cmark_parser_finish(parser)
    }
    guard let tree else { preconditionFailure("libcmark-gfm gives a document for every text") }
    root = Node(tree)
  }

  deinit { baken_memory_end(place) }

  /// Calls a function with the tree's HTML.
  func withHTML<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let html = root.renderHTML() else { preconditionFailure("libcmark-gfm renders every tree") }
    return body(UnsafeRawBufferPointer(start: html, count: strlen(html)))
  }

  /// Whether quotes may become typographic: the library pairs them in quadratic time when a text is little else.
  private static func allowsSmartPunctuation(_ text: [UInt8]) -> Bool {
    guard text.count > 20_000 else { return true }
    return text.count { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } <= 20_000
  }
}
