import Diagnostics

extension DiagnosticKind {
  static let pages = [missingDownload]

  public static let missingDownload = DiagnosticKind(
    "download.missing",
    summary: "there is no file {path}",
    help: "downloads stand in the folder media/; the path is seen from this file",
    explanation: "A download is named by a relative path to a file in media/.",
    example: "```download\nfile: ../media/template.pdf\ntitle: Template of a learning agreement\n```")
}
