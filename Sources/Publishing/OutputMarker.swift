/// The file `.baken` at the top of an output folder, by which Baken knows the folder for its own.
///
/// It says what kind of output is in the folder, so that one kind never takes the place of another by a slip of `--output`, and
/// lists the dotfiles at the top that the site made, so that the next build can tell them from the folder's own.
struct OutputMarker: Equatable {
  static let name = ".baken"
  private static let firstWord = "baken-output"
  private static let version = 1
  private static let kindPrefix = "kind: "
  private static let madePrefix = "made: "
  /// More than any marker needs; what is longer is not one.
  private static let longest = 64 * 1024

  /// The dotfiles at the top of the folder that belong to the site, apart from `.well-known`.
  var siteNames: Set<String> = []
  /// What the folder holds; nil when a later version made a kind that this one does not know.
  var kind: OutputKind? = .site

  /// The marker as it is written.
  var text: String {
    """
    \(Self.firstWord) \(Self.version)
    Baken made this folder and replaces it as a whole: change the content, not these files.

    """ + (kind.map { "\(Self.kindPrefix)\($0.rawValue)\n" } ?? "")
      + siteNames.sorted().map { "\(Self.madePrefix)\($0)\n" }.joined()
  }
}

extension OutputMarker {
  /// The marker with a text; nil when it is none. A later version's marker still says whose the folder is.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 2, words[0] == Self.firstWord, Int(words[1]) != nil else { return nil }
    let values = { (prefix: String) in lines.dropFirst().filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
    siteNames = Set(values(Self.madePrefix))
    // The first versions wrote no kind; nearly all of their folders are sites.
    kind = values(Self.kindPrefix).first.map { OutputKind(rawValue: $0) } ?? .site
  }

  /// The marker in a folder; nil when there is none, or something else has its name.
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
