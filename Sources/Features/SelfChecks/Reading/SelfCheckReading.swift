import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads a self-check from YAML: rules and texts at once, since the file contains them together.
struct SelfCheckReading {
  /// An option with its text.
  typealias ReadOption = (option: Question.Option, text: String)

  let id: String
  let file: SiteFolder.File
  let language: LanguageTag
  let markdown: MarkdownRenderer
  var diagnostics: [Diagnostic] = []

  /// The scales by name, in order.
  private(set) var scales: [(id: String, options: [ReadOption])] = []
  var levels: [Level] = []
  /// The questions read so far, in the order in which they are asked.
  var questions: [Question] = []
  var questionTexts: [SelfCheckDocument.QuestionText] = []
  /// The places of all questions by identifier, for conditions that refer to later ones.
  private(set) var declared: [String: SourceRange] = [:]

  init(id: String, file: SiteFolder.File, language: LanguageTag, markdown: MarkdownRenderer) {
    self.id = id
    self.file = file
    self.language = language
    self.markdown = markdown
  }

  /// The document; nil when too much is invalid.
  mutating func document(_ mapping: YAMLMapping) -> SelfCheckDocument? {
    declared = Self.declaredQuestions(mapping)
    var reader = MappingReader(mapping, SelfCheckKeys.set)
    let title = text(SelfCheckKeys.title, &reader)
    let menu = (reader.text(SelfCheckKeys.menu)?.value).map(markdown.typographic)
    let summary = text(SelfCheckKeys.summary, &reader)
    let slug = slug(SelfCheckKeys.slug, &reader)
    let aliases = reader.aliases(SelfCheckKeys.aliases)
    let isDraft = reader.flag(SelfCheckKeys.draft)
    let version = reader.number(SelfCheckKeys.version)
    let minutes = reader.number(SelfCheckKeys.minutes)
    let (updated, owner) = (reader.date(SelfCheckKeys.updated)?.value, reader.text(SelfCheckKeys.owner))
    let introduction = block(SelfCheckKeys.introduction, &reader)
    let disclaimer = inline(SelfCheckKeys.disclaimer, &reader)
    let contact = reader.text(SelfCheckKeys.contact).map(contentLink)
    let groupBy = reader.text(SelfCheckKeys.groupBy)
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
    document.aliases = aliases
    (document.menu, document.slug, document.isDraft, document.updated, document.owner) = (menu, slug, isDraft, updated, owner)
    (document.contact, document.quick, document.sources, document.levels) = (contact, quick, sources, levelTexts)
    (document.questions, document.dimensions, document.criticalCap) = (questionTexts, dimensions.map(\.texts), cap?.text)
    return questionnaire.dimensions.isEmpty || levels.isEmpty ? nil : document
  }

  private static func declaredQuestions(_ mapping: YAMLMapping) -> [String: SourceRange] {
    var lists = [mapping[SelfCheckKeys.profile.name]?.value]
    for entry in mapping.part(SelfCheckKeys.dimensions.name).entries {
      if case .mapping(let dimension) = entry.value { lists.append(dimension[DimensionKeys.questions.name]?.value) }
    }
    var declared: [String: SourceRange] = [:]
    for case .mapping(let questions)? in lists {
      for entry in questions.entries where declared[entry.key] == nil { declared[entry.key] = entry.keyRange }
    }
    return declared
  }

  // MARK: Texts

  /// A required plain text.
  func text(_ key: Key<KeyPayload.NeededText>, _ reader: inout MappingReader) -> Located<String> {
    var found = reader.text(key)
    found.value = markdown.typographic(found.value)
    return found
  }

  /// A text of inline Markdown.
  mutating func inline(_ key: Key<KeyPayload.Markup>, _ reader: inout MappingReader) -> MarkupBody? {
    guard let text = reader.text(key) else { return nil }
    return checked(inlineMarkup(text, places: reader.entry(key)?.places, markdown: markdown, into: &diagnostics), at: text.range)
  }

  /// A text of paragraphs and lists.
  mutating func block(_ key: Key<KeyPayload.Markup>, _ reader: inout MappingReader) -> MarkupBody? {
    guard let text = reader.text(key) else { return nil }
    return checked(blockMarkup(text, places: reader.entry(key)?.places, markdown: markdown, into: &diagnostics), at: text.range)
  }

  private mutating func checked(_ body: MarkupBody, at range: SourceRange) -> MarkupBody {
    let what: Words? =
      if !body.headings.isEmpty {
        Words(en: "a heading", nl: "een kop")
      } else if let component = body.components.first {
        Words(en: "the component \(component.name)", nl: "het onderdeel \(component.name)")
      } else if !body.images.isEmpty {
        Words(en: "an image", nl: "een afbeelding")
      } else if !body.otherAnchors.isEmpty {
        Words(en: "a footnote", nl: "een voetnoot")
      } else { nil }
    if let what { diagnostics.append(Diagnostic(.selfCheckRichText, at: range, ["what": what])) }
    return body
  }

  private func slug(_ key: Key<KeyPayload.Text>, _ reader: inout MappingReader) -> Located<String>? {
    guard let slug = reader.text(key) else { return nil }
    if Slug.isValid(slug.value), slug.value.utf8.count <= 200 { return slug }
    let better = Slug.from(slug.value)
    reader.add([
      Diagnostic(
        .badSlug, at: slug.range, ["slug": slug.value, "example": better], correction: Correction(of: slug.value, to: better))
    ])
    return nil
  }

  private func quick(_ reader: inout MappingReader) -> SelfCheckDocument.Quick? {
    guard var part = reader.group(SelfCheckKeys.quick) else { return nil }
    defer { reader.add(part.finish()) }
    let (title, summary) = (text(QuickKeys.title, &part), text(QuickKeys.summary, &part))
    let minutes = part.number(QuickKeys.minutes)
    guard let slug = slug(QuickKeys.slug, &part) else { return nil }
    return SelfCheckDocument.Quick(title: title.value, summary: summary.value, slug: slug, minutes: minutes ?? 1)
  }

  private func sources(_ reader: inout MappingReader) -> [(id: String, source: FactSource)] {
    reader.named(SelfCheckKeys.sources).map { id, found in
      var part = found
      defer { reader.add(part.finish()) }
      var source = FactSource.read(&part)
      source.title = markdown.typographic(source.title)
      return (id.value, source)
    }
  }

  // MARK: Scales and levels

  private mutating func readScales(_ reader: inout MappingReader) -> [(id: String, options: [ReadOption])] {
    var result: [(id: String, options: [ReadOption])] = []
    for (id, scale) in reader.named(SelfCheckKeys.scales) {
      var part = scale
      checkID(id)
      result.append((id.value, readOptions(.ofScale, &part)))
      diagnostics += part.finish()
    }
    return result
  }

  private mutating func readLevels(_ reader: inout MappingReader) -> [SelfCheckDocument.LevelText] {
    var result: [SelfCheckDocument.LevelText] = []
    for (id, level) in reader.named(SelfCheckKeys.levels) {
      var part = level
      checkID(id)
      levels.append(Level(id: id.value, from: threshold(&part), range: id.range))
      result.append(
        SelfCheckDocument.LevelText(
          name: text(LevelKeys.name, &part).value, summary: text(LevelKeys.summary, &part).value,
          step: text(LevelKeys.step, &part).value))
      diagnostics += part.finish()
    }
    return result
  }

  private func threshold(_ part: inout MappingReader) -> Int {
    guard let value = part.value(LevelKeys.from) else { return 0 }
    if case .scalar(let text, true, _) = value, let number = Int(text), LevelKeys.from.payload.range ~= number { return number }
    let shown = if case .scalar(let text, _, _) = value { text.words } else { value.form }
    part.add([Diagnostic(.selfCheckThresholdNotWhole, at: value.range, ["value": shown])])
    return 0
  }

  private mutating func criticalCap(_ reader: inout MappingReader) -> (rule: Located<Int>, text: String)? {
    guard var part = reader.group(SelfCheckKeys.criticalCap) else { return nil }
    defer { diagnostics += part.finish() }
    let level = readLevel(&part)
    let text = text(CriticalCapKeys.text, &part)
    return level.map { (Located($0.value, at: $0.range), text.value) }
  }

  /// The level that a cap names.
  mutating func readLevel(_ part: inout MappingReader) -> Located<Int>? {
    part.setExample(levels.first?.id, of: CapKeys.level)
    let name = part.text(CapKeys.level)
    guard !name.value.isEmpty else { return nil }
    if let index = levels.firstIndex(where: { $0.id == name.value }) { return Located(index, at: name.range) }
    reportUnknown(.level, name, known: levels.map(\.id))
    return nil
  }

  private mutating func profileQuestion(_ name: Located<String>) -> Int? {
    let profile = questions.filter { $0.dimension == nil }.map(\.id)
    if let index = profile.firstIndex(of: name.value) { return index }
    reportUnknown(Words(en: "profile question", nl: "vraag onder profile"), name, known: profile)
    return nil
  }

  // MARK: Identifiers

  /// Reports a reference to an unknown identifier.
  mutating func reportUnknown(_ what: Words, _ name: Located<String>, known: [String]) {
    diagnostics.append(
      Diagnostic(
        .selfCheckUnknownReference, at: name.range,
        ["what": what, "value": name.value, "known": Words.list(known)],
        guess: .nearest(to: name.value, among: known)))
  }

  /// Reports an invalid identifier.
  mutating func checkID(_ id: Located<String>) {
    let reserved = ["all", "any", "not", Question.Option.notApplicable, Question.Option.dontKnow]
    let isPlain = id.value.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
    let reason: Words? =
      if reserved.contains(id.value) {
        Words(en: "this word has a meaning of its own", nl: "dit woord heeft een eigen betekenis")
      } else if !Slug.isValid(id.value) || !isPlain {
        Words(
          en: "it has characters other than small letters, digits and single hyphens",
          nl: "er staan andere tekens in dan kleine letters, cijfers en losse streepjes")
      } else if id.value.utf8.count > 60 {
        Words(en: "it is longer than 60 characters", nl: "het is langer dan 60 tekens")
      } else {
        nil
      }
    guard let reason else { return }
    let better = Slug.from(id.value)
    diagnostics.append(
      Diagnostic(
        .selfCheckBadID, at: id.range, ["id": id.value, "reason": reason, "example": better.isEmpty ? "role" : "\(better)-1"]))
  }
}

extension Words {
  static let level = Words(en: "level", nl: "niveau")
  static let source = Words(en: "source", nl: "bron")
}
