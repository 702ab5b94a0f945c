import Diagnostics
import SourceFiles

extension SiteFolder {
  /// The folder as it would be after changes that nobody has made on disk.
  /// - Parameters:
  ///   - moves: the new paths of files, by their present ones.
  ///   - contents: the new bytes of files, and those of new files, by the paths that they have then.
  public func arranged(moving moves: [String: String], contents: [String: [UInt8]] = [:]) -> SiteFolder {
    let root = SourceRoot(holding: contents, displayPath: displayPath)
    var arranged = files.map { file -> File in
      let path = moves[file.contentPath] ?? file.contentPath
      let display = path == file.contentPath ? file.displayPath : "\(displayPath)/\(path)"
      guard let bytes = contents[path] else {
        return File(contentPath: path, source: file.source, displayPath: display, size: file.size, stamp: file.stamp)
      }
      return File(
        contentPath: path, source: SourceFile(in: root, path: path), displayPath: display, size: bytes.count, stamp: file.stamp)
    }
    let known = Set(arranged.map(\.contentPath))
    for (path, bytes) in contents where !known.contains(path) {
      arranged.append(
        File(
          contentPath: path, source: SourceFile(in: root, path: path), displayPath: "\(displayPath)/\(path)", size: bytes.count,
          stamp: .none))
    }
    return SiteFolder(
      displayPath: displayPath, files: arranged.sorted { $0.contentPath.precedesByBytes($1.contentPath) }, faults: faults,
      hasLinks: hasLinks)
  }
}

extension SiteFolder.File {
  /// Whether the file was listed under another path than its own, through a symbolic link.
  public var isLinked: Bool { source.path != contentPath }
}
