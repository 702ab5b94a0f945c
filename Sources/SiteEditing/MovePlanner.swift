import ContentLoading
import Diagnostics
import ParallelWork
import SiteBuilder
import SiteModel

/// Plans the move of content.
///
/// Everything is worked out in memory: the site is read as it is, then with its files at their new paths, which gives the new addresses,
/// and then with all edits. Only if that last site is without errors, and each link in it leads to what it led to before, there is a
/// plan.
public struct MovePlanner: Sendable {
  private let options: BuildOptions

  public init(_ options: BuildOptions) { self.options = options }

  /// The plan for a move.
  /// - Parameters:
  ///   - source: a file or a folder of content, as a user types it.
  ///   - target: where it is to go: a file, or a folder with a `/` behind it.
  /// - Throws: ``MoveRefusal``, when anything about the move is unclear; `ThemeMissing`, when the installation is incomplete.
  public func plan(from source: String, to target: String) async throws -> MovePlan {
    let folder = SiteFolder.list(options.site)
    // What the move does not change is read only once.
    let session = SiteSession(options)
    let look = { (folder: SiteFolder) in
      try await session.look(
        at: .paths([]), moment: options.moment, includesDrafts: options.includesDrafts, arranged: folder)
    }
    let state = try await look(folder)
    let findings = await state.findings()
    guard let site = state.site, !findings.contains(where: { $0.severity == .error }) else { throw Self.faultySite(findings) }
    let readers = state.features.readers
    let reader = SourceReader(
      languages: site.languages, siteURL: site.configuration(site.defaultLanguage).baseURL, features: readers)
    let request = MoveRequest(folder: folder, reader: reader, collections: readers.folders)
    var map = try request.map(from: source, to: target)
    let files = try await Self.read(folder, with: reader)
    let movedMedia = MovedMedia(map)
    let media = MediaBeside(folder: folder, files: files, map: map, moved: Set(map.files.keys))
    for (from, to) in media.moves { map.files[from] = to }
    try Self.refuseLinks(folder, map)

    let arranged = try await look(folder.arranged(moving: map.files))
    guard let rearranged = arranged.site else { throw Self.unsound(await arranged.findings()) }
    let addresses = MovedAddresses(from: site, to: rearranged, map, reader)
    map.addresses = addresses.changed
    for (old, new) in movedMedia.addresses { map.addresses[old.path] = new.path }
    var plan = MovePlan(in: folder.displayPath)
    plan.addresses = (addresses.list + movedMedia.addresses).sorted { $0.old < $1.old }
    var contents: [String: [UInt8]] = [:]
    for file in files {
      let keys = addresses.keyChanges(of: file, map, reader)
      let splices = try FileEditing(file, map, reader, keys).splices()
      let tellsMoves = file.path == Self.settings && !movedMedia.moves.isEmpty
      guard tellsMoves || !splices.isEmpty, var bytes = file.bytes.applying(splices) else { continue }
      if tellsMoves { bytes = try movedMedia.added(to: file, bytes, reader) }
      if file.file.isLinked { throw Self.linked(file.file) }
      contents[map.files[file.path] ?? file.path] = bytes
      plan.add(file, splices, bytes, map)
      if tellsMoves { plan.add(movedMedia, to: file) }
    }
    plan.addMoves(map, in: folder, edited: contents)

    let edited = try await look(folder.arranged(moving: map.files, contents: contents))
    let after = await edited.findings()
    guard let moved = edited.site, !after.contains(where: { $0.severity == .error }) else { throw Self.unsound(after) }
    if let place = SameTargets(before: site, after: moved, map).firstDifference {
      throw MoveRefusal(
        Words(
          en: "\(place): after the move this link would lead to something else",
          nl: "\(place): na het verhuizen zou deze link naar iets anders leiden"))
    }
    plan.warnings = Self.new(after, since: findings, map, in: folder)
    plan.notes += media.notes + Self.notes(map, moved, reader, in: folder)
    return plan
  }

  /// The file that has the old addresses of media.
  private static let settings = "site.yml"

  // MARK: Reading

  /// The files that may name others, read.
  private static func read(_ folder: SiteFolder, with reader: SourceReader) async throws -> [ReadFile] {
    let files = folder.files.filter { reader.reads($0.contentPath) }
    let read = await files.parallelMap { file -> ReadFile? in
      guard let bytes = try? file.source.contents(),
        let reading = reader.reading(of: bytes, contentPath: file.contentPath, displayPath: file.displayPath)
      else { return nil }
      return ReadFile(file: file, bytes: bytes, reading: reading)
    }
    if let index = read.firstIndex(where: { $0 == nil }) {
      let path = files[index].displayPath
      throw MoveRefusal(
        Words(
          en: "\(path) cannot be read, so nobody knows what it names",
          nl: "\(path) is niet te lezen, dus is niet bekend wat het noemt"))
    }
    return read.compactMap(\.self)
  }

  // MARK: Refusals

  private static func faultySite(_ findings: [Diagnostic]) -> MoveRefusal {
    MoveRefusal(
      Words(
        en: "the site has errors, so it is not sure what leads where. Mend these first:",
        nl: "de site heeft fouten, zodat niet zeker is wat waarheen leidt. Herstel eerst deze:"),
      findings: findings.filter { $0.severity == .error })
  }

  private static func unsound(_ findings: [Diagnostic]) -> MoveRefusal {
    MoveRefusal(
      Words(en: "afterwards the site would have these errors:", nl: "daarna zou de site deze fouten hebben:"),
      findings: findings.filter { $0.severity == .error })
  }

  private static func linked(_ file: SiteFolder.File) -> MoveRefusal {
    MoveRefusal(
      Words(
        en: "\(file.displayPath) is reached through a symbolic link; move what it leads to by hand",
        nl: "\(file.displayPath) is bereikbaar via een symbolische koppeling; verplaats met de hand waar die heen leidt"))
  }

  private static func refuseLinks(_ folder: SiteFolder, _ map: MoveMap) throws {
    if let file = folder.files.first(where: { map.files[$0.contentPath] != nil && $0.isLinked }) { throw linked(file) }
  }

  // MARK: What else is to be said

  /// The warnings after the move that were not there before.
  private static func new(_ after: [Diagnostic], since before: [Diagnostic], _ map: MoveMap, in folder: SiteFolder) -> [Diagnostic]
  {
    var known: [String: Int] = [:]
    let key = { (kind: DiagnosticKind, path: String) in "\(kind.identifier) \(path)" }
    for finding in before {
      let path = finding.range.map { String($0.path.dropFirst(folder.displayPath.count + 1)) } ?? ""
      known[key(finding.kind, map.files[path] ?? path), default: 0] += 1
    }
    return after.filter { finding in
      let path = finding.range.map { String($0.path.dropFirst(folder.displayPath.count + 1)) } ?? ""
      known[key(finding.kind, path), default: 0] -= 1
      return known[key(finding.kind, path), default: 0] < 0
    }
  }

  private static func notes(_ map: MoveMap, _ site: Site, _ reader: SourceReader, in folder: SiteFolder) -> [Words] {
    var notes: [Words] = []
    for (from, _) in map.files.sorted(by: { $0.key < $1.key }) {
      if let note = reader.noteOnMove(of: from), !notes.contains(note) { notes.append(note) }
    }
    let section = { (id: String) in id.split(separator: "/").dropLast() }
    for (old, new) in map.ids.sorted(by: { $0.key < $1.key }) where section(old) != section(new) {
      guard let index = site.page(new, in: site.defaultLanguage), let parent = site.parent(of: index),
        map.ids[site.pages[parent].id] == nil, !map.ids.values.contains(site.pages[parent].id)
      else { continue }
      let section = site.pages[parent]
      let isNamed = section.meta.order.contains { Site.orderKey($0.value, in: section.id) == new }
      guard !section.meta.order.isEmpty, !isNamed else { continue }
      notes.append(
        Words(
          en: "in its new section it comes last; name it under order: in \(section.source) to give it another place",
          nl: "in de nieuwe map komt het achteraan; noem het onder order: in \(section.source) voor een andere plek"))
    }
    return notes
  }
}
