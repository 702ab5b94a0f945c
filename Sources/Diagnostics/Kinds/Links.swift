extension DiagnosticKind {
  static let links = [brokenLink, brokenAnchor, linkToUnpublished, linkOutsideSite]

  /// A link to a page or file that does not exist.
  public static let brokenLink = DiagnosticKind(
    "link.broken",
    summary: "the link leads to nothing: {destination}",
    help: "a link to a page is the path to its .md file, seen from this file",
    explanation:
      "Links between pages are relative paths to the source files. They work in an editor and on a code host too, and become the right address in the right language.",
    example: "[units](../how-it-works/units.md#example)")

  /// A link to an anchor that does not exist.
  public static let brokenAnchor = DiagnosticKind(
    "link.broken-anchor",
    summary: "{page} has no heading with the id “{fragment}”",
    help: "its ids: {known}",
    explanation:
      "What follows # in a link is the id of a heading on that page. Give a heading a lasting id with {#id} behind its text.",
    example: "## An example {#example}")

  /// A link to a page that is not published now.
  public static let linkToUnpublished = DiagnosticKind(
    "link.unpublished", .warning,
    summary: "the link leads to {page}, which is not published: {reason}",
    help: "until it is, the words are shown without a link",
    explanation: "A draft, a page before its publish date or after its expiry date is not part of the site.",
    example: "[How it works](how-it-works.md)")

  /// A link that leads out of the site folder.
  public static let linkOutsideSite = DiagnosticKind(
    "link.outside-site",
    summary: "the link leads out of the site folder: {destination}",
    help: "link to a file of the site, or write a full address with https://",
    explanation: "Only what is in the site folder is published.",
    example: "[How it works](how-it-works.md)\n[The recommendation](https://eur-lex.europa.eu/)")
}
