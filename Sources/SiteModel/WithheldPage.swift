import Diagnostics

/// A page that is not published now.
public struct WithheldPage: Sendable {
  public enum Reason: Sendable, Hashable {
    /// It is not finished.
    case draft
    /// It appears later.
    case notYet(LocalDateTime)
    /// It has expired.
    case expired(LocalDateTime)
    /// Its content says so, with the reason in words and since when.
    case content(Words, since: CalendarDate)
  }

  public var id: String
  public var language: LanguageTag
  /// The file as the user would type it.
  public var source: String
  public var title: String
  public var reason: Reason

  public init(id: String, language: LanguageTag, source: String, title: String, reason: Reason) {
    self.id = id
    self.language = language
    self.source = source
    self.title = title
    self.reason = reason
  }
}

/// A moment at which a new build gives a different site, though nobody has edited anything.
public struct ScheduledChange: Sendable, Hashable {
  public var instant: Instant
  /// The file that causes the change.
  public var source: String

  public init(instant: Instant, source: String) {
    self.instant = instant
    self.source = source
  }
}

extension WithheldPage.Reason {
  /// Why a page is not published.
  public var words: Words {
    switch self {
    case .draft: Words(en: "it is a draft", nl: "zij is een concept")
    case .notYet(let moment): Words(en: "it appears on \(moment)", nl: "zij verschijnt op \(moment)")
    case .expired(let moment): Words(en: "it expired on \(moment)", nl: "zij is verlopen op \(moment)")
    case .content(let words, _): words
    }
  }
}
