import ContentLoading
import Diagnostics

extension TextRule {
  /// Headings such as “Introduction”.
  static let vagueHeading = TextRule(
    rule: AdviceRule(
      .vagueHeading,
      en: ("Whether headings that say nothing are named", "Such as “General”: readers who look for something pass it by."),
      nl: ("Of koppen die niets zeggen worden genoemd", "Zoals “Algemeen”: wie iets zoekt, leest daaroverheen."))
  ) { text in
    guard let words = text.words?.words else { return [] }
    return text.body.compactMap { block in
      guard block.isHeading, let first = block.words.first(where: { !$0.shape.isSubset(of: [.digit, .joined]) }), first.isPlain
      else {
        return nil
      }
      // A number in front of it, as in “1. Introduction”, does not say more.
      let heading = block.text(first.range.lowerBound..<block.bytes.count)
      guard words.vagueHeadings.contains(heading.bareWords) else { return nil }
      return Diagnostic(.vagueHeading, at: block.place(of: 0..<block.bytes.count), ["heading": heading])
    }
  }
}
