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

/// A document that libcmark-gfm parsed. It owns the tree, which may be used on one thread only.
struct CMarkDocument: ~Copyable {
  /// The document node. It and all nodes below it are valid as long as this value.
  let root: Node
  /// The position in the thread's memory at which this document begins.
  private let place: baken_memory_place

  /// Held while finishing a text that changes the character table which the library shares between threads: see `CMarkExtensions`.
  private static let finishing = Mutex(())

  /// The tree of a Markdown text in UTF-8.
  /// - Parameter hasTables: whether the table extension is on.
  init(parsing text: [UInt8], hasTables: Bool = true) {
    let choice = text.withUnsafeBytes(CMarkExtensions.shared.choice)
    self.init(parsing: text, smart: Self.allowsSmartPunctuation(text), with: hasTables ? choice : choice.withoutTables)
  }

  /// The tree of a Markdown text in UTF-8, with the given extensions.
  init(parsing text: [UInt8], smart: Bool, with choice: CMarkExtensions.Choice) {
    // Without SOURCEPOS the columns of inline nodes are wrong. Only the parser gets it, so that the HTML has no position
    // attributes.
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

  /// Calls a function with the document node, which is valid until it returns.
  func withRoot<Result>(_ body: (Node) -> Result) -> Result { body(root) }

  /// Calls a function with the tree's HTML.
  func withHTML<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let html = root.renderHTML() else { preconditionFailure("libcmark-gfm renders every tree") }
    return body(UnsafeRawBufferPointer(start: html, count: strlen(html)))
  }

  /// Whether straight quotes may become typographic ones: in a text that is almost only quotes, the library needs quadratic time to
  /// pair them.
  private static func allowsSmartPunctuation(_ text: [UInt8]) -> Bool {
    guard text.count > 20_000 else { return true }
    return text.count { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } <= 20_000
  }
}
