import Drawing
import Formats
import SiteModel
import Theming

/// The values that the frame around a page needs, for author's pages and for generated ones.
public struct PageFrame {
  public var language: LanguageTag
  var title: String
  public var menuTitle: String
  var summary: String?
  /// Nil for a page without an address of its own.
  var address: SiteAddress?
  /// The canonical address, if that is another page.
  var canonical: SiteAddress?
  /// The existing translations of the page, including this language.
  var translations: [LanguageTag: SiteAddress]
  var robots: String?
  /// The sections above the page, the home page first.
  public var ancestors: [Int] = []
  /// Generated pages between those sections and the page in the breadcrumbs, such as the list that an article belongs to.
  public var lists: [(title: String, address: SiteAddress)] = []
  /// The page itself, when an author wrote it.
  public var page: Int?
  /// The Open Graph type: `website` or `article`.
  public var type = "website"
  /// The page's image for sharing.
  var image: (url: String, dimensions: ImageDimensions, alt: String)?
  /// The content of the card that is drawn if the page has no image of its own.
  var card: CardContent?
  /// Additional structured data, besides the breadcrumbs.
  public var structuredData: [JSONText] = []
  var isHome = false
  /// The theme's style sheets that the page loads besides the main one.
  public var styleSheets: [String] = []
  /// The theme's scripts that the page loads, by name.
  public var scripts: [String] = []
  /// The resources that it may load beyond the site's own files.
  public var needs = PageNeeds()

  public mutating func need(sheet: String) {
    if !styleSheets.contains(sheet) { styleSheets.append(sheet) }
  }

  public mutating func need(script: String) {
    if !scripts.contains(script) { scripts.append(script) }
  }
}

extension SiteRenderer {
  /// The context of the frame, to which the page's own values can be added.
  func context(of frame: PageFrame) -> TemplateContext {
    let configuration = site.configuration(frame.language)
    var context = TemplateContext(above: chrome.shared[frame.language] ?? TemplateContext())
    context["title"] = .text(frame.title)
    context["menu"] = .text(frame.menuTitle)
    context["head-title"] = .text(
      frame.isHome ? "\(configuration.name) – \(frame.title)" : "\(frame.title) – \(configuration.name)")
    if let summary = frame.summary, !summary.isEmpty { context["summary"] = .text(summary) }
    if let robots = frame.robots { context["robots"] = .text(robots) }
    if let address = frame.address {
      context["url"] = .text(links.url(address))
      context["canonical"] = .text(links.absolute(frame.canonical ?? address))
      if let email = configuration.organisation.email {
        let words = strings(frame.language)
        let values = ["title": frame.title, "page": links.absolute(address)]
        context["feedback"] = .text(
          mailLink(to: email, subject: words.text("feedback.subject", values), body: words.text("feedback.body", values)))
      }
    }
    context.setList("alternates", alternates(frame))
    context.setList("languages", site.languages.count > 1 ? languageSwitch(frame) : [])
    context["og"] = .object(openGraph(frame, configuration))
    context["json-ld"] = .htmlList(structuredData(frame).map(\.text))
    context.setList("sheets", frame.styleSheets.compactMap { theme.pageSheets[$0] }.map(assetContext))
    context.setList("scripts", frame.scripts.compactMap { theme.script($0) }.map(assetContext))
    context.setList("preloads", frame.scripts.flatMap { theme.imports(of: $0) }.map(assetContext))
    context["header"] = .html(
      chrome.header(path: breadcrumbs(of: frame).map(\.address) + [frame.address].compactMap(\.self), language: frame.language))
    context["footer"] = .html(chrome.footer(frame.language))
    if let announcement = chrome.announcements[frame.language] { context["announcement"] = .html(announcement) }
    context["policy"] = .text(policies.metaText(frame.needs))
    for addition in features.additions { addition.add(to: &context, of: frame, self) }
    context.setList(
      "breadcrumbs",
      breadcrumbs(of: frame).map { step in TemplateContext(["title": .text(step.title), "url": .text(links.url(step.address))]) })
    return context
  }

  /// The breadcrumbs of a page, without the page itself.
  func breadcrumbs(of frame: PageFrame) -> [(title: String, address: SiteAddress)] {
    frame.ancestors.map { (site.pages[$0].menuTitle, site.pages[$0].address) } + frame.lists
  }

  /// An asset that a page loads.
  func assetContext(_ asset: ThemeAsset) -> TemplateContext {
    TemplateContext(["url": .text(links.url(path: asset.url)), "integrity": .text(asset.integrity)])
  }

  private func alternates(_ frame: PageFrame) -> [TemplateContext] {
    guard site.languages.count > 1, frame.address != nil else { return [] }
    var list = site.languages.compactMap { language -> TemplateContext? in
      frame.translations[language].map { TemplateContext(["language": .text(language.code), "url": .text(links.absolute($0))]) }
    }
    if let standard = frame.translations[site.defaultLanguage] {
      list.append(TemplateContext(["language": .text("x-default"), "url": .text(links.absolute(standard))]))
    }
    return list
  }

  private func languageSwitch(_ frame: PageFrame) -> [TemplateContext] {
    site.languages.map { language in
      let address = frame.translations[language]
      return TemplateContext([
        "code": .text(language.code), "name": .text(strings(language).text("language.own-name")),
        "url": .text(links.url(address ?? site.homeAddress(in: language))),
        "current": language == frame.language ? .flag(true) : nil,
        "available": address != nil ? .flag(true) : nil,
        "direction": language.isRightToLeft == frame.language.isRightToLeft ? nil : .text(language.direction),
      ])
    }
  }

  private func openGraph(_ frame: PageFrame, _ configuration: SiteConfiguration) -> TemplateContext {
    var context = TemplateContext([
      "title": .text(frame.title), "description": .optional(frame.summary), "type": .text(frame.type),
      "url": .optional(frame.address.map(links.absolute)), "site-name": .text(configuration.name),
      "locale": .text(strings(frame.language).text("language.locale")),
    ])
    let card = frame.card.flatMap { card in frame.address.flatMap { cardImage(card, $0) } }
    if let image = frame.image ?? card {
      context["image"] = .object(
        TemplateContext([
          "url": .text(image.url), "width": .text(String(image.dimensions.width)), "height": .text(String(image.dimensions.height)),
          "alt": .text(image.alt),
        ]))
    }
    return context
  }
}
