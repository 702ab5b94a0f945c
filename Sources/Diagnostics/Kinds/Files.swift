extension DiagnosticKind {
  static let files = [
    impliedConsent,
    siteMissing, fileUnreadable, fileNotUTF8, fileUTF16, fileHoldsNUL, fileHoldsControlCharacter, fileHasOldLineEnds, fileTooLarge,
    fileEmpty,
    fileOutsideSite,
    badFileName, unexpectedFile, wrongExtension,
  ]

  public static let siteMissing = DiagnosticKind(
    "site.missing",
    summary: "there is no site at {path}",
    help: "run the command in the folder above content/, name the site with --site, or start one with: baken new site DIR",
    explanation: "A site is a folder with a site.yml in it. Without it Baken cannot know the site's name, address and languages.",
    example: "baken new site my-site\ncd my-site\nbaken build")

  /// A file that the system does not let us read.
  public static let fileUnreadable = DiagnosticKind(
    "file.unreadable",
    summary: "the file cannot be read: {reason}",
    help: "check that you may read it (ls -l)",
    explanation:
      "Every file in the site folder is read in full before anything is published, so that no page goes missing unnoticed.",
    example: "chmod u+r content/pages/about.md")

  public static let fileNotUTF8 = DiagnosticKind(
    "file.not-utf8",
    summary: "the byte {byte} is not UTF-8 text",
    help: "save the file as UTF-8; it may be in an older encoding such as Windows-1252",
    explanation:
      "Text files are read as UTF-8. In another encoding letters such as é and ë would turn into other characters without a warning, so such a file is refused.",
    example: "iconv -f WINDOWS-1252 -t UTF-8 old.md > about.md")

  public static let fileUTF16 = DiagnosticKind(
    "file.utf16",
    summary: "the file is in UTF-16",
    help: "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
    explanation: "Text files are read as UTF-8. Some Windows programs save “Unicode” as UTF-16.",
    example: "iconv -f UTF-16 -t UTF-8 old.md > about.md")

  public static let fileHoldsNUL = DiagnosticKind(
    "file.nul-byte",
    summary: "the file holds a NUL byte, so it is not a text file",
    help: "open it in a text editor and remove the byte, or move the file to media/ if it is an image or a download",
    explanation: "A NUL byte cannot stand in a web page. It is mostly the sign of a picture or a damaged file with the wrong name.",
    example: "media/programme.pdf")

  public static let fileHoldsControlCharacter = DiagnosticKind(
    "file.control-character",
    summary: "the invisible control character {character} stands here",
    help: "delete it; it often comes along when text is pasted from another program",
    explanation:
      "Control characters other than tab and line end are not allowed in HTML and XML, so a feed or a page that holds one is broken.",
    example: "title: Learning outcomes")

  /// Lines that end in a carriage return alone, as on Mac OS before version 10.
  public static let fileHasOldLineEnds = DiagnosticKind(
    "file.old-line-ends",
    summary: "the lines end in a carriage return alone, so the file has one line",
    help: "save the file with the line ends of Unix (LF) or Windows (CRLF)",
    explanation:
      "Very old programs end a line with a carriage return. Editors and version control show such a file as one long line, and no place in it could be named.",
    example: "tr '\\r' '\\n' < old.md > about.md")

  public static let fileTooLarge = DiagnosticKind(
    "file.too-large",
    summary: "the file is too large: {size}, and at most {limit} is read",
    help: "split the text over several pages, or move the file to media/ if it is a download",
    explanation: "A text file of this size is nearly always a mistake, such as a database dump in the wrong folder.",
    example: "media/handbook.pdf")

  public static let fileEmpty = DiagnosticKind(
    "file.empty",
    summary: "the file is empty",
    help: "give it at least a front matter with a title, or delete it; it may be an unfinished save",
    explanation: "An empty page would be published as an empty page. Nobody wants that, so it is refused.",
    example: "---\ntitle: What is ECVET?\n---\n\nECVET is …")

  /// A symbolic link that leads out of the site folder.
  public static let fileOutsideSite = DiagnosticKind(
    "file.outside-site",
    summary: "the symbolic link leads out of the site folder, to {target}",
    help: "put a copy of the file in the site folder",
    explanation: "What a link outside the folder holds differs from machine to machine, and might not be meant for publication.",
    example: "cp /home/me/pictures/workshop.jpg content/media/")

  /// A file name that not every host and file system accepts.
  public static let badFileName = DiagnosticKind(
    "file.bad-name",
    summary: "the file name cannot be used: {reason}",
    help: "rename it; letters, digits, hyphens and dots work everywhere",
    explanation:
      "A file's name becomes part of an address. Some characters cannot stand in a file name on every system that a site is deployed to.",
    example: "pages/learning-outcomes.md\npages/learning-outcomes.en.md")

  /// A file in a folder where nothing reads it.
  public static let unexpectedFile = DiagnosticKind(
    "file.unexpected", .warning,
    summary: "nothing reads this file",
    help: "{advice}",
    explanation:
      "Baken reads Markdown in the collections' folders, a few YAML files and everything in media/. A file elsewhere is not published; that should not go unnoticed.",
    example: "pages/about.md\nnews/2027-01-11-a-new-recommendation.md\nmedia/programme.pdf")

  /// `x.MD`, `x.markdown`.
  public static let wrongExtension = DiagnosticKind(
    "file.wrong-extension",
    summary: "the file holds a page that would be missing: the names of pages end in .md",
    help: "rename it to {name}",
    explanation:
      "Pages are found by the ending .md, in small letters, which is the same on every system. Other endings of Markdown are not read.",
    example: "pages/contact.md")

  /// A sentence that treats a visit as consent.
  public static let impliedConsent = DiagnosticKind(
    "consent.implied",
    summary: "this says that whoever uses the site agrees: “{words}”",
    help: "say what happens, and that visitors choose for themselves",
    explanation:
      "Consent is a clear act (GDPR, articles 4(11) and 7). Visiting, scrolling or going on is never consent (EDPB Guidelines 05/2020), so a site must not say so.",
    example: "We count visits only if you allow it.")
}
