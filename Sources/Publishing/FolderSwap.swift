import CFileSwap

/// Puts a staged folder in the place of the output folder.
///
/// The two names are exchanged at once where the file system can do it (Linux: renameat2(2) with RENAME_EXCHANGE; macOS:
/// renamex_np(2) with RENAME_SWAP). Where it cannot, such as on NFS, the old folder is renamed away and the new one
/// renamed in. Between those two calls there is no output folder; a build that is killed just there leaves the old site
/// whole under its ``OutputPlace/previousName``, and the next build begins by putting it back (see ``Leftovers``).
struct FolderSwap: Sendable {
  /// Exchanges two names of a folder, and gives back 0 or the number of the error.
  var exchange: @Sendable (Folder, String, String) -> Int32 = { baken_exchange($0.descriptor, $1, $2) }
  /// Renames one name of a folder to another.
  var rename: @Sendable (Folder, String, String) throws(SystemError) -> Void = { folder, name, newName throws(SystemError) in
    try folder.rename(name, to: newName)
  }

  /// Puts the staged folder in place. When there was an output folder, it has the staged folder's name afterwards.
  func bringIn(_ staged: String, at place: OutputPlace, replacing: Bool) throws(PublishingError) {
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
      // If even this fails, the old site is whole under the other name, and the next build puts it back.
      try? rename(place.parent, place.previousName, place.name)
      throw error
    }
    // If this fails, the next build clears the old site away under the name that it has.
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
