import Diagnostics
import Foundation
import SiteModel
import SourceFiles

/// The files of a site folder, listed once, in a fixed order.
public struct SiteFolder: Sendable {
  /// A file. An unchanged file gives equal values each time it is listed.
  public struct File: Sendable, Hashable {
    /// The path in the site folder, with `/` between its parts.
    public let contentPath: String
    /// The file on this machine, opened relative to the site folder and not by a path.
    public let source: SourceFile
    /// The path as the user would type it.
    public let displayPath: String
    /// In bytes.
    public let size: Int
    /// The identity and times of the file, for detecting changes.
    let stamp: FileStamp
  }

  /// The folder as the user typed it, without a trailing `/`.
  public let displayPath: String
  /// The files, ordered by the bytes of their paths.
  public let files: [File]
  /// Findings about what could not be listed or must not be read.
  public let faults: [Diagnostic]
  /// Whether a file may be listed under several paths.
  let hasLinks: Bool
  /// Whether the system could not list the folder itself, so that its content is unknown.
  var isUnlisted: Bool { files.isEmpty && faults.contains { $0.range?.path == displayPath } && access(displayPath, F_OK) == 0 }

  /// Lists a folder. What cannot be listed or must not be read becomes a finding. Hidden files and temporary files of editors are
  /// ignored.
  /// - Parameter isWanted: whether a file or folder directly in the folder is wanted, by its name.
  public static func list(_ path: String, isWanted: (String) -> Bool = { _ in true }) -> SiteFolder {
    let display = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let realRoot = realPath(display) ?? display
    var walk = FolderWalk(root: display, realRoot: realRoot, sources: SourceRoot(at: realRoot, displayPath: display))
    walk.descend(into: "", at: "", isWanted: isWanted)
    walk.diagnostics += [UnfinishedChange.finding(in: display)].compactMap(\.self)
    return SiteFolder(
      displayPath: display, files: walk.files.sorted { $0.contentPath.precedesByBytes($1.contentPath) },
      faults: walk.diagnostics, hasLinks: walk.hasLinks)
  }

  /// Hidden names that hosts and other services look for at the root of a site (RFC 8615 for the first).
  private static let hostNames: Set<String> = [".well-known", ".nojekyll", ".domains", ".htaccess"]

  /// Whether files with a name are ignored: hidden files except those for hosts, temporary files of editors (`name~`, `#name#`,
  /// `.name.swp`), and `4913`, which Vim creates to test whether a folder is writable.
  public static func isIgnored(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") && !hostNames.contains(String(name)) || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
      || name == "4913"
  }
}

/// A path with its symbolic links resolved; nil when it leads nowhere.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// A walk over a folder and its subfolders.
private struct FolderWalk {
  let root: String
  let realRoot: String
  let sources: SourceRoot
  var files: [SiteFolder.File] = []
  var diagnostics: [Diagnostic] = []
  var hasLinks = false
  /// The folders from the root to the present one, with links resolved. A link to one of them would never end.
  private var ancestors: [String] = []
  /// The number of folders reached through links. Links to folders that contain links could give any number.
  private var linkedFolders = 0

  private static let depthLimit = 64
  private static let linkedFolderLimit = 1000

  init(root: String, realRoot: String, sources: SourceRoot) {
    self.root = root
    self.realRoot = realRoot
    self.sources = sources
  }

  /// - Parameter place: the folder's path relative to the root, with links resolved.
  mutating func descend(into folder: String, at place: String, depth: Int = 0, isWanted: (String) -> Bool = { _ in true }) {
    let disk = folder.isEmpty ? root : "\(root)/\(folder)"
    let descriptor = DescriptorShortage.retried { open(disk, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0, let handle = fdopendir(descriptor) else {
      // Without the folder there is no site, which is a finding of its own.
      if folder.isEmpty, errno == ENOENT { return }
      diagnostics.append(Diagnostic(.fileUnreadable, at: SourceRange(path: disk), ["reason": Words.systemError(errno)]))
      return
    }
    ancestors.append(place)
    defer {
      closedir(handle)
      ancestors.removeLast()
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name {
        if !SiteFolder.isIgnored(name) { names.append(name) }
      } else {
        let reason = Words(en: "a name in this folder is not in UTF-8", nl: "een naam in deze map is niet in UTF-8")
        diagnostics.append(Diagnostic(.badFileName, at: SourceRange(path: disk), ["reason": reason]))
      }
    }
    for name in names.sorted() where isWanted(name) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      // Where no link leads elsewhere, which is nearly everywhere, both paths are one text in memory.
      let real = place == folder ? path : place.isEmpty ? name : "\(place)/\(name)"
      visit(at: path, place: real, name: name, in: dirfd(handle), depth: depth)
    }
  }

  private mutating func visit(at contentPath: String, place: String, name: String, in folder: Int32, depth: Int) {
    let disk = "\(root)/\(contentPath)"
    let range = SourceRange(path: disk)
    var place = place
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // It was removed after the folder was listed, so it is not part of the site.
      if errno == ENOENT { return }
      diagnostics.append(Diagnostic(.fileUnreadable, at: range, ["reason": Words.systemError(errno)]))
      return
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      hasLinks = true
      guard let target = realPath(disk), stat(disk, &status) == 0 else {
        let reason = Words(en: "the symbolic link leads nowhere", nl: "de symbolische koppeling leidt nergens heen")
        diagnostics.append(Diagnostic(.fileUnreadable, at: range, ["reason": reason]))
        return
      }
      guard target == realRoot || target.hasPrefix(realRoot + "/") else {
        let shown =
          (try? FileManager.default.destinationOfSymbolicLink(atPath: disk))?.words
          ?? Words(en: "another folder", nl: "een andere map")
        diagnostics.append(Diagnostic(.fileOutsideSite, at: range, ["target": shown]))
        return
      }
      place = String(target.dropFirst(realRoot.count + 1))
      if status.st_mode & S_IFMT == S_IFDIR {
        // The link leads to a folder that contains it, whose files are listed already.
        if ancestors.contains(place) { return }
        linkedFolders += 1
        guard linkedFolders <= Self.linkedFolderLimit else {
          if linkedFolders == Self.linkedFolderLimit + 1 {
            let reason = Words(
              en: "symbolic links lead to more than \(Self.linkedFolderLimit) folders",
              nl: "symbolische koppelingen leiden naar meer dan \(Self.linkedFolderLimit) mappen")
            diagnostics.append(Diagnostic(.fileUnreadable, at: range, ["reason": reason]))
          }
          return
        }
      }
    }
    if let reason = SiteFolder.fault(ofName: name) {
      diagnostics.append(Diagnostic(.badFileName, at: range, ["reason": reason]))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard depth < Self.depthLimit else {
        let reason = Words(
          en: "the folder is more than \(Self.depthLimit) levels deep", nl: "de map ligt meer dan \(Self.depthLimit) niveaus diep")
        diagnostics.append(Diagnostic(.badFileName, at: range, ["reason": reason]))
        return
      }
      descend(into: contentPath, at: place, depth: depth + 1)
    case S_IFREG:
      files.append(
        SiteFolder.File(
          contentPath: contentPath, displayPath: disk, source: SourceFile(in: sources, path: place), status: status))
    default:
      let reason = Words(en: "it is neither a file nor a folder", nl: "het is geen bestand en geen map")
      diagnostics.append(Diagnostic(.fileUnreadable, at: range, ["reason": reason]))
    }
  }
}

extension SiteFolder {
  /// Why a file name cannot be used on every host; nil when it can.
  public static func fault(ofName name: String) -> Words? {
    for byte in name.utf8 {
      switch byte {
      case 0..<0x20, 0x7F:
        return Words(en: "it contains an invisible control character", nl: "er staat een onzichtbaar stuurteken in")
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "?"),
        UInt8(ascii: "*"), UInt8(ascii: ":"):
        return Words(
          en: "it contains the character \(UnicodeScalar(byte))", nl: "het teken \(UnicodeScalar(byte)) staat erin")
      default: break
      }
    }
    if name.hasSuffix(".") || name.hasSuffix(" ") || name.hasPrefix(" ") {
      return Words(
        en: "it begins or ends with a space, or ends with a dot",
        nl: "de naam begint of eindigt met een spatie, of eindigt met een punt")
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    if namesOfDevices.contains(stem) {
      return Words(
        en: "Windows keeps “\(stem.uppercased())” for a device, whatever stands behind the dot",
        nl: "Windows houdt “\(stem.uppercased())” voor een apparaat, wat er ook achter de punt staat")
    }
    return name.utf8.count > 200 ? Words(en: "it is longer than 200 bytes", nl: "de naam is langer dan 200 bytes") : nil
  }

  /// The names that no file can have on Windows, in lower case.
  private static let namesOfDevices = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
