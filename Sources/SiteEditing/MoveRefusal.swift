import Diagnostics

/// Why nothing is moved.
public struct MoveRefusal: Error, Sendable {
  public let reason: Words
  /// What is wrong with the site, or would be.
  public let findings: [Diagnostic]
  /// Whether the command was used wrongly, and nothing is the matter with the site.
  public let isUsage: Bool

  init(_ reason: Words, findings: [Diagnostic] = [], isUsage: Bool = false) {
    self.reason = reason
    self.findings = findings
    self.isUsage = isUsage
  }

  /// A mistake in what was asked.
  static func usage(en: String, nl: String) -> MoveRefusal { MoveRefusal(Words(en: en, nl: nl), isUsage: true) }
}
