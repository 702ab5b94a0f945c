import SiteModel

/// The file `.baken` at the top of an output folder, which marks the folder as Baken's.
///
/// It records the kind of output, so that a wrong `--output` cannot replace one kind by another; the dotfiles at the top that
/// belong to the site, so that the next build can tell them from the folder's own; and the styles and scripts of the previous site
/// that are kept for readers who have its pages open.
struct OutputMarker: Equatable {
  static let name = ".baken"
  private static let firstWord = "baken-output"
  private static let version = 1
  private static let kindPrefix = "kind: "
  private static let madePrefix = "made: "
  private static let keptPrefix = "kept: "
  /// More than any marker needs; a longer file is not one.
  private static let longest = 64 * 1024

  /// The dotfiles at the top of the folder that belong to the site, except `.well-known`.
  var siteNames: Set<String> = []
  /// The styles and scripts of the previous site that are still there.
  var previousAssets: Set<String> = []
  /// The name of the kind of output, which may be one that only a later version knows.
  var kindName = OutputKind.site.name

  /// The content of the file.
  var text: String {
    """
    \(Self.firstWord) \(Self.version)
    Baken made this folder and replaces it as a whole: change the content, not these files.
    \(Self.kindPrefix)\(kindName)

    """ + siteNames.sorted().map { "\(Self.madePrefix)\($0)\n" }.joined()
      + previousAssets.sorted().map { "\(Self.keptPrefix)\($0)\n" }.joined()
  }
}

extension OutputMarker {
  /// Parses a marker; nil when the text is none. A marker of a later version still tells whose the folder is.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 2, words[0] == Self.firstWord, Int(words[1]) != nil else { return nil }
    let values = { (prefix: String) in lines.dropFirst().filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
    siteNames = Set(values(Self.madePrefix))
    previousAssets = Set(values(Self.keptPrefix))
    // The first versions wrote no kind. Nearly all of their folders are sites.
    kindName = values(Self.kindPrefix).first ?? OutputKind.site.name
  }

  /// The marker of a folder; nil when there is none, or something else has its name.
  init?(in folder: Folder) throws(SystemError) {
    let file: OpenFile
    do {
      file = try OpenFile(reading: Self.name, in: folder)
    } catch .missing, .tooManyLinks {
      return nil
    }
    let status = try file.status()
    guard status.isFile, status.st_size <= Self.longest else { return nil }
    self.init(text: String(decoding: try file.contents(atMost: Self.longest), as: UTF8.self))
  }
}
