import SiteModel

extension SiteRenderer {
  /// `_headers`, for hosts that read it.
  ///
  /// A path that matches several rules gets the headers of all of them; some hosts join equal names with a comma, and a second
  /// policy can only forbid more. So a rule with its own policy first removes that of the general rule (`! NAME`). Hosts that
  /// apply only the most specific rule ignore that line.
  func headerFile() -> OutputFile {
    var text = "/*\n"
    for header in headers.constant + headers.standard { text += "  \(header.name): \(header.value)\n" }
    text += "\n\(links.url(path: "/assets/*"))\n  Cache-Control: \(ResponseHeaders.assetCaching)\n"
    text += rule(for: "\(headers.mediaFolder)*", headers.media.filter { !headers.standard.contains($0) })
    for exception in headers.exceptions {
      // The page of a folder can also be requested by the name of its file.
      let paths = [exception.path] + (exception.path.hasSuffix("/") ? [exception.path + "index.html"] : [])
      for path in paths { text += rule(for: path, exception.headers) }
    }
    return OutputFile(path: "_headers", text: text)
  }

  private func rule(for path: String, _ headers: [ResponseHeader]) -> String {
    var text = "\n\(path.hasSuffix("*") ? path : percentEncodedPath(path))\n"
    for header in headers { text += "  ! \(header.name)\n  \(header.name): \(header.value)\n" }
    return text
  }
}
