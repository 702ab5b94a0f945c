/// What decides the position of a page in a site: its address, the lists that contain it, and its position in them.
///
/// A page may replace one with an equal placement without moving anything else in the site. Pages with content of a
/// feature, such as articles and events, have no placement: almost everything in them affects lists.
public struct PagePlacement: Sendable, Equatable {
  /// The keys of an ordinary page that decide; the raw value is the key's name. The declarations of keys refer to these.
  public enum Key: String, Sendable, CaseIterable {
    case slug, date, publish, expires, draft, aliases, order

    fileprivate func isSame(in left: PageMeta, as right: PageMeta) -> Bool {
      switch self {
      case .slug: left.slug?.value == right.slug?.value
      case .date: left.date?.value == right.date?.value
      case .publish: left.publish?.value == right.publish?.value
      case .expires: left.expires?.value == right.expires?.value
      case .draft: left.isDraft == right.isDraft
      case .aliases: left.aliases.elementsEqual(right.aliases) { $0.value == $1.value }
      case .order: left.order.elementsEqual(right.order) { $0.value == $1.value }
      }
    }
  }

  private let page: Page

  /// The placement of a page; nil when it has none.
  public init?(_ page: Page) {
    guard page.content == nil else { return nil }
    self.page = page
  }

  public static func == (left: Self, right: Self) -> Bool {
    let (left, right) = (left.page, right.page)
    return left.id == right.id && left.language == right.language && left.kind == right.kind
      && left.contentPath == right.contentPath
      && Key.allCases.allSatisfy { $0.isSame(in: left.meta, as: right.meta) }
  }
}
