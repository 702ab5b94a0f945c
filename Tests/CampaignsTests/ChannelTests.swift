import SiteModel
import Testing

@testable import Campaigns

/// Channels count according to their stated rules.
@Suite struct ChannelTests {
  typealias Channel = CampaignPost.Channel
  private static let address = "https://ecvet.example/workshops/utrecht/?utm_source=x&utm_medium=social"

  @Test(arguments: [
    // A letter counts as one everywhere, whatever its marks.
    ("één", Channel.x, 3), ("e\u{301}e\u{301}n", .x, 3), ("één", .bluesky, 3), ("één", .linkedin, 3),
    // Characters of scripts outside Europe count as two on X.
    ("Ωмега", .x, 5), ("日本", .x, 4), ("日本", .mastodon, 2),
    // An emoji is one character to a reader: two on X, one where graphemes count, its code units elsewhere.
    ("👩🏽‍🏫", .x, 2), ("👩🏽‍🏫", .mastodon, 1), ("👩🏽‍🏫", .bluesky, 1), ("👩🏽‍🏫", .linkedin, 7), ("☀️", .x, 2), ("1", .x, 1), ("©", .x, 1),
    ("🇳🇱", .x, 2), ("🇳🇱", .bluesky, 1),
    // Dashes and quotation marks count as one, an ellipsis and an arrow as two.
    ("“–”", .x, 3), ("…", .x, 2), ("→", .x, 2),
  ]) func `a character counts as the channel counts it`(text: String, channel: Channel, length: Int) {
    #expect(channel.length(of: text) == length)
  }

  @Test func `an address counts the same however long it is, where the channel shortens it`() {
    #expect(Channel.x.length(of: "Zie \(Self.address).") == 4 + 23 + 1)
    #expect(Channel.mastodon.length(of: "Zie \(Self.address)") == 4 + 23)
    #expect(Channel.bluesky.length(of: Self.address) == "ecvet.example/workshops/ut...".count)
    #expect(Channel.bluesky.length(of: "https://ecvet.example/") == "ecvet.example".count)
    #expect(Channel.linkedin.length(of: Self.address) == Self.address.count)
    #expect(Channel.x.length(of: "http:// is geen adres") == 21)
  }

  @Test func `Mastodon leaves the server of an account out of the count`() {
    #expect(Channel.mastodon.length(of: "Dank @ecvet@social.example!") == "Dank @ecvet!".count)
    #expect(Channel.mastodon.length(of: "mail info@ecvet.example") == 23)
  }

  @Test func `a text of exactly the limit fits, and one character more does not`() {
    for channel in Channel.allCases {
      let full = String(repeating: "a", count: channel.limit)
      #expect(channel.length(of: full) == channel.limit)
      #expect(channel.length(of: full + "b") == channel.limit + 1)
    }
  }
}
