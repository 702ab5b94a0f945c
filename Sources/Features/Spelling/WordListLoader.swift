import ContentLoading
import Diagnostics
import Dictionaries
import SiteModel

/// Reads the words that a site says are right.
struct WordListLoader: SiteDataReader {
  let part = "words."
  let fileExtension = "txt"
  let fileKind: FileKind? = nil

  func read(_ folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]) -> any SiteData {
    let shared = folder.files.first { $0.contentPath == "words.txt" }.map { words(of: $0, into: &diagnostics) } ?? []
    let files = folder.translations(of: "words", extension: "txt", into: &diagnostics, languages: context.languages)
    var byLanguage: [LanguageTag: [Located<String>]] = [:]
    for (language, file) in files { byLanguage[language] = words(of: file, into: &diagnostics) }
    return WordList(shared: shared, byLanguage: byLanguage)
  }

  private func words(of file: SiteFolder.File, into diagnostics: inout [Diagnostic]) -> [Located<String>] {
    guard let bytes = file.contents(isText: true, into: &diagnostics) else { return [] }
    return Self.words(in: String(decoding: bytes, as: UTF8.self), path: file.displayPath)
  }

  /// The words of a list: one or more a line, up to a `#`.
  static func words(in text: String, path: String) -> [Located<String>] {
    // The two characters of a Windows line end are one in Swift.
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap { number, line in
      let content = Array(line.prefix { $0 != "#" }.utf8)
      return WordScanner.words(in: content).map { word in
        let column = String(decoding: content[..<word.bytes.lowerBound], as: UTF8.self).unicodeScalars.count + 1
        let value = String(decoding: content[word.bytes], as: UTF8.self)
        let range = SourceRange(path: path, line: number + 1, column: column, end: column + value.unicodeScalars.count)
        return Located(value.normalizedForDictionary, at: range)
      }
    }
  }
}
