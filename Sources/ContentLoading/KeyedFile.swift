import Diagnostics

/// An author's file as its keys and its text, for whoever edits it: no value is looked at by its type yet.
public struct KeyedFile: Sendable {
  /// The values by their keys; nil when there are none.
  public let keys: YAMLValue?
  /// The line on which the keys begin, and the one after their last.
  public let keyLines: Range<Int>
  /// The line on which the text of a page begins; nil for a file of keys alone.
  public let textLine: Int?

  /// Reads the bytes of a file; nil when a finding says what is wrong.
  /// - Parameters:
  ///   - path: the file, as findings name it.
  ///   - isPage: whether the keys are the front matter of a page.
  public static func read(_ bytes: [UInt8], path: String, isPage: Bool, into findings: inout [Diagnostic]) -> KeyedFile? {
    guard let source = SourceText.checked(bytes, path: path, into: &findings) else { return nil }
    guard isPage else {
      return keys(in: source.text, path: path, firstLine: 1, into: &findings)
    }
    guard let parts = FrontMatter.split(source, into: &findings) else { return nil }
    return keys(
      in: YAMLSource(text: String(parts.yaml), path: path, firstLine: 2), lines: 2..<(parts.bodyLine - 1), textLine: parts.bodyLine,
      into: &findings)
  }

  /// Reads keys that stand by themselves: a file of keys alone, or the keys of a component in a text.
  public static func keys(in text: String, path: String, firstLine: Int, into findings: inout [Diagnostic]) -> KeyedFile? {
    let count = text.utf8.count { $0 == 0x0A } + 1
    return keys(
      in: YAMLSource(text: text, path: path, firstLine: firstLine), lines: firstLine..<(firstLine + count), textLine: nil,
      into: &findings)
  }

  /// Whether a text may be in a file: it is UTF-8 without control characters.
  public static func mayHold(_ bytes: [UInt8], into findings: inout [Diagnostic]) -> Bool {
    SourceText.checked(bytes, path: "", into: &findings) != nil
  }

  private static func keys(
    in source: YAMLSource, lines: Range<Int>, textLine: Int?, into findings: inout [Diagnostic]
  ) -> KeyedFile? {
    var found: [Diagnostic] = []
    let value = parseYAML(source, into: &found)
    findings += found
    guard !found.contains(where: { $0.severity == .error }) else { return nil }
    let isEmpty = if case .null? = value { true } else { false }
    return KeyedFile(keys: isEmpty ? nil : value, keyLines: lines, textLine: textLine)
  }
}
