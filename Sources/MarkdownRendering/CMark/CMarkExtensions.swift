import CCMarkGFM
import SiteModel

/// The extensions of libcmark-gfm that Baken uses, and the node types that exist only after they are registered.
///
/// They are registered once and never released: the library keeps them in tables without a lock. Afterwards they are only read, so
/// threads may share the pointers.
///
/// While it parses the inline content of a document, libcmark-gfm 0.29.0.gfm.6 adds the characters that an extension reacts to to a
/// table shared by all threads, and removes them afterwards: a second thread that needs one of them silently loses strikethrough
/// and links. Hence `Choice`: a text gets only the extensions that can find something in it, and only texts with a `~` or a `www.`,
/// which are few, wait for each other. The colon that autolink reacts to in other texts is added once and stays. An additional
/// character in the table does not harm a text without the extension: it only ends a run of text, and neighbouring runs are joined
/// again.
struct CMarkExtensions: @unchecked Sendable {
  static let shared = CMarkExtensions()

  /// The extensions for one text.
  struct Choice {
    /// In the order in which a parser tries them.
    let syntaxExtensions: [OpaquePointer]
    /// Whether it changes the shared table, so that no other such text may be finished at the same time.
    let isExclusive: Bool

    /// The same without tables, for a text with a row that is too wide.
    var withoutTables: Choice {
      Choice(syntaxExtensions: Array(syntaxExtensions.dropFirst()), isExclusive: isExclusive)
    }
  }

  /// Node types whose numbers the library assigns at run time.
  let table: cmark_node_type
  let tableRow: cmark_node_type
  let tableCell: cmark_node_type
  let strikethrough: cmark_node_type

  private let choices: [Choice]

  /// What a text contains that an extension reacts to.
  private struct Features: OptionSet {
    let rawValue: Int
    static let tilde = Features(rawValue: 1)
    /// The start of a web address without a scheme.
    static let www = Features(rawValue: 2)
    /// Part of any other address that autolink turns into a link.
    static let address = Features(rawValue: 4)
    static let all: Features = [.tilde, .www, .address]

    init(rawValue: Int) { self.rawValue = rawValue }

    init(of text: UnsafeRawBufferPointer) {
      self = []
      if text.offset(of: UInt8(ascii: "~"), from: 0) != nil { insert(.tilde) }
      if text.contains("www.") { insert(.www) }
      // An @ may be written as a character reference.
      if text.contains("://") || text.contains("@") || text.contains("&#") || text.contains("&commat") { insert(.address) }
    }
  }

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let (table, strikethrough) = (Self.named("table"), Self.named("strikethrough"))
    let (autolink, tasklist) = (Self.named("autolink"), Self.named("tasklist"))
    let www = Self.extensionThatStops(at: "w")
    Self.keepStopping(at: ":", for: autolink)
    choices = (0...Features.all.rawValue).map { rawValue in
      let features = Features(rawValue: rawValue)
      var chosen = [table]
      if features.contains(.tilde) { chosen.append(strikethrough) }
      if !features.isDisjoint(with: [.www, .address]) { chosen.append(autolink) }
      if features.contains(.www) { chosen.append(www) }
      chosen.append(tasklist)
      return Choice(syntaxExtensions: chosen, isExclusive: !features.isDisjoint(with: [.tilde, .www]))
    }
    // The header does not name these types, so they are read from a table with a struck word.
    let sample = CMarkDocument(parsing: Array("|~~a~~|\n|-|\n".utf8), smart: false, with: choices[Features.tilde.rawValue])
    let firstTable = sample.root.firstChild
    let cell = firstTable?.firstChild?.firstChild
    guard let firstTable, let row = firstTable.firstChild, let cell, let struck = cell.firstChild else {
      preconditionFailure("libcmark-gfm-extensions does not make a table of a table")
    }
    self.table = firstTable.type
    tableRow = row.type
    tableCell = cell.type
    self.strikethrough = struck.type
  }

  /// The extensions that can find something in a text.
  func choice(for text: UnsafeRawBufferPointer) -> Choice {
    choices[Features(of: text).rawValue]
  }

  private static func named(_ name: String) -> OpaquePointer {
    guard let found = cmark_find_syntax_extension(name) else {
      preconditionFailure("libcmark-gfm-extensions has no extension named \(name)")
    }
    return found
  }

  /// An extension that adds nothing itself, but ends a run of text before a character, so that other extensions look there.
  private static func extensionThatStops(at character: Unicode.Scalar) -> OpaquePointer {
    let name = "stop-at-\(character)"
    guard let made = cmark_syntax_extension_new(name) else {
      preconditionFailure("libcmark-gfm makes an extension of every name")
    }
    cmark_syntax_extension_set_match_inline_func(made) { _, _, _, _, _ in nil }
    cmark_syntax_extension_set_special_inline_chars(made, list(of: character))
    return made
  }

  /// Adds a character to the library's table for good, so that the extension need not add and remove it for each text.
  private static func keepStopping(at character: Unicode.Scalar, for syntaxExtension: OpaquePointer) {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    cmark_syntax_extension_set_special_inline_chars(syntaxExtension, list(of: character))
    cmark_parser_attach_syntax_extension(parser, syntaxExtension)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(syntaxExtension, nil)
  }

  private static func list(of character: Unicode.Scalar) -> UnsafeMutablePointer<cmark_llist>? {
    cmark_llist_append(cmark_get_default_mem_allocator(), nil, UnsafeMutableRawPointer(bitPattern: UInt(character.value)))
  }
}
