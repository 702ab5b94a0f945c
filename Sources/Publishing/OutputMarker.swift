/// The file `.baken` at the top of an output folder, by which Baken knows the folder for its own.
///
/// It lists the dotfiles at the top that the site made, so that the next build can tell them from the folder's own.
struct OutputMarker: Equatable {
  static let name = ".baken"
  private static let firstWord = "baken-output"
  private static let version = 1
  /// More than any marker needs; what is longer is not one.
  private static let longest = 64 * 1024

  /// The dotfiles at the top of the folder that belong to the site, apart from `.well-known`.
  var siteNames: Set<String> = []

  /// The marker as it is written.
  var text: String {
    """
    \(Self.firstWord) \(Self.version)
    Baken made this folder and replaces it as a whole: change the content, not these files.

    """ + siteNames.sorted().map { "made: \($0)\n" }.joined()
  }
}

extension OutputMarker {
  /// The marker with a text; nil when it is none. A later version's marker still says whose the folder is.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 2, words[0] == Self.firstWord, Int(words[1]) != nil else { return nil }
    let prefix = "made: "
    siteNames = Set(lines.dropFirst().filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
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
