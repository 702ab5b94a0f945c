import Drawing
import SiteModel
import Theming

/// A share card that the site publishes.
public struct ShareCard: Sendable, Hashable {
  public let content: CardContent
  public let size: CardSize
  /// The readable part of its file name.
  public let name: String

  public init(content: CardContent, size: CardSize, name: String) {
    self.content = content
    self.size = size
    self.name = name
  }
}

/// The share cards of pages, and their addresses.
extension SiteRenderer {
  /// All cards of the site, each once.
  var shareCards: [ShareCard] {
    guard drawings != nil else { return [] }
    var cards: Set<ShareCard> = []
    if drawsCards {
      for page in site.pages {
        let content = card(of: page)
        if sharedImage(of: page) == nil { cards.insert(ShareCard(content: content, size: .wide, name: cardName(page.address))) }
        for size in features.view(of: page).cardSizes {
          cards.insert(ShareCard(content: content, size: size, name: cardName(page.address)))
        }
      }
      for page in site.generatedPages {
        if let content = card(of: page) { cards.insert(ShareCard(content: content, size: .wide, name: cardName(page.address))) }
      }
    }
    for ofFeature in features.cards { cards.formUnion(ofFeature(self)) }
    return cards.sorted { ($0.name, $0.size.rawValue, $0.content.title) < ($1.name, $1.size.rawValue, $1.content.title) }
  }

  /// Whether the site draws share cards.
  var drawsCards: Bool { site.configuration(site.defaultLanguage).drawsCards && drawings != nil }

  /// The path of a card, beginning with `/`. Its name contains a hash of the card's content.
  public func path(of card: ShareCard) -> String {
    let fingerprint = drawings?.cards.fingerprint(card.content, card.size).prefix(16) ?? ""
    return "/cards/\(card.name)-\(card.size.rawValue)-\(fingerprint).png"
  }

  func file(of card: ShareCard) -> OutputFile? {
    guard let drawings else { return nil }
    return OutputFile(
      path: String(path(of: card).dropFirst()),
      content: .made(by: { try drawings.cards.png(card.content, card.size) }, isNamedByContent: true))
  }

  /// The readable part of a card's file name: the last part of an address.
  public func cardName(_ address: SiteAddress) -> String {
    let part = address.path.split(separator: "/").last.map(String.init) ?? ""
    let name = Slug.from(part).prefix(60)
    return name.isEmpty ? "home" : name.utf8.allSatisfy { $0 < 0x80 } ? String(name) : "page"
  }

  /// The image in a page's front matter, if it is large enough for sharing.
  func sharedImage(of page: Page) -> (url: String, dimensions: ImageDimensions, alt: String)? {
    guard let image = page.meta.image else { return nil }
    let reference = MarkupBody.Image(path: image.value, alt: page.meta.imageAlt ?? "", title: nil, range: image.range)
    let filling = MarkupFilling(
      site: site, links: links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    guard let file = filling.imageFile(reference) else { return nil }
    guard file.canBeShared else { return nil }
    let isLarge = file.dimensions.width >= CardSize.wide.width && file.dimensions.height >= CardSize.wide.height
    guard !drawsCards || isLarge else { return nil }
    return (file.url, file.dimensions, reference.alt)
  }

  /// The card of a frame, for Open Graph.
  func cardImage(_ content: CardContent, _ address: SiteAddress) -> (url: String, dimensions: ImageDimensions, alt: String)? {
    guard drawsCards else { return nil }
    let card = ShareCard(content: content, size: .wide, name: cardName(address))
    return (
      links.absolute(path: path(of: card)), ImageDimensions(width: card.size.width, height: card.size.height), cardAlt(content)
    )
  }

  /// The alternative text of a card: its title, and the date and place of an event.
  public func cardAlt(_ content: CardContent) -> String {
    let strings = strings(content.language)
    guard let day = content.day else { return strings.text("card.alt", ["title": content.title]) }
    let title = content.status.map { strings.text("event.feed-status", ["status": $0, "title": content.title]) } ?? content.title
    return strings.text("card.event-alt", ["title": title, "date": day.words, "place": content.place ?? ""])
  }
}

// MARK: - Content of cards

extension SiteRenderer {
  /// The content of an author's page's card.
  public func card(of page: Page) -> CardContent {
    var card = baseCard(
      page.language, title: page.meta.title.value, accent: audienceAccent(of: page) ?? .blue)
    card.note = page.meta.summary?.value
    features.view(of: page).add(to: &card, of: page, self)
    return card
  }

  /// The content of a generated page's card; nil for a page that is not to be shared, or is a part of another.
  public func card(of page: GeneratedPage) -> CardContent? {
    let view = features.view(of: page)
    guard view.hasCard else { return nil }
    var card = baseCard(page.language, title: view.words(of: page, self).title, accent: .blue)
    card.note = view.cardNote(of: page, self)
    return card
  }

  private func baseCard(_ language: LanguageTag, title: String, accent: Accent) -> CardContent {
    let configuration = site.configuration(language)
    return CardContent(
      composition: .plain, language: language, accent: accent, title: title, siteName: configuration.name,
      address: links.shownAddress)
  }

  /// The colour of a page's first audience.
  public func audienceAccent(of page: Page) -> Accent? {
    let audience = page.meta.audiences.first.flatMap { site.configuration(page.language).audience($0.value) }
    return audience.flatMap { Accent(rawValue: $0.tone.rawValue) }
  }
}
