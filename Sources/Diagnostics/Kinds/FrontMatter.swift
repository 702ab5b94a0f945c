extension DiagnosticKind {
  static let frontMatter = [
    frontMatterMissing, frontMatterHyphens, frontMatterUnclosed, unknownAudience, unknownTopic, summaryTooLong,
    unknownOrderEntry,
    missingSummary, placeholderLeft, expiresBeforePublish,
  ]

  /// No `---` at the top.
  public static let frontMatterMissing = DiagnosticKind(
    "front-matter.missing",
    summary: "the file does not begin with a front matter",
    help: "begin with a line ---, then title: and the title, then a line ---",
    explanation: "The front matter holds what a page's text does not say: its title, its summary, for whom it is.",
    example: "---\ntitle: What is ECVET?\nsummary: The system in one page.\n---\n\nText.")

  /// `----`, a dash, or a line above the first `---`.
  public static let frontMatterHyphens = DiagnosticKind(
    "front-matter.hyphens",
    summary: "a line of three hyphens {role} the front matter, and {found}",
    help: "write --- on a line of its own, without anything before or behind it; the first one is the first line of the file",
    explanation:
      "Programs find the front matter by these two lines, so they have one form only. Word processors change hyphens into dashes.",
    example: "---\ntitle: What is ECVET?\nsummary: The system in one page.\n---\n\nText.")

  /// No second `---`.
  public static let frontMatterUnclosed = DiagnosticKind(
    "front-matter.unclosed",
    summary: "the front matter has no end",
    help: "put a line with --- between the last key and the text",
    explanation: "Without the second line of hyphens the whole page would be read as settings.",
    example: "---\ntitle: What is ECVET?\n---\n\nText.")

  public static let unknownAudience = DiagnosticKind(
    "audience.unknown",
    summary: "unknown audience “{value}”",
    help: "audiences of this site (site.yml): {known}",
    explanation: "Audiences are declared once, in site.yml, with their name in each language.",
    example: "audiences: [schools]")

  public static let unknownTopic = DiagnosticKind(
    "topic.unknown",
    summary: "unknown topic “{value}”",
    help: "topics of this site (site.yml): {known}",
    explanation: "Topics are declared once, in site.yml, with their name in each language.",
    example: "topics: [mobility]")

  public static let summaryTooLong = DiagnosticKind(
    "summary.too-long", .warning,
    summary: "the summary has {count} characters; lists and search engines show about {limit}",
    help: "say it in one or two sentences",
    explanation: "The summary stands under the title, in lists, in feeds and in search results, which cut it off.",
    example: "summary: What a placement abroad means for your child.")

  public static let missingSummary = DiagnosticKind(
    "summary.missing", .warning,
    summary: "the page has no summary, and no text to take one from",
    help: "add a line summary: with one or two sentences",
    explanation:
      "The summary stands under the title, in lists, in feeds and in search results. Without one the first paragraph is used.",
    example: "summary: Who signs what before a student leaves.")

  public static let expiresBeforePublish = DiagnosticKind(
    "publication.ends-before-start",
    summary: "the page expires before it is published, so it would never appear",
    help: "give expires: a moment after {publish}, or take one of the two out",
    explanation: "A page is part of the site from publish: until expires:. Both are optional.",
    example: "publish: 2027-01-04\nexpires: 2027-04-01")

  /// An `order` entry that is not a page of the section.
  public static let unknownOrderEntry = DiagnosticKind(
    "section.unknown-entry",
    summary: "“{value}” is not a page of this section",
    help: "pages of this section: {known}",
    explanation: "The key order lists the file names of a section's pages in the order in which they are shown.",
    example: "order: [what-is-ecvet.md, purpose.md, how-it-works]")

  /// Text from `baken new` that nobody replaced.
  public static let placeholderLeft = DiagnosticKind(
    "text.placeholder",
    summary: "a text to replace still stands here: {mark}",
    help: "write your own text in its place, and take {mark} out; or mark the page as a draft",
    explanation:
      "Files that baken new begins have texts that say what belongs there. They stand behind (TODO), so that none is published by mistake. You can mark your own loose ends in the same way.",
    example: "summary: What a placement abroad means for your child.")
}
