import CCMarkGFM

/// The extensions of libcmark-gfm that Baken uses, and the node types that exist only since they were registered.
///
/// Registered once for the life of the process and never released: the library keeps them in tables without a lock.
/// After that they are only read, which is why threads may share the pointers.
struct CMarkExtensions: @unchecked Sendable {
  static let shared = CMarkExtensions()

  /// In the order in which a parser tries them.
  let syntaxExtensions: [OpaquePointer]
  /// Types that the library numbers at run time.
  let table: cmark_node_type
  let tableRow: cmark_node_type
  let tableCell: cmark_node_type
  let strikethrough: cmark_node_type

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    syntaxExtensions = ["table", "strikethrough", "autolink", "tasklist"].map { name in
      guard let found = cmark_find_syntax_extension(name) else {
        preconditionFailure("libcmark-gfm-extensions has no extension named \(name)")
      }
      return found
    }
    // The header does not name these types; a table with a struck word shows them.
    let sample = CMarkDocument(parsing: Array("|~~a~~|\n|-|\n".utf8), smart: false, with: syntaxExtensions)
    let table = sample.root.firstChild
    let cell = table?.firstChild?.firstChild
    guard let table, let row = table.firstChild, let cell, let struck = cell.firstChild else {
      preconditionFailure("libcmark-gfm-extensions does not make a table of a table")
    }
    self.table = table.type
    tableRow = row.type
    tableCell = cell.type
    strikethrough = struck.type
  }
}
