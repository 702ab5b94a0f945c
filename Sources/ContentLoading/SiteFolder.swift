import Diagnostics
import Foundation
import SiteModel

/// The files of a site folder, listed once, in a fixed order.
public struct SiteFolder: Sendable {
  /// One file. Two looks at an unchanged file give equal values.
  public struct File: Sendable, Hashable {
    /// Its path in the site folder, `/` between parts.
    public let contentPath: String
    /// Its path on this machine.
    public let diskPath: String
    /// Its path as the user would type it.
    public let displayPath: String
    /// Its size in bytes.
    public let size: Int
    /// What the system says of its content's age.
    let stamp: FileStamp
  }

  /// The folder, as the user typed it, without a last `/`.
  public let displayPath: String
  /// The files, ordered by the bytes of their path.
  public let files: [File]
  /// What could not be listed or must not be read.
  public let faults: [Diagnostic]
  /// Whether one file may stand here under several paths.
  let hasLinks: Bool

  /// Lists a folder. What cannot be listed or must not be read becomes a diagnostic.
  /// Hidden files and the leftovers of editors are passed over.
  /// - Parameter isWanted: whether a file or folder directly in the folder is of interest, by its name.
  public static func list(_ path: String, isWanted: (String) -> Bool = { _ in true }) -> SiteFolder {
    let display = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var walk = Walk(root: display, realRoot: realPath(display) ?? display)
    walk.descend(into: "", isWanted: isWanted)
    return SiteFolder(
      displayPath: display, files: walk.files.sorted { $0.contentPath.precedesByBytes($1.contentPath) },
      faults: walk.diagnostics, hasLinks: walk.hasLinks)
  }

  /// Hidden names that hosts and other services look for at the root of a site (RFC 8615 for the first).
  private static let hostNames: Set<String> = [".well-known", ".nojekyll", ".domains", ".htaccess"]

  /// Whether files of this name are passed over: hidden ones but those for hosts, the leftovers of editors (`name~`, `#name#`,
  /// `.name.swp`), and `4913`, with which Vim tries whether it may write in a folder.
  public static func isPassedOver(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") && !hostNames.contains(String(name)) || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
      || name == "4913"
  }
}

/// The path of a file or folder with its symbolic links followed; nil when it leads nowhere.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The walk over a folder and the folders in it.
private struct Walk {
  let root: String
  let realRoot: String
  var files: [SiteFolder.File] = []
  var diagnostics: [Diagnostic] = []
  var hasLinks = false
  /// Folders on the way down, to stop at a link that leads back up.
  var visited: Set<String> = []

  private static let depthLimit = 64

  mutating func descend(into folder: String, depth: Int = 0, isWanted: (String) -> Bool = { _ in true }) {
    let disk = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let handle = opendir(disk) else {
      diagnostics.append(Diagnostic(.fileUnreadable, at: SourceRange(path: disk), ["reason": String(cString: strerror(errno))]))
      return
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name {
        if !SiteFolder.isPassedOver(name) { names.append(name) }
      } else {
        diagnostics.append(Diagnostic(.badFileName, at: SourceRange(path: disk), ["reason": "a name in this folder is not UTF-8"]))
      }
    }
    for name in names.sorted() where isWanted(name) {
      look(at: folder.isEmpty ? name : "\(folder)/\(name)", name: name, in: dirfd(handle), depth: depth)
    }
  }

  private mutating func look(at contentPath: String, name: String, in folder: Int32, depth: Int) {
    let disk = "\(root)/\(contentPath)"
    let range = SourceRange(path: disk)
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // It went after the folder was listed: then it is no part of the site.
      if errno == ENOENT { return }
      diagnostics.append(Diagnostic(.fileUnreadable, at: range, ["reason": String(cString: strerror(errno))]))
      return
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      hasLinks = true
      guard let target = realPath(disk), stat(disk, &status) == 0 else {
        diagnostics.append(Diagnostic(.fileUnreadable, at: range, ["reason": "the symbolic link leads to nothing"]))
        return
      }
      guard target == realRoot || target.hasPrefix(realRoot + "/") else {
        let shown = (try? FileManager.default.destinationOfSymbolicLink(atPath: disk)) ?? "another folder"
        diagnostics.append(Diagnostic(.fileOutsideSite, at: range, ["target": shown]))
        return
      }
      if status.st_mode & S_IFMT == S_IFDIR, !visited.insert(target).inserted || disk.hasPrefix(target + "/") { return }
    }
    if let reason = Self.fault(ofName: name) {
      diagnostics.append(Diagnostic(.badFileName, at: range, ["reason": reason]))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard depth < Self.depthLimit else {
        diagnostics.append(
          Diagnostic(.badFileName, at: range, ["reason": "the folder lies more than \(Self.depthLimit) levels deep"]))
        return
      }
      descend(into: contentPath, depth: depth + 1)
    case S_IFREG:
      files.append(SiteFolder.File(contentPath: contentPath, path: disk, status: status))
    default:
      diagnostics.append(Diagnostic(.fileUnreadable, at: range, ["reason": "it is neither a file nor a folder"]))
    }
  }

  /// Why a name cannot be deployed everywhere; nil when it can.
  private static func fault(ofName name: String) -> String? {
    for byte in name.utf8 {
      switch byte {
      case 0..<0x20, 0x7F: return "it holds an invisible control character"
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "?"),
        UInt8(ascii: "*"), UInt8(ascii: ":"):
        return "it holds the sign \(UnicodeScalar(byte))"
      default: break
      }
    }
    if name.hasSuffix(".") || name.hasSuffix(" ") || name.hasPrefix(" ") {
      return "it begins or ends with a space or ends with a dot"
    }
    return name.utf8.count > 200 ? "it is longer than 200 bytes" : nil
  }
}
