import ContentLoading
import Diagnostics

/// The file for `baken new campaign`.
enum NewCampaign: NewFileKind {
  static let name = "campaign"
  static let abstract = Words(
    en: "Write a filled example of a campaign: texts, posts, newsletter and planning to change into your own.",
    nl: "Schrijf een gevuld voorbeeld van een campagne: teksten, berichten, nieuwsbrief en planning, om in uw eigen te veranderen.")
  static let example = "baken new campaign \"Two hundred schools\" --start 2027-01-11"
  static let titleHelp = Words(en: "The campaign's title.", nl: "De titel van de campagne.")
  static let folder = "campaigns"
  static let date: NewFileDate? = NewFileDate(
    option: "start",
    help: Words(
      en: "The first day of the campaign, in place of next Monday.",
      nl: "De eerste dag van de campagne, in plaats van volgende maandag."), default: .nextMonday)
  static let fileKind = FileKind.campaigns
}
