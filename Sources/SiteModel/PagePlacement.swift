/// What decides where a page stands in a site: its address, the lists in which it is, and its place in them.
///
/// A page may take the place of one with an equal placement, and nothing else in the site moves. Pages of events, experts, series and
/// campaigns have none: of those almost everything decides.
public struct PagePlacement: Sendable, Equatable {
  private let id: String
  private let language: LanguageTag
  private let kind: Page.Kind
  private let contentPath: String
  private let slug: String?
  private let aliases: [String]
  private let date: LocalDateTime?
  private let publish: LocalDateTime?
  private let expires: LocalDateTime?
  private let isDraft: Bool
  private let order: [String]

  /// The placement of a page; nil when it has none.
  public init?(_ page: Page) {
    switch page.kind {
    case .page, .section, .news: break
    case .event, .series, .expert, .campaign: return nil
    }
    let meta = page.meta
    (id, language, kind, contentPath) = (page.id, page.language, page.kind, page.contentPath)
    (slug, aliases) = (meta.slug?.value, meta.aliases.map(\.value))
    (date, publish, expires, isDraft) = (meta.date?.value, meta.publish?.value, meta.expires?.value, meta.isDraft)
    order = meta.order.map(\.value)
  }
}
