import Foundation
import SiteModel
import SourceFiles

/// A file's identity and times in the file system. A different stamp means that the file must be read again.
struct FileStamp: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64
  /// In nanoseconds since 1970.
  fileprivate let modified: Int64
  private let changed: Int64
  /// How often the file was reported as changed: two edits within one tick of the file system's clock have equal times.
  fileprivate(set) var reports = 0

  /// That of a file that is on no disk.
  static var none: FileStamp { FileStamp(stat()) }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Darwin)
      (modified, changed) = (Self.nanoseconds(status.st_mtimespec), Self.nanoseconds(status.st_ctimespec))
    #else
      (modified, changed) = (Self.nanoseconds(status.st_mtim), Self.nanoseconds(status.st_ctim))
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
}

extension SiteFolder.File {
  /// When it was last written, in seconds since 1970.
  public var modified: Int64 { stamp.modified / 1_000_000_000 }

  init(contentPath: String, displayPath: String, source: SourceFile, status: stat) {
    self.init(
      contentPath: contentPath, source: source, displayPath: displayPath, size: Int(status.st_size), stamp: FileStamp(status))
  }

  /// Whether it is the same file with the same content as at another listing, by its identity and times. That somebody was told of a
  /// change does not count.
  public func isSame(as other: SiteFolder.File) -> Bool { reported(0) == other.reported(0) }

  fileprivate func reported(_ times: Int) -> SiteFolder.File {
    var stamp = stamp
    stamp.reports = times
    return SiteFolder.File(contentPath: contentPath, source: source, displayPath: displayPath, size: size, stamp: stamp)
  }
}

extension SiteFolder {
  /// The folder after changes. If only the content of known files changed, only those are checked.
  /// - Parameter changed: the paths of changed files and folders, relative to the site folder.
  public func refreshed(_ changed: Set<String>) -> SiteFolder {
    hasLinks ? relisted(changed) : withContents(of: changed) ?? relisted(changed)
  }

  /// The folder with new stamps for some files. Nil when a file was added, removed or replaced by something else, or when there
  /// were faults before, which may be solved.
  private func withContents(of changed: Set<String>) -> SiteFolder? {
    guard faults.isEmpty else { return nil }
    var files = files
    for path in changed {
      var status = stat()
      let isThere = lstat("\(displayPath)/\(path)", &status) == 0
      guard let index = index(of: path) else {
        // A file that was made and removed between two checks was never part of the site.
        if isThere { return nil }
        continue
      }
      guard isThere, status.st_mode & S_IFMT == S_IFREG else { return nil }
      let file = files[index]
      files[index] = File(contentPath: file.contentPath, displayPath: file.displayPath, source: file.source, status: status)
        .reported(file.stamp.reports + 1)
    }
    return SiteFolder(displayPath: displayPath, files: files, faults: [], hasLinks: hasLinks)
  }

  private func relisted(_ changed: Set<String>) -> SiteFolder {
    let fresh = SiteFolder.list(displayPath)
    // With symbolic links, a changed path may be another path of a file in this folder.
    let files = fresh.files.map { file in
      let reports = index(of: file.contentPath).map { self.files[$0].stamp.reports } ?? 0
      return file.reported(changed.contains(file.contentPath) || fresh.hasLinks && !changed.isEmpty ? reports + 1 : reports)
    }
    return SiteFolder(displayPath: fresh.displayPath, files: files, faults: fresh.faults, hasLinks: fresh.hasLinks)
  }

  /// The index of a file in the list, by binary search.
  private func index(of path: String) -> Int? {
    let index = files.partitioningIndex { !$0.contentPath.precedesByBytes(path) }
    return index < files.count && files[index].contentPath == path ? index : nil
  }

  /// The paths of the files that were changed, added or removed between this listing and a later one.
  public func changes(to later: SiteFolder) -> Set<String> {
    Set(Set(files).symmetricDifference(later.files).map(\.contentPath))
  }

  /// The files whose paths begin with a prefix, such as `media/` or `glossary.`. A stage of loading that gets only its part cannot
  /// depend on anything else.
  public func part(_ prefix: String) -> SiteFolder {
    let start = files.partitioningIndex { !$0.contentPath.precedesByBytes(prefix) }
    return SiteFolder(
      displayPath: displayPath, files: Array(files[start...].prefix { $0.contentPath.utf8.starts(with: prefix.utf8) }), faults: [],
      hasLinks: hasLinks)
  }
}

extension Array {
  /// The first index at which a condition holds, in an array where it holds for all elements from some index on.
  fileprivate func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
