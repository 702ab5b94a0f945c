import Commands
import ContentLoading

/// The page about the commands and their options.
struct CommandPage {
  /// What has no words in a language.
  private(set) var faults: [String] = []
  private var program: CommandDeclaration?
  private var commands: [(name: String, command: CommandDeclaration, level: Int)] = []

  init() {
    do {
      let program = try CommandDeclaration.program()
      add(program.commands, under: program.commandName, level: 2)
      self.program = program
    } catch {
      faults = ["the commands cannot be read: \(error)"]
    }
    let texts = Set((commands.map(\.command) + [program].compactMap(\.self)).flatMap(Self.texts))
    faults += texts.filter { CommandWords.dutch[$0] == nil }.sorted().map { "CommandWords.swift has no Dutch words for “\($0)”" }
    faults += CommandWords.dutch.keys.filter { !texts.contains($0) }.sorted().map {
      "CommandWords.swift has words for “\($0)”, which no command says"
    }
  }

  private mutating func add(_ commands: [CommandDeclaration], under name: String, level: Int) {
    for command in commands {
      let name = "\(name) \(command.commandName)"
      self.commands.append((name, command, level))
      add(command.commands, under: name, level: level + 1)
    }
  }

  /// All English words of a command.
  private static func texts(of command: CommandDeclaration) -> [String] {
    [command.abstract ?? ""] + command.explanation + command.shownArguments.map { $0.abstract ?? "" }
      + command.examples.compactMap(CommandDeclaration.note)
  }

  func page(in language: AuthorLanguage) -> HandbookPage {
    var page = HandbookPage(
      "opdrachten", in: language, slug: "commands", title: Words(en: "Commands", nl: "Opdrachten"), summary: HandbookWords.commands)
    page.add(HandbookWords.aboutCommands[language])
    for (name, command, level) in commands {
      page.addHeading(level, MarkdownText.code(name), id: name.replacing(" ", with: "-"))
      let words = [command.abstract ?? ""] + command.explanation
      page.add(words.map { MarkdownText.prose(CommandWords.words($0, in: language)) }.joined(separator: "\n\n"))
      if !command.examples.isEmpty {
        page.add(
          MarkdownText.block(command.examples.map { CommandWords.example($0, in: language) }.joined(separator: "\n"), in: "console")
        )
      }
      if !command.shownArguments.isEmpty { page.add(table(of: command.shownArguments, in: language)) }
    }
    return page
  }

  private func table(of arguments: [CommandDeclaration.Argument], in language: AuthorLanguage) -> String {
    return MarkdownText.table(
      [HandbookWords.option[language], HandbookWords.whatItDoes[language], HandbookWords.defaultValue[language]],
      arguments.map { argument in
        let values = argument.allValues.map { " (\($0.map(MarkdownText.code).joined(separator: ", ")))" } ?? ""
        return [
          MarkdownText.code(CommandWords.valuesNamed(argument.form, in: language)),
          MarkdownText.prose(CommandWords.words(argument.abstract ?? "", in: language)) + values,
          argument.defaultValue.map(MarkdownText.code) ?? "",
        ]
      })
  }
}
