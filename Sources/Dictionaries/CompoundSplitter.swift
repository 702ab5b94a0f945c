import Synchronization

/// Takes Dutch compounds apart: *praktijkovereenkomst* is *praktijk* and *overeenkomst*.
///
/// A dictionary knows more words than a compound can hold: *een* is a word, but no part of *overeenkomst*. What can be a part, the
/// dictionary itself knows, for it accepts compounds: a word is a first part if it makes words together with common last parts (*werk*,
/// *plan*, *boek*), and a last part if it makes words after common first ones. So *dellen* is none, and *keuzedellen* stays unknown.
/// The dictionary takes two parts at most; here there may be four.
///
/// The dictionary knows too little of two kinds: names of persons, which it lets begin hardly any compound though all take an s
/// (*begeleidersoverleg*), and short words such as *dag*, of which it lists the compounds one by one.
///
/// Other languages that write compounds as one word would need tables of their own; English is not one of them.
public final class CompoundSplitter: Sendable {
  private let dictionary: SpellingDictionary
  private let isTerm: @Sendable (String) -> Bool
  /// What is known about parts of words.
  private let known = Mutex<[Question: Bool]>([:])

  private enum Role: Hashable {
    /// The first part of a compound, or one in the middle.
    case first
    /// The same with an s after it: *beroep* in *beroepsonderwijs*.
    case firstBeforeS
    /// The same by its ending, whatever the dictionary says: *begeleider*, *vakmanschap*.
    case firstByEnding
    case last
    /// A noun that ends few compounds, as *weg* in *leerweg*. Too many mistakes look like compounds with such words, so they count only
    /// in words that are known to be right.
    case lastOfRightWord
  }

  private struct Question: Hashable {
    let role: Role
    let word: String
  }

  /// - Parameters:
  ///   - dictionary: a Dutch one.
  ///   - isTerm: whether the site has a word of its own, such as a term of its glossary. Those are parts, too.
  public init(_ dictionary: SpellingDictionary, isTerm: @escaping @Sendable (String) -> Bool = { _ in false }) {
    self.dictionary = dictionary
    self.isTerm = isTerm
  }

  /// Whether a word that the dictionary does not know is a compound of words that it knows, in lower case but for the first letter.
  public func isCompound(_ word: String) -> Bool {
    guard let word = splittable(word) else { return false }
    if splits(of: word[...], last: .last).contains(where: { $0.count > 1 }) { return true }
    return DutchCompounds.prefixes.contains { prefix in
      let rest = word.dropFirst(prefix.count)
      return word.hasPrefix(prefix) && rest.count >= Self.leastLength && !splits(of: rest, last: .last).isEmpty
    }
  }

  /// Whether a word can begin a compound, as *kwaliteits* in “kwaliteits- en veiligheidseisen”.
  public func beginsCompounds(_ word: String) -> Bool {
    guard let word = splittable(word) else { return false }
    return beginsCompounds(word[...])
  }

  private func beginsCompounds(_ word: Substring) -> Bool {
    guard word.count >= Self.leastLength else { return false }
    if canBe(.first, word) { return true }
    if word.hasSuffix("s"), canBe(.firstBeforeS, word.dropLast()) || canBe(.firstByEnding, word.dropLast()) { return true }
    return cuts(of: word).contains { cut in firstPart(word[..<cut]) != nil && beginsCompounds(word[cut...]) }
  }

  /// The parts of a word that is spelled right, in lower case and without the letters between them; the word alone when it is no
  /// compound.
  ///
  /// Words that have become one, such as *voorwaarde* and *werkgever*, stay whole.
  public func parts(of word: String) -> [String] {
    guard let lower = splittable(word) else { return [word] }
    for last in [Role.last, .lastOfRightWord] where last == .last || lower.count >= Self.leastLengthOfLenient {
      let best = splits(of: lower[...], last: last).filter { $0.count > 1 }.max { left, right in
        (left.count, left.shortest, left[0]) < (right.count, right.shortest, right[0])
      }
      if let best { return best.map(String.init) }
    }
    return [word]
  }

  /// The word in lower case if it may be a compound.
  private func splittable(_ word: String) -> String? {
    guard word.count >= 2 * Self.leastLength, word.count <= Self.greatestLength, word.allSatisfy(\.isLetter) else { return nil }
    let lower = word.lowercased()
    return word.dropFirst() == lower.dropFirst() ? lower : nil
  }

  private static let leastLength = 3
  private static let leastLengthOfLenient = 7
  private static let greatestLength = 60
  private static let mostParts = 4

  /// All ways to cut a word into parts; the word as a whole is one of them when it can be a last part.
  private func splits(of word: Substring, last: Role, among parts: Int = mostParts) -> [[Substring]] {
    var result: [[Substring]] = canBe(last, word) ? [[word]] : []
    guard parts > 1, word.count >= 2 * Self.leastLength, !DutchCompounds.wholes.contains(String(word)) else { return result }
    for cut in cuts(of: word) {
      guard let first = firstPart(word[..<cut]) else { continue }
      result += splits(of: word[cut...], last: last, among: parts - 1).map { [first] + $0 }
    }
    return result
  }

  /// Where a word may be cut in two.
  private func cuts(of word: Substring) -> some Sequence<Substring.Index> {
    word.indices.dropFirst(Self.leastLength).dropLast(Self.leastLength - 1)
  }

  /// A first part without the s that joins it to the next; nil when no compound begins with it.
  private func firstPart(_ text: Substring) -> Substring? {
    if text.hasSuffix("s"), text.count > Self.leastLength {
      let word = text.dropLast()
      // The plural gegevens keeps its s: it is a word by itself. Beroeps is none.
      if canBe(.firstByEnding, word) || canBe(.firstBeforeS, word) && !canBe(.last, text) { return word }
    }
    return canBe(.first, text) ? text : nil
  }

  private func canBe(_ role: Role, _ text: Substring) -> Bool {
    let question = Question(role: role, word: String(text))
    if let answer = known.withLock({ $0[question] }) { return answer }
    let answer = findOut(question)
    // Nearly all questions are about pieces that are no words; remembering those would cost more than asking again.
    if answer || dictionary.knows(question.word) { known.withLock { $0[question] = answer } }
    return answer
  }

  private func findOut(_ question: Question) -> Bool {
    let word = question.word
    if word.count > Self.leastLength, isTerm(word), question.role != .firstBeforeS, question.role != .firstByEnding { return true }
    switch question.role {
    case .first: return isFirst(word, before: "") || isPluralOfPersons(word)
    case .firstBeforeS: return isFirst(word, before: "s")
    case .firstByEnding: return takesS(word)
    case .last: return mayBeLast(word) && (mostOf(DutchCompounds.commonFirsts.map { $0 + word }) || isOftenLast(word))
    case .lastOfRightWord:
      return mayBeLast(word)
        && (DutchCompounds.diminutives.contains { dictionary.knows(word + $0) } || word.count > 4 && isTerm(word)
          || canBe(.last, word[...]))
    }
  }

  private func isFirst(_ word: String, before link: String) -> Bool {
    !DutchCompounds.neverParts.contains(word) && dictionary.knows(word)
      && mostOf(DutchCompounds.commonLasts.map { word + link + $0 })
  }

  /// Whether a word names a person, a quality or a deed by its ending: such words have an s behind them in all compounds. Adjectives that
  /// end like persons, as *ander* and *haalbaar*, take an e.
  private func takesS(_ word: String) -> Bool {
    guard word.count >= Self.leastLengthOfPerson, !DutchCompounds.neverParts.contains(word) else { return false }
    if DutchCompounds.qualitiesAndDeeds.contains(where: word.hasSuffix) { return dictionary.knows(word) }
    return DutchCompounds.persons.contains(where: word.hasSuffix) && !word.hasSuffix("baar") && dictionary.knows(word)
      && dictionary.knows(word + "s") && !dictionary.knows(word + "e")
  }

  /// Whether a word names persons by what they do, as *leidinggevenden*.
  private func isPluralOfPersons(_ word: String) -> Bool {
    word.hasSuffix("enden") && word.count > Self.leastLengthOfPerson + 2 && dictionary.knows(word)
      && dictionary.knows(String(word.dropLast()))
  }

  private static let leastLengthOfPerson = 6

  /// Whether the dictionary lists a short word behind so many others that it may stand behind any.
  private func isOftenLast(_ word: String) -> Bool {
    word.count <= Self.greatestLengthOfListed
      && DutchCompounds.widelyCommonFirsts.count(where: { $0 != word && dictionary.knows($0 + word) }) >= Self.leastListed
  }

  private static let greatestLengthOfListed = 6
  private static let leastListed = 5

  private func mayBeLast(_ word: String) -> Bool {
    !DutchCompounds.neverParts.contains(word) && !DutchCompounds.neverLast.contains(word) && dictionary.knows(word)
  }

  /// Whether the dictionary knows two of three words: one alone may be a word of its own.
  private func mostOf(_ words: [String]) -> Bool { words.count(where: { dictionary.knows($0) }) >= 2 }
}

extension [Substring] {
  fileprivate var shortest: Int { map(\.count).min() ?? 0 }
}
