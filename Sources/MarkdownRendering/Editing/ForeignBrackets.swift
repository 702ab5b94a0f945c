import Diagnostics

/// Syntax in braces or brackets.
extension ForeignSyntax {
  mutating func brace(_ place: Int) -> Int {
    let rest = text[place...]
    if rest.starts(with: "{{<".utf8) { return addSpan(endingWith: ">}}", from: place, ShortcodeForm.form) }
    if rest.starts(with: "{{%".utf8) { return addSpan(endingWith: "%}}", from: place, ShortcodeForm.form) }
    if rest.starts(with: "{{".utf8) {
      return addSpan(endingWith: "}}", from: place) { words in
        let form = ShortcodeForm.form(words)
        return form == .shortcode || form == .post ? .variable : form
      }
    }
    if rest.starts(with: "{%".utf8) { return addSpan(endingWith: "%}", from: place, ShortcodeForm.form) }
    if rest.starts(with: "{/*".utf8) { return addSpan(endingWith: "*/}", from: place) { _ in .comment } }
    if rest.starts(with: "{!".utf8), let brace = rest.prefix(200).firstIndex(of: UInt8(ascii: "}")), case let end = brace - 1,
      end > place + 3,
      text[end] == UInt8(ascii: "!")
    {
      add(place..<(end + 2), .include)
      return end + 2
    }
    if let end = role(place) ?? bracedWord(place) { return end }
    guard let end = AttributeList.end(in: text, from: place) else { return place + 1 }
    // The identifier of a heading is in braces as well, and has its own findings.
    if isHeading, place + 1 < text.count, text[place + 1] == UInt8(ascii: "#") { return end }
    add(place..<end, AttributeList.form(of: block.text(place..<end)))
    return end
  }

  /// ``{doc}`page` ``, a role of MyST: a name in braces directly before code.
  mutating func role(_ place: Int) -> Int? {
    let inner = text[(place + 1)...].prefix(40).prefix { $0.isLowercase || $0.isDigit || ":-_".utf8.contains($0) }
    let end = inner.endIndex + 1
    guard inner.first?.isLowercase == true, end < text.count, text[inner.endIndex] == UInt8(ascii: "}"), text[end] == 0,
      block.raw[end] == UInt8(ascii: "`")
    else { return nil }
    add(place..<end, RoleForm.form(String(decoding: inner, as: UTF8.self)))
    return end
  }

  /// `{color:red}`, `{props.name}`, `{=html}`.
  mutating func bracedWord(_ place: Int) -> Int? {
    let inner = text[(place + 1)...].prefix(100).prefix { $0 != 0x0A && $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "{") }
    // All of these contain a colon, a dot or an equals sign. Checking for one of them first is much faster than decoding the text.
    guard inner.endIndex < text.count, text[inner.endIndex] == UInt8(ascii: "}"), let first = inner.first,
      first.isLetter && inner.contains(where: { ":.".utf8.contains($0) }) || first == UInt8(ascii: "=")
    else { return nil }
    let word = String(decoding: inner, as: UTF8.self)
    let form: ForeignSyntaxForm? =
      if word.wholeMatch(of: /(?:color|colour|panel|code|noformat|expand|info|note|tip|warning|anchor|toc|status):\S.*/) != nil {
        .shortcode
      } else if word.wholeMatch(of: /(?:props|frontmatter|frontMatter|page|site|metadata|this|env)(?:\.[A-Za-z_]\w*)+/) != nil {
        .variable
      } else if word.wholeMatch(of: /=[a-z]{2,12}/) != nil, place > 0, text[place - 1] == 0 {
        .shortcode
      } else {
        nil
      }
    let end = inner.endIndex + 1
    if let form {
      add(place..<end, form)
      hasOpened = true
      return end
    }
    // `{color}` closes `{color:red}`.
    return nil
  }

  mutating func bracket(_ place: Int, _ definesLabel: (String) -> Bool) -> Int {
    guard place + 2 < text.count else { return place + 1 }
    if text[place + 1] == UInt8(ascii: "[") { return wikiLink(place, definesLabel) }
    let inner = text[(place + 1)...].prefix(300).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 != 0x0A }
    guard inner.endIndex < text.count, text[inner.endIndex] == UInt8(ascii: "]") else { return place + 1 }
    let end = inner.endIndex + 1
    let isLabel = end < text.count && "([:".utf8.contains(text[end])
    let mayBeForm = inner.starts(with: "http".utf8) || inner.contains(UInt8(ascii: "@"))
    if mayBeForm, !isLabel, let found = bracketedForm(place, block.text(inner.indices)) {
      matches.append(Match(range: place..<end, form: found.form, correction: found.correction))
      return end
    }
    guard end >= text.count || text[end] != UInt8(ascii: "("), Shortcode.isOne(inner), !definesLabel(block.text(inner.indices))
    else {
      return place + 1
    }
    if !(inner.first == UInt8(ascii: "/") && hasOpened) { add(place..<end, .shortcode) }
    hasOpened = true
    return end
  }

  /// `[https://ecvet.example text]`, `[@jansen2020, p. 3]`.
  func bracketedForm(_ place: Int, _ inner: String) -> (form: ForeignSyntaxForm, correction: String?)? {
    if let match = inner.wholeMatch(of: /(https?:\/\/\S+\.\S+) +(\S.*)/) {
      return (.addressFirst, LikelyAddress.address(String(match.1)).map { "[\(match.2.trimmingEnd)](\($0))" })
    }
    if inner.wholeMatch(of: /(?:\p{L}[\p{L} ]{0,20} )?-?@\p{L}[\w:.-]*(?:\d{2}|, ?(?:p\.|pp\.|blz\.)|; ?@).*/) != nil {
      return (.citation, nil)
    }
    return nil
  }

  /// `[[page]]` or `[[page|label]]`.
  mutating func wikiLink(_ place: Int, _ definesLabel: (String) -> Bool) -> Int {
    guard text[place + 2] != UInt8(ascii: "[") else { return place + 1 }
    let inner = text[(place + 2)...].prefix(300).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 != 0x0A }
    let close = inner.endIndex
    guard !inner.isEmpty, close + 1 < text.count, text[close] == UInt8(ascii: "]"), text[close + 1] == UInt8(ascii: "]"),
      close + 2 >= text.count || text[close + 2] != UInt8(ascii: "(") && text[close + 2] != UInt8(ascii: "["),
      !definesLabel(block.text(inner.indices)), inner.contains(where: { $0.isWord }), WikiLink.isOne(block.text(inner.indices))
    else { return place + 1 }
    let end = close + 2
    let parts = block.text(inner.indices).split(separator: "|", maxSplits: 1).map(String.init)
    // `![[picture.png]]` is an image.
    if place > 0, text[place - 1] == UInt8(ascii: "!") {
      add((place - 1)..<end, .figure)
    } else {
      matches.append(Match(range: place..<end, form: .wikiLink, correction: WikiLink.correction(parts)))
    }
    return end
  }

}
