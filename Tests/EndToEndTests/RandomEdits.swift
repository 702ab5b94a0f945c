import Foundation
import TestSupport

/// Edits of a small site with files of every kind, as by an author: the same ones for the same seed.
///
/// The paths of files are a fixed set; each has texts of its kind, most of them valid and some with a fault.
struct RandomEdits {
  private var random: SeededNumbers
  private let site: FixtureSite
  private(set) var present: Set<String> = []

  /// The paths of files.
  private static let places: [String] = {
    let single = """
      pages/index.md pages/index.en.md pages/cookies.md pages/begrippen.md pages/eenheden.md pages/stappen.md pages/vragen.md \
      pages/los.txt site.yml site.en.yml glossary.yml glossary.en.yml services.yml services.en.yml notes.txt \
      self-checks/klein.yml self-checks/klein.en.yml media/foto.png media/blad.pdf media/los.txt theme/strings/nl.yml \
      theme/strings/en.yml theme/styles/99-eigen.css theme/templates/footer.mustache theme/images/merk.svg
      """
    let inBothLanguages = """
      pages/ecvet/index pages/ecvet/eenheden pages/ecvet/stappen pages/ecvet/vragen pages/ecvet/contact news/2026-11-02-een \
      news/2026-12-03-twee news/2027-02-01-drie events/reeks events/utrecht events/zwolle events/online experts/loket \
      experts/jansen experts/vries campaigns/actie campaigns/later
      """
    return single.split(separator: " ").map(String.init)
      + inBothLanguages.split(separator: " ").flatMap { ["\($0).md", "\($0).en.md"] }
  }()

  init(seed: UInt64, site: FixtureSite) throws {
    random = SeededNumbers(seed: seed)
    self.site = site
    for place in Self.places where place.hasPrefix("pages/") || chance(70) { try write(place, mayFail: false) }
    for place in ["site.yml", "site.en.yml"] { try write(place, mayFail: false) }
  }

  /// Makes an edit, or a few at once, and returns the changed paths.
  mutating func edit() throws -> Set<String> {
    var touched: Set<String> = []
    for _ in 0..<(chance(10) ? Int.random(in: 2...6, using: &random) : 1) { touched.formUnion(try editOnce()) }
    return touched
  }

  private mutating func editOnce() throws -> Set<String> {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<66:
      let place = pick(Self.places)
      try write(place, mayFail: true)
      return [place]
    case 66..<76: return try remove()
    case 76..<88: return try rename()
    case 88..<92: return try renameFolder()
    case 92..<94: return try removeSettings()
    default:
      // Saved without a change.
      guard let place = anyPresent() else { return [] }
      let url = site.content.appendingPathComponent(place)
      try Data(contentsOf: url).write(to: url)
      return [place]
    }
  }

  private mutating func write(_ place: String, mayFail: Bool) throws {
    if place.hasPrefix("media/"), place.hasSuffix(".png") {
      try site.write(Self.image(width: Int.random(in: 1...900, using: &random)), to: place)
    } else {
      try site.write(text(for: place, mayFail: mayFail && chance(12)), to: place)
    }
    present.insert(place)
  }

  private mutating func remove() throws -> Set<String> {
    guard let place = anyPresent() else { return [] }
    try site.remove(place)
    present.remove(place)
    return [place]
  }

  /// Without its settings a site has no output; the next edit restores them.
  private mutating func removeSettings() throws -> Set<String> {
    if present.contains("site.yml"), chance(30) {
      try site.remove("site.yml")
      present.remove("site.yml")
    } else {
      try write("site.yml", mayFail: false)
    }
    return ["site.yml"]
  }

  private mutating func rename() throws -> Set<String> {
    guard let old = anyPresent() else { return [] }
    let folder = (old as NSString).deletingLastPathComponent
    let others = Self.places.filter { ($0 as NSString).deletingLastPathComponent == folder && $0.hasSuffix(".md") }
    guard old.hasSuffix(".md"), !others.isEmpty else { return [] }
    let new = pick(others)
    guard new != old else { return [] }
    try move(old, to: new)
    return [old, new]
  }

  private mutating func renameFolder() throws -> Set<String> {
    let (old, new) =
      present.contains { $0.hasPrefix("pages/ecvet/") } ? ("pages/ecvet", "pages/anders") : ("pages/anders", "pages/ecvet")
    guard present.contains(where: { $0.hasPrefix(old + "/") }), !present.contains(where: { $0.hasPrefix(new + "/") }) else {
      return []
    }
    try? site.remove(new)
    try FileManager.default.moveItem(at: site.content.appendingPathComponent(old), to: site.content.appendingPathComponent(new))
    present = Set(present.map { $0.hasPrefix(old + "/") ? new + $0.dropFirst(old.count) : $0 })
    return [old, new]
  }

  private mutating func move(_ old: String, to new: String) throws {
    try? site.remove(new)
    try FileManager.default.moveItem(at: site.content.appendingPathComponent(old), to: site.content.appendingPathComponent(new))
    present.remove(old)
    present.insert(new)
  }

  // MARK: Chance

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick(_ values: [String]) -> String { values[Int.random(in: 0..<values.count, using: &random)] }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func anyPresent() -> String? { present.isEmpty ? nil : pick(present.sorted()) }

  /// A random selection of lines.
  mutating func some(_ lines: [String], _ percent: Int = 35) -> String {
    lines.filter { _ in chance(percent) }.map { $0 + "\n" }.joined()
  }

  mutating func words() -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in
      pick(["eenheid", "stage", "mou", "afspraak", "school", "“ja”", "*nee*", "&"])
    }
    .joined(separator: " ")
  }

  /// A PNG with a width: only the part with the dimensions (PNG, section 5.2 and 11.2.1).
  private static func image(width: Int) -> Data {
    var data = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    for number in [width, 100] { data.append(contentsOf: withUnsafeBytes(of: UInt32(number).bigEndian) { Array($0) }) }
    return data + Data([8, 6, 0, 0, 0, 0, 0, 0, 0])
  }
}
