import ContentLoading

/// The file for `baken new campaign`.
enum NewCampaign: NewFileKind {
  static let name = "campaign"
  static let abstract = "Write a filled example of a campaign: texts, posts, newsletter and planning to change into your own."
  static let example = "baken new campaign \"Two hundred schools\" --start 2027-01-11"
  static let titleHelp = "The campaign's title."
  static let folder = "campaigns"
  static let date: NewFileDate? = NewFileDate(
    option: "start", help: "The first day of the campaign, in place of next Monday.", default: .nextMonday)
  static let fileKind = FileKind.campaigns
}
