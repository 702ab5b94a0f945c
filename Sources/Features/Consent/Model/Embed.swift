import Diagnostics
import SiteModel

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

extension Embed: PageComponent {
  public var contentLinks: [ContentLink] { text?.links ?? [] }

  public func add(to needs: inout PageNeeds, on page: Page, of site: Site) {
    guard let service = site.services[page.language]?.embedService(forHost: host), service.isEnabled,
      !needs.embeds.contains(service.id)
    else { return }
    needs.embeds.append(service.id)
  }
}
