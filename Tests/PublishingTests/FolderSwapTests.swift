import Foundation
import SiteModel
import Testing

@testable import Publishing

@Suite("The swap")
struct FolderSwapTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.publish(["index.html": "old", "gone.html": "gone"])
    try bench.put(["public/.git/HEAD": "ref: main"])
  }

  private func publish(with swap: FolderSwap) throws -> PublishingSummary {
    let publisher = SitePublisher(output: bench.output, force: false, sources: [], swap: swap)
    return try bench.publish(["index.html": "new"], with: publisher)
  }

  @Test(arguments: [EINVAL, ENOSYS, ENOTSUP])
  func `where names cannot be exchanged they are renamed in turn`(code: Int32) throws {
    let summary = try publish(with: FolderSwap(exchange: { _, _, _ in code }))
    #expect(summary == PublishingSummary(files: 1, bytes: 3, written: 1, unchanged: 0, removed: 1, warnings: []))
    #expect(try bench.site() == ["index.html": "new", ".git/HEAD": "ref: main"])
    #expect(try bench.names() == ["public"])
  }

  @Test(arguments: [
    (EBUSY, PublishingError.Kind.mountPoint), (EXDEV, .cannotSwap), (EACCES, .notPermitted), (EROFS, .notPermitted),
    (ENOSPC, .diskFull),
  ])
  func `a swap that fails leaves the old site`(code: Int32, kind: PublishingError.Kind) throws {
    let error = try failure { _ = try publish(with: FolderSwap(exchange: { _, _, _ in code })) }
    #expect(error?.kind == kind)
    #expect(error?.path == bench.output)
    #expect(try bench.site() == ["index.html": "old", "gone.html": "gone", ".git/HEAD": "ref: main"])
    #expect(try bench.names() == ["public"])
  }

  @Test func `when the new folder cannot be renamed in, the old one is put back`() throws {
    let swap = FolderSwap(
      exchange: { _, _, _ in EINVAL },
      rename: { folder, name, newName throws(SystemError) in
        if name.contains("staging") { throw SystemError(code: EIO) }
        try folder.rename(name, to: newName)
      })
    #expect(try failure { _ = try publish(with: swap) }?.kind == .cannotSwap)
    #expect(try bench.site() == ["index.html": "old", "gone.html": "gone", ".git/HEAD": "ref: main"])
    #expect(try bench.names() == ["public"])
  }

  @Test func `when it cannot be put back either, the next build does it`() throws {
    let renames = Counter()
    let swap = FolderSwap(
      exchange: { _, _, _ in EINVAL },
      rename: { folder, name, newName throws(SystemError) in
        guard renames.next() == 1 else { throw SystemError(code: EIO) }
        try folder.rename(name, to: newName)
      })
    #expect(try failure { _ = try publish(with: swap) }?.kind == .cannotSwap)
    #expect(try bench.names() == [".public.baken-previous"])

    try SitePublisher(output: bench.output, force: false).begin().discard()
    #expect(try bench.site() == ["index.html": "old", "gone.html": "gone", ".git/HEAD": "ref: main"])
    #expect(try bench.names() == ["public"])
  }
}
