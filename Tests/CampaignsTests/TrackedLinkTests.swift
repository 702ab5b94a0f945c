import Testing

@testable import Campaigns

@Suite struct LinkTests {
  @Test func `a tracked link has source, medium, campaign and content, before any fragment`() {
    let link = TrackedLink(
      address: "https://a.example/x/#deel", source: "press-release", medium: .press, campaign: "actie 2027", content: "a&b")
    #expect(
      link.url == "https://a.example/x/?utm_source=press-release&utm_medium=press&utm_campaign=actie%202027&utm_content=a%26b#deel")
  }
}
