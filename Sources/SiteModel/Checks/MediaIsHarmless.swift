import Diagnostics

/// The files of `media/` are of types that a browser only shows, plays or saves.
///
/// Whatever runs in a browser is the responsibility of those who run the site: scripts of the theme belong in `theme/`, and files
/// for the root of the site, of any type, in `static/`.
struct MediaIsHarmless: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.media.values.filter { !$0.isForRoot }.flatMap { file -> [Diagnostic] in
      let path = file.displayPath
      guard Self.kinds.contains(file.fileExtension) else {
        let kind =
          file.fileExtension.isEmpty
          ? Words(en: "a file without an extension", nl: "een bestand zonder extensie")
          : Words(en: "a .\(file.fileExtension) file", nl: "een .\(file.fileExtension)-bestand")
        return [Diagnostic(.mediaKind, at: SourceRange(path: path), ["path": file.contentPath, "kind": kind])]
      }
      if let found = file.disguise {
        return [
          Diagnostic(
            .disguisedMedia, at: SourceRange(path: path),
            ["path": file.contentPath, "ending": ".\(file.fileExtension)", "found": found])
        ]
      }
      return file.hazards.map { hazard in
        Diagnostic(
          .activeImage, at: SourceRange(path: path, line: hazard.line, column: hazard.column, end: hazard.column + 1),
          ["path": file.contentPath, "what": hazard.what])
      }
    }
  }

  /// Extensions of images, documents, tables, presentations, audio, video, subtitles, calendars, business cards and archives.
  private static let kinds: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "tif", "tiff", "heic",
    "pdf", "txt", "md", "rtf", "odt", "ott", "doc", "docx", "dotx", "ods", "ots", "xls", "xlsx", "xltx", "csv", "tsv", "odp", "otp",
    "ppt",
    "pptx", "potx", "odg", "epub", "json", "geojson", "bib", "ris",
    "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov", "vtt", "srt",
    "ics", "vcf", "zip", "7z", "gz", "tar", "eml", "woff", "woff2", "ttf", "otf",
  ]
}
