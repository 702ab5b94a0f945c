import Foundation
import SiteModel

/// What the system says of the age of a file's content: another value means that the file must be read again.
struct FileStamp: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64
  private let modified: Int64
  private let changed: Int64
  /// How often it was said to have changed: two edits within one tick of the file system's clock leave the times equal.
  fileprivate(set) var reports = 0

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
  /// A file as the system describes it.
  init(contentPath: String, path: String, status: stat) {
    self.init(
      contentPath: contentPath, diskPath: path, displayPath: path, size: Int(status.st_size), stamp: FileStamp(status))
  }

  fileprivate func reported(_ times: Int) -> SiteFolder.File {
    var stamp = stamp
    stamp.reports = times
    return SiteFolder.File(contentPath: contentPath, diskPath: diskPath, displayPath: displayPath, size: size, stamp: stamp)
  }
}

extension SiteFolder {
  /// The folder as it is after changes. When nothing but the content of known files changed, only those are looked at.
  /// - Parameter changed: the paths of the files and folders that changed, seen from the site folder.
  public func refreshed(_ changed: Set<String>) -> SiteFolder {
    hasLinks ? relisted(changed) : withContents(of: changed) ?? relisted(changed)
  }

  /// The folder with new stamps of some files; nil when files came, went, or became something else, and where something could
  /// not be listed: that may be over.
  private func withContents(of changed: Set<String>) -> SiteFolder? {
    guard faults.isEmpty else { return nil }
    var files = files
    for path in changed {
      var status = stat()
      let isThere = lstat("\(displayPath)/\(path)", &status) == 0
      guard let index = index(of: path) else {
        // Something that came and went between two looks never was part of the site.
        if isThere { return nil }
        continue
      }
      guard isThere, status.st_mode & S_IFMT == S_IFREG else { return nil }
      files[index] = File(contentPath: files[index].contentPath, path: files[index].diskPath, status: status)
        .reported(files[index].stamp.reports + 1)
    }
    return SiteFolder(displayPath: displayPath, files: files, faults: [], hasLinks: hasLinks)
  }

  private func relisted(_ changed: Set<String>) -> SiteFolder {
    let fresh = SiteFolder.list(displayPath)
    // With links, a report about one path may be about a file that stands here under another.
    let files = fresh.files.map { file in
      let reports = index(of: file.contentPath).map { self.files[$0].stamp.reports } ?? 0
      return file.reported(changed.contains(file.contentPath) || fresh.hasLinks && !changed.isEmpty ? reports + 1 : reports)
    }
    return SiteFolder(displayPath: fresh.displayPath, files: files, faults: fresh.faults, hasLinks: fresh.hasLinks)
  }

  /// The place of a file in the list, by halving it.
  private func index(of path: String) -> Int? {
    let index = files.partitioningIndex { !$0.contentPath.precedesByBytes(path) }
    return index < files.count && files[index].contentPath == path ? index : nil
  }

  /// The paths of the files that another look found changed, added or gone.
  public func changes(to later: SiteFolder) -> Set<String> {
    Set(Set(files).symmetricDifference(later.files).map(\.contentPath))
  }

  /// The part of the folder whose paths begin with a text, such as `media/` or `glossary.`; a stage of loading that gets no
  /// more than its part can depend on nothing else.
  public func part(_ prefix: String) -> SiteFolder {
    let start = files.partitioningIndex { !$0.contentPath.precedesByBytes(prefix) }
    return SiteFolder(
      displayPath: displayPath, files: Array(files[start...].prefix { $0.contentPath.utf8.starts(with: prefix.utf8) }), faults: [],
      hasLinks: hasLinks)
  }
}

extension Array {
  /// The first place at which a condition holds, in an array where it holds from some place on.
  fileprivate func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
