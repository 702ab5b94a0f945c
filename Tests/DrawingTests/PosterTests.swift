import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Drawing

@Suite("Posters and handouts")
struct PosterTests {
  @Test(arguments: PaperSize.allCases, [true, false])
  func `a page has exactly the paper's size, is tagged, and states its language and creation time`(
    paper: PaperSize, ofEvent: Bool
  ) throws {
    for pdf in try documents(paper, ofEvent: ofEvent) {
      let text = String(decoding: pdf, as: UTF8.self)
      #expect(text.contains("/Lang (nl)") && text.contains("/MarkInfo << /Marked true >>"))
      #expect(text.contains("/CreationDate (D:20261123120000Z)"))
      #expect(text.contains(paper == .a3 ? "[ 0 0 841.889764 1190.551181 ]" : "[ 0 0 595.275591 841.889764 ]"))
      guard let reader = OutsideProgram("pdfinfo") else { continue }
      let lines = try reader.output(about: pdf, suffix: "pdf").split(separator: "\n").map(String.init)
      for (name, value) in [
        ("Tagged", "yes"), ("Title", "Leren beoordelen over de grens heen"), ("Author", "ECVET-experts"), ("Pages", "1"),
      ] {
        #expect(lines.contains { $0.hasPrefix("\(name):") && $0.hasSuffix(value) })
      }
      #expect(lines.contains { $0.hasPrefix("Page size:") && $0.hasSuffix("pts (\(paper.rawValue.uppercased()))") })
    }
  }

  @Test func `the parts of the page are those of a document, and images and links have alternative texts`() throws {
    guard let reader = OutsideProgram("pdfinfo") else { return }
    for pdf in try documents(.a4, ofEvent: true) {
      let structure = try reader.output(about: pdf, suffix: "pdf", "-struct-text")
      for part in ["Document", "  H1 (block)", "  L (block)", "      Lbl (block)\n        \"Waar\"", "Figure", "Link (inline)"] {
        #expect(structure.contains(part), "\(part)")
      }
      #expect(try reader.output(about: pdf, suffix: "pdf", "-url").components(separatedBy: Samples.link).count == 3)
      let text = String(decoding: pdf, as: UTF8.self)
      #expect(text.components(separatedBy: "/Alt (QR: Scan en doe mee, ecvet.example/workshops)").count == 2)
      #expect(text.components(separatedBy: "/Contents (ecvet.example/workshops)").count == 3)
    }
  }

  @Test(arguments: PaperSize.allCases) func `a link covers the text of its address, and the code`(paper: PaperSize)
    throws
  {
    guard let reader = OutsideProgram("pdftotext") else { return }
    for pdf in try documents(paper, ofEvent: true) {
      let places = String(decoding: pdf, as: UTF8.self).matches(of: #/\/Rect \[ (\S+) (\S+) (\S+) (\S+) \]/#).map { match in
        let (_, left, bottom, right, top) = match.output
        return [left, bottom, right, top].compactMap { Double($0) }
      }
      try #require(places.count == 2 && places.allSatisfy { $0.count == 4 })
      // The PDF reader counts from the upper edge, and its boxes are as high as the typeface.
      let words = try reader.output(about: pdf, suffix: "pdf", "-bbox", "FILE", "-")
      let pattern = #/<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">ecvet.example\/workshops</#
      let found = try #require(words.firstMatch(of: pattern)).output
      let (left, top) = try (#require(Double(found.1)), paper.height - #require(Double(found.2)))
      let (right, bottom) = try (#require(Double(found.3)), paper.height - #require(Double(found.4)))
      #expect(abs(places[0][0] - left) < 3 && abs(places[0][2] - right) < 3, "\(places[0]) \(left) \(right)")
      #expect(
        places[0][1] > bottom - 3 && places[0][3] < top + 3 && places[0][3] - places[0][1] > 8, "\(places[0]) \(bottom) \(top)")
      let code = places[1]
      #expect(code[0] > paper.width / 2 && code[2] < paper.width && code[1] > 0 && code[3] < paper.height / 2, "\(code)")
      #expect(abs((code[2] - code[0]) - (code[3] - code[1])) < 2)
    }
  }

  @Test(arguments: PaperSize.allCases) func `a page is a PDF without a fault, and its objects are those that it uses`(
    paper: PaperSize
  ) throws {
    guard let reader = OutsideProgram("qpdf") else { return }
    for pdf in try documents(paper, ofEvent: true) {
      // For this program a warning is a failure, too.
      #expect(try reader.output(about: pdf, suffix: "pdf", "--check").contains("PDF Version: 1.7"))
      let structure = try reader.output(about: pdf, suffix: "pdf", "--json", "FILE", "-")
      #expect(structure.contains(#""/Tabs": "/S""#) && structure.contains(#""/DisplayDocTitle": true"#))
    }
  }

  @Test func `alternative texts of images and links can be in any script`() throws {
    var poster = try Samples.poster()
    poster.qrLabel = #"Scan (é) \ ) >> ж 👩🏽‍🏫"#
    poster.shownAddress = "ecvet.example/результаты"
    let pdf = try PosterPainter(palette: Samples.palette()).pdf(poster, .a4, created: Samples.moment)
    guard let reader = OutsideProgram("qpdf") else { return }
    let structure = try reader.output(about: pdf, suffix: "pdf", "--json", "FILE", "-")
    #expect(structure.contains(#""/Alt": "u:QR: Scan (é) \\ ) >> ж 👩🏽‍🏫, ecvet.example/результаты""#))
    #expect(structure.components(separatedBy: #""/Contents": "u:ecvet.example/результаты""#).count == 3)
  }

  @Test(arguments: [true, false])
  func `the text can be read in order, and its fonts are in the file`(ofEvent: Bool) throws {
    guard let reader = OutsideProgram("pdftotext"), let fonts = OutsideProgram("pdffonts") else { return }
    let poster = try Samples.poster(ofEvent: ofEvent)
    for pdf in try documents(.a3, ofEvent: ofEvent) {
      let words = try reader.output(about: pdf, suffix: "pdf", "-raw", "FILE", "-").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      var rest = words[...]
      for part in [poster.label ?? "", poster.title] + (ofEvent ? ["donderdag", "11", "maart", "2027"] : []) {
        #expect(words.contains(part), "\(part)")
      }
      for part in poster.facts.flatMap({ [$0.label, $0.value] }) + [poster.callToAction, poster.shownAddress] {
        let found = try #require(rest.firstRange(of: part), "\(part) after what comes before it")
        rest = rest[found.upperBound...]
      }
      for line in try fonts.output(about: pdf, suffix: "pdf").split(separator: "\n").dropFirst(2) {
        #expect(line.contains(" yes yes yes ") && (line.contains("+P052") || line.contains("+Inter")), "\(line)")
      }
    }
  }

  @Test(arguments: [true, false])
  func `the code on the sheet leads to the link, on paper and in a preview`(ofEvent: Bool) throws {
    guard let reader = OutsideProgram("zbarimg") else { return }
    let painter = try PosterPainter(palette: Samples.palette())
    for width in [600, 841, 1500] {
      for png in [
        try painter.preview(Samples.poster(ofEvent: ofEvent), width: width),
        try painter.preview(Samples.handout(ofEvent: ofEvent), width: width),
      ] {
        #expect(try reader.output(about: png, suffix: "png", "--quiet", "--raw") == Samples.link + "\n")
      }
    }
  }

  @Test func `the code is at least 25 millimetres wide on A4`() throws {
    let palette = try Samples.palette()
    for ofEvent in [true, false] {
      let handout = try Samples.handout(ofEvent: ofEvent)
      for drawing in [
        try PosterComposition.compose(handout.poster, palette: palette).drawing,
        try HandoutComposition.compose(handout, palette: palette).drawing,
      ] {
        let (code, frame) = try #require(drawing.code)
        let module = frame.width / Double(code.size + 2 * QRCode.quietZone) * PaperSize.a4.width / drawing.width
        #expect(module * Double(code.size) / 72 * 25.4 >= 25)
      }
    }
  }

  @Test func `the day can be read across a room: it is at least 90 points high on A3`() throws {
    let palette = try Samples.palette()
    var series = try Samples.poster(ofEvent: false)
    var drawings: [(day: String, drawing: Artwork)] = []
    for day in ["11", "28–29", "8 en 22"] {
      series.next = .init(day: DateBlock(day: day, month: "september", year: "2027", time: "9.30–16.30 uur"), place: "Utrecht")
      drawings.append((day, try PosterComposition.compose(series, palette: palette).drawing))
    }
    drawings.append(("11", try PosterComposition.compose(Samples.poster(), palette: palette).drawing))
    for (day, drawing) in drawings {
      let shown = try #require(drawing.texts.first { $0.specification.text == day })
      #expect(shown.specification.size >= 90, "\(day) has \(shown.specification.size) points")
    }
  }

  @Test func `what does not take place is said, and its day struck through`() throws {
    let palette = try Samples.palette()
    var handout = try Samples.handout()
    func drawings() throws -> [Artwork] {
      [
        try PosterComposition.compose(handout.poster, palette: palette).drawing,
        try HandoutComposition.compose(handout, palette: palette).drawing,
      ]
    }
    for drawing in try drawings() { #expect(!drawing.isStruckThrough("11", in: palette[.sun])) }
    handout.poster.status = "Nieuwe datum"
    for drawing in try drawings() {
      #expect(
        drawing.texts.contains { $0.specification.text == "Nieuwe datum" } && !drawing.isStruckThrough("11", in: palette[.sun]))
    }
    (handout.poster.status, handout.poster.isOff) = ("Gaat niet door", true)
    for drawing in try drawings() {
      #expect(
        drawing.texts.contains { $0.specification.text == "Gaat niet door" } && drawing.isStruckThrough("11", in: palette[.sun]))
    }
  }

  @Test func `many long texts stay in the frame and do not overlap`() throws {
    let palette = try Samples.palette()
    var titles = GeneratedTitles(seed: 5)
    for index in 0..<60 {
      var handout = try Samples.handout(ofEvent: index % 2 == 0)
      handout.poster.title = titles.title(index)
      handout.poster.accent = Accent.allCases[index % 3]
      handout.poster.messages = (0..<index % 5).map { _ in titles.title(index / 5) }
      handout.poster.facts = (0..<index % 6).map { .init(label: "Voor wie", value: titles.title(index + $0)) }
      handout.poster.callToAction = titles.title(index / 3)
      handout.poster.status = index % 5 == 0 ? "Gaat niet door" : nil
      handout.poster.isOff = index % 5 == 0
      if handout.poster.day == nil, index % 3 == 0 {
        handout.poster.next = .init(day: DateBlock(day: "28–29", month: "september", year: "2027"), place: titles.title(index / 2))
      }
      handout.paragraphs = (0..<index % 7).map {
        HandoutContent.Paragraph(titles.title($0), mark: [nil, "•", "12."][(index + $0 / 2) % 3])
      }
      for drawing in [
        try PosterComposition.compose(handout.poster, palette: palette).drawing,
        try HandoutComposition.compose(handout, palette: palette).drawing,
      ] {
        let safe = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height).inset(by: drawing.width * 0.045)
        #expect(drawing.faults(safe: safe, palette: palette) == [], "\(index)")
      }
    }
  }

  @Test func `the same poster gives the same bytes, from many threads at once`() async throws {
    let painter = try PosterPainter(palette: Samples.palette())
    let poster = try Samples.poster(title: "Beoordelingsformulieren en результаты")
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<6 { group.addTask { try painter.pdf(poster, .a4, created: Samples.moment) } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(files.count == 1)
    let earlier = try painter.pdf(poster, .a4, created: Instant(secondsSinceEpoch: 0))
    #expect(earlier != files.first)
    #expect(painter.fingerprint(poster) == painter.fingerprint(poster))
    #expect(painter.fingerprint(poster) != painter.fingerprint(HandoutContent(poster: poster, paragraphs: [])))
  }

  @Test func `brackets and quotes in texts and links do no harm`() throws {
    var poster = try Samples.poster(title: #"Wat (nu) \ geldt ) >> endobj"#)
    poster.organisation = #"ECVET (\) 'experts' é – ж"#
    poster.link = #"https://ecvet.example/?a='b'&c=\(d)"#
    let pdf = try PosterPainter(palette: Samples.palette()).pdf(poster, .a4, created: Samples.moment)
    guard let reader = OutsideProgram("pdfinfo") else { return }
    let lines = try reader.output(about: pdf, suffix: "pdf").split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Title:") && $0.hasSuffix(poster.title) })
    #expect(lines.contains { $0.hasPrefix("Author:") && $0.hasSuffix(poster.organisation) })
    #expect(try reader.output(about: pdf, suffix: "pdf", "-url").contains("https://ecvet.example/?a=%27b%27&c=%5C%28d%29"))
  }

  @Test func `a link that is too long for a code is refused`() throws {
    var poster = try Samples.poster()
    poster.link = String(repeating: "a", count: 3_000)
    let painter = try PosterPainter(palette: Samples.palette())
    #expect(throws: DrawingFailure.tooLongForQRCode(bytes: 3_000)) { try painter.pdf(poster, .a4, created: Samples.moment) }
  }

  /// The poster and the handout as files.
  private func documents(_ paper: PaperSize, ofEvent: Bool) throws -> [[UInt8]] {
    let painter = try PosterPainter(palette: Samples.palette())
    return [
      try painter.pdf(Samples.poster(ofEvent: ofEvent), paper, created: Samples.moment),
      try painter.pdf(Samples.handout(ofEvent: ofEvent), paper, created: Samples.moment),
    ]
  }
}

extension Artwork {
  /// Whether a bar of a colour crosses the digits of a number.
  fileprivate func isStruckThrough(_ number: String, in colour: Colour) -> Bool {
    guard let ink = texts.first(where: { $0.specification.text == number })?.ink else { return false }
    return elements.contains { element in
      guard case .shape(.rectangle(let bar), colour) = element else { return false }
      return bar.x < ink.x && bar.right > ink.right && bar.y > ink.y && bar.bottom < ink.bottom
    }
  }

  /// The QR code and its frame.
  fileprivate var code: (QRCode, Rectangle)? {
    func search(_ elements: [Element]) -> (QRCode, Rectangle)? {
      for element in elements {
        if case .qrCode(let code, let frame) = element { return (code, frame) }
        if case .part(_, let inner) = element, let found = search(inner) { return found }
      }
      return nil
    }
    return search(elements)
  }
}
