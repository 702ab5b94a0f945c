import CFileSystem

/// Puts a staged folder in the place of the output folder.
///
/// The two names are exchanged atomically where the file system supports it (Linux: renameat2(2) with RENAME_EXCHANGE; macOS:
/// renamex_np(2) with RENAME_SWAP). Elsewhere, such as on NFS, the old folder is renamed away and then the new one renamed in.
/// Between these two calls there is no output folder; a build that is killed at that moment leaves the old site intact as
/// ``OutputPlace/previousName``, and the next build first restores it (see ``Leftovers``).
struct FolderSwap: Sendable {
  /// Exchanges two names of a folder; returns 0 or the error number.
  var exchange: @Sendable (Folder, String, String) -> Int32 = { baken_exchange($0.descriptor, $1, $2) }
  /// Renames a name of a folder.
  var rename: @Sendable (Folder, String, String) throws(SystemError) -> Void = { folder, name, newName throws(SystemError) in
    try folder.rename(name, to: newName)
  }

  /// Puts the staged folder in place. If there was an output folder, it then has the staged folder's name.
  func putInPlace(_ staged: String, at place: OutputPlace, replacing: Bool) throws(PublishingError) {
    do throws(SystemError) {
      guard replacing else {
        try rename(place.parent, staged, place.name)
        return
      }
      let code = exchange(place.parent, staged, place.name)
      guard code != 0 else { return }
      guard Self.cannotExchange.contains(SystemError(code: code)) else { throw SystemError(code: code) }
      try renameInTurn(staged, at: place)
    } catch {
      throw Self.failure(error, at: place)
    }
  }

  private static let cannotExchange: [SystemError] = [.invalid, .notImplemented, .notSupported]

  private func renameInTurn(_ staged: String, at place: OutputPlace) throws(SystemError) {
    try rename(place.parent, place.name, place.previousName)
    do {
      try rename(place.parent, staged, place.name)
    } catch {
      // If this fails too, the old site is intact under the other name, and the next build restores it.
      try? rename(place.parent, place.previousName, place.name)
      throw error
    }
    // If this fails, the next build removes the old site under its present name.
    try? rename(place.parent, place.previousName, staged)
  }

  private static func failure(_ error: SystemError, at place: OutputPlace) -> PublishingError {
    switch error {
    case .busy: PublishingError(.mountPoint, path: place.path, reason: error.reason)
    case .accessDenied, .notPermitted, .readOnly, .noSpace, .quotaExceeded: PublishingError(error, path: place.path)
    default: PublishingError(.cannotSwap, path: place.path, reason: error.reason)
    }
  }
}
