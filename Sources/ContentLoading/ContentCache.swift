import Diagnostics
import MarkdownRendering
import ParallelWork
import SiteModel

/// Everything that was read from a site's files, cached so that the next run reads only what changed.
///
/// Each part is cached with all that it was made from: the files, with their stamps, and the context. If any of these differ, the
/// part is made again. A single build begins with an empty cache and makes every part.
public struct ContentCache: Sendable {
  /// By part of the site folder.
  private var data: [String: CachedPart<any SiteData>] = [:]
  /// The last changes of pages that do not state them, from the git repository.
  var history: GitHistory?
  /// The last assembled site.
  var assembly: AssemblyCache?
  private var media: [String: (file: SiteFolder.File, media: MediaFile)] = [:]
  private var pages = PageCache()

  public init() {}

  /// What features have read from files that are not pages.
  mutating func data(
    of folder: SiteFolder, _ readers: [any SiteDataReader], context: ParsingContext, into diagnostics: inout [Diagnostic]
  ) -> SiteDataSet {
    readers.reduce(into: SiteDataSet()) { set, reader in
      set.add(
        CachedPart.value(&data[reader.part], of: folder.part(reader.part), context: context, into: &diagnostics) {
          reader.read($0, $1, into: &$2)
        })
    }
  }

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

  /// The pages of all groups of files, with all findings and the identities of the groups that lack a page because of them.
  mutating func pages(
    of folder: SiteFolder, context: ParsingContext
  ) async -> (pages: [Page], diagnostics: [Diagnostic], unreadable: Set<String>) {
    await pages.update(folder, context: context)
    return (pages.outcomes.flatMap(\.pages), pages.faults + pages.outcomes.flatMap(\.diagnostics), pages.unreadable)
  }
}

/// A part of a site, with everything that it was made from.
struct CachedPart<Value: Sendable>: Sendable {
  let files: [SiteFolder.File]
  let context: ParsingContext
  let value: Value
  let diagnostics: [Diagnostic]

  /// The cached part if it was made from the same files and context, otherwise a new one.
  static func value(
    _ cached: inout CachedPart?, of folder: SiteFolder, context: ParsingContext, into diagnostics: inout [Diagnostic],
    make: (SiteFolder, ParsingContext, inout [Diagnostic]) -> Value
  ) -> Value {
    if let cached, cached.files == folder.files, cached.context == context {
      diagnostics += cached.diagnostics
      return cached.value
    }
    var findings: [Diagnostic] = []
    let value = make(folder, context, &findings)
    cached = CachedPart(files: folder.files, context: context, value: value, diagnostics: findings)
    diagnostics += findings
    return value
  }
}

/// The pages that were read, by groups of files.
private struct PageCache: Sendable {
  private(set) var outcomes: [PageLoading.Outcome] = []
  /// Findings about the names of files.
  private(set) var faults: [Diagnostic] = []
  private var groups: [DocumentGroup] = []
  private var files: [SiteFolder.File] = []
  /// The index of each file's group, by the path of the file. Nil until a file changes, which never happens in a single build.
  private var places: [String: Int]?
  private var loading: PageLoading?

  /// The identities of the groups in which a file gave no page.
  var unreadable: Set<String> {
    Set(zip(groups, outcomes).lazy.filter { $1.pages.count < $0.fileCount }.map(\.0.id))
  }

  /// Reads the groups in which a file changed, or all groups if the context changed.
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

  /// The files with changed content; nil when a file was added or removed.
  private func filesWithNewContent(in folder: SiteFolder) -> [SiteFolder.File]? {
    guard files.count == folder.files.count else { return nil }
    var changed: [SiteFolder.File] = []
    for (old, new) in zip(files, folder.files) where old != new {
      guard old.contentPath == new.contentPath else { return nil }
      changed.append(new)
    }
    return changed
  }

  /// Reads the groups of changed files. The groups stay the same, since they depend on file names only.
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
    let current = folder.documentGroups(
      languages: loading.context.languages, features: loading.context.features, into: &findings)
    let earlier = Dictionary(known.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result: [PageLoading.Outcome?] = current.map { group in
      earlier[group.id].flatMap { known[$0] == group ? outcomes[$0] : nil }
    }
    let changed = result.indices.filter { result[$0] == nil }
    let fresh = await changed.parallelMap { loading.load(current[$0]) }
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
