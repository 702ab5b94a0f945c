import CCMarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A node of a document's tree: a wrapper around libcmark-gfm's pointer, valid as long as its ``CMarkDocument``.
struct Node: Hashable {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// A node outside any tree. The caller must put it into a tree, which then owns it.
  init(making kind: NewKind) {
    let type =
      switch kind {
      case .customBlock: CMARK_NODE_CUSTOM_BLOCK
      case .customInline: CMARK_NODE_CUSTOM_INLINE
      case .paragraph: CMARK_NODE_PARAGRAPH
      case .text: CMARK_NODE_TEXT
      }
    guard let made = cmark_node_new_with_mem(type, CMarkMemory.shared.functions) else {
      preconditionFailure("libcmark-gfm makes a node of every type")
    }
    pointer = made
  }

  /// The nodes that the editor makes.
  enum NewKind { case customBlock, customInline, paragraph, text }

  /// The nodes that the editor looks at.
  enum Kind {
    case paragraph, heading, blockQuote, codeBlock, htmlBlock, list, item, table, tableRow, tableCell, footnoteDefinition
    case text, code, softBreak, lineBreak, htmlInline, link, image, footnoteReference
    case other
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }

  var kind: Kind {
    switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMarkExtensions.shared.table: .table
    case CMarkExtensions.shared.tableRow: .tableRow
    case CMarkExtensions.shared.tableCell: .tableCell
    default: .other
    }
  }
}

// MARK: - Neighbours

extension Node {
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }

  /// The next node in document order, children first, within another node.
  func following(within root: Node) -> Node? { firstChild ?? followingPast(within: root) }

  /// The next node in document order that is not below this one, within another node.
  func followingPast(within root: Node) -> Node? {
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}

// MARK: - What a node holds

extension Node {
  /// The text, code or HTML of a leaf.
  var literal: String { string(cmark_node_get_literal(pointer)) }

  /// Calls a function with the bytes of ``literal``.
  func withLiteral<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let literal = cmark_node_get_literal(pointer) else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return body(UnsafeRawBufferPointer(start: literal, count: length(of: literal)))
  }

  /// The destination of a link or an image.
  var destination: String { string(cmark_node_get_url(pointer)) }

  /// The title of a link or an image.
  var title: String? {
    let title = string(cmark_node_get_title(pointer))
    return title.isEmpty ? nil : title
  }

  /// 1 to 6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The info string after the opening fence of a code block; nil for indented code.
  var fenceInfo: String? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(pointer, &length, &offset, &character) == 1 else { return nil }
    return string(cmark_node_get_fence_info(pointer))
  }

  /// Whether a list has no empty lines between its items.
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// The number of the first item of an ordered list; nil for any other list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// Whether a task's checkbox is ticked; nil for a list item without a checkbox.
  var isTicked: Bool? {
    guard cmark_node_get_syntax_extension(pointer) != nil else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// A table's alignments, one letter per column: `l`, `c`, `r` or 0.
  var alignments: [UInt8] {
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: letters, count: Int(cmark_gfm_extensions_get_table_columns(pointer))))
  }

  /// The first line of the node, from 1; 0 when the library does not know it.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The first byte of the node in its line, from 1. It can be wrong for inline nodes: see ``SourceLines``.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// The last byte in the last line, from 1.
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// The lines of a block, from 1.
  var lines: ClosedRange<Int> {
    // The library does not know where words stand that the lines of a table follow at once: it says that the table begins there.
    if startLine == 0, kind == .paragraph, let table = next, table.startLine > 0 { return table.lines }
    let start = max(startLine, 1)
    return start...max(start, endLine)
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String { characters.map { String(cString: $0) } ?? "" }

  private func length(of characters: UnsafePointer<CChar>) -> Int { strlen(characters) }
}

// MARK: - Changing the tree

extension Node {
  func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }

  /// Turns a task into an ordinary list item.
  func removeCheckbox() { cmark_node_set_syntax_extension(pointer, nil) }

  /// Sets what a custom node writes before its children, byte for byte.
  func setOnEnter(_ markup: consuming Markup) { markup.withCString { _ = cmark_node_set_on_enter(pointer, $0) } }

  /// Sets what a custom node writes after its children, byte for byte.
  func setOnExit(_ markup: consuming Markup) { markup.withCString { _ = cmark_node_set_on_exit(pointer, $0) } }

  /// Sets what a custom node writes before its children, where that is known when the program is compiled.
  func setOnEnter(fixed html: StaticString) { expect(cmark_node_set_on_enter(pointer, characters(of: html))) }

  /// Sets what a custom node writes after its children, where that is known when the program is compiled.
  func setOnExit(fixed html: StaticString) { expect(cmark_node_set_on_exit(pointer, characters(of: html))) }

  /// The characters of a literal, which are terminated by a NUL.
  private func characters(of html: StaticString) -> UnsafePointer<CChar> {
    UnsafeRawPointer(html.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  func append(_ child: Node) { expect(cmark_node_append_child(pointer, child.pointer)) }
  func prepend(_ child: Node) { expect(cmark_node_prepend_child(pointer, child.pointer)) }
  func insertBefore(_ sibling: Node) { expect(cmark_node_insert_before(pointer, sibling.pointer)) }
  func insertAfter(_ sibling: Node) { expect(cmark_node_insert_after(pointer, sibling.pointer)) }

  /// Puts another node in this one's place and moves this one's children to it. This node is then outside the tree, but must live
  /// as long as those children: their text may be stored in it.
  func replace(with replacement: Node) {
    expect(cmark_node_replace(pointer, replacement.pointer))
    replacement.adoptChildren(of: self)
  }

  func adoptChildren(of other: Node) {
    while let child = other.firstChild { append(child) }
  }

  /// Removes the node from its tree, with everything below it.
  func unlink() { cmark_node_unlink(pointer) }

  /// The HTML, in the document's memory.
  func renderHTML() -> UnsafeMutablePointer<CChar>? {
    cmark_render_html_with_mem(pointer, CMARK_OPT_DEFAULT, nil, CMarkMemory.shared.functions)
  }

  private func expect(_ result: Int32) {
    precondition(result == 1, "the editor puts nodes only where libcmark-gfm allows them")
  }
}
