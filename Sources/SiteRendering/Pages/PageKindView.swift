import Diagnostics
import Drawing
import SiteModel
import Theming

/// What the pages of one kind show beside what every page shows. The feature that the pages belong to gives the view.
public protocol PageKindView: Sendable {
  var kind: Page.Kind { get }

  /// Adds what the frame of the page has beside title, description and address.
  func complete(_ frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer)

  /// The template of the pages; nil when the layout of each decides.
  var template: String? { get }

  /// The values that ``fill(_:of:_:_:)`` adds.
  var values: TemplateValueSet { get }

  /// Adds what that template sees beside the frame.
  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer)

  /// How the list of all pages from A to Z names the page, and says what it is; nil for a page that is not in that list.
  func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)?

  /// Adds what the card of the page says beside its title and summary.
  func complete(_ card: inout CardContent, of page: Page, _ renderer: SiteRenderer)

  /// The texts that are drawn for the page.
  /// - Parameter drawsEach: whether each page of the site has a card.
  func drawnTexts(of page: Page, drawsEach: Bool) -> [Located<String>]

  /// The sizes of the cards that the page has beside the wide one.
  var cardSizes: [CardSize] { get }

  /// The files that belong to a page and lie beside it.
  func filesBeside(_ index: Int, _ renderer: SiteRenderer) -> [FileBeside]
}

/// A file that lies beside a page.
public struct FileBeside {
  /// Where it is, from `/` on.
  let path: String
  let make: @Sendable () -> OutputFile?

  public init(path: String, make: @escaping @Sendable () -> OutputFile?) {
    self.path = path
    self.make = make
  }
}

extension PageKindView {
  public func complete(_ frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {}
  public var template: String? { nil }
  public var values: TemplateValueSet { .none }
  public func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {}
  public func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    (page.meta.title.value, nil)
  }
  public func complete(_ card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {}
  public var cardSizes: [CardSize] { [] }
  public func filesBeside(_ index: Int, _ renderer: SiteRenderer) -> [FileBeside] { [] }
  public func drawnTexts(of page: Page, drawsEach: Bool) -> [Located<String>] { drawsEach ? page.textsOfCard : [] }
}

extension Page {
  /// The texts of the card that a page has.
  public var textsOfCard: [Located<String>] { [meta.title] + [meta.summary].compactMap(\.self) }
}
