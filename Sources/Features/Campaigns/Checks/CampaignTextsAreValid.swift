import Diagnostics
import SiteModel

/// Hashtags work on every channel, and a translation has its own texts.
struct CampaignTextsAreValid: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let campaign = page.campaign else { return [] }
    let own: (Located<String>) -> Bool = { $0.range.path == page.source }
    let hashtags = (campaign.hashtags + campaign.posts.flatMap { $0.hashtags ?? [] }).filter(own).compactMap(badHashtag)
    return hashtags + untranslated(campaign, page, site)
  }

  private func badHashtag(_ tag: Located<String>) -> Diagnostic? {
    let words = tag.value.split { !$0.isLetter && !$0.isNumber }.map { String($0).capitalizedAtStart }
    let reason: String? =
      if tag.value.hasPrefix("#") {
        "the sign is added by itself"
      } else if !tag.value.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
        "it holds a space or a sign"
      } else if tag.value.allSatisfy({ $0.isNumber || $0 == "_" }) {
        "it holds no letter"
      } else if tag.value.first?.isLowercase == true {
        "it does not begin with a capital"
      } else {
        nil
      }
    guard let reason else { return nil }
    let example = words.isEmpty || words.allSatisfy({ $0.allSatisfy(\.isNumber) }) ? "LearningOutcomes" : words.joined()
    return Diagnostic(
      .badHashtag, at: tag.range, ["value": tag.value, "reason": reason, "example": example],
      suggestion: example == "LearningOutcomes" ? nil : example)
  }

  /// The texts that a translation inherits from the page in the default language.
  private func untranslated(_ campaign: Campaign, _ page: Page, _ site: Site) -> [Diagnostic] {
    guard page.language != site.defaultLanguage else { return [] }
    let texts =
      [("the goal", campaign.goal), ("the button", campaign.button)] + campaign.messages.prefix(1).map { ("the message", $0) }
      + campaign.posts.map { ("the post \($0.id.value)", $0.text) }
      + campaign.deadlines.map { ("the deadline \($0.id)", $0.title) }
      + [
        campaign.newsletter.map { ("the newsletter's subject", $0.subject) },
        campaign.newsletter.map { ("the newsletter", $0.text.source) },
        campaign.press.map { ("the press release's headline", $0.headline) },
        campaign.press.map { ("the press release", $0.text.source) },
        campaign.handout.map { ("the handout", $0.source) },
      ].compactMap(\.self)
    return texts.filter { $0.1.range.path != page.source }.map { what, text in
      Diagnostic(
        .campaignNotTranslated, at: page.wholeFile, ["what": what, "path": page.source],
        notes: [DiagnosticNote(.inheritedFrom, at: text.range)])
    }
  }
}
