import Diagnostics

/// A kind of file that `baken new` makes: the words of its command, and the path of the file.
public protocol NewFileKind: Sendable {
  /// The word after `baken new`.
  static var name: String { get }
  /// What the command does, in one sentence.
  static var abstract: Words { get }
  /// Commands as a user would type them, one per line.
  static var example: String { get }
  static var titleHelp: Words { get }
  /// The folder of the file in the site folder.
  static var folder: String { get }
  /// Without its dot.
  static var fileExtension: String { get }
  /// The option for the date in the file; nil for a file without one.
  static var date: NewFileDate? { get }
  /// Whether the file name begins with the date, so that files are sorted by it.
  static var hasDateInName: Bool { get }
  /// A choice between two kinds of content.
  static var choice: NewFileChoice? { get }
  /// The keys of the file, for a kind without a template of its own.
  static var fileKind: FileKind { get }
}

extension NewFileKind {
  public static var titleHelp: Words { Words(en: "The title.", nl: "De titel.") }
  public static var fileExtension: String { "md" }
  public static var date: NewFileDate? { nil }
  public static var hasDateInName: Bool { false }
  public static var choice: NewFileChoice? { nil }
}

/// The option for the date in a new file.
public struct NewFileDate: Sendable {
  /// The date when the option is not given.
  public enum Default: Sendable { case none, today, nextMonday }

  /// The name of the option, without hyphens.
  public let option: String
  public let help: Words
  public let defaultValue: Default

  public init(option: String, help: Words, default value: Default = .none) {
    self.option = option
    self.help = help
    defaultValue = value
  }
}

/// A flag that chooses between two kinds of content.
public struct NewFileChoice: Sendable {
  /// The name of the flag, without hyphens.
  public let flag: String
  public let help: Words
  /// The placeholder in the template, in capitals.
  public let placeholder: String
  /// The replacements with and without the flag.
  public let values: (with: String, without: String)

  public init(flag: String, help: Words, placeholder: String, with: String, without: String) {
    self.flag = flag
    self.help = help
    self.placeholder = placeholder
    values = (with, without)
  }
}
