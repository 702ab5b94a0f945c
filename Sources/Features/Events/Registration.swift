import Diagnostics
import SiteModel

/// How to register for an event.
public struct Registration: Sendable, Hashable {
  /// Where one registers.
  public enum Channel: Sendable, Hashable {
    case address(String)
    case email(String)
  }

  /// Where one registers; nil when nothing is needed.
  public var channel: Channel?
  /// When it opens.
  public var opens: Located<EventTime>?
  /// When it closes.
  public var closes: Located<EventTime>?
  /// How many can take part.
  public var capacity: Int?
  /// The price in euros as the author wrote it, such as `0` or `49.50`; nil when nothing is said.
  public var price: String?

  /// A way to register.
  public init(channel: Channel?, opens: Located<EventTime>?, closes: Located<EventTime>?, capacity: Int?, price: String?) {
    self.channel = channel
    self.opens = opens
    self.closes = closes
    self.capacity = capacity
    self.price = price
  }

  /// Whether one can register at a moment.
  public func isOpen(at moment: Instant) -> Bool {
    (opens.map { $0.value.instant <= moment } ?? true) && (closes.map { $0.value.instant > moment } ?? true)
  }

  /// Whether taking part costs nothing; nil when nothing is said about the price.
  public var isFree: Bool? { price.map { Double($0) == 0 } }
}
