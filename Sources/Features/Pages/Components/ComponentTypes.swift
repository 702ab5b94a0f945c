import Diagnostics
import SiteModel

public struct StepList: Sendable {
  public var steps: [Step]

  public init(steps: [Step]) { self.steps = steps }
}

extension StepList: PageComponent {
  public var contentLinks: [ContentLink] { steps.flatMap { $0.title.links + ($0.text?.links ?? []) } }
}

/// A step of a sequence.
public struct Step: Sendable, Hashable {
  /// What to do.
  public var title: MarkupBody
  /// How to do it, in inline Markdown.
  public var text: MarkupBody?

  public init(title: MarkupBody, text: MarkupBody?) {
    self.title = title
    self.text = text
  }
}

/// An image with its caption.
public struct Figure: Sendable, Hashable {
  /// The file, as a path relative to the page's file, with its alternative text.
  public var image: MarkupBody.Image
  /// The caption in inline Markdown.
  public var caption: MarkupBody?

  public init(image: MarkupBody.Image, caption: MarkupBody?) {
    self.image = image
    self.caption = caption
  }
}

extension Figure: PageComponent {
  public var contentLinks: [ContentLink] { caption?.links ?? [] }
  public var contentImages: [MarkupBody.Image] { [image] }
}

/// A file to download.
public struct Download: Sendable, Hashable {
  /// The file, as a path relative to the page's file.
  public var file: Located<String>
  public var title: String
  /// A description in inline Markdown.
  public var text: MarkupBody?

  public init(file: Located<String>, title: String, text: MarkupBody?) {
    self.file = file
    self.title = title
    self.text = text
  }
}

extension Download: PageComponent {
  public var contentLinks: [ContentLink] { text?.links ?? [] }
}

/// Large buttons for all audiences.
public struct AudienceDoors: PageComponent {
  public init() {}
}
