import Diagnostics
import SiteModel
import SiteRendering

/// The preview's additions to a page; the built site has none of them.
///
/// The page's security policy stays as strict as in production. It already allows the preview's own script and styles, which are
/// files of the same site. One exception is added: the connection over which the server reports changes.
struct PageAdditions: Sendable {
  /// The folder of the preview's own files, beginning with `/`.
  static let folder = "/.baken/"

  /// The server's authority in the browser's request, such as `127.0.0.1:8080`.
  let authority: String
  /// The language in which authors are addressed.
  let language: AuthorLanguage
  /// What pages get for an application that shows them in a frame.
  var frame: FrameAdditions?

  /// The answer with a page of the site.
  func answer(with page: SitePage) -> Answer {
    let type = page.status == 302 ? "text/plain; charset=utf-8" : MediaType.of(page.file)
    var headers = page.headers.map { header in
      header.name == "Content-Security-Policy" ? ResponseHeader(name: header.name, value: policy(header.value)) : header
    }
    if let frame { headers = frame.headers(headers) }
    headers.append(ResponseHeader(name: "Cache-Control", value: "no-cache"))
    guard page.isHTML, case .bytes(let bytes) = page.content else {
      return Answer(status: page.status, type: type, headers: headers, body: page.content)
    }
    return Answer(status: page.status, type: type, headers: headers, body: .bytes(Array(html(of: page, bytes).utf8)))
  }

  /// The policy with permission to connect to the server's event stream.
  func policy(_ policy: String) -> String {
    policy.split(separator: ";").map { directive -> String in
      var words = directive.split(separator: " ").map(String.init)
      guard words.first == "connect-src" else { return words.joined(separator: " ") }
      words.removeAll { $0 == "'none'" || $0 == live }
      return (words + [live]).joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// The source expression for the event stream: only this address. The grammar of policies does not include IPv6 addresses (CSP
  /// Level 3, section 2.3.1).
  private var live: String { authority.hasPrefix("[") ? "'self'" : "http://\(authority)\(Self.folder)live" }

  private func html(of page: SitePage, _ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    let header = page.headers.first { $0.name == "Content-Security-Policy" }?.value ?? ""
    // The page contains the same policy, without the one directive that has no effect there.
    let stated = header.split(separator: ";").filter { !$0.contains("frame-ancestors") }.joined(separator: ";")
    if !stated.isEmpty { text = text.replacing(stated.htmlEscaped, with: policy(stated).htmlEscaped, maxReplacements: 1) }
    let head = """
      <link rel="stylesheet" href="\(Self.folder)preview.css">\
      <script type="module" src="\(Self.folder)preview.js?page=\(page.identity)\(frame == nil ? "" : "&amp;panel=off")"></script>\
      \(frame?.element ?? "")
      """
    text = Self.inserting(head, before: "</head>", in: text)
    if let mark = page.withheldReason { text = Self.inserting(banner(mark), before: "</body>", in: text) }
    return text
  }

  /// The banner that tells that a page is not published.
  private func banner(_ reason: WithheldPage.Reason) -> String {
    """
    <aside class="baken-preview-band" lang="\(language.rawValue)" aria-label="\(PreviewWords.band[language])">\
    <strong>\(reason.words[language].capitalizedAtStart)</strong> <span>\(PreviewWords.notPublished[language])</span> \
    \(frame == nil ? "<a href=\"\(Self.folder)\">\(PreviewWords.allPages[language])</a>" : "")</aside>
    """
  }

  /// A text with an addition before the last occurrence of a tag, or at its end.
  private static func inserting(_ addition: String, before tag: String, in text: String) -> String {
    guard let place = tag == "</head>" ? text.firstRange(of: tag) : text.ranges(of: tag).last else { return text + addition }
    return text.replacingCharacters(in: place.lowerBound..<place.lowerBound, with: addition)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
