import Diagnostics
import Foundation
import SearchIndexing
import Testing

/// Searching a site: the field, the page, and what is published when there is no index.
@Suite struct SearchTests {
  private func site(_ search: String = "search: true\n", _ files: [String: String] = [:]) throws -> FixtureSite {
    try FixtureSite(
      [
        "site.yml": FixtureSite.base["site.yml", default: ""] + search,
        "pages/alles.md": "---\ntitle: Van A tot Z\nsummary: Alle pagina’s.\nlayout: a-z\n---\n\nAlles.\n",
        "pages/alles.en.md": "---\ntitle: A to Z\nsummary: All pages.\n---\n\nAll.\n",
      ].merging(files) { $1 })
  }

  @Test func `without Pagefind the site is built without a field, and the build says so`() async throws {
    let site = try site()
    let report = try await site.build()
    #expect(report.isPublished)
    #expect(report.summary?.warnings == [SearchFailure.missing.words])
    let page = try site.outputText("alles/index.html")
    #expect(!page.contains("type=\"search\"") && !page.contains("data-search"))
  }

  @Test func `a Pagefind that fails leaves a whole site, and the build says why`() async throws {
    let site = try site()
    let report = try await site.build { $0.searchProgram = .success(SearchProgram(path: "/bin/false")) }
    #expect(report.isPublished)
    #expect(report.summary?.warnings == [SearchFailure.stopped(reason: "").words])
    #expect(try site.outputText("index.html").contains("<form action=\"/alles/\" role=\"search\">"))
    #expect(!FileManager.default.fileExists(atPath: site.output.appendingPathComponent("pagefind").path))
  }

  @Test func `only the page that searches may run WebAssembly`() async throws {
    let site = try site()
    _ = try await site.build { $0.searchProgram = .success(SearchProgram(path: "/bin/false")) }
    #expect(try site.outputText("alles/index.html").contains("script-src 'self' 'wasm-unsafe-eval'"))
    #expect(try site.outputText("en/alles/index.html").contains("'wasm-unsafe-eval'"))
    #expect(try !site.outputText("index.html").contains("wasm-unsafe-eval"))
    let headers = try site.outputText("_headers")
    #expect(headers.components(separatedBy: "wasm-unsafe-eval").count == 3)
  }

  @Test func `a site that does not ask for search has nothing of it`() async throws {
    let site = try site("")
    try await site.buildWithoutFindings { $0.searchProgram = .success(SearchProgram(path: "/bin/false")) }
    let page = try site.outputText("alles/index.html")
    #expect(!page.contains("search") && !page.contains("wasm"))
  }

  @Test func `a language without a page for it is a finding`() async throws {
    let site = try FixtureSite(["site.yml": FixtureSite.base["site.yml", default: ""] + "search: true\n"])
    let report = try await site.build()
    #expect(report.diagnostics.map(\.kind.identifier) == ["search.no-page", "search.no-page"])
    #expect(report.diagnostics.first?.range.line == 5)
  }
}
