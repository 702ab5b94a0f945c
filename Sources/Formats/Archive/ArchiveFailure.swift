import Diagnostics

/// Why a ZIP archive could not be made.
public enum ArchiveFailure: Error, DiagnosticArgument, Hashable, CustomStringConvertible {
  /// A path that leads out of the archive, or that is not a valid path.
  case unsafePath(String)
  /// A path that two files share.
  case duplicatePath(String)
  /// An error from libarchive.
  case library(reason: Words)

  /// The failure in a sentence.
  public var words: Words {
    switch self {
    case .unsafePath(let path):
      Words(
        en: "“\(path)” cannot be the path of a file in an archive",
        nl: "“\(path)” kan niet het pad van een bestand in een archief zijn")
    case .duplicatePath(let path):
      Words(
        en: "two files of an archive have the path “\(path)”", nl: "twee bestanden van een archief hebben het pad “\(path)”")
    case .library(let reason):
      Words(en: "libarchive failed: \(reason.english)", nl: "libarchive gaf een fout: \(reason.dutch)")
    }
  }

  public var description: String { words.english }
}
