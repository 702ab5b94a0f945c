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
    let reason: Words? =
      if tag.value.hasPrefix("#") {
        Words(en: "the # is added automatically", nl: "het #-teken komt er vanzelf bij")
      } else if !tag.value.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
        Words(en: "it contains a space or a symbol", nl: "er staat een spatie of een leesteken in")
      } else if tag.value.allSatisfy({ $0.isNumber || $0 == "_" }) {
        Words(en: "it has no letters", nl: "er staat geen letter in")
      } else if tag.value.first?.isLowercase == true {
        Words(en: "it does not begin with a capital letter", nl: "er staat geen hoofdletter vooraan")
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
    var texts: [(Words, Located<String>)] = [
      (Words(en: "the goal", nl: "het doel"), campaign.goal), (Words(en: "the button", nl: "de knop"), campaign.button),
    ]
    texts += campaign.messages.prefix(1).map { (Words(en: "the message", nl: "de boodschap"), $0) }
    texts += campaign.posts.map { ($0.inWords, $0.text) }
    texts += campaign.deadlines.map { ($0.inWords, $0.title) }
    if let newsletter = campaign.newsletter {
      texts.append((Words(en: "the subject of the newsletter", nl: "het onderwerp van de nieuwsbrief"), newsletter.subject))
      texts.append((CampaignNewsletter.inWords, newsletter.text.source))
    }
    if let press = campaign.press {
      texts.append((Words(en: "the headline of the press release", nl: "de kop van het persbericht"), press.headline))
      texts.append((CampaignPressRelease.inWords, press.text.source))
    }
    if let handout = campaign.handout { texts.append((Words(en: "the handout", nl: "de flyer"), handout.source)) }
    return texts.filter { $0.1.range.path != page.source }.map { what, text in
      Diagnostic(
        .campaignNotTranslated, at: page.wholeFile, ["what": what, "path": page.source],
        notes: [DiagnosticNote(.inheritedFrom, at: text.range)])
    }
  }
}

extension CampaignPost {
  /// The post, as words for a message.
  var inWords: Words { Words(en: "the post \(id.value)", nl: "het bericht \(id.value)") }
}

extension CampaignDeadline {
  var inWords: Words { Words(en: "the deadline \(id)", nl: "de termijn \(id)") }
}

extension CampaignNewsletter {
  static let inWords = Words(en: "the newsletter", nl: "de nieuwsbrief")
}

extension CampaignPressRelease {
  static let inWords = Words(en: "the press release", nl: "het persbericht")
}
