/// Two texts in brackets in succession, which may be a reference link or just text: `[Ctrl][Alt]`, `[B][12]`, `[Jansen 2020][Bakker
/// 2021]`.
enum BracketedWords {
  /// Whether the second may be the label of a link whose text is the first, though no definition has that label.
  static func mayBeReference(_ words: String, _ label: String) -> Bool {
    let parts = [words, label].map { $0.trimmingEnd.drop(while: \.isWhitespace) }
    guard parts.allSatisfy({ $0.contains(where: \.isLetter) }) else { return false }
    // Cells, answers and steps have letters and numbers: [a][b], [B][12], [A1][B2].
    let isCode = { (part: Substring) in !part.contains(where: \.isLowercase) && part.count < 6 }
    if parts.allSatisfy(isCode) || isCode(parts[1]) || isCode(parts[0]) && parts[0].count == 1 { return false }
    if parts.allSatisfy({ $0.count == 1 }) { return false }
    if parts.contains(where: { KeyboardKeys.isKnown(String($0)) }) { return false }
    // [CV][cv-nl], [the Folder 2027][Folder]: the label is made of the words, or they of it.
    let (shown, name) = (parts[0].lowercased(), parts[1].lowercased())
    if min(shown.count, name.count) > 1, shown.contains(name) || name.contains(shown) { return true }
    // Sources have names and years.
    let hasYear = { (part: Substring) in part.utf8.contains(where: \.isDigit) && part.contains(/(?:1[5-9]|20)\d\d/) }
    if parts.allSatisfy(hasYear) { return false }
    // Two people, the buttons of a form. A title begins with an article, or its label is one word of it: [De Gids][Handleiding].
    let isTitle = parts.contains { part in part.split(separator: " ").first.map { determiners.contains($0.lowercased()) } ?? false }
    let arePeople = parts.allSatisfy { $0.contains(" ") && isName($0) } && !isTitle
    return !arePeople && !parts.contains { formWords.contains($0.lowercased()) }
  }

  private static let determiners: Set<String> = [
    "de", "het", "een", "deze", "dit", "die", "dat", "onze", "ons", "uw", "mijn", "the", "a", "an", "this", "that", "our", "your",
    "my",
  ]

  /// The words on buttons and in answers, which manuals and forms put in brackets.
  private static let formWords: Set<String> = [
    "ja", "nee", "ok", "oké", "opslaan", "annuleren", "sluiten", "vorige", "volgende", "terug", "verder", "naam", "voornaam",
    "achternaam", "datum", "adres", "plaats", "functie", "organisatie", "yes", "no", "save", "cancel", "close", "previous", "next",
    "back", "name", "first name", "last name", "date", "address", "place", "role", "organisation",
  ]

  private static func isName(_ text: Substring) -> Bool {
    text.split(whereSeparator: \.isWhitespace).allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber || !$0.isLetter } ?? true }
  }
}

/// The keys of a keyboard, which manuals put in brackets.
enum KeyboardKeys {
  static func isKnown(_ text: String) -> Bool {
    let name = text.lowercased()
    return names.contains(name) || name.hasPrefix("f") && name.wholeMatch(of: /f\d{1,2}/) != nil
  }

  private static let names: Set<String> = [
    "alt", "alt gr", "altgr", "backspace", "caps lock", "cmd", "command", "control", "ctrl", "del", "delete", "down", "end",
    "enter",
    "esc", "escape", "fn", "home", "ins", "insert", "left", "option", "page down", "page up", "pause", "pgdn", "pgup", "pijl",
    "pijl omhoog", "pijl omlaag", "print screen", "prtsc", "return", "right", "shift", "space", "spatie", "spatiebalk", "super",
    "tab",
    "up", "win", "windows",
  ]
}
