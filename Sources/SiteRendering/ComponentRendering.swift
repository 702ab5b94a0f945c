import SiteModel
import Theming

/// Renders the components of a page through their templates.
struct ComponentRendering {
  let renderer: SiteRenderer
  let page: Page
  let filling: MarkupFilling

  /// The HTML of a component; empty when it had errors.
  func html(_ component: Component?) -> String {
    guard let component else { return "" }
    switch component {
    case .callToAction(let action): return render("call-to-action", callToAction(action))
    case .steps(let steps): return render("steps", stepList(steps))
    case .figure(let figure): return render("figure", figureContext(figure))
    case .download(let download): return downloadHTML(download)
    case .contact(let expert): return render("contact", contact(expert?.value))
    case .events(let query):
      var context = TemplateContext()
      context.setList("events", renderer.events(query, for: page.language).map { renderer.eventCard($0, for: page.language) })
      context["all"] = .optional(renderer.eventsURL(page.language))
      return render("events", context)
    case .experts(let query):
      var context = TemplateContext()
      context.setList("experts", renderer.experts(query, for: page.language).map { renderer.expertCard($0, for: page.language) })
      return render("experts", context)
    case .news(let query):
      var context = TemplateContext()
      context.setList("articles", articles(query).map { renderer.articleCard($0) })
      return render("news", context)
    case .embed(let embed): return render("embed", self.embed(embed))
    case .selfCheck(let name): return render("self-check", renderer.selfCheckInvitation(name.value, in: page.language))
    case .audiences:
      var context = TemplateContext()
      context.setList("audiences", renderer.audienceDoors(page.language))
      return render("audiences", context)
    }
  }

  /// A button with its words.
  func callToAction(_ action: CallToAction) -> TemplateContext? {
    guard let url = filling.url(of: action.destination) else { return nil }
    return TemplateContext([
      "title": .optional(action.title), "text": .optionalHTML(action.text.map(filling.html)), "label": .text(action.label),
      "url": .text(url),
    ])
  }

  private func render(_ name: String, _ context: TemplateContext?) -> String {
    guard var context else { return "" }
    context["t"] = .object(renderer.strings(page.language).context)
    return renderer.theme.render("component-" + name, context)
  }

  private func stepList(_ steps: [Step]) -> TemplateContext {
    var context = TemplateContext()
    context.setList(
      "items",
      steps.enumerated().map { number, step in
        TemplateContext([
          "number": .text(String(number + 1)), "title": .html(filling.html(step.title)),
          "text": .optionalHTML(step.text.map(filling.html)),
        ])
      })
    return context
  }

  private func figureContext(_ figure: Figure) -> TemplateContext? {
    guard let file = filling.imageFile(figure.image) else { return nil }
    return TemplateContext([
      "url": .text(file.url), "width": .text(String(file.dimensions.width)), "height": .text(String(file.dimensions.height)),
      "alt": .text(figure.image.alt), "caption": .optionalHTML(figure.caption.map(filling.html)),
    ])
  }

  private func downloadHTML(_ download: Download) -> String {
    guard case .media(let path) = renderer.site.target(of: download.file.value, from: page.contentPath, in: page.language),
      let media = renderer.site.media[path]
    else { return "" }
    return render(
      "download",
      TemplateContext([
        "url": .text(renderer.links.url(path: media.url)), "title": .text(download.title),
        "type": .text(media.fileExtension.uppercased()),
        "size": .text(renderer.strings(page.language).fileSize(media.size)), "text": .optionalHTML(download.text.map(filling.html)),
      ]))
  }

  private func contact(_ expert: String?) -> TemplateContext? {
    if let expert {
      return renderer.site.expert(expert, in: page.language).map { index in
        var card = renderer.expertCard(index, for: page.language)
        card["name"] = .text(renderer.site.pages[index].meta.title.value)
        return card
      }
    }
    let organisation = renderer.site.configuration(page.language).organisation
    return TemplateContext([
      "name": .text(organisation.name), "email": .optional(organisation.email), "summary": .optional(organisation.summary),
    ])
  }

  private func articles(_ query: ArticleQuery) -> ArraySlice<Int> {
    renderer.site.articles(in: page.language).filter { index in
      let meta = renderer.site.pages[index].meta
      let hasTopic = query.topic.map { topic in meta.topics.contains { $0.value == topic.value } } ?? true
      let hasAudience = query.audience.map { audience in meta.audiences.contains { $0.value == audience.value } } ?? true
      return hasTopic && hasAudience
    }.prefix(query.limit)
  }
}

extension ThemeStrings {
  /// A file's size in words, such as `120 kB`.
  func fileSize(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return text("file-size.kilobytes", ["count": String(max(1, (bytes + 500) / 1_000))]) }
    let tenths = (bytes + 50_000) / 100_000
    return text("file-size.megabytes", ["count": "\(tenths / 10)\(text("file-size.decimal-mark"))\(tenths % 10)"])
  }
}
