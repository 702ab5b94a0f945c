#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The output folder as it is before a swap: whose it is, and what in it must survive.
struct PresentOutput: Sendable {
  let folder: Folder
  /// The marker; nil when the folder is not ours.
  let marker: OutputMarker?
  /// The folder's own dotfiles and folders.
  let ownDotfiles: [Folder.Entry]
  /// The other names at the top. Where there is a marker they are the site's; where there is none, somebody else's.
  let otherNames: [String]
  private let isMountPoint: Bool

  /// The folder that is there now; nil when there is none.
  private init?(at place: OutputPlace) throws(SystemError) {
    guard try place.parent.has(place.name) else { return nil }
    folder = try place.parent.folder(place.name)
    try checked { faccessat(place.parent.descriptor, place.name, R_OK | W_OK | X_OK, AT_EACCESS) }
    isMountPoint = try place.parent.isMountPoint(folder)
    let marker = try OutputMarker(in: folder)
    let entries = try folder.entries().filter { marker == nil || $0.text != OutputMarker.name }
    let isOwn = { (entry: Folder.Entry) in Self.isOwnDotfile(entry.text, marker: marker) }
    self.marker = marker
    ownDotfiles = entries.filter(isOwn)
    otherNames = entries.filter { !isOwn($0) }.map(\.text).sorted()
  }

  /// A `.baken` that is no marker is not carried over, since the marker takes its name: it counts as somebody else's.
  private static func isOwnDotfile(_ name: String, marker: OutputMarker?) -> Bool {
    name.hasPrefix(".") && name != OutputPath.wellKnown && name != OutputMarker.name
      && marker?.siteNames.contains(name) != true
  }
}

extension PresentOutput {
  /// The folder that a build may replace; nil when there is none.
  ///
  /// A folder with nothing but dotfiles is free to take. Any other must have been made by Baken, for output of
  /// the same kind, or be given up by force.
  static func replaceable(at place: OutputPlace, by kind: OutputKind, force: Bool) throws(PublishingError) -> PresentOutput? {
    let present: PresentOutput?
    do {
      present = try PresentOutput(at: place)
    } catch .notAFolder {
      throw PublishingError(.notAFolder, path: place.path, reason: "a file has that name")
    } catch {
      throw PublishingError(error, path: place.path)
    }
    guard let present else { return nil }
    guard !present.isMountPoint else { throw PublishingError(.mountPoint, path: place.path) }
    guard force || present.marker != nil || present.otherNames.isEmpty else {
      throw PublishingError(.notOurs, path: place.path, reason: present.namesToShow)
    }
    if !force, let marker = present.marker, marker.kind != kind {
      let found = marker.kind?.words ?? "output of a later version"
      throw PublishingError(.anotherKind, path: place.path, reason: "it holds \(found), not \(kind.words)")
    }
    return present
  }

  /// Throws when the site makes a dotfile that the folder has as its own.
  func requireFree(_ siteNames: Set<String>, at place: OutputPlace) throws(PublishingError) {
    for entry in ownDotfiles where siteNames.contains(entry.text) {
      throw PublishingError(.ownDotfile, path: place.path + "/" + entry.text)
    }
  }

  private var namesToShow: String {
    let shown = otherNames.prefix(3).joined(separator: ", ")
    return otherNames.count > 3 ? "\(shown) and \(otherNames.count - 3) more" : shown
  }
}
