import Diagnostics

/// Attribute lists in braces: `{.class}`, `{ .md-button }`, `{#id .class width=50%}`, `{: .class}`.
enum AttributeList {
  /// The offset after an attribute list; nil when there is none.
  static func end(in text: [UInt8], from start: Int) -> Int? {
    let inner = text[(start + 1)...].prefix(500).prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "{") && $0 != 0x0A }
    guard inner.endIndex < text.count, text[inner.endIndex] == UInt8(ascii: "}") else { return nil }
    let isKramdown = inner.first == UInt8(ascii: ":")
    let items = inner.dropFirst(isKramdown ? 1 : 0).split(separator: 0x20)
    guard let first = items.first else { return nil }
    let isAttribute = isKramdown ? first.first?.isPunctuation == true || first.first?.isWord == true : isOne(first)
    return isAttribute ? inner.endIndex + 1 : nil
  }

  /// `.class`, `#id` or `name=value`.
  private static func isOne(_ item: ArraySlice<UInt8>) -> Bool {
    if item.first == UInt8(ascii: ".") || item.first == UInt8(ascii: "#") {
      let name = item.dropFirst()
      return name.first.map { $0.isLetter || $0 == UInt8(ascii: "_") } ?? false
    }
    guard let equals = item.firstIndex(of: UInt8(ascii: "=")), equals + 1 < item.endIndex else { return false }
    let name = String(decoding: item[..<equals], as: UTF8.self)
    return names.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
  }

  private static let names: Set<String> = [
    "align", "alt", "class", "download", "height", "id", "lang", "loading", "rel", "role", "style", "target", "title", "width",
  ]

  /// What to write instead of a list.
  static func form(of list: String) -> ForeignSyntaxForm {
    if list.contains("button") || list.contains("btn") || list.contains("knop") { return .button }
    if list.contains("lang=") { return .language }
    if list.contains("toc") { return .contents }
    if list.dropFirst().drop(while: { $0 == ":" || $0 == " " }).hasPrefix("#") { return .headingID }
    return .attributes
  }
}

/// Shortcodes in square brackets, as in WordPress and forums: `[gallery ids="1,2"]`, `[b]`, `[/url]`.
enum Shortcode {
  /// Whether the content of a pair of brackets is a shortcode.
  static func isOne(_ inner: ArraySlice<UInt8>) -> Bool {
    if inner.first == UInt8(ascii: "/") {
      let name = inner.dropFirst()
      return !name.isEmpty && name.allSatisfy { $0.isLowercase || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    }
    let name = inner.prefix { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    let rest = inner[name.endIndex...]
    guard name.count > 1, name.first?.isLowercase == true, rest.first == 0x20 else { return false }
    let attribute = rest.drop { $0 == 0x20 }.prefix { $0.isLetter || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    let equals = inner[attribute.endIndex...]
    return !attribute.isEmpty && equals.first == UInt8(ascii: "=") && equals.count > 1
  }
}

/// Shortcodes in braces, as in Hugo, Jekyll and Eleventy.
enum ShortcodeForm {
  /// What to write instead of a shortcode.
  static func form(_ words: String) -> ForeignSyntaxForm {
    let name = words.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }.lowercased()
    switch name {
    case "youtube", "vimeo", "video", "iframe", "embed": return .video
    case "figure", "img", "image", "picture", "gallery": return .figure
    case "tweet", "twitter", "x", "instagram", "mastodon", "facebook", "linkedin": return .post
    case "ref", "relref", "link", "post-url", "post_url", "url", "a": return .link
    case "include", "include-relative", "include_relative", "snippet", "readfile", "render", "partial", "import": return .include
    case "button", "btn", "knop": return .button
    case "toc", "tableofcontents": return .contents
    case "details", "expand", "collapse", "accordion": return .details
    case "note", "notice", "alert", "callout", "hint", "info", "tip", "warning", "admonition", "danger", "caution", "important":
      return .alert
    case "highlight", "raw", "verbatim", "code": return .code
    case "comment": return .comment
    case "if", "for", "set", "assign", "unless", "case", "capture", "block", "extends", "macro": return .variable
    default: return .shortcode
    }
  }
}

/// JavaScript statements at the top of an MDX file.
enum ModuleStatement {
  /// Whether a paragraph may begin with one, judged by its first bytes.
  static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "i") || first == UInt8(ascii: "e") else { return false }
    return line.starts(with: "import ".utf8) || line.starts(with: "export ".utf8)
  }

  /// Whether a line is one. A sentence may begin with “import” too, so the whole line must be a statement.
  static func isOne(_ line: String) -> Bool {
    let line = line.trimmingEnd
    return line.hasPrefix("import") ? isImport(line) : isExport(line)
  }

  private static func isImport(_ line: Substring) -> Bool {
    let statement =
      /import\s+(?:(?<names>[A-Za-z_$][\w$]*|\*\s+as\s+[\w$]+|(?:[\w$]+\s*,\s*)?\{[^{}]*\})\s+from\s+)?['"‘’“”](?<file>[^\s'"‘’“”]+)['"‘’“”]\s*(?<end>;?)/
    guard let match = line.wholeMatch(of: statement) else { return false }
    // A plain word and a plain name may still be a sentence: “import goods from 'China'”.
    guard let names = match.names else { return match.file.contains { "./@".contains($0) } }
    return !match.end.isEmpty || names.contains { $0.isUppercase || "{*".contains($0) }
      || match.file.contains { "./@".contains($0) }
  }

  private static func isExport(_ line: Substring) -> Bool {
    let statements = [
      /export\s+(?:const|let|var)\s+(?:[\w$]+|\{[^{}]*\})\s*=.*/, /export\s+(?:default\s+)?(?:async\s+)?function\b[\s\w$*]*\(.*/,
      /export\s+(?:default\s+)?class\s+[A-Z]\w*[^{]*\{.*/, /export\s+\{[^{}]*\}.*/, /export\s+\*\s+from\s+['"‘’“”].*/,
      /export\s+default\s+(?:[\w$.]+\s*;|[({\[<].*|[A-Z][\w$]*(?:\(.*)?|\(?[\w$,\s]*\)?\s*=>.*)/,
    ]
    return statements.contains { line.wholeMatch(of: $0) != nil }
  }
}

/// Links in double brackets, as in wikis and Obsidian.
enum WikiLink {
  /// Whether the content of double brackets may name a page: a shell's test or a keyboard key does not.
  static func isOne(_ inner: String) -> Bool {
    guard let first = inner.first, let last = inner.last, !first.isWhitespace, !last.isWhitespace, !KeyboardKeys.isKnown(inner)
    else {
      return false
    }
    return first.isLetter || first.isNumber || "./_#".contains(first)
  }

  /// The link in Markdown.
  /// - Parameter parts: the page, and the link text if it differs.
  static func correction(_ parts: [String]) -> String? {
    guard let page = parts.first?.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false), let first = page.first,
      !first.isEmpty
    else { return nil }
    let name = first.trimmingEnd.drop { $0.isWhitespace }
    let label = parts.count > 1 ? parts[1] : parts[0]
    let fragment = page.count > 1 ? "#" + HeadingID.from(String(page[1])) : ""
    let file =
      name.hasSuffix(".md")
      ? String(name) : name.split(separator: "/").map { HeadingID.from(String($0)) }.joined(separator: "/") + ".md"
    return "[\(label)](\(file)\(fragment))"
  }
}

/// Roles in braces, as in MyST.
enum RoleForm {
  /// What to write instead of a role.
  static func form(_ name: String) -> ForeignSyntaxForm {
    switch name.prefix(while: { $0 != ":" }) {
    case "doc", "ref", "any", "numref", "term", "download", "external", "eq": .link
    case "cite": .citation
    case "sub", "sup", "subscript", "superscript": .superscript
    case "abbr", "abbreviation": .abbreviation
    case "math": .formula
    case "kbd": .keys
    case "code", "py", "c", "cpp", "js": .code
    default: .shortcode
    }
  }
}
