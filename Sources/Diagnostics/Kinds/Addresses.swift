extension DiagnosticKind {
  static let addresses = [
    duplicateAddress, longAddress, duplicateSlug, badSlug, aliasClash, badAlias, noHomePage, brokenMenuEntry, rootFileTaken,
  ]

  /// Two pages or files with one URL.
  public static let duplicateAddress = DiagnosticKind(
    "address.duplicate",
    summary: "the address {address} would be that of two things: {first} and {second}",
    help: "rename one of the files, give it another slug, or change the name of the list under collections: in site.yml",
    explanation: "An address shows one page. Of two sources one would be lost.",
    example: "slug: about-us")

  /// An address that is too long for a file name or path.
  public static let longAddress = DiagnosticKind(
    "address.too-long",
    summary: "the address {address} is too long: {reason}",
    help: "give the page or a section above it a shorter slug",
    explanation:
      "An address is also the path of a file, and systems have a longest name and a longest path. People read, type and print it.",
    example: "slug: learning-outcomes")

  /// Two equal slugs in one section.
  public static let duplicateSlug = DiagnosticKind(
    "slug.duplicate",
    summary: "the slug “{slug}” is used twice in this section",
    help: "give one of the two pages another slug",
    explanation: "A slug is the last part of a page's address, so it must be its own within a section.",
    example: "slug: learning-outcomes")

  public static let badSlug = DiagnosticKind(
    "slug.bad",
    summary: "“{slug}” cannot be a slug",
    help: "use lower-case letters, digits and hyphens, such as {example}",
    explanation: "A slug becomes part of the page's address, as people read, type and print it.",
    example: "slug: learning-outcomes")

  /// An alias with the address of a page.
  public static let aliasClash = DiagnosticKind(
    "alias.clash",
    summary: "the alias {address} is already the address of something else",
    help: "remove the alias, or move the other page",
    explanation: "An alias is an old address that leads to this page. It cannot lead to two places.",
    example: "aliases: [/ecvet/an-address-of-long-ago/]")

  /// An alias that cannot be an address.
  public static let badAlias = DiagnosticKind(
    "alias.bad",
    summary: "“{address}” cannot be an alias: {reason}",
    help: "write an address of this site, such as /old/page/",
    explanation: "An alias is an address of this site that used to exist, without the host name.",
    example: "aliases: [/ecvet/old-page/]")

  public static let noHomePage = DiagnosticKind(
    "site.no-home-page",
    summary: "there is no home page in “{language}”",
    help: "write {path}",
    explanation: "Every language of a site has a home page: the logo, the breadcrumb and the language switch lead to it.",
    example: "pages/index.md\npages/index.en.md")

  /// A navigation entry without a page.
  public static let brokenMenuEntry = DiagnosticKind(
    "navigation.broken",
    summary: "the navigation leads to “{value}”, which is not a published page",
    help: "name a file of the site by its path from the site folder, such as {example}",
    explanation: "Entries of the navigation name source files, so that a moved page is noticed.",
    example: "navigation:\n  main: [pages/ecvet/index.md]")

  /// A file of `static/` with the path of another file of the site.
  public static let rootFileTaken = DiagnosticKind(
    "static.taken",
    summary: "the site has a file of its own at /{path}",
    help: "rename this file or take it out, or give the page another address",
    explanation:
      "Files of static/ are published as they are at the root of the site. Of two files in one place one would be lost; pages, feeds, robots.txt and the like are made by the build.",
    example: "static/CNAME\nstatic/favicon.ico\nstatic/google0123456789abcdef.html")
}

/// What has an address besides an author's page: the words for `first` and `second` in ``DiagnosticKind/duplicateAddress``.
public struct AddressOwner: Sendable, Hashable {
  /// As a message words it.
  public let words: String

  public init(_ words: String) { self.words = words }

  public static let ownFiles = AddressOwner("the files that every site has")
}
