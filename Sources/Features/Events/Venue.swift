import Diagnostics
import SiteModel

/// The place of an event.
public struct Venue: Sendable, Hashable {
  /// What it is called.
  public var name: String?
  /// Street and number.
  public var street: String?
  /// The postal code.
  public var postalCode: String?
  /// The town.
  public var city: String?
  /// The part of the country: a key in `site.yml`.
  public var region: Located<String>?
  /// The country, as an ISO 3166-1 code of two letters.
  public var country: String
  /// Latitude and longitude in degrees (WGS 84).
  public var coordinates: Coordinates?
  /// How to get there, in inline Markdown.
  public var note: MarkupBody?

  /// A place.
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

/// A point on the earth, in degrees as the author wrote them.
public struct Coordinates: Sendable, Hashable {
  /// −90 to 90.
  public var latitude: String
  /// −180 to 180.
  public var longitude: String

  /// A point; nil when a number is none or out of its range.
  public init?(latitude: String, longitude: String) {
    guard let north = Double(latitude), let east = Double(longitude), (-90...90).contains(north), (-180...180).contains(east) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// How to take part from elsewhere.
public enum OnlineAccess: Sendable, Hashable {
  /// At an address.
  case link(String)
  /// Those who register get the link later.
  case follows
}
