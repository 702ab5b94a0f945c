import Diagnostics
import SiteModel

/// A sequence of steps.
public struct StepList: Sendable {
  public var steps: [Step]

  public init(steps: [Step]) { self.steps = steps }
}

extension StepList: PageComponent {
  public var contentLinks: [ContentLink] { steps.flatMap { $0.title.links + ($0.text?.links ?? []) } }
}

/// One of a sequence of steps.
public struct Step: Sendable, Hashable {
  /// What is done.
  public var title: MarkupBody
  /// How, in inline Markdown.
  public var text: MarkupBody?

  /// A step.
  public init(title: MarkupBody, text: MarkupBody?) {
    self.title = title
    self.text = text
  }
}

/// A picture with its caption.
public struct Figure: Sendable, Hashable {
  /// The file, as a path seen from the page's file, with its alternative text.
  public var image: MarkupBody.Image
  /// Inline Markdown under the picture.
  public var caption: MarkupBody?

  /// A figure.
  public init(image: MarkupBody.Image, caption: MarkupBody?) {
    self.image = image
    self.caption = caption
  }
}

extension Figure: PageComponent {
  public var contentLinks: [ContentLink] { caption?.links ?? [] }
  public var contentImages: [MarkupBody.Image] { [image] }
}

/// A file to take along.
public struct Download: Sendable, Hashable {
  /// The file, as a path seen from the page's file.
  public var file: Located<String>
  /// What it is.
  public var title: String
  /// A sentence of inline Markdown.
  public var text: MarkupBody?

  /// A download.
  public init(file: Located<String>, title: String, text: MarkupBody?) {
    self.file = file
    self.title = title
    self.text = text
  }
}

extension Download: PageComponent {
  public var contentLinks: [ContentLink] { text?.links ?? [] }
}

/// The doors for all audiences.
public struct AudienceDoors: PageComponent {
  public init() {}
}
