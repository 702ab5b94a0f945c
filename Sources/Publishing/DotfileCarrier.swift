#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Links the output folder's own dotfiles into the staged site, before the swap.
///
/// They are linked, not moved, so that the published folder never lacks its repository. Folders are created with the permissions
/// and times of the originals; a file is copied only if it cannot be linked.
struct DotfileCarrier {
  let source: Folder
  let target: Folder

  /// Carries over a file, a link, or a folder with its contents.
  func carry(_ name: [CChar]) throws(SystemError) {
    let status = try source.status(of: name)
    if status.isFolder {
      try carryFolder(name, status)
      return
    }
    do {
      try source.link(name, into: target, as: name)
    } catch {
      guard ![.exists, .noSpace, .quotaExceeded].contains(error) else { throw error }
      try copy(name, status, insteadOf: error)
    }
  }

  private func carryFolder(_ name: [CChar], _ status: stat) throws(SystemError) {
    try target.makeFolder(name, mode: 0o700)
    let inner = DotfileCarrier(source: try source.folder(name), target: try target.folder(name))
    for entry in try inner.source.entries() { try inner.carry(entry.name) }
    try copyAttributes(status, of: name)
  }

  private func copy(_ name: [CChar], _ status: stat, insteadOf error: SystemError) throws(SystemError) {
    if status.isFile {
      let original = try OpenFile(reading: name, in: source)
      let copy = try OpenFile(making: name, in: target, mode: 0o600)
      _ = try copy.append(original)
      try copy.close()
      try copyAttributes(status, of: name)
    } else if status.isLink {
      let destination = try source.target(ofLink: name)
      try checked { symlinkat(destination, target.descriptor, name) }
    } else {
      throw error
    }
  }

  /// Gives a copy the owner (if permitted), permissions and times of the original.
  private func copyAttributes(_ status: stat, of name: [CChar]) throws(SystemError) {
    _ = fchownat(target.descriptor, name, status.st_uid, status.st_gid, AT_SYMLINK_NOFOLLOW)
    try target.setMode(status.mode, of: name)
    #if canImport(Darwin)
      let times = [status.st_atimespec, status.st_mtimespec]
    #else
      let times = [status.st_atim, status.st_mtim]
    #endif
    try checked { utimensat(target.descriptor, name, times, AT_SYMLINK_NOFOLLOW) }
  }
}
