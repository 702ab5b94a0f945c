import Diagnostics

/// A page that is generated from other pages or from data files, such as a list.
///
/// The feature that adds the page gives what the rest of the site needs to know; its content is made by the feature's
/// `GeneratedPageView`.
public struct GeneratedPage: Sendable, Hashable {
  /// What a page shows: the kind of list, and which one of that kind, such as the key of a topic.
  public struct Kind: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String = "") {
      self.name = name
      self.value = value
    }
  }

  public var kind: Kind
  public var language: LanguageTag
  public var address: SiteAddress
  /// How messages about its address name the page.
  public var owner: AddressOwner
  /// The place in an author's file that causes the page to exist at its address; nil for the site file as a whole.
  public var origin: SourceRange?
  /// Old addresses, which lead on to the page.
  public var aliases: [Located<String>] = []
  /// The folder of the site that the page lists; a link to the folder leads here.
  public var folder: String?
  /// The value by which the page filters a list.
  public var facet: Facet?
  /// The part of a long list, from 1.
  public var part = 1
  /// What the page may load from elsewhere.
  public var needs = PageNeeds()
  /// The file names of documents beside the page that are used outside the site, such as a newsletter.
  public var documents: [String] = []
  /// Whether it has files in folders below its address.
  public var hasFilesBelow = false

  public init(kind: Kind, language: LanguageTag, address: SiteAddress, owner: AddressOwner, origin: SourceRange? = nil) {
    self.kind = kind
    self.language = language
    self.address = address
    self.owner = owner
    self.origin = origin
  }
}
