/// Changes objects of a finished PDF by an incremental update (ISO 32000-1, 7.5.6): the new objects stand at the end of the file,
/// with a table that replaces the old ones.
///
/// It reads the plain cross-reference table that cairo writes.
struct DocumentRevision {
  private let original: [UInt8]
  /// Where each object begins, by its number.
  private let places: [Int]
  private let tablePlace: Int
  private var changes: [Int: [UInt8]] = [:]
  /// The numbers of the document's catalog and of its properties.
  let catalog: Int
  let properties: Int

  /// A file to change. Throws when its table has another form than cairo gives it.
  init(of file: [UInt8]) throws(DrawingFailure) {
    guard let start = file.lastPlace(after: "startxref"), let table = file.number(at: start),
      let first = file.place(after: "xref\n0 ", from: table), let count = file.number(at: first),
      let entries = file.place(after: "\n", from: first), entries + count * Self.entryLength <= file.count,
      let trailer = file.place(after: "trailer", from: entries),
      let root = file.place(after: "/Root ", from: trailer), let catalog = file.number(at: root),
      let info = file.place(after: "/Info ", from: trailer), let properties = file.number(at: info)
    else { throw .library(name: "cairo", reason: "its PDF has a form that is not known") }
    original = file
    places = (0..<count).map { file.number(at: entries + $0 * Self.entryLength) ?? 0 }
    tablePlace = table
    self.catalog = catalog
    self.properties = properties
  }

  /// An entry of the table is 20 bytes long (7.5.4).
  private static let entryLength = 20

  /// The numbers of the objects that contain a text, in the order of their numbers.
  func objects(containing text: String) -> [Int] {
    places.indices.dropFirst().filter { original[range(of: $0)].firstRange(of: Array(text.utf8)) != nil }
  }

  /// Adds entries at the end of an object that is a dictionary.
  mutating func add(_ entries: String, to number: Int) {
    var object = changes[number] ?? Array(original[range(of: number)])
    guard let end = object.lastPlace(before: ">>") else { return }
    object.insert(contentsOf: Array("   \(entries)\n".utf8), at: end)
    changes[number] = object
  }

  /// Replaces a text in an object, where it is found.
  mutating func replace(_ text: String, with other: String, in number: Int) {
    var object = changes[number] ?? Array(original[range(of: number)])
    guard let found = object.firstRange(of: Array(text.utf8)) else { return }
    object.replaceSubrange(found, with: Array(other.utf8))
    changes[number] = object
  }

  /// The file with the changes.
  func bytes() -> [UInt8] {
    var file = original
    var table = "xref\n"
    for (number, object) in changes.sorted(by: { $0.key < $1.key }) {
      let place = String(file.count)
      table += "\(number) 1\n\(String(repeating: "0", count: max(0, 10 - place.count)))\(place) 00000 n \n"
      file += object
    }
    let start = file.count
    table += """
      trailer
      << /Size \(places.count)
         /Root \(catalog) 0 R
         /Info \(properties) 0 R
         /Prev \(tablePlace)
      >>
      startxref
      \(start)
      %%EOF

      """
    return file + Array(table.utf8)
  }

  /// An object with its number and its end mark.
  private func range(of number: Int) -> Range<Int> {
    let start = places[number]
    return start..<(original.place(after: "endobj\n", from: start) ?? start)
  }
}

extension [UInt8] {
  /// The offset behind the first place at or after an offset where a text stands.
  fileprivate func place(after text: String, from start: Int) -> Int? {
    guard start < count else { return nil }
    return self[start...].firstRange(of: Array(text.utf8))?.upperBound
  }

  /// The offset behind the last place where a text stands.
  fileprivate func lastPlace(after text: String) -> Int? { lastPlace(before: text).map { $0 + text.utf8.count } }

  /// The offset of the last place where a text stands.
  fileprivate func lastPlace(before text: String) -> Int? {
    let text = Array(text.utf8)
    guard count >= text.count else { return nil }
    return (0...count - text.count).last { self[$0..<$0 + text.count].elementsEqual(text) }
  }

  /// The number that stands at an offset, white space before it left out.
  fileprivate func number(at place: Int) -> Int? {
    let digits = self[place...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }.prefix { 48...57 ~= $0 }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
