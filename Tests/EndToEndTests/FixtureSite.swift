import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SourceFiles
import Testing

/// A small site in a folder of its own, written inline by a test and removed afterwards.
final class FixtureSite {
  let folder: URL
  var moment = "2027-01-15T12:00:00Z"

  /// The smallest site that builds without a finding.
  static let base = [
    "site.yml": "name: Test\nbase-url: https://test.example\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\n",
    "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\nWelkom.\n",
    "pages/index.en.md": "---\ntitle: Home\nsummary: The beginning.\n---\n\nWelcome.\n",
  ]

  /// A site with the files of the base and these; an empty text removes a file of the base.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    for (path, text) in Self.base.merging(files, uniquingKeysWith: { $1 }) where !(text.isEmpty && Self.base[path] != nil) {
      try write(text, to: path)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var content: URL { folder.appendingPathComponent("content") }
  var output: URL { folder.appendingPathComponent("public") }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    let url = content.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: content.appendingPathComponent(path)) }

  /// Builds the site.
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildReport {
    var options = BuildOptions(site: content.path, output: output.path, moment: try #require(BuildMoment(moment)))
    change(&options)
    let report = try await SiteBuilder(options).build()
    report.diagnostics.forEach(DutchMessages.expectDutch)
    if options.output != nil, !report.isPublished { try await expectCheck(toFind: report, options) }
    return report
  }

  /// A check finds everything that prevents a build from publishing, at the same places.
  private func expectCheck(toFind report: BuildReport, _ options: BuildOptions) async throws {
    var options = options
    options.output = nil
    let checked = try await SiteBuilder(options).build()
    #expect(checked.diagnostics.map(text) == report.diagnostics.map(text))
    #expect(checked.hasFailed(isStrict: options.isStrict))
  }

  /// Builds the site and expects no findings.
  func buildWithoutFindings(_ change: (inout BuildOptions) -> Void = { _ in }) async throws {
    let report = try await build(change)
    #expect(report.diagnostics.map(text) == [])
    #expect(report.isPublished)
  }

  /// The text of an output file.
  func outputText(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: output.appendingPathComponent(path)), as: UTF8.self)
  }

  /// The same, with no-break spaces as spaces: they keep times together on a line.
  func outputWords(_ path: String) throws -> String { try outputText(path).replacing("\u{A0}", with: " ") }

  /// The paths of all output files.
  func outputPaths() -> Set<String> {
    let walk = FileManager.default.enumerator(atPath: output.path)
    var paths: Set<String> = []
    for case let path as String in walk?.allObjects ?? [] where path != ".baken" {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: output.appendingPathComponent(path).path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        paths.insert(path)
      }
    }
    return paths
  }

  /// All output, as one value to compare.
  func outputBytes() throws -> [String: Data] {
    try Dictionary(uniqueKeysWithValues: outputPaths().map { ($0, try Data(contentsOf: output.appendingPathComponent($0))) })
  }

  /// A finding as `path:line:column identifier`, with the path in the site folder.
  func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map { "\($0)".replacingOccurrences(of: content.path + "/", with: "") } ?? "-"
    return "\(place) \(diagnostic.kind.identifier)"
  }

  /// A finding in the format of a report.
  func reportText(_ diagnostic: Diagnostic) -> String {
    TextFormat(in: .english, usesColour: false, lines: SourceLines(beneath: content.path)).text(of: diagnostic)
      .replacingOccurrences(of: content.path + "/", with: "content/")
  }
}
