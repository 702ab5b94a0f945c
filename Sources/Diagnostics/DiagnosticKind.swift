/// A rule that a site must keep: its stable identifier, its severity and all of its words.
///
/// The words hold `{placeholders}` that a ``Diagnostic``'s arguments fill. They are written nowhere else in the code.
public struct DiagnosticKind: Sendable {
  /// The stable name, `group.rule`, as `baken explain` takes it.
  public let identifier: String
  public let severity: Severity
  /// One line: what is wrong.
  public let summary: String
  /// One line: what to do about it.
  public let help: String
  /// The long explanation, plain text: why the rule is there.
  public let explanation: String
  /// A small correct example, as an author would write it.
  public let example: String

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
  /// Kinds are equal when their identifiers are.
  public static func == (left: DiagnosticKind, right: DiagnosticKind) -> Bool { left.identifier == right.identifier }

  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension DiagnosticKind {
  /// The rules that belong to no feature.
  public static let ofGroundwork: [DiagnosticKind] =
    files + yaml + frontMatter + translations + addresses + links + markdown + components + images + siteFile + theme

  /// The help without any particular finding: `…` replaces each placeholder. Nil when nothing but placeholders is left.
  public var generalHelp: String? {
    let text = help.replacing(/{[a-z]+}/, with: "…")
    return text.contains(where: \.isLetter) ? text : nil
  }
}
