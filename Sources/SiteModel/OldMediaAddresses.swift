import Diagnostics

/// The address that a file of `media/` had before it moved, and where it stands now, as paths in the site folder.
public struct OldMediaAddress: Sendable, Equatable {
  public let old: Located<String>
  public let new: Located<String>

  public init(old: Located<String>, new: Located<String>) {
    self.old = old
    self.new = new
  }
}

extension Site {
  /// The files of `media/` that have old addresses, with the paths of these in the output. The file is published there, too: no host
  /// leads a reader on from the address of a document unless it is told how, and a page in its place would not be a document.
  public var mediaAtOldAddresses: [(path: String, file: MediaFile)] {
    configuration(defaultLanguage).movedMedia.compactMap { move in
      media[move.new.value].map { (move.old.value, $0) }
    }
  }
}
