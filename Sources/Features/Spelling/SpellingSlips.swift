/// The words from which one slip leads to a given one: the wrong letters of a sound, two letters swapped, one doubled or left out.
struct SpellingSlips {
  private let word: [Character]
  /// The letters of the language, the frequent ones first.
  private let letters: [Character]

  init(of word: String, letters: String = "enatirodslghvkmubpwjczfxyqëéïè'-") {
    self.word = Array(word)
    self.letters = Array(letters)
  }

  /// Whether a known word became this one by two letters swapped, one left out or added, or another letter of the same sound.
  func hasCorrection(isKnown: (String) -> Bool) -> Bool {
    [withOtherSounds, withNeighboursSwapped, withDoublesMended, withLetterLess, withLetterMore].contains {
      $0.contains(where: isKnown)
    }
  }

  /// Up to three words that are known, the likeliest first.
  /// - Parameter isKnown: whether a word is known, and whether the slip that leads from it is so likely that asking may take longer.
  func corrections(isKnown: (_ word: String, _ isLikely: Bool) -> Bool) -> [String] {
    var found: [String] = []
    var seen: Set<String> = [String(word)]
    let kinds: [(isLikely: Bool, words: [String])] = [
      (true, withOtherSounds), (true, withNeighboursSwapped), (true, withDoublesMended), (false, withLetterLess),
      (false, withLetterMore), (false, withOtherLetter),
    ]
    for kind in kinds {
      for candidate in kind.words where seen.insert(candidate).inserted && isKnown(candidate, kind.isLikely) {
        found.append(candidate)
        if found.count == SpellingCache.mostSuggestions { return found }
      }
    }
    return found
  }

  /// Pairs of letters that sound alike in Dutch or English, in both directions.
  private static let sounds: [(String, String)] = [
    ("ei", "ij"), ("au", "ou"), ("d", "dt"), ("t", "dt"), ("d", "t"), ("c", "k"), ("s", "z"), ("f", "v"), ("g", "ch"), ("i", "ie"),
    ("s", "c"), ("ks", "x"), ("f", "ph"), ("kw", "qu"), ("t", "th"), ("y", "i"), ("ie", "ei"), ("ance", "ence"), ("ant", "ent"),
    ("able", "ible"), ("sie", "tie"), ("e", "ee"), ("a", "aa"), ("o", "oo"), ("u", "uu"), ("ë", "e"), ("ï", "i"), ("w", "wh"),
  ]

  private var withOtherSounds: [String] {
    let text = String(word)
    return Self.sounds.flatMap { left, right in
      text.replacingEach(left, with: right) + text.replacingEach(right, with: left)
    }
  }

  private var withNeighboursSwapped: [String] {
    word.indices.dropLast().map { index in
      var other = word
      other.swapAt(index, index + 1)
      return String(other)
    }
  }

  /// One letter of a pair left out, or a letter doubled.
  private var withDoublesMended: [String] {
    word.indices.flatMap { index -> [String] in
      var other = word
      if index > 0, word[index] == word[index - 1] {
        other.remove(at: index)
      } else {
        other.insert(word[index], at: index)
      }
      return [String(other)]
    }
  }

  private var withLetterLess: [String] {
    word.indices.map { index in
      var other = word
      other.remove(at: index)
      return String(other)
    }
  }

  private var withLetterMore: [String] {
    letters.flatMap { letter in
      (0...word.count).map { index in
        var other = word
        other.insert(letter, at: index)
        return String(other)
      }
    }
  }

  private var withOtherLetter: [String] {
    letters.flatMap { letter in
      word.indices.map { index in
        var other = word
        other[index] = letter
        return String(other)
      }
    }
  }
}

extension String {
  /// The text with one occurrence of a part replaced, for each occurrence.
  fileprivate func replacingEach(_ part: String, with other: String) -> [String] {
    ranges(of: part).map { replacingCharacters(in: $0, with: other) }
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    var result = self
    result.replaceSubrange(range, with: other)
    return result
  }
}
