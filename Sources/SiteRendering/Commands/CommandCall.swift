import Diagnostics
import SiteModel

/// What somebody typed for a command, and how they are to be answered.
public struct CommandCall: Sendable {
  /// The language in which the user is addressed.
  public let language: AuthorLanguage
  /// Whether the answer is wanted as JSON, for a program.
  public let wantsJSON: Bool
  /// The language of texts that was asked for, for commands that take one.
  private let textLanguage: String?
  private let values: [String: any Sendable]

  /// - Parameter values: a value of the declared type for each argument, by its name.
  public init(language: AuthorLanguage, wantsJSON: Bool = false, textLanguage: String? = nil, values: [String: any Sendable]) {
    self.language = language
    self.wantsJSON = wantsJSON
    self.textLanguage = textLanguage
    self.values = values
  }

  public subscript<Value>(argument: CommandArgument<Value>) -> Value {
    guard let value = values[argument.declaration.name] as? Value else {
      preconditionFailure("A command reads what it declares: \(argument.declaration.name).")
    }
    return value
  }

  /// The language of the texts: the site's first, when none was asked for.
  public func textLanguage(of site: Site) throws(CommandRefusal) -> LanguageTag {
    guard let textLanguage else { return site.defaultLanguage }
    if let tag = LanguageTag(textLanguage), site.languages.contains(tag) { return tag }
    throw .usage(
      Words(en: "the site has no language “\(textLanguage)”.", nl: "de site heeft geen taal “\(textLanguage)”.")
        .naming(textLanguage, among: site.languages.map(\.code)))
  }
}

/// What a command has to say.
public struct CommandAnswer: Sendable {
  /// Remarks beside the answer, which a program that reads it does not get.
  public var remarks: [Words] = []
  /// The answer for people.
  public var lines: [String] = []
  /// The answer for programs, for commands that have one.
  public var json: (any Encodable & Sendable)?
  public var folder: Folder?

  /// Files that are written as a whole folder.
  public struct Folder: Sendable {
    public let path: String
    public let kind: OutputKind
    public let replacesForeignOutput: Bool
    public let files: [OutputFile]

    public init(path: String, kind: OutputKind, replacesForeignOutput: Bool, files: [OutputFile]) {
      self.path = path
      self.kind = kind
      self.replacesForeignOutput = replacesForeignOutput
      self.files = files
    }
  }

  public init(remarks: [Words] = [], lines: [String], json: (any Encodable & Sendable)? = nil) {
    self.remarks = remarks
    self.lines = lines
    self.json = json
  }

  public init(remarks: [Words] = [], folder: Folder) {
    self.remarks = remarks
    self.folder = folder
  }
}

/// What a report found, as one value: people read its lines, and programs what it encodes to.
public protocol ReportedValue: Encodable, Sendable {
  func lines(in language: AuthorLanguage) -> [String]
}

extension CommandAnswer {
  public init(_ value: some ReportedValue, to call: CommandCall) { self.init(lines: value.lines(in: call.language), json: value) }
}

/// Why a command gives no answer.
public enum CommandRefusal: Error {
  /// It was not used right.
  case usage(Words)
  /// Files that were given have errors.
  case faults([Words])
}
