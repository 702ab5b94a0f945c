import Diagnostics

/// A formula that estimates how easily a text is read, from 0, very hard, to 100, very easy.
struct ReadingFormula: Sendable {
  private let base: Double
  private let ofSentences: Double
  private let ofWords: Double

  /// Flesch reading ease, for English (R. Flesch, *A new readability yardstick*, 1948).
  static let flesch = ReadingFormula(base: 206.835, ofSentences: 1.015, ofWords: 84.6)

  /// The same as W. H. Douma fitted it for Dutch (*De leesbaarheid van landbouwbladen*, 1960).
  static let douma = ReadingFormula(base: 206.84, ofSentences: 0.93, ofWords: 77)

  func level(words: Int, sentences: Int, syllables: Int) -> Int {
    guard words > 0, sentences > 0 else { return 100 }
    let level =
      base - ofSentences * Double(words) / Double(sentences) - ofWords * Double(syllables) / Double(words)
    return Int(min(max(level, 0), 100).rounded())
  }
}

/// A level in words, by the classes that Flesch gave.
enum ReadingClass: Int, CaseIterable {
  case veryHard = 0
  case hard = 30
  case fairlyHard = 50
  case plain = 60
  case fairlyEasy = 70
  case easy = 80
  case veryEasy = 90

  init(ofLevel level: Int) { self = Self.allCases.last { $0.rawValue <= level } ?? .veryHard }

  var words: Words {
    switch self {
    case .veryHard: Words(en: "very hard", nl: "zeer moeilijk")
    case .hard: Words(en: "hard", nl: "moeilijk")
    case .fairlyHard: Words(en: "fairly hard", nl: "vrij moeilijk")
    case .plain: Words(en: "plain", nl: "gemiddeld")
    case .fairlyEasy: Words(en: "fairly easy", nl: "vrij makkelijk")
    case .easy: Words(en: "easy", nl: "makkelijk")
    case .veryEasy: Words(en: "very easy", nl: "zeer makkelijk")
    }
  }
}
