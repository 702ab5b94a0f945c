import ContentLoading
import Diagnostics
import Foundation
import SearchIndexing
import SiteBuilder
import SiteModel
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
    #expect(report.diagnostics.map(\.kind.identifier) == ["search.no-index"])
    #expect(report.diagnostics.first?.severity == .warning)
    #expect(report.diagnostics.first?.range?.line == 5)
    let page = try site.outputText("alles/index.html")
    #expect(!page.contains("type=\"search\"") && !page.contains("data-search"))
  }

  @Test func `a Pagefind that fails leaves a whole site, and the build says why`() async throws {
    let site = try site()
    let report = try await site.build { $0.searchProgram = .success(SearchProgram(path: "/bin/false")) }
    #expect(report.isPublished)
    let expected = Diagnostic(
      .noSearchIndex, at: try #require(report.diagnostics.first).range, ["reason": SearchFailure.stopped(reason: "").words])
    #expect(report.diagnostics == [expected])
    #expect(try site.outputText("index.html").contains("<form class=\"search\" action=\"/alles/\" role=\"search\">"))
    #expect(!FileManager.default.fileExists(atPath: site.output.appendingPathComponent("pagefind").path))
  }

  @Test func `with --strict a Pagefind that fails changes nothing`() async throws {
    let site = try site()
    var options = BuildOptions(site: site.content.path, output: site.output.path, moment: try #require(BuildMoment(site.moment)))
    options.searchProgram = .success(SearchProgram(path: "/bin/false"))
    options.isStrict = true
    let report = try await SiteBuilder(options).build()
    #expect(!report.isPublished)
    #expect(!FileManager.default.fileExists(atPath: site.output.path))
  }

  @Test func `only the page that searches may run WebAssembly`() async throws {
    let site = try site()
    _ = try await site.build { $0.searchProgram = .success(SearchProgram(path: "/bin/false")) }
    #expect(try site.outputText("alles/index.html").contains("script-src 'self' 'wasm-unsafe-eval'"))
    #expect(try site.outputText("en/alles/index.html").contains("'wasm-unsafe-eval'"))
    #expect(try !site.outputText("index.html").contains("wasm-unsafe-eval"))
    let headers = try site.outputText("_headers")
    #expect(headers.components(separatedBy: "wasm-unsafe-eval").count - 1 == 2 * 2, "two pages, by two addresses each")
  }

  @Test func `a site that does not ask for search has nothing of it`() async throws {
    let site = try site("")
    try await site.buildWithoutFindings { $0.searchProgram = .success(SearchProgram(path: "/bin/false")) }
    let page = try site.outputText("alles/index.html")
    #expect(!page.contains("search") && !page.contains("wasm"))
  }

  @Test func `a language without a page for it is a finding`() async throws {
    let site = try FixtureSite(["site.yml": FixtureSite.base["site.yml", default: ""] + "search: true\n"])
    let report = try await site.build { $0.output = nil }
    #expect(report.diagnostics.map(\.kind.identifier) == ["search.no-page", "search.no-page"])
    #expect(report.diagnostics.first?.range?.line == 5)
  }
}
