import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel

/// `baken report translations`
struct ReportTranslations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "List what is not translated, and what has changed since it was, with both texts.",
    discussion: """
      Without a file, the whole site: pages without a translation, sections that changed after somebody accepted their translation, \
      and translations that nobody has accepted. With files, everything in these, changed or not: to compare it before you accept it.

        baken report translations
        baken report translations content/pages/about.en.md
        baken report translations --format json
      """)

  @Argument(help: "Translations to show as a whole.", completion: .file(extensions: ["md", "yml"]))
  var files: [String] = []

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let translations = try await TranslationFiles(of: options.shared.buildOptions(output: nil))
    let chosen = try files.map { try translations.file($0) }
    let report = TranslationReport(translations.all, only: files.isEmpty ? nil : chosen)
    try options.write(report, lines: report.lines)
  }
}

/// The translations of a site, found by the paths that users type.
struct TranslationFiles {
  let all: SiteTranslations

  init(of options: BuildOptions) async throws {
    let (translations, findings) = try await SiteBuilder(options).translations()
    guard let translations else {
      writeError(findings.map(Terminal.format(for: options.site).text).joined(separator: "\n"))
      throw ExitCode(Exit.contentHasErrors)
    }
    all = translations
    for path in all.unreadable {
      writeError(
        Words(
          en: "note: \(path) cannot be compared: it or its original has errors; see baken check",
          nl: "let op: \(path) is niet te vergelijken: daarin of in het origineel zitten fouten; zie baken check"
        ).shown)
    }
  }

  /// A translation by its path as the user would type it, or as seen from the site folder.
  func file(_ path: String) throws -> TranslatedFile {
    let wanted = Self.absolute(path)
    if let file = all.files.first(where: { Self.absolute($0.path) == wanted || $0.contentPath == path }) { return file }
    let ofOriginal = all.files.filter { Self.absolute($0.original) == wanted }.map(\.path)
    if !ofOriginal.isEmpty {
      throw ValidationError(
        Words(
          en: "\(path) is in the default language. Give a translation of it: {files}.",
          nl: "\(path) is in de standaardtaal. Geef een vertaling ervan: {files}."
        ).filling(["files": Words.list(ofOriginal)]))
    }
    // What is wrong with it has been said.
    if all.unreadable.contains(where: { Self.absolute($0) == wanted }) { throw ExitCode(Exit.contentHasErrors) }
    let missing = Words(
      en: "the site has no translation \(path), or it cannot be read.",
      nl: "de site heeft geen vertaling \(path), of zij is niet te lezen.")
    // A file that is there is the one that was meant.
    if FileManager.default.fileExists(atPath: wanted) {
      throw ValidationError(missing + Words(en: " See baken check.", nl: " Zie baken check."))
    }
    throw ValidationError(
      missing.naming(path, among: all.files.map(\.path), orElse: Words(en: " See baken check.", nl: " Zie baken check.")))
  }

  private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
