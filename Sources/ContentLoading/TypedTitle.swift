import SiteModel

/// The title of something new, from what somebody typed: in a terminal or in the desk.
public enum TypedTitle {
  /// The title with a capital at its start. A word with a capital further on, such as `iPad`, or with a dot, is a name that begins as it
  /// was typed. What looks like the name of a file becomes words: `how-we-work` is `How we work`.
  public static func title(_ typed: String) -> String {
    let title = typed.trimmingWhitespace()
    if title == Slug.from(title) { return title.split(separator: "-").joined(separator: " ").capitalizedAtStart }
    let word = title.prefix { !$0.isWhitespace }
    return word.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "\u{2019}" || $0 == "'" } ? title.capitalizedAtStart : title
  }
}
