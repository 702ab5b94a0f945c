import Diagnostics
import SiteModel

/// Something that is due, or that happens by itself, at a moment: a post to send, a registration that closes.
public struct SiteTask: Sendable {
  public let instant: Instant
  /// The moment on the clock at its place.
  public let local: LocalDateTime
  public let words: Words
  /// The page that it is about.
  public let page: Page
  /// The key under which it stands in the file of the page.
  public let key: [String]
  /// The text to send; nil where nothing is sent.
  public let text: String?
  /// Whether somebody has to do it.
  public let isToDo: Bool

  public init(
    at instant: Instant, _ local: LocalDateTime, _ words: Words, on page: Page, key: [String], text: String? = nil,
    isToDo: Bool = false
  ) {
    self.instant = instant
    self.local = local
    self.words = words
    self.page = page
    self.key = key
    self.text = text
    self.isToDo = isToDo
  }
}
