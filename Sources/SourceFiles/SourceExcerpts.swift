import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SourceRoot {
  /// Opens a folder, given any path to it; nil when it is not there.
  /// - Parameter folder: the folder as the user typed it.
  public convenience init?(resolving folder: String) {
    guard let real = resolved(folder) else { return nil }
    self.init(at: real, displayPath: folder)
  }

  /// The file that a path in the folder leads to, with the links on the way resolved. It is opened without following links, whatever
  /// takes its place until then. Nil when there is none, or it is outside the folder.
  public func file(at path: String) -> SourceFile? {
    guard let target = resolved("\(self.path)/\(path)"), target.hasPrefix(self.path + "/") else { return nil }
    return SourceFile(in: self, path: String(target.dropFirst(self.path.count + 1)))
  }
}

extension SourceLines {
  /// The lines of the files in a folder. No line of a file outside it is read, whatever its files have been replaced with since they
  /// were checked.
  /// - Parameter folder: the folder as the user typed it, with which the paths of findings begin.
  public convenience init(beneath folder: String) {
    let shown = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let root = SourceRoot(resolving: shown)
    self.init { path in
      guard path.hasPrefix(shown + "/"), let file = root?.file(at: String(path.dropFirst(shown.count + 1))) else { return nil }
      return try? file.contents(atMost: Self.limit)
    }
  }
}

/// A path with its symbolic links resolved; nil when it leads nowhere.
private func resolved(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
