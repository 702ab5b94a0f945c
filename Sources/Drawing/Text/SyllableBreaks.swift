/// Places where a long word can be broken, marked with soft hyphens (U+00AD).
///
/// The rule of thumb works for European languages: a syllable begins with the last consonant before a vowel, and letters for a
/// single sound stay together. It is used for words that are longer than a line, not for running text.
enum SyllableBreaks {
  /// A text in which long words, from a number of letters, can be broken between syllables.
  static func softened(_ text: String, wordsFrom length: Int = 10) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count < length || word.contains(softHyphen) ? String(word) : softened(word: Array(word))
    }.joined(separator: " ")
  }

  private static let softHyphen: Character = "\u{AD}"
  private static let vowels = Set("aeiouyáàâäãåæéèêëíìîïóòôöõøúùûüýÿαεηιουωάέήίόύώϊϋаеёиоуыэюяіїє")
  /// Two consonants that begin a syllable together.
  private static let pairs: Set<String> = [
    "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kw", "pl", "pr", "qu", "sl", "sp", "th", "tr",
    "vr",
    "wr", "ph", "sh", "пр", "тр", "кр", "гр", "бр", "др", "вр", "пл", "кл", "бл", "πρ", "τρ", "κρ", "γρ", "βρ", "δρ", "πλ", "κλ",
  ]

  private static func softened(word: [Character]) -> String {
    var result = ""
    for (index, letter) in word.enumerated() {
      if index >= 3, word.count - index >= 3, startsSyllable(at: index, in: word) { result.append(softHyphen) }
      result.append(letter)
    }
    return result
  }

  private static func startsSyllable(at index: Int, in word: [Character]) -> Bool {
    guard word[index - 3..<min(index + 3, word.count)].allSatisfy(\.isLetter) else { return false }
    let letters = word.map { $0.lowercased() }
    func isVowel(_ place: Int) -> Bool { letters.indices.contains(place) && letters[place].allSatisfy(vowels.contains) }
    func isPair(_ place: Int) -> Bool { letters.indices.contains(place + 1) && pairs.contains(letters[place] + letters[place + 1]) }
    guard !isVowel(index) else { return false }
    if isVowel(index + 1) { return !isPair(index - 1) && word[..<index].indices.contains(where: isVowel) }
    return isPair(index) && isVowel(index + 2) && word[..<index].indices.contains(where: isVowel)
  }
}
