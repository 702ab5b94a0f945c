import Diagnostics
import SiteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Publishes a site into an output folder: all of it at once, or nothing.
///
/// The new site is staged in a folder beside the output folder and swapped in when it is complete. Whenever a build
/// stops, killed or by a full disk or a lost permission, either the old site or the new one is there, whole.
///
/// Nothing is flushed to the disk (fsync(2)): that would guard against a loss of power only, and would cost more than the
/// rest of a build. A site is made again by another build.
public struct SitePublisher: Sendable {
  private let output: String
  private let kind: OutputKind
  private let otherKinds: [OutputKind]
  private let force: Bool
  private let sources: [String]
  private let assetFolder: String?
  private let swap: FolderSwap

  /// - Parameters:
  ///   - output: The absolute path of the output folder. It need not exist, nor the folders above it; a link is followed.
  ///   - kind: What is published. A folder of another kind is refused.
  ///   - otherKinds: What else may be in the folder, for the message.
  ///   - force: Whether a folder with somebody else's files, or of another kind, is replaced, except its dotfiles.
  ///   - sources: Folders that the site is made from. An output folder that contains one of them is always refused.
  ///   - assetFolder: The folder of the site whose file names change with their content. Those of the previous site are kept for
  ///     one more generation.
  public init(
    output: String, kind: OutputKind = .site, otherKinds: [OutputKind] = [], force: Bool, sources: [String] = [],
    assetFolder: String? = nil
  ) {
    self.init(
      output: output, kind: kind, otherKinds: otherKinds, force: force, sources: sources, assetFolder: assetFolder,
      swap: FolderSwap())
  }

  init(
    output: String, kind: OutputKind = .site, otherKinds: [OutputKind] = [], force: Bool, sources: [String] = [],
    assetFolder: String? = nil, swap: FolderSwap
  ) {
    self.output = output
    self.kind = kind
    self.otherKinds = otherKinds
    self.force = force
    self.sources = sources
    self.assetFolder = assetFolder
    self.swap = swap
  }

  /// Makes an empty staging folder, after removing what killed builds have left.
  ///
  /// Throws when the output folder is not Baken's to replace, when another build is writing it, or when it cannot be written.
  public func begin() throws(PublishingError) -> StagingArea {
    let place = try OutputPlace(of: output)
    do throws(PublishingError) {
      guard !place.name.isEmpty else {
        throw PublishingError(
          .notAFolder, path: place.path,
          reason: Words(en: "it is the root of the file system", nl: "het is de hoofdmap van de computer"))
      }
      try requireSourcesOutside(place)
      let lock = try PublishingLock.taken(for: place)
      let leftovers = Leftovers(place: place, isAlone: lock.isExclusive)
      try leftovers.restore()
      let warnings = try leftovers.clear()
      let present = try PresentOutput.replaceable(at: place, by: kind, besides: otherKinds, force: force)
      return try StagingArea(
        place: place, lock: lock, present: present, kind: kind, otherKinds: otherKinds, force: force, swap: swap,
        warnings: warnings, assets: assetFolder.map(PreviousAssets.init))
    } catch {
      place.removeMadeFolders()
      throw error
    }
  }

  private func requireSourcesOutside(_ place: OutputPlace) throws(PublishingError) {
    for source in sources {
      guard let resolved = realpath(source, nil) else { continue }
      defer { free(resolved) }
      let path = String(cString: resolved)
      if place.path.hasPrefix(path + "/") { throw PublishingError(.insideTheSource, path: place.path, reason: path) }
      guard path == place.path || path.hasPrefix(place.path + "/") else { continue }
      throw PublishingError(.holdsTheSource, path: place.path, reason: path)
    }
  }
}
