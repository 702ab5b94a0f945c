import SiteModel
import SiteRendering
import Theming

/// The list of topics.
struct TopicListView: GeneratedPageView {
  let kind = GeneratedPage.Kind.topics.name
  let template = "topics"
  let values = LabelValues.topics

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    (renderer.strings(page.language).text("topics.title"), renderer.strings(page.language).text("topics.summary"))
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("topics.title") }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let language = page.language
    context.setList(
      "topics",
      renderer.site.configuration(language).topics.compactMap { topic in
        renderer.site.generatedPage(.topic(topic.id), in: language).map { list in
          let count = renderer.tagged.pages(about: topic.id, in: language).count
          return TemplateContext([
            "name": .text(topic.name), "url": .text(renderer.links.url(list.address)),
            "count": .text(renderer.strings(language).text("topics.pages", count: count)), "summary": .optional(topic.summary),
          ])
        }
      })
  }
}

/// All pages about a topic.
struct TopicView: GeneratedPageView {
  let kind = GeneratedPage.Kind.topicName
  let template = "topic"
  let values = LabelValues.pages

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    let (topic, strings) = (renderer.site.configuration(page.language).topic(page.kind.value), renderer.strings(page.language))
    let name = ["name": topic?.name ?? page.kind.value]
    return (strings.text("topic.title", name), topic?.summary ?? strings.text("topic.summary", name))
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("topics.title") }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    frame.lists = renderer.steps(to: .topics, in: page.language)
  }

  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    guard let topic = renderer.site.configuration(page.language).topic(page.kind.value) else { return nil }
    return (topic.name, renderer.strings(page.language).text("kinds.topic"))
  }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    context.setList("pages", renderer.tagged.pages(about: page.kind.value, in: page.language).map { renderer.pageCard($0) })
  }
}

/// All pages for an audience without an author's page.
struct AudienceView: GeneratedPageView {
  let kind = GeneratedPage.Kind.audienceName
  let template = "audience"
  let values = LabelValues.audience

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    let audience = renderer.site.configuration(page.language).audience(page.kind.value)
    let (name, strings) = (["name": audience?.name ?? page.kind.value], renderer.strings(page.language))
    return (strings.text("audience.title", name), audience?.summary ?? strings.text("audience.summary", name))
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("home.audiences") }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    if let audience = renderer.site.configuration(page.language).audience(page.kind.value) {
      context["colour"] = .text(audience.tone.rawValue)
    }
    context.setList("pages", renderer.tagged.pages(for: page.kind.value, in: page.language).map { renderer.pageCard($0) })
  }
}
