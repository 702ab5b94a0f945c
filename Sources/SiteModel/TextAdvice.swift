import Diagnostics

/// How much a rule about texts matters on a site.
public enum AdviceLevel: String, Sendable, Hashable, CaseIterable {
  case off, advice, warning, error

  /// The severity of its findings; nil when there are none.
  public var severity: Severity? {
    switch self {
    case .off: nil
    case .advice: .advice
    case .warning: .warning
    case .error: .error
    }
  }
}

/// What `site.yml` says about the rules for texts.
public struct AdviceConfiguration: Sendable {
  /// By the name of the rule; a rule that is not there gives advice.
  public var levels: [String: AdviceLevel] = [:]
  /// What features have read for their own rules.
  private var settings: [any AdviceSettings] = []

  public init() {}

  public func level(of rule: String) -> AdviceLevel { levels[rule] ?? .advice }

  /// Whether a rule is more than advice, so that a build needs it.
  public var hasRaisedRules: Bool { levels.values.contains { $0 == .warning || $0 == .error } }

  public mutating func add(_ settings: any AdviceSettings) { self.settings.append(settings) }

  /// The settings of a feature; nil when the site has none.
  public subscript<Settings: AdviceSettings>(_ type: Settings.Type) -> Settings? {
    settings.lazy.compactMap { $0 as? Settings }.first
  }
}

extension AdviceConfiguration: Equatable {
  public static func == (left: AdviceConfiguration, right: AdviceConfiguration) -> Bool {
    left.levels == right.levels && left.settings.map(comparable) == right.settings.map(comparable)
  }

  private static func comparable(_ settings: any AdviceSettings) -> AnyHashable { AnyHashable(settings) }
}

/// Settings of a feature for its rules about texts.
public protocol AdviceSettings: Sendable, Hashable {}

/// A place on a page where a rule about texts does not count.
public struct AdviceException: Sendable, Hashable {
  /// The name of the rule.
  public let rule: Located<String>
  /// Words of the place; nil for the whole page.
  public let text: String?
  /// Why the rule does not count there.
  public let reason: String

  public init(rule: Located<String>, text: String?, reason: String) {
    self.rule = rule
    self.text = text
    self.reason = reason
  }
}
