import Diagnostics

extension Page {
  /// Every link to other content in the page's text, components and front matter.
  public var contentLinks: [ContentLink] {
    body.links + components.flatMap { $0?.contentLinks ?? [] } + [meta.nextStep].compactMap { $0 }.flatMap(\.contentLinks)
      + meta.actions.flatMap(\.contentLinks) + (content?.contentLinks ?? [])
  }

  /// Every image in the page's text and components.
  public var contentImages: [MarkupBody.Image] {
    var images = body.images + components.flatMap { $0?.contentImages ?? [] }
    if let image = meta.image {
      images.append(MarkupBody.Image(path: image.value, alt: meta.imageAlt ?? "", title: nil, range: image.range))
    }
    return images + (content?.contentImages ?? [])
  }

  /// Whether a link to this page may have an identifier after its `#`.
  public func hasAnchor(_ id: String) -> Bool {
    body.headings.contains { $0.id == id } || body.otherAnchors.contains(id)
  }
}
