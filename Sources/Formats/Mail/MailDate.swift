import SiteModel

/// The date of a message (RFC 5322, section 3.3).
public enum MailDate {
  /// A date in the local time of a clock, such as `Wed, 13 Jan 2027 09:00:00 +0100`.
  public static func text(_ instant: Instant, on clock: LocalClock) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = clock.rfc3339(instant)
    let date = clock.local(at: instant).date
    let time = parts.dropFirst(11).prefix(8)
    let offset = parts.suffix(6).replacing(":", with: "")
    return "\(days[date.weekday - 1]), \(date.day) \(months[date.month - 1]) \(date.description.prefix(4)) \(time) \(offset)"
  }
}
