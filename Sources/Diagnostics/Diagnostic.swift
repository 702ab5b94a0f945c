/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The site cannot be published.
  case error
  /// The site is published; somebody should look.
  case warning
}

/// One finding about a site: a rule, the place where it does not hold, and the facts that the message needs.
///
/// It carries no words: a message is made from the kind and the arguments when it is shown (``DiagnosticKind/summary``),
/// so emitting and formatting stay apart and another language can stand beside the English.
public struct Diagnostic: Sendable, Hashable {
  /// The rule that does not hold.
  public var kind: DiagnosticKind
  /// Where; nil when the finding is about the site as a whole.
  public var range: SourceRange?
  /// What the words of the kind need, by placeholder.
  public var arguments: [String: String]
  /// A correction that is probably meant ("did you mean"), shown before the general help.
  public var suggestion: String?
  /// Other places that explain the finding.
  public var notes: [DiagnosticNote]

  /// A finding at a place.
  public init(
    _ kind: DiagnosticKind, at range: SourceRange?, _ arguments: [String: String] = [:], suggestion: String? = nil,
    notes: [DiagnosticNote] = []
  ) {
    self.kind = kind
    self.range = range
    self.arguments = arguments
    self.suggestion = suggestion
    self.notes = notes
  }

  /// The severity that the rule has.
  public var severity: Severity { kind.severity }

  /// The one-line message: what is wrong, most specific word first.
  public var summary: String { kind.summary.filling(arguments) }

  /// What to do, a line each; empty when the summary says it all.
  public var help: [String] {
    let guess = suggestion.map { ["did you mean “\($0)”?"] } ?? []
    return kind.help.isEmpty ? guess : guess + [kind.help.filling(arguments)]
  }
}

/// Another place that explains a finding, such as the first of two equal addresses.
public struct DiagnosticNote: Sendable, Hashable {
  /// What is at that place.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case firstOne = "the first one is here"
    case alsoHere = "it is also here"
    case startsHere = "it starts here"
    case appearsHere = "it appears by this"
    case endsHere = "it ends here"
    case saidBy = "the event says so here"
    case inheritedFrom = "the value comes from here"
    case original = "the page in the default language is here"
  }

  /// What is there.
  public var role: Role
  /// Where.
  public var range: SourceRange

  /// A note about a place.
  public init(_ role: Role, at range: SourceRange) {
    self.role = role
    self.range = range
  }
}

extension String {
  /// This text with every `{name}` replaced by its argument. A name without an argument stays as it is.
  public func filling(_ arguments: [String: String]) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var result = ""
    var rest = utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
      result += Substring(rest[..<open])
      let name = Substring(rest[rest.index(after: open)..<close])
      result += arguments[String(name)] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + Substring(rest)
  }
}

extension Sequence<Diagnostic> {
  /// The findings as a report lists them: by file, line and column, without exact repetitions.
  public func sortedForReport() -> [Diagnostic] {
    Set(self).sorted {
      let left = ($0.range?.path ?? "", $0.range?.line ?? 0, $0.range?.column ?? 0, $0.kind.identifier, $0.summary)
      let right = ($1.range?.path ?? "", $1.range?.line ?? 0, $1.range?.column ?? 0, $1.kind.identifier, $1.summary)
      return left == right ? $0.remainder < $1.remainder : left < right
    }
  }
}

extension Diagnostic {
  /// Everything else in which findings of one kind, at one place and with the same words can differ: their order is the same in every run.
  fileprivate var remainder: String {
    "\(range?.end ?? 0) \(suggestion ?? "") \(arguments.sorted { $0.key < $1.key }) \(notes.map { "\($0.role) \($0.range)" })"
  }
}
