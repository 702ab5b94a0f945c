import Diagnostics

/// What a page is about beyond its text, such as an event or an expert: the part of a page that belongs to a feature.
///
/// The other modules only ask where and when the page is published, and what other pages may refer to.
public protocol PageContent: Sendable {
  /// Why the page is not published at a moment, even if its dates allow it.
  func reasonToWithhold(at now: Instant, on clock: LocalClock) -> WithheldPage.Reason?

  /// The moments at which the page itself appears or disappears.
  func publicationChanges(on clock: LocalClock) -> [ScheduledChange]

  /// The other moments at which the page, or a list that shows it, changes without an edit.
  func contentChanges(on clock: LocalClock) -> [ScheduledChange]

  /// The name by which lists are sorted.
  /// - Parameter title: the title of the page.
  func sortName(of title: String) -> String

  /// The position of the page in the lists of its kind.
  /// - Parameter title: the title of the page.
  func listPlace(of title: String) -> ListPlace

  /// Whether the pages have lists of their own, so that lists of topics, audiences and owners can leave them out.
  var hasOwnLists: Bool { get }

  /// Whether readers are told when the page last changed, so that the time must be known.
  var showsLastChange: Bool { get }

  /// The values of a property by which lists are filtered.
  func values(of dimension: Facet.Dimension) -> [String]

  /// Whether a page without a value for a property matches all values.
  func withoutValueMeansAll(of dimension: Facet.Dimension) -> Bool

  /// The names of people, places and organisations that it states: they are spelled as they stand there.
  /// - Parameter title: the title of the page.
  func names(of title: String) -> [String]

  var contentLinks: [ContentLink] { get }

  var contentImages: [MarkupBody.Image] { get }
}

extension PageContent {
  public func reasonToWithhold(at now: Instant, on clock: LocalClock) -> WithheldPage.Reason? { nil }
  public func publicationChanges(on clock: LocalClock) -> [ScheduledChange] { [] }
  public func contentChanges(on clock: LocalClock) -> [ScheduledChange] { [] }
  public func sortName(of title: String) -> String { title }
  public func listPlace(of title: String) -> ListPlace { ListPlace() }
  public var hasOwnLists: Bool { true }
  public var showsLastChange: Bool { false }
  public func values(of dimension: Facet.Dimension) -> [String] { [] }
  public func withoutValueMeansAll(of dimension: Facet.Dimension) -> Bool { false }
  public func names(of title: String) -> [String] { [] }
  public var contentLinks: [ContentLink] { [] }
  public var contentImages: [MarkupBody.Image] { [] }
}

/// A position in a sorted list: by a number first, then by the characters of a text.
public struct ListPlace: Sendable, Comparable {
  public let number: Int
  public let text: String

  public init(number: Int = 0, text: String = "") {
    self.number = number
    self.text = text
  }

  public static func < (left: ListPlace, right: ListPlace) -> Bool { (left.number, left.text) < (right.number, right.text) }
}
