import SiteModel
import Theming

/// Entries grouped by their first letter, and the alphabet that links to the groups.
public struct Alphabet {
  /// The entries in order, by letter.
  private let groups: [String: [(key: String, context: TemplateContext)]]

  /// Sorts entries.
  /// - Parameter entries: each with the text that it is sorted by, without regard to accents and case.
  public init(_ entries: [(name: String, context: TemplateContext)]) {
    let sorted = entries.map { (key: Slug.from($0.name), context: $0.context) }.sorted { $0.key < $1.key }
    groups = Dictionary(grouping: sorted) { $0.key.first.map { String($0).uppercased() } ?? "#" }
  }

  /// Adds `letters`, with an address for each letter that has entries, and `groups` with their `entries`.
  public func add(to context: inout TemplateContext) {
    let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)).union(groups.keys).sorted()
    context.setList(
      "letters",
      letters.map { letter in
        TemplateContext(["letter": .text(letter), "url": groups[letter] == nil ? nil : .text("#\(Self.anchor(letter))")])
      })
    context.setList(
      "groups",
      letters.compactMap { letter in
        guard let entries = groups[letter] else { return nil }
        var group = TemplateContext(["letter": .text(letter), "id": .text(Self.anchor(letter))])
        group.setList("entries", entries.map(\.context))
        return group
      })
  }

  private static func anchor(_ letter: String) -> String { "letter-\(Slug.from(letter))" }
}
