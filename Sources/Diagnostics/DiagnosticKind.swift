/// A rule that a site must keep: its stable identifier, its severity and all of its words.
///
/// The words hold `{placeholders}` that a ``Diagnostic``'s arguments fill. They are written nowhere else in the code.
public struct DiagnosticKind: Sendable {
  /// The stable name, `group.rule`, as `baken explain` takes it.
  public let identifier: String
  public let severity: Severity
  /// A small correct example, as an author would write it.
  public let example: String
  private let english: DiagnosticWords
  private let dutch: DiagnosticWords

  /// - Parameters:
  ///   - summary: one line: what is wrong.
  ///   - help: one line: what to do about it.
  ///   - explanation: plain text: why the rule is there.
  ///   - dutch: the same three in Dutch, with the same placeholders.
  public init(
    _ identifier: String, _ severity: Severity = .error, summary: String, help: String, explanation: String, example: String,
    nl dutch: DiagnosticWords
  ) {
    self.identifier = identifier
    self.severity = severity
    self.example = example
    self.dutch = dutch
    english = DiagnosticWords(summary: summary, help: help, explanation: explanation)
  }

  /// The example with the words of a language in it.
  public func example(in language: AuthorLanguage) -> String {
    language == .dutch ? dutch.example ?? ExampleTranslation.dutch(example) : example
  }

  public func words(in language: AuthorLanguage) -> DiagnosticWords {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }
}

/// What is said about a rule, in one language.
public struct DiagnosticWords: Sendable {
  /// One line: what is wrong.
  public let summary: String
  /// One line: what to do about it; empty if the summary says it all.
  public let help: String
  /// Why the rule is there, as plain text.
  public let explanation: String
  /// The example in this language; nil where it is the English one, with other names of files at most.
  let example: String?

  public init(summary: String, help: String, explanation: String, example: String? = nil) {
    self.example = example
    self.summary = summary
    self.help = help
    self.explanation = explanation
  }

  /// The help without any particular finding: `…` replaces each placeholder. Nil when nothing but placeholders is left.
  public var generalHelp: String? {
    let text = help.replacing(/{[a-z]+}/, with: "…")
    return text.contains(where: \.isLetter) ? text : nil
  }

  /// What is wrong, without any particular finding: `…` replaces each placeholder.
  public var generalSummary: String { summary.replacing(/{[a-z]+}/, with: "…") }

  /// The placeholders of all texts, in order.
  public var placeholders: [[String]] {
    [summary, help, explanation].map { text in text.matches(of: /{[a-z]+}/).map { String($0.output) }.sorted() }
  }
}

extension Severity {
  /// As people read it.
  public var words: Words {
    switch self {
    case .error: Words(en: "error", nl: "fout")
    case .warning: Words(en: "warning", nl: "waarschuwing")
    case .advice: Words(en: "advice", nl: "advies")
    }
  }

  /// So many findings, in words; nil for none.
  public func counted(_ count: Int) -> Words? {
    switch (self, count) {
    case (_, 0): nil
    case (.error, 1): Words(en: "1 error", nl: "1 fout")
    case (.error, _): Words(en: "\(count) errors", nl: "\(count) fouten")
    case (.warning, 1): Words(en: "1 warning", nl: "1 waarschuwing")
    case (.warning, _): Words(en: "\(count) warnings", nl: "\(count) waarschuwingen")
    case (.advice, 1): Words(en: "1 piece of advice", nl: "1 advies")
    case (.advice, _): Words(en: "\(count) pieces of advice", nl: "\(count) adviezen")
    }
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
    files + yaml + frontMatter + translations + addresses + links + external + markdown + components + images + siteFile + theme
    + exceptions
}
