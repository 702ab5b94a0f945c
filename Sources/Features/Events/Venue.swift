import Diagnostics
import SiteModel

/// The place of an event.
public struct Venue: Sendable, Hashable {
  public var name: String?
  /// Street and house number.
  public var street: String?
  public var postalCode: String?
  public var city: String?
  /// The region: a key in `site.yml`.
  public var region: Located<String>?
  /// The country, as an ISO 3166-1 code of two letters.
  public var country: String
  /// Latitude and longitude in degrees (WGS 84).
  public var coordinates: Coordinates?
  /// How to get there, in inline Markdown.
  public var note: MarkupBody?

  public init(
    name: String?, street: String?, postalCode: String?, city: String?, region: Located<String>?, country: String,
    coordinates: Coordinates?, note: MarkupBody?
  ) {
    self.name = name
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.region = region
    self.country = country
    self.coordinates = coordinates
    self.note = note
  }

  /// Name, street, postal code and town on one line.
  public var line: String {
    let town = [postalCode, city].compactMap(\.self).joined(separator: "  ")
    return [name, street, town.isEmpty ? nil : town].compactMap(\.self).joined(separator: ", ")
  }
}

/// A geographical point, in degrees in the author's notation.
public struct Coordinates: Sendable, Hashable {
  /// From −90 to 90.
  public var latitude: String
  /// From −180 to 180.
  public var longitude: String

  /// Nil when a value is not a number or out of range.
  public init?(latitude: String, longitude: String) {
    guard let north = Double(latitude), let east = Double(longitude), (-90...90).contains(north), (-180...180).contains(east) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// How to take part online.
public enum OnlineAccess: Sendable, Hashable {
  /// At a public address.
  case link(String)
  /// Participants get the link after registration.
  case follows
}
