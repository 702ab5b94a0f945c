import Diagnostics
import SiteModel
import SiteRendering

/// `baken self-check vectors`
enum VectorsCommand: SiteTool {
  static let name = "vectors"
  static let abstract = Words(
    en: "Write sets of answers with their scores, to test another scorer against.",
    nl: "Schrijf sets antwoorden met hun scores, om een andere telling aan te toetsen.")
  static let explanation = [
    Words(
      en: """
        JSON on standard output: the definition as the page holds it, and for each set of answers the scores of the dimensions \
        and the priorities. The same seed gives the same sets.
        """,
      nl: """
        JSON op de standaarduitvoer: de regels zoals de pagina ze heeft, en voor elke set antwoorden de scores van de onderdelen en de \
        eerste stappen. Hetzelfde begingetal geeft dezelfde sets.
        """)
  ]
  static let examples = [
    "baken self-check vectors ecvet-zelfcheck --count 10000 --seed 7", "baken self-check vectors small --exhaustive",
  ]
  static let arguments = [
    SelfCheckCommands.selfCheck.declaration, count.declaration, seed.declaration, exhaustive.declaration, quick.declaration,
  ]

  private static let count = CommandArgument.number(
    "count", orElse: 1_000, Words(en: "How many random sets of answers.", nl: "Hoeveel willekeurige sets antwoorden."))
  private static let seed = CommandArgument.seed(
    "seed", orElse: 1, Words(en: "The seed of the random numbers.", nl: "Het begingetal van de willekeurige getallen."))
  private static let exhaustive = CommandArgument.flag(
    "exhaustive",
    Words(
      en: "Every set of answers there is, in place of random ones.",
      nl: "Elke set antwoorden die er is, in plaats van willekeurige.")
  )
  private static let quick = CommandArgument.flag("quick", Words(en: "The quick version.", nl: "De korte versie."))
  private static let limit = 2_000_000

  static func mistake(in call: CommandCall) -> Words? {
    guard !(1...limit).contains(call[count]) else { return nil }
    return Words(en: "--count takes a number from 1 to \(limit).", nl: "--count is een getal van 1 tot en met \(limit).")
  }

  static func answer(_ call: CommandCall, about loaded: LoadedSite) throws(CommandRefusal) -> CommandAnswer {
    let document = try loaded.selfCheck(of: call)
    let (isQuick, isExhaustive) = (call[quick], call[exhaustive])
    let rules = isQuick ? document.questionnaire.quickVersion : document.questionnaire
    if isExhaustive, rules.answerSetCount(limit: limit) == nil {
      throw .usage(
        Words(
          en: "this self-check has more than \(limit) sets of answers. Use --count.",
          nl: "deze zelfcheck heeft meer dan \(limit) sets antwoorden. Gebruik --count."))
    }
    let text = loaded.renderer.selfCheckVectors(document.id, in: document.language, isQuick: isQuick) { rules in
      var sets: [Answers] = []
      if isExhaustive {
        rules.forEachAnswerSet { sets.append($0) }
      } else {
        var generator = SeededGenerator(seed: call[seed])
        sets = (0..<call[count]).map { _ in rules.randomAnswers(using: &generator) }
      }
      return sets
    }
    return CommandAnswer(lines: [text ?? ""])
  }
}
