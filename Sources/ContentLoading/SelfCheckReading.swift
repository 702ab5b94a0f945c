import Diagnostics
import MarkdownRendering
import SelfCheck
import SiteModel

/// Reads a self-check from its YAML: rules and texts together, since they stand together.
struct SelfCheckReading {
  /// An option with its words.
  typealias ReadOption = (option: Question.Option, text: String)

  let id: String
  let file: SiteFolder.File
  let language: LanguageTag
  let markdown: MarkdownRenderer
  var diagnostics: [Diagnostic] = []

  /// The scales by name, in order.
  private(set) var scales: [(id: String, options: [ReadOption])] = []
  var levels: [Level] = []
  /// What was read so far, in the order in which it is asked.
  var questions: [Question] = []
  var questionTexts: [SelfCheckDocument.QuestionText] = []
  /// Every question's name with its place, for conditions that look ahead.
  private(set) var declared: [String: SourceRange] = [:]

  init(id: String, file: SiteFolder.File, language: LanguageTag, markdown: MarkdownRenderer) {
    self.id = id
    self.file = file
    self.language = language
    self.markdown = markdown
  }

  /// The document; nil when what is wrong leaves nothing to work with.
  mutating func document(_ mapping: YAMLMapping) -> SelfCheckDocument? {
    declared = Self.declaredQuestions(mapping)
    var reader = MappingReader(mapping, what: "the self-check")
    let title = text("title", "Self-check", &reader)
    let menu = (reader.text("menu")?.value).map(markdown.typographic)
    let summary = text("summary", "How far is your school?", &reader)
    let slug = slug(&reader)
    let isDraft = reader.flag("draft") ?? false
    let version = reader.integer("version", in: 1...9_999)
    if version == nil, mapping["version"] == nil { reader.reportMissing("version", example: "version: 1") }
    let minutes = reader.integer("minutes", in: 1...240)
    if minutes == nil, mapping["minutes"] == nil { reader.reportMissing("minutes", example: "minutes: 20") }
    let (updated, owner) = (reader.date("updated")?.value, reader.text("owner"))
    let introduction = block("introduction", &reader, isRequired: true)
    let disclaimer = inline("disclaimer", &reader, isRequired: true)
    let contact = reader.text("contact", example: "../pages/contact.md").map(contentLink)
    let groupBy = reader.text("group-by", example: "role")
    let quick = quick(&reader)
    let sources = sources(&reader)
    scales = readScales(&reader)
    let levelTexts = readLevels(&reader)
    let cap = criticalCap(&reader)
    readProfile(&reader)
    let dimensions = readDimensions(&reader, sources: sources.map(\.id), needsCritical: quick != nil)
    let questionnaire = Questionnaire(
      id: id, version: version ?? 1, questions: questions, dimensions: dimensions.map(\.rules), levels: levels,
      criticalCap: cap?.rule,
      groupBy: groupBy.flatMap { profileQuestion($0) }, migrations: readMigrations(&reader, version: version ?? 1))
    diagnostics += reader.finish()
    if !isDraft { diagnostics += Placeholders.findings(in: [title, summary]) }
    var document = SelfCheckDocument(
      id: id, language: language, source: file.displayPath, contentPath: file.contentPath, questionnaire: questionnaire,
      title: title,
      summary: summary, minutes: minutes ?? 1, introduction: introduction ?? MarkupBody(), disclaimer: disclaimer ?? MarkupBody())
    (document.menu, document.slug, document.isDraft, document.updated, document.owner) = (menu, slug, isDraft, updated, owner)
    (document.contact, document.quick, document.sources, document.levels) = (contact, quick, sources, levelTexts)
    (document.questions, document.dimensions, document.criticalCap) = (questionTexts, dimensions.map(\.texts), cap?.text)
    return questionnaire.dimensions.isEmpty || levels.isEmpty ? nil : document
  }

  private static func declaredQuestions(_ mapping: YAMLMapping) -> [String: SourceRange] {
    var lists: [YAMLValue?] = [mapping["profile"]?.value]
    if case .mapping(let dimensions)? = mapping["dimensions"]?.value {
      for entry in dimensions.entries {
        if case .mapping(let dimension) = entry.value { lists.append(dimension["questions"]?.value) }
      }
    }
    var declared: [String: SourceRange] = [:]
    for case .mapping(let questions)? in lists {
      for entry in questions.entries where declared[entry.key] == nil { declared[entry.key] = entry.keyRange }
    }
    return declared
  }

  // MARK: Texts

  /// A plain text that must be there.
  func text(_ key: String, _ example: String, _ reader: inout MappingReader) -> Located<String> {
    var found = reader.requiredText(key, example: example)
    found.value = markdown.typographic(found.value)
    return found
  }

  /// A text of inline Markdown.
  mutating func inline(_ key: String, _ reader: inout MappingReader, isRequired: Bool = false) -> MarkupBody? {
    guard let text = isRequired ? reader.requiredText(key, example: "A sentence.") : reader.text(key) else { return nil }
    return checked(inlineMarkup(text, places: reader.mapping[key]?.places, markdown: markdown, into: &diagnostics), at: text.range)
  }

  /// A text of paragraphs and lists.
  mutating func block(_ key: String, _ reader: inout MappingReader, isRequired: Bool = false) -> MarkupBody? {
    guard let text = isRequired ? reader.requiredText(key, example: "A sentence.") : reader.text(key) else { return nil }
    return checked(blockMarkup(text, places: reader.mapping[key]?.places, markdown: markdown, into: &diagnostics), at: text.range)
  }

  private mutating func checked(_ body: MarkupBody, at range: SourceRange) -> MarkupBody {
    let what: String? =
      if !body.headings.isEmpty {
        "a heading"
      } else if let component = body.components.first {
        "the component \(component.name)"
      } else if !body.images.isEmpty {
        "an image"
      } else if !body.otherAnchors.isEmpty {
        "a footnote"
      } else { nil }
    if let what { diagnostics.append(Diagnostic(.selfCheckRichText, at: range, ["what": what])) }
    return body
  }

  private func slug(_ reader: inout MappingReader) -> Located<String>? {
    guard let slug = reader.text("slug", example: "ecvet") else { return nil }
    if Slug.isValid(slug.value), slug.value.utf8.count <= 200 { return slug }
    let better = Slug.from(slug.value)
    reader.add([Diagnostic(.badSlug, at: slug.range, ["slug": slug.value, "example": better], suggestion: better)])
    return nil
  }

  private func quick(_ reader: inout MappingReader) -> SelfCheckDocument.Quick? {
    guard let mapping = reader.mapping("quick", example: "quick: {title: …, summary: …, slug: quick, minutes: 5}") else {
      return nil
    }
    var part = MappingReader(mapping, what: "quick")
    defer { reader.add(part.finish()) }
    let (title, summary) = (text("title", "The quick self-check", &part), text("summary", "Ten questions.", &part))
    let minutes = part.integer("minutes", in: 1...240)
    if minutes == nil, mapping["minutes"] == nil { part.reportMissing("minutes", example: "minutes: 5") }
    let slug = slug(&part)
    if slug == nil, mapping["slug"] == nil { part.reportMissing("slug", example: "slug: quick") }
    guard let slug else { return nil }
    return SelfCheckDocument.Quick(title: title.value, summary: summary.value, slug: slug, minutes: minutes ?? 1)
  }

  private func sources(_ reader: inout MappingReader) -> [(id: String, source: FactSource)] {
    reader.named("sources", example: "sources: {recommendation: {title: …, url: https://…}}").map { id, mapping in
      var part = MappingReader(mapping, what: "the source \(id.value)")
      defer { reader.add(part.finish()) }
      let title = text("title", "Council Recommendation of 24 November 2020", &part)
      let url = part.requiredText("url", example: "https://eur-lex.europa.eu/")
      if !url.value.isEmpty, !isWebAddress(url.value) {
        part.reportBad(url, key: "url", reason: "it is no https:// or http:// address", example: "https://eur-lex.europa.eu/")
      }
      return (id.value, FactSource(title: title.value, url: url.value, checked: part.date("checked")?.value))
    }
  }

  // MARK: Scales and levels

  private mutating func readScales(_ reader: inout MappingReader) -> [(id: String, options: [ReadOption])] {
    reader.named("scales", example: "scales: {behaviour: {options: {…}}}").map { id, mapping in
      var part = MappingReader(mapping, what: "the scale \(id.value)")
      checkID(id)
      let options = readOptions(&part, isScored: true)
      diagnostics += part.finish()
      return (id.value, options)
    }
  }

  private mutating func readLevels(_ reader: inout MappingReader) -> [SelfCheckDocument.LevelText] {
    if reader.mapping["levels"] == nil { reader.reportMissing("levels", example: "levels: {low: {from: 0, name: …}}") }
    return reader.named("levels", example: "levels: {low: {from: 0, name: …, summary: …, step: …}}").map { id, mapping in
      var part = MappingReader(mapping, what: "the level \(id.value)")
      checkID(id)
      levels.append(Level(id: id.value, from: threshold(&part), range: id.range))
      let texts = SelfCheckDocument.LevelText(
        name: text("name", "Building", &part).value, summary: text("summary", "The first agreements are there.", &part).value,
        step: text("step", "Do", &part).value)
      diagnostics += part.finish()
      return texts
    }
  }

  private func threshold(_ part: inout MappingReader) -> Int {
    guard let value = part.value("from") else {
      if part.mapping["from"] == nil { part.reportMissing("from", example: "from: 25") }
      return 0
    }
    if case .scalar(let text, true, _) = value, let number = Int(text), 0...100 ~= number { return number }
    let shown = if case .scalar(let text, _, _) = value { text } else { value.form }
    part.add([Diagnostic(.selfCheckThresholdNotWhole, at: value.range, ["value": shown])])
    return 0
  }

  private mutating func criticalCap(_ reader: inout MappingReader) -> (rule: Questionnaire.Located<Int>, text: String)? {
    guard let mapping = reader.mapping("critical-cap", example: "critical-cap: {level: building, text: …}") else { return nil }
    var part = MappingReader(mapping, what: "critical-cap")
    defer { diagnostics += part.finish() }
    let level = readLevel(&part)
    let text = text("text", "“{question}” is not arranged yet, so this stays at {level}.", &part)
    return level.map { (Questionnaire.Located($0.value, at: $0.range), text.value) }
  }

  /// The level that a cap names.
  mutating func readLevel(_ part: inout MappingReader) -> Located<Int>? {
    let name = part.requiredText("level", example: levels.first?.id ?? "building")
    guard !name.value.isEmpty else { return nil }
    if let index = levels.firstIndex(where: { $0.id == name.value }) { return Located(index, at: name.range) }
    reportUnknown("level", name, known: levels.map(\.id))
    return nil
  }

  private mutating func profileQuestion(_ name: Located<String>) -> Int? {
    let profile = questions.filter { $0.dimension == nil }.map(\.id)
    if let index = profile.firstIndex(of: name.value) { return index }
    reportUnknown("profile question", name, known: profile)
    return nil
  }

  // MARK: Names

  /// Reports a reference to what is not there.
  mutating func reportUnknown(_ what: String, _ name: Located<String>, known: [String]) {
    diagnostics.append(
      Diagnostic(
        .selfCheckUnknownReference, at: name.range,
        ["what": what, "value": name.value, "known": known.isEmpty ? "none" : known.joined(separator: ", ")],
        suggestion: nearest(to: name.value, among: known)))
  }

  /// Reports a name that is none.
  mutating func checkID(_ id: Located<String>) {
    let reserved = ["all", "any", "not", Question.Option.notApplicable, Question.Option.dontKnow]
    let isPlain = id.value.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
    let reason: String? =
      if reserved.contains(id.value) {
        "this word has a meaning of its own"
      } else if !Slug.isValid(id.value) || !isPlain {
        "it holds other signs than small letters, digits and single hyphens"
      } else if id.value.utf8.count > 60 { "it is longer than 60 letters" } else { nil }
    guard let reason else { return }
    let better = Slug.from(id.value)
    diagnostics.append(
      Diagnostic(
        .selfCheckBadID, at: id.range, ["id": id.value, "reason": reason, "example": better.isEmpty ? "role" : "\(better)-1"]))
  }
}
