import Testing

@testable import Drawing

@Suite("The colours of drawings")
struct PaletteTests {
  @Test func `the theme's colours can be read in every pair that drawings use`() throws {
    #expect(try Samples.palette().contrastProblems == [])
  }

  @Test func `every pair that drawings use is declared`() throws {
    let palette = try Samples.palette()
    var used: Set<TextColour> = []
    for accent in Accent.allCases {
      for composition in CardContent.Composition.allCases {
        for size in CardSize.allCases {
          let card = try Samples.card(composition, title: "Wat iemand kan", accent: accent)
          used.formUnion(CardComposition.compose(card, size, palette: palette).drawing.texts.map(\.colour))
        }
      }
      for ofEvent in [true, false] {
        var handout = try Samples.handout(ofEvent: ofEvent)
        handout.poster.accent = accent
        used.formUnion(try PosterComposition.compose(handout.poster, palette: palette).drawing.texts.map(\.colour))
        used.formUnion(try HandoutComposition.compose(handout, palette: palette).drawing.texts.map(\.colour))
      }
    }
    #expect(used.isSubset(of: TextColour.declared))
    #expect(used.count > 15)
  }

  @Test func `colours that are too alike are named`() throws {
    var tokens = try Samples.tokens()
    tokens["--ink-soft"] = "#c0c0c0"
    let problems = try #require(Palette(tokens: tokens)).contrastProblems
    #expect(problems.contains { $0.foreground == "ink-soft" && $0.ground == "paper" && $0.contrast < 2 })
    #expect(Set(problems.map(\.foreground)) == ["ink-soft"])
  }

  @Test func `contrast is that of WCAG`() throws {
    #expect(Colour.black.contrast(with: .white) == 21)
    let grey = try #require(Colour(hexadecimal: "#767676"))
    #expect(abs(grey.contrast(with: .white) - 4.54) < 0.01)
  }

  @Test(arguments: ["#fff", "123456", "#12345g", "#1234567", "#+12345", "", "#１２３４５６"])
  func `a text in another form is not a colour`(text: String) { #expect(Colour(hexadecimal: text) == nil) }

  @Test func `a palette needs every token, and takes names with and without hyphens before them`() throws {
    var tokens = try Samples.tokens()
    #expect(
      Palette(tokens: Dictionary(uniqueKeysWithValues: tokens.map { ($0.dropFirst(2).description, $1) })) == Palette(tokens: tokens)
    )
    tokens["--lit-clay"] = nil
    #expect(Palette(tokens: tokens) == nil)
  }
}
