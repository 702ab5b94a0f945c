import ContentLoading
import SiteModel

/// Reads the files of campaigns.
struct CampaignReader: PageContentReader {
  let folder = "campaigns"
  let folderInWords = Words(en: "campaigns in campaigns/", nl: "campagnes in campaigns/")
  let kind = Page.Kind.campaign
  let fileKind = FileKind.campaigns

  func read(_ reader: inout MappingReader, _ context: ReadingContext) -> PageReading {
    CampaignReading(markdown: context.markdown, name: context.id).campaign(&reader).map { .about($0, kind: .campaign) } ?? .missing
  }
}
