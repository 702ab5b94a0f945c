import Diagnostics

/// A page whose review date has come.
public struct OverdueReview: Sendable {
  /// The day by which somebody should have reviewed it.
  public let due: CalendarDate
  /// The index of the page.
  public let page: Int
  public let source: String
  public let title: String
  /// The maintainer, if the page has one.
  public let owner: String?
}

extension Site {
  /// The day of the build, where the site is.
  public var today: CalendarDate { configuration(defaultLanguage).clock.local(at: now).date }

  /// The pages whose review date has come, the longest overdue first. A translation that inherits the date is listed with its
  /// original.
  public var overdueReviews: [OverdueReview] {
    let today = today
    return pages.enumerated().compactMap { index, page in
      guard let review = page.ownReview, review.value <= today else { return nil }
      return OverdueReview(
        due: review.value, page: index, source: page.source, title: page.meta.title.value, owner: page.meta.owner?.value)
    }.sorted { ($0.due, $0.source) < ($1.due, $1.source) }
  }
}

extension Page {
  /// The day on which somebody must review the page, if its own file says so. A translation that inherits it is reviewed with its
  /// original.
  var ownReview: Located<CalendarDate>? { meta.review.flatMap { $0.range.path == source ? $0 : nil } }
}
