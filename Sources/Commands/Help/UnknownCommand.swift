import ArgumentParser
import Diagnostics

/// A word where the name of a command should stand. The argument parser says no more of it than that it does not belong there.
struct UnknownCommand {
  private let word: String
  private let known: [String]

  /// Nil when each word that stands for a command is one.
  init?(in arguments: [String]) throws {
    var command = try CommandDeclaration.program()
    var names = command.commands.map(\.commandName)
    for argument in arguments {
      guard !names.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return nil }
      guard let next = command.commands.first(where: { $0.commandName == argument }) else {
        // Behind `new` a site can have kinds of its own, and the command says which there are.
        if command.commandName == NewCommand.configuration.commandName { return nil }
        word = argument
        known = names
        return
      }
      command = next
      names = next.commands.map(\.commandName)
    }
    return nil
  }

  var words: Words {
    let missing = Words(en: "there is no command “\(word)”.", nl: "er is geen opdracht “\(word)”.")
    return missing.naming(word, among: known)
  }
}
