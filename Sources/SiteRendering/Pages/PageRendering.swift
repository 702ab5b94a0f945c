import SiteModel
import Theming

extension SiteRenderer {
  /// The files of a page that an author wrote: the page, and what one takes along from it.
  func pageFiles(_ index: Int) -> [OutputFile] {
    let page = site.pages[index]
    let (template, context) = pageContext(index)
    let file = OutputFile(path: page.address.outputPath, content: .bytes(theme.fill(template, with: context)))
    return switch page.kind {
    case .event: [file, eventCalendarFile(index)]
    case .expert: [file] + [cardFile(index)].compactMap(\.self)
    case .page, .section, .news, .series, .campaign: [file]
    }
  }

  private func pageContext(_ index: Int) -> (template: String, context: TemplateContext) {
    let page = site.pages[index]
    let body = PageBody(renderer: self, page: page)
    var frame = frame(of: index, page: page)
    let questions = page.layout == .faq ? QuestionGroup.groups(in: page.body, html: body.html) : []
    if !questions.isEmpty { frame.structuredData.append(questionPage(questions)) }
    var context = context(of: frame)
    context["content"] = .markup(
      page.layout == .faq ? body.html(QuestionGroup.introduction(of: page.body)) : body.html(page.body.pieces[...]))
    addReadingAids(to: &context, page: page, body: body)
    addNeighbours(to: &context, index: index, page: page)
    if let event = page.event {
      addEvent(event, to: &context, page: page, body: body)
      return ("event", context)
    }
    if let expert = page.expert {
      addExpert(expert, to: &context, page: page)
      return ("expert", context)
    }
    if page.kind == .series {
      addSeries(to: &context, page: page)
      return ("event-series", context)
    }
    if let view = CampaignView(renderer: self, page: page) {
      addCampaign(view, to: &context)
      return ("campaign", context)
    }
    switch page.layout {
    case .home:
      addHome(to: &context, page: page, body: body)
      return ("home", context)
    case .section:
      context.setList("children", site.children(of: index).map { pageCard($0) })
      return ("section", context)
    case .faq:
      context.setList("groups", questions.map(\.context))
      return ("faq", context)
    case .contact:
      let experts = site.experts(in: page.language)
      let (teams, people) = (
        experts.filter { site.pages[$0].expert?.kind == .team }, experts.filter { site.pages[$0].expert?.kind == .person }
      )
      context.setList("desks", teams.map { expertCard($0, for: page.language) })
      context.setList("people", people.map { expertCard($0, for: page.language) })
      return ("contact", context)
    case .cookieNotice:
      addCookieNotice(to: &context, page: page)
      return ("cookie-notice", context)
    case .glossary:
      addGlossary(to: &context, page: page)
      return ("glossary", context)
    case .alphabetical:
      addAllPages(to: &context, language: page.language)
      return ("a-z", context)
    case .news:
      if let date = page.meta.date { context["date"] = .object(dateContext(date.value.date, page.language)) }
      return ("news-article", context)
    case .article:
      addTaggedPages(to: &context, index: index, page: page)
      return ("article", context)
    }
  }

  // MARK: Frame

  private func frame(of index: Int, page: Page) -> PageFrame {
    var frame = PageFrame(
      language: page.language, title: page.meta.title.value, menuTitle: page.menuTitle, summary: page.summaryOrExcerpt,
      address: page.address, translations: site.translations(of: page.id).mapValues { site.pages[$0].address })
    frame.robots = page.meta.robots
    frame.needs = site.needs(of: page)
    frame.page = index
    frame.isHome = page.id == Site.rootID
    frame.type = page.kind == .news ? "article" : "website"
    frame.ancestors = site.ancestors(of: index)
    if page.kind == .news {
      frame.ancestors = [site.home(in: page.language)].compactMap { $0 }
      frame.lists = lists(.articles(part: 1), in: page.language)
    }
    frame.image = sharedImage(of: page)
    frame.card = drawsCards ? card(of: page) : nil
    if frame.isHome { frame.structuredData.append(organisation(page.language)) }
    addEventsAndExperts(to: &frame, page: page)
    return frame
  }

  /// What the pages of events and experts, and those that show some, need beside the rest.
  private func addEventsAndExperts(to frame: inout PageFrame, page: Page) {
    let home = [site.home(in: page.language)].compactMap { $0 }
    if let event = page.event {
      (frame.ancestors, frame.lists) = (home, lists(.events, in: page.language))
      if let series = event.series.flatMap({ site.series($0.value, in: page.language) }) {
        frame.lists.append((site.pages[series].menuTitle, site.pages[series].address))
      }
      frame.structuredData.append(eventData(event, of: page))
    } else if page.kind == .series {
      (frame.ancestors, frame.lists) = (home, lists(.events, in: page.language))
      frame.structuredData.append(seriesData(page))
    } else if let expert = page.expert {
      (frame.ancestors, frame.lists) = (home, lists(.experts, in: page.language))
      frame.structuredData.append(expertData(expert, of: page))
    } else if page.campaign != nil {
      (frame.ancestors, frame.lists) = (home, lists(.campaigns, in: page.language))
      frame.sheets.append("campaign")
    }
    let showsEvents =
      page.event != nil || page.kind == .series || page.expert != nil || page.campaign != nil
      || page.components.contains { if case .events? = $0 { true } else { false } }
      || (page.layout == .home && !site.events(in: page.language).isEmpty)
    let showsExperts = page.expert != nil || page.components.contains { if case .experts? = $0 { true } else { false } }
    if showsEvents || showsExperts { frame.sheets.append("events") }
    if showsEvents { frame.scripts.append("events/passed.js") }
  }

  // MARK: Parts of the context

  private func addReadingAids(to context: inout TemplateContext, page: Page, body: PageBody) {
    let headings = page.body.headings
    let showsContents = page.meta.showsContents ?? (headings.count { $0.level == 2 } >= 3)
    if showsContents { context.setList("toc", contents(headings)) }
    context.setList("sources", page.meta.sources.map { sourceContext($0, page.language) })
    if let next = page.meta.nextStep, let step = body.components.callToAction(next) { context["next"] = .object(step) }
    if let updated = page.meta.updated { context["updated"] = .object(dateContext(updated, page.language)) }
    if let owner = page.meta.owner.flatMap({ site.expert($0.value, in: page.language) }) {
      context["review-owner"] = .object(expertCard(owner, for: page.language))
    }
    context.setList("audiences", audienceLinks(of: page))
    context.setList("topics", topicLinks(of: page))
    let terms = site.glossary[page.language] ?? []
    context.setList(
      "terms", page.body.terms.compactMap { id in terms.first { $0.id == id }.map { termContext($0, page.language) } })
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

  /// Previous and next: among the pages of one section, or among the articles.
  private func addNeighbours(to context: inout TemplateContext, index: Int, page: Page) {
    guard page.layout != .home else { return }
    // The pages beside the home page are no row that one reads through.
    guard page.kind == .news || site.parent(of: index) != site.home(in: page.language) else { return }
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

  private func addHome(to context: inout TemplateContext, page: Page, body: PageBody) {
    context["kicker"] = .optional(page.meta.kicker)
    context.setList(
      "actions",
      page.meta.actions.enumerated().compactMap { number, action in
        var button = body.components.callToAction(action)
        if number == 0 { button?["primary"] = .flag(true) }
        return button
      })
    context.setList("audiences", audienceDoors(page.language))
    context.setList("events", comingEvents(for: page.language).prefix(4).map { eventCard($0, for: page.language) })
    context["events-page"] = eventsURL(page.language).map { .object(TemplateContext(["url": .text($0)])) }
    context.setList("news", site.articles(in: page.language).prefix(3).map { articleCard($0) })
    if let list = site.generatedPage(.articles(part: 1), in: page.language) {
      context["news-page"] = .object(TemplateContext(["url": .text(links.url(list.address))]))
    }
  }

  /// Below a page that speaks to an audience: everything else on the site that is for it.
  private func addTaggedPages(to context: inout TemplateContext, index: Int, page: Page) {
    let audience = site.configuration(page.language).audiences.first { audience in
      audience.page.map { site.pageID(of: $0.value) == page.id } ?? false
    }
    guard let audience else { return }
    context["colour"] = .text(audience.tone.rawValue)
    let others = tagged.pages(for: audience.id, in: page.language).filter { $0 != index }
    // Titles alone: the list is long, and each page says in its head what it is about.
    context.setList(
      "tagged",
      others.map { other in
        var card = pageCard(other)
        card["summary"] = nil
        return card
      })
  }
}

/// The text of a page with everything that fills its openings.
struct PageBody {
  let filling: MarkupFilling
  let components: ComponentRendering
  private let page: Page

  init(renderer: SiteRenderer, page: Page) {
    self.page = page
    let plain = MarkupFilling(site: renderer.site, links: renderer.links, contentPath: page.contentPath, language: page.language)
    let components = ComponentRendering(renderer: renderer, page: page, filling: plain)
    var filling = plain
    filling.headingAnchor = renderer.headingAnchors[page.language]
    filling.component = { index in components.html(page.components[index]) }
    self.filling = filling
    self.components = components
  }

  /// The HTML of a part of the text.
  func html(_ pieces: ArraySlice<MarkupBody.Piece>) -> [UInt8] { filling.bytes(page.body, pieces) }
}
