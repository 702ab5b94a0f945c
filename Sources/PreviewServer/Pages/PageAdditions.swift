import SiteModel
import SiteRendering

/// What the preview adds to a page on its way to the browser; the built site has none of it.
///
/// The page's security policy stays as strict as in production. It lets the preview's own script and styles in already, being
/// files of the same site; one exception is added, the connection over which the server tells of changes.
struct PageAdditions: Sendable {
  /// Where the preview's own things are, from `/` on.
  static let folder = "/.baken/"

  /// The server as the browser names it, such as `127.0.0.1:8080`.
  let authority: String

  /// The answer with a page of the site.
  func answer(with page: SitePage) -> Answer {
    let type = page.status == 302 ? "text/plain; charset=utf-8" : MediaType.of(page.file)
    var headers = page.headers.map { header in
      header.name == "Content-Security-Policy" ? ResponseHeader(name: header.name, value: policy(header.value)) : header
    }
    headers.append(ResponseHeader(name: "Cache-Control", value: "no-cache"))
    guard page.isHTML, case .bytes(let bytes) = page.content else {
      return Answer(status: page.status, type: type, headers: headers, body: page.content)
    }
    return Answer(status: page.status, type: type, headers: headers, body: .bytes(Array(html(of: page, bytes).utf8)))
  }

  /// A policy that lets the page hear of changes.
  func policy(_ policy: String) -> String {
    policy.split(separator: ";").map { directive -> String in
      var words = directive.split(separator: " ").map(String.init)
      guard words.first == "connect-src" else { return words.joined(separator: " ") }
      words.removeAll { $0 == "'none'" || $0 == live }
      return (words + [live]).joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// Where the server tells of changes, as a policy names it: this one address. The grammar of policies knows no IPv6 addresses
  /// (CSP Level 3, section 2.3.1).
  private var live: String { authority.hasPrefix("[") ? "'self'" : "http://\(authority)\(Self.folder)live" }

  private func html(of page: SitePage, _ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    let header = page.headers.first { $0.name == "Content-Security-Policy" }?.value ?? ""
    // The same policy stands in the page, without the one directive that has no effect there.
    let stated = header.split(separator: ";").filter { !$0.contains("frame-ancestors") }.joined(separator: ";")
    if !stated.isEmpty { text = text.replacing(stated.htmlEscaped, with: policy(stated).htmlEscaped, maxReplacements: 1) }
    let head = """
      <link rel="stylesheet" href="\(Self.folder)preview.css">\
      <script type="module" src="\(Self.folder)preview.js?page=\(page.identity)"></script>
      """
    text = Self.inserting(head, before: "</head>", in: text)
    if let mark = page.mark { text = Self.inserting(Self.band(mark), before: "</body>", in: text) }
    return text
  }

  /// What says that a page is not published.
  private static func band(_ reason: WithheldPage.Reason) -> String {
    return """
      <aside class="baken-preview-band" lang="en" aria-label="State of this page"><strong>\(reason.words.capitalizedAtStart)</strong> \
      <span>This page is not on the published site now.</span> <a href="\(folder)">All pages</a></aside>
      """
  }

  /// A text with something put before the last place of a tag, or at its end.
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
