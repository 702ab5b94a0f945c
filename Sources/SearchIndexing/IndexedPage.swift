import SiteModel

/// A page as Pagefind gets it: its main part, with what a result says about it, and the words that nobody sees.
struct IndexedPage {
  let html: String
  /// The words by which it can be found, in small letters.
  let words: [String]

  init(_ page: SearchablePage, _ text: IndexedText, _ hidden: HiddenWords, _ choices: SearchChoices) {
    let bytes = text.text
    let seen = SearchWords.words(in: bytes)
    let titleWords = SearchWords.words(in: Array(page.title.utf8))
    let lower = String(decoding: bytes, as: UTF8.self).lowercased()
    // A word that is hidden in the title says more about the page than one in its text.
    let inTitle = hidden.ends(of: titleWords) + hidden.synonyms(in: page.title.lowercased(), words: titleWords)
    let inText = hidden.ends(of: seen) + hidden.synonyms(in: lower, words: seen)
    words = Set(seen.union(titleWords).union(inTitle).union(inText).flatMap { $0.split(separator: " ").map(String.init) }).sorted()
    var head = ""
    func add(_ name: String, _ content: String) {
      guard !content.isEmpty else { return }
      head += "<meta data-pagefind-meta=\"\(name)[content]\" content=\"\(content.htmlEscaped)\">"
    }
    add("title", page.title)
    add("title-words", inTitle.joined(separator: " "))
    add("words", Set(inText).subtracting(inTitle).sorted().joined(separator: " "))
    add("kind", page.kind)
    add("section", page.section ?? "")
    add("marks", choices.marks(of: page).joined(separator: " "))
    html =
      "<!doctype html><html lang=\"\(page.language.code)\"><head><title>\(page.title.htmlEscaped)</title>\(head)</head><body>"
      + String(decoding: text.html, as: UTF8.self) + "</body></html>"
  }
}
