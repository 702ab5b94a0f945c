import Formats
import PreviewServer
import SiteEditing
import SiteModel
import SiteRendering
import Theming

/// Sentences elsewhere in the content that name the day or the place that an event no longer has.
struct OldMentions {
  static let shown = 12
  /// In bytes; a longer file is no text of people.
  private static let longestFile = 2 * 1024 * 1024

  let found: [Consequences.Mention]

  init(_ making: ConsequenceMaking, _ change: EventChange) {
    let days = Self.formerDays(making, change)
    let places = Self.formerPlaces(change)
    guard let content = change.content, !days.isEmpty || !places.isEmpty else {
      self.found = []
      return
    }
    let titles = Set(change.pairs.compactMap { $0.entry?.title } + [content.meta.title.value])
    let site = making.site
    var mentions: [Consequences.Mention] = []
    for file in site.folder.files where mentions.count < 200 {
      let path = file.contentPath
      // Its own file names the former day where that belongs.
      guard site.isContent(path), !path.hasPrefix(content.id + "."), let bytes = try? file.source.contents(atMost: Self.longestFile)
      else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      // A place is named for many events: only that of a text about this one is old.
      let isAboutIt = titles.contains { text.contains($0) } || text.contains(content.key + ".md")
      let language = site.language(of: path).language ?? making.published.defaultLanguage
      let sought =
        days.flatMap { $0.names(in: making.renderer.strings(language)) }
        + (isAboutIt ? places.map { SoughtName(text: $0, year: nil) } : [])
      guard sought.contains(where: { text.contains($0.text) }) else { continue }
      let title = site.page(of: path)?.meta.title.value ?? path
      mentions += NumberedLines(text).compactMap { line -> Consequences.Mention? in
        guard let name = sought.first(where: { $0.isIn(line.text, isInFrontMatter: line.isInFrontMatter) }) else { return nil }
        return Consequences.Mention(
          path: path, title: title, line: line.number, at: line.key.map { [JSONStep(.key($0))] },
          text: line.shown(around: name.text),
          old: name.text)
      }
    }
    found = mentions
  }

  private static func formerDays(_ making: ConsequenceMaking, _ change: EventChange) -> [FormerDay] {
    let words = EventEntryWords(making, making.published.defaultLanguage)
    let days = change.pairs.reduce(into: (old: Set<CalendarDate>(), new: Set<CalendarDate>())) { days, pair in
      if let day = pair.before.flatMap(words.start)?.date { days.old.insert(day) }
      if let after = pair.after, after.status != "CANCELLED", let day = words.start(after)?.date { days.new.insert(day) }
    }
    return days.old.subtracting(days.new).sorted().map(FormerDay.init)
  }

  /// The names of places, without the town, which stays where most are.
  private static func formerPlaces(_ change: EventChange) -> [String] {
    let name = { (entry: CalendarEntry?) in entry?.place.split(separator: ",").first.map(String.init) }
    let (old, new) = (Set(change.pairs.compactMap { name($0.before) }), Set(change.pairs.compactMap { name($0.after) }))
    return old.subtracting(new).filter { $0.count > 3 }.sorted()
  }
}

/// A name that is looked for; with a year, one of another year is something else.
private struct SoughtName {
  let text: String
  let year: Int?

  func isIn(_ line: Substring, isInFrontMatter: Bool) -> Bool {
    // A day in digits in front matter is a date of its own, such as that of another event.
    if isInFrontMatter, text.first?.isNumber == true, text.contains("-") { return false }
    var rest = line
    while let place = rest.firstRange(of: text) {
      let (before, after) = (line[..<place.lowerBound].last, line[place.upperBound...])
      let isWhole = !(before?.isNumber ?? false) && !(before == "-") && !(after.first.map { $0.isLetter || $0.isNumber } ?? false)
      if isWhole, isOfYear(after) { return true }
      rest = rest[place.upperBound...]
    }
    return false
  }

  private func isOfYear(_ after: Substring) -> Bool {
    guard let year else { return true }
    let digits = after.drop { $0 == " " || $0 == "," }.prefix(4)
    return digits.count < 4 || Int(digits).map { $0 == year } ?? true
  }
}

private struct FormerDay {
  let day: CalendarDate

  init(_ day: CalendarDate) { self.day = day }

  /// The day as people write it in a language, and in digits.
  func names(in strings: ThemeStrings) -> [SoughtName] {
    [SoughtName(text: strings.dayAndMonth(day), year: day.year), SoughtName(text: day.description, year: nil)]
  }
}

/// The lines of a file of content, each with the key that it stands under if it is front matter or data.
private struct NumberedLines: Sequence {
  struct Line {
    let number: Int
    let text: Substring
    let isInFrontMatter: Bool
    let key: String?

    /// The line, or the part around a word.
    func shown(around word: String) -> String {
      let plain = text.split { $0.isWhitespace }.joined(separator: " ")
      guard plain.count > 240, let place = plain.firstRange(of: word) else { return plain }
      let start = plain.index(place.lowerBound, offsetBy: -100, limitedBy: plain.startIndex) ?? plain.startIndex
      let end = plain.index(place.upperBound, offsetBy: 100, limitedBy: plain.endIndex) ?? plain.endIndex
      let (before, after) = (start == plain.startIndex ? "" : "…", end == plain.endIndex ? "" : "…")
      return "\(before)\(plain[start..<end])\(after)"
    }
  }

  private let lines: [Line]

  init(_ text: String) {
    var key: String?
    var isFront = false
    var lines: [Line] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line == "---", index == 0 || isFront {
        (isFront, key) = (!isFront, nil)
        continue
      }
      if isFront, let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") { key = String(line[..<colon]) }
      lines.append(Line(number: index + 1, text: line, isInFrontMatter: isFront, key: key))
    }
    self.lines = lines
  }

  func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }
}
