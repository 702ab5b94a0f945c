import Diagnostics
import SiteModel

extension TreeEditor {
  /// Turns a link into a slot, a link to another site, a passage in another language, or just its text.
  mutating func editLink(_ node: Node) -> Step {
    let destination = node.destination
    let range = lines.range(ofLink: node, to: destination, in: block)
    if PlainText.line(of: node).isEmpty {
      report(.emptyLinkText, at: range, ["destination": destination])
    }
    let link = Node(making: .customInline)
    let kind = Destination(renderer.insideSite(destination))
    switch kind {
    case .content(let path, let fragment):
      link.setOnEnter(Markup(.linkStart, links.count))
      link.setOnExit(fixed: "</a>")
      note(link, as: .link(.content(links.count)))
      noteDestination(destination, of: node)
      links.append(MarkupBody.Link(path: path, fragment: fragment, title: node.title, range: range))
    case .external, .localhost:
      // A manual may tell readers to open an address of their own computer, but a link text that leads there is a mistake.
      if kind == .localhost, PlainText.line(of: node) != destination {
        report(.ownComputer, at: range, ["destination": destination])
      }
      link.setOnEnter(Markup("<a class=\"external\" rel=\"external noopener\" \(attributes(of: node, to: destination))>"))
      link.setOnExit(fixed: "</a>")
      note(link, as: .link(.address(destination)))
      if source.needsOutsideLinks, kind == .external { outsideLinks.append(Located(destination, at: range)) }
    case .contact:
      link.setOnEnter(Markup("<a \(attributes(of: node, to: destination))>"))
      link.setOnExit(fixed: "</a>")
      note(link, as: .link(.address(destination)))
    case .language(let code):
      if let language = LanguageTag(code) {
        let direction =
          language.isRightToLeft == renderer.language.isRightToLeft ? "" : " dir=\"\(language.direction)\""
        link.setOnEnter(Markup("<span lang=\"\(language.code)\"\(direction)>"))
        link.setOnExit(fixed: "</span>")
      } else {
        report(.badLanguageTag, at: range, ["tag": code])
      }
    case .unsafe(let scheme):
      let known = ["https", "http", "mailto", "tel", "lang"]
      diagnostics.append(
        Diagnostic(
          .unsafeLink, at: range, ["scheme": scheme],
          guess: .nearest(to: scheme, among: known) { $0 + destination.dropFirst(scheme.utf8.count) }))
    case .incomplete(let meant):
      diagnostics.append(
        Diagnostic(
          .noAddress, at: range, ["destination": destination], correction: meant.map { Correction(of: destination, to: $0) }))
      link.setOnEnter(Markup("<a \(attributes(of: node, to: destination))>"))
      link.setOnExit(fixed: "</a>")
    }
    replace(node, with: link)
    return .into(link)
  }

  private func attributes(of node: Node, to destination: String) -> String {
    let title = node.title.map { " title=\"\($0.htmlEscaped)\"" } ?? ""
    return "href=\"\(destination.hrefEscaped)\"\(title)"
  }
}

/// The destination of a link, by what it leads to.
enum Destination: Equatable {
  /// Another page, a file or an anchor of the site: path and fragment, percent-decoded.
  case content(path: String, fragment: String?)
  /// Another site.
  case external
  /// The computer of whoever follows the link: `http://localhost:8080`.
  case localhost
  /// A mail address or a telephone number.
  case contact
  /// `lang:xx`: not a link, but a passage in another language.
  case language(String)
  /// The beginning of an external address without the rest: `https://`, `http:example.org`, `mailto:`.
  case incomplete(meant: String?)
  /// A scheme that can do harm, or that nobody expects.
  case unsafe(scheme: String)

  init(_ destination: String) {
    guard !destination.hasPrefix("//") else {
      self = .external
      return
    }
    guard let (scheme, rest) = Self.splitScheme(of: destination) else {
      self = ExternalAddress.meant(by: destination).map { .incomplete(meant: $0) } ?? Self.content(destination)
      return
    }
    switch scheme {
    case "http", "https":
      if ExternalAddress.hasOrdinaryHost(afterScheme: rest) {
        self = .external
      } else if !ExternalAddress.isWhole(afterScheme: rest) {
        self = .incomplete(meant: ExternalAddress.repaired(scheme, rest))
      } else {
        self = ExternalAddress.isLocalhost(afterScheme: rest) ? .localhost : .external
      }
    case "mailto": self = ExternalAddress.isMail(rest) ? .contact : .incomplete(meant: ExternalAddress.repairedMail(rest))
    case "tel":
      self = ExternalAddress.isTelephone(rest) ? .contact : .incomplete(meant: ExternalAddress.repairedTelephone(rest))
    case "lang": self = .language(String(rest))
    default: self = .unsafe(scheme: scheme)
    }
  }

  /// The scheme in lower case and the part after its colon (RFC 3986, section 3.1). Browsers ignore white space and control
  /// characters when they look for a scheme, so they are ignored here too.
  private static func splitScheme(of destination: String) -> (String, Substring)? {
    guard let colon = destination.firstIndex(ofByte: UInt8(ascii: ":")) else { return nil }
    let scheme = destination.utf8[..<colon].filter { $0 > 0x20 && $0 != 0x7F }
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetter($0) || 48...57 ~= $0 || "+-.".utf8.contains($0) })
    else { return nil }
    return (String(decoding: scheme, as: UTF8.self).lowercased(), destination[destination.utf8.index(after: colon)...])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }

  private static func content(_ destination: String) -> Destination {
    guard let hash = destination.firstIndex(ofByte: UInt8(ascii: "#")) else {
      return .content(path: destination.percentDecoded ?? destination, fragment: nil)
    }
    let path = String(destination[..<hash])
    let fragment = String(destination[destination.utf8.index(after: hash)...])
    return .content(path: path.percentDecoded ?? path, fragment: fragment.percentDecoded ?? fragment)
  }
}
