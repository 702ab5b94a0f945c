import Dictionaries
import Foundation
import SiteModel
import Synchronization

/// Looks for words that are not Dutch: what no Dutch dictionary has, and the list of terms beside this repository's texts neither.
public final class DutchWords: Sendable {
  /// Nil where the dictionary is not installed.
  public static let shared = DutchWords()

  private let dictionary: SpellingDictionary
  private let englishDictionary: SpellingDictionary?
  private let splitter: CompoundSplitter
  /// In lower case.
  private let terms: Set<String>
  private let known = Mutex<[String: Bool]>([:])

  private init?() {
    guard let dutch = LanguageTag("nl"), let dictionary = InstalledDictionaries.ofSystem[dutch] else { return nil }
    self.dictionary = dictionary
    englishDictionary = LanguageTag("en").flatMap { InstalledDictionaries.ofSystem[$0] }
    splitter = CompoundSplitter(dictionary)
    let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Content/dutch-terms.txt")
    let lines = (try? String(contentsOf: list, encoding: .utf8))?.split(separator: "\n") ?? []
    terms = Set(lines.filter { !$0.hasPrefix("#") }.flatMap { $0.lowercased().split(separator: " ").map(String.init) })
  }

  /// The words of a text that are not Dutch, without what looks like code.
  public func unknown(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return WordScanner.words(in: bytes).map { String(decoding: bytes[$0.bytes], as: UTF8.self).normalizedForDictionary }
      .filter { !isKnown($0) }
  }

  /// Those of them that are English.
  public func english(in text: String) -> [String] {
    unknown(in: text).filter { word in
      word.split(separator: "-").contains { part in englishDictionary?.knows(String(part)) ?? false && !isKnown(String(part)) }
    }
  }

  private func isKnown(_ word: String) -> Bool {
    if let answer = known.withLock({ $0[word] }) { return answer }
    let answer = lookUp(word)
    known.withLock { $0[word] = answer }
    return answer
  }

  private func lookUp(_ word: String) -> Bool {
    let word = word.hasSuffix("-") ? String(word.dropLast()) : word
    guard word.count(where: \.isLetter) > 1, !word.isInCapitals, !word.contains(where: \.isNumber) else { return true }
    if terms.contains(word.lowercased()) || dictionary.knows(word) || dictionary.knows(word.withoutStress) { return true }
    if splitter.isCompound(word) || splitter.beginsCompounds(word) || dictionary.knows(word + ".") { return true }
    let parts = word.split(separator: "-").map(String.init)
    return parts.count > 1 && parts.allSatisfy(isKnown)
  }
}
