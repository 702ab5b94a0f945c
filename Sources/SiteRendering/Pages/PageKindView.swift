import Diagnostics
import Drawing
import SiteModel
import Theming

/// The content of pages of one kind beside what every page shows. The feature that the pages belong to provides the view.
public protocol PageKindView: Sendable {
  var kind: Page.Kind { get }

  /// Adds to the frame of the page, which already has title, description and address.
  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer)

  /// The template of the pages; nil when the layout of each decides.
  var template: String? { get }

  /// The values that ``fill(_:of:_:_:)`` adds.
  var values: TemplateValueSet { get }

  /// Adds what that template sees beside the frame.
  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer)

  /// The page's name and kind in the alphabetical list of all pages; nil for a page that is not in that list.
  func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)?

  /// Adds to the content of the card, which already has title and summary.
  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer)

  /// The texts that are drawn for the page.
  /// - Parameter everyPageHasCard: whether every page of the site has a card.
  func drawnTexts(of page: Page, everyPageHasCard: Bool) -> [Located<String>]

  /// The sizes of the page's cards besides the wide one.
  var cardSizes: [CardSize] { get }

  /// The files that belong to a page and are published next to it.
  func filesBeside(_ index: Int, _ renderer: SiteRenderer) -> [FileBeside]
}

/// A file that is published next to a page.
public struct FileBeside {
  /// The path, beginning with `/`.
  let path: String
  let make: @Sendable () -> OutputFile?

  public init(path: String, make: @escaping @Sendable () -> OutputFile?) {
    self.path = path
    self.make = make
  }
}

extension PageKindView {
  public func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {}
  public var template: String? { nil }
  public var values: TemplateValueSet { .none }
  public func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {}
  public func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    (page.meta.title.value, nil)
  }
  public func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {}
  public var cardSizes: [CardSize] { [] }
  public func filesBeside(_ index: Int, _ renderer: SiteRenderer) -> [FileBeside] { [] }
  public func drawnTexts(of page: Page, everyPageHasCard: Bool) -> [Located<String>] { everyPageHasCard ? page.cardTexts : [] }
}

extension Page {
  /// The author's texts on the page's card.
  public var cardTexts: [Located<String>] { [meta.title] + [meta.summary].compactMap(\.self) }
}
