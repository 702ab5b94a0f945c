import ArgumentParser
import Campaigns
import Diagnostics
import Foundation
import Publishing
import SiteBuilder
import SiteModel
import SiteRendering
import Theming

/// `baken campaign`
struct CampaignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign",
    abstract: "Build the kit of one campaign, in every language, into a folder of its own.",
    discussion: "  baken campaign ecvet-experience-2027\n  baken campaign ecvet-experience-2027 --output kit")

  @Argument(help: "The campaign: the name of the file in campaigns/, without .md.")
  var campaign: String

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder for the kit; without it, NAME-kit.", valueName: "folder"), completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Replace an output folder that Baken did not make.")
  var force = false

  func run() async throws {
    var options = shared.buildOptions(output: output ?? "\(campaign)-kit")
    options.replacesForeignOutput = force
    do {
      let (outcome, findings) = try await SiteBuilder(options).buildPart { site, renderer throws(DrawingsUnavailable) in
        let known = site.campaigns(in: site.defaultLanguage).map { site.pages[$0].key }
        guard known.contains(campaign) else { return .none(reason: missingReason(from: site, known: known)) }
        return .files(try renderer().kit(of: campaign))
      }
      let text = Terminal.format()
      if !findings.isEmpty { writeError(findings.map(text.text).joined(separator: "\n")) }
      switch outcome {
      case .hasErrors: throw ExitCode(Exit.contentHasErrors)
      case .missing(let reason): throw ValidationError(reason)
      case .built(let summary):
        let words = Words(
          en: "Built the kit of \(campaign): \(summary.files) files into \(options.output ?? "").",
          nl: "Het materiaal van \(campaign) is gemaakt: \(summary.files) bestanden, in de map \(options.output ?? "").")
        print(words.shown)
      }
    } catch let error as PublishingError {
      throw MachineFailure(error.words)
    } catch let error as ThemeMissing {
      throw MachineFailure(error.words)
    } catch let error as DrawingsUnavailable {
      throw MachineFailure(error.words)
    }
  }

  /// Why the site has no such campaign.
  private func missingReason(from site: Site, known: [String]) -> Words {
    if let withheld = site.withheldPage("campaigns/\(campaign)") {
      return Words(
        en: "the campaign “\(campaign)” is not published: {reason}. Add --drafts to build its kit now.",
        nl: "de campagne “\(campaign)” is niet gepubliceerd: {reason}. Met --drafts maakt u haar materiaal nu al."
      ).filling(["reason": withheld.reason.words])
    }
    let missing = Words(en: "the site has no campaign “\(campaign)”.", nl: "de site heeft geen campagne “\(campaign)”.")
    return missing.naming(campaign, among: known)
  }
}
