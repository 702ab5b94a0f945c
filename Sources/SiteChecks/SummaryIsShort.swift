import Diagnostics
import SiteModel

/// A page has a summary that lists and search engines can show whole.
struct SummaryIsShort: PageCheck {
  /// The length in characters up to which a summary is shown whole.
  static let limit = 200

  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let summary = page.meta.summary else {
      return page.body.excerpt.isEmpty ? [Diagnostic(.missingSummary, at: page.meta.title.range)] : []
    }
    guard summary.value.utf8.count > Self.limit, summary.value.count > Self.limit else { return [] }
    return [Diagnostic(.summaryTooLong, at: summary.range, ["count": "\(summary.value.count)", "limit": "\(Self.limit)"])]
  }
}
