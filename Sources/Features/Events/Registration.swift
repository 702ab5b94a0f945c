import Diagnostics
import SiteModel

/// How to register for an event.
public struct Registration: Sendable, Hashable {
  /// The way to register.
  public enum Channel: Sendable, Hashable {
    case address(String)
    case email(String)
  }

  /// The way to register; nil when no registration is needed.
  public var channel: Channel?
  public var opens: Located<EventTime>?
  public var closes: Located<EventTime>?
  /// The maximum number of participants.
  public var capacity: Int?
  /// The number of places that are left; nil when it is not stated.
  public var left: Int?
  /// The price in euros in the author's notation, such as `0` or `49.50`; nil when it is not stated.
  public var price: String?

  public init(
    channel: Channel?, opens: Located<EventTime>?, closes: Located<EventTime>?, capacity: Int?, left: Int? = nil, price: String?
  ) {
    self.channel = channel
    self.opens = opens
    self.closes = closes
    self.capacity = capacity
    self.left = left
    self.price = price
  }

  /// Whether registration is open at a moment.
  public func isOpen(at moment: Instant) -> Bool {
    (opens.map { $0.value.instant <= moment } ?? true) && (closes.map { $0.value.instant > moment } ?? true)
  }

  /// Whether taking part is free; nil when the price is not stated.
  public var isFree: Bool? { price.map { Double($0) == 0 } }
}
