import ContentHashing
import Drawing
import Events
import SiteModel
import SiteRendering
import Theming

/// The cards, posters and QR codes of a campaign's kit.
extension CampaignView {
  /// The width of previews of printed matter, in pixels.
  private static let previewWidth = 720

  /// All files of the kit.
  var kitFiles: KitFiles {
    let texts = kitTexts(image: mailImage)
    guard let drawings = renderer.drawings, let kit else {
      return KitFiles(texts: texts, drawings: [], pictures: [], archive: nil)
    }
    let (paper, pictures) = (printFiles(drawings, below: kit), pictures(drawings))
    return KitFiles(
      texts: texts, drawings: paper, pictures: pictures, archive: archive(of: texts + paper, pictures, below: kit))
  }

  // MARK: Cards

  /// Every card in the kit: the campaign's in all sizes, and that of each post.
  var cards: [ShareCard] {
    CardSize.allCases.map(ownCard) + campaign.posts.compactMap { $0.image == nil ? postCard($0) : nil }
  }

  /// The campaign's card.
  func ownCard(_ size: CardSize) -> ShareCard {
    ShareCard(content: renderer.card(of: page), size: size, name: renderer.cardName(page.address))
  }

  /// The card of a post: that of its link's target, in the size that the channel shows without cropping.
  func postCard(_ post: CampaignPost) -> ShareCard {
    let size: CardSize = post.channel.value == .instagram ? .square : .wide
    guard let link = post.link, link.path != campaign.target.path else { return ownCard(size) }
    switch site.campaignTarget(of: link, on: page) {
    case .page(let index)?:
      return ShareCard(
        content: renderer.card(of: site.pages[index]), size: size, name: renderer.cardName(site.pages[index].address))
    case .generated(let generated)?:
      return renderer.card(of: generated).map {
        ShareCard(content: $0, size: size, name: renderer.cardName(generated.address))
      } ?? ownCard(size)
    case nil: return ownCard(size)
    }
  }

  /// The image at the top of the newsletter.
  private var mailImage: (url: String, alt: String)? {
    guard renderer.drawings != nil else { return nil }
    let card = ownCard(.wide)
    return (renderer.links.absolute(path: renderer.path(of: card)), renderer.cardAlt(card.content))
  }

  // MARK: Printed matter

  /// The content of the poster.
  func poster(source: String) -> PosterContent {
    let card = renderer.card(of: page)
    let contact = [contact.name, contact.email].compactMap(\.self).joined(separator: ", ")
    let event = targetEvent.flatMap { site.pages[$0].event }
    return PosterContent(
      language: page.language, accent: card.accent, label: configuration.name, title: page.meta.title.value, day: card.day,
      status: event?.notableStatus.map { strings.text("card.statuses.\($0.rawValue)") }, isOff: event?.takesPlace == false,
      next: comingDates.first.map { event in
        // Beside a number this large there is no room for the weekday.
        var day = renderer.dateBlock(of: event, page.language)
        day.weekday = nil
        return PosterContent.Next(day: day, place: renderer.place(of: event, strings))
      },
      facts: posterFacts, messages: Array(messages.prefix(3)), callToAction: campaign.button.value,
      link: tracked(campaign.target, source: source, medium: .print, content: source),
      shownAddress: shownAddress, qrLabel: strings.text("campaign.poster.scan"), organisation: configuration.organisation.name,
      contact: contact.isEmpty ? nil : contact)
  }

  /// The next dates of the series that the campaign leads to; none when it leads elsewhere.
  private var comingDates: [Event] {
    guard case .page(let index)? = site.campaignTarget(of: campaign.target, on: page), site.pages[index].kind == .series else {
      return []
    }
    let coming = renderer.comingEvents(for: page.language).compactMap { site.pages[$0].event }
    return Array(
      coming.filter { $0.takesPlace && $0.status.value != .full && $0.series?.value == site.pages[index].key }.prefix(4))
  }

  /// The facts of the event, or the dates of the series after the next one.
  private var posterFacts: [PosterContent.Fact] {
    guard case .page(let index)? = site.campaignTarget(of: campaign.target, on: page) else { return [] }
    func fact(_ key: String, _ value: String?) -> PosterContent.Fact? {
      value.map { PosterContent.Fact(label: strings.text("campaign.poster.\(key)"), value: $0) }
    }
    if let event = site.pages[index].event {
      let place = event.format.value == .online ? renderer.place(of: event, strings) : event.venue?.line
      let times = renderer.times(of: event, strings)
      return [
        fact("when", times.span), fact("where", place),
        fact("price", event.registration?.price.map { strings.price($0) }),
        fact("closes", event.registration?.closes.map { times.moment($0.value) }),
      ].compactMap(\.self)
    }
    return comingDates.dropFirst().map { PosterContent.Fact(label: days(of: $0), value: renderer.place(of: $0, strings)) }
  }

  /// The days of an event without weekdays, for a narrow column.
  private func days(of event: Event) -> String {
    if let days = event.separateDays { return strings.list(days, withWeekdays: false) }
    let first = strings.longDate(event.firstDay)
    guard event.lastDay != event.firstDay else { return first }
    return strings.text("event.over-days", ["start": first, "end": strings.longDate(event.lastDay)])
  }

  /// The content of the handout: that of the poster, and a longer text.
  func handout() -> HandoutContent {
    guard let handout = campaign.handout else {
      return HandoutContent(poster: poster(source: "handout"), paragraphs: [HandoutContent.Paragraph(page.summaryOrExcerpt)])
    }
    return HandoutContent(poster: poster(source: "handout"), paragraphs: message(handout, ownFacts).paragraphs)
  }

  private func printFiles(_ drawings: Drawings, below kit: SiteAddress) -> [KitFiles.File] {
    let (poster, handout) = (poster(source: "poster"), handout())
    let painter = drawings.posters
    let created = lastChange
    let code = QRParts(url: poster.link, label: strings.text("campaign.kit.qr-label", ["url": shownAddress]))
    let fingerprint = [painter.fingerprint(poster), painter.fingerprint(handout), code.url, code.label, created.rfc3339].joined(
      separator: " ")
    let folder = kit.path + ContentHash(of: Array(fingerprint.utf8)).hexadecimal.prefix(16) + "/"
    func file(_ name: String, _ make: @escaping @Sendable () throws -> [UInt8]) -> KitFiles.File {
      let once = LazyBytes(make)
      return KitFiles.File(name: name, path: folder + name, content: .made(by: { try once.bytes() }, isNamedByContent: true))
    }
    return [
      file("poster-a3.pdf") { try painter.pdf(poster, .a3, created: created) },
      file("poster-a4.pdf") { try painter.pdf(poster, .a4, created: created) },
      file("handout-a4.pdf") { try painter.pdf(handout, .a4, created: created) },
      file("poster.png") { try painter.preview(poster, width: Self.previewWidth) },
      file("handout.png") { try painter.preview(handout, width: Self.previewWidth) },
      file("qr.svg") { try Array(QRCode(code.url, correction: .medium).svg(label: code.label).utf8) },
    ]
  }

  private struct QRParts: Sendable {
    let url: String
    let label: String
  }

  /// The date of the last change, as stated by the author. The clock of the build is not used.
  var lastChange: Instant {
    let day = page.meta.updated ?? campaign.start.value
    return Instant(secondsSinceEpoch: day.daysSinceEpoch * 86_400)
  }
}

// MARK: - On the page

extension KitPage {
  /// Adds the cards and the printed matter.
  func addDrawings(to context: inout TemplateContext) {
    guard view.renderer.drawings != nil else { return }
    context.setList(
      "cards", CardSize.allCases.map { card(view.ownCard($0), name: strings.text("campaign.kit.card-\($0.rawValue)")) })
    context["card-description"] = .object(
      field(
        "card-alt", strings.text("campaign.kit.alt"), view.renderer.cardAlt(view.ownCard(.wide).content),
        of: strings.text("campaign.kit.cards")))
    context.setList(
      "previews",
      [("poster", "poster-a3.pdf"), ("handout", "handout-a4.pdf")].compactMap { name, target in
        guard let image = files["\(name).png"], let file = files[target] else { return nil }
        return TemplateContext([
          "url": .text(url(of: file)), "image": .text(url(of: image)), "width": .text("720"), "height": .text("1018"),
          "alt": .text(strings.text("campaign.kit.\(name)-preview", ["title": view.page.meta.title.value])),
        ])
      })
    context.setList(
      "prints",
      links([
        ("poster-a3.pdf", "poster-a3", false), ("poster-a4.pdf", "poster-a4", false), ("handout-a4.pdf", "handout-a4", false),
        ("qr.svg", "qr", false),
      ]))
  }

  /// The image of a post: the author's, or a card.
  func image(of ready: ReadyPost) -> TemplateContext? {
    if let own = view.postImage(ready.post) {
      return TemplateContext([
        "url": .text(own.url), "file": .text(own.url.split(separator: "/").last.map(String.init) ?? ""), "alt": .text(ready.alt),
        "width": .text(String(own.dimensions.width)), "height": .text(String(own.dimensions.height)), "size": .text("own"),
      ])
    }
    guard view.renderer.drawings != nil else { return nil }
    return card(view.postCard(ready.post), name: strings.text("campaign.kit.image"))
  }

  /// The campaign's card for mail; nil when nothing is drawn.
  var ownCard: TemplateContext? {
    view.renderer.drawings == nil ? nil : card(view.ownCard(.wide), name: strings.text("campaign.kit.image"))
  }

  private func card(_ card: ShareCard, name: String) -> TemplateContext {
    let path = view.renderer.path(of: card)
    return TemplateContext([
      "url": .text(view.renderer.links.url(path: path)), "file": .text("\(card.name)-\(card.size.rawValue).png"),
      "size": .text(card.size.rawValue), "width": .text(String(card.size.width)), "height": .text(String(card.size.height)),
      "alt": .text(view.renderer.cardAlt(card.content)), "name": .text(name),
    ])
  }
}
