import Diagnostics

/// A page has a summary short enough for lists and search engines.
struct SummaryIsShort: PageCheck {
  /// The most characters that are shown in full.
  static let limit = 200

  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let summary = page.meta.summary else {
      return page.body.excerpt.isEmpty ? [Diagnostic(.missingSummary, at: page.meta.title.range)] : []
    }
    guard summary.value.utf8.count > Self.limit, summary.value.count > Self.limit else { return [] }
    return [Diagnostic(.summaryTooLong, at: summary.range, ["count": "\(summary.value.count)", "limit": "\(Self.limit)"])]
  }
}
