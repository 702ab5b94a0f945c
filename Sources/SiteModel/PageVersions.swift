/// The pages of each identity: at most one in each language.
struct PageVersions: Sendable {
  private let languages: [LanguageTag]
  /// The row of each identity in the table.
  private var numbers: [String: Int] = [:]
  /// For each identity a row with the index of its page in each language, or -1.
  private var table: [Int32] = []

  init(of pages: [Page], languages: [LanguageTag]) {
    self.languages = languages
    numbers.reserveCapacity(pages.count)
    for (index, page) in pages.enumerated() {
      let number = numbers[page.id] ?? numbers.count
      if number == numbers.count {
        numbers[page.id] = number
        table.append(contentsOf: repeatElement(-1, count: languages.count))
      }
      if let rank = languages.firstIndex(of: page.language) { table[number * languages.count + rank] = Int32(index) }
    }
  }

  /// The index of the page with an identity in a language.
  func page(_ id: Substring, in language: LanguageTag) -> Int? {
    guard let number = numbers[String(id)], let rank = languages.firstIndex(of: language) else { return nil }
    return index(number, rank)
  }

  /// The indices of the pages with an identity, by language.
  func all(of id: String) -> [LanguageTag: Int] {
    guard let number = numbers[id] else { return [:] }
    var result: [LanguageTag: Int] = [:]
    for (rank, language) in languages.enumerated() { result[language] = index(number, rank) }
    return result
  }

  private func index(_ number: Int, _ rank: Int) -> Int? {
    let index = table[number * languages.count + rank]
    return index < 0 ? nil : Int(index)
  }
}
