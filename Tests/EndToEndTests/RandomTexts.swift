import Foundation

/// The random texts for each file.
extension RandomEdits {
  mutating func text(for place: String, mayFail: Bool) -> String {
    if mayFail {
      return pick(["", "---\ntitle: [\n---\n", "nothing", "title: x\n", "---\ntitel: Fout\n---\nTekst\n", "a: b\n\u{1}", ": :\n"])
    }
    let name = (place as NSString).lastPathComponent
    switch place.prefix(while: { $0 != "/" }) {
    case "pages": return name.hasSuffix(".md") ? page(place) : "los"
    case "news": return front("date: \(name.prefix(10))\n" + pageKeys()) + body()
    case "events": return event(name)
    case "experts": return expert(name)
    case "campaigns": return campaign(name)
    case "self-checks": return selfCheck(name)
    case "theme": return theme(place)
    case "site.yml": return settings()
    case "site.en.yml": return "name: Trial\n" + some(["topics: {stage: {name: Placement}}", "collections: {news: articles}"])
    case "glossary.yml":
      return "mou:\n  term: \(pick(["MoU", "stage"]))\n  definition: Een \(words()) [hier](pages/index.md).\n"
        + some(["eenheid:\n  term: eenheid\n  definition: Een deel.\n  also: [eenheden]"])
    case "glossary.en.yml": return "mou:\n  term: MoU\n  definition: An agreement.\n" + some([accepted])
    case "services.yml":
      return chance(60)
        ? ServicesFixture.declaration
        : ServicesFixture.declaration.replacing("kind: embed", with: "kind: embed\n    enabled: false")
    case "services.en.yml": return ServicesFixture.english
    default: return words() + "\n"
    }
  }

  private mutating func front(_ keys: String) -> String { "---\ntitle: \"\(words().replacing("“", with: ""))\"\n\(keys)---\n" }

  private mutating func pageKeys() -> String {
    some(["summary: Over iets.", "updated: 2026-11-0\(number(1...9))", "owner: loket"], 60)
      + some(["topics: [stage]", "audiences: [scholen]", "glossary: true", "toc: true"])
      + some(["aliases: [/oud-\(number(1...4))/]", "draft: true", "publish: 2027-0\(number(1...9))-01"], 8)
      + some(["expires: 2027-0\(number(1...9))-02", "slug: \(pick(["een", "twee"]))", "robots: noindex"], 8)
  }

  private mutating func page(_ place: String) -> String {
    let layout =
      place.hasPrefix("pages/index.")
      ? "layout: home\n"
      : place == "pages/cookies.md"
        ? "layout: cookie-notice\n"
        : place == "pages/begrippen.md"
          ? "layout: glossary\n" : some(["layout: \(pick(["faq", "contact", "article"]))"], 15)
    return front(layout + pageKeys() + (place.contains(".en.") ? some([accepted]) : "")) + body()
  }

  /// What a translation notes about the texts that it was made from.
  private var accepted: String { "translates:\n  .title: bcdfghjklm\n  mou.term: bcdfghjklm\n  (start): bcdfghjklm" }

  private mutating func body() -> String {
    let parts = [
      "## Kop \(words())\n\nTekst \(words()) over MoU.\n",
      "Zie [daar](\(pick(["index.md", "../index.md", "eenheden.md", "../news", "../nergens.md"]))).\n",
      "![Foto](\(pick(["../media/foto.png", "../../media/foto.png"])))\n", "```events\nlimit: 3\n```\n", "```experts\n```\n",
      "```news\n```\n",
      "```self-check\nname: klein\n```\n", "```download\nfile: ../media/blad.pdf\n```\n",
      "```video\nurl: https://www.youtube.com/watch?v=voorbeeld-1\ntitle: Film\n```\n", "| a | b |\n|---|---|\n| 1 | 2 |\n",
      "- [ ] doen[^1]\n\n[^1]: Noot.\n",
    ]
    return "\n" + (0..<number(0...4)).map { _ in pick(parts) }.joined(separator: "\n") + "\nSlot.\n"
  }

  private mutating func event(_ name: String) -> String {
    if name.hasPrefix("reeks") { return front("kind: series\nhosts: [loket]\n" + some(["summary: Een reeks."], 80)) + body() }
    let day = number(10...28)
    return front(
      "summary: Een dag.\nstart: 2027-0\(number(1...3))-\(day)T09:30\nend: 2027-03-\(day)T16:30\nformat: on-site\n"
        + "venue: {name: Zaal, city: \(pick(["Utrecht", "Zwolle"])), region: midden}\n"
        + some(
          ["series: reeks", "hosts: [loket]", "audiences: [scholen]", "topics: [stage]", "status: \(pick(["full", "cancelled"]))"],
          50)
        + some(["draft: true"], 8)) + body()
  }

  private mutating func expert(_ name: String) -> String {
    let isTeam = name.hasPrefix("loket")
    return front(
      "summary: Helpt.\nkind: \(isTeam ? "team" : "person")\n"
        + some(["email: a@test.example", "regions: [midden]", "languages: [nl, en]"], 60)
        + (isTeam
          ? some(["members: [jansen, vries]"])
          : some(["published-with-consent: 2026-10-01", "left: 2027-0\(number(1...3))-01"], 50)))
      + body()
  }

  private mutating func campaign(_ name: String) -> String {
    if name.hasSuffix(".en.md") {
      return front("summary: An action.\ngoal: Forty teams\nbutton: Join in\nmessages: [It helps.]\n") + body()
    }
    return front(
      "summary: Een actie.\ngoal: Veertig teams\nstart: 2027-01-04\nend: 2027-06-\(number(10...30))\n"
        + "button: Doe mee\nmessages: [Het helpt.]\n"
        + "target: ../\(pick(["events/utrecht.md", "pages/index.md", "self-checks/klein.yml"]))\n"
        + some(
          [
            "audiences: [scholen]", "draft: true",
            "posts:\n  een:\n    channel: mastodon\n    date: 2027-02-0\(number(1...9))\n    text: Kom naar {link}\n    hashtags: [Mbo]",
          ], 30)) + body()
  }

  private mutating func selfCheck(_ name: String) -> String {
    let text = name == "klein.yml" ? SelfCheckFixture.nl : SelfCheckFixture.en
    return text.replacing("minutes: 10", with: "minutes: \(number(5...20))") + some(["draft: true"], name == "klein.yml" ? 10 : 0)
  }

  private mutating func theme(_ place: String) -> String {
    switch (place as NSString).pathExtension {
    case "css": return ".eigen { color: var(--\(pick(["ink", "blue"]))); }\n"
    case "mustache": return "<footer>\(words().replacing("&", with: "en")) {{site.name}}</footer>\n"
    case "svg": return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(number(1...9))\" height=\"9\"/>\n"
    default: return "news:\n  title: \(words().filter(\.isLetter))\nalerts:\n  note: \(words().filter(\.isLetter))\n"
    }
  }

  private mutating func settings() -> String {
    "name: \(pick(["Test", "Proef"]))\nbase-url: https://test.example\(pick(["", "/map"]))\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\n"
      + "organisation: {name: Team, email: info@test.example}\naudiences:\n  scholen: {name: Scholen}\n  bedrijven: {name: Bedrijven}\n"
      + "topics: {stage: {name: \(pick(["Stage", "Praktijk"]))}}\nregions: {midden: {name: Midden}}\n"
      + some(
        [
          "navigation: {main: [pages/ecvet/index.md, news, events]}",
          "announcement: {text: \"Let op: [lees](pages/index.md).\", until: 2027-02-01}",
          "cards: true", "security: {contact: \"mailto:a@test.example\", expires: 2027-06-01}",
          "theme: {colours: {light: {blue: \"#0b5394\"}}}",
        ], 50)
  }
}
