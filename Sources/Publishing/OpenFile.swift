#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file that closes itself.
struct OpenFile: ~Copyable {
  /// How much is read and written at a time, in bytes.
  private static let chunk = 128 * 1024

  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = systemClose(descriptor)
  }

  /// A file that is there, to read; a link is not followed. The wait for the other end of a pipe is declined.
  init(reading name: Folder.Name, in folder: Folder) throws(SystemError) {
    self.init(descriptor: try checked { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) })
  }

  /// A file that is there, by its path on this machine, to read.
  init(readingAt path: String) throws(SystemError) {
    self.init(descriptor: try checked { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) })
  }

  /// A file that is not there yet, to write.
  init(making name: Folder.Name, in folder: Folder, mode: mode_t = 0o644) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    self.init(descriptor: try checked { openat(folder.descriptor, name, flags, mode) })
  }

  /// Closes the file. Some network file systems say only now that there is no room.
  consuming func close() throws(SystemError) {
    let descriptor = descriptor
    discard self
    // After EINTR the descriptor is gone on Linux, and a second close could hit another thread's file.
    guard systemClose(descriptor) == 0 || errno == EINTR else { throw .last }
  }

  /// What the system knows of the file.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try checked { fstat(descriptor, &status) }
    return status
  }

  /// Gives the file these permissions, whatever the user's mask says.
  func setMode(_ mode: mode_t) throws(SystemError) {
    try checked { fchmod(descriptor, mode) }
  }

  /// Writes all of the bytes.
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

  /// Reads until the buffer is full or the file ends, and gives back how many bytes there were.
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

  /// The first bytes of the file, all of them when they are no more than asked for.
  func contents(atMost limit: Int) throws(SystemError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limit, alignment: 16)
    defer { buffer.deallocate() }
    return Array(buffer[..<(try read(into: buffer))])
  }

  /// Goes back to the first byte.
  func rewind() throws(SystemError) {
    guard lseek(descriptor, 0, SEEK_SET) != -1 else { throw .last }
  }

  /// Appends everything that another file has from where it stands, and gives back how many bytes that were.
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

  /// Whether this file, read from its start, holds these bytes and no others. Its size is known to be the same.
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

  /// Whether this file and another hold the same bytes, both read from where they stand.
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

// Inside the type the names of its methods hide the system's.
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, start, count)
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
