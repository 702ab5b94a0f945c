import Diagnostics
import SiteModel

extension TreeEditor {
  /// A link becomes an opening, a link to another site, a passage in another language, or nothing but its text.
  mutating func editLink(_ node: Node) -> Step {
    let destination = node.destination
    let range = lines.range(ofLink: node, to: destination, in: block)
    if PlainText.line(of: node).isEmpty {
      report(.emptyLinkText, at: range, ["destination": destination])
    }
    let link = Node(making: .customInline)
    switch Destination(renderer.insideSite(destination)) {
    case .content(let path, let fragment):
      link.setOnEnter(Markup(.linkStart, links.count))
      link.setOnExit(Markup("</a>"))
      links.append(MarkupBody.Link(path: path, fragment: fragment, title: node.title, range: range))
    case .external:
      link.setOnEnter(Markup("<a class=\"external\" rel=\"external noopener\" \(attributes(of: node, to: destination))>"))
      link.setOnExit(Markup("</a>"))
    case .contact:
      link.setOnEnter(Markup("<a \(attributes(of: node, to: destination))>"))
      link.setOnExit(Markup("</a>"))
    case .language(let code):
      if let language = LanguageTag(code) {
        link.setOnEnter(Markup("<span lang=\"\(language.code)\">"))
        link.setOnExit(Markup("</span>"))
      } else {
        report(.badLanguageTag, at: range, ["tag": code])
      }
    case .unsafe(let scheme):
      report(.unsafeLink, at: range, ["scheme": scheme])
    }
    replace(node, with: link)
    return .into(link)
  }

  private func attributes(of node: Node, to destination: String) -> String {
    let title = node.title.map { " title=\"\($0.htmlEscaped)\"" } ?? ""
    return "href=\"\(destination.hrefEscaped)\"\(title)"
  }
}

/// What the destination of a link is.
enum Destination: Equatable {
  /// Another page, a file or an anchor of the site: decoded path and fragment.
  case content(path: String, fragment: String?)
  /// Another site.
  case external
  /// A mail address or a telephone number.
  case contact
  /// `lang:xx`: no link at all, but words in a language.
  case language(String)
  /// A scheme that can do harm, or that nobody expects.
  case unsafe(scheme: String)

  init(_ destination: String) {
    guard !destination.hasPrefix("//") else {
      self = .external
      return
    }
    guard let (scheme, rest) = Self.splitScheme(of: destination) else {
      self = Self.content(destination)
      return
    }
    switch scheme {
    case "http", "https": self = .external
    case "mailto", "tel": self = .contact
    case "lang": self = .language(String(rest))
    default: self = .unsafe(scheme: scheme)
    }
  }

  /// The scheme in lower case and what follows its colon (RFC 3986, section 3.1). Browsers leave out white space and
  /// control characters when they look for a scheme, so it is looked for without them.
  private static func splitScheme(of destination: String) -> (String, Substring)? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = destination.utf8[..<colon].filter { $0 > 0x20 && $0 != 0x7F }
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetter($0) || 48...57 ~= $0 || "+-.".utf8.contains($0) })
    else { return nil }
    return (String(decoding: scheme, as: UTF8.self).lowercased(), destination[destination.utf8.index(after: colon)...])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }

  private static func content(_ destination: String) -> Destination {
    guard let sign = destination.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      return .content(path: destination.percentDecoded ?? destination, fragment: nil)
    }
    let path = String(destination[..<sign])
    let fragment = String(destination[destination.utf8.index(after: sign)...])
    return .content(path: path.percentDecoded ?? path, fragment: fragment.percentDecoded ?? fragment)
  }
}
