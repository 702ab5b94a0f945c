import PreviewServer
import SiteBuilder
import SiteModel

/// Cards, posters and images that look different, before and after.
struct PictureConsequences {
  private struct Found {
    let picture: Consequences.Picture
    /// The page whose card it is.
    let page: String?
    /// The last part of the address of the page that a card is named after.
    let stem: String?
  }

  private let found: [Found]

  init(_ making: ConsequenceMaking) {
    let pictures = making.comparison.changes.filter { if case .picture = $0.value { true } else { false } }
    let changed = Set(pictures.map(\.path))
    let ofPages = making.pageDifferences.compactMap { path, page -> Found? in
      guard let (before, after) = page.cards else { return nil }
      let picture = Consequences.Picture(
        name: .card, title: page.title, before: before.flatMap { changed.contains($0) ? $0 : nil },
        after: after.flatMap { changed.contains($0) ? $0 : nil })
      return picture.before == nil && picture.after == nil ? nil : Found(picture: picture, page: path, stem: nil)
    }
    let taken = Set(ofPages.flatMap { [$0.picture.before, $0.picture.after] }.compactMap(\.self))
    // A picture that looks different has another name, but for a part that changes with its content.
    let others = Dictionary(grouping: pictures.filter { !taken.contains($0.path) }) { Self.lastingName(of: $0.path) }
    let rest = others.sorted { $0.key < $1.key }.flatMap { name, changes -> [Found] in
      let old = changes.filter { $0.kind != .new }.map(\.path)
      let new = changes.filter { $0.kind != .gone }.map(\.path)
      let kind = Self.kind(of: name)
      let stem = kind == .card ? Self.stem(ofCard: name) : nil
      let title = Self.title(of: name, stem: stem, making)
      return (0..<max(old.count, new.count)).map { index in
        let picture = Consequences.Picture(
          name: kind, title: title, before: old.indices.contains(index) ? old[index] : nil,
          after: new.indices.contains(index) ? new[index] : nil)
        return Found(picture: picture, page: nil, stem: stem)
      }
    }
    found = ofPages + rest
  }

  /// The pictures of an event.
  func of(_ event: EventChange) -> [Consequences.Picture] { found.filter { Self.isOf(event, $0) }.map(\.picture) }

  /// The pictures of no event that changes.
  func others(than events: [EventChange]) -> [Consequences.Picture] {
    found.filter { picture in !events.contains { Self.isOf($0, picture) } }.map(\.picture)
  }

  /// All files of pictures that are shown, before and after.
  var paths: (before: Set<String>, after: Set<String>) {
    (Set(found.compactMap(\.picture.before)), Set(found.compactMap(\.picture.after)))
  }

  private static func isOf(_ event: EventChange, _ found: Found) -> Bool {
    if let page = found.page { return event.outputPaths.contains(page) }
    guard let stem = found.stem else { return false }
    return event.outputPaths.contains { $0.hasSuffix("/\(stem)/index.html") }
  }

  /// A path without the parts that change with the content of the file: 16 hexadecimal digits.
  private static func lastingName(of path: String) -> String {
    path.split(separator: "/").compactMap { part -> String? in
      let words = part.split(separator: "-").flatMap { $0.split(separator: ".") }
      guard let mark = words.first(where: { $0.count == 16 && $0.allSatisfy(\.isHexDigit) }) else { return String(part) }
      return part == mark ? nil : String(part).replacing("-\(mark)", with: "").replacing(".\(mark)", with: "")
    }.joined(separator: "/")
  }

  private static func kind(of name: String) -> Consequences.Picture.Name {
    name.hasPrefix("cards/") ? .card : name.hasSuffix("/poster.png") ? .poster : name.hasSuffix("/handout.png") ? .handout : .image
  }

  private static func stem(ofCard name: String) -> String? {
    guard let file = name.split(separator: "/").last, let end = file.lastIndex(of: "-") else { return nil }
    return String(file[..<end])
  }

  private static func title(of name: String, stem: String?, _ making: ConsequenceMaking) -> String {
    let site = making.published
    if let stem, let page = site.pages.first(where: { $0.address.path.hasSuffix("/\(stem)/") }) { return page.meta.title.value }
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    if stem == nil, !folder.isEmpty, let page = making.comparison.after(String(folder) + "index.html") {
      return PageReading(page).title
    }
    return stem ?? name.split(separator: "/").last.map(String.init) ?? name
  }
}
