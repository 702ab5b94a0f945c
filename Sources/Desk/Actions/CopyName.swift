import SiteModel

/// The name of a copy: that of its original with another day or year. A day before a name is no part of the address, so names differ
/// without it.
struct CopyName {
  let path: String

  init(of original: String, on day: CalendarDate?, among paths: [String]) {
    let folder = String(
      original.prefix(original.lastIndex(of: "/").map { original.distance(from: original.startIndex, to: $0) + 1 } ?? 0))
    let taken = Set(paths.filter { $0.hasPrefix(folder) }.map { Self.parts(of: String($0.dropFirst(folder.count))).name })
    let (date, name) = Self.parts(of: String(original.dropFirst(folder.count)))
    let free = Self.candidates(name, day).first { !taken.contains($0) } ?? name
    path = folder + (date == nil ? "" : day.map { "\($0)-" } ?? "") + free + ".md"
  }

  /// The day before the name of a file, and the name without language and extension.
  private static func parts(of file: String) -> (date: String?, name: String) {
    let name = String(file.prefix { $0 != "." })
    guard name.count > 11, CalendarDate(name.prefix(10)) != nil else { return (nil, name) }
    return (String(name.prefix(10)), String(name.dropFirst(11)))
  }

  /// Names, the shortest first.
  private static func candidates(_ name: String, _ day: CalendarDate?) -> [String] {
    var parts = name.split(separator: "-").map(String.init)
    parts.removeAll { $0.count == 4 && $0.hasPrefix("20") && Int($0) != nil }
    let stem = parts.joined(separator: "-")
    let dated = day.map { [String($0.year), String($0.description.prefix(7)), $0.description] } ?? []
    return dated.map { stem.isEmpty ? $0 : "\(stem)-\($0)" } + (2...99).map { "\(name)-\($0)" }
  }
}
