import Diagnostics
import SiteModel

extension MarkdownRenderer {
  /// What is wrong with a text that is shown as written, such as a title: syntax of other systems and markup, each at its place.
  /// - Parameter range: the place of the text in the author's file.
  public func findings(inPlain text: String, at range: SourceRange) -> [Diagnostic] { Self.findings(inPlain: text, at: range) }

  /// For each byte, whether syntax or markup may contain it.
  private static let mayBeSyntax: [Bool] = (0...255).map { "!\"#$%&'*+/:<=>?@[\\]^_`{|}~".utf8.contains($0) || $0 == 0x0A }

  /// What is wrong with a text that is shown as written: syntax of other systems, and markup that nothing reads there.
  public static func findings(inPlain text: String, at range: SourceRange) -> [Diagnostic] {
    // Most titles contain no character that could be syntax.
    guard text.utf8.contains(where: { mayBeSyntax[Int($0)] }) else { return [] }
    let bytes = Array(text.utf8)
    guard !bytes.contains(0x0A) else { return [] }
    let mayBeForeign = !SyntaxHints(of: bytes).isDisjoint(with: [.foreign, .reference]) || bytes.contains(UInt8(ascii: "~"))
    let markup = PlainMarkup.matches(in: text)
    guard mayBeForeign || !markup.isEmpty else { return [] }
    let plain = PlainSource(bytes, at: range, place: nil)
    let foreign = mayBeForeign ? plain.matches : []
    return foreign.map { plain.finding(about: $0) }
      + markup.filter { match in !foreign.contains { $0.range.overlaps(match.range) } }.map { plain.finding(about: $0) }
  }

  /// What is wrong with a text of several lines that is shown as written somewhere else, such as that of a social post: Markdown, and
  /// syntax of other systems.
  /// - Parameters:
  ///   - rule: the rule that Markdown in it breaks; its words have the placeholder `markup`.
  ///   - range: the place of the text in the author's file.
  ///   - place: turns a place in the text into one in the file; nil when unknown.
  public func findings(
    inUnformatted text: String, at range: SourceRange, forbidsMarkdown rule: DiagnosticKind, place: ((SourceRange) -> SourceRange?)?
  ) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    let hints = SyntaxHints(of: bytes)
    let mayBeMarkdown = ["**", "](", "~~", "__", "# "].contains { markup in bytes.withUnsafeBytes { $0.contains(markup) } }
    guard !hints.isEmpty || mayBeMarkdown else { return [] }
    let plain = PlainSource(bytes, at: range, place: place)
    let foreign = plain.matches.map { plain.finding(about: $0) }
    return foreign + StrayMarkdown.all(in: plain.block).map { plain.finding(about: $0, rule) }
  }
}

/// A text that is not Markdown, and its place.
private struct PlainSource {
  let block: BlockSource
  private let lines: SourceLines
  private let range: SourceRange
  private let place: ((SourceRange) -> SourceRange?)?
  private let isAsWritten: Bool

  init(_ bytes: [UInt8], at range: SourceRange, place: ((SourceRange) -> SourceRange?)?) {
    let length = range.end - range.column
    let count = bytes.count { $0 & 0b1100_0000 != 0b1000_0000 }
    let isQuoted = length == count + 2
    let isOneLine = !bytes.contains(0x0A)
    isAsWritten = place != nil || isOneLine && (length == count || isQuoted)
    let offset = place != nil || !isAsWritten ? 0 : max(0, range.column - 1) + (isQuoted ? 1 : 0)
    // Findings here show no source text, so the bytes are all that is needed.
    let source = MarkdownSource(
      text: "", path: range.path, firstLine: place == nil ? range.line : 1, columnOffset: offset)
    lines = SourceLines(text: bytes, source: source)
    block = BlockSource(of: lines, in: 1...max(lines.count, 1), column: 1)
    self.range = range
    self.place = place
  }

  /// Syntax of other systems, footnotes and subscripts.
  var matches: [ForeignSyntax.Match] {
    ForeignSyntax(in: block, isHeading: false, hasOpened: false) { _ in false }.matches + notes + subscripts
  }

  func finding(about match: ForeignSyntax.Match) -> Diagnostic {
    let place = place(of: match.range)
    var finding = match.finding(at: place ?? range, in: block)
    // A correction must replace exactly what it corrects, so it needs an exact place.
    if place == nil { finding.correction = nil }
    return finding
  }

  func finding(about match: PlainMarkup.Match) -> Diagnostic {
    let place = place(of: match.range)
    return Diagnostic(
      .plainMarkup, at: place ?? range, ["markup": block.text(match.range).shortened(to: 40)],
      correction: place == nil ? nil : match.plain.map { Correction(of: block.text(match.range), to: $0) })
  }

  func finding(about match: StrayMarkdown, _ rule: DiagnosticKind) -> Diagnostic {
    let place = place(of: match.range)
    return Diagnostic(
      rule, at: place ?? range, ["markup": block.text(match.range).shortened(to: 40)],
      correction: place == nil ? nil : match.correction.map { Correction(of: block.text(match.range), to: $0) })
  }

  private func place(of part: Range<Int>) -> SourceRange? {
    guard isAsWritten else { return nil }
    let start = block.place(of: part.lowerBound)
    let found = lines.range(line: start.line, column: start.column, end: start.column + part.count)
    guard let place else { return found }
    return place(found)
  }

  /// `[^1]`: only the text of a page has footnotes.
  private var notes: [ForeignSyntax.Match] {
    let text = block.masked
    return text.indices.dropLast(3).compactMap { place in
      guard text[place] == UInt8(ascii: "["), text[place + 1] == UInt8(ascii: "^"), place > 0, text[place - 1] > 0x20 else {
        return nil
      }
      let label = text[(place + 2)...].prefix(60).prefix { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      guard !label.isEmpty, label.endIndex < text.count, text[label.endIndex] == UInt8(ascii: "]") else { return nil }
      return ForeignSyntax.Match(range: place..<(label.endIndex + 1), form: .noNotes)
    }
  }

  /// `CO~2~`.
  private var subscripts: [ForeignSyntax.Match] {
    let text = block.masked
    return text.indices.filter { text[$0] == UInt8(ascii: "~") }.compactMap { place in
      guard let found = SingleTildes.match(at: place, in: text), found.isBehindWord else { return nil }
      return ForeignSyntax.Match(
        range: found.range, form: .superscript, correction: SmallDigits.subscripts(for: block.text(found.inner)))
    }
  }
}

/// Markdown in a text that is shown as written: `**bold**`, `[words](page.md)`, `## Heading`.
struct StrayMarkdown {
  let range: Range<Int>
  /// The words without the markup.
  var correction: String?

  static func all(in block: BlockSource) -> [StrayMarkdown] {
    let text = block.masked
    var found: [StrayMarkdown] = []
    for line in block.contents {
      let hashes = text[line].prefix { $0 == UInt8(ascii: "#") }
      // A hashtag has no space after its `#`.
      let words = text[line].dropFirst(hashes.count)
      guard 1...6 ~= hashes.count, words.first == 0x20, let letter = words.dropFirst().first, letter.isWord, !letter.isDigit else {
        continue
      }
      let end = words.dropFirst().prefix { $0 > 0x20 }.endIndex
      found.append(
        StrayMarkdown(range: line.lowerBound..<end, correction: block.text((hashes.endIndex + 1)..<end)))
    }
    var position = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        let run = text[position...].prefix { $0 == text[position] }
        if run.count == 2, let match = marked(position, in: block) {
          found.append(match)
          position = match.range.upperBound
        } else {
          position = run.endIndex
        }
      case UInt8(ascii: "]"):
        if let match = link(position, in: block) { found.append(match) }
        position += 1
      default: position += 1
      }
    }
    return found
  }

  /// `**bold**`, `__bold__`, `~~struck~~`.
  private static func marked(_ start: Int, in block: BlockSource) -> StrayMarkdown? {
    let text = block.masked
    let character = text[start]
    let inner = text[(start + 2)...].prefix(300).prefix { $0 != character && $0 != 0x0A }
    let close = inner.endIndex
    guard start == 0 || !text[start - 1].isWord, let first = inner.first, let last = inner.last, first > 0x20, last > 0x20,
      inner.contains(where: \.isWord), close + 1 < text.count, text[close] == character, text[close + 1] == character,
      close + 2 >= text.count || text[close + 2] != character && !(character == UInt8(ascii: "_") && text[close + 2].isWord)
    else { return nil }
    let words = block.text(inner.indices)
    return StrayMarkdown(range: start..<(close + 2), correction: words.contains { "*_~[]".contains($0) } ? nil : words)
  }

  /// `[words](page.md)`.
  private static func link(_ close: Int, in block: BlockSource) -> StrayMarkdown? {
    let text = block.masked
    guard close + 1 < text.count, text[close + 1] == UInt8(ascii: "("),
      let open = text[..<close].lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") || $0 == 0x0A }),
      text[open] == UInt8(ascii: "["), open + 1 < close,
      let end = block.raw[(close + 2)...].prefix(500).firstIndex(where: { $0 == UInt8(ascii: ")") || $0 <= 0x20 }),
      block.raw[end] == UInt8(ascii: ")"), end > close + 2
    else { return nil }
    let address = block.text((close + 2)..<end)
    guard LikelyAddress.address(address) != nil || address.first.map({ "/.#".contains($0) }) ?? false || address.hasPrefix("lang:")
    else {
      return nil
    }
    return StrayMarkdown(range: open..<(end + 1))
  }
}
