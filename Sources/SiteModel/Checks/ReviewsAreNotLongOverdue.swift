import Diagnostics

/// No page has waited for its review for longer than the site allows.
struct ReviewsAreNotLongOverdue: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let review = page.ownReview else { return [] }
    let days = site.today.daysSinceEpoch - review.value.daysSinceEpoch
    guard days > site.configuration(site.defaultLanguage).reviewGrace else { return [] }
    let owner = page.meta.owner?.value.words ?? Words(en: "nobody is named", nl: "er staat niemand bij")
    let late = days == 1 ? Words(en: "a day", nl: "een dag") : Words(en: "\(days) days", nl: "\(days) dagen")
    return [Diagnostic(.reviewOverdue, at: review.range, ["date": "\(review.value)", "days": late, "owner": owner])]
  }
}
