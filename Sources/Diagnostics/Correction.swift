/// What an author probably meant in place of what is there.
public struct Correction: Sendable, Hashable {
  /// The text that a message shows; nil where its help says already what to write.
  public let text: String?
  /// What it replaces, as it stands in the file.
  let original: String
  /// What stands there instead.
  let replacement: String
  /// Where that stands, if not at the place of the finding.
  let place: SourceRange?
  /// Whether nothing else can have been meant.
  public let isCertain: Bool
  /// Whether the quotes around the original go with it: between quotes, `true` is a text.
  let replacesQuotes: Bool

  /// A correction in which nothing else can have been meant.
  /// - Parameters:
  ///   - text: what a message shows; the replacement, if nil.
  ///   - isShown: whether a message shows it at all.
  ///   - place: where the original stands; at the place of the finding, if nil.
  ///   - replacesQuotes: whether the quotes around the original go with it.
  public init(
    of original: String, to replacement: String, shownAs text: String? = nil, isShown: Bool = true, at place: SourceRange? = nil,
    isCertain: Bool = true, replacesQuotes: Bool = false
  ) {
    self.place = place
    self.replacesQuotes = replacesQuotes
    self.original = original
    self.replacement = replacement
    self.text = isShown ? text ?? replacement : nil
    self.isCertain = isCertain
  }

  /// A text that is only shown, such as a choice of several.
  public static func shown(_ text: String) -> Correction { Correction(of: "", to: text, isCertain: false) }

  /// The nearest name to one that does not exist (see ``nearest(to:among:)``). It is certain if it is the only one that one or two
  /// slips of the keys would turn into the word.
  /// - Parameter written: the form in which a name stands in the file, such as `{name}`; the name itself, if nil.
  public static func nearest<Names: Collection>(
    to word: String, among names: Names, written: (String) -> String = { $0 }
  ) -> Correction? where Names.Element == String {
    guard let found = Diagnostics.nearest(to: word, among: names) else { return nil }
    // What has other characters is perhaps two things: `title:x` is a key with its value.
    let isName = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    let isOnly =
      isName && word.count > 2 && isWithinTwoSlips(word, found)
      && !names.contains { $0 != found && isWithinTwoSlips(word, $0) }
    return Correction(of: written(word), to: written(found), isCertain: isOnly)
  }

  /// The same of another text, or to another one.
  public func changed(of original: String? = nil, _ change: (String) -> String) -> Correction {
    Correction(of: original ?? self.original, to: change(replacement), at: place, isCertain: isCertain)
  }
}

/// A change of one place of a file.
public struct SourceEdit: Sendable, Hashable {
  /// The place that the finding is about. What is replaced stands in it, possibly between quotes.
  public let range: SourceRange
  public let original: String
  public let replacement: String
  /// Whether the quotes around what is replaced go with it.
  public let replacesQuotes: Bool

  public init(at range: SourceRange, _ original: String, to replacement: String, replacesQuotes: Bool = false) {
    self.replacesQuotes = replacesQuotes
    self.range = range
    self.original = original
    self.replacement = replacement
  }
}

extension Diagnostic {
  /// The change that mends the finding; nil if it is not certain, or its place is not exact.
  public var edit: SourceEdit? {
    guard let correction, correction.isCertain, !correction.original.isEmpty, let range = correction.place ?? range,
      range.column > 0, range.end > range.column
    else { return nil }
    return SourceEdit(
      at: range, correction.original, to: correction.replacement, replacesQuotes: correction.replacesQuotes)
  }
}
