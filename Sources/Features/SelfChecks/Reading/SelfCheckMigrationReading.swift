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

  /// For each question the old identifiers of its options and the new ones; `~` drops an answer.
  private func options(_ part: inout MappingReader) -> [(question: String, renamed: [(old: String, new: String?)])] {
    guard let value = part.value(MigrationKeys.options) else { return [] }
    guard case .mapping(let mapping) = value else {
      part.reportType(of: value, MigrationKeys.options.declaration, expected: "keys with values")
      return []
    }
    return mapping.entries.compactMap { entry in
      if case .mapping(let inner) = entry.value { return (question: entry.key, renamed: renames(inner, &part)) }
      reportRename(entry, expected: "keys with values", example: "{old: new}", &part)
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

  private func reportRename(_ entry: YAMLMapping.Entry, expected: String, example: String, _ part: inout MappingReader) {
    part.add([
      Diagnostic(
        .wrongType, at: entry.value.range,
        ["key": entry.key, "expected": expected, "found": entry.value.form, "example": "\(entry.key): \(example)"])
    ])
  }

  private func fault(
    _ migration: Migration, _ all: [Migration], isRepeated: Bool, _ version: Int
  ) -> (reason: String, advice: String)? {
    if isRepeated { return ("version \(migration.from) has an entry already", "join the two entries") }
    guard migration.from < version else {
      return ("it begins at version \(migration.from), but this is version \(version)", "raise version, or give an older one")
    }
    let later = (migration.from + 1..<version).map { step in (step, all.first { $0.from == step }) }
    if let (missing, _) = later.first(where: { $0.1 == nil }) {
      return ("there is no entry from version \(missing), so results cannot go on", "add an entry with from: \(missing)")
    }
    let following = later.compactMap(\.1)
    for (old, new) in migration.questions {
      if questions.contains(where: { $0.id == old }), following.isEmpty {
        return ("the question “\(old)” is still there", "leave it out, or give the new question another name")
      }
      if let final = follow(new, following), !questions.contains(where: { $0.id == final }) {
        return ("there is no question “\(final)”", "name a question of this self-check, or ~ to drop the answer")
      }
    }
    for (name, renamed) in migration.options {
      guard let final = follow(name, following) else { continue }
      guard let question = questions.first(where: { $0.id == final }) else {
        return ("there is no question “\(final)”", "options are renamed under the question's new name")
      }
      for case (_, let new?) in renamed where following.isEmpty && !question.options.contains(where: { $0.id == new }) {
        return ("“\(final)” has no option “\(new)”", "its options: \(question.options.map(\.id).joined(separator: ", "))")
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
