#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The location of the output folder, with links resolved, and the names used beside it.
struct OutputPlace: Sendable {
  let parent: Folder
  /// The path of ``parent`` on this machine.
  let parentPath: String
  /// The output folder's name in ``parent``.
  let name: String
  /// The missing parent folders that were made, outermost first.
  private let madeFolders: [String]

  /// The output folder's path on this machine, without links.
  var path: String { path(of: name) }

  /// The path of a name beside the output folder.
  func path(of neighbour: String) -> String { parentPath == "/" ? "/" + neighbour : parentPath + "/" + neighbour }

  /// The prefix of all staging folders' names. It begins with a dot, so that directory listings and servers ignore them.
  var stagingPrefix: String { ".\(name).baken-staging-" }
  /// The old site's name during a swap by two renames.
  var previousName: String { ".\(name).baken-previous" }
  /// The name of the lock file.
  var lockName: String { ".\(name).baken-lock" }

  /// Removes the parent folders that were made, as far as they are empty.
  func removeMadeFolders() {
    for folder in madeFolders.reversed() where rmdir(folder) != 0 { return }
  }
}

extension OutputPlace {
  /// The location of an output folder, given by its absolute path. Missing parent folders are made.
  ///
  /// A link is followed, since the folder that it leads to is the one to swap. The link itself stays.
  init(of output: String) throws(PublishingError) {
    guard output.hasPrefix("/") else { preconditionFailure("the output folder is given by its absolute path") }
    try self.init(of: output.withoutTrailingSlashes, hopsLeft: 32)
  }

  private init(of output: String, hopsLeft: Int) throws(PublishingError) {
    if let path = try Self.realPath(output) {
      try self.init(realPath: path, madeFolders: [])
    } else if let target = Self.linkTarget(of: output) {
      guard hopsLeft > 0 else { throw PublishingError(SystemError.tooManyLinks, path: output) }
      let path = target.hasPrefix("/") ? target : output.parentPath + "/" + target
      try self.init(of: path.withoutTrailingSlashes, hopsLeft: hopsLeft - 1)
    } else {
      guard ![".", ".."].contains(output.lastPart) else { throw PublishingError(.notAFolder, path: output) }
      let madeFolders = try Self.makeFolders(output.parentPath)
      let parent = try Self.realPath(output.parentPath) ?? output.parentPath
      try self.init(realPath: parent + "/" + output.lastPart, madeFolders: madeFolders)
    }
  }

  private init(realPath: String, madeFolders: [String]) throws(PublishingError) {
    parentPath = realPath.parentPath
    name = realPath.lastPart
    self.madeFolders = madeFolders
    do throws(SystemError) {
      parent = try Folder(at: parentPath)
    } catch {
      throw PublishingError(error, path: parentPath)
    }
  }

  /// The path without links; nil when it does not exist.
  private static func realPath(_ path: String) throws(PublishingError) -> String? {
    guard let resolved = realpath(path, nil) else {
      let error = SystemError.last
      guard error == .missing else { throw PublishingError(error, path: path) }
      return nil
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The target of a link; nil when the path is not a link.
  private static func linkTarget(of path: String) -> String? {
    guard let target = try? Publishing.linkTarget(of: path, from: AT_FDCWD) else { return nil }
    return String(decoding: target.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes a folder and its missing parents; returns those that were made.
  private static func makeFolders(_ path: String) throws(PublishingError) -> [String] {
    if mkdir(path, 0o777) == 0 { return [path] }
    switch SystemError.last {
    case .exists: return []
    case .missing where path.parentPath != path:
      let above = try makeFolders(path.parentPath)
      guard mkdir(path, 0o777) == 0 else { throw PublishingError(SystemError.last, path: path) }
      return above + [path]
    case let error: throw PublishingError(error, path: path)
    }
  }
}

extension String {
  /// An absolute path without its last part.
  fileprivate var parentPath: String {
    guard let slash = lastIndex(of: "/"), slash != startIndex else { return "/" }
    return String(self[..<slash]).withoutTrailingSlashes
  }

  fileprivate var lastPart: String {
    guard let slash = lastIndex(of: "/") else { return self }
    return String(self[index(after: slash)...])
  }

  fileprivate var withoutTrailingSlashes: String {
    var path = self[...]
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    return String(path)
  }
}
