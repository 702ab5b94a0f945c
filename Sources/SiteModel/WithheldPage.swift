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
    case content(String, since: CalendarDate)
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
  /// Why a page is not published, in words.
  public var words: String {
    switch self {
    case .draft: "it is a draft"
    case .notYet(let moment): "it appears on \(moment)"
    case .expired(let moment): "it expired on \(moment)"
    case .content(let words, _): words
    }
  }
}
