import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering
import Theming

extension Feature {
  /// The terms of the field, with their definitions.
  public static let glossary = Feature {
    $0.findings = DiagnosticKind.glossary
    $0.findingArea = FindingArea("begrippen", slug: "glossary", en: "The glossary", nl: "De begrippenlijst")
    $0.reading.data = [GlossaryLoader()]
    $0.siteChecks = [GlossaryLinksLeadSomewhere()]
    $0.layouts = [GlossaryLayout()]
    $0.prepared = [PreparedGlossary.self]
    $0.additions = [ExplainedTerms()]
  }
}

/// The terms that are marked in a page's text, with their definitions.
private struct ExplainedTerms: PageAddition {
  let pageValues = GlossaryValues.page

  func add(to context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    let glossary = renderer.prepared(PreparedGlossary.self)
    context.setList(
      "terms",
      page.body.terms.compactMap { id in glossary.term(id, in: page.language).map { renderer.termContext($0, page.language) } })
  }
}
