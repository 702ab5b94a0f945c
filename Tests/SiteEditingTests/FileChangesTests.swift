import ContentLoading
import Diagnostics
import Foundation
import Testing

@testable import SiteEditing

@Suite struct FileChangesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-changes-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("pages/deel"), withIntermediateDirectories: true)
    for path in ["pages/a.md", "pages/deel/b.md"] {
      try path.write(to: folder.appendingPathComponent(path), atomically: false, encoding: .utf8)
    }
  }

  /// The files in the folder, hidden ones too, with their texts.
  private func files() throws -> [String: String] {
    let walk = FileManager.default.enumerator(atPath: folder.path)
    var found: [String: String] = [:]
    for case let path as String in walk?.allObjects ?? [] {
      if let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) { found[path] = text }
    }
    return found
  }

  private func changes() -> FileChanges {
    var changes = FileChanges(in: folder.path)
    changes.additions = [
      .init(path: "pages/nieuw/c.md", contents: Array("c".utf8), origin: "pages/deel/b.md", expected: Array("pages/deel/b.md".utf8))
    ]
    changes.removals = ["pages/deel/b.md"]
    changes.replacements = [
      .init(path: "pages/a.md", contents: Array("a".utf8), origin: "pages/a.md", expected: Array("pages/a.md".utf8))
    ]
    return changes
  }

  @Test func `files are written, moved and removed, and their folders with them`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("pages/deel/b.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try changes().perform()
    #expect(try files() == ["pages/a.md": "a", "pages/nieuw/c.md": "c"])
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("pages/deel").path))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent("pages/nieuw/c.md").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a file that changed in the meantime stops everything`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "anders".write(to: folder.appendingPathComponent("pages/a.md"), atomically: false, encoding: .utf8)
    let before = try files()
    let failure = #expect(throws: FileChanges.Failure.self) { try changes().perform() }
    #expect(failure?.isUntouched == true && failure?.isPassing == true)
    #expect(failure?.reason.english.hasSuffix("pages/a.md has changed in the meantime") == true)
    #expect(try files() == before)
  }

  @Test func `a link that took the place of a file counts as a change, whatever it leads to`() throws {
    let outside = folder.appendingPathExtension("outside")
    defer {
      try? FileManager.default.removeItem(at: folder)
      try? FileManager.default.removeItem(at: outside)
    }
    let place = folder.appendingPathComponent("pages/a.md")
    try FileManager.default.moveItem(at: place, to: outside)
    try FileManager.default.createSymbolicLink(at: place, withDestinationURL: outside)
    let failure = #expect(throws: FileChanges.Failure.self) { try changes().perform() }
    #expect(failure?.reason.english.hasSuffix("pages/a.md has changed in the meantime") == true)
    #expect(try String(contentsOf: outside, encoding: .utf8) == "pages/a.md")
  }

  @Test func `a target that appeared in the meantime is not overwritten`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("pages/nieuw"), withIntermediateDirectories: true)
    try "van een ander".write(to: folder.appendingPathComponent("pages/nieuw/c.md"), atomically: false, encoding: .utf8)
    let before = try files()
    #expect(throws: FileChanges.Failure.self) { try changes().perform() }
    #expect(try files() == before)
  }

  @Test func `a folder that cannot be made leaves everything as it was`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // A file where a folder must be, which no right to write can overcome.
    try "dwars".write(to: folder.appendingPathComponent("pages/nieuw"), atomically: false, encoding: .utf8)
    let before = try files()
    let failure = #expect(throws: FileChanges.Failure.self) { try changes().perform() }
    #expect(failure?.isUntouched == true)
    #expect(try files() == before)
  }

  @Test func `a file that is write-protected stops everything`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try files()
    for path in ["pages/a.md", "pages/deel/b.md"] {
      let whole = folder.appendingPathComponent(path).path
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: whole)
      let failure = #expect(throws: FileChanges.Failure.self) { try changes().perform() }
      #expect(failure?.isUntouched == true && failure?.reason.english.contains("\(path) is write-protected") == true)
      #expect(try files() == before)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: whole)
    }
  }

  @Test func `a file with a second name stops everything`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("pages/a.md").path
    #expect(link(path, folder.appendingPathComponent("kopie.md").path) == 0)
    let before = try files()
    let failure = #expect(throws: FileChanges.Failure.self) { try changes().perform() }
    #expect(failure?.isUntouched == true && failure?.reason.dutch.contains("een harde koppeling") == true)
    #expect(try files() == before)
  }

  /// Three steps: a new file, one in place of another version, and one that goes. Ended between any two, nothing of it holds on to the
  /// note, as after a kill.
  @Test(arguments: [0, 1, 2])
  func `a change that was ended in the middle is finished later`(steps: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try changes().perform(endingAfter: steps)
    let inBetween = try files()
    for text in ["a", "c"] { #expect(inBetween.values.contains(text)) }
    #expect(inBetween["pages/deel/b.md"] == "pages/deel/b.md")
    #expect(SiteFolder.list(folder.path).faults.map(\.kind) == [.unfinishedChange])
    // Another change does not begin, and takes nothing away from it.
    #expect(throws: FileChanges.Failure.self) { try changes().perform() }
    #expect(try files() == inBetween)
    #expect(InterruptedChange.finish(in: folder.path) == .finished)
    #expect(try files() == ["pages/a.md": "a", "pages/nieuw/c.md": "c"])
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("pages/deel").path))
    #expect(SiteFolder.list(folder.path).faults == [])
    #expect(InterruptedChange.finish(in: folder.path) == .none)
  }

  @Test func `files that get another name as they are do so later, too`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var changes = FileChanges(in: folder.path)
    changes.renames = [("pages/a.md", "pages/x.md"), ("pages/deel/b.md", "pages/y/b.md")]
    try changes.perform(endingAfter: 1)
    #expect(InterruptedChange.finish(in: folder.path) == .finished)
    #expect(try files() == ["pages/x.md": "pages/a.md", "pages/y/b.md": "pages/deel/b.md"])
  }

  @Test func `a change is not finished over what somebody wrote since`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try changes().perform(endingAfter: 1)
    let path = folder.appendingPathComponent("pages/a.md")
    try "van mij".write(to: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: path.path)
    let before = try files()
    #expect(
      InterruptedChange.finish(in: folder.path)
        == .overtaken(path: "\(folder.path)/pages/a.md", note: "\(folder.path)/.baken-change"))
    #expect(try files() == before)
  }

  @Test func `a change that the system refuses to finish keeps its note, and finishes another time`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try changes().perform(endingAfter: 1)
    // No file takes the place of a folder. It is as old as a folder that was there before.
    let path = folder.appendingPathComponent("pages/a.md")
    try FileManager.default.removeItem(at: path)
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path.path)
    let outcome = InterruptedChange.finish(in: folder.path)
    guard case .refused(path.path, _) = outcome else { Issue.record("\(outcome)"); return }
    #expect(SiteFolder.list(folder.path).faults.map(\.kind).contains(.unfinishedChange))
    #expect(try files()["pages/deel/b.md"] == "pages/deel/b.md")
    try FileManager.default.removeItem(at: path)
    #expect(InterruptedChange.finish(in: folder.path) == .finished)
    #expect(try files() == ["pages/a.md": "a", "pages/nieuw/c.md": "c"])
  }

  @Test func `a note that was never complete belongs to a change that was not begun`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try "{".write(to: folder.appendingPathComponent(".baken-change"), atomically: false, encoding: .utf8)
    #expect(InterruptedChange.finish(in: folder.path) == .none)
    try changes().perform()
    #expect(try files() == ["pages/a.md": "a", "pages/nieuw/c.md": "c"])
  }
}
