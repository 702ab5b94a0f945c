import Diagnostics
import SiteModel

/// A value of a field, as an author wrote it in one file.
enum FieldValue: Sendable {
  case text(String)
  case markup(MarkupBody)
  /// A number, with its digits as written.
  case number(Double, String)
  case flag(Bool)
  case date(CalendarDate)
  case moment(LocalDateTime)
  case choice(String)
  case media(ContentLink)
  case image(MarkupBody.Image)
  case link(CallToAction.Destination)
  /// The name of a file, without `.md`.
  case reference(String)
  case group(FieldValues)
}

extension FieldValue {
  fileprivate var links: [ContentLink] {
    switch self {
    case .markup(let body): body.links
    case .link(.content(let link)): [link]
    case .group(let inner): inner.links
    default: []
    }
  }

  fileprivate var images: [MarkupBody.Image] {
    switch self {
    case .markup(let body): body.images
    case .image(let image): [image]
    case .group(let inner): inner.images
    default: []
    }
  }
}

/// The values of the fields of a page or a component.
struct FieldValues: Sendable {
  let fields: [Field]
  /// Those of each field, in the order of the fields.
  private let values: [[Located<FieldValue>]]
  /// The links and the images in all values. Each check of a page asks for them, and collecting them each time took more
  /// instructions than rendering the text of the page.
  let links: [ContentLink]
  let images: [MarkupBody.Image]

  init(_ fields: [Field], _ values: [[Located<FieldValue>]]) {
    self.fields = fields
    self.values = values
    var (links, images): ([ContentLink], [MarkupBody.Image]) = ([], [])
    for value in values.joined() {
      links += value.value.links
      images += value.value.images
    }
    (self.links, self.images) = (links, images)
  }

  /// The values of a field: none, one, or more for a field that takes a list.
  subscript(name: String) -> [Located<FieldValue>] { fields.firstIndex { $0.name == name }.map { values[$0] } ?? [] }

  /// Each field with its values.
  var byField: Zip2Sequence<[Field], [[Located<FieldValue>]]> { zip(fields, values) }

  /// Calls a function for every value, also those in groups, with its field.
  func forEach(_ body: (Field, Located<FieldValue>) -> Void) {
    for (field, values) in byField {
      for value in values {
        body(field, value)
        if case .group(let inner) = value.value { inner.forEach(body) }
      }
    }
  }
}
