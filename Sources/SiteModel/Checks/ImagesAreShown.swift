import Diagnostics

/// Every image is a file of the site that browsers can show, and has alternative text.
struct ImagesAreShown: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    page.contentImages.flatMap { findings(for: $0, on: page, of: site) }
  }

  /// The bytes above which an image is too large for a page: 1 MB.
  private static let sizeLimit = 1_000_000

  private func findings(for image: MarkupBody.Image, on page: Page, of site: Site) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // The front matter's own image was checked when its key `alt` was read.
    if image.alt.allSatisfy(\.isWhitespace), image.range != page.meta.image?.range {
      let example = Words(en: "![what the picture shows]", nl: "![wat erop te zien is]") + "(\(image.path))"
      findings.append(Diagnostic(.imageWithoutAlt, at: image.range, ["example": example]))
    }
    if image.path.contains("://") || image.path.hasPrefix("//") || image.path.hasPrefix("data:") {
      let shown = image.path.count > 60 ? image.path.prefix(60) + "…" : image.path[...]
      return findings + [Diagnostic(.externalImage, at: image.range, ["address": String(shown)])]
    }
    switch site.target(of: image.path, from: page.contentPath, in: page.language) {
    case .media(let path):
      guard let file = site.media[path] else { break }
      if let fault = file.imageFault {
        findings.append(Diagnostic(.notAnImage, at: image.range, ["path": path, "reason": fault]))
      } else if file.size > Self.sizeLimit {
        let words: [String: any DiagnosticArgument] = [
          "path": path, "size": readableSize(file.size), "limit": readableSize(Self.sizeLimit),
        ]
        findings.append(Diagnostic(.largeImage, at: image.range, words))
      }
    case .outside: findings.append(Diagnostic(.linkOutsideSite, at: image.range, ["destination": image.path]))
    case .page, .generated, .withheld, .unreadable:
      findings.append(
        Diagnostic(
          .notAnImage, at: image.range, ["path": image.path, "reason": Words(en: "it is a page", nl: "het is een pagina")]))
    case .nothing(let wanted):
      findings.append(
        Diagnostic(.missingImage, at: image.range, ["path": wanted], guess: .nearest(to: wanted, among: site.media.keys)))
    }
    return findings
  }
}
