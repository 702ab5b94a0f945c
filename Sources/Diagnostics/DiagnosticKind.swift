/// A rule that a site must keep: its stable identifier, its weight, and all of its words.
///
/// The words hold `{placeholders}` that a ``Diagnostic``'s arguments fill. They stand nowhere else.
public struct DiagnosticKind: Sendable {
  /// The stable name, `group.rule`, that `baken explain` takes.
  public let identifier: String
  /// Whether the rule stops a build.
  public let severity: Severity
  /// One line: what is wrong.
  public let summary: String
  /// One line: what to do about it.
  public let help: String
  /// The long explanation, plain text: why the rule is there.
  public let explanation: String
  /// A small example that is right, as the author would write it.
  public let example: String

  /// A rule.
  public init(
    _ identifier: String, _ severity: Severity = .error, summary: String, help: String, explanation: String, example: String
  ) {
    self.identifier = identifier
    self.severity = severity
    self.summary = summary
    self.help = help
    self.explanation = explanation
    self.example = example
  }
}

extension DiagnosticKind: Hashable {
  /// Two kinds are one when they have one identifier.
  public static func == (left: DiagnosticKind, right: DiagnosticKind) -> Bool { left.identifier == right.identifier }

  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension DiagnosticKind {
  /// Every rule there is, for `baken explain` and for the tests.
  public static let all: [DiagnosticKind] =
    files + yaml + frontMatter + translations + addresses + links + markdown + components + images + siteFile + theme
    + events + experts + services + selfChecks + campaigns + campaignKits

  /// What to do, without a place in mind: `…` stands where a message names something. Nil when all of it depends on the place.
  public var generalHelp: String? {
    let text = help.replacing(/{[a-z]+}/, with: "…")
    return text.contains(where: \.isLetter) ? text : nil
  }

  /// The rule with an identifier.
  public static func named(_ identifier: String) -> DiagnosticKind? {
    all.first { $0.identifier == identifier }
  }
}
