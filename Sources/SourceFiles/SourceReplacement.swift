import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SourceFile {
  /// Puts other bytes in the place of the file's content: all of them or, when anything fails, none. The permissions of the file
  /// stay.
  ///
  /// The new content is written to a hidden file beside it, which then takes its name (rename(2)), so that nobody ever sees half of
  /// it.
  /// - Parameter present: the content as it was read. A file that somebody has changed since is left alone.
  /// - Throws: ``SourceFailure`` when the file changed meanwhile, or cannot be written.
  public func replace(_ present: [UInt8], with bytes: [UInt8]) throws(SourceFailure) {
    let descriptor = try open()
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    close(descriptor)
    guard isKnown, try contents() == present else {
      throw SourceFailure(
        reason: Words(en: "somebody has changed it in the meantime", nl: "iemand heeft het intussen gewijzigd"))
    }
    let place = "\(root.path)/\(path)"
    let folder = place.lastIndex(of: "/").map { place[..<$0] } ?? "."
    var name = Array("\(folder)/.baken-XXXXXX".utf8CString)
    let copy = name.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { mkstemp($0) } ?? -1 }
    guard copy >= 0 else { throw SourceFailure(number: errno) }
    var failure = fchmod(copy, status.st_mode & 0o7777) == 0 ? 0 : errno
    if failure == 0 { failure = Self.write(bytes, to: copy) }
    if close(copy) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(name, place) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(name)
      throw SourceFailure(number: failure)
    }
  }

  /// Writes all bytes to an open file. Returns 0, or the number of the error.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}

/// write(2), by a name that no method has.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
