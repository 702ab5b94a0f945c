import ArgumentParser
import Diagnostics
import SiteRendering

/// The arguments of a command that a feature declares, as properties for the parser, and the values that it read for them.
struct DeclaredArguments {
  private let declarations: [CommandArgumentDeclaration]

  init(_ declarations: [CommandArgumentDeclaration]) { self.declarations = declarations }

  /// What the parser sees: the values first, then what all commands of the kind take, then the options.
  func children(around shared: (label: String, value: Any)) -> [(label: String, value: Any)] {
    let arguments = declarations.map { (isPositional: $0.form.isPositional, child: (label: $0.name, value: $0.property)) }
    return arguments.filter(\.isPositional).map(\.child) + [shared] + arguments.filter { !$0.isPositional }.map(\.child)
  }

  /// What was typed for each argument.
  func values(from container: KeyedDecodingContainer<ArgumentName>) throws -> [String: any Sendable] {
    var values: [String: any Sendable] = [:]
    for declaration in declarations {
      values[declaration.name] = try declaration.value(from: container)
    }
    return values
  }
}

/// The name of an argument, or of a group of them, as the parser asks for it.
struct ArgumentName: CodingKey {
  static let shared = ArgumentName("options")

  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { return nil }
}

extension CommandArgumentDeclaration.Form {
  fileprivate var isPositional: Bool {
    switch self {
    case .value, .files: true
    case .folder, .folderOrElse, .number, .seed, .flag: false
    }
  }
}

extension CommandArgumentDeclaration {
  /// The argument as a property of a command would declare it.
  fileprivate var property: Any {
    let help = ArgumentHelp(self.help.english)
    let folderHelp = ArgumentHelp(self.help.english, valueName: "folder")
    switch form {
    case .value: return Argument<String>(help: help)
    case .files(let endings): return Argument<[String]>(help: help, completion: .file(extensions: endings))
    case .folder: return Option<String?>(name: .long, help: folderHelp, completion: .directory)
    case .folderOrElse(let folder):
      return Option<String>(wrappedValue: folder, name: .long, help: folderHelp, completion: .directory)
    case .number(let value): return Option<Int>(wrappedValue: value, name: .long, help: help)
    case .seed(let value): return Option<UInt64>(wrappedValue: value, name: .long, help: help)
    case .flag: return Flag<Bool>(wrappedValue: false, name: .long, help: help)
    }
  }

  fileprivate func value(from container: KeyedDecodingContainer<ArgumentName>) throws -> any Sendable {
    let name = ArgumentName(name)
    switch form {
    case .value: return try container.decode(Argument<String>.self, forKey: name).wrappedValue
    case .files: return try container.decode(Argument<[String]>.self, forKey: name).wrappedValue
    case .folder: return try container.decode(Option<String?>.self, forKey: name).wrappedValue
    case .folderOrElse: return try container.decode(Option<String>.self, forKey: name).wrappedValue
    case .number: return try container.decode(Option<Int>.self, forKey: name).wrappedValue
    case .seed: return try container.decode(Option<UInt64>.self, forKey: name).wrappedValue
    case .flag: return try container.decode(Flag<Bool>.self, forKey: name).wrappedValue
    }
  }
}
