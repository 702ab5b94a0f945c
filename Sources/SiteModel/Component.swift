import Diagnostics

/// A component of a text, read and checked: a fenced block whose info string names it.
public enum Component: Sendable, Hashable {
  case callToAction(CallToAction)
  case steps([Step])
  case figure(Figure)
  case download(Download)
  case contact(expert: Located<String>?)
  case news(ArticleQuery)
  case events(EventQuery)
  case experts(ExpertQuery)
  case audiences
  case embed(Embed)
  /// An invitation to a self-check.
  case selfCheck(Located<String>)

  /// The names that an author may write.
  public static let names = [
    "call-to-action", "steps", "figure", "download", "contact", "news", "events", "experts", "audiences", "video", "social-post",
    "self-check",
  ]
}

/// An invitation with one button.
public struct CallToAction: Sendable, Hashable {
  /// The heading, if any.
  public var title: String?
  /// A sentence or two of inline Markdown, if any.
  public var text: MarkupBody?
  /// The button's words.
  public var label: String
  /// Where the button leads.
  public var destination: Destination

  /// Where a button leads.
  public enum Destination: Sendable, Hashable {
    /// To other content of the site.
    case content(ContentLink)
    /// Elsewhere: an address with a scheme that is allowed.
    case external(String)
  }

  /// An invitation.
  public init(title: String?, text: MarkupBody?, label: String, destination: Destination) {
    self.title = title
    self.text = text
    self.label = label
    self.destination = destination
  }
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

/// Which articles a list shows, newest first.
public struct ArticleQuery: Sendable, Hashable {
  /// How many at most.
  public var limit: Int
  /// Only those about this topic.
  public var topic: Located<String>?
  /// Only those for this audience.
  public var audience: Located<String>?

  /// A question for articles.
  public init(limit: Int, topic: Located<String>?, audience: Located<String>?) {
    self.limit = limit
    self.topic = topic
    self.audience = audience
  }
}

/// Which coming events a list shows, soonest first.
public struct EventQuery: Sendable, Hashable {
  /// How many at most.
  public var limit: Int
  /// Only those of this series.
  public var series: Located<String>?
  /// Only those with all of these values.
  public var facets: [Located<Facet>]

  /// A question for events.
  public init(limit: Int, series: Located<String>?, facets: [Located<Facet>]) {
    self.limit = limit
    self.series = series
    self.facets = facets
  }
}

/// Which experts a list shows, by name.
public struct ExpertQuery: Sendable, Hashable {
  /// How many at most.
  public var limit: Int
  /// Only these, in this order; empty for no such wish.
  public var only: [Located<String>]
  /// Only those with all of these values.
  public var facets: [Located<Facet>]

  /// A question for experts.
  public init(limit: Int, only: [Located<String>], facets: [Located<Facet>]) {
    self.limit = limit
    self.only = only
    self.facets = facets
  }
}
