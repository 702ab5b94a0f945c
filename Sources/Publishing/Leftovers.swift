import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What killed builds have left beside the output folder.
struct Leftovers {
  let place: OutputPlace
  /// Whether no other build of this output can be running, so that every staging folder is a leftover.
  let isAlone: Bool

  /// Restores the old site when a build was killed between the two renames of a swap.
  func restore() throws(PublishingError) {
    do throws(SystemError) {
      guard try place.parent.has(place.previousName), try !isNewSiteInPlace() else { return }
      // A folder that somebody has made in the meantime is replaced only if it is empty.
      try place.parent.rename(place.previousName, to: place.name)
    } catch .notEmpty, .exists, .notAFolder {
      let previous = place.path(of: place.previousName)
      throw PublishingError(
        .interrupted, path: place.path, reason: Words(en: "it is in \(previous)", nl: "zij staat in \(previous)"))
    } catch {
      throw PublishingError(error, path: place.path)
    }
  }

  /// Whether the second rename has happened as well: a new site has a marker from the start.
  private func isNewSiteInPlace() throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try OutputMarker(in: place.parent.folder(place.name)) != nil
    } catch .missing, .notAFolder {
      return false
    }
  }

  /// Removes leftover folders; returns a sentence about each that could not be removed.
  func clear() throws(PublishingError) -> [Words] {
    let names: [String]
    do {
      names = try place.parent.entries().filter(\.isFolder).map(\.text).filter(isLeftover)
    } catch {
      throw PublishingError(error, path: place.parentPath)
    }
    return names.sorted().compactMap { name in
      var removal = FolderRemoval()
      removal.remove(name, from: place.parent)
      return removal.failure.map { Self.warning(about: place.path(of: name), $0) }
    }
  }

  /// The message about a folder that could not be removed.
  static func warning(about path: String, _ error: SystemError) -> Words {
    Words(
      en: "the leftover folder \(path) could not be removed completely (\(error.reason.english)); the site is not affected",
      nl: "de overgebleven map \(path) is niet helemaal weggehaald (\(error.reason.dutch)); voor de site maakt dat niets uit")
  }

  private func isLeftover(_ name: String) -> Bool {
    if name == place.previousName { return true }
    guard let process = process(ofStagingFolder: name) else { return false }
    return isAlone || !isRunning(process)
  }

  /// The process number in a staging folder's name; nil for any other name.
  private func process(ofStagingFolder name: String) -> pid_t? {
    guard name.hasPrefix(place.stagingPrefix) else { return nil }
    let parts = name.dropFirst(place.stagingPrefix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 16, UInt64(parts[1], radix: 16) != nil else { return nil }
    return pid_t(parts[0])
  }

  private func isRunning(_ process: pid_t) -> Bool {
    kill(process, 0) == 0 || errno != ESRCH
  }
}

extension OutputPlace {
  /// A new name for a staging folder, with this process's number.
  func newStagingName() -> String {
    let random = String(UInt64.random(in: .min ... .max), radix: 16)
    return "\(stagingPrefix)\(getpid())-\(String(repeating: "0", count: 16 - random.count))\(random)"
  }
}
