import Diagnostics
import Foundation
import SiteModel
import SiteRendering

/// The limits of a channel, and how it counts.
///
/// X: twitter-text, configuration v3. Mastodon: 500 on a server with the default settings, an address as 23, a mention without
/// its server. Bluesky: the lexicon's 300 grapheme clusters, with addresses in the short form that its composer puts in the
/// record. LinkedIn, Facebook and Instagram count UTF-16 code units, as their input fields do.
extension CampaignPost.Channel {
  /// The channel's own name.
  public var name: String {
    switch self {
    case .linkedin: "LinkedIn"
    case .mastodon: "Mastodon"
    case .bluesky: "Bluesky"
    case .x: "X"
    case .facebook: "Facebook"
    case .instagram: "Instagram"
    }
  }

  /// The maximum length of a text, as the channel counts.
  public var limit: Int {
    switch self {
    case .linkedin: 3_000
    case .mastodon: 500
    case .bluesky: 300
    case .x: 280
    case .facebook: 63_206
    case .instagram: 2_200
    }
  }

  /// The way it counts, as text.
  public var rule: Words {
    switch self {
    case .linkedin, .facebook, .instagram:
      Words(
        en: "each letter, symbol and space as 1, and an emoji as 2 or more",
        nl: "elke letter, elk teken en elke spatie als 1, en een emoji als 2 of meer")
    case .mastodon:
      Words(
        en: "an address as 23, a mention without its server, and an emoji as 1",
        nl: "een adres als 23, een vermelding zonder de server erin, en een emoji als 1")
    case .bluesky:
      Words(
        en: "an address in its short form, and an emoji as 1", nl: "een adres in zijn korte vorm, en een emoji als 1")
    case .x: Words(en: "an address as 23, and an emoji as 2", nl: "een adres als 23, en een emoji als 2")
    }
  }

  /// The maximum number of hashtags; nil for a channel without a limit.
  public var hashtagLimit: Int? { self == .instagram ? 5 : nil }

  /// Whether addresses in a text are clickable.
  public var takesLinks: Bool { self != .instagram }

  /// The length of a text, as the channel counts.
  public func length(of text: String) -> Int {
    switch self {
    case .linkedin, .facebook, .instagram: text.utf16.count
    case .mastodon:
      PostText(text).pieces.reduce(0) { sum, piece in
        switch piece {
        case .text(let text): sum + PostText.withoutServers(text).count
        case .address: sum + 23
        }
      }
    case .bluesky:
      PostText(text).pieces.reduce(0) { sum, piece in
        switch piece {
        case .text(let text): sum + text.count
        case .address(let address): sum + PostText.shortForm(of: address).count
        }
      }
    case .x:
      PostText(text).pieces.reduce(0) { sum, piece in
        switch piece {
        case .text(let text): sum + PostText.weight(of: text)
        case .address: sum + 23
        }
      }
    }
  }
}

/// A text split into addresses and the text between them.
struct PostText {
  enum Piece: Equatable {
    case text(String)
    case address(String)
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    var plain = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "http") {
      let candidate = rest[start.lowerBound...].prefix { !$0.isWhitespace && !"<>\"“”".contains($0) }
      let end = candidate.reversed().drop { ".,;:!?)’'".contains($0) }.count
      let address = candidate.prefix(end)
      let isAddress = address.hasPrefix("https://") ? end > 8 : address.hasPrefix("http://") && end > 7
      guard isAddress else {
        plain += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      plain += rest[..<start.lowerBound]
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = ""
      pieces.append(.address(String(address)))
      rest = rest[address.endIndex...]
    }
    plain += rest
    if !plain.isEmpty { pieces.append(.text(plain)) }
  }

  /// A text with the accounts that it mentions, without their servers.
  static func withoutServers(_ text: String) -> String {
    text.replacing(#/(^|[^\w\/])(@[A-Za-z0-9_]+)@[A-Za-z0-9.-]+[A-Za-z0-9]/#) { "\($0.output.1)\($0.output.2)" }
  }

  /// The short form of an address: the host, and at most fifteen characters after it, or thirteen and an ellipsis.
  static func shortForm(of address: String) -> String {
    let rest = address.drop { $0 != "/" }.dropFirst(2)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(host.count)
    if path == "/" { return String(host) }
    return path.count > 15 ? "\(host)\(path.prefix(13))..." : String(host + path)
  }

  /// The weight of a text in X's count: 1 for the scripts of Europe and most punctuation, 2 for emoji and everything else.
  static func weight(of text: String) -> Int {
    text.precomposedStringWithCanonicalMapping.reduce(0) { sum, character in
      if character.isShownAsEmoji { return sum + 2 }
      return sum + character.unicodeScalars.reduce(0) { $0 + (isLight($1.value) ? 1 : 2) }
    }
  }

  private static func isLight(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...4_351, 8_192...8_205, 8_208...8_223, 8_242...8_247: true
    default: false
    }
  }
}

extension Character {
  /// Whether the character is displayed as an emoji (UTS #51): a sequence with an emoji that is displayed as one by default or
  /// because of a selector.
  var isShownAsEmoji: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return false }
    if first.properties.isEmojiPresentation { return true }
    return first.properties.isEmoji && scalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }
}
