import Diagnostics

extension TreeEditor {
  /// Reports the comments that raw HTML begins with: nobody sees their words. One that says itself that it is a note is left alone.
  mutating func reportComments(of html: String, in place: ClosedRange<Int>, _ node: Node) {
    for comment in RawHTML.leadingComments(of: html) where AuthorComment.hidesWords(comment.words) {
      report(
        .hiddenComment, at: lines.range(ofHTML: node, beginning: String(comment.whole).firstLine, in: place),
        ["comment": AuthorComment.shown(comment.words)])
    }
  }

  /// Reports a definition that leads nowhere, which other systems use as a comment: `[//]: # (a remark)`.
  mutating func report(comment definition: ReferenceDefinition, at place: SourceRange) {
    let words = definition.text.drop { !$0.isWhitespace && $0 != "(" }.filter { !"()\"".contains($0) }
    guard AuthorComment.hidesWords(words[...]) else { return }
    report(.hiddenComment, at: place, ["comment": AuthorComment.shown(words[...])])
  }
}

/// The words of a comment, which stand between `<!--` and `-->`.
enum AuthorComment {
  /// How a comment begins that is a note for colleagues.
  private static let notes = ["note:", "noot:"]

  /// Whether a comment has words that are not said to be a note.
  static func hidesWords(_ comment: Substring) -> Bool {
    let words = comment.drop(while: \.isWhitespace)
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
    return !notes.contains { words.prefix($0.count).lowercased() == $0 }
  }

  /// The words on one line, as messages show them.
  static func shown(_ comment: Substring) -> String {
    comment.split(whereSeparator: \.isWhitespace).joined(separator: " ").shortened(to: 40)
  }
}

extension RawHTML {
  /// The comments before anything else, each as a whole and with the words in it.
  static func leadingComments(of html: String) -> [(whole: Substring, words: Substring)] {
    var comments: [(Substring, Substring)] = []
    var rest = html[...].drop(while: \.isWhitespace)
    while rest.hasPrefix("<!--"), let end = rest.dropFirst(2).firstRange(of: "-->") {
      let words = rest.dropFirst(4)
      comments.append(
        (rest[..<end.upperBound], words.startIndex < end.lowerBound ? words[..<end.lowerBound] : words.prefix(0)))
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    return comments
  }
}
