import Foundation
import SiteModel

/// Brings Baken's HTML and that of the reference to one form, in which only the differences listed here are gone.
///
/// Each function is one wanted difference, with its reason. Whatever is not named fails the comparison.
enum HTMLNormalisation {
  /// - Parameter hasRawHTML: See ``withoutBlanks(_:)``.
  static func ofBaken(_ body: MarkupBody, hasRawHTML: Bool) -> String {
    var html = openingsFilled(body)
    html = headingsWithoutIDs(html)
    html = plainTables(html)
    html = plainTasks(html)
    html = plainFootnotes(html)
    html = alertsAsQuotes(html)
    html = plainExternalLinks(html)
    html = withoutPointlessLinks(html)
    return hasRawHTML ? withoutBlanks(html) : html.trimmingCharacters(in: .newlines)
  }

  static func ofReference(_ original: String, hasRawHTML: Bool) -> String {
    var html = withoutRawHTML(original)
    html = plainReferenceFootnotes(html)
    html = alertMarkersAlone(html)
    html = languagePassages(html)
    html = withDecodedAddresses(html)
    html = withoutPointlessLinks(html)
    return hasRawHTML ? withoutBlanks(html) : html.trimmingCharacters(in: .newlines)
  }

  /// Whether the reference left out HTML.
  static func hasRawHTML(_ html: String) -> Bool { html.contains(omitted) }
}

// MARK: - Differences in Baken's HTML

extension HTMLNormalisation {
  /// Links and images to content are openings: the site fills them in. Here they get what the author wrote.
  private static func openingsFilled(_ body: MarkupBody) -> String {
    body.pieces.map { piece in
      switch piece {
      case .html(let bytes): return String(decoding: body.html[bytes.range], as: UTF8.self)
      case .heading, .headingAnchor, .headingEnd, .component, .termStart, .termEnd, .ownAddress: return ""
      case .linkStart(let index):
        let link = body.links[Int(index)]
        let address = link.path + (link.fragment.map { "#\($0)" } ?? "")
        return "<a href=\"\(escaped(address))\"\(title(link.title))>"
      case .image(let index):
        let image = body.images[Int(index)]
        // The reference empties addresses that can do harm; Baken leaves that to the check of images.
        let isHarmful = image.path.hasPrefix("javascript:")
        return "<img src=\"\(isHarmful ? "" : escaped(image.path))\" alt=\"\(escaped(image.alt))\"\(title(image.title)) />"
      }
    }.joined()
  }

  /// Headings have identifiers.
  private static func headingsWithoutIDs(_ html: String) -> String {
    html.replacing(#/<h([1-6]) id="[^"]+">/#) { "<h\($0.output.1)>" }
  }

  /// Tables scroll in an area with a name, align by class and not by the obsolete attribute, and say what their headers
  /// head; an empty header is a plain cell.
  private static func plainTables(_ html: String) -> String {
    html.replacing(#/<div class="table-scroll" role="group" aria-label="Tabel \d+" tabindex="0"><table>/#, with: "<table>")
      .replacing("</table></div>", with: "</table>")
      .replacing(#/<(th|td)( scope="col")? class="align-(left|right|center)">/#) { "<\($0.output.1) align=\"\($0.output.3)\">" }
      .replacing(#/<th scope="col">/#, with: "<th>")
      .replacing(#/<thead>[\s\S]*?<\/thead>/#) { $0.output.replacing("<td", with: "<th").replacing("</td>", with: "</th>") }
  }

  /// A task's box has a name and stands in the item's first paragraph; the item has a class.
  private static func plainTasks(_ html: String) -> String {
    html.replacing(#/<li class="task">(\n<p>)?<input type="checkbox"( checked)? disabled aria-label="(gedaan|te doen)"> /#) {
      let checked = $0.output.2 == nil ? "" : " checked=\"\""
      return "<li><input type=\"checkbox\"\(checked) disabled=\"\" /> \($0.output.1 ?? "")"
    }
  }

  /// Notes have identifiers of plain letters and names in the page's language.
  private static func plainFootnotes(_ html: String) -> String {
    html.replacing(#/<sup class="footnote-ref"><a href="#fn-[^"]+" id="fnref-[^"]+" aria-label="Noot \d+">(\d+)</a></sup>/#) {
      "{note \($0.output.1)}"
    }
    .replacing(
      #/<a class="footnote-back" href="#fnref-[^"]+" aria-label="[^"]+">↩\x{FE0E}(<sup>\d+</sup>)?</a>/#,
      with: "{back}"
    )
    .replacing(#/<section class="footnotes"[^>]*>/#, with: "<section>")
    .replacing(#/<li id="fn-[^"]+">/#, with: "<li>")
  }

  /// A quote that begins with `[!NOTE]` is an alert.
  private static func alertsAsQuotes(_ html: String) -> String {
    html.replacing(#/<div class="alert alert-([a-z]+)" role="note">\n<p class="alert-title">[^<]+</p>\n(<p>)?/#) {
      // Without a paragraph after the marker, the marker was a paragraph of its own.
      let marker = "<blockquote>\n<p>[!\($0.output.1.uppercased())]"
      return marker + ($0.output.2 == nil ? "</p>\n" : "\n")
    }
    .replacing("</div>", with: "</blockquote>")
  }

  /// Links to other sites are marked, so that the theme can show it and the other site learns nothing of this one.
  private static func plainExternalLinks(_ html: String) -> String {
    html.replacing(#/<a class="external" rel="external noopener" href="([^"]*)"/#) { "<a href=\"\(decoded(String($0.output.1)))\"" }
      .replacing(#/<a href="(mailto|tel|MAILTO):([^"]*)"/#) { "<a href=\"\($0.output.1):\(decoded(String($0.output.2)))\"" }
  }
}

// MARK: - Differences in the reference's HTML

extension HTMLNormalisation {
  private static let omitted = "<!-- raw HTML omitted -->"

  /// The reference leaves a comment where it left out HTML; Baken leaves nothing, and reports it.
  private static func withoutRawHTML(_ html: String) -> String { html.replacing(omitted, with: "") }

  /// The reference's notes in the short form of ``plainFootnotes(_:)``.
  private static func plainReferenceFootnotes(_ html: String) -> String {
    html.replacing(#/<sup class="footnote-ref"><a href="#fn-[^"]+" id="fnref-[^"]+" data-footnote-ref>(\d+)</a></sup>/#) {
      "{note \($0.output.1)}"
    }
    .replacing(
      #/<a href="#fnref-[^"]+" class="footnote-backref" [^>]*>↩(<sup class="footnote-ref">\d+</sup>)?</a>/#, with: "{back}"
    )
    .replacing(#/<section class="footnotes" data-footnotes>/#, with: "<section>")
    .replacing(#/<li id="fn-[^"]+">/#, with: "<li>")
  }

  /// An alert's marker stands before its text however the author parted them.
  private static func alertMarkersAlone(_ html: String) -> String {
    html.replacing(#/<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](<br \/>\n|<\/p>\n<p>)/#) { "<p>[!\($0.output.1)]\n" }
  }

  /// `[words](lang:en)` are words in a language and no link.
  private static func languagePassages(_ html: String) -> String {
    html.replacing(#/<a href="lang:([^"]+)">(.*?)</a>/#) { "<span lang=\"\($0.output.1)\">\($0.output.2)</span>" }
  }

  /// Baken decodes the addresses of content to find it; here those of the reference are decoded too.
  private static func withDecodedAddresses(_ html: String) -> String {
    html.replacing(#/(href|src)="([^"]*)"/#) { "\($0.output.1)=\"\(decoded(String($0.output.2)))\"" }
  }
}

// MARK: - On both sides

extension HTMLNormalisation {
  /// Schemes that nobody expects make no link in Baken; the reference empties the addresses of those that can do harm
  /// and links the others. An address that the author left empty looks like an emptied one, so it goes on both sides.
  private static func withoutPointlessLinks(_ html: String) -> String {
    html.replacing(#/<a href="([^"]*)"[^>]*>([\s\S]*?)</a>/#) { match in
      let address = match.output.1.lowercased()
      let scheme = address.prefixMatch(of: #/[a-z][a-z0-9+.\-]*:/#)?.output
      let isWanted = !address.isEmpty && (scheme == nil || ["http:", "https:", "mailto:", "tel:"].contains(scheme ?? ""))
      return isWanted ? String(match.output.0) : String(match.output.2)
    }
  }

  /// Line breaks beside the tags of blocks, in texts with raw HTML only: where that was left out, the reference keeps
  /// the line breaks around it.
  private static func withoutBlanks(_ html: String) -> String {
    let block = "p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td|section|input"
    guard let after = try? Regex("(</?(?:\(block))(?: [^>]*)?>)\\n+"), let before = try? Regex("\\n+(</?(?:\(block))(?: [^>]*)?>)")
    else { preconditionFailure("both expressions are constant") }
    return html.replacing(after) { String($0.output[1].substring ?? "") }
      .replacing(before) { String($0.output[1].substring ?? "") }
      .trimmingCharacters(in: .newlines)
  }

  private static func title(_ title: String?) -> String { title.map { " title=\"\(escaped($0))\"" } ?? "" }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  private static func decoded(_ address: String) -> String {
    let plain = address.replacing("&amp;", with: "&").replacing("&#x27;", with: "'")
    return escaped(plain.removingPercentEncoding ?? plain)
  }
}
