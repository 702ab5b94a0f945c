import Diagnostics

/// Each old address of media leads to a file that is there, and has no other file.
struct OldMediaAddressesLeadOn: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.configuration(site.defaultLanguage).movedMedia.compactMap { move in
      guard let file = site.media[move.new.value], !file.isForRoot else {
        let known = site.media.keys.filter { $0.hasPrefix(Self.folder) }
        return Diagnostic(
          .movedMediaMissing, at: move.new.range, ["path": move.new.value], guess: .nearest(to: move.new.value, among: known))
      }
      return Self.fault(of: move.old.value, to: file, in: site).map {
        Diagnostic(.badOldMediaAddress, at: move.old.range, ["path": move.old.value, "reason": $0])
      }
    }
  }

  private static let folder = "media/"

  private static func fault(of old: String, to file: MediaFile, in site: Site) -> Words? {
    let parts = old.split(separator: "/", omittingEmptySubsequences: false)
    guard old.hasPrefix(folder), parts.count > 1, !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }),
      old.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" }), old.utf8.count <= 1_000
    else {
      return Words(en: "it is not the path of a file in media/", nl: "het is niet het pad van een bestand in media/")
    }
    // A host tells browsers by the ending what a file is.
    guard old.lowercased().hasSuffix(".\(file.fileExtension)") else {
      return Words(en: "it does not end in .\(file.fileExtension)", nl: "het eindigt niet op .\(file.fileExtension)")
    }
    let isTaken = site.media.keys.contains { $0 == old || $0.hasPrefix(old + "/") || old.hasPrefix($0 + "/") }
    return isTaken ? Words(en: "another file stands there", nl: "daar staat een ander bestand") : nil
  }
}
