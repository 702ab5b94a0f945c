import Diagnostics
import SiteModel

/// What a page of a declared kind of content is about.
struct TypedContent: Sendable {
  let type: ContentType
  let values: FieldValues
  /// The pages that fields refer to.
  let references: [Reference]
  /// The place in lists of a page with a title. The preview sorts all pages after each edit; making their places anew each time
  /// took a third of that.
  private let place: (title: String, place: ListPlace)

  struct Reference: Sendable {
    let field: Field
    /// The identity of the page.
    let id: String
  }

  /// - Parameter title: the title as the author wrote it.
  init(type: ContentType, values: FieldValues, title: String) {
    self.type = type
    self.values = values
    var references: [Reference] = []
    values.forEach { field, value in
      guard case .reference(let folder) = field.type, case .reference(let key) = value.value else { return }
      references.append(Reference(field: field, id: "\(folder)/\(key)"))
    }
    self.references = references
    place = (title, ListPlace(text: SortText.text(of: values, in: type, title)))
  }
}

extension TypedContent: PageContent {
  var contentLinks: [ContentLink] { values.links }
  var contentImages: [MarkupBody.Image] { values.images }
  var hasOwnLists: Bool { type.hasList }
  var showsLastChange: Bool { type.hasFeed }

  func listPlace(of title: String) -> ListPlace {
    title == place.title ? place.place : ListPlace(text: SortText.text(of: values, in: type, title))
  }

  func values(of dimension: Facet.Dimension) -> [String] {
    guard let field = type.field(dimension) else { return [] }
    return values[field.name].compactMap { if case .choice(let value) = $0.value { value } else { nil } }
  }
}

/// A part of a sort key whose order of characters is the order wanted.
private struct SortText {
  private let bytes: [UInt8]

  /// The text by which a page is sorted.
  static func text(of values: FieldValues, in type: ContentType, _ title: String) -> String {
    type.sort.map { key in
      let text = SortText(key, of: values, in: type, title)
      return key.isDescending ? text.descending : text.ascending
    }.joined()
  }

  /// The text of one key; an absent value comes first.
  private init(_ key: ContentType.SortKey, of values: FieldValues, in type: ContentType, _ title: String) {
    guard let name = key.field else {
      self.init(Slug.from(title))
      return
    }
    switch values[name].first?.value {
    case .text(let text)?: self.init(Slug.from(text))
    case .number(let number, _)?: self.init(number)
    case .flag(let flag)?: self.init(flag ? "1" : "0")
    case .date(let date)?: self.init(date.description)
    case .moment(let moment)?: self.init(moment.description)
    case .choice(let choice)?: self.init(Self.position(of: choice, in: name, type))
    case .reference(let key)?: self.init(key)
    case .markup?, .media?, .image?, .link?, .group?, nil: self.init("")
    }
  }

  /// Choices are sorted as they are declared.
  private static func position(of choice: String, in name: String, _ type: ContentType) -> Double {
    guard case .choice(.values(let values))? = type.fields.first(where: { $0.name == name })?.type else { return 0 }
    return Double(values.firstIndex(of: choice) ?? values.count)
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The bits of a number, changed so that they order as numbers do (IEEE 754, 5.10: total order).
  init(_ number: Double) {
    let bits = number.bitPattern
    let ordered = bits >> 63 == 1 ? ~bits : bits | 1 << 63
    bytes = (0..<8).map { UInt8(truncatingIfNeeded: ordered >> (56 - 8 * $0)) }
  }

  /// Characters of the private use area, which nothing normalises, behind one that ends the part.
  var ascending: String { text(bytes, end: 0) }
  var descending: String { text(bytes.map { 255 - $0 }, end: 0x1FF) }

  private func text(_ bytes: [UInt8], end: UInt32) -> String {
    var result = String.UnicodeScalarView()
    for code in bytes.map({ 1 + UInt32($0) }) + [end] {
      if let scalar = Unicode.Scalar(0xE000 + code) { result.append(scalar) }
    }
    return String(result)
  }
}

extension Page {
  var typedContent: TypedContent? { content as? TypedContent }
}
