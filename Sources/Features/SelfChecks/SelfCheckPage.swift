import ContentHashing
import Experts
import SiteModel
import SiteRendering
import Theming

/// The page of a self-check, complete or quick.
struct SelfCheckPageView: GeneratedPageView {
  let kind: String
  let template = "self-check"
  let values = SelfCheckValues.page

  static let all: [any GeneratedPageView] = [
    SelfCheckPageView(kind: GeneratedPage.Kind.selfCheckName), SelfCheckPageView(kind: GeneratedPage.Kind.quickSelfCheckName),
  ]

  private func view(of page: GeneratedPage, _ renderer: SiteRenderer) -> SelfCheckView {
    guard let (document, isQuick) = renderer.site.selfCheck(on: page) else {
      preconditionFailure("A page of a self-check is made from the self-check.")
    }
    return SelfCheckView(renderer: renderer, document: document, isQuick: isQuick)
  }

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    let view = view(of: page, renderer)
    return (view.title, view.summary)
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String {
    site.selfCheck(on: page)?.document.menuTitle ?? ""
  }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let view = view(of: page, renderer)
    if !view.isQuick { frame.menuTitle = view.document.menuTitle }
    if view.isQuick, let full = view.address(isQuick: false) { frame.lists = [(view.document.menuTitle, full)] }
    frame.styleSheets = ["self-check"]
    frame.scripts = ["self-check/main.js"]
  }

  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    let view = view(of: page, renderer)
    return view.isQuick ? nil : (view.title, nil)
  }

  /// The summary of the complete version, also on the card of the quick one.
  func cardNote(of page: GeneratedPage, _ renderer: SiteRenderer) -> String? { view(of: page, renderer).document.summary.value }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    view(of: page, renderer).fill(&context)
  }
}

extension SiteRenderer {
  /// An invitation to a self-check, in the reader's language, otherwise in the default one; nil for an unknown name.
  func selfCheckInvitation(_ id: String, in language: LanguageTag) -> TemplateContext? {
    guard let document = site.selfCheck(id, in: language) ?? site.selfCheck(id, in: site.defaultLanguage) else { return nil }
    let view = SelfCheckView(renderer: self, document: document, isQuick: false)
    guard let address = view.address(isQuick: false) else { return nil }
    let strings = strings(language)
    var context = TemplateContext([
      "title": .text(document.title.value), "text": .text(document.summary.value), "url": .text(links.url(address)),
      "question-count": .text(strings.text("self-check.page.questions", count: view.questions.count)),
      "minutes": .text(strings.text("self-check.page.minutes", count: document.minutes)),
    ])
    context.mark(document.language, for: language)
    if let quick = document.quick, let address = view.address(isQuick: true) {
      context["quick"] = .object(
        TemplateContext([
          "url": .text(links.url(address)), "text": .text(strings.text("self-check.page.invitation-quick", ["title": quick.title])),
          "minutes": .text(strings.text("self-check.page.minutes", count: quick.minutes)),
        ]))
    }
    return context
  }
}

/// A self-check on one page: complete or quick, with the texts for its questions.
struct SelfCheckView {
  let renderer: SiteRenderer
  let document: SelfCheckDocument
  let isQuick: Bool
  /// The rules of the page's questions.
  let questionnaire: Questionnaire
  /// The texts of the page's questions and dimensions.
  let questions: [SelfCheckDocument.QuestionText]
  let dimensions: [SelfCheckDocument.DimensionText]
  let filling: MarkupFilling
  let strings: ThemeStrings

  init(renderer: SiteRenderer, document: SelfCheckDocument, isQuick: Bool) {
    self.renderer = renderer
    self.document = document
    self.isQuick = isQuick
    let whole = document.questionnaire
    questionnaire = isQuick ? whole.quickVersion : whole
    questions = isQuick ? whole.quickQuestions.map { document.questions[$0] } : document.questions
    dimensions = isQuick ? whole.quickDimensions.map { document.dimensions[$0] } : document.dimensions
    filling = MarkupFilling(
      site: renderer.site, links: renderer.links, contentPath: document.contentPath, language: document.language,
      headingAnchor: renderer.headingAnchors[document.language])
    strings = renderer.strings(document.language)
  }

  var title: String { isQuick ? document.quick?.title ?? document.title.value : document.title.value }
  var summary: String { isQuick ? document.quick?.summary ?? document.summary.value : document.summary.value }
  var minutes: Int { isQuick ? document.quick?.minutes ?? document.minutes : document.minutes }

  /// The identifier of the rules that is stored with results: the beginning of the hash of the complete definition's rules.
  var hash: String { document.questionnaire.hash }

  /// The page of one of the versions.
  func address(isQuick: Bool) -> SiteAddress? {
    renderer.site.generatedPage(.selfCheck(document.id, isQuick: isQuick), in: document.language)?.address
  }

  /// The title and address of a link's target; nil when it is not published.
  func named(_ link: ContentLink) -> (title: String, url: String)? {
    guard let destination = filling.destination(of: link) else { return nil }
    let site = renderer.site
    switch site.target(of: link.path, from: document.contentPath, in: document.language) {
    case .page(let index): return (site.pages[index].meta.title.value, destination.url)
    case .generated(let address):
      let check = site.generatedPage(at: address.path).flatMap { site.selfCheck(on: $0)?.document.title.value }
      return (check ?? address.path, destination.url)
    case .media(let path): return (String(path.split(separator: "/").last ?? ""), destination.url)
    case .withheld, .unreadable, .outside, .nothing: return nil
    }
  }

  /// Adds everything that the template uses.
  func fill(_ context: inout TemplateContext) {
    context["variant"] = .text(isQuick ? "quick" : "full")
    context["introduction"] = .html(filling.html(document.introduction))
    context["disclaimer"] = .html(filling.html(document.disclaimer))
    context["question-count"] = .text(strings.text("self-check.page.questions", count: questions.count))
    context["minutes"] = .text(strings.text("self-check.page.minutes", count: minutes))
    if let other = address(isQuick: !isQuick), let quick = document.quick {
      context["other"] = .object(
        TemplateContext([
          "url": .text(renderer.links.url(other)), "title": .text(isQuick ? document.title.value : quick.title),
          "text": .text(isQuick ? document.summary.value : quick.summary),
        ]))
    }
    if let updated = document.updated { context["updated"] = .object(renderer.dateContext(updated, document.language)) }
    if let owner = document.owner.flatMap({ renderer.site.expert($0.value, in: document.language) }) {
      context["review-owner"] = .object(renderer.expertCard(owner, for: document.language))
    }
    context.addColophon()
    context["version"] = .text(
      strings.text("self-check.page.version", ["version": "\(document.questionnaire.version)", "hash": String(hash.prefix(8))]))
    fillForm(&context)
    fillKey(&context)
    context["data"] = .html(data.text)
  }
}

extension Questionnaire {
  /// The first 16 hexadecimal digits of the SHA-256 of the rules.
  public var hash: String { String(ContentHash(of: Array(canonicalRules.utf8)).hexadecimal.prefix(16)) }
}
