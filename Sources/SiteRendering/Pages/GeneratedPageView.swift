import SiteModel
import Theming

/// The content of one kind of generated pages. The feature that makes the pages provides the view.
public protocol GeneratedPageView: Sendable {
  /// The name of the kind of page (``GeneratedPage/Kind/name``).
  var kind: String { get }

  /// The title, and the description for search engines and cards.
  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?)

  /// The short name of the page in the navigation and in breadcrumbs.
  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String

  /// Adds to the frame of the page, which already has title, description and address.
  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer)

  var template: String { get }

  /// The values that ``fill(_:of:_:)`` adds.
  var values: TemplateValueSet { get }

  /// Adds what the template sees beside the frame.
  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer)

  /// The robots directives of the page, and its canonical address if that is another page.
  func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?)

  /// The page's name and kind in the alphabetical list of all pages; nil for a page that is not in that list.
  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)?

  /// Whether the page has a share card.
  var hasCard: Bool { get }

  /// The text below the title on the card.
  func cardNote(of page: GeneratedPage, _ renderer: SiteRenderer) -> String?

  /// The files that belong to the page and are published next to it.
  func filesBeside(_ page: GeneratedPage, _ renderer: SiteRenderer) -> [OutputFile]
}

extension GeneratedPageView {
  public func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {}

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
