import Diagnostics
import MarkdownRendering
import SiteModel

/// Values with a form that several kinds of files share.
extension MappingReader {
  /// The clock of a time zone.
  public mutating func clock(_ key: Key<KeyPayload.Text>) -> LocalClock? {
    guard let found = text(key) else { return nil }
    if let clock = LocalClock(zone: found.value) { return clock }
    let known = [
      "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Dublin", "Europe/Helsinki", "Europe/Lisbon",
      "Europe/London", "Europe/Madrid", "Europe/Paris", "Europe/Rome", "Europe/Vienna", "Europe/Warsaw", "UTC",
    ]
    add([
      Diagnostic(.unknownTimeZone, at: found.range, ["value": found.value], guess: .nearest(to: found.value, among: known))
    ])
    return nil
  }

  public mutating func mailAddress(_ key: Key<KeyPayload.Text>) -> String? {
    guard let email = text(key) else { return nil }
    return isMailAddress(email, key) ? email.value : nil
  }

  /// Whether a text is a mail address; if not, the fault is reported.
  public mutating func isMailAddress<Payload>(_ email: Located<String>, _ key: Key<Payload>) -> Bool {
    guard let fault = AddressFault.ofMailAddress(email.value) else { return true }
    reportBad(email, key, reason: fault, suggestion: AddressFault.mailCorrection(of: email.value))
    return false
  }

  /// Reports an identifier that cannot be used in addresses.
  public mutating func checkSlug(_ id: Located<String>) {
    guard !Slug.isValid(id.value) else { return }
    let better = Slug.from(id.value)
    add([
      Diagnostic(.badSlug, at: id.range, ["slug": id.value, "example": better], correction: Correction(of: id.value, to: better))
    ])
  }

  public mutating func language(_ key: Key<KeyPayload.Text>) -> LanguageTag? { text(key).flatMap { language($0) } }

  public mutating func languages(_ key: Key<KeyPayload.Texts>) -> [LanguageTag] { texts(key).compactMap { language($0) } }

  private mutating func language(_ text: Located<String>) -> LanguageTag? {
    if let tag = LanguageTag(text.value) { return tag }
    add([Diagnostic(.notALanguage, at: text.range, ["value": text.value])])
    return nil
  }

  public mutating func inline(_ key: Key<KeyPayload.Markup>, _ markdown: MarkdownRenderer) -> MarkupBody? {
    guard let text = text(key) else { return nil }
    return inlineMarkup(text, places: entry(key)?.places, markdown: markdown, into: &diagnostics)
  }
}

/// Values of keys that are declared by a site, and of which one key may hold several.
extension MappingReader {
  public mutating func date(in text: Located<String>) -> CalendarDate? {
    if let date = CalendarDate(text.value) { return date }
    add([dateFinding(text)])
    return nil
  }

  /// A date with or without a time.
  public mutating func moment(in text: Located<String>) -> LocalDateTime? {
    guard let moment = LocalDateTime(text.value) else {
      add([dateFinding(text)])
      return nil
    }
    if let clock = siteClock, moment.hasTime, clock.instants(of: moment).isEmpty {
      let next = clock.firstTime(after: moment).written
      add([Diagnostic(.skippedMoment, at: text.range, ["value": text.value, "zone": clock.identifier, "next": next])])
    }
    return moment
  }

  /// Markdown with paragraphs and lists.
  public mutating func blocks(
    _ text: Located<String>, of key: Key<KeyPayload.Markup>, _ markdown: MarkdownRenderer
  ) -> MarkupBody {
    blockMarkup(text, places: entry(key)?.places, markdown: markdown, into: &diagnostics)
  }
}
