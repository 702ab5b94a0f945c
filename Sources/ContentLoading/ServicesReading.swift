import Diagnostics
import SiteModel

extension SiteFolder {
  /// What `services.yml` and its translations say, in each language; nothing when the site has no such file.
  func serviceDeclarations(
    languages: [LanguageTag], into diagnostics: inout [Diagnostic]
  ) -> [LanguageTag: ServiceDeclaration] {
    let translations = translations(of: "services", extension: "yml", into: &diagnostics, languages: languages)
    guard let file = files.first(where: { $0.contentPath == "services.yml" }) else {
      diagnostics += translations.map { _, file in
        Diagnostic(.translationWithoutOriginal, at: SourceRange(path: file.displayPath), ["original": "services.yml"])
      }
      return [:]
    }
    guard let original = readMapping(of: file, what: "services.yml", into: &diagnostics) else { return [:] }
    var findings: [Diagnostic] = []
    let main = ServiceDeclaration.read(original, into: &findings)
    diagnostics += findings
    var result = Dictionary(languages.map { ($0, main) }, uniquingKeysWith: { first, _ in first })
    let known = Set(findings.map(\.withoutPlace))
    for (language, file) in translations {
      guard let overlay = readMapping(of: file, what: "services.yml", into: &diagnostics) else { continue }
      var ofTranslation: [Diagnostic] = []
      let translated = ServiceDeclaration.read(original.overlaid(by: overlay), into: &ofTranslation)
      // What is wrong with the original is wrong with what a translation inherits, and is said once.
      diagnostics += ofTranslation.filter { !known.contains($0.withoutPlace) }
      result[language] = main.withWords(of: translated)
    }
    return result
  }
}

extension Diagnostic {
  fileprivate var withoutPlace: Diagnostic { Diagnostic(kind, at: nil, arguments, suggestion: suggestion) }
}

extension ServiceDeclaration {
  /// This declaration with the words of a translation. What is loaded and stored is the same in every language.
  fileprivate func withWords(of translation: ServiceDeclaration) -> ServiceDeclaration {
    var result = self
    result.controller = translation.controller
    result.authority = translation.authority
    for (index, purpose) in purposes.enumerated() {
      if let words = translation.purpose(purpose.id) { result.purposes[index] = words }
    }
    for (index, service) in services.enumerated() {
      guard let words = translation.services.first(where: { $0.id == service.id }) else { continue }
      result.services[index].name = words.name
      result.services[index].summary = words.summary
      result.services[index].provider = words.provider
      for (place, item) in service.storage.enumerated() {
        guard let translated = words.storage.first(where: { $0.name.value == item.name.value }) else { continue }
        result.services[index].storage[place].purpose = translated.purpose
      }
    }
    return result
  }

  /// Reads `services.yml`, or a translation of it laid over the default.
  static func read(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> ServiceDeclaration {
    var reader = MappingReader(mapping, what: "services.yml")
    var declaration = ServiceDeclaration(
      notice: reader.requiredText("notice", example: "pages/cookies.md"), range: mapping.range)
    declaration.controller = controller(&reader)
    declaration.authority = authority(&reader)
    declaration.version = reader.integer("version", in: 1...1_000_000) ?? 1
    declaration.date = reader.date("date")?.value
    if reader.mapping["date"] == nil { reader.reportMissing("date", example: "date: 2026-11-25") }
    declaration.days = reader.integer("days", in: 1...365) ?? standardDays
    declaration.purposes = purposes(&reader)
    let ids = declaration.purposes.map(\.id)
    declaration.services = reader.named("services", example: "services: {youtube: {name: …, purpose: …, kind: embed}}").compactMap {
      id, mapping in
      var part = MappingReader(mapping, what: "the service \(id.value)")
      defer { reader.add(part.finish()) }
      return Service.read(id, &part, purposes: ids)
    }
    reader.add(repeatedItems(declaration.enabledServices))
    diagnostics += reader.finish()
    return declaration
  }

  private static func controller(_ reader: inout MappingReader) -> Controller {
    var controller = Controller()
    let example = "controller: {name: Team of experts, email: privacy@ecvet.example}"
    guard let mapping = reader.mapping("controller", example: example) else {
      if reader.mapping["controller"] == nil { reader.reportMissing("controller", example: example) }
      return controller
    }
    var part = MappingReader(mapping, what: "controller")
    controller.name = part.requiredText("name", example: "Team of experts").value
    let email = part.requiredText("email", example: "privacy@ecvet.example")
    if !email.value.isEmpty, !isMailAddress(email.value) {
      part.reportBad(email, key: "email", reason: "it is no mail address", example: "privacy@ecvet.example")
    }
    controller.email = email.value
    controller.address = part.text("address")?.value
    reader.add(part.finish())
    return controller
  }

  private static func authority(_ reader: inout MappingReader) -> Authority? {
    let example = "authority: {name: Autoriteit Persoonsgegevens, url: https://autoriteitpersoonsgegevens.nl/}"
    guard let mapping = reader.mapping("authority", example: example) else {
      if reader.mapping["authority"] == nil { reader.reportMissing("authority", example: example) }
      return nil
    }
    var part = MappingReader(mapping, what: "authority")
    let name = part.requiredText("name", example: "Autoriteit Persoonsgegevens")
    let url = part.requiredText("url", example: "https://autoriteitpersoonsgegevens.nl/")
    if !url.value.isEmpty, !isWebAddress(url.value) {
      part.reportBad(url, key: "url", reason: "it is no https:// address", example: "https://autoriteitpersoonsgegevens.nl/")
    }
    reader.add(part.finish())
    return Authority(name: name.value, url: url.value)
  }

  private static func purposes(_ reader: inout MappingReader) -> [Purpose] {
    reader.named("purposes", example: "purposes: {statistics: {name: Statistics, summary: …}}").map { id, mapping in
      var part = MappingReader(mapping, what: "the purpose \(id.value)")
      defer { reader.add(part.finish()) }
      if !Slug.isValid(id.value) {
        let better = Slug.from(id.value)
        part.add([Diagnostic(.badSlug, at: id.range, ["slug": id.value, "example": better], suggestion: better)])
      }
      return Purpose(
        id: id.value, name: part.requiredText("name", example: "Statistics").value,
        summary: part.requiredText("summary", example: "We count visits, to make the site better.").value)
    }
  }

  /// A finding for each name under which a second service stores something in the same place.
  private static func repeatedItems(_ services: [Service]) -> [Diagnostic] {
    var first: [String: SourceRange] = [:]
    return services.flatMap(\.storage).compactMap { item in
      let key = "\(item.store.rawValue) \(item.domain ?? "") \(item.name.value)"
      guard let earlier = first.updateValue(item.name.range, forKey: key) else { return nil }
      return Diagnostic(
        .duplicateStoredItem, at: item.name.range, ["name": item.name.value], notes: [DiagnosticNote(.firstOne, at: earlier)])
    }
  }
}
