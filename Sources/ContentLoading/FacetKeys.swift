import Diagnostics
import SiteModel

/// The keys by which lists are filtered, each with the property of pages that it refers to.
public enum FacetKeys {
  public typealias Facets = [(dimension: Facet.Dimension, key: Key<KeyPayload.Text>)]

  public static let audience = Key.text(
    "audience", .audience, example: "schools",
    en: ("Only what is for this audience", "With several of these keys, the list shows what fits all of them."),
    nl: ("Alleen wat voor deze doelgroep is", "Met meer van deze sleutels toont de lijst wat bij allemaal past."))
  public static let topic = Key.text(
    "topic", .topic, example: "mobility",
    en: ("Only what is about this topic", "With several of these keys, the list shows what fits all of them."),
    nl: ("Alleen wat over dit onderwerp gaat", "Met meer van deze sleutels toont de lijst wat bij allemaal past."))
  public static let region = Key.text(
    "region", .region, example: "midden",
    en: ("Only what is in this region", "Experts without a region work everywhere, and are shown as well."),
    nl: ("Alleen wat in deze regio is", "Experts zonder regio werken overal, en staan er ook bij."))
  public static let sector = Key.text(
    "sector", .sector, example: "zorg",
    en: ("Only experts for this sector", "Experts without a sector work for all of them, and are shown as well."),
    nl: ("Alleen experts voor deze sector", "Experts zonder sector werken voor alle sectoren, en staan er ook bij."))
  public static let language = Key.text(
    "language", .language, example: "nl",
    en: ("Only where this language is spoken", "The language of an event, or one that an expert speaks."),
    nl: ("Alleen waar deze taal wordt gesproken", "De taal van een bijeenkomst, of een taal die een expert spreekt."))
}

extension MappingReader {
  /// The values of facets by which a list is filtered.
  public mutating func facets(_ facets: FacetKeys.Facets) -> [Located<Facet>] {
    facets.compactMap { dimension, key in text(key).map { Located(Facet(dimension, $0.value), at: $0.range) } }
  }
}
