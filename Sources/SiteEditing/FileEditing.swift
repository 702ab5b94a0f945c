import ContentLoading
import Diagnostics
import SiteModel

/// A file of the site as it is, and what it says.
struct ReadFile: Sendable {
  let file: SiteFolder.File
  let bytes: [UInt8]
  let reading: SourceReading

  var path: String { file.contentPath }
}

/// What changes at the top of a file besides its references.
struct KeyChanges: Sendable {
  /// Old addresses to add, and one to take out, since the page stands there again.
  var newAliases: [String] = []
  var staleAliases: Set<String> = []
  /// Keys that are stated from now on, with their values.
  var stated: [(key: String, value: String)] = []
  /// Keys that say what holds without them again.
  var unstated: [String] = []

  var isEmpty: Bool { newAliases.isEmpty && staleAliases.isEmpty && stated.isEmpty && unstated.isEmpty }
}

/// Edits the references and keys of one file, and proves by reading it again that nothing else in it changed.
struct FileEditing {
  let file: ReadFile
  let map: MoveMap
  let reader: SourceReader
  let keyChanges: KeyChanges
  private let lines: LineIndex

  init(_ file: ReadFile, _ map: MoveMap, _ reader: SourceReader, _ keyChanges: KeyChanges) {
    self.file = file
    self.map = map
    self.reader = reader
    self.keyChanges = keyChanges
    lines = LineIndex(file.bytes)
  }

  /// The edits; empty when the file stays as it is.
  func splices() throws(MoveRefusal) -> [Splice] {
    let outcomes = file.reading.references.map { map.outcome(of: $0, in: file.path) }
    for (reference, outcome) in zip(file.reading.references, outcomes) {
      if case .unclear(let reason) = outcome { throw refusal(reference.place, reason) }
    }
    guard outcomes.contains(where: { $0 != .same }) || !keyChanges.isEmpty else { return [] }
    let ofValues = try splicesOfValues(outcomes) + splicesOfKeys()
    let candidates = candidates(outcomes).filter { place in
      !ofValues.contains { $0.range.overlaps(place.splice.range) }
    }
    let all = ofValues + candidates.map(\.splice)
    if isRight(all, outcomes) { return all }
    // Some of the candidates are shown as code, or mean something else there. Each is tried alone.
    let real = candidates.filter { isReference($0.splice, outcomes) }
    let chosen = ofValues + real.map(\.splice)
    guard isRight(chosen, outcomes) else { throw refusal(placeOfFault(real, chosen, outcomes), Self.notFound) }
    return chosen
  }

  private static let notFound = Words(
    en: "this reference is not written in a way that can be changed without changing anything else",
    nl: "deze verwijzing is zo geschreven dat zij niet te veranderen is zonder ook iets anders te veranderen")

  private func refusal(_ place: SourceRange, _ reason: Words) -> MoveRefusal {
    MoveRefusal(Words(en: "\(place): ", nl: "\(place): ") + reason)
  }

  /// The place of the first reference that the edits do not change as they should, or of Markdown whose new path none of them gives.
  private func placeOfFault(_ real: [Candidate], _ chosen: [Splice], _ outcomes: [MoveMap.Outcome]) -> SourceRange {
    let kept = zip(file.reading.references, outcomes).filter { $1 != .removed }
    if let after = reading(after: chosen), after.references.count == kept.count,
      let wrong = zip(kept, after.references).first(where: { !Self.isExpected($1, from: $0.0, $0.1) })
    {
      return wrong.0.0.place
    }
    let found = Set(real.map(\.path))
    let missing = zip(file.reading.references, outcomes).first { reference, outcome in
      outcome != .same && reference.text == nil && !found.contains(reference.path)
    }
    let any = zip(file.reading.references, outcomes).first { $1 != .same }
    return (missing ?? any)?.0.place ?? SourceRange(path: file.file.displayPath)
  }

  // MARK: Values and keys

  private func splicesOfValues(_ outcomes: [MoveMap.Outcome]) throws(MoveRefusal) -> [Splice] {
    var splices: [Splice] = []
    var removals: [String: Set<String>] = [:]
    for (reference, outcome) in zip(file.reading.references, outcomes) {
      guard let text = reference.text else { continue }
      switch outcome {
      case .same, .unclear: break
      case .removed: removals[String(reference.key.prefix { $0 != "." }), default: []].insert(text)
      case .changed(let new):
        guard let splice = splice(of: reference, text, to: new) else { throw refusal(reference.place, Self.notFound) }
        // A value with a name, which YAML repeats elsewhere, has one place.
        if !splices.contains(splice) { splices.append(splice) }
      }
    }
    for (key, texts) in removals.sorted(by: { $0.key < $1.key }) {
      guard let found = keyEditing.list(key, adding: [], removing: texts) else {
        throw refusal(file.reading.keys[key]?.keyRange ?? SourceRange(path: file.file.displayPath), Self.notFound)
      }
      splices += found
    }
    return splices
  }

  private func splice(of reference: FileReference, _ text: String, to new: String) -> Splice? {
    guard let start = lines.offset(line: reference.place.line, column: reference.place.column),
      let written = WrittenScalar(text, at: start, in: file.bytes)
    else { return nil }
    let isWhole = reference.path.hasPrefix("/") && !reader.siteURL.isEmpty && text.hasPrefix(reader.siteURL)
    let site = isWhole ? reader.siteURL : ""
    let rest = text.dropFirst(site.count)
    let path = reference.naming == .destination ? rest.prefix { $0 != "#" } : rest
    let spelling = reference.naming == .destination ? PathSpelling.inValue(new, like: text) : new
    return written.splice(replacing: site.utf8.count + path.utf8.count, of: text, with: site + spelling)
  }

  private var keyEditing: KeyEditing {
    KeyEditing(lines: lines, keys: file.reading.keys, isFrontMatter: file.path.hasSuffix(".md"))
  }

  private func splicesOfKeys() throws(MoveRefusal) -> [Splice] {
    let editing = keyEditing
    let stated = editing.adding(keyChanges.stated.map { "\($0.key): \(KeyEditing.item($0.value))" })
    let aliases = editing.list(
      PageKeys.aliases.name, adding: keyChanges.newAliases, removing: keyChanges.staleAliases)
    let unstated = keyChanges.unstated.map { editing.removing($0) }
    guard let stated, let aliases, !unstated.contains(where: { $0 == nil }) else {
      let place = file.reading.keys[PageKeys.aliases.name]?.keyRange ?? SourceRange(path: file.file.displayPath)
      throw refusal(
        place,
        Words(
          en: "the keys are not written in a way in which one can be added or taken out",
          nl: "de sleutels zijn zo geschreven dat er geen bij of af kan"))
    }
    return stated + aliases + unstated.compactMap(\.self).flatMap(\.self)
  }

  // MARK: Links in Markdown

  /// A place that may be the destination of a link or an image.
  private struct Candidate {
    var path: String
    var splice: Splice
  }

  private func candidates(_ outcomes: [MoveMap.Outcome]) -> [Candidate] {
    var wanted: [String: String] = [:]
    for (reference, outcome) in zip(file.reading.references, outcomes) {
      if reference.text == nil, case .changed(let new) = outcome { wanted[reference.path] = new }
    }
    guard !wanted.isEmpty else { return [] }
    let search = DestinationSearch(in: file.bytes)
    var found: [Range<Int>: Candidate] = [:]
    for place in search.places {
      let inside = reader.insideSite(place.path)
      guard let new = wanted[inside] else { continue }
      let start = place.range.lowerBound + (inside == place.path ? 0 : reader.siteURL.utf8.count)
      guard start <= place.range.upperBound else { continue }
      let range = start..<place.range.upperBound
      found[range] = Candidate(
        path: inside, splice: Splice(range, PathSpelling.inMarkdown(new, isBracketed: place.isBracketed)))
    }
    for (path, new) in wanted where path.hasPrefix("/") {
      for place in search.places(ofAddress: reader.siteURL, path: path) where found[place.range] == nil {
        found[place.range] = Candidate(
          path: path, splice: Splice(place.range, PathSpelling.inMarkdown(new, isBracketed: false)))
      }
    }
    return found.values.sorted { $0.splice.range.lowerBound < $1.splice.range.lowerBound }
  }

  // MARK: Reading again

  private func reading(after splices: [Splice]) -> SourceReading? {
    guard let bytes = file.bytes.applying(splices) else { return nil }
    return reader.reading(of: bytes, contentPath: file.path, displayPath: file.file.displayPath)
  }

  /// Whether the edits change all that must change, and nothing else.
  private func isRight(_ splices: [Splice], _ outcomes: [MoveMap.Outcome]) -> Bool {
    guard let after = reading(after: splices) else { return false }
    let kept = zip(file.reading.references, outcomes).filter { $1 != .removed }
    guard kept.count == after.references.count,
      zip(kept, after.references).allSatisfy({ Self.isExpected($1, from: $0.0, $0.1) })
    else { return false }
    return rest(of: after) == rest(of: file.reading) && keysAreRight(in: after)
  }

  /// Whether one edit changes references as they must change, and nothing else.
  private func isReference(_ splice: Splice, _ outcomes: [MoveMap.Outcome]) -> Bool {
    guard let after = reading(after: [splice]), after.references.count == outcomes.count else { return false }
    var changes = 0
    for (index, reference) in file.reading.references.enumerated() where !reference.isSame(as: after.references[index]) {
      guard Self.isExpected(after.references[index], from: reference, outcomes[index]) else { return false }
      changes += 1
    }
    return changes > 0 && rest(of: after) == rest(of: file.reading)
  }

  private static func isExpected(_ after: FileReference, from before: FileReference, _ outcome: MoveMap.Outcome) -> Bool {
    let path = if case .changed(let new) = outcome { new } else { before.path }
    return after.path == path && after.fragment == before.fragment && after.naming == before.naming
      && (after.text == nil) == (before.text == nil)
  }

  /// Everything in a file but references and the keys that change. An address of the site that is written whole is its own text, and
  /// counts as the old one.
  private func rest(of reading: SourceReading) -> [SourceReading.Value] {
    let changed = Set([PageKeys.aliases.name] + keyChanges.stated.map(\.key) + keyChanges.unstated)
    let values = reading.rest.filter { !changed.contains(String($0.key.prefix { $0 != "." })) }
    guard !reader.siteURL.isEmpty, !map.addresses.isEmpty else { return values }
    return values.map { value in
      guard value.text.contains(reader.siteURL) else { return value }
      let text = map.addresses.reduce(value.text) {
        $0.replacing(reader.siteURL + $1.value, with: reader.siteURL + $1.key)
      }
      return SourceReading.Value(key: value.key, text: text)
    }
  }

  private func keysAreRight(in after: SourceReading) -> Bool {
    let before = file.reading.keys.texts(of: PageKeys.aliases.name).filter { !keyChanges.staleAliases.contains($0) }
    return after.keys.texts(of: PageKeys.aliases.name) == before + keyChanges.newAliases
      && keyChanges.stated.allSatisfy { after.keys.texts(of: $0.key) == [$0.value] }
      && keyChanges.unstated.allSatisfy { after.keys[$0] == nil }
  }
}

extension YAMLMapping {
  /// The texts of a key: one, or a list.
  func texts(of key: String) -> [String] {
    switch self[key]?.value {
    case .scalar(let text, _, _): [text.trimmingWhitespace()]
    case .sequence(let items, _):
      items.compactMap { if case .scalar(let text, _, _) = $0 { text.trimmingWhitespace() } else { nil } }
    case .mapping, .null, nil: []
    }
  }
}
