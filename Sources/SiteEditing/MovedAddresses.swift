import ContentLoading
import SiteModel

/// The addresses that a move changes, and what the files of those pages must say from then on.
struct MovedAddresses {
  /// The new addresses by the old ones.
  private(set) var changed: [String: String] = [:]
  /// The same, in order.
  private(set) var list: [(old: SiteAddress, new: SiteAddress)] = []
  /// The old address of the page that a file gives, and its new one, by the path of the file before the move.
  private var byFile: [String: (old: SiteAddress, new: SiteAddress)] = [:]

  init(from before: Site, to after: Site, _ map: MoveMap, _ reader: SourceReader) {
    for page in before.pages {
      guard let index = after.page(map.id(page.id), in: page.language) else { continue }
      add(page.address, after.pages[index].address, file: page.contentPath)
    }
    addGenerated(from: before, to: after, map, reader)
    list = changed.map { (SiteAddress(path: $0.key), SiteAddress(path: $0.value)) }.sorted { $0.old < $1.old }
  }

  private mutating func add(_ old: SiteAddress, _ new: SiteAddress, file: String) {
    guard old != new else { return }
    changed[old.path] = new.path
    // A file may give several pages, one below the other: the others follow from the first.
    if let known = byFile[file], known.old.path.utf8.count <= old.path.utf8.count { return }
    byFile[file] = (old, new)
  }

  /// The pages that are made of a moved file, such as those of a self-check.
  private mutating func addGenerated(from before: Site, to after: Site, _ map: MoveMap, _ reader: SourceReader) {
    let prefix = before.folder + "/"
    for page in before.generatedPages {
      guard let origin = page.origin?.path, origin.hasPrefix(prefix) else { continue }
      let file = String(origin.dropFirst(prefix.count))
      guard let target = map.files[file], reader.keySet(of: file)?[PageKeys.aliases.name] != nil,
        let same = after.generatedPages.first(where: {
          $0.kind.name == page.kind.name && $0.language == page.language && $0.part == page.part
            && $0.origin?.path == prefix + target
        })
      else { continue }
      add(page.address, same.address, file: file)
    }
  }

  /// What the keys of a file must say besides its references.
  func keyChanges(of file: ReadFile, _ map: MoveMap, _ reader: SourceReader) -> KeyChanges {
    var changes = KeyChanges()
    if let (old, new) = byFile[file.path] {
      let present = file.reading.keys.texts(of: PageKeys.aliases.name)
      changes.staleAliases = Set(present.filter { Alias.address(of: $0) == new.path })
      if !present.contains(where: { Alias.address(of: $0) == old.path }) { changes.newAliases = [old.path] }
    }
    if let target = map.files[file.path] { addLastingKeys(of: file, target, map, reader, to: &changes) }
    return changes
  }

  /// The keys whose values were made of the identity of a file that gets another one.
  private func addLastingKeys(
    of file: ReadFile, _ target: String, _ map: MoveMap, _ reader: SourceReader, to changes: inout KeyChanges
  ) {
    let (old, new) = (map.identity(of: file.path), map.identity(of: target))
    guard old.language == nil, old.id != new.id, let keys = reader.keySet(of: file.path), reader.keySet(of: target) === keys else {
      return
    }
    let present = file.reading.keys
    for key in keys.keys where isAllowed(key, in: present) {
      guard let lasting = key.rules.lasting else { continue }
      let (value, derived) = (lasting(old.id), lasting(new.id))
      if present[key.name] == nil {
        if value != derived { changes.stated.append((key.name, value)) }
      } else if present.texts(of: key.name) == [derived], isWrittenByMove(key, keys, in: present) {
        changes.unstated.append(key.name)
      }
    }
  }

  private func isAllowed(_ key: KeyDeclaration, in present: YAMLMapping) -> Bool {
    switch key.rules.condition {
    case nil: true
    case .when(let other, let value)?: present.texts(of: other) == [value]
    case .whenNot(let other, let value)?: present.texts(of: other) != [value]
    case .without(let other)?: present[other] == nil
    }
  }

  /// Whether a key stands where a move writes it: behind all that an author wrote. Only then it goes again when it has become
  /// superfluous.
  private func isWrittenByMove(_ key: KeyDeclaration, _ keys: KeySet, in present: YAMLMapping) -> Bool {
    guard let index = present.entries.firstIndex(where: { $0.key == key.name }) else { return false }
    return present.entries[index...].allSatisfy { $0.key == PageKeys.aliases.name || keys[$0.key]?.rules.lasting != nil }
  }
}
