import Diagnostics

extension DiagnosticKind {
  static let pages = [missingDownload]

  public static let missingDownload = DiagnosticKind(
    "download.missing",
    summary: "there is no file {path}",
    help: "downloads belong in the folder media/; the path starts from this file",
    explanation: "A download is named by a relative path to a file in media/.",
    example: "```download\nfile: ../media/template.pdf\ntitle: Template of a learning agreement\n```",
    nl: DiagnosticWords(
      summary: "het bestand {path} bestaat niet",
      help: "zet downloads in de map media/, en schrijf het pad gezien vanuit dit bestand",
      explanation: "Een download wijst met een pad, gezien vanuit dit bestand, naar een bestand in media/."))
}
