import Diagnostics
import SiteModel
import Theming

/// A composition in which pages are shown. The feature that it is made for gives it.
public protocol PageLayout: Sendable {
  var layout: Page.Layout { get }

  /// What people call it; its name for one that a theme adds.
  var words: Words { get }

  /// Adds what the frame needs besides what every page's has.
  func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer)

  /// The part of the page's text that stands as one piece.
  func text(of page: Page) -> ArraySlice<MarkupBody.Piece>

  var template: String { get }

  /// The values that ``fill(_:of:_:_:)`` adds.
  var values: TemplateValueSet { get }

  /// Adds what the template sees beside the frame and the text.
  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer)
}

extension PageLayout {
  public var words: Words { layout.name.words }
  public var values: TemplateValueSet { .none }
  public func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {}
  public func text(of page: Page) -> ArraySlice<MarkupBody.Piece> { page.body.pieces[...] }
}
