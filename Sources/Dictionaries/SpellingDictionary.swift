import CHunspell
import Foundation
import Synchronization

/// A spelling dictionary of one language, in hunspell's form: a file with words (`.dic`) and one with rules for their forms (`.aff`).
///
/// Hunspell's handles are not safe to use from several threads at once, so each question is asked under a lock. A word takes it a few
/// millionths of a second; whoever has many words remembers the answers.
public final class SpellingDictionary: @unchecked Sendable {
  private let handle: OpaquePointer
  private let lock = Mutex(())
  private let encoding: String.Encoding
  private let remembered = Mutex<Set<UInt64>>([])

  /// Loads a dictionary, which takes a tenth of a second or more.
  /// - Parameter path: the path of its files, without `.dic` and `.aff`. Nil when one of them is missing or is in a character set that
  ///   is not known here.
  public init?(at path: String) {
    let (rules, words) = ("\(path).aff", "\(path).dic")
    guard FileManager.default.isReadableFile(atPath: rules), FileManager.default.isReadableFile(atPath: words),
      let handle = Hunspell_create(rules, words)
    else { return nil }
    guard let name = Hunspell_get_dic_encoding(handle), let encoding = Self.encodings[String(cString: name).uppercased()] else {
      Hunspell_destroy(handle)
      return nil
    }
    self.handle = handle
    self.encoding = encoding
  }

  deinit { Hunspell_destroy(handle) }

  /// Whether a word is spelled as in the dictionary. A capital at its beginning, or capitals only, make no difference.
  public func knows(_ word: String) -> Bool {
    guard let bytes = bytes(of: word) else { return false }
    return lock.withLock { _ in Hunspell_spell(handle, bytes) != 0 }
  }

  /// The same for a word of a text. The answer is remembered for as long as the program runs, by the hash of the word.
  public func knows(_ word: WordScanner.Word, in text: [UInt8]) -> Bool {
    if remembered.withLock({ $0.contains(word.hash) }) { return true }
    guard knows(String(decoding: text[word.bytes], as: UTF8.self).normalizedForDictionary) else { return false }
    remembered.withLock { _ = $0.insert(word.hash) }
    return true
  }

  /// Words of the dictionary that may be meant by one that it does not know, the likeliest first. It takes about a tenth of a second.
  public func suggestions(for word: String) -> [String] {
    guard let bytes = bytes(of: word) else { return [] }
    return lock.withLock { _ in
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      let count = Hunspell_suggest(handle, &list, bytes)
      defer { Hunspell_free_list(handle, &list, count) }
      guard let list else { return [] }
      return (0..<Int(count)).compactMap { index in list[index].flatMap(text) }
    }
  }

  /// The bytes of a word as the dictionary writes them, with a zero at the end; nil when it has no such letters.
  private func bytes(of word: String) -> [CChar]? {
    // Hunspell cuts longer words off.
    guard word.utf8.count <= 100, !word.utf8.contains(0) else { return nil }
    if encoding == .utf8 { return Array(word.utf8CString) }
    return word.data(using: encoding).map { $0.map { CChar(bitPattern: $0) } + [0] }
  }

  private func text(_ word: UnsafeMutablePointer<CChar>) -> String? { String(cString: word, encoding: encoding) }

  /// The character sets of dictionaries, by the names that hunspell has for them.
  private static let encodings: [String: String.Encoding] = [
    "UTF-8": .utf8, "ISO8859-1": .isoLatin1, "ISO-8859-1": .isoLatin1, "ISO8859-2": .isoLatin2, "ISO-8859-2": .isoLatin2,
    "MICROSOFT-CP1250": .windowsCP1250, "MICROSOFT-CP1251": .windowsCP1251, "MICROSOFT-CP1252": .windowsCP1252,
  ]
}
