#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the output folder is or will be, links followed, and what the names beside it are.
struct OutputPlace: Sendable {
  /// The folder above the output folder.
  let parent: Folder
  /// Its path on this machine.
  let parentPath: String
  /// The output folder's name in it.
  let name: String
  /// The folders above that were missing and have been made, outermost first.
  private let madeFolders: [String]

  /// The output folder's path on this machine, without links.
  var path: String { path(of: name) }

  /// The path of a name beside the output folder.
  func path(of neighbour: String) -> String { parentPath == "/" ? "/" + neighbour : parentPath + "/" + neighbour }

  /// What all names of staging folders begin with. They begin with a dot, so that listings and servers pass them over.
  var stagingPrefix: String { ".\(name).baken-staging-" }
  /// The old site's name during a swap in two renames.
  var previousName: String { ".\(name).baken-previous" }
  /// The name of the file that a build locks.
  var lockName: String { ".\(name).baken-lock" }

  /// Removes the folders that were made on the way here, as far as they are empty.
  func removeMadeFolders() {
    for folder in madeFolders.reversed() where rmdir(folder) != 0 { return }
  }
}

extension OutputPlace {
  /// The place of an output folder, given by its absolute path. Missing folders above it are made.
  ///
  /// A link is followed, since the folder that it leads to is the one to swap; the link itself stays.
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

  /// The path without links; nil when nothing is there.
  private static func realPath(_ path: String) throws(PublishingError) -> String? {
    guard let resolved = realpath(path, nil) else {
      let error = SystemError.last
      guard error == .missing else { throw PublishingError(error, path: path) }
      return nil
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a link leads; nil when it is none.
  private static func linkTarget(of path: String) -> String? {
    guard let target = try? Publishing.linkTarget(of: path, from: AT_FDCWD) else { return nil }
    return String(decoding: target.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Makes a folder and those above it that are missing, and gives back the ones that were made.
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

  /// The last part of a path.
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
