import CArchive
import Diagnostics
import Foundation
import SiteModel

/// Makes ZIP archives (APPNOTE 6.3) in memory. The same files give the same bytes, on every machine and in every time zone.
public enum ZipArchive {
  /// An archive of files, in the order of their paths, all with the same modification time. Paths are relative, with slashes;
  /// names are UTF-8. Throws ``ArchiveFailure`` for unsafe and repeated paths.
  public static func bytes(of files: [(path: String, bytes: [UInt8])], modified: Instant) throws(ArchiveFailure) -> [UInt8] {
    let files = files.sorted { $0.path < $1.path }
    try check(files.map(\.path))
    // The library writes names in the encoding of the thread's locale.
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let former = locale.map { uselocale($0) }
    defer {
      if let locale {
        uselocale(former ?? nil)
        freelocale(locale)
      }
    }
    let writer = ArchiveWriter()
    try writer.open()
    for file in files { try writer.add(file.bytes, at: file.path, modified: modified) }
    return ZipTimes.inUniversalTime(try writer.finish(), modified)
  }

  private static func check(_ paths: [String]) throws(ArchiveFailure) {
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ !["", ".", ".."].contains($0) }), !path.contains("\\"),
        !path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else { throw .unsafePath(path) }
    }
    for (path, next) in zip(paths, paths.dropFirst()) where path == next { throw .duplicatePath(path) }
  }
}

/// Writes one archive with libarchive, which it owns.
private struct ArchiveWriter: ~Copyable {
  private let archive: OpaquePointer
  private let sink: UnsafeMutablePointer<[UInt8]>

  init() {
    guard let archive = archive_write_new() else { preconditionFailure("there is memory for an archive's writer") }
    self.archive = archive
    sink = .allocate(capacity: 1)
    sink.initialize(to: [])
    archive_write_set_format_zip(archive)
    archive_write_zip_set_compression_deflate(archive)
    // No padding to the size of a tape block at the end.
    archive_write_set_bytes_in_last_block(archive, 1)
  }

  deinit {
    archive_write_free(archive)
    sink.deinitialize(count: 1)
    sink.deallocate()
  }

  func open() throws(ArchiveFailure) {
    try check(archive_write_open(archive, sink, nil, appendToArchive, nil))
  }

  func add(_ bytes: [UInt8], at path: String, modified: Instant) throws(ArchiveFailure) {
    guard let entry = archive_entry_new() else {
      throw .library(reason: Words(en: "there is no memory left", nl: "er is geen geheugen meer"))
    }
    defer { archive_entry_free(entry) }
    archive_entry_copy_pathname(entry, path)
    archive_entry_set_size(entry, Int64(bytes.count))
    // A regular file, as S_IFREG.
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, time_t(modified.secondsSinceEpoch), 0)
    try check(archive_write_header(archive, entry))
    guard archive_write_data(archive, bytes, bytes.count) == bytes.count else { throw failure }
  }

  func finish() throws(ArchiveFailure) -> [UInt8] {
    try check(archive_write_close(archive))
    return sink.pointee
  }

  private func check(_ status: Int32) throws(ArchiveFailure) {
    guard status == ARCHIVE_OK else { throw failure }
  }

  private var failure: ArchiveFailure {
    .library(
      reason: archive_error_string(archive).map { String(cString: $0).words }
        ?? Words(en: "it gives no reason", nl: "zonder een reden te geven"))
  }
}

private func appendToArchive(
  _ archive: OpaquePointer?, _ sink: UnsafeMutableRawPointer?, _ data: UnsafeRawPointer?, _ count: Int
) -> Int {
  guard let sink, let data else { return -1 }
  sink.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
  return count
}
