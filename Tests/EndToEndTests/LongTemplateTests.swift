import Foundation
import Testing

/// The time for faults in a template grows with their number, and no faster.
@Suite struct LongTemplateTests {
  @Test func `a hundred thousand nested sections on one line are one fault, soon`() async throws {
    let text = String(repeating: "{{#a}}", count: 100_000) + String(repeating: "{{/a}}", count: 100_000)
    let found = try await findings(in: text)
    #expect(found.contains("theme/templates/page.mustache:1:361 template.syntax"), "\(found.prefix(3))")
  }

  @Test func `fifty thousand unknown values are as many findings, soon`() async throws {
    let text = (0..<50_000).map { "{{wort\($0)}}\n" }.joined()
    let found = try await findings(in: text)
    #expect(found.count { $0.hasSuffix("template.unknown-value") } == 50_000)
  }

  private func findings(in template: String) async throws -> [String] {
    let site = try FixtureSite(["theme/templates/page.mustache": template])
    let start = ContinuousClock.now
    let found = try await site.build().diagnostics.map(site.text)
    // It takes two seconds. With time that grows as the square it took minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
    return found
  }
}
