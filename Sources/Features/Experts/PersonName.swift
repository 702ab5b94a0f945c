/// The name of a person in its parts, for business cards (RFC 6350, section 6.2.2) and lists in the order of names.
///
/// The parts are derived from the written name: titles before it and degrees after it are known words; a Dutch prefix such as
/// `van der` begins the family name and is ignored in sorting (NEN 1888). Which of three plain words are given names cannot be
/// known, and neither can the order of a name such as Li Wei or Nagy Péter: then ``isCertain`` is false, and the author can state it
/// with `sort-as`.
public struct PersonName: Sendable, Hashable {
  /// The family name with its prefix: `van der Eerden`; empty for a name of one word.
  public private(set) var family = ""
  /// The given names: `Gonnie`.
  public private(set) var given = ""
  /// Titles before the name: `prof.`, `dr.`
  public private(set) var prefixes: [String] = []
  /// Degrees and the like after the name: `MSc`.
  public private(set) var suffixes: [String] = []
  /// The sort key: the family name without its prefix, a comma, and the given names.
  public private(set) var sortKey = ""
  /// Whether there is no doubt about the parts.
  public private(set) var isCertain = false

  /// The name in the order of the sort key: `Eerden, Gonnie van der`.
  public private(set) var listed = ""

  /// The parts of a name.
  /// - Parameter sortKey: the sort key that the author states, such as `Eerden, Gonnie van der`.
  public init(_ name: String, sortKey: String? = nil) {
    var words = Self.words(of: name[...])
    prefixes = Self.takeTitles(from: &words)
    let all = words
    let hasRemark = Self.dropRemark(from: &words)
    suffixes = Self.takeDegrees(from: &words)
    let hasComma = Self.resolveComma(in: &words)
    let key = sortKey?.split(separator: ",", maxSplits: 1).map(Self.words) ?? []
    let own = key.first ?? []
    var bare = Self.bare(words)
    if !own.isEmpty, bare.firstRange(of: own) == nil { bare = Self.bare(all) }
    if !own.isEmpty, let stated = bare.firstRange(of: own) {
      // A title may contain more than the name; the key tells which words are the given names.
      let given = key.count == 2 ? Array(key[1].reversed().drop(while: Self.particles.contains).reversed()) : []
      set(
        bare, familyFrom: Self.start(ofFamilyEndingWith: stated, in: bare), to: stated.upperBound, sortedFrom: stated.lowerBound,
        given: given)
      isCertain = true
    } else {
      let start = Self.familyStart(in: words, isTitled: !prefixes.isEmpty)
      set(
        words, familyFrom: start, to: words.count, sortedFrom: words[start...].firstIndex { !Self.particles.contains($0) } ?? start)
      let isPlain = !hasRemark && !hasComma && (!prefixes.isEmpty || words.count < 2 || !Self.isCapitalParticle(at: 0, in: words))
      isCertain = sortKey != nil || isPlain && Self.isCertain(words, familyFrom: start)
      // A key in other words, such as that of a name in another script, affects only sorting, not the parts.
      if let sortKey {
        (self.sortKey, listed) = (Self.words(of: sortKey[...]).joined(separator: " ").replacing(", ", with: ","), name)
      }
    }
  }

  private mutating func set(
    _ words: [String], familyFrom start: Int, to end: Int, sortedFrom sorted: Int, given stated: [String] = []
  ) {
    family = words[start..<end].joined(separator: " ")
    // Words after the family name, as in Hungarian, are given names as well.
    given = (stated.isEmpty ? Array(words[..<start] + words[end...]) : stated).joined(separator: " ")
    var name = words[sorted..<end].joined(separator: " ")
    var prefix = words[start..<sorted].joined(separator: " ")
    if prefix.isEmpty, let elision = Self.elisions.first(where: name.hasPrefix) {
      prefix = elision
      name.removeFirst(elision.count)
    }
    sortKey = [name, given].filter { !$0.isEmpty }.joined(separator: ",")
    let rest = [given, prefix].filter { !$0.isEmpty }.joined(separator: " ")
    listed = rest.isEmpty ? name : "\(name), \(rest)"
  }

  // MARK: Parsing the words

  private static func words(of text: Substring) -> [String] { text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init) }

  /// The prefix belongs to the family name, even if the key puts it after the given names or omits it.
  private static func start(ofFamilyEndingWith stated: Range<Int>, in words: [String]) -> Int {
    var start = stated.lowerBound
    while start > 0, particles.contains(words[start - 1]) { start -= 1 }
    return start
  }

  /// The index at which the family name begins: at the first prefix, or at a name that is joined to another by one (`Janssen-de
  /// Boer`), otherwise at the last word. After a title a prefix may be the first word, as in `Ds. van Dam`.
  private static func familyStart(in words: [String], isTitled: Bool) -> Int {
    guard words.count > 1 else { return 0 }
    if particles.contains(words[0]) || isCapitalParticle(at: 0, in: words) && (isTitled || words.count == 2) { return 0 }
    return words.indices.dropFirst().dropLast().first {
      particles.contains(words[$0]) || isCapitalParticle(at: $0, in: words) || isJoined(words[$0])
    } ?? words.count - 1
  }

  /// Whether a word is a prefix with a capital letter; some are only if another prefix follows, as in `Op de Beeck`.
  private static func isCapitalParticle(at index: Int, in words: [String]) -> Bool {
    if capitalParticles.contains(words[index]) { return true }
    guard capitalPrepositions.contains(words[index]), index + 1 < words.count else { return false }
    return particles.contains(words[index + 1]) || capitalParticles.contains(words[index + 1])
  }

  /// Whether the name is unambiguous: one family name, and before it given names that a prefix separates, a single given name, or
  /// initials.
  private static func isCertain(_ words: [String], familyFrom start: Int) -> Bool {
    guard words.allSatisfy(isLatin), !words.contains(where: ["en", "and", "&", "und", "et"].contains) else { return false }
    var rest = words[start...]
    let isSetApart = rest.count > 1
    while rest.count > 1, let first = rest.first,
      particles.contains(first) || isCapitalParticle(at: rest.startIndex, in: words) || isJoined(first)
    {
      rest = rest.dropFirst()
    }
    guard rest.count <= 1 else { return false }
    if !isSetApart, words.count == 2, FamilyFirstNames.mayBe(words[0], words[1]) { return false }
    return isSetApart || start <= 1 || words[..<start].allSatisfy(isInitial)
  }

  /// Whether another family name follows after a hyphen and its prefix: `Janssen-de`, `Boer-van`.
  private static func isJoined(_ word: String) -> Bool {
    guard let hyphen = word.lastIndex(of: "-"), hyphen != word.startIndex else { return false }
    let last = String(word[word.index(after: hyphen)...])
    return particles.contains(last) || capitalParticles.contains(last)
  }

  private static func takeTitles(from words: inout [String]) -> [String] {
    var count = 0
    while count < words.count {
      if isTitle(words[count]) {
        count += 1
      } else if ["de", "den"].contains(words[count].lowercased()), count + 1 < words.count, words[count + 1].lowercased() == "heer"
      {
        count += 2
      } else {
        break
      }
    }
    guard count < words.count else { return [] }
    defer { words.removeFirst(count) }
    return Array(words.prefix(count))
  }

  /// Whether a word is a title, or several titles written as one: `Prof.dr.`
  private static func isTitle(_ word: String) -> Bool {
    guard word.count > 1 else { return false }
    let lower = word.lowercased()
    if titles.contains(lower.filter { $0 != "." }) { return true }
    let parts = lower.split { $0 == "." || $0 == "-" }
    return lower.hasSuffix(".") && parts.count > 1 && parts.allSatisfy { titles.contains(String($0)) }
  }

  /// Removes a remark after the name: `(docent)`, `- docent`, `; docent`.
  private static func dropRemark(from words: inout [String]) -> Bool {
    let first = words.indices.dropFirst().first { index in
      let word = words[index]
      if words[index - 1].hasSuffix(";") { return true }
      if word.hasPrefix("(") || word.hasPrefix("[") { return !degrees.contains(degreeName(word)) }
      return ["-", "–", "—", "|", "/", "·"].contains(word)
    }
    guard let first else { return false }
    words.removeSubrange(first...)
    words[first - 1] = bare([words[first - 1]])[0]
    return true
  }

  /// Resolves a comma that is left without titles and degrees: `Jansen, Kees` is put in the normal order, and in `Kees Jansen,
  /// docent Engels` everything after the comma is removed.
  private static func resolveComma(in words: inout [String]) -> Bool {
    guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }) else { return false }
    let before = bare(Array(words[...comma]))
    let after = bare(Array(words[(comma + 1)...]))
    let isFamily = before.count == 1 || particles.contains(before[0]) || isCapitalParticle(at: 0, in: before)
    let afterIsGivenName =
      after.first?.first?.isUppercase == true && after.allSatisfy { $0.first?.isUppercase == true || particles.contains($0) }
    words = isFamily && afterIsGivenName ? after + before : before
    return true
  }

  private static func bare(_ words: [String]) -> [String] { words.map { String($0.prefix { !",;".contains($0) }) } }

  /// Removes degrees after the name, with or without a comma: `MSc`, `, PhD`. After a comma, letters that are not a name count as
  /// a degree.
  private static func takeDegrees(from words: inout [String]) -> [String] {
    var taken: [String] = []
    while words.count > 1, let last = words.last {
      let name = degreeName(last)
      let isAbbreviation = words[words.count - 2].hasSuffix(",") && name.count { $0.isUppercase } > 1
      guard degrees.contains(name) || isAbbreviation else { break }
      taken.insert(last.hasSuffix(",") ? String(last.dropLast()) : last, at: 0)
      words.removeLast()
      if let before = words.last, before.hasSuffix(",") { words[words.count - 1] = String(before.dropLast()) }
    }
    return taken
  }

  private static func degreeName(_ word: String) -> String { word.filter { !".,()".contains($0) } }

  private static func isInitial(_ word: String) -> Bool { word.hasSuffix(".") && (word.first?.isUppercase ?? false) }

  /// Whether all letters are Latin; in other scripts the family name often comes first.
  private static func isLatin(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 || (0x1E00..<0x1F00).contains($0.value) }
  }

  /// Prefixes of family names in lower case: the Dutch ones in the list of the Basisregistratie Personen, and those of
  /// neighbouring countries.
  private static let particles: Set<String> = [
    "af", "aan", "bij", "de", "den", "der", "des", "d'", "d’", "die", "het", "in", "onder", "op", "over", "s'", "s’", "'s", "’s",
    "'t", "’t",
    "te", "ten", "ter", "tot", "uit", "uijt", "van", "ver", "vom", "von", "voor", "zu", "zum", "zur", "am", "im", "auf", "da",
    "dal",
    "dalla", "das", "degli", "dei", "del", "della", "delle", "di", "do", "dos", "du", "el", "la", "las", "le", "les", "lo", "los",
    "al", "bin", "ibn", "ben", "ould",
  ]

  /// Prefixes that are written together with the name.
  private static let elisions = ["d'", "d’", "l'", "l’", "'s-", "’s-", "'t ", "’t "]

  /// Prefixes with a capital letter, as in Belgium, where they are part of the name and count in sorting.
  private static let capitalParticles: Set<String> = [
    "Van", "De", "Den", "Der", "Ten", "Ter", "Vanden", "Vander", "Le", "La", "Du", "Von", "Di", "Del", "El",
  ]

  /// Prefixes with a capital letter that could also be a name.
  private static let capitalPrepositions: Set<String> = ["Aan", "Bij", "In", "Onder", "Op", "Over", "Tot", "Uit", "Voor"]

  private static let titles: Set<String> = [
    "broeder", "dhr", "dipl-ing", "dominee", "dr", "dra", "drs", "ds", "em", "frau", "hc", "heer", "herr", "ing", "ir", "jhr",
    "jkvr", "juffrouw", "kand", "madame", "mej", "mejuffrouw", "meneer", "mevr", "mevrouw", "miss", "mme", "monsieur", "mr", "mrs",
    "ms", "mw", "pastoor", "pater", "prof", "professor", "rev", "zuster",
  ]

  private static let degrees: Set<String> = [
    "AA", "AC", "AD", "Ad", "BA", "BBA", "BEd", "BEng", "BFA", "BICT", "BMus", "BN", "BSc", "BSN", "BSW", "Bc", "CFA", "CPC", "DBA",
    "DPhil", "DSc", "EdD", "EMBA", "Jnr", "Jr", "LLB", "LLD", "LLM", "MA", "MArch", "MBA", "MD", "MEd", "MEng", "MFA", "MHA",
    "MLitt", "MMus", "MPA", "MPH", "MPhil", "MPM", "MRes", "MSc", "MSW", "PMP", "PhD", "QC", "RA", "RB", "RC", "RE", "RN", "Snr",
    "Sr", "II", "III", "IV", "VI", "VII", "VIII", "bc", "jnr", "jr", "jun", "junior", "snr", "sr", "senior",
  ]
}
