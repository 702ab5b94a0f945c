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
  /// The number of people who have registered; nil when it is not stated.
  public var registered: Int?
  /// The price in euros in the author's notation, such as `0` or `49.50`; nil when it is not stated.
  public var price: String?

  public init(
    channel: Channel?, opens: Located<EventTime>?, closes: Located<EventTime>?, capacity: Int?, registered: Int? = nil,
    price: String?
  ) {
    self.channel = channel
    self.opens = opens
    self.closes = closes
    self.capacity = capacity
    self.registered = registered
    self.price = price
  }

  /// Whether registration is open at a moment.
  public func isOpen(at moment: Instant) -> Bool {
    (opens.map { $0.value.instant <= moment } ?? true) && (closes.map { $0.value.instant > moment } ?? true)
  }

  /// How many places are left; nil when the number of places or of people is not stated.
  public var placesLeft: Int? {
    guard let capacity, let registered else { return nil }
    return max(0, capacity - registered)
  }

  /// Whether taking part is free; nil when the price is not stated.
  public var isFree: Bool? { price.map { Double($0) == 0 } }
}
