import Diagnostics
import SiteBuilder
import SiteModel
import Testing

@testable import ContentLoading

/// The declarations of keys, and that reading follows them.
@Suite struct KeyTests {
  private func kind(_ name: String) throws -> FileKind { try #require(FileKind.named(name)) }

  // MARK: Reading

  @Test(arguments: FileKind.all.map(\.name))
  func `every declared key is read`(kind: String) throws {
    let reading = try KeyReading()
    for path in DeclaredKeyPath.all where path.kind.name == kind {
      var file = FileText()
      file.write(path, value: "[[x]]")
      let findings = try reading.findings(in: file.text, of: path.kind)
      // No key allows a list in a list: its reader reports that, at the value.
      let about = findings.filter { $0.range.map { $0.line == file.line && $0.column >= file.column } ?? false }
      #expect(!about.isEmpty, "\(path.name) is not read:\n\(file.text)\(findings.map { $0.summary(in: .english) })")
    }
  }

  @Test(arguments: DeclaredKeyPath.all.filter { !$0.keys[$0.keys.count - 1].example.contains("…") }.map(\.name))
  func `every example can be the value of its key`(name: String) throws {
    let path = try #require(DeclaredKeyPath(name))
    // Names a field of the same file, which this one does not have.
    if name == "types.filter" { return }
    var file = FileText()
    file.write(path, value: path.keys[path.keys.count - 1].example)
    let findings = try KeyReading().findings(in: file.text, of: path.kind)
    // Names of things on the site are checked elsewhere, and those in a self-check while it is read.
    let others: Set = [
      "self-check.unknown-reference", "self-check.option-count", "self-check.missing-advice", "service.unknown-purpose",
      "glossary.unknown-term", "self-check.bad-migration", "key.missing", "image.no-alt", "service.no-host", "embed.unknown-frame",
      "expert.person-with-members", "type.feed-without-list",
    ]
    let faults = findings.filter { $0.range?.line == file.line && !others.contains($0.kind.identifier) }
    #expect(faults.map { $0.summary(in: .english) } == [], "\(file.text)")
  }

  @Test func `a key in the wrong place is unknown, and not suggested`() throws {
    let reading = try KeyReading()
    let text = "title: A\nlayout: faq\nkicker: B\norder: [a]\n"
    let findings = try reading.page(text, of: .pages).findings
    #expect(
      findings.map { $0.summary(in: .english) } == [
        "unknown key “kicker” in the front matter", "unknown key “order” in the front matter",
      ])
    #expect(findings.allSatisfy { !($0.arguments["known"]?.english ?? "").contains("kicker") })
    #expect(try reading.page("title: A\nlayout: home\nkicker: B\n", of: .pages).findings.isEmpty)
    #expect(try reading.page("title: A\norder: [a]\n", of: .sections).findings.isEmpty)
    #expect(try reading.page("title: A\nkind: series\nhosts: [a]\n", of: try kind("events")).findings.isEmpty)
    #expect(
      try reading.page("title: A\nkind: series\nvenue: {city: B}\n", of: try kind("events")).findings.map {
        $0.summary(in: .english)
      }
        == ["unknown key “venue” in the front matter"])
  }

  @Test func `known keys are named in the order of their declaration`() throws {
    let news = try kind("news")
    let finding = try #require(try KeyReading().page("title: A\ndat: 2027-03-11\n", of: news).findings.last)
    #expect(finding.kind == .unknownKey && finding.suggestion == "date")
    let known = news.keys.keys.map(\.name).filter { $0 != "kicker" && $0 != "actions" }
    #expect(finding.arguments["known"] == known.joined(separator: ", ").words)
  }

  // MARK: Placement

  @Test func `a key affects the placement of a page if, and only if, its declaration states that`() throws {
    let reading = try KeyReading()
    for path in DeclaredKeyPath.all where ["sections", "news"].contains(path.kind.name) && path.keys.count == 1 {
      let key = path.keys[0]
      let base = key.rules.condition == nil ? "" : "layout: home\n"
      let least = ["title: A\n", path.kind.name == "news" ? "date: 2026-01-01\n" : ""].filter { !$0.hasPrefix("\(key.name):") }
      let other = ["title": "title: B\n", "date": "date: 2026-01-01\n"][key.name] ?? ""
      let before = try reading.page(base + other + least.joined(), of: path.kind).page
      let after = try reading.page(base + "\(key.line)\n" + least.joined(), of: path.kind).page
      #expect((PagePlacement(before) != PagePlacement(after)) == (key.rules.placement != nil), "\(path.name)")
      #expect(path.decidesPlacement == (key.rules.placement != nil))
    }
  }

  @Test func `each key of the placement is declared, under its name`() throws {
    let declared = try [kind("sections"), kind("news")].flatMap(\.keys.keys).filter { $0.rules.placement != nil }
    #expect(declared.allSatisfy { $0.rules.placement?.rawValue == $0.name })
    #expect(Set(declared.compactMap(\.rules.placement)) == Set(PagePlacement.Key.allCases))
  }

  // MARK: Words

  @Test func `every key has a short and a long description in both languages`() {
    for path in DeclaredKeyPath.all {
      guard let key = path.keys.last else { continue }
      for language in AuthorLanguage.allCases {
        let (summary, detail) = (key.summary[language], key.detail[language])
        #expect(
          (5...90).contains(summary.count) && summary.last != "." && summary.first?.isUppercase ?? false, "\(path.name): \(summary)"
        )
        #expect(detail.count >= 8 && detail.last == ".", "\(path.name): \(detail)")
        #expect(!summary.contains("  ") && !detail.contains("  "), "\(path.name)")
      }
      #expect(key.summary.english != key.summary.dutch && key.detail.english != key.detail.dutch, "\(path.name)")
      #expect(!key.detail.dutch.contains(/\b(je|jij|jou|jouw)\b/), "\(path.name): \(key.detail.dutch)")
    }
  }

  @Test func `the keys of one mapping have different names`() {
    func check(_ set: KeySet) {
      #expect(Set(set.keys.map(\.name)).count == set.keys.count, "\(set.what.english)")
      for case let nested? in set.keys.map(\.type.nested) { check(nested) }
    }
    for kind in FileKind.all { check(kind.keys) }
    #expect(Set(FileKind.all.map(\.name)).count == FileKind.all.count)
  }

  @Test func `the rules between keys refer to keys of the same mapping`() {
    for path in DeclaredKeyPath.all {
      guard let key = path.keys.last else { continue }
      let set = path.keys.dropLast().last?.type.nested ?? path.kind.keys
      var others = key.rules.excluded
      switch key.rules.need {
      case .unless(let names): others += names
      case .with(let name), .when(let name, _): others.append(name)
      case .optional, .always: break
      }
      switch key.rules.condition {
      case .when(let name, _)?, .whenNot(let name, _)?, .without(let name)?: others.append(name)
      case nil: break
      }
      for other in others { #expect(set[other] != nil, "\(path.name): \(other)") }
    }
  }

  @Test func `the texts of a self-check are those for people to read`() throws {
    #expect(
      try kind("self-checks").keys.namesOfProse == [
        "title", "menu", "summary", "introduction", "disclaimer", "text", "name", "step", "question", "help", "note",
        "not-applicable",
        "dont-know",
      ])
  }

  @Test func `a path leads to its key`() throws {
    let path = try #require(DeclaredKeyPath("events.registration.closes"))
    #expect(path.keys.map(\.name) == ["registration", "closes"] && path.name == "events.registration.closes")
    #expect(DeclaredKeyPath("components.call-to-action.link")?.keys.last === CallToActionKeys.link.declaration)
    #expect(DeclaredKeyPath("glossary.definition")?.keys.count == 1)
    for wrong in ["events", "events.", "events.nothing", "events.start.more", "nothing.title", ""] {
      #expect(DeclaredKeyPath(wrong) == nil, "\(wrong)")
    }
  }
}

/// The YAML of a file with one key in its place.
private struct FileText {
  private(set) var text = ""
  /// The line of the value.
  private(set) var line = 0
  private(set) var column = 0

  mutating func write(_ path: DeclaredKeyPath, value: String) {
    if path.kind.name == "self-checks" { text = "levels: {x: {from: 0, name: A, summary: B, step: C}}\n" }
    // In this case the key is written below its own.
    if path.keys.first?.name == "levels" { text = "" }
    switch path.kind.shape {
    case .keys: write(path.keys[...], value, indentation: "", first: "")
    case .named:
      text += "x:\n"
      write(path.keys[...], value, indentation: "  ", first: "  ")
    case .list: write(path.keys[...], value, indentation: "  ", first: "- ")
    }
  }

  private mutating func write(_ keys: ArraySlice<KeyDeclaration>, _ value: String, indentation: String, first: String) {
    guard let key = keys.first else { return }
    var first = first
    for sibling in siblings(of: key) {
      text += "\(first)\(sibling)\n"
      first = indentation
    }
    let inner = indentation + "  "
    guard keys.count > 1 else {
      text += "\(first)\(key.name): \(value)\n"
      line = text.count { $0 == "\n" }
      column = "\(first)\(key.name): ".count + 1
      return
    }
    text += "\(first)\(key.name):\n"
    switch key.type {
    case .groups: write(keys.dropFirst(), value, indentation: inner + "  ", first: inner + "- ")
    case .named:
      text += "\(inner)x:\n"
      write(keys.dropFirst(), value, indentation: inner + "  ", first: inner + "  ")
    default: write(keys.dropFirst(), value, indentation: inner, first: inner)
    }
  }

  /// The keys that are required next to a key for it to be read.
  private func siblings(of key: KeyDeclaration) -> [String] {
    if case .when(let other, let value)? = key.rules.condition { return ["\(other): \(value)"] }
    return key.rules.condition == .without("scale") && key.name != "options" ? ["options: {y: {points: 0, text: A}}"] : []
  }
}
