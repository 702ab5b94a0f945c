import SiteModel

/// Fills the slots of a text: links, images and components, for a reader's language and the file that the text is in.
public struct MarkupFilling {
  let site: Site
  let links: SiteLinks
  /// The path of the text's file in the site folder.
  let contentPath: String
  let language: LanguageTag
  /// Whether addresses include scheme and host, as in a feed.
  var isAbsolute = false
  /// The address of the text's page, for links to its own anchors; empty for those who read it on that page.
  var ownAddress = ""
  /// Whether the words of a term open what it means; elsewhere than on the page of the text they have nothing to open.
  var explainsTerms = true
  /// The links next to headings; nil for headings without links.
  var headingAnchor: HeadingAnchor?
  /// Replaces the address of a link, by its index in the text, for example by one that can be counted; nil keeps the address of
  /// the link's target.
  public var address: ((Int) -> String?)?
  /// Renders the component with an index.
  var component: (Int) -> String = { _ in "" }

  public init(
    site: Site, links: SiteLinks, contentPath: String, language: LanguageTag, isAbsolute: Bool = false,
    headingAnchor: HeadingAnchor? = nil, component: @escaping (Int) -> String = { _ in "" }
  ) {
    self.site = site
    self.links = links
    self.contentPath = contentPath
    self.language = language
    self.isAbsolute = isAbsolute
    self.headingAnchor = headingAnchor
    self.component = component
  }

  /// The whole text.
  public func html(_ body: MarkupBody) -> String { String(decoding: bytes(body, body.pieces[...]), as: UTF8.self) }

  /// A part of the text, in UTF-8.
  public func bytes(_ body: MarkupBody, _ pieces: ArraySlice<MarkupBody.Piece>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.html.count + 80 * body.links.count)
    for piece in pieces {
      switch piece {
      case .html(let bytes): result += body.html[bytes.range]
      case .linkStart(let index): addLinkStart(body.links[Int(index)], at: address?(Int(index)), to: &result)
      case .image(let index): result += imageElement(body.images[Int(index)]).utf8
      case .component(let index): result += component(Int(index)).utf8
      case .headingAnchor(let index): headingAnchor?.append(to: &result, for: body.headings[Int(index)])
      case .termStart(let index): if explainsTerms { addTermStart(body.terms[Int(index)], to: &result) }
      case .termEnd: if explainsTerms { result += "</button>".utf8 }
      case .ownAddress: ownAddress.appendHTMLEscaped(to: &result)
      case .heading, .headingEnd: break
      }
    }
    return result
  }

  /// The address of a link's target, and its language if that is not the reader's; nil when the target is not published.
  public func destination(of link: ContentLink) -> (url: String, language: LanguageTag?)? {
    let fragment = link.fragment.map { "#" + percentEncodedPath($0) } ?? ""
    if link.path.isEmpty { return (ownAddress + (fragment.isEmpty ? "#" : fragment), nil) }
    switch site.target(of: link.path, from: contentPath, in: language) {
    case .page(let index):
      let (address, other) = (site.pages[index].address, site.pages[index].language)
      return ((isAbsolute ? links.absolute(address) : links.url(address)) + fragment, other == language ? nil : other)
    case .generated(let address): return ((isAbsolute ? links.absolute(address) : links.url(address)) + fragment, nil)
    case .media(let path):
      guard let media = site.media[path] else { return nil }
      return (isAbsolute ? links.absolute(path: media.url) : links.url(path: media.url), nil)
    case .withheld, .unreadable, .outside, .nothing: return nil
    }
  }

  /// The address of a button's destination.
  func url(of destination: CallToAction.Destination) -> String? {
    switch destination {
    case .content(let link): self.destination(of: link)?.url
    case .external(let url): url
    }
  }

  private func addLinkStart(_ link: ContentLink, at address: String?, to result: inout [UInt8]) {
    // An `a` without `href` is a placeholder for a link (HTML, 4.5.1): the text stays, without a broken link.
    guard let destination = destination(of: link) else {
      result += "<a>".utf8
      return
    }
    result += "<a href=\"".utf8
    (address ?? destination.url).appendHTMLEscaped(to: &result)
    if let language = destination.language { result += "\" hreflang=\"\(language)".utf8 }
    if let title = link.title {
      result += "\" title=\"".utf8
      title.appendHTMLEscaped(to: &result)
    }
    result += "\">".utf8
  }

  private func addTermStart(_ term: String, to result: inout [UInt8]) {
    result += "<button class=\"term\" popovertarget=\"term-".utf8
    term.appendHTMLEscaped(to: &result)
    result += "\">".utf8
  }

  private func imageElement(_ image: MarkupBody.Image) -> String {
    guard let file = imageFile(image) else { return "" }
    var tag =
      "<img src=\"\(file.url.htmlEscaped)\" alt=\"\(image.alt.htmlEscaped)\" width=\"\(file.dimensions.width)\" height=\"\(file.dimensions.height)\""
    if let title = image.title { tag += " title=\"\(title.htmlEscaped)\"" }
    return tag + " loading=\"lazy\" decoding=\"async\">"
  }

  /// The address and size of an image, and whether social networks show it; nil when it cannot be shown.
  public func imageFile(_ image: MarkupBody.Image) -> (url: String, dimensions: ImageDimensions, canBeShared: Bool)? {
    guard case .media(let path) = site.target(of: image.path, from: contentPath, in: language), let media = site.media[path],
      let dimensions = media.dimensions
    else { return nil }
    return (isAbsolute ? links.absolute(path: media.url) : links.url(path: media.url), dimensions, media.canBeShared)
  }
}
