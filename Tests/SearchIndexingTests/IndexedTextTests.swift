import Testing

@testable import SearchIndexing

/// What of a page is searched.
@Suite struct IndexedTextTests {
  private func text(_ page: String) -> String? {
    IndexedText(of: Array(page.utf8)).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `only the main part is searched`() {
    #expect(text("<header>Menu</header><main id=\"main\" class=\"page\"><p>Tekst</p></main><footer>Voet</footer>") == " Tekst ")
    #expect(text("<p>Een pagina zonder</p>") == nil)
  }

  @Test func `references become characters`() {
    #expect(text("<main>Q&amp;A &lt;b&gt; &quot;ja&quot;</main>") == "Q&A <b> \"ja\"")
  }
}
