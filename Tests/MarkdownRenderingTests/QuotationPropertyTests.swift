import TestSupport
import Testing

/// Random sentences whose right typography is known, because they are put together from pieces that say both how an author types them
/// and how they are set. The rules of the renderer have no part in it.
@Suite struct QuotationPropertyTests {
  /// What an author types and what a reader gets.
  struct Piece {
    var typed: String
    var set: String

    init(_ typed: String, _ set: String) {
      self.typed = typed
      self.set = set
    }

    /// A text without any mark.
    init(_ text: String) { self.init(text, text) }

    static func + (left: Piece, right: Piece) -> Piece { Piece(left.typed + right.typed, left.set + right.set) }
  }

  /// Words with an apostrophe before, in or behind them, and plain ones. None of them is a quotation.
  static let dutch: [Piece] = [
    Piece("'s avonds", "’s avonds"), Piece("'s-Hertogenbosch", "’s-Hertogenbosch"), Piece("'s Gravenlands", "’s Gravenlands"),
    Piece("'t huis", "’t huis"), Piece("in 't echt", "in ’t echt"), Piece("'n dag", "’n dag"), Piece("zo'n dag", "zo’n dag"),
    Piece("ik zag 'm lopen", "ik zag ’m lopen"), Piece("daar zit 'r zus", "daar zit ’r zus"), Piece("'k weet het", "’k weet het"),
    Piece("geef 'ns hier", "geef ’ns hier"), Piece("pak 'em aan", "pak ’em aan"), Piece("foto's", "foto’s"),
    Piece("baby's", "baby’s"),
    Piece("A4'tje", "A4’tje"), Piece("Hans' broer", "Hans’ broer"), Piece("Beatrix' klas", "Beatrix’ klas"),
    Piece("Kees' oude fiets", "Kees’ oude fiets"), Piece("Marquez' boek", "Marquez’ boek"), Piece("Anna's les", "Anna’s les"),
    Piece("in '98", "in ’98"), Piece("van '98-'99", "van ’98-’99"), Piece("de '70er jaren", "de ’70er jaren"),
    Piece("mbo'er", "mbo’er"),
    Piece("de leraar"), Piece("het team"), Piece("een quiz"), Piece("vóór de les"), Piece("ROC"),
  ]

  static let english: [Piece] = [
    Piece("'tis late", "’tis late"), Piece("'twas here", "’twas here"), Piece("the '90s", "the ’90s"), Piece("in '98", "in ’98"),
    Piece("rock 'n' roll", "rock ’n’ roll"), Piece("the dogs' bed", "the dogs’ bed"), Piece("James' book", "James’ book"),
    Piece("it's", "it’s"), Piece("don't", "don’t"), Piece("get 'em all", "get ’em all"),
    Piece("the teachers' room", "the teachers’ room"),
    Piece("the course"), Piece("one unit"), Piece("A class"),
  ]

  struct Generator {
    var numbers: SeededNumbers
    let words: [Piece]

    mutating func pick(_ count: Int) -> Int { Int(numbers.next() % UInt64(count)) }

    /// A few words, some of them in markup.
    mutating func phrase() -> Piece {
      var result = words[pick(words.count)]
      for _ in 0..<pick(4) { result = result + Piece(" ") + marked(words[pick(words.count)]) }
      return result
    }

    private mutating func marked(_ piece: Piece) -> Piece {
      switch pick(8) {
      case 0: Piece("*\(piece.typed)*", "<em>\(piece.set)</em>")
      case 1: Piece("**\(piece.typed)**", "<strong>\(piece.set)</strong>")
      case 2: Piece("[\(piece.typed)](lang:fy)", "<span lang=\"fy\">\(piece.set)</span>")
      case 3: piece + Piece(" `'t`", " <code>'t</code>")
      default: piece
      }
    }

    /// A quotation in one of the two styles, with one of the other style in it at times.
    mutating func quotation(nested: Bool = true) -> Piece {
      let isSingle = pick(2) == 0
      return quotation(isSingle: isSingle, nested: nested)
    }

    private mutating func quotation(isSingle: Bool, nested: Bool) -> Piece {
      var inner = phrase()
      if nested, pick(3) == 0 { inner = inner + Piece(" ") + quotation(isSingle: !isSingle, nested: false) + Piece(" ") + phrase() }
      return isSingle ? Piece("'\(inner.typed)'", "‘\(inner.set)’") : Piece("\"\(inner.typed)\"", "“\(inner.set)”")
    }

    mutating func sentence() -> Piece {
      var parts: [Piece] = []
      for _ in 0...(1 + pick(4)) { parts.append(pick(3) == 0 ? quotation() : phrase()) }
      var result = parts[0]
      for part in parts.dropFirst() { result = result + Piece([" ", ", ", " – ", ": ", " en "][pick(5)]) + part }
      if pick(5) == 0 { result = Piece("(") + result + Piece(")") }
      return result + Piece([".", "!", "?", "…", ""][pick(5)])
    }
  }

  private func check(_ language: String, _ words: [Piece]) throws {
    let renderer = try renderer(language)
    for seed in 0..<1_500 {
      var generator = Generator(numbers: SeededNumbers(seed: UInt64(seed)), words: words)
      var text = generator.sentence()
      if generator.pick(3) == 0 { text = text + Piece("\n") + generator.sentence() }
      let html = renderer.render(.init(text: text.typed, path: "a.md")).body.html
      let result = String(decoding: html, as: UTF8.self).replacing("<p>", with: "").replacing("</p>", with: "")
      #expect(result == text.set, "seed \(seed): \(text.typed)")
      if result != text.set, seed > 200 { break }
    }
  }

  @Test func `Dutch sentences get the marks of which they were made`() throws { try check("nl", Self.dutch) }

  @Test func `English sentences get the marks of which they were made`() throws { try check("en", Self.english) }

  @Test(arguments: [
    ("foto's en 't huis van Hans' broer", "foto’s en ’t huis van Hans’ broer"),
    ("Zo'n dag met 's avonds een quiz voor Beatrix' klas", "Zo’n dag met ’s avonds een quiz voor Beatrix’ klas"),
    ("''t Is laat', zei Hans' zus", "‘’t Is laat’, zei Hans’ zus"), ("'Ik zag 'm', zei ze", "‘Ik zag ’m’, zei ze"),
    ("\"'s Avonds is 't leuk\"", "“’s Avonds is ’t leuk”"), ("'Mooie foto's', zei hij", "‘Mooie foto’s’, zei hij"),
    ("'tuurlijk zijn er foto's", "’tuurlijk zijn er foto’s"), ("'T-shirts' en 't-shirts'", "‘T-shirts’ en ‘t-shirts’"),
    ("'Er is 'n feest', zei ze", "‘Er is ’n feest’, zei ze"), ("de letter 's' en de 't'", "de letter ‘s’ en de ‘t’"),
    ("rock 'n' roll", "rock ’n’ roll"), ("de letter 'n' is", "de letter ‘n’ is"), ("('s avonds)", "(’s avonds)"),
    ("**'s Avonds**", "<strong>’s Avonds</strong>"),
    ("(\"'s avonds\" en \"'t feest\")", "(“’s avonds” en “’t feest”)"), ("'\"Ja\", zei Hans' zus'", "‘“Ja”, zei Hans’ zus’"),
    ("'Het huis van Hans' oom is uit '98', zei ze", "‘Het huis van Hans’ oom is uit ’98’, zei ze"), ("19\" en 6'", "19” en 6’"),
    ("'Kijk 's', zei ze", "‘Kijk ’s’, zei ze"), ("'Rock 'n' roll', zei hij", "‘Rock ’n’ roll’, zei hij"),
    ("Zij zei: 'Kom 's'", "Zij zei: ‘Kom ’s’"), ("\"Hij riep 'Ga 's' en weg\"", "“Hij riep ‘Ga ’s’ en weg”"),
    ("'Van rock 'n' roll.' En 's avonds 'n dag", "‘Van rock ’n’ roll.’ En ’s avonds ’n dag"),
    ("'Fish 'n' chips'", "‘Fish ’n’ chips’"), ("'het boek' en de letter 's'", "‘het boek’ en de letter ‘s’"),
    ("“’t Is ‘mooi’ hier”", "“’t Is ‘mooi’ hier”"),
  ])
  func `Dutch sentences of every kind`(typed: String, set: String) throws {
    let html = try render(typed).html.replacing("<p>", with: "").replacing("</p>", with: "")
    #expect(html == set)
  }

  @Test(arguments: [
    ("'Twas the dogs' day in the '90s", "’Twas the dogs’ day in the ’90s"), ("'Cause' and 'effect'", "‘Cause’ and ‘effect’"),
    ("rock 'n' roll and the letter 'n'", "rock ’n’ roll and the letter ‘n’"), ("she said 'it's late'", "she said ‘it’s late’"),
  ])
  func `English sentences of every kind`(typed: String, set: String) throws {
    let html = try render(typed, language: "en").html.replacing("<p>", with: "").replacing("</p>", with: "")
    #expect(html == set)
  }
}
