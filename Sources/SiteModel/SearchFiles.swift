/// The files of the index by which readers search a site, which pages name and the build makes.
public enum SearchFiles {
  /// The folder of the files in the output.
  public static let folder = "pagefind"

  /// The path of the script that searches, beginning with `/`.
  public static let script = "/\(folder)/pagefind.js"

  /// The path of the list of all words of a language, beginning with `/`.
  public static func words(in language: LanguageTag) -> String { "/\(folder)/words.\(language.code).txt" }
}
