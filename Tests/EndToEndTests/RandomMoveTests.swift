import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteEditing
import SiteModel
import SourceFiles
import TestSupport
import Testing

/// Random moves on a copy of the site of this repository.
@Suite struct RandomMoveTests {
  /// The number of moves; the environment can increase it.
  private static let moves = ProcessInfo.processInfo.environment["BAKEN_MOVES"].flatMap { Int($0) } ?? 2
  private static let moment = "2026-11-23T12:00"

  @Test
  func `after any move the site has no fault, old addresses lead on, and moving back gives the same bytes but for the aliases`()
    async throws
  {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("baken-moves-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(at: Self.content, to: copy)
    var random = SeededNumbers(seed: 20_261_130)
    var site = try await checkedSite(copy, "before the moves")
    for number in 0..<Self.moves {
      let (from, to) = try #require(Self.randomMove(in: copy, number, &random))
      let what = "move \(number): \(from) to \(to)"
      let before = try Self.files(of: copy)
      let plan = try await plan(from, to, copy)
      try plan.perform()
      let moved = try await checkedSite(copy, what)
      expectOldAddresses(of: site, in: moved, plan, what)
      let back = try await self.plan(to, from, copy)
      try back.perform()
      _ = try await checkedSite(copy, what + " and back")
      // A page that left a section with an order comes back as one that the order does not name.
      let leaves = from.split(separator: "/").dropLast() != to.split(separator: "/").dropLast()
      let (restored, expected) = (try Self.files(of: copy), before)
      #expect(Set(restored.keys) == Set(expected.keys), "\(what)")
      for (path, text) in expected {
        #expect(
          Self.comparable(restored[path] ?? "", withOrder: !leaves) == Self.comparable(text, withOrder: !leaves),
          "\(what), and back: \(path)")
      }
      // The next one begins where this one ended.
      try await self.plan(from, to, copy).perform()
      site = moved
    }
  }

  private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("content")

  private func options(_ folder: URL) throws -> BuildOptions {
    BuildOptions(site: folder.path, output: nil, moment: try #require(BuildMoment(Self.moment)))
  }

  private func plan(_ from: String, _ to: String, _ folder: URL) async throws -> MovePlan {
    do {
      return try await MovePlanner(options(folder)).plan(from: from, to: to)
    } catch let refusal as MoveRefusal {
      let format = TextFormat(in: .english, usesColour: false, lines: SourceLines(beneath: folder.path))
      Issue.record("\(from) to \(to): \(refusal.reason.english)\n\(refusal.findings.map(format.text).joined())")
      throw refusal
    }
  }

  /// What is found in the site as it is, and has nothing to do with moves.
  private static let known: Set = ["expert.no-consent"]

  /// The site, which must be without other findings.
  private func checkedSite(_ folder: URL, _ what: String) async throws -> Site {
    let (loaded, all) = try await SiteBuilder(options(folder)).loadForCommands()
    let findings = all.filter { !Self.known.contains($0.kind.identifier) }
    let format = TextFormat(in: .english, usesColour: false, lines: SourceLines(beneath: folder.path))
    #expect(findings.isEmpty, "\(what): \(findings.map(format.text).joined())")
    return try #require(loaded).site
  }

  /// Each address that a page had before still leads to it.
  private func expectOldAddresses(of before: Site, in after: Site, _ plan: MovePlan, _ what: String) {
    var targets = Dictionary(after.pages.map { ($0.address.path, $0.address.path) }, uniquingKeysWith: { first, _ in first })
    for page in after.generatedPages { targets[page.address.path] = page.address.path }
    for page in after.pages { for alias in page.meta.aliases { targets[alias.value] = page.address.path } }
    for page in after.generatedPages { for alias in page.aliases { targets[alias.value] = page.address.path } }
    let changed = Dictionary(uniqueKeysWithValues: plan.addresses.map { ($0.old.path, $0.new.path) })
    for address in before.pages.map(\.address.path) {
      #expect(targets[address] == changed[address] ?? address, "\(what): \(address)")
    }
    for address in before.aliases.map(\.value) where !changed.values.contains(address) {
      #expect(targets[address] != nil, "\(what): \(address)")
    }
    for file in after.mediaAtOldAddresses { targets["/\(file.path)"] = "/\(file.file.contentPath)" }
    for (old, new) in changed { #expect(targets[old] == new, "\(what): \(old)") }
  }

  /// A text without its aliases, and without the order of its section if that is not asked.
  private static func comparable(_ text: String, withOrder: Bool) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !isAlias($0) && (withOrder || !$0.hasPrefix("order:")) }.joined(separator: "\n")
  }

  private static func isAlias(_ line: Substring) -> Bool {
    line.hasPrefix("aliases:") || line.hasPrefix("moved-media:") || line.hasPrefix("  media/")
  }

  private static func files(of folder: URL) throws -> [String: String] {
    var found: [String: String] = [:]
    let walk = FileManager.default.enumerator(atPath: folder.path)
    for case let path as String in walk?.allObjects ?? [] {
      if let data = try? Data(contentsOf: folder.appendingPathComponent(path)) {
        found[path] = String(decoding: data, as: UTF8.self)
      }
    }
    return found
  }

  /// A file or a folder, and where it goes: another name beside it, or another folder of pages.
  private static func randomMove(in folder: URL, _ number: Int, _ random: inout SeededNumbers) throws -> (String, String)? {
    if Int.random(in: 0..<5, using: &random) == 0 { return try randomMediaMove(in: folder, number, &random) }
    let all = try files(of: folder).keys.sorted().filter { path in
      !path.contains(".en.") && !path.hasPrefix("media/") && !path.hasPrefix("theme/") && path.contains("/")
        && path != "pages/index.md"
    }
    guard let path = all.randomElement(using: &random) else { return nil }
    let parts = path.split(separator: "/").map(String.init)
    let place = parts.dropLast().joined(separator: "/")
    let isPage = parts[0] == "pages"
    // A file that begins with a day keeps it.
    let day = parts.last.flatMap { $0.firstMatch(of: /^\d{4}-\d{2}-\d{2}-/) }.map { String($0.0) } ?? ""
    let name = "\(day)verhuisd-\(number)"
    if isPage, parts.count > 2, parts.last == "index.md" || Bool.random(using: &random) && Bool.random(using: &random) {
      // The whole folder.
      return (place, (parts.dropLast(2) + ["map-\(number)"]).joined(separator: "/"))
    }
    let end = path.hasSuffix(".yml") ? "yml" : "md"
    guard isPage, Bool.random(using: &random) else { return (path, "\(place)/\(name).\(end)") }
    let folders = Set(all.filter { $0.hasPrefix("pages/") }.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    return (path, "\(folders.sorted().randomElement(using: &random) ?? place)/\(name).md")
  }

  /// A file of media with another name, or in another folder.
  private static func randomMediaMove(in folder: URL, _ number: Int, _ random: inout SeededNumbers) throws -> (String, String)? {
    let all = try files(of: folder).keys.sorted().filter { $0.hasPrefix("media/") }
    guard let path = all.randomElement(using: &random), let dot = path.lastIndex(of: ".") else { return nil }
    let place = path.split(separator: "/").dropLast().joined(separator: "/")
    return (path, "\(Bool.random(using: &random) ? place : "media/map-\(number)")/verhuisd-\(number)\(path[dot...])")
  }
}
