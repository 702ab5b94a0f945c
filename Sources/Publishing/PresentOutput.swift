import Diagnostics
import SiteModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The output folder before a swap: whether it is Baken's, and what in it must be kept.
struct PresentOutput: Sendable {
  let folder: Folder
  /// The marker; nil when the folder is not Baken's.
  let marker: OutputMarker?
  /// The dotfiles and dot folders that belong to the folder, not to the site.
  let ownDotfiles: [Folder.Entry]
  /// The other names at the top. In a folder with a marker they belong to the site, otherwise to somebody else.
  let otherNames: [String]
  private let isMountPoint: Bool

  /// The existing output folder; nil when there is none.
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

  /// Whether a dotfile belongs to the folder. A `.baken` that is not a valid marker cannot be carried over, since the new marker
  /// takes its name, so it counts as somebody else's file.
  private static func isOwnDotfile(_ name: String, marker: OutputMarker?) -> Bool {
    name.hasPrefix(".") && name != OutputPath.wellKnown && name != OutputMarker.name
      && marker?.siteNames.contains(name) != true
  }
}

extension PresentOutput {
  /// The folder that a build may replace; nil when there is none.
  ///
  /// A folder with only dotfiles may be used. Any other must have been made by Baken for the same kind of output, unless force is
  /// given.
  /// - Parameter others: the kinds of output whose words are known.
  static func replaceable(
    at place: OutputPlace, by kind: OutputKind, besides others: [OutputKind], force: Bool
  ) throws(PublishingError) -> PresentOutput? {
    let present: PresentOutput?
    do {
      present = try PresentOutput(at: place)
    } catch .notAFolder {
      throw PublishingError(
        .notAFolder, path: place.path, reason: Words(en: "a file has that name", nl: "een bestand heet al zo"))
    } catch {
      throw PublishingError(error, path: place.path)
    }
    guard let present else { return nil }
    guard !present.isMountPoint else { throw PublishingError(.mountPoint, path: place.path) }
    guard force || present.marker != nil || present.otherNames.isEmpty else {
      throw PublishingError(.notOurs, path: place.path, reason: present.namesToShow)
    }
    if !force, let marker = present.marker, marker.kindName != kind.name {
      let found = ([.site] + others).first { $0.name == marker.kindName }?.words
      let later = Words(en: "output of a later version of Baken", nl: "uitvoer van een latere versie van Baken")
      throw PublishingError(
        .anotherKind, path: place.path,
        reason: Words(en: "it holds {found}, not {wanted}", nl: "er staat {found} in, niet {wanted}")
          .filling(["found": found ?? later, "wanted": kind.words]))
    }
    return present
  }

  /// Throws if the site has a dotfile that the folder has as its own.
  func requireFree(_ siteNames: Set<String>, at place: OutputPlace) throws(PublishingError) {
    for entry in ownDotfiles where siteNames.contains(entry.text) {
      throw PublishingError(.ownDotfile, path: place.path + "/" + entry.text)
    }
  }

  private var namesToShow: Words {
    let shown = otherNames.prefix(3).joined(separator: ", ")
    guard otherNames.count > 3 else { return shown.words }
    return Words(en: "\(shown) and \(otherNames.count - 3) more", nl: "\(shown) en nog \(otherNames.count - 3)")
  }
}
