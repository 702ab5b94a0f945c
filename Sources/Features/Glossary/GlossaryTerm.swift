import Diagnostics
import SiteModel

/// A term that the site explains, in one language.
public struct GlossaryTerm: Sendable {
  /// The key in `glossary.yml`: the same in every language, and the term's anchor on the glossary page.
  public var id: String
  public var term: String
  /// The full form of an abbreviation.
  public var full: String?
  /// The definition in inline Markdown.
  public var definition: MarkupBody
  /// Other forms of the term in texts.
  public var otherForms: [String]
  /// Related terms, by key.
  public var related: [Located<String>]
  /// The place of the declaration.
  public var range: SourceRange

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

  /// The anchors of the terms on the page of the glossary. If the file could not be read, they are unknown.
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
