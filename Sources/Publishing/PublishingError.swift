/// Why the site could not be published: what went wrong, where, and the system's reason. The old site is then unharmed.
public struct PublishingError: Error, Sendable, Equatable {
  /// What went wrong.
  public let kind: Kind
  /// The file or folder that it is about: absolute on this machine, or a path in the site.
  public let path: String
  /// The system's reason, or the fact that explains the kind; nil when the kind says it all.
  public let reason: String?

  /// A failure at a path.
  init(_ kind: Kind, path: String, reason: String? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason
  }

  /// What can go wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// The output folder holds files of somebody else.
    case notOurs
    /// Baken made the output folder for something else, such as a site where a kit is to come.
    case anotherKind
    /// The output cannot be a folder: a file stands there, or it is the root.
    case notAFolder
    /// The output folder holds what the site is made from.
    case holdsTheSource
    /// The output folder lies within what the site is made from, where the next build would read it.
    case insideTheSource
    /// Something is mounted on the output folder, so it cannot be swapped.
    case mountPoint
    /// Another build writes this output folder now.
    case inUse
    /// The user may not write there, or the file system is read-only.
    case notPermitted
    /// No room is left, or the user's share of it is used up.
    case diskFull
    /// A path that would leave the output folder, or that no file can have.
    case unsafePath
    /// A path that is kept for Baken or for version control.
    case reservedPath
    /// Two files of the site have one path, or one is a folder of the other.
    case claimedTwice
    /// The site makes a dotfile that the output folder has already as its own.
    case ownDotfile
    /// A file to copy cannot be read.
    case unreadableSource
    /// A file could not be made, such as a drawing without its fonts.
    case notMade
    /// A killed build left the old site under another name, and something else has its place now.
    case interrupted
    /// The staged site cannot take the place of the output folder.
    case cannotSwap
    /// A file was written after the site was published or discarded, or it was published twice.
    case closed
    /// Any other failure of the machine.
    case system
  }
}

extension PublishingError {
  /// What is wrong, in one line.
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

  /// What to do about it, in one line.
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
  /// What is wrong and what to do, a line each.
  public var description: String { "\(summary)\n  help: \(help)" }
}

extension PublishingError {
  /// The failure of a system call on a path.
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
