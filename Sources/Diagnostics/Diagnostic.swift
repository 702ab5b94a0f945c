/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The site is not published.
  case error
  /// The site is published, but somebody should look at it.
  case warning
}

/// One finding about a site: the rule that is broken, where, and the facts that the message needs.
///
/// It holds no words: a message is made from the kind and the arguments when it is shown (``DiagnosticKind/summary``), so emitting
/// and formatting stay apart and another language can be added beside English.
public struct Diagnostic: Sendable {
  /// The rule that is broken.
  public var kind: DiagnosticKind
  /// Where the fault is; nil when the finding is about the site as a whole.
  public var range: SourceRange?
  /// The values for the placeholders in the words of the kind, by placeholder name.
  public var arguments: [String: String]
  /// The correction that is probably meant ("did you mean"), shown before the general help.
  public var suggestion: String? {
    get { certain ?? guess?() }
    set {
      certain = newValue
      guess = nil
    }
  }
  private var certain: String?
  /// Computes a correction when it is asked for: comparing each of many thousand unknown names with all names takes minutes.
  private var guess: (@Sendable () -> String?)?
  /// Other places that explain the finding.
  public var notes: [DiagnosticNote]

  public init(
    _ kind: DiagnosticKind, at range: SourceRange?, _ arguments: [String: String] = [:], suggestion: String? = nil,
    notes: [DiagnosticNote] = []
  ) {
    self.kind = kind
    self.range = range
    self.arguments = arguments
    self.notes = notes
    certain = suggestion
  }

  /// A finding whose correction is computed only when it is shown. In a report, only the first ``guessLimit`` findings of each kind
  /// get one.
  public init(
    _ kind: DiagnosticKind, at range: SourceRange?, _ arguments: [String: String] = [:],
    guess: @autoclosure @escaping @Sendable () -> String?, notes: [DiagnosticNote] = []
  ) {
    self.init(kind, at: range, arguments, notes: notes)
    self.guess = guess
  }

  /// How many findings of one kind in a report get a guessed correction.
  public static let guessLimit = 100

  public var severity: Severity { kind.severity }

  /// The one-line message: what is wrong, most specific word first.
  public var summary: String { kind.summary.filling(arguments) }

  /// What to do, one line each; empty when the summary says it all.
  public var help: [String] {
    let guess = suggestion.map { ["did you mean “\($0)”?"] } ?? []
    return kind.help.isEmpty ? guess : guess + [kind.help.filling(arguments)]
  }
}

extension Diagnostic: Hashable {
  /// Findings are equal when they say the same about the same place. The guess follows from the rest and is not compared.
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.kind == right.kind && left.range == right.range && left.arguments == right.arguments && left.notes == right.notes
      && left.certain == right.certain
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(range)
    hasher.combine(arguments)
    hasher.combine(certain)
  }

  /// The finding with its guess computed, or with the guess removed.
  fileprivate func guessing(_ isWanted: Bool) -> Diagnostic {
    guard guess != nil else { return self }
    var result = self
    result.suggestion = isWanted ? suggestion : nil
    return result
  }

  /// The correction, without computing a guess.
  fileprivate var certainSuggestion: String? { certain }
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

  public var role: Role
  public var range: SourceRange

  public init(_ role: Role, at range: SourceRange) {
    self.role = role
    self.range = range
  }
}

extension String {
  /// This text with every `{name}` replaced by its argument. A name without an argument is left in place.
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
  /// The findings in the order of a report: by file, line and column, without exact duplicates.
  public func sortedForReport() -> [Diagnostic] {
    let sorted = Set(self).map { (key: ReportKey($0), finding: $0) }.sorted { left, right in
      left.key == right.key ? left.finding.isBefore(right.finding) : left.key < right.key
    }
    var guessed: [String: Int] = [:]
    return sorted.map { _, finding in
      guessed[finding.kind.identifier, default: 0] += 1
      return finding.guessing(guessed[finding.kind.identifier, default: 0] <= Diagnostic.guessLimit)
    }
  }
}

private struct ReportKey: Comparable {
  let path: String
  let line: Int
  let column: Int
  let identifier: String

  init(_ finding: Diagnostic) {
    path = finding.range?.path ?? ""
    line = finding.range?.line ?? 0
    column = finding.range?.column ?? 0
    identifier = finding.kind.identifier
  }

  static func < (left: ReportKey, right: ReportKey) -> Bool {
    (left.path, left.line, left.column, left.identifier) < (right.path, right.line, right.column, right.identifier)
  }
}

extension Diagnostic {
  /// The order of findings of one kind at one place: by their words, then by every other field, so that each run gives the same
  /// order.
  fileprivate func isBefore(_ other: Diagnostic) -> Bool {
    let (words, otherWords) = (summary, other.summary)
    return words == otherWords ? remainder < other.remainder : words < otherWords
  }

  private var remainder: String {
    "\(range?.end ?? 0) \(certainSuggestion ?? "") \(arguments.sorted { $0.key < $1.key }) \(notes.map { "\($0.role) \($0.range)" })"
  }
}
