/// How the syllables of a language's words are counted: by groups of vowels, with the known exceptions.
struct SyllableRules: Sendable {
  /// The count for a word in small letters, one byte for each letter.
  fileprivate let count: @Sendable ([UInt8]) -> Int
  /// Words that the rules count wrong, with the right number.
  fileprivate let exceptions: [String: Int]

  static let dutch = SyllableRules(count: { DutchSyllables.count($0) }, exceptions: DutchSyllables.exceptions)
  static let english = SyllableRules(count: { EnglishSyllables.count($0) }, exceptions: EnglishSyllables.exceptions)

  /// The number of syllables of a word; 1 at least.
  func syllables(in word: some StringProtocol) -> Int {
    let word = word.lowercased()
    if let known = exceptions[word] { return known }
    return max(1, word.split { !$0.isLetter }.reduce(0) { $0 + (exceptions[String($1)] ?? count(SyllableLetters.of(String($1)))) })
  }
}

/// A word with a byte for each letter: an accent is left out, and a vowel with a diaeresis, which begins a syllable, is a capital.
private enum SyllableLetters {
  static func of(_ word: String) -> [UInt8] {
    word.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "a"..."z": UInt8(scalar.value)
      case "ä": UInt8(ascii: "A")
      case "ë": UInt8(ascii: "E")
      case "ï": UInt8(ascii: "I")
      case "ö": UInt8(ascii: "O")
      case "ü": UInt8(ascii: "U")
      case "á", "à", "â", "å": UInt8(ascii: "a")
      case "é", "è", "ê": UInt8(ascii: "e")
      case "í", "ì", "î": UInt8(ascii: "i")
      case "ó", "ò", "ô": UInt8(ascii: "o")
      case "ú", "ù", "û": UInt8(ascii: "u")
      case "ç": UInt8(ascii: "c")
      case "ñ": UInt8(ascii: "n")
      default: nil
      }
    }
  }
}

private enum DutchSyllables {
  static let exceptions: [String: Int] = [
    "online": 2, "offline": 2, "website": 2, "websites": 2, "team": 1, "teams": 1, "museum": 3, "petroleum": 4, "jubileum": 4,
    "lyceum": 3, "file": 1, "files": 1, "site": 1, "sites": 1, "code": 2, "live": 1, "time": 1, "home": 1, "page": 1, "update": 2,
    "updates": 2, "software": 2, "hardware": 2, "deadline": 2, "interview": 3, "e-mail": 2, "mail": 1, "chat": 1, "account": 2,
    "manager": 3, "coach": 1, "coaching": 2, "level": 2, "design": 2, "open": 2, "computer": 3, "app": 1, "apps": 1, "cloud": 1, "euro": 2,
    "baseline": 2, "compliance": 3, "service": 2, "performance": 3, "release": 2, "tool": 1, "tools": 1, "toolbox": 2,
  ]

  /// The groups of vowels that are one syllable, longest first.
  private static let groups = [
    "aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou", "ai", "oi",
    "ey",
    "ay", "oy",
  ].map { Array($0.utf8) }

  static func count(_ word: [UInt8]) -> Int {
    var count = 0
    var position = 0
    while position < word.count {
      guard isVowel(at: position, of: word) else {
        position += 1
        continue
      }
      count += 1
      let rest = word[position...]
      let group = groups.first { rest.starts(with: $0) }
      position += group?.count ?? 1
    }
    // se-ri-eus, but nieuws.
    if word.endsWith("ieus") || word.endsWith("ieuze") { count += 1 }
    return count
  }

  private static func isVowel(at position: Int, of word: [UInt8]) -> Bool {
    switch word[position] {
    case UInt8(ascii: "u"): return position == 0 || word[position - 1] != UInt8(ascii: "q")
    case UInt8(ascii: "y"):
      // A consonant before a vowel, as in yoghurt.
      return !(position + 1 < word.count && "aeiou".utf8.contains(word[position + 1]))
    default: return "aeioAEIOU".utf8.contains(word[position])
    }
  }
}

private enum EnglishSyllables {
  static let exceptions: [String: Int] = [
    "area": 3, "areas": 3, "idea": 3, "ideas": 3, "create": 2, "created": 3, "creates": 2, "creating": 3, "creation": 3, "being": 2,
    "doing": 2, "going": 2, "seeing": 2, "people": 2, "science": 2, "quiet": 2, "every": 2, "everything": 3, "different": 3,
    "business": 2, "something": 2, "someone": 2, "sometimes": 2, "somewhere": 2, "whole": 1, "european": 4, "evening": 2,
    "vegetable": 4, "colleague": 2, "colleagues": 2, "league": 1, "recipe": 3, "website": 2, "websites": 2, "therefore": 2,
    "framework": 2, "statement": 2, "placement": 2, "placements": 2, "agreement": 3, "agreements": 3, "poem": 2, "poet": 2,
    "real": 1, "really": 2, "theatre": 3, "hour": 1, "hours": 1, "employer": 3, "employers": 3, "player": 2, "buyer": 2, "lion": 2,
    "naive": 2, "cafe": 2, "maybe": 2, "homepage": 2, "online": 2, "safety": 2, "movement": 2, "likely": 2, "lively": 2,
    "lonely": 2,
    "timely": 2, "useful": 2, "careful": 2, "hopeful": 2, "homeless": 2, "clothes": 1, "schoolwork": 2, "workplace": 2,
    "workplaces": 3, "timetable": 3, "basement": 2, "management": 3, "achievement": 3, "measurement": 3, "involvement": 3,
    "requirement": 3, "requirements": 3, "improvement": 3, "improvements": 3, "reality": 4, "friend": 1, "friends": 1, "friendly": 2, "friendship": 2, "eye": 1, "eyes": 1, "museum": 3,
  ]

  static func count(_ word: [UInt8]) -> Int {
    var count = 0
    var wasVowel = false
    for position in word.indices {
      let isVowel = isVowel(at: position, of: word)
      if isVowel, !wasVowel || beginsSyllable(at: position, of: word) { count += 1 }
      wasVowel = isVowel
    }
    if count > 1, hasSilentEnd(word) { count -= 1 }
    return count
  }

  private static func isVowel(at position: Int, of word: [UInt8]) -> Bool {
    switch word[position] {
    case UInt8(ascii: "u"): return position == 0 || word[position - 1] != UInt8(ascii: "q")
    case UInt8(ascii: "y"): return position > 0
    default: return "aeioAEIOU".utf8.contains(word[position])
    }
  }

  /// Whether a vowel behind another begins a syllable of its own.
  private static func beginsSyllable(at position: Int, of word: [UInt8]) -> Bool {
    if "AEIOU".utf8.contains(word[position]) { return true }
    let before = position > 1 ? word[position - 2] : 0
    switch (word[position - 1], word[position]) {
    // na-tion and spe-cial, but me-di-a and vi-o-lin.
    case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")), (UInt8(ascii: "i"), UInt8(ascii: "u")):
      return !"tscgx".utf8.contains(before)
    case (UInt8(ascii: "u"), UInt8(ascii: "a")): return before != UInt8(ascii: "g")
    case (UInt8(ascii: "e"), UInt8(ascii: "o")), (UInt8(ascii: "y"), UInt8(ascii: "i")): return before != UInt8(ascii: "g")
    // ex-pe-ri-ence, but pa-tient.
    case (UInt8(ascii: "i"), UInt8(ascii: "e")):
      return position + 1 < word.count && word[position + 1] == UInt8(ascii: "n") && !"tscgx".utf8.contains(before)
    // joy-ous, but played.
    case (UInt8(ascii: "y"), UInt8(ascii: "e")), (UInt8(ascii: "y"), UInt8(ascii: "o")), (UInt8(ascii: "y"), UInt8(ascii: "a")):
      return "aeiou".utf8.contains(before)
    default: return false
    }
  }

  /// Whether the last e is not heard: in `make`, `makes` and `asked`, but not in `table`, `boxes` and `wanted`.
  private static func hasSilentEnd(_ word: [UInt8]) -> Bool {
    let n = word.count
    guard n > 2 else { return false }
    func isConsonant(_ position: Int) -> Bool { position >= 0 && !"aeiouyAEIOU".utf8.contains(word[position]) }
    if word.endsWith("e") {
      return isConsonant(n - 2) && !(word[n - 2] == UInt8(ascii: "l") && isConsonant(n - 3))
    }
    if word.endsWith("ed") {
      return isConsonant(n - 3) && !"td".utf8.contains(word[n - 3]) && !(word[n - 3] == UInt8(ascii: "l") && isConsonant(n - 4))
        || word[n - 3] == UInt8(ascii: "y")
    }
    if word.endsWith("es") {
      return isConsonant(n - 3) && !"szxcgh".utf8.contains(word[n - 3]) && !(word[n - 3] == UInt8(ascii: "l") && isConsonant(n - 4))
    }
    return false
  }
}

extension [UInt8] {
  fileprivate func endsWith(_ end: StaticString) -> Bool {
    let end = UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount)
    return count >= end.count && suffix(end.count).elementsEqual(end)
  }
}
