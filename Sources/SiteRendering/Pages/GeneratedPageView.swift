import SiteModel
import Theming

/// What the pages of one kind show that the generator writes. The feature that makes the pages gives the view.
public protocol GeneratedPageView: Sendable {
  /// The name of the kind of page (``GeneratedPage/Kind/name``).
  var kind: String { get }

  /// The title, and the description for search engines and cards.
  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?)

  /// The short name of the page in navigation and on the way to the pages below it.
  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String

  /// Adds what the frame of the page has beside title, description and address.
  func complete(_ frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer)

  /// The template of the page.
  var template: String { get }

  /// The values that ``fill(_:of:_:)`` adds.
  var values: TemplateValueSet { get }

  /// Adds what the template sees beside the frame.
  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer)

  /// What search engines may do with the page (the `robots` meta element), and the page that stands for it where it is another.
  func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?)

  /// How the list of all pages from A to Z names the page, and says what it is; nil for a page that is not in that list.
  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)?

  /// Whether those who share a link to the page see a card.
  var hasCard: Bool { get }

  /// What the card says below the title.
  func cardNote(of page: GeneratedPage, _ renderer: SiteRenderer) -> String?

  /// The files that belong to the page and lie beside it.
  func filesBeside(_ page: GeneratedPage, _ renderer: SiteRenderer) -> [OutputFile]
}

extension GeneratedPageView {
  public func complete(_ frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {}

  public func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    (nil, nil)
  }

  public func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    (words(of: page, renderer).title, nil)
  }

  public var hasCard: Bool { true }

  public func cardNote(of page: GeneratedPage, _ renderer: SiteRenderer) -> String? { words(of: page, renderer).summary }

  public func filesBeside(_ page: GeneratedPage, _ renderer: SiteRenderer) -> [OutputFile] { [] }
}
