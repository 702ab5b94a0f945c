#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file that closes itself.
struct OpenFile: ~Copyable {
  /// The number of bytes read or written at a time.
  private static let chunk = 128 * 1024

  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = systemClose(descriptor)
  }

  /// Opens an existing file for reading. Links are not followed, and opening a pipe does not wait for its writer.
  init(reading name: Folder.Name, in folder: Folder) throws(SystemError) {
    self.init(descriptor: try checked { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) })
  }

  /// Takes over an open descriptor.
  init(taking descriptor: Int32) { self.init(descriptor: descriptor) }

  /// Creates a file for writing; it must not exist.
  init(making name: Folder.Name, in folder: Folder, mode: mode_t = 0o644) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    self.init(descriptor: try checked { openat(folder.descriptor, name, flags, mode) })
  }

  /// Closes the file. Some network file systems report a full disk only now.
  consuming func close() throws(SystemError) {
    let descriptor = descriptor
    discard self
    // After EINTR the descriptor is closed on Linux, and a second close could hit another thread's file.
    guard systemClose(descriptor) == 0 || errno == EINTR else { throw .last }
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    return status
  }

  /// Sets the permissions of the file, ignoring the umask.
  func setMode(_ mode: mode_t) throws(SystemError) {
    try checked { fchmod(descriptor, mode) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = systemWrite(descriptor, part.baseAddress, part.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 {
        throw .noSpace
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Reads until the buffer is full or the file ends; returns the number of bytes.
  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = systemRead(descriptor, part.baseAddress, part.count)
      if count > 0 {
        filled += count
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw .last
      }
    }
    return filled
  }

  /// The first bytes of the file, or all if it has no more.
  func contents(atMost limit: Int) throws(SystemError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limit, alignment: 16)
    defer { buffer.deallocate() }
    return Array(buffer[..<(try read(into: buffer))])
  }

  func rewind() throws(SystemError) {
    guard lseek(descriptor, 0, SEEK_SET) != -1 else { throw .last }
  }

  /// Appends the rest of another file, from its current position; returns the number of bytes.
  func append(_ other: borrowing OpenFile) throws(SystemError) -> Int {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while true {
      let count = try other.read(into: buffer)
      guard count > 0 else { return total }
      try write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      total += count
    }
  }

  /// Whether this file, read from its start, has exactly these bytes. The caller has compared the sizes.
  func holds(_ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(Self.chunk, max(bytes.count, 1)), alignment: 16)
    defer { buffer.deallocate() }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try read(into: buffer)
      guard count > 0, count <= rest.count, same(buffer, UnsafeRawBufferPointer(rebasing: rest), count) else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Whether the rest of this file equals the rest of another.
  func holdsSame(as other: borrowing OpenFile) throws(SystemError) -> Bool {
    let mine = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { mine.deallocate() }
    let theirs = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { theirs.deallocate() }
    while true {
      let count = try read(into: mine)
      let otherCount = try other.read(into: theirs)
      guard count == otherCount, same(mine, UnsafeRawBufferPointer(theirs), count) else { return false }
      if count == 0 { return true }
    }
  }

  private func same(_ left: UnsafeMutableRawBufferPointer, _ right: UnsafeRawBufferPointer, _ count: Int) -> Bool {
    guard count > 0, let left = left.baseAddress, let right = right.baseAddress else { return count == 0 }
    return memcmp(left, right, count) == 0
  }
}

// Inside the type, its own methods hide the system functions of the same names.
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, start, count)
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
