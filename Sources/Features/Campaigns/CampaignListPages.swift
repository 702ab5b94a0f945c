import ContentLoading
import Diagnostics
import SiteModel

/// The list of campaigns, and the page of each kit.
struct CampaignLists: GeneratedPageSource {
  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    let campaigns = pages.own.filter { $0.campaign != nil }
    guard !campaigns.isEmpty else { return [] }
    let list = pages.list(.campaigns, .campaigns, of: .campaigns, folder: ContentCollection.campaigns.name)
    return [list]
      + campaigns.map { campaign in
        var kit = GeneratedPage(
          kind: .campaignKit(campaign.key), language: pages.language, address: campaign.address.appending(pages.words["kit"]),
          owner: .campaignKit, origin: campaign.wholeFile)
        kit.hasFilesBelow = true
        // Where the campaign stood before, its kit stood below it.
        kit.aliases = campaign.meta.aliases.filter { !$0.value.hasSuffix(".html") }.map { alias in
          Located((alias.value.hasSuffix("/") ? alias.value : alias.value + "/") + pages.words["kit"] + "/", at: alias.range)
        }
        if campaign.campaign?.newsletter != nil { kit.documents.append("newsletter.html") }
        if campaign.campaign?.press != nil { kit.documents.append("press-release.html") }
        return kit
      }
  }
}

extension AddressOwner {
  static let campaigns = AddressOwner(en: "the list of campaigns", nl: "de lijst van campagnes")
  static let campaignKit = AddressOwner(en: "the kit of a campaign", nl: "het materiaal van een campagne")
}

extension ContentCollection {
  static let campaigns = ContentCollection("campaigns")
}
