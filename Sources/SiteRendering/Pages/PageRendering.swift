import SiteModel
import Theming

extension SiteRenderer {
  /// The files of an author's page: the page, and the files next to it.
  func pageFiles(_ index: Int) -> [OutputFile] {
    let page = site.pages[index]
    let (template, context) = pageContext(index)
    return [OutputFile(path: page.address.outputPath, content: .bytes(theme.fill(template, with: context)))]
      + features.view(of: page).filesBeside(index, self).compactMap { $0.make() }
  }

  private func pageContext(_ index: Int) -> (template: String, context: TemplateContext) {
    let page = site.pages[index]
    let (view, layout) = (features.view(of: page), features.view(of: page.layout))
    let body = PageBody(renderer: self, page: page)
    var frame = frame(of: index, page: page)
    view.add(to: &frame, of: page, self)
    for addition in features.additions { addition.add(to: &frame, of: page, self) }
    layout.add(to: &frame, of: page, body, self)
    for component in page.components { (component as? any RenderedComponent)?.add(to: &frame) }
    var context = context(of: frame)
    context["content"] = .markup(body.html(layout.text(of: page)))
    addReadingAids(to: &context, index: index, page: page, body: body)
    addNeighbours(to: &context, index: index, page: page)
    if view.template != nil { view.fill(&context, of: page, body, self) }
    // A layout that the author names goes before the template of the kind.
    if page.meta.layout == nil, let template = view.template { return (template, context) }
    layout.fill(&context, of: index, body, self)
    return (layout.template, context)
  }

  private func frame(of index: Int, page: Page) -> PageFrame {
    var frame = PageFrame(
      language: page.language, title: page.meta.title.value, menuTitle: page.menuTitle, summary: page.summaryOrExcerpt,
      address: page.address, translations: site.translations(of: page.id).mapValues { site.pages[$0].address })
    frame.robots = page.meta.robots
    frame.needs = site.needs(of: page)
    frame.page = index
    frame.isHome = page.id == Site.rootID
    frame.ancestors = [site.home(in: page.language)].compactMap { $0 }
    frame.image = sharedImage(of: page)
    frame.card = drawsCards ? card(of: page) : nil
    if frame.isHome { frame.structuredData.append(organisation(page.language)) }
    return frame
  }

  // MARK: Parts of the context

  private func addReadingAids(to context: inout TemplateContext, index: Int, page: Page, body: PageBody) {
    let headings = page.body.headings
    let showsContents = page.meta.showsContents ?? (headings.count { $0.level == 2 } >= 3)
    if showsContents { context.setList("toc", contents(headings)) }
    context["section"] = sectionTree(around: index).map { .object($0) }
    context.setList("sources", page.meta.sources.map { sourceContext($0, page.language) })
    if let next = page.meta.nextStep, let step = body.components.callToAction(next) { context["next"] = .object(step) }
    if let updated = page.meta.updated { context["updated"] = .object(dateContext(updated, page.language)) }
    context.setList("audiences", audienceLinks(of: page))
    context.setList("topics", topicLinks(of: page))
    for addition in features.additions { addition.add(to: &context, of: page, body, self) }
    context.addColophon()
    if let image = page.meta.image {
      let reference = MarkupBody.Image(path: image.value, alt: page.meta.imageAlt ?? "", title: nil, range: image.range)
      if let file = body.filling.imageFile(reference) {
        context["image"] = .object(
          TemplateContext([
            "url": .text(file.url), "width": .text(String(file.dimensions.width)), "height": .text(String(file.dimensions.height)),
            "alt": .text(reference.alt),
          ]))
      }
    }
  }

  private func contents(_ headings: [MarkupBody.Heading]) -> [TemplateContext] {
    var entries: [TemplateContext] = []
    var children: [TemplateContext] = []
    for heading in headings.reversed() {
      var entry = TemplateContext(["id": .text(heading.id), "text": .html(heading.html)])
      switch heading.level {
      case 2:
        entry.setList("children", children.reversed())
        entries.append(entry)
        children = []
      case 3: children.append(entry)
      default: break
      }
    }
    return entries.reversed()
  }

  private func sourceContext(_ source: FactSource, _ language: LanguageTag) -> TemplateContext {
    TemplateContext([
      "title": .text(source.title), "url": .text(source.url),
      "checked": source.checked.map { .object(dateContext($0, language)) },
    ])
  }

  /// Previous and next page in a section, or previous and next article.
  private func addNeighbours(to context: inout TemplateContext, index: Int, page: Page) {
    guard page.layout != .home else { return }
    // The pages next to the home page do not form a series to read in order.
    guard page.kind.order == .newestFirst || site.parent(of: index) != site.home(in: page.language) else { return }
    let (previous, next) = site.neighbours(of: index)
    func link(_ neighbour: Int) -> TemplateContext.Value {
      .object(
        TemplateContext([
          "title": .text(site.pages[neighbour].menuTitle), "url": .text(links.url(site.pages[neighbour].address)),
        ]))
    }
    context["previous"] = previous.map(link)
    context["next-page"] = next.map(link)
  }
}

/// The text of a page, with what fills its slots.
public struct PageBody {
  public let filling: MarkupFilling
  private let renderer: SiteRenderer
  private let page: Page

  public init(renderer: SiteRenderer, page: Page) {
    self.renderer = renderer
    self.page = page
    var filling = Self.plain(renderer, page)
    filling.headingAnchor = renderer.headingAnchors[page.language]
    // Most pages have none. A filling holds the site, and each copy of it counts some 50 references that all threads count.
    if !page.components.isEmpty {
      let components = ComponentRendering(renderer: renderer, page: page, filling: Self.plain(renderer, page))
      filling.component = { index in components.html(page.components[index]) }
    }
    self.filling = filling
  }

  /// Renders the components of the page.
  public var components: ComponentRendering {
    ComponentRendering(renderer: renderer, page: page, filling: Self.plain(renderer, page))
  }

  /// Fills the slots of texts outside of the page's own, which have no links next to their headings.
  private static func plain(_ renderer: SiteRenderer, _ page: Page) -> MarkupFilling {
    MarkupFilling(site: renderer.site, links: renderer.links, contentPath: page.contentPath, language: page.language)
  }

  /// The HTML of a part of the text.
  public func html(_ pieces: ArraySlice<MarkupBody.Piece>) -> [UInt8] { filling.bytes(page.body, pieces) }

  /// The same with terms as ordinary words, for those who do not read it on its page.
  public func htmlWithoutTerms(_ pieces: ArraySlice<MarkupBody.Piece>) -> [UInt8] {
    var filling = filling
    filling.explainsTerms = false
    return filling.bytes(page.body, pieces)
  }
}
