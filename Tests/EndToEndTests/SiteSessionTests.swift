import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import SiteRendering
import Testing
import Theming

/// A session that follows an author's edits has the same output as a build from scratch.
@Suite struct SiteSessionTests {
  /// The number of edits for each seed; the environment can increase it.
  private static let edits = ProcessInfo.processInfo.environment["BAKEN_SESSION_EDITS"].flatMap { Int($0) } ?? 8

  @Test(arguments: [1, 20_261_125, 4_096] as [UInt64])
  func `after any edits the session's site is that of a clean build, byte for byte`(seed: UInt64) async throws {
    let site = try FixtureSite()
    var edits = try RandomEdits(seed: seed, site: site)
    let session = SiteSession(try options(site))
    var shown = 0
    for number in 0..<Self.edits {
      let touched = number == 0 ? [] : try edits.edit()
      let withDrafts = number % 5 == 4
      let session = try await look(session, .paths(touched), site, withDrafts)
      let clean = try await look(SiteSession(options(site)), .everything, site, withDrafts)
      #expect(await session.findings() == (await clean.findings()), "edit \(number): \(touched)")
      let (files, expected) = (try outputs(of: session), try outputs(of: clean))
      #expect(Set(files.keys) == Set(expected.keys), "edit \(number): \(touched)")
      for (path, bytes) in expected where files[path] != bytes { Issue.record("edit \(number), \(touched): \(path) differs") }
      if !files.isEmpty { shown += 1 }
    }
    #expect(shown > Self.edits / 2, "too few of the sites could be rendered")
  }

  @Test func `what a session renders is what a build writes`() async throws {
    let site = try FixtureSite(SelfCheckFixture.files())
    try await site.buildWithoutFindings()
    let state = try await look(SiteSession(options(site)), .everything, site, false)
    let written = try site.outputBytes().mapValues { [UInt8]($0) }
    #expect(try outputs(of: state) == written)
  }

  @Test func `two edits within a tick of the file system's clock are two edits`() async throws {
    let site = try FixtureSite()
    let session = SiteSession(try options(site))
    _ = try await look(session, .everything, site, false)
    let path = "pages/index.md"
    for text in ["Een.", "Twe.", "Dri.", "Vie."] {
      try site.write("---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\n\(text)\n", to: path)
      let state = try await look(session, .paths([path]), site, false)
      #expect(String(decoding: try #require(try outputs(of: state)["index.html"]), as: UTF8.self).contains(text))
    }
  }

  @Test(arguments: [true, false]) func `pages appear and expire by themselves while others are edited`(withDrafts: Bool)
    async throws
  {
    let site = try FixtureSite([
      "pages/later.md": "---\ntitle: Later\nsummary: Straks.\npublish: 2026-12-01\n---\n\nTekst.\n",
      "pages/weg.md": "---\ntitle: Weg\nsummary: Nog even.\nexpires: 2026-12-03\n---\n\nTekst.\n",
    ])
    let session = SiteSession(try options(site))
    for (number, day) in ["2026-11-28", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-04"].enumerated() {
      let path = "pages/index.md"
      try site.write("---\ntitle: Thuis\nsummary: Dag \(number).\nlayout: home\n---\n\nTekst.\n", to: path)
      let moment = try #require(BuildMoment(day))
      let change = number == 0 ? SiteChange.everything : .paths([path])
      let state = try await session.look(at: change, moment: moment, includesDrafts: withDrafts)
      let clean = try await SiteSession(options(site)).look(at: .everything, moment: moment, includesDrafts: withDrafts)
      #expect(try outputs(of: state) == outputs(of: clean), "on \(day)")
      #expect(state.site?.nextChange == clean.site?.nextChange)
      #expect(state.site?.previewed.map(\.reason) == clean.site?.previewed.map(\.reason))
    }
  }

  private func options(_ site: FixtureSite) throws -> BuildOptions {
    BuildOptions(site: site.content.path, output: nil, moment: try #require(BuildMoment(site.moment)))
  }

  private func look(_ session: SiteSession, _ change: SiteChange, _ site: FixtureSite, _ withDrafts: Bool) async throws -> SiteState
  {
    try await session.look(at: change, moment: try #require(BuildMoment(site.moment)), includesDrafts: withDrafts)
  }

  /// The files of the site, each from the job for its path; empty when it cannot be rendered.
  private func outputs(of state: SiteState) throws -> [String: [UInt8]] {
    guard let site = state.site, let theme = state.theme, site.languages.allSatisfy({ theme.strings[$0] != nil }) else {
      return [:]
    }
    // Without painters the site has all but its drawings, which take long to make and depend on what the rest depends on.
    let renderer = SiteRenderer(site: site, theme: theme, features: state.features)
    var result: [String: [UInt8]] = [:]
    for job in renderer.jobs {
      let files = job.files()
      #expect(Set(files.map(\.path)) == Set(job.paths()))
      for file in files {
        #expect(renderer.job(for: file.path)?.paths().contains(file.path) == true)
        switch file.content {
        case .bytes(let bytes): result[file.path] = bytes
        // A path with a hash of the content is enough to compare; drawing takes long.
        case .made(let make, let isNamedByContent): result[file.path] = isNamedByContent ? [] : try make()
        case .copy(let source): result[file.path] = try? source.contents()
        }
      }
    }
    return result
  }
}
