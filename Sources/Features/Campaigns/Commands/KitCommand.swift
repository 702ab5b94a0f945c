import Diagnostics
import SiteModel
import SiteRendering

/// `baken campaign`
enum KitCommand: SitePart {
  static let name = "campaign"
  static let abstract = Words(
    en: "Build the kit of one campaign, in every language, into a folder of its own.",
    nl: "Bouw het materiaal van één campagne, in elke taal, in een eigen map.")
  static let examples = ["baken campaign ecvet-experience-2027", "baken campaign ecvet-experience-2027 --output kit"]
  static let arguments = [campaign.declaration, output.declaration, force.declaration]
  static let isListedAfter = "headers"

  static let output = CommandArgument.folder(
    "output", Words(en: "The folder for the kit; without it, NAME-kit.", nl: "De map voor het materiaal; anders NAAM-kit."))
  static let force = CommandArgument.flag(
    "force",
    Words(en: "Replace an output folder that Baken did not make.", nl: "Vervang ook een uitvoermap die Baken niet maakte."))
  private static let campaign = CommandArgument.value(
    Words(en: "campaign", nl: "campagne"),
    Words(
      en: "The campaign: the name of the file in campaigns/, without .md.",
      nl: "De campagne: de naam van het bestand in campaigns/, zonder .md."))

  static let outputKind = OutputKind.kit

  static func defaultOutput(_ call: CommandCall) -> String { "\(call[campaign])-kit" }

  static func files(
    _ call: CommandCall, of site: Site, _ renderer: () throws(DrawingsUnavailable) -> SiteRenderer
  ) throws(DrawingsUnavailable) -> PartFiles {
    let name = call[campaign]
    let known = site.campaigns(in: site.defaultLanguage).map { site.pages[$0].key }
    guard known.contains(name) else { return .none(reason: missingReason(name, from: site, known: known)) }
    return .files(try renderer().kit(of: name))
  }

  static func built(_ call: CommandCall, files: Int, into folder: String) -> Words {
    let name = call[campaign]
    return Words(
      en: "Built the kit of \(name): \(files) files into \(folder).",
      nl: "Het materiaal van \(name) is gemaakt: \(files) bestanden, in de map \(folder).")
  }

  /// Why the site has no such campaign.
  private static func missingReason(_ name: String, from site: Site, known: [String]) -> Words {
    if let withheld = site.withheldPage("campaigns/\(name)") {
      return Words(
        en: "the campaign “\(name)” is not published: {reason}. Add --drafts to build its kit now.",
        nl: "de campagne “\(name)” is niet gepubliceerd: {reason}. Met --drafts maakt u haar materiaal nu al."
      ).filling(["reason": withheld.reason.words])
    }
    let missing = Words(en: "the site has no campaign “\(name)”.", nl: "de site heeft geen campagne “\(name)”.")
    return missing.naming(name, among: known)
  }
}

extension OutputKind {
  static let kit = OutputKind("kit", en: "the kit of a campaign", nl: "het materiaal van een campagne")
}
