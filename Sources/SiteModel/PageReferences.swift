import Diagnostics

extension Page {
  /// Every link to other content in the page: its text, its components and its front matter.
  public var contentLinks: [ContentLink] {
    body.links + components.flatMap { $0?.contentLinks ?? [] } + [meta.nextStep].compactMap { $0 }.flatMap(\.contentLinks)
      + meta.actions.flatMap(\.contentLinks) + (event?.venue?.note?.links ?? []) + (campaign?.contentLinks ?? [])
  }

  /// Every image in the page's text and components.
  public var contentImages: [MarkupBody.Image] {
    var images = body.images + components.flatMap { $0?.contentImages ?? [] }
    if let image = meta.image {
      images.append(MarkupBody.Image(path: image.value, alt: meta.imageAlt ?? "", title: nil, range: image.range))
    }
    for post in campaign?.posts ?? [] {
      guard let image = post.image, let alt = post.alt else { continue }
      images.append(MarkupBody.Image(path: image.value, alt: alt.value, title: nil, range: image.range))
    }
    return images
  }

  /// The identifiers that a link to this page may name behind `#`.
  public func hasAnchor(_ id: String) -> Bool {
    body.headings.contains { $0.id == id } || body.otherAnchors.contains(id)
  }
}

extension Component {
  /// The links to other content.
  public var contentLinks: [ContentLink] {
    switch self {
    case .callToAction(let action): action.contentLinks
    case .steps(let steps): steps.flatMap { $0.title.links + ($0.text?.links ?? []) }
    case .figure(let figure): figure.caption?.links ?? []
    case .download(let download): download.text?.links ?? []
    case .embed(let embed): embed.text?.links ?? []
    case .contact, .news, .audiences, .events, .experts, .selfCheck: []
    }
  }

  /// The images.
  public var contentImages: [MarkupBody.Image] {
    if case .figure(let figure) = self { return [figure.image] }
    return []
  }
}

extension CallToAction {
  /// The links to other content.
  public var contentLinks: [ContentLink] {
    let own: [ContentLink] = if case .content(let link) = destination { [link] } else { [] }
    return own + (text?.links ?? [])
  }
}
