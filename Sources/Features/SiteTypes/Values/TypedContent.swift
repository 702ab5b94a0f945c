import Diagnostics
import SiteModel

/// What a page of a declared kind of content is about.
struct TypedContent: Sendable {
  let type: ContentType
  let values: FieldValues
}

extension TypedContent: PageContent {
  var contentLinks: [ContentLink] { values.links }
  var contentImages: [MarkupBody.Image] { values.images }
  var hasOwnLists: Bool { type.hasList }
  var showsLastChange: Bool { type.hasFeed }

  func listPlace(of title: String) -> ListPlace {
    ListPlace(text: type.sort.map { $0.isDescending ? sortText($0, title).descending : sortText($0, title).ascending }.joined())
  }

  func values(of dimension: Facet.Dimension) -> [String] {
    guard let field = type.field(dimension) else { return [] }
    return values[field.name].compactMap { if case .choice(let value) = $0.value { value } else { nil } }
  }

  /// A text by which the page is sorted; an absent value comes first.
  private func sortText(_ key: ContentType.SortKey, _ title: String) -> SortText {
    guard let name = key.field else { return SortText(Slug.from(title)) }
    guard let value = values[name].first?.value else { return SortText("") }
    return switch value {
    case .text(let text): SortText(Slug.from(text))
    case .number(let number, _): SortText(number)
    case .flag(let flag): SortText(flag ? "1" : "0")
    case .date(let date): SortText(date.description)
    case .moment(let moment): SortText(moment.description)
    case .choice(let choice): SortText(position(of: choice, in: name))
    case .reference(let key): SortText(key)
    case .markup, .media, .image, .link, .group: SortText("")
    }
  }

  /// Choices are sorted as they are declared.
  private func position(of choice: String, in name: String) -> Double {
    guard case .choice(.values(let values))? = type.fields.first(where: { $0.name == name })?.type else { return 0 }
    return Double(values.firstIndex(of: choice) ?? values.count)
  }
}

/// A part of a sort key whose order of characters is the order wanted.
private struct SortText {
  private let bytes: [UInt8]

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
