import MarkdownRendering
import SiteModel
import Testing

@Suite struct ConcurrencyTests {
  @Test func `many texts at once become what each becomes alone`() async throws {
    let renderer = try renderer(terms: LinkedTerms([("ksc", ["KSC"])]))
    let sources = (0..<200).map { number in
      let line = "~~weg \(number)~~ www.a\(number).example b\(number)@c.example *KSC* 's avonds[^1] ![d](e.png)"
      let text =
        "## Kop \(number)\n\n" + Array(repeating: line, count: number % 20 + 1).joined(separator: "\n\n")
        + "\n\n|~~a~~|\n|-|\n\n[^1]: ~~f~~\n"
      return MarkdownSource(text: text, path: "\(number).md", linksTerms: true)
    }
    let alone = sources.map { renderer.render($0).body }
    #expect(
      alone.allSatisfy { body in String(decoding: body.html, as: UTF8.self).contains("<del>") })
    for _ in 0..<3 {
      let together = await withTaskGroup(of: (Int, MarkupBody).self) { group in
        for (index, source) in sources.enumerated() {
          group.addTask { (index, renderer.render(source).body) }
        }
        return await group.reduce(into: [Int: MarkupBody]()) { $0[$1.0] = $1.1 }
      }
      #expect(sources.indices.allSatisfy { together[$0] == alone[$0] })
    }
  }

  /// Texts that use one extension each, and texts that use none, take different ways through the parser.
  @Test func `texts of different kinds at once become what each becomes alone`() async throws {
    let renderer = try renderer()
    let kinds = [
      "weg ~~hier~~ en wij", "zie www.a.example en wij", "zie https://a.example/ en wij", "zie b@a.example en wij",
      "zie b&#64;a.example en wij", "zie b&commat;a.example en wij", "wie weet: wij", "~~~\nhttp:\n~~~", "a ~~b~~ www.c.example",
    ]
    let alone = kinds.map { renderer.render(MarkdownSource(text: $0, path: "a.md")).body }
    let links = alone.map { String(decoding: $0.html, as: UTF8.self).contains("<a ") }
    #expect(links == [false, true, true, true, true, true, false, false, true])
    let sources = (0..<1000).map { number in
      MarkdownSource(text: kinds[number % kinds.count], path: "a.md")
    }
    let together = await withTaskGroup(of: (Int, MarkupBody).self) { group in
      for (index, source) in sources.enumerated() {
        group.addTask { (index, renderer.render(source).body) }
      }
      return await group.reduce(into: [Int: MarkupBody]()) { $0[$1.0] = $1.1 }
    }
    #expect(sources.indices.allSatisfy { together[$0] == alone[$0 % kinds.count] })
  }
}
