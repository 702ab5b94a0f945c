import Diagnostics
import SiteModel

/// What a school did that others can learn from.
struct GoodPractice: Sendable {
  let school: Located<String>
  /// The year in which it was done.
  let year: Int
  let sector: Located<String>?
  /// What somebody there says about it.
  let quotation: String?
}

extension GoodPractice: PageContent {
  /// The newest first, then by name.
  func listPlace(of title: String) -> ListPlace { ListPlace(number: -year, text: Slug.from(title)) }

  func values(of dimension: Facet.Dimension) -> [String] {
    dimension == .sector ? [sector?.value].compactMap(\.self) : []
  }
}

extension Page.Kind {
  static let goodPractice = Self("good-practice", order: .byContent)
}

extension Page {
  var goodPractice: GoodPractice? { content as? GoodPractice }
}

extension Site {
  /// As a reader of a language sees them, the newest first.
  func goodPractices(in language: LanguageTag) -> [Int] { pages(of: .goodPractice, in: language) }
}
