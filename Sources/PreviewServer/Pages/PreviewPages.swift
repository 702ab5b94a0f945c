import ProgramFiles
import SiteRendering

/// The preview's own pages and files, under `/.baken/`.
struct PreviewPages {
  let status: Preview.Status
  let additions: PageAdditions

  /// The answer for an address under `/.baken/`.
  func answer(to path: String) -> Answer {
    switch path {
    case PageAdditions.folder: return page(OverviewPage(status: status).html)
    case PageAdditions.folder.dropLast(): return .redirection(302, to: PageAdditions.folder)
    default:
      let name = String(path.dropFirst(PageAdditions.folder.count))
      let ofFrame =
        path.hasPrefix(FrameAdditions.folder) ? status.frame?.files[String(path.dropFirst(FrameAdditions.folder.count))] : nil
      guard let bytes = ofFrame ?? PreviewResources.files[name] else {
        return .text(404, PreviewWords.nothingHere[status.language])
      }
      return Answer(type: MediaType.of(name), headers: headers, body: .bytes(bytes))
    }
  }

  /// The answer for every address while no version of the site can be shown.
  var nothingToShow: Answer {
    status.problems.contains(where: \.isError)
      ? page(OverviewPage(status: status).html, status: 503)
      : Answer(
        status: 503, type: "text/html; charset=utf-8", headers: headers + [ResponseHeader(name: "Refresh", value: "1")],
        body: .bytes(
          Array(
            """
            <!DOCTYPE html><html lang="\(status.language.rawValue)"><meta charset="utf-8">\
            <title>\(PreviewWords.reading[status.language])</title><meta name="viewport" content="width=device-width">\
            <main><h1>\(PreviewWords.reading[status.language]) …</h1><p>\(PreviewWords.soon[status.language])</p></main></html>
            """.utf8)))
  }

  private func page(_ html: String, status: Int = 200) -> Answer {
    Answer(status: status, type: "text/html; charset=utf-8", headers: headers, body: .bytes(Array(html.utf8)))
  }

  private var headers: [ResponseHeader] {
    let policy = """
      default-src 'none'; base-uri 'none'; connect-src 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self'; \
      script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'
      """
    return [
      ResponseHeader(name: "Content-Security-Policy", value: additions.policy(policy)),
      ResponseHeader(name: "X-Content-Type-Options", value: "nosniff"),
      ResponseHeader(name: "Referrer-Policy", value: "same-origin"),
      ResponseHeader(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
      ResponseHeader(name: "Cache-Control", value: "no-cache"),
    ]
  }
}

/// The scripts and styles of the preview, from the files of the program.
enum PreviewResources {
  /// The files by name. They are read once.
  static let files: [String: [UInt8]] = Dictionary(
    ProgramFiles.all(in: "PreviewServer/Preview").map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
}
