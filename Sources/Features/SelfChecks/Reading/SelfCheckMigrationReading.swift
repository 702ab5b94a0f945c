import ContentLoading
import Diagnostics
import SiteModel

extension SelfCheckReading {
  /// Reads the migrations and checks that they lead to existing identifiers.
  mutating func readMigrations(_ reader: inout MappingReader, version: Int) -> [Migration] {
    let migrations = reader.groups(SelfCheckKeys.migrations).compactMap { migration in
      var part = migration
      defer { diagnostics += part.finish() }
      let from = part.number(MigrationKeys.from)
      let questions = part.table(MigrationKeys.questions).map { (old: $0.name.value, new: $0.text?.value) }
      let options = options(&part)
      let place = part.entry(MigrationKeys.from)?.keyRange ?? part.mapping.range
      return from.map { Migration(from: $0, questions: questions, options: options, range: place) }
    }
    for (index, migration) in migrations.enumerated() {
      if let fault = fault(migration, migrations, isRepeated: migrations[..<index].contains { $0.from == migration.from }, version)
      {
        diagnostics.append(
          Diagnostic(.selfCheckBadMigration, at: migration.range, ["reason": fault.reason, "advice": fault.advice]))
      }
    }
    return migrations
  }

  private static let keysWithValues = Words(en: "keys with values", nl: "sleutels met waarden")

  /// For each question the old identifiers of its options and the new ones; `~` drops an answer.
  private func options(_ part: inout MappingReader) -> [(question: String, renamed: [(old: String, new: String?)])] {
    guard let value = part.value(MigrationKeys.options) else { return [] }
    guard case .mapping(let mapping) = value else {
      part.reportType(of: value, MigrationKeys.options.declaration, expected: Self.keysWithValues)
      return []
    }
    return mapping.entries.compactMap { entry in
      if case .mapping(let inner) = entry.value { return (question: entry.key, renamed: renames(inner, &part)) }
      reportRename(entry, expected: Self.keysWithValues, example: "{old: new}", &part)
      return nil
    }
  }

  private func renames(_ mapping: YAMLMapping, _ part: inout MappingReader) -> [(old: String, new: String?)] {
    mapping.entries.compactMap { entry in
      switch entry.value {
      case .scalar(let text, _, _): return (entry.key, text)
      case .null: return (entry.key, nil)
      case .sequence, .mapping:
        let payload = MigrationKeys.questions.payload
        reportRename(entry, expected: payload.expected, example: payload.example, &part)
        return nil
      }
    }
  }

  private func reportRename(_ entry: YAMLMapping.Entry, expected: Words, example: String, _ part: inout MappingReader) {
    part.add([
      Diagnostic(
        .wrongType, at: entry.value.range,
        [
          "key": entry.key, "expected": expected, "found": entry.value.form,
          "example": "\(entry.key): ".words + Words.example(example),
        ])
    ])
  }

  private func fault(
    _ migration: Migration, _ all: [Migration], isRepeated: Bool, _ version: Int
  ) -> (reason: Words, advice: Words)? {
    if isRepeated {
      return (
        Words(en: "version \(migration.from) already has an entry", nl: "versie \(migration.from) heeft al een overgang"),
        Words(en: "join the two entries", nl: "voeg de twee samen")
      )
    }
    guard migration.from < version else {
      return (
        Words(
          en: "it begins at version \(migration.from), but this is version \(version)",
          nl: "hij begint bij versie \(migration.from), maar dit is versie \(version)"),
        Words(en: "raise version, or give an older one", nl: "verhoog version, of noem een oudere versie")
      )
    }
    let later = (migration.from + 1..<version).map { step in (step, all.first { $0.from == step }) }
    if let (missing, _) = later.first(where: { $0.1 == nil }) {
      return (
        Words(
          en: "there is no entry from version \(missing), so results cannot be taken any further",
          nl: "er is geen overgang vanaf versie \(missing), dus uitkomsten komen niet verder"),
        Words(en: "add an entry with from: \(missing)", nl: "voeg een overgang toe met from: \(missing)")
      )
    }
    let following = later.compactMap(\.1)
    for (old, new) in migration.questions {
      if questions.contains(where: { $0.id == old }), following.isEmpty {
        return (
          Words(en: "the question “\(old)” still exists", nl: "de vraag “\(old)” bestaat nog"),
          Words(
            en: "leave it out here, or give the new question another name",
            nl: "laat haar hier weg, of geef de nieuwe vraag een andere naam")
        )
      }
      if let final = follow(new, following), !questions.contains(where: { $0.id == final }) {
        return (
          Words(en: "there is no question “\(final)”", nl: "er is geen vraag “\(final)”"),
          Words(
            en: "name a question of this self-check, or ~ to drop the answer",
            nl: "noem een vraag van deze zelfcheck, of ~ om het antwoord te laten vervallen")
        )
      }
    }
    for (name, renamed) in migration.options {
      guard let final = follow(name, following) else { continue }
      guard let question = questions.first(where: { $0.id == final }) else {
        return (
          Words(en: "there is no question “\(final)”", nl: "er is geen vraag “\(final)”"),
          Words(
            en: "put the new names of options under the new name of their question",
            nl: "zet de nieuwe namen van antwoorden onder de nieuwe naam van hun vraag")
        )
      }
      for case (_, let new?) in renamed where following.isEmpty && !question.options.contains(where: { $0.id == new }) {
        return (
          Words(en: "“\(final)” has no option “\(new)”", nl: "“\(final)” heeft geen antwoord “\(new)”"),
          Words(en: "its options: ", nl: "antwoorden op deze vraag: ") + Words.list(question.options.map(\.id))
        )
      }
    }
    return nil
  }

  /// The identifier of a question after further migrations; nil when one drops it.
  private func follow(_ name: String?, _ migrations: [Migration]) -> String? {
    migrations.reduce(name) { name, migration in
      guard let name, let entry = migration.questions.first(where: { $0.old == name }) else { return name }
      return entry.new
    }
  }
}
