import Foundation
import SearchIndexing
import SiteModel
import SiteRendering

/// The search of a site: its pages, as readers find them, and the files that this needs.
public struct SiteSearch: Sendable {
  private let renderer: SiteRenderer
  private let program: Result<SearchProgram, SearchFailure>

  public init(_ renderer: SiteRenderer, _ program: Result<SearchProgram, SearchFailure>) {
    self.renderer = renderer
    self.program = program
  }

  /// Makes the files of the index.
  /// - Parameter reading: the bytes of an output file; nil when there is none.
  /// - Throws: ``SearchFailure``, when Pagefind is not there or fails.
  public func files(reading: @escaping @Sendable (_ path: String) -> [UInt8]?) async throws(SearchFailure) -> [OutputFile] {
    let index = SearchIndex(program: try program.get(), languages: languages)
    let pages = pages
    // It waits for another program, so it is no work for the few threads of tasks.
    let made: Result<[OutputFile], SearchFailure> = await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        do throws(SearchFailure) {
          let files = try index.files(of: pages) { page in reading(page.address.outputPath) }
          continuation.resume(returning: .success(files.map { OutputFile(path: $0.path, content: .bytes($0.bytes)) }))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try made.get()
  }
}

extension SiteSearch {
  /// The words that the pages do not show: the parts of compounds, and other words for the terms that the site explains.
  private var languages: [LanguageTag: SearchLanguage] {
    var result: [LanguageTag: SearchLanguage] = [:]
    for language in renderer.site.languages {
      let terms = renderer.site.data.all.flatMap { $0.linkedTerms[language] ?? [] }
      result[language] = SearchLanguage(
        synonyms: terms.map(\.forms), parts: renderer.features.compoundParts(of: renderer.site, in: language))
    }
    return result
  }

  /// The pages that readers can find: those that search engines may index, except the list of all pages.
  private var pages: [SearchablePage] {
    let site = renderer.site
    return site.pages.indices.compactMap { written($0, site.pages[$0]) } + site.generatedPages.compactMap(generated)
  }

  private func written(_ index: Int, _ page: Page) -> SearchablePage? {
    guard page.layout != .alphabetical, renderer.isIndexed(page),
      let entry = renderer.features.view(of: page).alphabeticalEntry(of: page, renderer)
    else { return nil }
    let site = renderer.site
    let folder = String(page.contentPath.prefix { $0 != "/" })
    let list = site.list(ofFolder: folder, in: page.language).flatMap { site.generatedPage(at: $0.path) }.map(renderer.menuTitle)
    let section = list == nil ? site.parent(of: index).map { site.pages[$0] } : nil
    return SearchablePage(
      address: page.address, language: page.language, title: page.meta.title.value,
      kind: list ?? entry.kind ?? renderer.strings(page.language).text("search.page"),
      section: section.flatMap { $0.id == Site.rootID ? nil : $0.menuTitle },
      audiences: page.meta.audiences.compactMap { site.configuration(page.language).audience($0.value)?.name })
  }

  private func generated(_ page: GeneratedPage) -> SearchablePage? {
    guard renderer.isIndexed(page), let entry = renderer.features.view(of: page).alphabeticalEntry(of: page, renderer) else {
      return nil
    }
    return SearchablePage(
      address: page.address, language: page.language, title: entry.name,
      kind: entry.kind ?? renderer.strings(page.language).text("search.page"), section: nil, audiences: [])
  }
}
