import ArgumentParser
import Diagnostics
import Foundation
import ProgramFiles

/// The program: the root command with its subcommands.
public struct BakenCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "baken",
    abstract: "Turns a folder of Markdown and YAML into a website.",
    discussion: """
      Run it in the folder above content/:

        baken check                     look for faults, write nothing
        baken serve                     show the site while you write it
        baken desk                      write the site in a browser
        baken build                     write the site to public/
        baken new site my-site          start a site of your own
        baken move FROM TO              give a file another name, with all links to it
        baken explain key.unknown       what a message means and what to do
        baken explain key:events        what the keys of a file mean

      Exit codes: 0 fine, 1 the content has errors, 2 wrong usage, 3 the machine failed (disk full, no permission).
      """,
    version: ProgramVersion.shown,
    subcommands: FeatureCommands.adding(to: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, DeskCommand.self, NewCommand.self, MoveCommand.self,
      ReportCommand.self,
      ExplainCommand.self, SchemaCommand.self, ThemeCommand.self, HeadersCommand.self, TranslationsCommand.self,
    ]))

  public init() {}
}

extension BakenCommand {
  /// All commands with their options and words, as JSON (the format of swift-argument-parser), for the handbook.
  public static var declarations: String { _dumpHelp() }

  /// Runs the command for the arguments and returns the exit code.
  public static func run(_ arguments: [String]) async -> Int32 {
    await Terminal.$language.withValue(Terminal.language(for: arguments)) { await runInLanguage(arguments) }
  }

  private static func runInLanguage(_ arguments: [String]) async -> Int32 {
    var kind: any ParsableCommand.Type = Self.self
    do {
      var command = try parseAsRoot(arguments)
      kind = type(of: command)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return Exit.fine
    } catch let stop as ExitCode {
      return stop.rawValue
    } catch let failure as any MachineFailure {
      writeError("baken: \(failure.words.shown)")
      return Exit.machineFailed
    } catch let mistake as ValidationError where kind != Self.self {
      writeMistake(mistake.message, usage: usageString(for: kind))
      return Exit.wrongUsage
    } catch {
      if exitCode(for: error).isSuccess {
        print(help(for: arguments) ?? Self.shown(fullMessage(for: error)))
        return Exit.fine
      }
      if let unknown = try? UnknownCommand(in: arguments) {
        writeMistake(unknown.words.shown, usage: nil)
      } else if Terminal.language == .english {
        writeError(UsageMistakes.withoutFarGuess(Self.shown(fullMessage(for: error))))
      } else {
        // The message and the usage are apart only in the whole text.
        let usage = fullMessage(for: error).split(separator: "\n").first { $0.hasPrefix("Usage: ") }?.dropFirst("Usage: ".count)
        writeMistake(UsageMistakes.words(message(for: error), in: Terminal.language), usage: usage.map(String.init))
      }
      return Exit.wrongUsage
    }
  }

  /// The help that was asked for in another language than English; nil for what else ends a program well, such as `--version` and
  /// what is made for shells and manuals.
  private static func help(for arguments: [String]) -> String? {
    let asksForHelp = arguments.isEmpty || arguments.contains { ["help", "--help", "-h"].contains($0) }
    let asksForElse = arguments.contains { argument in
      ["--version", "--generate-completion-script", "--experimental-dump-help"].contains { argument.hasPrefix($0) }
    }
    guard Terminal.language != .english, asksForHelp || !asksForElse else { return nil }
    return try? CommandHelp(for: arguments, in: Terminal.language).text
  }

  private static func writeMistake(_ message: String, usage: String?) {
    let heading = Words(en: "Error", nl: "Fout").shown
    let lines = ["\(heading): \(message)"] + (usage.map { ["\(Words(en: "Usage", nl: "Gebruik").shown): \($0)"] } ?? [])
    writeError(CommandWords.valuesNamed(Self.shown(lines.joined(separator: "\n")), in: Terminal.language))
  }

  /// A text of the argument parser as users know the commands: a kind of content that a site declares stands right behind `new`.
  private static func shown(_ text: String) -> String {
    text.replacing("baken new \(NewDeclaredFile.configuration.commandName ?? "")", with: "baken new")
  }
}

/// The meaning of the exit codes.
enum Exit {
  static let fine: Int32 = 0
  static let contentHasErrors: Int32 = 1
  static let wrongUsage: Int32 = 2
  static let machineFailed: Int32 = 3
}
