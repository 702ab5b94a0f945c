import Diagnostics
import SiteModel
import SiteRendering
import Theming

extension Page.Layout {
  static let questions = Page.Layout("faq")
}

/// A page below its section, and the page of an audience.
public struct ArticleLayout: PageLayout {
  public let layout = Page.Layout.article
  public let template = "article"
  public let values = PageLayoutValues.article
  public let words = Words(en: "article", nl: "artikel")

  public init() {}

  public func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    renderer.addTaggedPages(to: &context, index: index, page: renderer.site.pages[index])
  }
}

public struct SectionLayout: PageLayout {
  public let layout = Page.Layout.section
  public let template = "section"
  public let values = PageLayoutValues.section
  public let words = Words(en: "page of a folder, with what is in it", nl: "pagina van een map, met wat daarin staat")

  public init() {}

  public func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    context.setList("children", renderer.site.children(of: index).map { renderer.pageCard($0) })
  }
}

/// Questions with their answers.
struct QuestionsLayout: PageLayout {
  let layout = Page.Layout.questions
  let template = "faq"
  let values = PageLayoutValues.questions
  let words = Words(en: "questions and answers", nl: "vragen en antwoorden")

  func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    let questions = QuestionGroup.groups(in: page.body, html: body.htmlWithoutTerms)
    if !questions.isEmpty { frame.structuredData.append(renderer.questionPage(questions)) }
  }

  func text(of page: Page) -> ArraySlice<MarkupBody.Piece> { QuestionGroup.introduction(of: page.body) }

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    context.setList("groups", QuestionGroup.groups(in: renderer.site.pages[index].body, html: body.html).map(\.context))
  }
}

/// All pages in the order of the alphabet. Where the site has search, its results take the place of that list.
struct AlphabeticalLayout: PageLayout {
  let layout = Page.Layout.alphabetical
  let template = "a-z"
  let values = PageLayoutValues.alphabetical
  let words = Words(en: "all pages, and search", nl: "alle pagina’s, en zoeken")

  func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    frame.need(sheet: "letters")
    guard renderer.isSearched else { return }
    frame.need(sheet: "search")
    frame.need(script: "search/main.js")
  }

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    let language = renderer.site.pages[index].language
    renderer.addAllPages(to: &context, language: language)
    guard renderer.isSearched else { return }
    context["finder"] = .object(
      TemplateContext([
        "index": .text(renderer.links.url(path: SearchFiles.script)),
        "words": .text(renderer.links.url(path: SearchFiles.words(in: language))),
      ]))
  }
}

extension SiteRenderer {
  /// Adds, below a page for an audience, all other pages for it.
  fileprivate func addTaggedPages(to context: inout TemplateContext, index: Int, page: Page) {
    let audience = site.configuration(page.language).audiences.first { audience in
      audience.page.map { site.pageID(of: $0.value) == page.id } ?? false
    }
    guard let audience else { return }
    context["colour"] = .text(audience.tone.rawValue)
    let others = tagged.pages(for: audience.id, in: page.language).filter { $0 != index }
    // Only titles: the list is long, and each page begins with a summary.
    context.setList(
      "tagged",
      others.map { other in
        var card = pageCard(other)
        card["summary"] = nil
        return card
      })
  }
}
