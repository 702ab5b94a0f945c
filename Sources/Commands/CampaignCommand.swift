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
      let text = TextFormat(usesColour: false)
      if !findings.isEmpty { writeError(findings.map(text.text).joined(separator: "\n")) }
      switch outcome {
      case .hasErrors: throw ExitCode(Exit.contentHasErrors)
      case .missing(let reason): throw ValidationError(reason)
      case .built(let summary):
        print("Built the kit of \(campaign): \(summary.files) files into \(options.output ?? "").")
      }
    } catch let error as PublishingError {
      throw MachineFailure(description: "\(error)")
    } catch let error as ThemeMissing {
      throw MachineFailure(description: "\(error)")
    } catch let error as DrawingsUnavailable {
      throw MachineFailure(description: error.description)
    }
  }

  /// Why the site has no such campaign.
  private func missingReason(from site: Site, known: [String]) -> String {
    if let withheld = site.withheldPage("campaigns/\(campaign)") {
      return "the campaign “\(campaign)” is not published: \(withheld.reason.words). Add --drafts to build its kit now."
    }
    let guess = nearest(to: campaign, among: known).map { " Did you mean “\($0)”?" } ?? ""
    let all = known.isEmpty ? "none" : known.joined(separator: ", ")
    return "the site has no campaign “\(campaign)”.\(guess) There are: \(all)."
  }
}
