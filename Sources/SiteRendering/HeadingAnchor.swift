import SiteModel
import Theming

/// The link to a heading that is shown next to its text, in one language.
public struct HeadingAnchor: Sendable {
  /// The link's accessible name, before and after the text of the heading, as HTML.
  private let name: (before: String, after: String)

  init(_ strings: ThemeStrings) {
    let text = strings.text("markdown.heading-anchor").htmlEscaped
    if let heading = text.firstRange(of: "{heading}") {
      name = (String(text[..<heading.lowerBound]), String(text[heading.upperBound...]))
    } else {
      name = (text, "")
    }
  }

  /// Adds the link to a heading.
  func append(to html: inout [UInt8], for heading: MarkupBody.Heading) {
    html += " <a class=\"heading-anchor\" href=\"#".utf8
    html += heading.id.utf8
    html += "\" aria-label=\"".utf8
    html += name.before.utf8
    heading.text.appendHTMLEscaped(to: &html)
    html += name.after.utf8
    html += "\"></a>".utf8
  }
}
