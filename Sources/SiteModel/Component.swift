import Diagnostics

/// A component of a text, read and checked. Authors write it as a fenced block whose info string is its name. Each feature adds its
/// own.
public protocol PageComponent: Sendable {
  var contentLinks: [ContentLink] { get }

  var contentImages: [MarkupBody.Image] { get }

  /// Adds what the page that shows the component may load.
  func add(to needs: inout PageNeeds, on page: Page, of site: Site)
}

extension PageComponent {
  public var contentLinks: [ContentLink] { [] }
  public var contentImages: [MarkupBody.Image] { [] }
  public func add(to needs: inout PageNeeds, on page: Page, of site: Site) {}
}

/// A call to action: a text with one button.
public struct CallToAction: Sendable, Hashable {
  public var title: String?
  /// A sentence or two of inline Markdown.
  public var text: MarkupBody?
  /// The text of the button.
  public var label: String
  public var destination: Destination

  public enum Destination: Sendable, Hashable {
    /// To other content of the site.
    case content(ContentLink)
    /// An external address with an allowed scheme.
    case external(String)
  }

  public init(title: String?, text: MarkupBody?, label: String, destination: Destination) {
    self.title = title
    self.text = text
    self.label = label
    self.destination = destination
  }
}

extension CallToAction: PageComponent {
  public var contentLinks: [ContentLink] {
    let own: [ContentLink] = if case .content(let link) = destination { [link] } else { [] }
    return own + (text?.links ?? [])
  }
}
