import ArgumentParser
import SiteModel

/// `baken new self-check`
struct NewSelfCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-check",
    abstract: "Write the beginning of a self-check.",
    discussion: "  baken new self-check \"Our placements\"")

  @Argument(help: "What the self-check is called.")
  var title: String

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    let name = Slug.from(title)
    guard !name.isEmpty else { throw ValidationError("the title needs a letter or a digit.") }
    try StarterSite(site).begin("self-check.yml", ["TITLE": Starter.quoted(title)], at: "self-checks/\(name).yml")
  }
}
