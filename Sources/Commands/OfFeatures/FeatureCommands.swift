import ArgumentParser
import Diagnostics
import SiteBuilder
import SiteRendering

/// The commands that features give, as the parser wants them: a type for each.
enum FeatureCommands {
  /// The questions about a site, in the order in which help names them.
  static var reports: [any ParsableCommand.Type] {
    inOrder(FeatureSet.builtIn.reports.map { (name: $0.name, after: $0.isListedAfter, type: command(for: $0)) }, behind: [])
  }

  /// The commands of the program with those of features among them.
  static func adding(to commands: [any ParsableCommand.Type]) -> [any ParsableCommand.Type] {
    let features = FeatureSet.builtIn
    return inOrder(
      features.parts.map { (name: $0.name, after: $0.isListedAfter, type: command(for: $0)) }
        + features.commandGroups.map { (name: $0.name, after: $0.isListedAfter, type: command(for: $0)) },
      behind: commands)
  }

  /// Commands behind others, each right behind the one that it names; one that names none, or one that is not there, comes last.
  private static func inOrder(
    _ commands: [(name: String, after: String?, type: any ParsableCommand.Type)], behind others: [any ParsableCommand.Type]
  ) -> [any ParsableCommand.Type] {
    var result = others.map { (name: $0.configuration.commandName ?? "", type: $0) }
    var rest = commands
    while !rest.isEmpty {
      // The first whose predecessor is placed. Where there is none, they name each other or nothing, and the first is as good as any.
      let next = rest.firstIndex { command in command.after.map { name in result.contains { $0.name == name } } ?? true } ?? 0
      let command = rest.remove(at: next)
      let place = result.firstIndex { $0.name == command.after }.map { $0 + 1 } ?? result.count
      result.insert((command.name, command.type), at: place)
    }
    return result.map(\.type)
  }

  /// All commands of features that do something: reports, parts, and the tools of the groups.
  private static var all: [any FeatureCommand.Type] {
    let features = FeatureSet.builtIn
    var commands: [any FeatureCommand.Type] = features.reports
    commands += features.parts as [any FeatureCommand.Type]
    for group in features.commandGroups { commands += group.tools as [any FeatureCommand.Type] }
    return commands
  }

  /// The words of all these commands in Dutch, and of those of `baken new`, by the English ones.
  static var dutchWords: [String: String] {
    var words = FeatureSet.builtIn.commandGroups.map { $0.abstract } + FeatureSet.builtIn.readers.newFiles.flatMap { $0.helpWords }
    for command in all { words += [command.abstract] + command.explanation + command.arguments.map { $0.help } }
    return Dictionary(words.map { ($0.english, $0.dutch) }) { first, _ in first }
  }

  /// The names of values in Dutch, by the English ones.
  static var dutchValueNames: [String: String] {
    var names: [String: String] = [:]
    for command in all {
      for argument in command.arguments {
        if case .value(let dutch) = argument.form { names[argument.name] = dutch }
      }
    }
    return names
  }

  private static func command<Kind: SiteReport>(for kind: Kind.Type) -> any ParsableCommand.Type { ReportOfFeature<Kind>.self }
  private static func command<Kind: SitePart>(for kind: Kind.Type) -> any ParsableCommand.Type { PartOfFeature<Kind>.self }
  static func command<Kind: SiteTool>(for kind: Kind.Type) -> any ParsableCommand.Type { ToolOfFeature<Kind>.self }
  private static func command<Group: FeatureCommandGroup>(for group: Group.Type) -> any ParsableCommand.Type {
    GroupOfFeature<Group>.self
  }
}

extension FeatureCommand {
  /// What the help of the command says.
  static var configuration: CommandConfiguration {
    let paragraphs = explanation.map(\.english) + [examples.map { "  " + $0 }.joined(separator: "\n")]
    return CommandConfiguration(
      commandName: name, abstract: abstract.english, discussion: paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }
}

extension CommandRefusal {
  /// The error that ends the program; what is wrong with files is written before.
  var error: any Error {
    switch self {
    case .usage(let words): return ValidationError(words)
    case .faults(let faults):
      writeError(faults.map { "\(Severity.error.words.shown): \($0.shown)" }.joined(separator: "\n"))
      return ExitCode(Exit.contentHasErrors)
    }
  }
}
