import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import SiteRendering

/// `baken GROUP` for commands that a feature gives behind a word of their own.
struct GroupOfFeature<Group: FeatureCommandGroup>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Group.name, abstract: Group.abstract.english,
      subcommands: Group.tools.map { FeatureCommands.command(for: $0) })
  }
}

/// `baken GROUP NAME`
struct ToolOfFeature<Kind: SiteTool>: CommandOfFeature {
  let typed: TypedArguments<ToolOptions>?

  static func call(_ typed: TypedArguments<ToolOptions>) -> CommandCall {
    CommandCall(language: Terminal.language, textLanguage: typed.shared.language, values: typed.values)
  }

  func run() async throws {
    let (options, call) = typedCall
    let loaded = try await options.load()
    let answer: CommandAnswer
    do { answer = try Kind.answer(call, about: loaded) } catch { throw error.error }
    try answer.write(site: options.site)
  }
}

/// The site that a command is about, and the language of its texts.
struct ToolOptions: ParsableArguments {
  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @Option(name: .long, help: ArgumentHelp("The language of texts. Default: the site's first.", valueName: "language"))
  var language: String?

  /// Loads the site, including drafts. If it has errors, they are printed and the command fails.
  func load() async throws -> LoadedSite {
    var options = BuildOptions(
      site: site, output: nil, moment: .instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))))
    options.includesDrafts = true
    let (loaded, diagnostics) = try await SiteBuilder(options).loadForCommands()
    let errors = diagnostics.filter { $0.severity == .error }
    guard let loaded, errors.isEmpty else {
      writeError(errors.map(Terminal.format(for: site).text).joined(separator: "\n"))
      throw ExitCode(Exit.contentHasErrors)
    }
    return loaded
  }
}
