import Testing

@testable import ContentLoading

@Suite struct StemSearchTests {
  private let stems = ["kkoo", "stem", "één", "agre"]

  @Test func `a stem is found at every place of a text`() {
    let search = StemSearch(stems)
    for length in 0..<24 {
      for stem in stems where stem.utf8.count == 4 {
        for place in 0...length {
          let text = String(repeating: "a", count: place) + stem + String(repeating: "a", count: length - place)
          #expect(search.matches(text), "\(text)")
        }
      }
    }
  }

  @Test func `a text without a stem has no match`() {
    let search = StemSearch(stems)
    for text in ["", "a", "kko", "kko o", "skoo", "ste m", "tem", "agr", "STEM", "kkokkok ststetem agragr"] {
      #expect(!search.matches(text), "\(text)")
    }
  }

  @Test func `texts of few letters are judged as a plain search judges them`() {
    let search = StemSearch(["abab", "bbaa", "aabc"])
    // Every text of seven letters out of three.
    for number in 0..<2187 {
      let digits = Array(("0000000" + String(number, radix: 3)).suffix(7))
      let text = String(digits.map { $0 == "0" ? "a" : $0 == "1" ? "b" : "c" })
      #expect(search.matches(text) == ["abab", "bbaa", "aabc"].contains { text.contains($0) }, "\(text)")
    }
  }
}
