import ArgumentParser
import SiteBuilder

/// `baken build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site and publish it to a folder.",
    discussion: """
      Every fault in the content is reported at once, with its place and what to do. With an error nothing is written: the \
      output folder keeps the last good site. Otherwise it is replaced at once by the new one; files that did not change keep \
      their times, and the folder's own dotfiles (.git, .gitignore) stay.

        baken build
        baken build --base-url https://example.org/ecvet --output site
        baken build --now 2027-03-11 --format json
      """)

  @OptionGroup var shared: SharedOptions

  @Option(name: .long, help: ArgumentHelp("The folder that the site is published to.", valueName: "folder"), completion: .directory)
  var output = "public"

  @Flag(name: .long, help: "Replace the output folder even when Baken did not make it.")
  var force = false

  func run() async throws {
    var options = shared.buildOptions(output: output)
    options.replacesForeignOutput = force
    try await SiteRun(options: options, format: shared.format, isQuiet: shared.quiet).perform()
  }
}

/// `baken check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for faults in the content; write nothing.",
    discussion: """
      The same checks as in a build.

        baken check --strict
        baken check --advice
        baken check --format github
      """)

  @OptionGroup var shared: SharedOptions

  @Flag(name: .long, help: "Give advice about the texts, too: long sentences, words that readers may not know, links that say nothing.")
  var advice = false

  func run() async throws {
    var options = shared.buildOptions(output: nil)
    options.givesAdvice = advice
    try await SiteRun(options: options, format: shared.format, isQuiet: shared.quiet).perform()
  }
}
