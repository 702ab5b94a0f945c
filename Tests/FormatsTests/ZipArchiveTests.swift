import SiteModel
import TestSupport
import Testing

@testable import Formats

@Suite("ZIP archives")
struct ZipArchiveTests {
  /// 2026-11-23T12:00:00Z.
  private let moment = Instant(secondsSinceEpoch: 1_795_435_200)
  private let files: [(path: String, bytes: [UInt8])] = [
    ("posts/één.txt", Array("hallo hallo hallo hallo hallo hallo".utf8)), ("kaart.png", [0x89, 0x50]), ("leeg.txt", []),
  ]

  @Test func `the order in which files are given makes no difference`() throws {
    let archive = try ZipArchive.bytes(of: files, modified: moment)
    #expect(try ZipArchive.bytes(of: files.reversed(), modified: moment) == archive)
    #expect(try ZipArchive.bytes(of: files, modified: Instant(secondsSinceEpoch: 1_700_000_000)) != archive)
  }

  @Test func `another program reads the files`() throws {
    let archive = try ZipArchive.bytes(of: files, modified: moment)
    guard let reader = OutsideProgram("unzip") else { return }
    #expect(try reader.output(about: archive, suffix: "zip", "-tqq").isEmpty)
    #expect(try reader.output(about: archive, suffix: "zip", "-p", "FILE", "posts/*") == "hallo hallo hallo hallo hallo hallo")
  }

  @Test func `names are marked as UTF-8`() throws {
    let archive = try ZipArchive.bytes(of: [("één.txt", [1])], modified: moment)
    #expect(archive[7] & 0b1000 != 0)
    #expect(archive.firstRange(of: Array("één.txt".utf8)) != nil)
  }

  @Test func `times are in UTC, whatever the zone of the machine`() throws {
    let archive = try ZipArchive.bytes(of: files, modified: moment)
    // 2026-11-23, 12:00 in the format of MS-DOS.
    let stamp: [UInt8] = [0x00, 0x60, 0x77, 0x5D]
    #expect(archive.ranges(of: stamp).count == 2 * files.count)
    var elsewhere = archive
    for range in archive.ranges(of: stamp) { elsewhere.replaceSubrange(range, with: [0x00, 0x68, 0x77, 0x5D]) }
    #expect(ZipTimes.inUniversalTime(elsewhere, moment) == archive)
  }

  @Test(arguments: ["/etc/passwd", "../a", "a/../b", "", "a//b", "a/", "./a", "a\\b", "a\nb"])
  func `a path that leads elsewhere is refused`(path: String) {
    #expect(throws: ArchiveFailure.unsafePath(path)) { try ZipArchive.bytes(of: [(path, [])], modified: moment) }
  }

  @Test func `two files with one path are refused`() {
    #expect(throws: ArchiveFailure.duplicatePath("a")) {
      try ZipArchive.bytes(of: [("a", [1]), ("a", [2])], modified: moment)
    }
  }

  @Test func `an empty archive is an archive`() throws {
    #expect(try ZipArchive.bytes(of: [], modified: moment).starts(with: [0x50, 0x4B, 5, 6]))
  }
}
