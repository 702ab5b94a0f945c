import Foundation

/// A command as the command line declares it: what swift-argument-parser prints as JSON, as far as the help and the handbook show it.
public struct CommandDeclaration: Decodable, Sendable {
  public struct Argument: Decodable, Sendable {
    struct Name: Decodable, Sendable { let kind, name: String }

    public let kind: String
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    public let abstract: String?
    public let defaultValue: String?
    public let allValues: [String]?

    /// How it is typed: `--site <folder>`, `--strict` or `<name>`.
    public var form: String {
      let value = "<\(valueName ?? "value")>"
      guard let name = names?.first(where: { $0.kind == "long" }) else { return value }
      return "--\(name.name)" + (kind == "option" ? " \(value)" : "")
    }
  }

  public let commandName: String
  let shouldDisplay: Bool
  public let abstract: String?
  private let discussion: String?
  private let arguments: [Argument]?
  private let subcommands: [CommandDeclaration]?

  /// The program itself.
  public static func program() throws -> CommandDeclaration {
    struct Tool: Decodable { let command: CommandDeclaration }
    return try JSONDecoder().decode(Tool.self, from: Data(BakenCommand.declarations.utf8)).command
  }

  /// The commands under it, without the one that shows help.
  public var commands: [CommandDeclaration] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }

  /// What it takes, without what every command takes.
  public var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  private var paragraphs: [[Substring]] {
    (discussion ?? "").split(separator: "\n\n").map { $0.split(separator: "\n") }
  }

  /// The paragraphs of text and the blocks of examples, in their order.
  public var parts: [(text: String, isExample: Bool)] {
    paragraphs.map { ($0.joined(separator: $0.isExample ? "\n" : " "), $0.isExample) }
  }

  /// What more there is to say, in paragraphs.
  public var explanation: [String] { paragraphs.filter { !$0.isExample }.map { $0.joined(separator: " ") } }

  /// What stands behind a line that one could type, in words; nil if nothing does.
  public static func note(of example: String) -> String? { example.firstMatch(of: /\S {2,}(\S.*)$/).map { String($0.1) } }

  /// Lines that one could type.
  public var examples: [String] {
    paragraphs.filter(\.isExample).flatMap { $0 }.map { line in String(line.drop { $0 == " " }) }
  }
}

extension [Substring] {
  /// Examples are indented.
  fileprivate var isExample: Bool { allSatisfy { $0.hasPrefix("  ") } }
}
