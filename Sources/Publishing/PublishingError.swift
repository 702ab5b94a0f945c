/// Why a site could not be published: the kind of failure, the path, and the system's reason. The old site is unharmed.
public struct PublishingError: Error, Sendable, Equatable {
  public let kind: Kind
  /// The file or folder: an absolute path on this machine, or a path in the site.
  public let path: String
  /// The system's reason, or another fact; nil when the kind says it all.
  public let reason: String?

  init(_ kind: Kind, path: String, reason: String? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  public enum Kind: String, Sendable, CaseIterable {
    /// The output folder holds somebody else's files.
    case notOurs
    /// The output folder holds another kind of output, such as a site where a kit is written.
    case anotherKind
    /// The output cannot be a folder: it is a file or the root.
    case notAFolder
    /// The output folder contains the sources.
    case holdsTheSource
    /// The output folder is inside the sources, where the next build would read it.
    case insideTheSource
    /// Another file system is mounted on the output folder, so it cannot be swapped.
    case mountPoint
    /// Another build is writing this output folder.
    case inUse
    /// The user may not write there, or the file system is read-only.
    case notPermitted
    /// The disk or the user's quota is full.
    case diskFull
    /// A path outside the output folder, or one that no file can have.
    case unsafePath
    /// A path reserved for Baken or for version control.
    case reservedPath
    /// Two files of the site have one path, or one file has the path of another's folder.
    case claimedTwice
    /// The site has a dotfile that the output folder has as its own.
    case ownDotfile
    /// A file to copy cannot be read.
    case unreadableSource
    /// The content of a file could not be made, such as a drawing without fonts.
    case notMade
    /// A killed build left the old site under another name, and something else has taken its place.
    case interrupted
    /// The staged site cannot replace the output folder.
    case cannotSwap
    /// A file was written after the site was published or discarded, or the site was published twice.
    case closed
    /// Any other failure of the system.
    case system
  }
}

extension PublishingError {
  /// What is wrong, on one line.
  public var summary: String { reason.map { "\(words): \($0)" } ?? words }

  private var words: String {
    switch kind {
    case .notOurs: "the output folder \(path) holds files that Baken did not make, and was left as it is"
    case .anotherKind: "the output folder \(path) is in use for something else, and was left as it is"
    case .notAFolder: "the output \(path) cannot be used as a folder"
    case .holdsTheSource: "the output folder \(path) holds what the site is made from, and was left as it is"
    case .insideTheSource: "the output folder \(path) lies within what the site is made from"
    case .mountPoint: "the output folder \(path) is a mount point, which cannot be swapped for a new folder"
    case .inUse: "another build is writing the output folder \(path)"
    case .notPermitted: "no permission to write \(path)"
    case .diskFull: "no room left to write \(path)"
    case .unsafePath: "“\(path)” cannot be the path of a file in the site"
    case .reservedPath: "“\(path)” cannot be a file of the site, for the output folder keeps that name"
    case .claimedTwice: "two files of the site claim the path “\(path)”"
    case .ownDotfile: "the site makes \(path), which the output folder has already as its own"
    case .unreadableSource: "cannot read \(path)"
    case .notMade: "cannot make \(path)"
    case .interrupted: "a build was stopped while it swapped \(path), and the site that was published is set aside"
    case .cannotSwap: "the new site cannot take the place of \(path)"
    case .closed: "“\(path)” came too late: the site was published or discarded before"
    case .system: "cannot write \(path)"
    }
  }

  /// What to do about it, on one line.
  public var help: String {
    switch kind {
    case .notOurs:
      "choose another folder with --output, or add --force to replace everything in it but its dotfiles"
    case .anotherKind:
      "choose another folder with --output, or add --force to replace it"
    case .notAFolder:
      "choose another folder with --output"
    case .holdsTheSource:
      "choose another folder with --output; a build replaces the whole output folder"
    case .insideTheSource:
      "choose a folder outside the site's content with --output"
    case .mountPoint:
      "choose a folder inside it with --output, or mount the folder above it instead"
    case .inUse:
      "wait until it is done, or give one of the two another --output"
    case .notPermitted:
      "the new site is prepared beside the output folder, so that folder and the one above it must be writable for you"
    case .diskFull:
      "make room and build again; the site that is published now is unchanged"
    case .unsafePath:
      "a path is relative, has “/” between its parts, and no part that is empty, “.” or “..”"
    case .reservedPath:
      "give the file another name"
    case .claimedTwice:
      "give one of the two another name"
    case .ownDotfile:
      "remove one of the two, or add --force to let the site's file replace the other"
    case .unreadableSource:
      "look whether the file is there and readable for you"
    case .notMade:
      "script/build installs the fonts and libraries that drawings need; the site that is published now is unchanged"
    case .interrupted:
      "something else has its place now: keep one of the two, move the other away, and build again"
    case .cannotSwap:
      "remove the output folder, or choose another with --output, and build again"
    case .closed:
      "this is a fault in Baken; please report it"
    case .system:
      "the site that is published now is unchanged; put the cause right and build again"
    }
  }
}

extension PublishingError: CustomStringConvertible {
  /// What is wrong and what to do, one line each.
  public var description: String { "\(summary)\n  help: \(help)" }
}

extension PublishingError {
  init(_ error: SystemError, path: String) {
    let kind: Kind =
      switch error {
      case .notPermitted, .accessDenied, .readOnly: .notPermitted
      case .noSpace, .quotaExceeded: .diskFull
      default: .system
      }
    self.init(kind, path: path, reason: error.reason)
  }
}
