import Diagnostics
import SiteModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new site that is being assembled beside the output folder.
///
/// Files may be written from many tasks at once, and each goes straight to the disk. ``commit()`` publishes them together. An area
/// that is discarded, or released without a commit, leaves no trace.
public final class StagingArea: Sendable {
  private let place: OutputPlace
  private let lock: PublishingLock
  private let kind: OutputKind
  private let otherKinds: [OutputKind]
  private let force: Bool
  private let swap: FolderSwap
  private let warnings: [Words]
  private let assets: PreviousAssets?
  private let name: String
  private let writer: StagedFileWriter
  private let state = Mutex(State())

  private var folder: Folder { writer.folder }

  init(
    place: OutputPlace, lock: PublishingLock, present: PresentOutput?, kind: OutputKind, otherKinds: [OutputKind], force: Bool,
    swap: FolderSwap, warnings: [Words], assets: PreviousAssets?
  ) throws(PublishingError) {
    self.place = place
    self.lock = lock
    self.kind = kind
    self.otherKinds = otherKinds
    self.force = force
    self.swap = swap
    self.warnings = warnings
    self.assets = assets
    name = place.newStagingName()
    do throws(SystemError) {
      try place.parent.makeFolder(name)
      writer = try StagedFileWriter(staging: name, in: place.parent, present: present?.folder)
    } catch {
      try? place.parent.removeFolder(name)
      throw PublishingError(error, path: place.parentPath)
    }
  }

  deinit {
    discard()
  }

  /// Writes one file of the site. A file with the same bytes in the present output is linked from there.
  ///
  /// Throws when the path is invalid or already used, or when the system fails. The site is then incomplete, and ``commit()``
  /// throws the same error.
  public func write(_ file: OutputFile) throws(PublishingError) {
    try state.withLock { state throws(PublishingError) in try state.enter(file.path) }
    do throws(PublishingError) {
      try OutputPath.check(file.path)
      let written = try writer.write(file)
      state.withLock { $0.leave(file.path, written) }
    } catch {
      state.withLock { $0.leave(failedWith: error) }
      throw error
    }
  }

  /// The bytes of a file that was written before; nil when there is none that can be read.
  public func read(_ path: String) -> [UInt8]? {
    do throws(SystemError) {
      let file = try OpenFile(reading: path, in: folder)
      return try file.contents(atMost: Int(try file.status().st_size))
    } catch {
      return nil
    }
  }

  /// Publishes the files in place of the present output folder, keeping that folder's own dotfiles.
  ///
  /// If this throws, nothing has changed and the staging folder is removed.
  public func commit() throws(PublishingError) -> PublishingSummary {
    guard close() else { throw PublishingError(.closed, path: place.path) }
    let state = state.withLock { $0 }
    let present: PresentOutput?
    let previous: [String]
    do throws(PublishingError) {
      if let failure = state.failure { throw failure }
      // Checked again, since somebody may have written there in the meantime.
      present = try PresentOutput.replaceable(at: place, by: kind, besides: otherKinds, force: force)
      previous = try complete(with: present, siteNames: state.dotNames)
      try swap.putInPlace(name, at: place, replacing: present != nil)
    } catch {
      removeStaging()
      throw error
    }
    let removal = removeOld(present)
    lock.release()
    let failure = removal.failure.map { Leftovers.warning(about: place.path(of: name), $0) }
    return PublishingSummary(
      files: state.files, bytes: state.bytes, written: state.files - state.unchanged, unchanged: state.unchanged,
      removed: max(0, removal.files - state.replaced - previous.count), warnings: warnings + (failure.map { [$0] } ?? []))
  }

  /// Removes the staging folder. Does nothing after ``commit()`` or when called again.
  public func discard() {
    guard close() else { return }
    removeStaging()
  }
}

extension StagingArea {
  /// Stops further writes and waits for those in progress. False when it was closed before.
  private func close() -> Bool {
    guard state.withLock({ $0.close() }) else { return false }
    while state.withLock({ $0.writers > 0 }) { usleep(200) }
    return true
  }

  /// Adds what makes the staged files an output folder: the marker, the folder's own dotfiles, and the styles and scripts of the
  /// previous site.
  /// - Returns: the paths of these styles and scripts.
  private func complete(with present: PresentOutput?, siteNames: Set<String>) throws(PublishingError) -> [String] {
    var previous: [String] = []
    if let present, let assets {
      do throws(SystemError) {
        previous = try assets.carry(from: present, into: folder)
      } catch {
        throw PublishingError(error, path: "\(place.path)/\(assets.folder)")
      }
    }
    let marker = OutputMarker(siteNames: siteNames, previousAssets: Set(previous), kindName: kind.name)
    _ = try writer.write(OutputFile(path: OutputMarker.name, text: marker.text))
    guard let present else { return previous }
    let carrier = DotfileCarrier(source: present.folder, target: folder)
    for entry in present.ownDotfiles where !(force && siteNames.contains(entry.text)) {
      try present.requireFree(siteNames, at: place)
      do {
        try carrier.carry(entry.name)
      } catch {
        throw PublishingError(error, path: place.path + "/" + entry.text)
      }
    }
    return previous
  }

  /// Removes the old site, which has the staging folder's name after the swap. A failure cannot harm the new site.
  private func removeOld(_ present: PresentOutput?) -> FolderRemoval {
    var removal = FolderRemoval()
    guard let present else { return removal }
    let own = present.ownDotfiles.map(\.name) + (present.marker == nil ? [] : [Array(OutputMarker.name.utf8CString)])
    removal.remove(name, from: place.parent, uncounted: Set(own))
    return removal
  }

  private func removeStaging() {
    var removal = FolderRemoval()
    removal.remove(name, from: place.parent)
    lock.release()
    place.removeMadeFolders()
  }
}

extension StagingArea {
  /// The counts and failures so far.
  private struct State {
    var isOpen = true
    /// The number of files being written.
    var writers = 0
    var files = 0
    var bytes = 0
    var unchanged = 0
    /// The number of files that replace or link one of the present output.
    var replaced = 0
    /// The dotfiles and dot folders at the top that belong to the site.
    var dotNames: Set<String> = []
    /// The first failure, which makes the site incomplete.
    var failure: PublishingError?

    mutating func enter(_ path: String) throws(PublishingError) {
      guard isOpen else { throw PublishingError(.closed, path: path) }
      writers += 1
    }

    mutating func leave(_ path: String, _ written: StagedFileWriter.Written) {
      writers -= 1
      files += 1
      bytes += written.bytes
      unchanged += written.isUnchanged ? 1 : 0
      replaced += written.isReplacing ? 1 : 0
      if let name = OutputPath.topDotName(of: path), name != OutputPath.wellKnown { dotNames.insert(name) }
    }

    mutating func leave(failedWith error: PublishingError) {
      writers -= 1
      failure = failure ?? error
    }

    mutating func close() -> Bool {
      defer { isOpen = false }
      return isOpen
    }
  }
}
