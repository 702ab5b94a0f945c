import Diagnostics
import Testing

@testable import ContentLoading

/// Words that YAML would drop are found at the character that makes it do so, with the whole value in quotes.
@Suite struct YAMLMisreadingsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    /// `line:column suggestion`.
    var expected: [String]
    var testDescription: String { text }

    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }
  }

  private func parse(_ text: String) -> (YAMLValue?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let value = parseYAML(YAMLSource(text: text, path: "x.yml"), into: &diagnostics)
    return (value, diagnostics)
  }

  static let comments: [Case] = [
    Case("title: Doe mee #EcvetExperience\n", "1:16 \"Doe mee #EcvetExperience\""),
    Case("title: Doe mee #EcvetExperience", "1:16 \"Doe mee #EcvetExperience\""),
    Case("text: Meer over #leren {link}\n", "1:17 \"Meer over #leren {link}\""),
    Case("title: #alles\n", "1:8 \"#alles\""),
    Case("title: Doe mee   #leren\n", "1:18 \"Doe mee #leren\""),
    Case("title: Doe mee\t#leren\n", "1:16 \"Doe mee #leren\""),
    Case("title: Wie is # één\n", "1:15 \"Wie is # één\""),
    Case("title: Programmeren in C #\n", "1:26 \"Programmeren in C #\""),
    Case("title: Vérité #één\r\nsummary: x\r\n", "1:15 \"Vérité #één\""),
    Case("title: Hij zei \"ja\" #leren\n", "1:21 'Hij zei \"ja\" #leren'"),
    Case("title: foto's \"x\" #leren\n", "1:19 \"foto's \\\"x\\\" #leren\""),
    Case("items:\n  - Tip #leren\n  - Twee\n", "2:9 \"Tip #leren\""),
    Case("items:\n- #leren\n- Twee\n", "2:3 \"#leren\""),
    Case("items:\n  - title: Eén\n    text: Twee #drie\n", "3:16 \"Twee #drie\""),
    Case("a:\n  b:\n    c: Diep #diep\n", "3:13 \"Diep #diep\""),
    Case("tags: [a, b #c]\n", "1:13 \"b #c\""),
    Case("tags: [#leren, #samen]\n", "1:8 \"#leren\"", "1:16 \"#samen\""),
    Case("item: {label: x #y}\n", "1:17 \"x #y\""),
    Case("item: {label: x #y, text: z}\n", "1:17 \"x #y\""),
    Case("tags: [\n  Leren, #Ecvet\n  Samen\n]\n", "2:10 \"#Ecvet\""),
    Case("summary: Een lange zin\n  die doorloopt #leren\n", "2:17 \"Een lange zin die doorloopt #leren\""),
    Case("summary: Een lange zin\n  #leren en werken\n", "2:3 \"Een lange zin #leren en werken\""),
    Case("summary: Een zin\n  met #een teken\n  en meer\n", "2:7 \"Een zin met #een teken en meer\""),
    Case("text: Doe mee\n  #leren\n  met ons\n", "2:3 \"Doe mee #leren met ons\""),
    Case("text: Doe mee\n  #leren\n  #samen\n", "2:3 \"Doe mee #leren #samen\""),
    Case("text: Doe mee\n\n  #leren\n\n  met ons\n", "3:3 "),
    Case("summary: Een zin\n  # losse regel\n  die doorloopt\n", "2:3 "),
    Case("owner: iemand # later\n  en nog wat\n", "1:15 "),
    Case("summary: | #Leren\n  Tekst\n", "1:12 "),
    Case("title: [Nieuw,\n  Oud] #x\n", "2:8 "),
    Case("messages: [Een] #Twee\n", "1:17 "),
    Case("title: [Nieuw] #x\n", "1:16 \"[Nieuw] #x\""),
    Case("title: 'Zo''n dag' #mbo\n", "1:20 \"Zo'n dag #mbo\""),
    Case("title: \"Zo\\\"n dag\" #mbo\n", "1:20 'Zo\"n dag #mbo'"),
    Case("title: \"Regel\\neen\" #mbo\n", "1:21 "),
    Case("step: Begrijpen # en doen\n", "1:17 \"Begrijpen # en doen\""),
    Case("purpose: Telt # bezoekers\n", "1:15 \"Telt # bezoekers\""),
    Case("messages:\n  - 24 #uur\n", "2:8 \"24 #uur\""),
    Case("site:\n  messages:\n  - 24 #uur\n  - 3 # dagen\n", "3:8 \"24 #uur\"", "4:7 \"3 # dagen\""),
    Case("summary: Deze cursus is nr. 1  # in Nederland\n", "1:32 \"Deze cursus is nr. 1 # in Nederland\""),
    Case("text: Neem mee  # vooral je pas\n", "1:17 \"Neem mee # vooral je pas\""),
    Case("items:\n  - label: Kies\t # nu\n", "2:18 \"Kies # nu\""),
    Case("kicker: # 1 van Nederland\n", "1:9 \"# 1 van Nederland\""),
    Case("role: lid # tot mei\n", "1:11 \"lid # tot mei\""),
    Case("role: Voorzitster # tot mei\n", "1:19 \"Voorzitster # tot mei\""),
    Case("post:\n    text: |\n      Doe mee\n    #Uniek #Mbo\n    next: x\n", "4:5 "),
    Case("post:\n  text: |\n      Doe mee\n\n  #Uniek\n      Meer {link} hier\n  next: x\n", "5:3 "),
    Case("text: >-\n  Doe mee\n#Uniek\n", "3:1 "),
    Case("title: Doe mee\n#Uniek #Mbo\nsummary: x\n", "2:1 "),
    Case("title: \"Samen\" #leren\n", "1:16 \"Samen #leren\""),
    Case("title: 2027 #ecvet\n", "1:13 \"2027 #ecvet\""),
    Case("venue: {street: Dorpsstraat 5 #2 hoog}\n", "1:31 \"Dorpsstraat 5 #2 hoog\""),
    Case("venue:\n  city: Den Haag #centrum\n", "2:18 \"Den Haag #centrum\""),
    Case("city: Utrecht # midden\n", "1:15 \"Utrecht # midden\""),
    Case("venue:\n  street: Kade 12\t#1\n", "2:19 \"Kade 12 #1\""),
  ]

  @Test(arguments: comments)
  func `a comment that may be meant as text is found`(example: Case) {
    let found = parse(example.text).1
    #expect(found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.suggestion ?? "")" } == example.expected)
    #expect(found.allSatisfy { $0.kind == .yamlCommentInText })
  }

  @Test(arguments: [
    ("level: Niveau 4 #mbo\n", "1:17 \"Niveau 4 #mbo\""), ("level: Niveau 4 # mbo\n", "1:17 \"Niveau 4 # mbo\""),
    ("frame: [{level: Zes #x\n}]\n", "1:21 \"Zes #x\""), ("versions:\n  - Nieuw #2\n", "2:11 \"Nieuw #2\""),
    ("level: # mbo\n", ""), ("level: Niveau 4  # mbo\n", ""), ("code: nl #x\n", ""),
  ])
  func `a key that a site declares as text is one, whatever others are called`(text: String, expected: String) {
    let words: KeyWords = (summary: "x", detail: "")
    let level = Key.text("level", .plain, example: "x", en: words, nl: words)
    let keys = KeySet(
      en: "x", nl: "x",
      [
        level, Key.texts("versions", of: .plain, example: "[x]", en: words, nl: words),
        Key.text("code", .text, example: "x", en: words, nl: words),
        Key.groups("frame", of: KeySet(en: "x", nl: "x", [level]), example: "[]", en: words, nl: words),
      ])
    let found = YAMLMisreadings(in: YAMLSource(text: text, path: "x.yml", keys: keys)).findings
    let shown = found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.suggestion ?? "")" }
    #expect(shown == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    "days: 180  # half a year\n", "days: 180 # half a year\n", "days: 180 #half a year\n", "draft: true # later\n",
    "start: 2027-03-11T09:00 # the clock\n", "venue: # where\n  city: Utrecht\n", "# title: x\n#title: y\ntitle: z\n",
    "button: Stel uw vraag          # de woorden op de knop\n", "format: on-site # or online\n", "owner: mobiliteit # nieuw\n",
    "topics: [a, b] # both\n", "title: \"Doe mee #leren\" # goed\n", "title: 'Doe mee #leren'\n",
    "title: C#\nurl: https://a.example/#b\n",
    "text: |\n  Doe mee #leren\n  # Kop\nnext: x\n", "text: > # folded\n  Doe mee #leren\n", "venue:\n  #name: x\n  city: y\n",
    "items:\n  - a\n  # b\n  - c\n", "items: [\n  a,  # eerste\n  b   # tweede\n]\n", "title: x\n# een opmerking\nsummary: y\n",
    "goal: Een zin\n  die doorloopt.  # en een opmerking\n", "owner: iemand #later\n", "hashtags: [Een] #Twee\n",
    "topics:\n  - voorbeeld # eerst\n  - tweede #later\n", "navigation:\n  main:\n  - pages/contact.md # contact\n",
    "navigation:\n  footer:\n    over:\n      title: x\n      links:\n        - pages/contact.md # contact\n",
    "languages:\n  - nl # Nederlands\n  - en # Engels\n", "languages: [nl, # Nederlands\n  en # Engels\n]\n",
    "aliases:\n  - /oud/ # was\n", "colour: blue # huiskleur\n", "collections:\n  news: nieuws # de map\n  eigen: naam hier # x\n",
    "collections: {news: nieuws, # de map\n  events: agenda # ook\n}\n", "online: follows # later\n",
    "telephone: +31 30 123 45 67 # werk\n", "postal-code: 3511 AB # x\n", "city: Utrecht  # midden\n",
    "topics: [voorbeeld] #later meer\n", "audiences: #geen\n", "draft: true #x\n", "sort-as: Winden, Raisa van # x\n",
    "when:\n  signed: [never, rarely] # x\n  ook: twee woorden # y\n", "posts:\n  een: #eerste\n    text: x\n",
    "name: ecvet-zelfcheck # lijst\n",
    "summary: # hieronder\n  De tekst\n", "purpose: statistics # tellen\n", "days:\n- 12 #dozijn\n",
    "text: |\n  Doe mee\n#draft: true\nnext: x\n", "text: |\n  Doe mee\n# los\n", "url: https://a.example #later #ooit\n",
    "members:\n  - title: x\n    also:\n      - y\n  - bakker # z\n",
    "items:\n  - a: x\n    #b: y\n", "a: \"x\n  y #z\"\nb: 'c\n  #d'\n",
    "links: [https://a.example/#x, b#c]\n", "title: \"x\" # ok\r\n", "  # ingesprongen\ntitle: x\n",
    "subject: Welke vraag?   # hoogstens 60\n", "title: 'Een # twee'\n",
    "a: {b: c} # d\n", "a: &x b\nc: *x\n", "a: [&x b, *x]\n", "a: !!str 2027\n", "items: [{a: x, b: \"y, #z\"}]\n",
    "summary: Een zin (met 100%) & meer! Nog *iets* - en \"dat\".\n", "title: -5 graden\n", "title: Wat? Hoe! Zo.\n",
    "title: ?wat\n",
    "a: 'it''s'\nb: \"\\\"x\\\" y\"\n",
  ])
  func `what is a comment, or stays text, is left alone`(text: String) {
    let found = parse(text).1.filter { $0.kind == .yamlCommentInText || $0.kind == .yamlCharacterAtStart }
    #expect(found.map { "\($0.range?.description ?? "") \($0.summary(in: .english))" } == [])
  }

  static let specialCharacters: [Case] = [
    Case("title: !Let op\n", "1:8 \"!Let op\""),
    Case("title: !! Let op\n", "1:8 \"!! Let op\""),
    Case("title: &Samen leren\n", "1:8 \"&Samen leren\""),
    Case("title: & samen\n", "1:8 \"& samen\""),
    Case("title: *Nieuw* in 2027\n", "1:8 \"*Nieuw* in 2027\""),
    Case("title: **Nieuw** in 2027\n", "1:8 \"**Nieuw** in 2027\""),
    Case("title: *Nieuw\n", "1:8 \"*Nieuw\""),
    Case("title: 100\nsummary: %korting\n", "2:10 \"%korting\""),
    Case("title: @ecvet\n", "1:8 \"@ecvet\""),
    Case("title: `code` eerst\n", "1:8 \"`code` eerst\""),
    Case("title: > 5 jaar ervaring\n", "1:8 \"> 5 jaar ervaring\""),
    Case("title: | x\n", "1:8 \"| x\""),
    Case("title: - nieuw\n", "1:8 \"- nieuw\""),
    Case("title: ? wat\n", "1:8 \"? wat\""),
    Case("title: 's Avonds leren\n", "1:8 \"'s Avonds leren\""),
    Case("title: 's Avonds leren met foto's\nsummary: x\n", "1:8 \"'s Avonds leren met foto's\""),
    Case("title: 's avonds bij Hans'\n", "1:8 \"'s avonds bij Hans'\""),
    Case("city: 's-Hertogenbosch\n", "1:7 \"'s-Hertogenbosch\""),
    Case("title: [Nieuw] workshop\n", "1:8 \"[Nieuw] workshop\""),
    Case("title: {naam}\n", "1:8 \"{naam}\""),
    Case("title: {naam} komt\n", "1:8 \"{naam} komt\""),
    Case("title: {{ page.title }}\n", "1:8 \"{{ page.title }}\""),
    Case("title: ] dicht\n", "1:8 \"] dicht\""),
    Case("title: ! Let op\n", "1:8 \"! Let op\""),
    Case("messages:\n  - ! Let op\n", "2:5 \"! Let op\""),
    Case("name: ! Bakker\n", "1:7 \"! Bakker\""),
    Case("title: &Samen leren\nsummary: \"Wij zingen *Samen uit Thuis*\"\n", "1:8 \"&Samen leren\""),
    Case("title: &Samen leren\ntext: |\n  Wij *Samen uit Thuis*\n", "1:8 \"&Samen leren\""),
    Case("title: &Samen leren\nsummary: Wij, *Samen, doen dit\n", "1:8 \"&Samen leren\""),
    Case("summary: &Samen \"leren\"\n", "1:10 '&Samen \"leren\"'"),
    Case("items:\n  - !Let op\n  - *Nieuw* ding\n", "2:5 \"!Let op\"", "3:5 \"*Nieuw* ding\""),
    Case("items:\n  - **Let op**: lees\n", "2:5 \"**Let op**: lees\""),
    Case("tags: [*Nieuw*, b]\n", "1:8 \"*Nieuw*\""),
    Case("tags: [!Let op, &x y]\n", "1:8 \"!Let op\"", "1:17 \"&x y\""),
    Case("item: {text: Zie {link} nu}\n", "1:18 \"Zie {link} nu\""),
    Case("title: !Let op\nsummary: \"x\n  y\"\n", "1:8 \"!Let op\""),
  ]

  @Test(arguments: specialCharacters)
  func `a character that means something to YAML is found where a text begins with it`(example: Case) {
    let found = parse(example.text).1
    #expect(found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.suggestion ?? "")" } == example.expected)
    #expect(found.allSatisfy { $0.kind == .yamlCharacterAtStart })
  }

  static let quotes: [Case] = [
    Case("title: \"Samen\" leren\n", "1:8 '\"Samen\" leren'"),
    Case("title: \"Samen\" leren en \"werken\"\n", "1:8 '\"Samen\" leren en \"werken\"'"),
    Case("title: 'Foto's van de dag'\n", "1:8 \"Foto's van de dag\""),
    Case("title: 'Foto's van zo'n dag'\n", "1:8 \"Foto's van zo'n dag\""),
    Case("title: \"Zo'n \"mooie\" dag\"\n", "1:8 \"Zo'n \\\"mooie\\\" dag\""),
    Case("title: 'Foto's van de dag\n", "1:8 "),
    Case("title: 'Foto's bij Hans' thuis'\n", "1:8 "),
  ]

  @Test(arguments: quotes) func `a text with more behind its second quote is found`(example: Case) {
    let found = parse(example.text).1
    #expect(found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.suggestion ?? "")" } == example.expected)
    #expect(found.allSatisfy { $0.kind == .yamlQuoteEnds })
  }

  static let escapes: [Case] = [
    Case("title: \"C:\\new\\test\"\n", "1:11 'C:\\new\\test'"),
    Case("title: \"Zie D:\\boeken\" # x\n", "1:15 'Zie D:\\boeken'"),
    Case("title: \"\\school\"\n", "1:9 '\\school'"),
    Case("title: \"Foto's in C:\\temp\"\n", "1:21 \"Foto's in C:\\\\temp\""),
    Case("item: {label: \"C:\\temp\"}\n", "1:18 'C:\\temp'"),
    Case("title: \"\\\\school\\docenten\"\n", "1:17 "),
  ]

  @Test(arguments: escapes) func `a backslash that was meant as one is found between double quotes`(example: Case) {
    let found = parse(example.text).1
    #expect(found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.suggestion ?? "")" } == example.expected)
    #expect(found.allSatisfy { $0.kind == .yamlBackslash })
  }

  @Test(arguments: [
    "title: \"Regel\\nTwee\\tDrie\"\n", "title: 'C:\\new'\n", "title: C:\\new\n", "title: \"C:\\\\map\\nTwee\"\n",
    "title: \"C:\\\\new\"\n", "a: \"\\u00e9\\\"\"\n",
  ])
  func `a backslash that is one, or an escape, is left alone`(text: String) {
    #expect(parse(text).1 == [])
  }

  @Test(arguments: [
    ("text: Neem mee\n  - een pen\n  - een boek\n", "2:3"), ("text: >\n  Neem mee:\n  - een pen\n  - een boek\n", "3:3"),
    ("items:\n  - text: >-\n      - een pen\n      - een boek\n", "3:7"),
    ("text: Neem mee\n\n  - een pen\n  - een boek\nnext: x\n", "3:3"),
  ])
  func `a list in a text whose lines are joined is found`(text: String, place: String) {
    let found = parse(text).1
    #expect(found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0)" } == [place])
    #expect(found.allSatisfy { $0.kind == .yamlListInText })
  }

  @Test(arguments: [
    "text: |\n  Neem mee\n  - een pen\n  - een boek\n", "text: Zij zeiden\n  - en terecht - dat het kon\n  en gingen\n",
    "text: >\n  Neem mee\n\n    - een pen\n    - een boek\n", "text: >\n  - een pen\n\n  - een boek\n", "topics:\n  - a\n  - b\n",
    "title: x\ntopics:\n- a\n- b\n",
  ])
  func `a list that stays one, and a hyphen in a sentence, are left alone`(text: String) {
    #expect(parse(text).1 == [])
  }

  static let commas: [Case] = [
    Case("never: {points: 0, text: Nee, dit doen wij niet.}\n", "1:31 \"Nee, dit doen wij niet.\""),
    Case("a:\n  b: {text: Nee, dit, of dat, points: 0}\n", "2:18 \"Nee, dit, of dat\""),
    Case("a: {topics: x, y}\n", "1:16 "),
  ]

  @Test(arguments: commas) func `a comma in a text between braces is found`(example: Case) {
    let found = parse(example.text).1
    #expect(found.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.suggestion ?? "")" } == example.expected)
    #expect(found.allSatisfy { $0.kind == .yamlCommaInBraces })
  }

  @Test func `words behind a comma in braces are no key`() throws {
    guard case .mapping(let outer)? = parse("never: {points: 0, text: Nee, dit, doen wij niet.}\n").0 else {
      Issue.record("no keys")
      return
    }
    let inner = outer.part("never")
    #expect(inner.entries.map(\.key) == ["points", "text"])
    guard case .scalar("Nee, dit, doen wij niet.", _, _)? = inner["text"]?.value else {
      Issue.record("another text")
      return
    }
  }

  @Test(arguments: [
    ("title: x\nDit is een zin.\nsummary: y\n", "2:1 yaml.stray-text"),
    ("title: x\nsummary: y\nNog een zin\n", "3:1 yaml.stray-text"),
    ("Zomaar een zin\ntitle: x\n", "1:1 yaml.stray-text"), ("title: x\n...\nsummary: y\n", "2:1 yaml.several-documents"),
  ])
  func `what libyaml stumbles over is named at its line`(text: String, expected: String) {
    #expect(parse(text).1.map { "\($0.range?.line ?? 0):\($0.range?.column ?? 0) \($0.kind.identifier)" } == [expected])
  }

  @Test(arguments: comments + specialCharacters + quotes + escapes + commas)
  func `the suggestion is read as what was typed`(example: Case) throws {
    for finding in parse(example.text).1 {
      guard let suggestion = finding.suggestion else { continue }
      guard case .mapping(let mapping)? = parse("a: \(suggestion)\n").0, case .scalar(let text, false, _)? = mapping["a"]?.value
      else {
        Issue.record("\(suggestion) is no text")
        continue
      }
      let typed = example.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isTyped = [
        typed, typed.replacing("\\\"", with: "").replacing("\"", with: ""),
        typed.replacing("''", with: "'").replacing("' #", with: " #"),
      ]
      .contains { $0.contains(text) || $0.contains(text.replacing("\"", with: "")) }
      #expect(isTyped, "\(text)")
      #expect(parse("title: \(suggestion)\n").1 == [])
    }
  }

  @Test func `reading goes on with what was meant`() {
    for (text, meant) in [
      ("a: #alles\n", "#alles"), ("a: !Let op\n", "!Let op"), ("a: &Samen leren\n", "&Samen leren"),
      ("a: Doe mee #x\n", "Doe mee #x"),
      ("a: {naam}\n", "{naam}"), ("a: 's avonds bij Hans'\n", "'s avonds bij Hans'"), ("a: !Let\n", "!Let"),
    ] {
      guard case .mapping(let mapping)? = parse(text).0, case .scalar(let value, _, _)? = mapping["a"]?.value else {
        Issue.record("\(text) gives no text")
        continue
      }
      #expect(value == meant)
    }
  }

  @Test func `a colon within a text has the quoted text as suggestion`() {
    let found = parse("title: Wat: is\nb: c\n").1
    #expect(found.map(\.kind) == [.yamlSyntax])
    #expect(found.first?.range == SourceRange(path: "x.yml", line: 1, column: 11, end: 12))
    #expect(found.first?.suggestion == "\"Wat: is\"")
  }

  @Test func `another fault in the same file is reported beside it`() {
    let found = parse("title: Doe mee #leren\na: b\nc: \"open\n").1
    #expect(found.map(\.kind) == [.yamlCommentInText, .yamlUnclosedQuote])
  }

  @Test func `the messages say what happens and what to do`() {
    let comment = parse("title: Doe mee #EcvetExperience\n").1.first
    #expect(comment?.summary(in: .english) == "“#EcvetExperience” is a comment for YAML, so readers would not see it")
    #expect(
      comment?.help(in: .english) == [
        "did you mean “\"Doe mee #EcvetExperience\"”?",
        "put the whole value between quotes, or, in a text below a | , indent the line as those above it; a real comment stands on a line of its own with a space behind its #",
      ])
    let character = parse("title: *Nieuw* in 2027\n").1.first
    #expect(
      character?.summary(in: .english)
        == "“*” at the start of a value is a reference to another value for YAML, not a part of the text")
    #expect(character?.help(in: .english) == ["did you mean “\"*Nieuw* in 2027\"”?", "put the whole value between quotes"])
  }
}
