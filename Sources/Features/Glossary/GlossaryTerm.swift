import Diagnostics
import SiteModel

/// A word that the site explains, in one language.
public struct GlossaryTerm: Sendable {
  /// The key in `glossary.yml`: the same in every language, and the anchor on the glossary page.
  public var id: String
  /// The word.
  public var term: String
  /// What an abbreviation stands for.
  public var full: String?
  /// What it means, in inline Markdown.
  public var definition: MarkupBody
  /// Other forms in which it occurs in text.
  public var otherForms: [String]
  /// Related terms, by key.
  public var related: [Located<String>]
  /// Where the term is declared.
  public var range: SourceRange

  /// A term.
  public init(
    id: String, term: String, full: String?, definition: MarkupBody, otherForms: [String], related: [Located<String>],
    range: SourceRange
  ) {
    self.id = id
    self.term = term
    self.full = full
    self.definition = definition
    self.otherForms = otherForms
    self.related = related
    self.range = range
  }
}

/// The glossary of a site, by language, in the author's order.
public struct Glossary: SiteData {
  public let terms: [LanguageTag: [GlossaryTerm]]

  public init(_ terms: [LanguageTag: [GlossaryTerm]]) { self.terms = terms }

  public var readFiles: Set<String> { terms.isEmpty ? [] : ["glossary"] }

  public var linkedTerms: [LanguageTag: [LinkedTerm]] {
    terms.mapValues { terms in
      terms.map { LinkedTerm(id: $0.id, forms: [$0.term] + [$0.full].compactMap(\.self) + $0.otherForms) }
    }
  }

  /// Each term has one on the page of the glossary; which there are is not known when the file could not be read.
  public func hasAnchor(_ id: String, on page: Page, of site: Site) -> Bool {
    page.layout == .glossary
      && (terms[page.language]?.contains { $0.id == id } == true || site.unreadable.contains("glossary"))
  }

  public func anchors(on page: Page) -> [String] { page.layout == .glossary ? (terms[page.language] ?? []).map(\.id) : [] }
}

extension Site {
  /// The glossary in each language, in the author's order.
  public var glossary: [LanguageTag: [GlossaryTerm]] { data[Glossary.self]?.terms ?? [:] }
}
