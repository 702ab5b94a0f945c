import SiteModel
import Testing

@testable import CampaignKit

@Suite("Share cards")
struct CardTests {
  @Test func `a palette needs every token`() {
    #expect(Palette(tokens: [:]) == nil)
  }
}
