import Diagnostics

/// The help of a command in another language than English, which the argument parser writes itself.
struct CommandHelp {
  private let name: String
  private let command: CommandDeclaration
  private let language: AuthorLanguage
  private static let width = 80
  /// Where the second column of a table begins.
  private static let column = 26

  /// The help that the arguments ask for: `help`, `--help` or `-h`, with the names of commands among them.
  init(for arguments: [String], in language: AuthorLanguage) throws {
    var command = try CommandDeclaration.program()
    var name = command.commandName
    for argument in arguments {
      guard let next = command.commands.first(where: { $0.commandName == argument }) else { continue }
      command = next
      name += " " + next.commandName
    }
    self.name = name
    self.command = command
    self.language = language
  }

  var text: String {
    var parts = [paragraph(command.abstract ?? "")]
    parts += command.parts.map { part in
      guard part.isExample else { return paragraph(part.text) }
      return part.text.split(separator: "\n").map { CommandWords.example(String($0), in: language) }.joined(separator: "\n")
    }
    parts.append(heading(Self.usage) + "\n  " + CommandWords.valuesNamed(usage, in: language))
    let values = command.shownArguments.filter { $0.kind == "positional" }
    let options = command.shownArguments.filter { $0.kind != "positional" }
    if !values.isEmpty { parts.append(heading(Self.values) + "\n" + values.map(row).joined(separator: "\n")) }
    parts.append(
      heading(Self.options) + "\n"
        + (options.map(row) + [row("--version", Self.versionWords[language]), row("-h, --help", Self.helpWords[language])])
        .joined(separator: "\n"))
    if !command.commands.isEmpty {
      let rows = command.commands.map { row($0.commandName, CommandWords.words($0.abstract ?? "", in: language)) }
      parts.append(heading(Self.commands) + "\n" + rows.joined(separator: "\n"))
      parts.append(Self.more[language].filling(["name": name]))
    }
    return parts.joined(separator: "\n\n")
  }

  private var usage: String {
    let forms = command.shownArguments.map { $0.kind == "positional" && $0.defaultValue == nil ? $0.form : "[\($0.form)]" }
    return ([name] + forms + (command.commands.isEmpty ? [] : [Self.command[language]])).joined(separator: " ")
  }

  private func heading(_ words: Words) -> String { words[language].uppercased() + ":" }

  private func paragraph(_ english: String) -> String {
    Self.lines(of: CommandWords.words(english, in: language), width: Self.width).joined(separator: "\n")
  }

  private func row(_ argument: CommandDeclaration.Argument) -> String {
    let notes = [
      argument.allValues.map { "\(Self.choices[language]): \($0.joined(separator: ", "))" },
      argument.defaultValue.map { "\(Self.usually[language]): \($0)" },
    ].compactMap(\.self)
    let words = CommandWords.words(argument.abstract ?? "", in: language)
    return row(
      CommandWords.valuesNamed(argument.form, in: language), notes.isEmpty ? words : "\(words) (\(notes.joined(separator: "; ")))")
  }

  private func row(_ name: String, _ words: String) -> String {
    let indent = String(repeating: " ", count: Self.column)
    let lines = Self.lines(of: words, width: Self.width - Self.column)
    let rest = lines.dropFirst().map { "\n" + indent + $0 }.joined()
    let first = "  " + name
    guard first.count < Self.column else { return first + (lines.isEmpty ? "" : "\n" + indent + lines[0] + rest) }
    return first + String(repeating: " ", count: Self.column - first.count) + (lines.first ?? "") + rest
  }

  /// A text in lines of at most so many characters.
  private static func lines(of text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  private static let usage = Words(en: "Usage", nl: "Gebruik")
  private static let values = Words(en: "Arguments", nl: "Waarden")
  private static let options = Words(en: "Options", nl: "Opties")
  private static let commands = Words(en: "Commands", nl: "Opdrachten")
  private static let command = Words(en: "<subcommand>", nl: "<opdracht>")
  private static let choices = Words(en: "values", nl: "keuze")
  private static let usually = Words(en: "default", nl: "standaard")
  private static let versionWords = Words(en: "Show the version.", nl: "Toon de versie.")
  private static let helpWords = Words(en: "Show this help.", nl: "Toon deze hulp.")
  private static let more = Words(
    en: "More about one: {name} <command> --help", nl: "Meer over één opdracht: {name} <opdracht> --help")
}
