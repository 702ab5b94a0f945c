import Diagnostics

/// A frame with content of another site, which is loaded when the visitor allows it.
public struct Embed: Sendable, Hashable {
  /// What is shown.
  public enum Kind: String, Sendable, Hashable { case video, post }

  /// The proportions of a video's frame; the raw value is what an author writes.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    case wide = "16:9"
    case classic = "4:3"
    case square = "1:1"
    case tall = "9:16"
  }

  /// What is shown.
  public var kind: Kind
  /// The page on the other site: where the link leads.
  public var url: Located<String>
  /// The address of the frame.
  public var frame: Located<String>
  /// What the content is called.
  public var title: String
  /// Inline Markdown below it.
  public var text: MarkupBody?
  /// The proportions of a video.
  public var shape: Shape

  /// An embed.
  public init(kind: Kind, url: Located<String>, frame: Located<String>, title: String, text: MarkupBody?, shape: Shape) {
    self.kind = kind
    self.url = url
    self.frame = frame
    self.title = title
    self.text = text
    self.shape = shape
  }

  /// The host from which the frame comes.
  public var host: String { WebAddress(frame.value)?.host ?? "" }
}

/// An `https` address, taken apart (RFC 3986) as far as embeds need it.
public struct WebAddress: Sendable, Hashable {
  /// The host, in small letters, with its port if it has one.
  public var host: String
  /// The path from `/` on.
  public var path: String
  /// What follows `?`, without a fragment; empty when there is none.
  public var query: String

  /// The parts of an address; nil when it is no `https` address, or hides its host behind a user name.
  public init?(_ text: String) {
    guard text.lowercased().hasPrefix("https://") else { return nil }
    let rest = text.dropFirst("https://".count).prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.isEmpty, !authority.contains("@"), !authority.contains("\\") else { return nil }
    let tail = rest.dropFirst(authority.count)
    let path = tail.prefix { $0 != "?" }
    host = authority.lowercased()
    self.path = path.isEmpty ? "/" : String(path)
    query = String(tail.dropFirst(path.count + 1))
  }

  /// The value of a key in the query, as it is written.
  public func value(_ key: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
  }

  /// The parts of the path.
  public var parts: [String] { path.split(separator: "/").map(String.init) }
}
