import ContentLoading
import Diagnostics
import SiteModel

/// Checks the names in braces in a campaign's texts, while their places in the file are known.
enum CampaignFactNames {
  /// The names that are not facts.
  static func unknown(in campaign: YAMLMapping) -> [Diagnostic] {
    let posts = campaign.part(CampaignKeys.posts.name).entries.compactMap { entry -> YAMLMapping? in
      if case .mapping(let post) = entry.value { post } else { nil }
    }
    let text = CampaignTextKeys.text.name
    let texts =
      [(campaign, [CampaignKeys.goal.name, CampaignKeys.messages.name])]
      + posts.map { ($0, [PostKeys.text.name, PostKeys.alt.name]) }
      + [
        (campaign.part(CampaignKeys.newsletter.name), [NewsletterKeys.subject.name, NewsletterKeys.preheader.name, text]),
        (campaign.part(CampaignKeys.press.name), [PressKeys.headline.name, text]),
        (campaign.part(CampaignKeys.handout.name), [text]),
      ]
    return texts.flatMap { mapping, keys in keys.compactMap { mapping[$0] }.flatMap(unknown) }
  }

  private static func unknown(in entry: YAMLMapping.Entry) -> [Diagnostic] {
    switch entry.value {
    case .scalar(let text, _, let range): unknown(in: text.trimmingWhitespace(), at: range, places: entry.places)
    case .sequence(let items, _):
      items.flatMap { item -> [Diagnostic] in
        guard case .scalar(let text, _, let range) = item else { return [] }
        return unknown(in: text, at: range, places: nil)
      }
    case .mapping, .null: []
    }
  }

  private static func unknown(in text: String, at range: SourceRange, places: BlockScalarPlaces?) -> [Diagnostic] {
    let known = CampaignFact.allCases.map(\.rawValue)
    return Set(CampaignFact.names(in: text)).subtracting(known).flatMap { name -> [Diagnostic] in
      let written = "{\(name)}"
      return text.ranges(of: written).map { place in
        let offset = text.unicodeScalars.distance(from: text.startIndex, to: place.lowerBound)
        return Diagnostic(
          .unknownFact, at: self.place(offset, count: written.count, in: text, at: range, places),
          ["fact": written, "known": known.map { "{\($0)}" }.joined(separator: ", ")],
          guess: .nearest(to: name, among: known) { "{\($0)}" })
      }
    }
  }

  /// The place of a part of a text; the place of the whole text if that of the part is unknown.
  private static func place(
    _ offset: Int, count: Int, in text: String, at range: SourceRange, _ places: BlockScalarPlaces?
  ) -> SourceRange {
    if let places { return places.range(offset: offset, count: count) ?? range }
    let quotes = range.end - range.column - text.unicodeScalars.count
    guard quotes == 0 || quotes == 2 else { return range }
    let column = range.column + quotes / 2 + offset
    return SourceRange(path: range.path, line: range.line, column: column, end: column + count)
  }
}
