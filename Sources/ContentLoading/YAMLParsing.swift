import Diagnostics
import SiteModel
import Yams

/// A piece of YAML in an author's file.
struct YAMLSource {
  var text: String
  /// The file as the user would type it.
  var path: String
  /// The line of the file on which the text begins.
  var firstLine = 1
  /// The columns before each line of the text.
  var indentation = 0
  /// The declared keys, where they are known: what they declare as prose loses no words to comments.
  var keys: KeySet?

  /// The place in the file of a line and column of the text.
  func range(line: Int, column: Int, length: Int = 1) -> SourceRange {
    SourceRange(path: path, line: firstLine - 1 + line, column: column + indentation, end: column + indentation + length)
  }
}

/// Reads YAML into values with their places. A fault becomes a diagnostic and gives nil; an empty text gives nil without one.
func parseYAML(_ source: YAMLSource, into diagnostics: inout [Diagnostic]) -> YAMLValue? {
  PlainFrontMatter.value(of: source) ?? parseAnyYAML(source, into: &diagnostics)
}

/// The same for any YAML, not just the simple form.
func parseAnyYAML(_ source: YAMLSource, into diagnostics: inout [Diagnostic]) -> YAMLValue? {
  if let line = YAMLDepth.firstLineTooDeep(in: source.text) {
    diagnostics.append(Diagnostic(.yamlTooDeep, at: source.range(line: line, column: 1), ["limit": "\(YAMLDepth.limit)"]))
    return nil
  }
  let misreadings = YAMLMisreadings(in: source)
  diagnostics += misreadings.findings
  do {
    // Yams keeps a pointer to the string's bytes, but a string of up to 15 bytes is stored inline: the padding makes sure that the
    // text has heap storage.
    let padded = source.text + "\n#                "
    // Each reader asks for the type it needs, so the parser need not detect types, for which it uses regular expressions.
    guard let node = try Parser(yaml: padded, resolver: .basic, encoding: .utf8).singleRoot() else { return nil }
    var conversion = YAMLConversion(source: source, misreadings: misreadings)
    let value: YAMLValue? = conversion.value(of: node)
    guard conversion.count <= YAMLConversion.limit else {
      diagnostics.append(Diagnostic(.yamlTooLarge, at: source.range(line: 1, column: 1), ["limit": "\(YAMLConversion.limit)"]))
      return nil
    }
    diagnostics += conversion.diagnostics
    // A line such as `title:Test` is a text for YAML. Where a mapping is required, it is a mistake. In `title:"Kort: een test"` the key
    // would be `title:"Kort`.
    var isText = false
    if case .scalar(_, true, _)? = value { isText = true }
    if isText || conversion.hasQuoteInKey, let slip = YAMLSlips(source).missingSpace {
      diagnostics.append(slip)
      return nil
    }
    return value
  } catch let error as YamlError {
    let finding = diagnostic(for: error, in: source)
    let line = (finding.range?.line ?? 0) - source.firstLine + 1
    if !misreadings.explains(line: line) { diagnostics.append(finding) }
  } catch {
    diagnostics.append(Diagnostic(.yamlSyntax, at: source.range(line: 1, column: 1), ["problem": YAMLProblem.unknown("\(error)")]))
  }
  return nil
}

/// Converts the parser's nodes to values. An alias repeats the nodes of its anchor, so a short text can contain very many nodes:
/// they are counted, and the conversion stops at a limit.
private struct YAMLConversion {
  static let limit = 20_000

  let source: YAMLSource
  let lines: [Substring]
  var count = 0
  var diagnostics: [Diagnostic] = []
  /// Whether a key has a quote behind a colon.
  private(set) var hasQuoteInKey = false
  private var columns = ColumnSearch()
  /// The intended texts in place of misread values, by their places. The misreadings have findings of their own.
  private let meant: [YAMLMisreadings.Place: String]
  private let meantByLine: [Int: String]
  private let strayKeys: Set<YAMLMisreadings.Place>

  init(source: YAMLSource, misreadings: YAMLMisreadings) {
    self.source = source
    meant = misreadings.meantByPlace
    strayKeys = misreadings.strayKeys
    meantByLine = Dictionary(meant.map { ($0.key.line, $0.value) }, uniquingKeysWith: { first, _ in first })
    lines = source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }

  mutating func value(of node: Node) -> YAMLValue {
    count += 1
    guard count <= Self.limit else { return .null(SourceRange(path: source.path)) }
    if !meant.isEmpty, let mark = node.mark, let text = meant[YAMLMisreadings.Place(line: mark.line, column: mark.column)] {
      return .scalar(text, isPlain: false, place(of: mark, length: text.unicodeScalars.count))
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let range = place(of: scalar, isPlain: isPlain)
      if let bad = scalar.string.unicodeScalars.first(where: { !$0.isAllowedInMarkup }) {
        diagnostics.append(Diagnostic(.fileHoldsControlCharacter, at: range, ["character": bad.codePointName]))
      }
      if isPlain, ["", "~", "null"].contains(scalar.string) {
        return meantByLine[range.line - source.firstLine + 1].map { .scalar($0, isPlain: false, range) } ?? .null(range)
      }
      return .scalar(scalar.string, isPlain: isPlain, range)
    case .sequence(let sequence):
      return .sequence(sequence.map { value(of: $0) }, place(of: sequence.mark, length: 1))
    case .mapping(let mapping):
      var entries: [YAMLMapping.Entry] = []
      for (key, child) in mapping {
        if !strayKeys.isEmpty, let mark = key.mark, strayKeys.contains(YAMLMisreadings.Place(line: mark.line, column: mark.column))
        {
          continue
        }
        let keyRange = place(of: key.mark, length: key.string?.unicodeScalars.count ?? 1)
        guard let name = key.string, key.scalar != nil else {
          diagnostics.append(
            Diagnostic(
              .yamlSyntax, at: keyRange, ["problem": Words(en: "a key must be a word", nl: "een sleutel moet een woord zijn")]))
          continue
        }
        if name.contains(":\"") || name.contains(":'") { hasQuoteInKey = true }
        entries.append(YAMLMapping.Entry(key: name, keyRange: keyRange, value: value(of: child), places: blockPlaces(of: child)))
      }
      return .mapping(YAMLMapping(entries: entries, range: place(of: mapping.mark, length: 1)))
    case .alias:
      return .null(SourceRange(path: source.path))
    }
  }

  /// The place of a scalar: all of it, with its quotes, if it is written unchanged on one line; otherwise (folded, escaped or on
  /// several lines) from its beginning to the end of that line.
  private mutating func place(of scalar: Node.Scalar, isPlain: Bool) -> SourceRange {
    guard let mark = scalar.mark, mark.line >= 1, mark.line <= lines.count else { return place(of: scalar.mark, length: 1) }
    let rest = columns.rest(of: lines[mark.line - 1], mark.line, from: mark.column)
    if rest.dropFirst(isPlain ? 0 : 1).starts(with: scalar.string.unicodeScalars) {
      return source.range(
        line: mark.line, column: mark.column, length: scalar.string.unicodeScalars.count + (isPlain ? 0 : 2))
    }
    let shown = columns.restCount - (rest.last == "\r" ? 1 : 0)
    return source.range(line: mark.line, column: mark.column, length: max(1, shown))
  }

  /// The places of the lines of a block scalar; nil for any other value.
  private func blockPlaces(of node: Node) -> BlockScalarPlaces? {
    guard case .scalar(let scalar) = node, scalar.style == .literal || scalar.style == .folded, let mark = scalar.mark else {
      return nil
    }
    return BlockScalarPlaces(of: scalar.string.trimmingWhitespace(), in: lines, from: mark.line, source: source)
  }

  private func place(of mark: Mark?, length: Int) -> SourceRange {
    guard let mark else { return SourceRange(path: source.path, line: source.firstLine) }
    return source.range(line: mark.line, column: mark.column, length: min(length, 200))
  }
}

private func diagnostic(for error: YamlError, in source: YAMLSource) -> Diagnostic {
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
    if problem.contains("another document") {
      return Diagnostic(.yamlSeveralDocuments, at: source.range(line: mark.line, column: mark.column))
    }
    return syntaxFault(problem, line: mark.line, column: mark.column, in: source)
  case .duplicatedKeysInMapping(let keys, let context):
    let key = keys.first ?? ""
    let first = source.range(line: context.mark.line, column: context.mark.column, length: key.unicodeScalars.count)
    guard let second = repetition(of: key, after: context.mark, in: source) else {
      return Diagnostic(.yamlDuplicateKey, at: first, ["key": key])
    }
    return Diagnostic(.yamlDuplicateKey, at: second, ["key": key], notes: [DiagnosticNote(.firstOne, at: first)])
  case .reader(let problem, let offset, _, _):
    return Diagnostic(
      .yamlSyntax, at: source.range(line: 1, column: 1), ["problem": YAMLProblem.unknown("\(problem) (byte \(offset ?? 0))")])
  default:
    return Diagnostic(.yamlSyntax, at: source.range(line: 1, column: 1), ["problem": YAMLProblem.unknown("\(error)")])
  }
}

/// The place where a key occurs again with the same indentation.
private func repetition(of key: String, after mark: Mark, in source: YAMLSource) -> SourceRange? {
  let lines = source.text.lines
  guard mark.line < lines.count else { return nil }
  for (number, line) in lines.enumerated().dropFirst(mark.line) {
    let indentation = line.prefix { $0 == " " }.count
    if indentation == mark.column - 1, line.dropFirst(indentation).hasPrefix(key + ":") {
      return source.range(line: number + 1, column: mark.column, length: key.unicodeScalars.count)
    }
  }
  return nil
}

private func syntaxFault(_ problem: String, line: Int, column: Int, in source: YAMLSource) -> Diagnostic {
  let lines = source.text.lines
  // libyaml points at the token after the tab, or at the next line. The author must see the tab itself.
  for candidate in [line, line - 1] where candidate >= 1 && candidate <= lines.count {
    let indentation = lines[candidate - 1].prefix { $0 == " " || $0 == "\t" }
    if let tab = indentation.firstIndex(of: "\t") {
      return Diagnostic(
        .yamlTab, at: source.range(line: candidate, column: indentation.distance(from: indentation.startIndex, to: tab) + 1))
    }
  }
  if let slip = YAMLSlips(source).finding(before: line) { return slip }
  let shownLine = min(max(line, 1), max(lines.count, 1))
  if let end = [shownLine, shownLine - 1].first(where: { $0 >= 1 && lines[$0 - 1].prefix(3) == "..." }) {
    return Diagnostic(.yamlSeveralDocuments, at: source.range(line: end, column: 1, length: 3))
  }
  return Diagnostic(
    .yamlSyntax, at: source.range(line: shownLine, column: shownLine == line ? column : 1),
    ["problem": YAMLProblem.plainWords(for: problem)])
}

/// The nesting depth of YAML, estimated from its text before the recursive parser sees it.
enum YAMLDepth {
  static let limit = 40

  /// The first line that is nested too deep; nil when there is none.
  static func firstLineTooDeep(in text: String) -> Int? {
    var line = 1
    var brackets = 0
    var indentations: [Int] = []
    for content in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var indentation = 0
      var dashes = 0
      var isIndenting = true
      var previous: UInt8 = 0x20
      for byte in content {
        switch byte {
        case 0x20 where isIndenting: indentation += 1
        case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += isIndenting || previous == 0x20 ? 1 : 0
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        default: break
        }
        if byte != 0x20 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "?") { isIndenting = false }
        if brackets > limit || (isIndenting && dashes > limit) { return line }
        previous = byte
      }
      if !content.isEmpty {
        while let last = indentations.last, last >= indentation { indentations.removeLast() }
        indentations.append(indentation)
        if indentations.count > limit { return line }
      }
      line += 1
    }
    return nil
  }
}
