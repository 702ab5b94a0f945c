import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SelfChecks
import SiteBuilder
import SiteModel
import SiteRendering

/// `baken self-check`
struct SelfCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-check",
    abstract: "Look at a self-check closely, and at results that schools have sent.",
    subcommands: [SelfCheckReview.self, SelfCheckScore.self, SelfCheckSummarise.self, SelfCheckVectors.self])
}

/// The site and the self-check that a command is about.
struct SelfCheckOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  @Option(name: .long, help: ArgumentHelp("The language of texts. Default: the site's first.", valueName: "language"))
  var language: String?

  /// Loads the site, including drafts. If it has errors, they are printed and the command fails.
  func load() async throws -> LoadedSite {
    var options = BuildOptions(
      site: site, output: nil, moment: .instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))))
    options.includesDrafts = true
    let (loaded, diagnostics) = try await SiteBuilder(options).loadForCommands()
    let errors = diagnostics.filter { $0.severity == .error }
    guard let loaded, errors.isEmpty else {
      writeError(errors.map { Terminal.format().text(of: $0) }.joined(separator: "\n"))
      throw ExitCode(Exit.contentHasErrors)
    }
    return loaded
  }

  /// The language of the texts.
  func chosenLanguage(_ site: Site) throws -> LanguageTag {
    guard let language else { return site.defaultLanguage }
    if let tag = LanguageTag(language), site.languages.contains(tag) { return tag }
    let known = site.languages.map(\.code)
    throw ValidationError(
      Words(en: "the site has no language “\(language)”.", nl: "de site heeft geen taal “\(language)”.")
        .naming(language, among: known))
  }

  /// A self-check by its name.
  func document(_ name: String, in site: Site, language: LanguageTag) throws -> SelfCheckDocument {
    if let document = site.selfCheck(name, in: language) { return document }
    let known = site.selfChecks.filter { $0.language == language }.map(\.id)
    let missing = Words(
      en: "there is no self-check “\(name)” in this language.", nl: "er is geen zelfcheck “\(name)” in deze taal.")
    throw ValidationError(missing.naming(name, among: known))
  }
}

/// `baken self-check vectors`
struct SelfCheckVectors: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectors",
    abstract: "Write sets of answers with their scores, to test another scorer against.",
    discussion: """
      JSON on standard output: the definition as the page holds it, and for each set of answers the scores of the dimensions \
      and the priorities. The same seed gives the same sets.

        baken self-check vectors ecvet-zelfcheck --count 10000 --seed 7
        baken self-check vectors small --exhaustive
      """)

  @Argument(help: "The name of the self-check's file, without its ending.")
  var name: String

  @OptionGroup var shared: SelfCheckOptions

  @Option(name: .long, help: "How many random sets of answers.")
  var count = 1_000

  @Option(name: .long, help: "The seed of the random numbers.")
  var seed: UInt64 = 1

  @Flag(name: .long, help: "Every set of answers there is, in place of random ones.")
  var exhaustive = false

  @Flag(name: .long, help: "The quick version.")
  var quick = false

  private static let limit = 2_000_000

  func validate() throws {
    guard (1...Self.limit).contains(count) else {
      throw ValidationError(
        Words(
          en: "--count takes a number from 1 to \(Self.limit).", nl: "--count is een getal van 1 tot en met \(Self.limit)."))
    }
  }

  func run() async throws {
    let loaded = try await shared.load()
    let language = try shared.chosenLanguage(loaded.site)
    let document = try shared.document(name, in: loaded.site, language: language)
    let rules = quick ? document.questionnaire.quickVersion : document.questionnaire
    if exhaustive, rules.answerSetCount(limit: Self.limit) == nil {
      throw ValidationError(
        Words(
          en: "this self-check has more than \(Self.limit) sets of answers. Use --count.",
          nl: "deze zelfcheck heeft meer dan \(Self.limit) sets antwoorden. Gebruik --count."))
    }
    let renderer = SiteRenderer(site: loaded.site, theme: loaded.theme, features: loaded.features)
    let text = renderer.selfCheckVectors(name, in: language, isQuick: quick) { rules in
      var sets: [Answers] = []
      if exhaustive {
        rules.forEachAnswerSet { sets.append($0) }
      } else {
        var generator = SeededGenerator(seed: seed)
        sets = (0..<count).map { _ in rules.randomAnswers(using: &generator) }
      }
      return sets
    }
    print(text ?? "")
  }
}
