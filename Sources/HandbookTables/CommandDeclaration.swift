import Commands
import Foundation

/// A command as the command line declares it: what swift-argument-parser prints as JSON, as far as the handbook shows it.
struct CommandDeclaration: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable { let kind, name: String }

    let kind: String
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?

    /// How it is typed: `--site <folder>`, `--strict` or `<name>`.
    var form: String {
      let value = "<\(valueName ?? "value")>"
      guard let name = names?.first(where: { $0.kind == "long" }) else { return value }
      return "--\(name.name)" + (kind == "option" ? " \(value)" : "")
    }
  }

  let commandName: String
  let shouldDisplay: Bool
  let abstract: String?
  private let discussion: String?
  private let arguments: [Argument]?
  private let subcommands: [CommandDeclaration]?

  /// The program itself.
  static func program() throws -> CommandDeclaration {
    struct Tool: Decodable { let command: CommandDeclaration }
    return try JSONDecoder().decode(Tool.self, from: Data(BakenCommand.declarations.utf8)).command
  }

  /// The commands under it, without the one that shows help.
  var commands: [CommandDeclaration] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

  /// What it takes, without what every command takes.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  private var paragraphs: [[Substring]] {
    (discussion ?? "").split(separator: "\n\n").map { $0.split(separator: "\n") }
  }

  /// What more there is to say, in paragraphs.
  var explanation: [String] { paragraphs.filter { !$0.isExample }.map { $0.joined(separator: " ") } }

  /// Lines that one could type.
  var examples: [String] {
    paragraphs.filter(\.isExample).flatMap { $0 }.map { line in String(line.drop { $0 == " " }) }
  }
}

extension [Substring] {
  /// Examples are indented.
  fileprivate var isExample: Bool { allSatisfy { $0.hasPrefix("  ") } }
}
