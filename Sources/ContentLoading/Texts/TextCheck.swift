import Diagnostics
import MarkdownRendering
import SiteModel

/// A check that reads the texts of pages. It runs where advice is asked for, and in a build as far as the site makes a rule a warning
/// or an error.
public struct TextCheck: Sendable {
  /// The check, prepared for one site.
  public struct Run: Sendable {
    let onPage: @Sendable (TextCheckInput) -> [Diagnostic]
    let onFile: @Sendable (FileTexts) -> [Diagnostic]
    let onSite: @Sendable () -> [Diagnostic]

    /// - Parameters:
    ///   - onPage: what is found in the texts of a page.
    ///   - onFile: what is found in the texts of a file that is no page, such as the glossary.
    ///   - onSite: what is found when all texts were read.
    public init(
      onPage: @escaping @Sendable (TextCheckInput) -> [Diagnostic], onFile: @escaping @Sendable (FileTexts) -> [Diagnostic],
      onSite: @escaping @Sendable () -> [Diagnostic]
    ) {
      self.onPage = onPage
      self.onFile = onFile
      self.onSite = onSite
    }
  }

  let prepare: @Sendable (Site) -> Run

  public init(_ run: @escaping @Sendable (TextCheckInput) -> [Diagnostic]) {
    prepare = { _ in Run(onPage: run, onFile: { _ in [] }, onSite: { [] }) }
  }

  /// A check that works something out once for all texts of a site.
  public init(preparing prepare: @escaping @Sendable (Site) -> Run) { self.prepare = prepare }
}

/// All texts of one page that readers see.
public struct TextCheckInput: Sendable {
  public let page: Page
  public let site: Site
  /// The terms that the site explains in the page's language, in all their forms.
  public let terms: Set<String>
  /// The texts in its front matter and its components.
  public let texts: [KeyedText]
  /// The running text, in the order of the file.
  public let blocks: [ProseBlock]
  /// Whether all rules are asked for, and not only those that are more than advice.
  let includesAdvice: Bool

  /// The settings of the page's language.
  public var configuration: SiteConfiguration { site.configuration(page.language) }

  /// Whether findings of a rule are wanted. A check may give those of others as well; they are left out.
  public func wants(_ rule: DiagnosticKind) -> Bool { configuration.advice.wants(rule, includesAdvice) }

  /// The blocks of all texts, those of keys first.
  public var allBlocks: [ProseBlock] { texts.flatMap(\.blocks) + blocks }
}

/// The texts of a file that is no page, such as the glossary, the services, a self-check or `site.yml`.
public struct FileTexts: Sendable {
  public let language: LanguageTag
  public let texts: [KeyedText]
  let advice: AdviceConfiguration
  let includesAdvice: Bool

  /// Whether findings of a rule are wanted.
  public func wants(_ rule: DiagnosticKind) -> Bool { advice.wants(rule, includesAdvice) }
}

extension AdviceConfiguration {
  fileprivate func wants(_ rule: DiagnosticKind, _ includesAdvice: Bool) -> Bool {
    switch level(of: rule.ruleName) {
    case .off: false
    case .advice: includesAdvice
    case .warning, .error: true
    }
  }

  /// The findings that are wanted, as severe as the site says.
  func wanted(_ findings: [Diagnostic], _ includesAdvice: Bool) -> [Diagnostic] {
    findings.compactMap { finding in
      guard wants(finding.kind, includesAdvice), let severity = level(of: finding.kind.ruleName).severity else { return nil }
      var finding = finding
      finding.statedSeverity = severity
      return finding
    }
  }
}

/// A text under a key that people read.
public struct KeyedText: Sendable {
  public let key: String
  public let text: Located<String>
  /// The text in blocks, with their places: one for a text that is shown as written.
  public let blocks: [ProseBlock]
}

/// A rule about texts, as `site.yml` and the exceptions of pages name it.
public struct AdviceRule: Sendable {
  public let kind: DiagnosticKind
  let key: Key<KeyPayload.Choice<AdviceLevel>>

  /// - Parameters:
  ///   - kind: what the rule finds, `advice.NAME`.
  ///   - en: the words about its key in `site.yml`.
  ///   - nl: the same in Dutch.
  public init(_ kind: DiagnosticKind, en: KeyWords, nl: KeyWords) {
    self.kind = kind
    key = Key.choice(kind.ruleName, default: AdviceLevel.advice, example: "warning", en: en, nl: nl)
  }

  /// The name of the rule.
  public var name: String { key.name }
}

extension DiagnosticKind {
  /// The name of a rule about texts: the identifier without its group.
  public var ruleName: String {
    identifier.firstIndex(of: ".").map { String(identifier[identifier.index(after: $0)...]) } ?? identifier
  }
}

/// What a feature has to say about texts.
public struct AdviceReading: Sendable {
  public var rules: [AdviceRule] = []
  /// Its settings beside the rules in `site.yml`.
  public var settings: [any AdviceSettingsReader] = []

  public init() {}
}

/// Reads a feature's settings for its rules, in `advice:` of `site.yml`.
public protocol AdviceSettingsReader: Sendable {
  var keys: DeclaredKeys { get }

  func read(_ reader: inout MappingReader) -> any AdviceSettings
}
