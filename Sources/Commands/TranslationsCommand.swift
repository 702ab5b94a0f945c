import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel

/// `baken translations`
struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "Keep track of what translations were made from.",
    subcommands: [TranslationsAccept.self])
}

/// `baken translations accept`
struct TranslationsAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Note in a translation that it is right for the texts as they are now.",
    discussion: """
      It writes a few lines at the end of the front matter, or of the YAML file, and changes nothing else. When a text in the default \
      language changes later, a build and baken report translations say so. Compare the two before you accept.

        baken report translations content/pages/about.en.md
        baken translations accept content/pages/about.en.md
        baken translations accept content/pages/about.en.md --part what-counts
        baken translations accept --all
      """)

  @Argument(help: "The translations, such as content/pages/about.en.md.", completion: .file(extensions: ["md", "yml"]))
  var files: [String] = []

  @Flag(name: .long, help: "Accept every translation of the site.")
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Accept this part only, by the name that the report gives it. May be given more than once.", valueName: "name"))
  var part: [String] = []

  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if files.isEmpty == all { return }
    throw ValidationError(
      Words(
        en: "name the translations, or give --all for every one of the site.",
        nl: "noem de vertalingen, of geef --all voor alle vertalingen van de site."))
  }

  func run() async throws {
    let moment = BuildMoment.instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970)))
    var options = BuildOptions(site: site, output: nil, moment: moment)
    options.includesDrafts = true
    let translations = try await TranslationFiles(of: options)
    let chosen = all ? translations.all.files : try files.map { try translations.file($0) }
    for file in chosen { try check(partsOf: file) }
    var failures = 0
    for file in chosen {
      do {
        switch try file.accept(only: part.isEmpty ? nil : Set(part)) {
        case .written(let count):
          print(Words(en: "Accepted: \(file.path) (\(count) texts)", nl: "Goedgekeurd: \(file.path) (\(count) teksten)").shown)
        case .unchanged: print(Words(en: "Accepted before: \(file.path)", nl: "Was al goedgekeurd: \(file.path)").shown)
        }
      } catch {
        failures += 1
        let words = Words(en: "\(file.path) was left as it is: {reason}", nl: "\(file.path) is niet veranderd: {reason}")
        writeError("baken: " + words.filling(["reason": error.words]).shown)
      }
    }
    if failures > 0 { throw ExitCode(Exit.machineFailed) }
  }

  /// Throws a usage error for a part that a file does not have.
  private func check(partsOf file: TranslatedFile) throws {
    let known = file.parts.map(\.id)
    for name in part where !known.contains(name) {
      let missing = Words(en: "\(file.path) has no part “\(name)”.", nl: "\(file.path) heeft geen deel “\(name)”.")
      throw ValidationError(missing.naming(name, among: known))
    }
    guard !part.isEmpty, !file.isAccepted else { return }
    throw ValidationError(
      Words(
        en: "\(file.path) was never accepted: do that once without --part.",
        nl: "\(file.path) is nooit goedgekeurd: doe dat eenmaal zonder --part."))
  }
}
