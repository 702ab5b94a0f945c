import ContentLoading
import Diagnostics
import SiteModel

extension SiteFolder {
  /// The declarations of `services.yml` and its translations, by language; empty without that file.
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
    guard let original = readMapping(of: file, what: "services.yml".words, keys: ServicesKeys.set, into: &diagnostics) else {
      return [:]
    }
    var findings: [Diagnostic] = []
    let main = ServiceDeclaration.read(original, into: &findings)
    diagnostics += findings
    var result = Dictionary(languages.map { ($0, main) }, uniquingKeysWith: { first, _ in first })
    let known = Set(findings.map(\.withoutPlace))
    for (language, file) in translations {
      guard let overlay = readTranslation(of: original, .services, from: file, what: "services.yml".words, into: &diagnostics)
      else { continue }
      var ofTranslation: [Diagnostic] = []
      let translated = ServiceDeclaration.read(original.overlaid(by: overlay), into: &ofTranslation)
      // Faults in the original are inherited by translations, and reported only once.
      diagnostics += ofTranslation.filter { !known.contains($0.withoutPlace) }
      result[language] = main.withWords(of: translated)
    }
    return result
  }
}

extension Diagnostic {
  fileprivate var withoutPlace: Diagnostic { Diagnostic(kind, at: nil, arguments, correction: correction) }
}

extension ServiceDeclaration {
  /// This declaration with the texts of a translation. What is loaded and stored is the same in every language.
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

  /// Reads `services.yml`, or a translation merged with it.
  static func read(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> ServiceDeclaration {
    var reader = MappingReader(mapping, ServicesKeys.set)
    var declaration = ServiceDeclaration(notice: reader.text(ServicesKeys.notice), range: mapping.range)
    declaration.controller = controller(&reader)
    declaration.authority = authority(&reader)
    declaration.version = reader.number(ServicesKeys.version)
    declaration.date = reader.date(ServicesKeys.date)?.value
    declaration.days = reader.number(ServicesKeys.days)
    declaration.purposes = purposes(&reader)
    let ids = declaration.purposes.map(\.id)
    declaration.services = reader.named(ServicesKeys.services).compactMap { id, service in
      var part = service
      defer { reader.add(part.finish()) }
      return Service.read(id, &part, purposes: ids)
    }
    reader.add(repeatedItems(declaration.enabledServices))
    diagnostics += reader.finish()
    return declaration
  }

  private static func controller(_ reader: inout MappingReader) -> Controller {
    var controller = Controller()
    guard var part = reader.group(ServicesKeys.controller) else { return controller }
    controller.name = part.text(ControllerKeys.name).value
    let email = part.text(ControllerKeys.email)
    if !email.value.isEmpty { _ = part.isMailAddress(email, ControllerKeys.email) }
    controller.email = email.value
    controller.address = part.text(ControllerKeys.address)?.value
    reader.add(part.finish())
    return controller
  }

  private static func authority(_ reader: inout MappingReader) -> Authority? {
    guard var part = reader.group(ServicesKeys.authority) else { return nil }
    let name = part.text(AuthorityKeys.name)
    let url = part.text(AuthorityKeys.url)
    if !url.value.isEmpty, let fault = AddressFault.ofWebAddress(url.value) {
      part.reportBadAddress(url, AuthorityKeys.url, reason: fault)
    }
    reader.add(part.finish())
    return Authority(name: name.value, url: url.value)
  }

  private static func purposes(_ reader: inout MappingReader) -> [Purpose] {
    reader.named(ServicesKeys.purposes).map { id, purpose in
      var part = purpose
      defer { reader.add(part.finish()) }
      part.checkSlug(id)
      return Purpose(id: id.value, name: part.text(PurposeKeys.name).value, summary: part.text(PurposeKeys.summary).value)
    }
  }

  /// Findings for items that two services store under the same name in the same place.
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
