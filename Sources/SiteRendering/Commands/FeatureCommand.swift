import Diagnostics
import SiteModel

/// A command that a feature gives: the words of its help, and what it takes. The command line registers it, and alone knows how
/// arguments are parsed; what the command does with a site stands in the protocols that refine this one.
public protocol FeatureCommand: Sendable {
  /// The word that is typed for it.
  static var name: String { get }
  /// What it does, in one sentence.
  static var abstract: Words { get }
  /// What more there is to say, a text for each paragraph.
  static var explanation: [Words] { get }
  /// Lines that one could type.
  static var examples: [String] { get }
  /// What it takes besides what all commands of its kind take, in the order of its help.
  static var arguments: [CommandArgumentDeclaration] { get }
  /// What is wrong with the values that were typed, before the site is read; nil when nothing is.
  static func mistake(in call: CommandCall) -> Words?
}

extension FeatureCommand {
  public static var explanation: [Words] { [] }
  public static func mistake(in call: CommandCall) -> Words? { nil }
}

/// A question about a site, `baken report NAME`. It is answered as far as the site could be read.
public protocol SiteReport: FeatureCommand {
  static func answer(_ call: CommandCall, about survey: SiteSurvey) async throws(CommandRefusal) -> CommandAnswer

  /// The report behind which this one is listed; nil for one that may stand anywhere.
  static var isListedAfter: String? { get }
}

extension SiteReport {
  public static var isListedAfter: String? { nil }
}

/// A command about a site without errors, drafts included. It stands in a ``FeatureCommandGroup``.
public protocol SiteTool: FeatureCommand {
  static func answer(_ call: CommandCall, about loaded: LoadedSite) throws(CommandRefusal) -> CommandAnswer
}

/// A command that builds a part of the site into a folder of its own, such as a kit.
public protocol SitePart: FeatureCommand {
  /// The options for the folder, which are among the arguments: where it is, and whether one that Baken did not make is replaced.
  static var output: CommandArgument<String?> { get }
  static var force: CommandArgument<Bool> { get }
  /// The command behind which this one is listed.
  static var isListedAfter: String { get }

  /// What the folder holds.
  static var outputKind: OutputKind { get }

  /// The folder when none was given.
  static func defaultOutput(_ call: CommandCall) -> String

  /// The files of the part; or why there are none, in a sentence.
  /// - Parameter renderer: makes the renderer, which needs the fonts of the machine.
  static func files(
    _ call: CommandCall, of site: Site, _ renderer: () throws(DrawingsUnavailable) -> SiteRenderer
  ) throws(DrawingsUnavailable) -> PartFiles

  /// What is said when the part was built.
  static func built(_ call: CommandCall, files: Int, into folder: String) -> Words
}

/// Commands behind a word of their own, `baken GROUP NAME`.
public protocol FeatureCommandGroup: Sendable {
  static var name: String { get }
  static var abstract: Words { get }
  static var tools: [any SiteTool.Type] { get }
  /// The command behind which the group is listed.
  static var isListedAfter: String { get }
}

/// The files of a part of a site, or why there are none.
public enum PartFiles: Sendable {
  case files([OutputFile])
  case none(reason: Words)
}
