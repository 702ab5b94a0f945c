import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel

/// The corrections of findings that are certain, worked out and tried: nothing is written yet.
public struct FixPlan: Sendable {
  /// A correction of one place.
  public struct Fix: Sendable, Hashable {
    public let finding: Diagnostic
    /// The line before and after, without its line end. One line may be corrected in several places.
    public let before: String
    public let after: String
  }

  /// In the order of files and lines.
  public internal(set) var fixes: [Fix] = []
  /// What is found afterwards.
  public internal(set) var remaining: [Diagnostic] = []
  var changes: FileChanges

  init(in folder: String) { changes = FileChanges(in: folder) }

  /// The bytes of a file with the correction of one finding; nil when it is not certain, or when its place has changed.
  public static func corrected(_ bytes: [UInt8], by finding: Diagnostic) -> [UInt8]? {
    guard let edit = finding.edit else { return nil }
    var file = CorrectedFile(bytes, displayPath: edit.range.path)
    file.add(edit, of: finding)
    let corrected = file.corrected
    return corrected == bytes ? nil : corrected
  }

  /// Writes the corrected files.
  public func perform() throws(FileChanges.Failure) { try changes.perform() }
}

/// Works out which findings of a site can be corrected without anybody being asked.
///
/// A correction may bring to light what could not be read before, so the corrected site is read again in memory, until nothing more is
/// certain. A file is left as it was if its corrections would break it: afterwards it must be read as far as before.
public struct SiteFixer: Sendable {
  private let builder: SiteBuilder
  private let folder: String
  private static let rounds = 10

  public init(_ options: BuildOptions) {
    builder = SiteBuilder(options)
    folder = options.site
  }

  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  public func plan() async throws -> FixPlan {
    let listed = SiteFolder.list(folder)
    var plan = FixPlan(in: listed.displayPath)
    let files = Dictionary(listed.files.map { ($0.displayPath, $0) }, uniquingKeysWith: { first, _ in first })
    var originals: [String: [UInt8]] = [:]
    var contents: [String: [UInt8]] = [:]
    var refused: Set<String> = []
    var findings = try await builder.state(of: listed).findings()
    for _ in 0..<Self.rounds {
      var round: [String: CorrectedFile] = [:]
      for finding in findings {
        guard let edit = finding.edit, let file = files[edit.range.path], !refused.contains(edit.range.path) else { continue }
        let path = file.contentPath
        guard let present = contents[path] ?? Self.bytes(of: file) else { continue }
        originals[path] = originals[path] ?? present
        round[path, default: CorrectedFile(present, displayPath: file.displayPath)].add(edit, of: finding)
      }
      round = round.filter { !$0.value.fixes.isEmpty }
      guard !round.isEmpty else { break }
      let tried = contents.merging(round.mapValues(\.corrected)) { $1 }
      let after = try await builder.state(of: listed.arranged(moving: [:], contents: tried)).findings()
      let broken = Self.filesThatBreak(round, before: findings, after: after)
      refused.formUnion(broken)
      if !broken.isEmpty { continue }
      contents = tried
      findings = after
      plan.fixes += round.values.flatMap(\.fixes)
    }
    plan.fixes.sort {
      ($0.finding.range?.path ?? "", $0.finding.range?.line ?? 0) < ($1.finding.range?.path ?? "", $1.finding.range?.line ?? 0)
    }
    plan.remaining = findings
    plan.changes.replacements = contents.sorted { $0.key < $1.key }.map { path, bytes in
      FileChanges.Writing(path: path, contents: bytes, origin: path, expected: originals[path])
    }
    return plan
  }

  /// The bytes of a file; nil for one that cannot be read, and for a link, whose file is corrected under its own name.
  private static func bytes(of file: SiteFolder.File) -> [UInt8]? {
    var status = stat()
    guard lstat(file.displayPath, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else { return nil }
    var faults: [Diagnostic] = []
    return file.contents(isText: false, into: &faults)
  }

  /// The files that can be read less far after their corrections: with an error of YAML or of the lines around it, on a corrected line,
  /// that was not there.
  private static func filesThatBreak(
    _ round: [String: CorrectedFile], before: [Diagnostic], after: [Diagnostic]
  ) -> Set<String> {
    let known = Set(before.filter(isAboutReading).map(Place.init))
    let corrected = Set(round.values.map(\.displayPath))
    let new = after.filter { isAboutReading($0) && !known.contains(Place($0)) }.compactMap { $0.range?.path }
    return Set(new.filter(corrected.contains))
  }

  private static func isAboutReading(_ finding: Diagnostic) -> Bool {
    finding.severity == .error && DiagnosticKind.ofReading.contains(finding.kind)
  }

  private struct Place: Hashable {
    let kind: DiagnosticKind
    let path: String?
    let line: Int?

    init(_ finding: Diagnostic) {
      kind = finding.kind
      path = finding.range?.path
      line = finding.range?.line
    }
  }
}

/// A file with corrections, none of which overlap.
private struct CorrectedFile {
  let displayPath: String
  private let lines: LineIndex
  private var splices: [Splice] = []
  private var edits: [(splice: Splice, finding: Diagnostic)] = []

  init(_ bytes: [UInt8], displayPath: String) {
    self.displayPath = displayPath
    lines = LineIndex(bytes)
  }

  /// Adds a correction, if what it replaces stands at its place exactly once, and no other correction touches that.
  mutating func add(_ edit: SourceEdit, of finding: Diagnostic) {
    guard let splice = splice(for: edit), !splices.contains(where: { $0.range.overlaps(splice.range) }) else { return }
    splices.append(splice)
    edits.append((splice, finding))
  }

  private func splice(for edit: SourceEdit) -> Splice? {
    guard let place = lines.bytes(of: edit.range) else { return nil }
    let wanted = Array(edit.original.utf8)
    let found = place.indices.filter { lines.bytes[$0..<place.upperBound].starts(with: wanted) }
    guard !wanted.isEmpty, found.count == 1, let start = found.first else { return nil }
    let range = start..<(start + wanted.count)
    if edit.replacesQuotes, let whole = quotation(around: range) { return Splice(whole, edit.replacement.utf8) }
    guard keepsItsForm(edit, range) else { return nil }
    return Splice(range, edit.replacement.utf8)
  }

  /// The bytes with the quotes around them, straight or typographic; nil if there are none.
  private func quotation(around range: Range<Int>) -> Range<Int>? {
    for (open, close) in [("\"", ["\""]), ("'", ["'"]), ("‘", ["’"]), ("“", ["”"]), ("”", ["”"]), ("„", ["”", "“"]), ("«", ["»"])] {
      let before = lines.bytes[..<range.lowerBound].suffix(open.utf8.count)
      guard before.elementsEqual(open.utf8),
        let end = close.first(where: { lines.bytes[range.upperBound...].starts(with: $0.utf8) })
      else { continue }
      return before.startIndex..<(range.upperBound + end.utf8.count)
    }
    return nil
  }

  /// Whether the replacement is read as it is meant where it stands: between quotes it has none of them and no backslash, and without
  /// any it is no text that would need them.
  private func keepsItsForm(_ edit: SourceEdit, _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? lines.bytes[range.lowerBound - 1] : 0x0A
    if before == UInt8(ascii: "\"") { return !edit.replacement.contains { "\"\\".contains($0) } }
    if before == UInt8(ascii: "'") { return !edit.replacement.contains("'") || edit.original.contains("'") }
    return true
  }

  var corrected: [UInt8] { lines.bytes.applying(splices) ?? lines.bytes }

  var fixes: [FixPlan.Fix] {
    guard lines.bytes.applying(splices) != nil else { return [] }
    return edits.map { splice, finding in
      let number = lines.line(of: splice.range.lowerBound)
      let line = lines.line(number) ?? splice.range
      let own = splices.filter { line.contains($0.range.lowerBound) }.map {
        Splice(($0.range.lowerBound - line.lowerBound)..<($0.range.upperBound - line.lowerBound), $0.replacement)
      }
      let before = Array(lines.bytes[line])
      return FixPlan.Fix(finding: finding, before: Self.text(before), after: Self.text(before.applying(own) ?? before))
    }
  }

  private static func text(_ line: [UInt8]) -> String {
    var text = String(decoding: line, as: UTF8.self)
    while let last = text.last, last.isNewline { text.removeLast() }
    return text
  }
}
