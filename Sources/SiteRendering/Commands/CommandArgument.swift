import Diagnostics

/// A value, an option or a flag of a command. Its type is that of the values that a call has for it.
public struct CommandArgument<Value: Sendable>: Sendable {
  public let declaration: CommandArgumentDeclaration

  fileprivate init(_ name: String, _ form: CommandArgumentDeclaration.Form, _ help: Words) {
    declaration = CommandArgumentDeclaration(name: name, form: form, help: help)
  }
}

/// What a command takes, for the help and for the parser.
public struct CommandArgumentDeclaration: Sendable {
  public enum Form: Sendable {
    /// A value without an option before it; the name of such values in Dutch.
    case value(dutchName: String)
    /// The paths of files, one at least, with the endings that they have.
    case files(endings: [String])
    /// An option for a folder, which may be left out.
    case folder
    /// The same, with the folder that is meant when it is left out.
    case folderOrElse(String)
    case number(defaultValue: Int)
    case seed(defaultValue: UInt64)
    case flag
  }

  /// The name of the option without its hyphens, or that of the value.
  public let name: String
  public let form: Form
  public let help: Words
}

extension CommandArgument<String> {
  public static func value(_ name: Words, _ help: Words) -> Self {
    Self(name.english, .value(dutchName: name.dutch), help)
  }

  /// A folder, with the one that is meant when none is given.
  public static func folder(_ name: String, orElse folder: String, _ help: Words) -> Self {
    Self(name, .folderOrElse(folder), help)
  }
}

extension CommandArgument<String?> {
  public static func folder(_ name: String, _ help: Words) -> Self { Self(name, .folder, help) }
}

extension CommandArgument<[String]> {
  public static func files(_ name: String, endings: [String], _ help: Words) -> Self { Self(name, .files(endings: endings), help) }
}

extension CommandArgument<Int> {
  public static func number(_ name: String, orElse value: Int, _ help: Words) -> Self {
    Self(name, .number(defaultValue: value), help)
  }
}

extension CommandArgument<UInt64> {
  /// The seed of random numbers.
  public static func seed(_ name: String, orElse value: UInt64, _ help: Words) -> Self {
    Self(name, .seed(defaultValue: value), help)
  }
}

extension CommandArgument<Bool> {
  public static func flag(_ name: String, _ help: Words) -> Self { Self(name, .flag, help) }
}
