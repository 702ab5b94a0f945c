import Diagnostics
import SiteModel

/// A frame with content of another site, which is loaded with the visitor's consent.
public struct Embed: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable { case video, post }

  /// The aspect ratio of a video's frame; the raw value is the value of the key.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    case wide = "16:9"
    case classic = "4:3"
    case square = "1:1"
    case tall = "9:16"
  }

  public var kind: Kind
  /// The page on the other site: the target of the link.
  public var url: Located<String>
  public var frame: Located<String>
  /// The title of the content.
  public var title: String
  /// Inline Markdown below it.
  public var text: MarkupBody?
  /// The aspect ratio of a video.
  public var shape: Shape

  public init(kind: Kind, url: Located<String>, frame: Located<String>, title: String, text: MarkupBody?, shape: Shape) {
    self.kind = kind
    self.url = url
    self.frame = frame
    self.title = title
    self.text = text
    self.shape = shape
  }

  /// The host of the frame.
  public var host: String { WebAddress(frame.value)?.host ?? "" }
}

extension Embed: PageComponent {
  public var contentLinks: [ContentLink] { text?.links ?? [] }

  public func add(to needs: inout PageNeeds, on page: Page, of site: Site) {
    guard let service = site.services[page.language]?.embedService(forHost: host), service.isEnabled,
      !needs.embeds.contains(service.id)
    else { return }
    needs.embeds.append(service.id)
  }
}
