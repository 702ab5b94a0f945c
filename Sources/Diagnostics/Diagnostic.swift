/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The site is not published.
  case error
  /// The site is published, but somebody should look at it.
  case warning
  /// The text can be better. It never stops a build, and is shown where it is asked for.
  case advice
}

/// One finding about a site: the rule that is broken, where, and the facts that the message needs.
///
/// A message is made from the words of the kind and the arguments when it is shown, in the language of the reader.
public struct Diagnostic: Sendable {
  /// The rule that is broken.
  public var kind: DiagnosticKind
  /// Where the fault is; nil when the finding is about the site as a whole.
  public var range: SourceRange?
  /// The values for the placeholders in the words of the kind, by placeholder name.
  public let arguments: [String: Words]
  /// The correction that is probably meant ("did you mean"), shown before the general help.
  public var suggestion: String? { correction?.text }
  /// The same with what it replaces.
  public var correction: Correction? {
    get { stated ?? guess?() }
    set {
      stated = newValue
      guess = nil
    }
  }
  private var stated: Correction?
  /// Computes a correction when it is asked for: comparing each of many thousand unknown names with all names takes minutes.
  private var guess: (@Sendable () -> Correction?)?
  /// Other places that explain the finding.
  public var notes: [DiagnosticNote]
  /// How much the finding matters on this site; nil leaves it to the kind.
  public var statedSeverity: Severity?

  public init(
    _ kind: DiagnosticKind, at range: SourceRange?, _ arguments: [String: any DiagnosticArgument] = [:],
    suggestion: String? = nil, notes: [DiagnosticNote] = []
  ) {
    self.kind = kind
    self.range = range
    self.arguments = arguments.mapValues(\.words)
    self.notes = notes
    stated = suggestion.map(Correction.shown)
  }

  /// A finding with a correction that is known already.
  public init(
    _ kind: DiagnosticKind, at range: SourceRange?, _ arguments: [String: any DiagnosticArgument] = [:],
    correction: Correction?, notes: [DiagnosticNote] = []
  ) {
    self.init(kind, at: range, arguments, notes: notes)
    stated = correction
  }

  /// A finding whose correction is computed only when it is shown. In a report, only the first ``guessLimit`` findings of each kind
  /// get one.
  public init(
    _ kind: DiagnosticKind, at range: SourceRange?, _ arguments: [String: any DiagnosticArgument] = [:],
    guess: @autoclosure @escaping @Sendable () -> Correction?, notes: [DiagnosticNote] = []
  ) {
    self.init(kind, at: range, arguments, notes: notes)
    self.guess = guess
  }

  /// How many findings of one kind in a report get a guessed correction.
  public static let guessLimit = 100

  public var severity: Severity { statedSeverity ?? kind.severity }

  /// Whether a site with the finding is not published.
  /// - Parameter isStrict: whether warnings count as errors do.
  public func stopsBuild(isStrict: Bool) -> Bool { severity == .error || isStrict && severity == .warning }

  /// The one-line message: what is wrong, most specific word first.
  public func summary(in language: AuthorLanguage) -> String {
    kind.words(in: language).summary.filling(arguments.mapValues { $0[language] })
  }

  /// What to do, one line each; empty when the summary says it all.
  public func help(in language: AuthorLanguage) -> [String] {
    let guess = suggestion.map { [Self.guessWords[language].filling(["text": $0])] } ?? []
    let help = kind.words(in: language).help
    return help.isEmpty ? guess : guess + [help.filling(arguments.mapValues { $0[language] })]
  }

  private static let guessWords = Words(en: "did you mean “{text}”?", nl: "bedoelde u “{text}”?")
}

/// The value of a placeholder in a message: what an author typed or a file is called (a `String`), or a phrase (``Words``).
public protocol DiagnosticArgument: Sendable {
  var words: Words { get }
}

extension String: DiagnosticArgument {
  /// The same in each language.
  public var words: Words { Words(en: self, nl: self) }
}

extension Words: DiagnosticArgument {
  public var words: Words { self }
}

extension Diagnostic: Hashable {
  /// Findings are equal when they say the same about the same place. The guess follows from the rest and is not compared.
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.kind == right.kind && left.range == right.range && left.arguments == right.arguments && left.notes == right.notes
      && left.stated == right.stated && left.severity == right.severity
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(range)
    hasher.combine(arguments)
    hasher.combine(stated)
  }

  /// The finding with its guess computed, or with the guess removed.
  fileprivate func guessing(_ isWanted: Bool) -> Diagnostic {
    guard guess != nil else { return self }
    var result = self
    result.correction = isWanted ? correction : nil
    return result
  }

  /// The correction, without computing a guess.
  fileprivate var statedCorrection: String? { stated?.text }
}

/// Another place that explains a finding, such as the first of two equal addresses.
public struct DiagnosticNote: Sendable, Hashable {
  /// What is at that place.
  public struct Role: Sendable, Hashable {
    public let words: Words

    public init(en: String, nl: String) { words = Words(en: en, nl: nl) }

    public static let firstOne = Role(en: "the first one is here", nl: "de eerste staat hier")
    public static let alsoHere = Role(en: "it is also here", nl: "het staat ook hier")
    public static let startsHere = Role(en: "it starts here", nl: "het begint hier")
    public static let appearsHere = Role(en: "it appears on this day", nl: "op deze dag verschijnt het")
    public static let endsHere = Role(en: "it ends here", nl: "het eindigt hier")
    public static let inheritedFrom = Role(en: "the value comes from here", nl: "de waarde komt hiervandaan")
    public static let original = Role(
      en: "the page in the default language is here", nl: "de pagina in de standaardtaal staat hier")
  }

  public var role: Role
  public var range: SourceRange

  public init(_ role: Role, at range: SourceRange) {
    self.role = role
    self.range = range
  }
}

extension String {
  /// This text with every `{name}` replaced by its argument, also where other braces stand around it, as in `{{#{name}}}`. A name
  /// without an argument is left in place.
  public func filling(_ arguments: [String: String]) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var result = ""
    var rest = utf8[...]
    while let first = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[first...].firstIndex(of: UInt8(ascii: "}")) {
      let open = rest[first..<close].lastIndex(of: UInt8(ascii: "{")) ?? first
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
    let (words, otherWords) = (summary(in: .english), other.summary(in: .english))
    return words == otherWords ? remainder < other.remainder : words < otherWords
  }

  private var remainder: String {
    "\(range?.end ?? 0) \(statedCorrection ?? "") \(arguments.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.english)" }) \(notes.map { "\($0.role.words.english) \($0.range)" })"
  }
}
