import SiteModel

/// Fills the openings of a text: links, images and components, as a reader of one language sees them from one file.
struct MarkupFilling {
  let site: Site
  let links: SiteLinks
  /// The file that the text comes from, by its path in the site folder.
  let contentPath: String
  let language: LanguageTag
  /// Whether addresses carry scheme and host, as a feed needs them.
  var isAbsolute = false
  /// Renders the component with an index.
  var component: (Int) -> String = { _ in "" }

  /// The whole text.
  func html(_ body: MarkupBody) -> String { html(body, body.pieces[...]) }

  /// A part of the text.
  func html(_ body: MarkupBody, _ pieces: ArraySlice<MarkupBody.Piece>) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .html(let html): result += html
      case .linkStart(let index): result += linkStart(body.links[index])
      case .image(let index): result += imageElement(body.images[index])
      case .component(let index): result += component(index)
      case .heading, .headingEnd: break
      }
    }
    return result
  }

  /// The address that a link leads to, and its language when that is not the reader's; nil when it leads to nothing that is published.
  func destination(of link: ContentLink) -> (url: String, language: LanguageTag?)? {
    let fragment = link.fragment.map { "#" + percentEncodedPath($0) } ?? ""
    if link.path.isEmpty { return (fragment.isEmpty ? "#" : fragment, nil) }
    switch site.target(of: link.path, from: contentPath, in: language) {
    case .page(let index):
      let page = site.pages[index]
      let url = isAbsolute ? links.absolute(page.address) : links.url(page.address)
      return (url + fragment, page.language == language ? nil : page.language)
    case .generated(let address): return ((isAbsolute ? links.absolute(address) : links.url(address)) + fragment, nil)
    case .media(let path):
      guard let media = site.media[path] else { return nil }
      return (isAbsolute ? links.absolute(path: media.url) : links.url(path: media.url), nil)
    case .withheld, .outside, .nothing: return nil
    }
  }

  /// The address of a button's destination.
  func url(of destination: CallToAction.Destination) -> String? {
    switch destination {
    case .content(let link): self.destination(of: link)?.url
    case .external(let url): url
    }
  }

  private func linkStart(_ link: ContentLink) -> String {
    // An `a` without `href` is a placeholder for a link (HTML, 4.5.1): the words stay, nobody is led to nothing.
    guard let destination = destination(of: link) else { return "<a>" }
    var tag = "<a href=\"\(destination.url.htmlEscaped)\""
    if let language = destination.language { tag += " hreflang=\"\(language)\"" }
    if let title = link.title { tag += " title=\"\(title.htmlEscaped)\"" }
    return tag + ">"
  }

  private func imageElement(_ image: MarkupBody.Image) -> String {
    guard let file = imageFile(image) else { return "" }
    var tag =
      "<img src=\"\(file.url.htmlEscaped)\" alt=\"\(image.alt.htmlEscaped)\" width=\"\(file.dimensions.width)\" height=\"\(file.dimensions.height)\""
    if let title = image.title { tag += " title=\"\(title.htmlEscaped)\"" }
    return tag + " loading=\"lazy\" decoding=\"async\">"
  }

  /// The address and size of an image; nil when it cannot be shown.
  func imageFile(_ image: MarkupBody.Image) -> (url: String, dimensions: ImageDimensions)? {
    guard case .media(let path) = site.target(of: image.path, from: contentPath, in: language), let media = site.media[path],
      let dimensions = media.dimensions
    else { return nil }
    return (isAbsolute ? links.absolute(path: media.url) : links.url(path: media.url), dimensions)
  }
}
