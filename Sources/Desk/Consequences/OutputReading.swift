import SiteBuilder

/// What a file of the output is for readers, and how it differs.
enum OutputReading: Sendable {
  case page(PageDifference)
  case calendar
  case feed(FeedDifference)
  case picture
  /// A document, an archive, a contact.
  case download
  /// A text of a campaign to be sent.
  case message
  /// Nothing that readers see by itself.
  case technical

  init(_ difference: OutputDifference) {
    let path = difference.path
    let name = path.split(separator: "/").last ?? ""
    switch name.split(separator: ".").last ?? "" {
    case "html" where name == "index.html" || path == "404.html": self = PageDifference(difference).map(Self.page) ?? .technical
    case "ics": self = .calendar
    case "xml" where !name.hasPrefix("sitemap"): self = FeedDifference(difference).map(Self.feed) ?? .technical
    case "png", "jpg", "jpeg", "webp", "avif", "gif": self = .picture
    case "pdf", "zip", "vcf", "docx", "xlsx", "odt", "ods": self = .download
    case "html", "eml", "md", "csv", "txt": self = path.contains("/") && !path.hasPrefix(".") ? .message : .technical
    default: self = .technical
    }
  }
}

/// A page before and after.
struct PageDifference: Sendable {
  enum Kind: Sendable { case new, changed, gone }

  let kind: Kind
  let title: String
  let formerTitle: String?
  /// Where the address leads now that the page is gone.
  let leadsTo: String?
  let changes: TextChanges
  /// The cards, where they differ.
  let cards: (before: String?, after: String?)?

  /// Nil for an address that only led elsewhere, and still does or leads nowhere.
  init?(_ difference: OutputDifference) {
    let (old, new) = (difference.before, difference.after)
    // Most files differ outside of the text: in the names of styles, or in a menu.
    let hasSameText = old.map(PageReading.main(of:)) == new.map(PageReading.main(of:))
    let before = old.map(PageReading.init).flatMap { $0.redirection == nil ? $0 : nil }
    let after = difference.redirection == nil ? new.map(PageReading.init).flatMap { $0.redirection == nil ? $0 : nil } : nil
    guard let title = (after ?? before)?.title else { return nil }
    self.title = title
    formerTitle = before.flatMap { $0.title == title ? nil : $0.title }
    kind = before == nil ? .new : after == nil ? .gone : .changed
    leadsTo = difference.redirection
    if let before, let after, !hasSameText {
      changes = TextChanges(from: before.sentences, to: after.sentences)
    } else {
      changes = .none
    }
    cards = before?.card == after?.card ? nil : (before?.card, after?.card)
  }
}

/// A feed before and after (RFC 4287).
struct FeedDifference: Sendable {
  let title: String
  let new: Int
  let changed: Int
  let gone: Int

  init?(_ difference: OutputDifference) {
    let (before, after) = (difference.before.map(Self.entries), difference.after.map(Self.entries))
    guard let some = after ?? before, let title = some.title else { return nil }
    let (old, now) = (before?.entries ?? [:], after?.entries ?? [:])
    self.title = title
    new = now.keys.filter { old[$0] == nil }.count
    gone = old.keys.filter { now[$0] == nil }.count
    changed = now.filter { entry in old[entry.key].map { $0 != entry.value } ?? false }.count
  }

  /// The title of a feed, and its entries by their identifiers; a feed that is none has no title.
  private static func entries(of file: [UInt8]) -> (title: String?, entries: [String: Substring]) {
    let parts = String(decoding: file, as: UTF8.self).split(separator: "<entry>", omittingEmptySubsequences: false)
    guard let head = parts.first, head.contains("<feed") else { return (nil, [:]) }
    let entries = parts.dropFirst().compactMap { part in text(of: "id", in: part).map { ($0, part) } }
    return (text(of: "title", in: head), Dictionary(entries) { first, _ in first })
  }

  private static func text(of element: String, in part: Substring) -> String? {
    guard let start = part.firstRange(of: "<\(element)"), let open = part[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    return TextBlocks.plain(part[part.index(after: open)...].prefix { $0 != "<" }.utf8)
  }
}
