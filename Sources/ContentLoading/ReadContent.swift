import Diagnostics
import MarkdownRendering
import ParallelWork
import SiteModel

/// What was read of a site's files, kept so that the next look at the site reads only what changed.
///
/// Each part is kept with everything that it was made of: the files, with their stamps, and the context. When one of them
/// differs the part is made again. A build from nothing begins with an empty store and makes every part.
public struct ReadContent: Sendable {
  var glossary: Kept<[LanguageTag: [GlossaryTerm]]>?
  var services: Kept<[LanguageTag: ServiceDeclaration]>?
  var selfChecks: Kept<[SelfCheckDocument]>?
  /// The site that was put together of it.
  var assembly: KeptAssembly?
  private var media: [String: (file: SiteFolder.File, media: MediaFile)] = [:]
  private var pages = KeptPages()

  /// Nothing read yet.
  public init() {}

  /// The files of `media/` and `static/`, with the size of every image.
  mutating func mediaFiles(of folder: SiteFolder) -> [String: MediaFile] {
    var fresh: [String: (file: SiteFolder.File, media: MediaFile)] = [:]
    for file in folder.part("media/").files + folder.part(MediaFile.rootFolder).files {
      let known = media[file.contentPath]
      fresh[file.contentPath] = known?.file == file ? known : (file, file.mediaFile())
    }
    media = fresh
    return fresh.mapValues(\.media)
  }

  /// The pages of all groups of files, with what is wrong in them and the identities of those that lack a page for it.
  mutating func pages(
    of folder: SiteFolder, context: ParsingContext
  ) async -> (pages: [Page], diagnostics: [Diagnostic], unreadable: Set<String>) {
    await pages.update(folder, context: context)
    return (pages.outcomes.flatMap(\.pages), pages.faults + pages.outcomes.flatMap(\.diagnostics), pages.unreadable)
  }
}

/// A part of a site that was read from files, with everything that it was made of.
struct Kept<Value: Sendable>: Sendable {
  let files: [SiteFolder.File]
  let context: ParsingContext
  let value: Value
  let diagnostics: [Diagnostic]

  /// The part that is kept when it was made of the same, else a new one.
  static func value(
    _ kept: inout Kept?, of folder: SiteFolder, context: ParsingContext, into diagnostics: inout [Diagnostic],
    make: (SiteFolder, ParsingContext, inout [Diagnostic]) -> Value
  ) -> Value {
    if let kept, kept.files == folder.files, kept.context == context {
      diagnostics += kept.diagnostics
      return kept.value
    }
    var findings: [Diagnostic] = []
    let value = make(folder, context, &findings)
    kept = Kept(files: folder.files, context: context, value: value, diagnostics: findings)
    diagnostics += findings
    return value
  }
}

/// The pages that were read, by the groups of their files.
private struct KeptPages: Sendable {
  private(set) var outcomes: [PageLoading.Outcome] = []
  /// What is wrong with the names of the files.
  private(set) var faults: [Diagnostic] = []
  private var groups: [DocumentGroup] = []
  private var files: [SiteFolder.File] = []
  /// The group of each file, by its path; nil until a file changes, which in a build none does.
  private var places: [String: Int]?
  private var loading: PageLoading?

  /// The identities of the groups of which a file gave no page.
  var unreadable: Set<String> {
    Set(zip(groups, outcomes).lazy.filter { $1.pages.count < $0.fileCount }.map(\.0.id))
  }

  /// Reads the groups of which a file changed, or all of them in another context.
  mutating func update(_ folder: SiteFolder, context: ParsingContext) async {
    if let loading, loading.context == context {
      if let changed = filesWithNewContent(in: folder) {
        await read(again: changed, with: loading)
      } else {
        await read(folder, with: loading, known: groups)
      }
    } else {
      await read(folder, with: PageLoading(context), known: [])
    }
    files = folder.files
  }

  /// The files that changed when the folder has the same ones as before; nil when one came or went.
  private func filesWithNewContent(in folder: SiteFolder) -> [SiteFolder.File]? {
    guard files.count == folder.files.count else { return nil }
    var changed: [SiteFolder.File] = []
    for (old, new) in zip(files, folder.files) where old != new {
      guard old.contentPath == new.contentPath else { return nil }
      changed.append(new)
    }
    return changed
  }

  /// Groups depend on the names of the files alone, so they stay.
  private mutating func read(again changed: [SiteFolder.File], with loading: PageLoading) async {
    var touched: Set<Int> = []
    let places = places ?? placesOfFiles
    self.places = places
    for file in changed {
      guard let place = places[file.contentPath] else { continue }
      groups[place].replace(file)
      touched.insert(place)
    }
    let order = touched.sorted()
    let fresh = await order.map { groups[$0] }.parallelMap { loading.load($0) }
    for (place, outcome) in zip(order, fresh) { outcomes[place] = outcome }
  }

  private mutating func read(_ folder: SiteFolder, with loading: PageLoading, known: [DocumentGroup]) async {
    var findings: [Diagnostic] = []
    let current = folder.documentGroups(languages: loading.context.languages, into: &findings)
    let earlier = Dictionary(known.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result: [PageLoading.Outcome?] = current.map { group in
      earlier[group.id].flatMap { known[$0] == group ? outcomes[$0] : nil }
    }
    let changed = result.indices.filter { result[$0] == nil }
    let fresh = await changed.map { current[$0] }.parallelMap { loading.load($0) }
    for (place, outcome) in zip(changed, fresh) { result[place] = outcome }
    (outcomes, faults, groups, self.loading) = (result.compactMap(\.self), findings, current, loading)
    places = nil
  }

  private var placesOfFiles: [String: Int] {
    var places: [String: Int] = [:]
    for (place, group) in groups.enumerated() { for file in group.files { places[file.contentPath] = place } }
    return places
  }
}
