import Diagnostics

/// An author's file as its keys and its text, for what edits it: nothing is interpreted yet.
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
      let count = source.text.utf8.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
      return keys(in: YAMLSource(text: source.text, path: path), lines: 1..<(count + 1), textLine: nil, into: &findings)
    }
    guard let parts = FrontMatter.split(source, into: &findings) else { return nil }
    return keys(
      in: YAMLSource(text: String(parts.yaml), path: path, firstLine: 2), lines: 2..<(parts.bodyLine - 1), textLine: parts.bodyLine,
      into: &findings)
  }

  /// Reads some keys that stand in a file by themselves, such as those of a component.
  public static func keys(in text: String, path: String, firstLine: Int, into findings: inout [Diagnostic]) -> KeyedFile? {
    let count = text.utf8.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
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
    if case .null? = value { return KeyedFile(keys: nil, keyLines: lines, textLine: textLine) }
    return KeyedFile(keys: value, keyLines: lines, textLine: textLine)
  }
}

extension FeatureReaders {
  /// The kind of an author's file, by its path in the site folder; nil for a file that no declaration is about, such as an image.
  public func fileKind(of path: String) -> FileKind? {
    let parts = path.split(separator: "/")
    guard let first = parts.first, let name = parts.last else { return nil }
    if path.hasSuffix(".md"), parts.count > 1 {
      if let kind = kind(ofFolder: String(first)) { return reader(of: kind)?.fileKind }
      guard first == "pages" else { return nil }
      return name == "index.md" || name.hasPrefix("index.") && name.split(separator: ".").count == 3 ? .sections : .pages
    }
    guard path.hasSuffix(".yml") else { return nil }
    if parts.count == 1, path.hasPrefix("site.") { return siteKeys.kind }
    if let declared = declarations.first(where: { path.hasPrefix($0.part) }) { return declared.kind }
    return data.first { path.hasPrefix($0.part) && ($0.part.contains("/") || parts.count == 1) }.flatMap(\.fileKind)
  }
}
