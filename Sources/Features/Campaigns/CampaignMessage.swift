import Drawing
import Formats
import SiteModel
import SiteRendering

/// A text of a campaign for one use, such as the newsletter: with its facts filled in, and with the link addresses of that use.
struct CampaignMessage {
  private let text: CampaignText
  private let facts: CampaignFacts
  private let filling: MarkupFilling
  /// The addresses of links to other content, by their index in the text; nil when the target is not published.
  private let addresses: [String?]

  /// A text whose link addresses are made by a function, from each target's address and the link's number.
  fileprivate init(
    _ text: CampaignText, in view: CampaignView, _ facts: CampaignFacts, address: (_ url: String, _ number: Int) -> String
  ) {
    self.text = text
    self.facts = facts
    let (links, page) = (view.renderer.links, view.page)
    var filling = MarkupFilling(
      site: view.site, links: links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    var number = 0
    let addresses = text.body.links.map { link -> String? in
      guard let url = filling.destination(of: link)?.url else { return nil }
      number += 1
      // An anchor on the page of the campaign itself.
      return address(url.hasPrefix("#") ? links.absolute(page.address) + url : url, number)
    }
    filling.address = { addresses[$0] }
    self.filling = filling
    self.addresses = addresses
  }

  // MARK: HTML

  /// The text as HTML. Its headings have no anchors, since the text leaves the site.
  var html: String {
    let body = text.body
    var result: [UInt8] = []
    var startTag = 0
    for index in body.pieces.indices {
      switch body.pieces[index] {
      case .heading(let number):
        let heading = body.headings[Int(number)]
        result += "<h\(heading.level)>".utf8
        startTag = "<h\(heading.level) id=\"\(heading.id)\">".utf8.count
      case .headingEnd: result += "\n".utf8
      case .html, .linkStart, .image, .component, .headingAnchor, .termStart, .termEnd, .ownAddress:
        result += filling.bytes(body, body.pieces[index...index]).dropFirst(startTag)
        startTag = 0
      }
    }
    return facts.filledHTML(String(decoding: result, as: UTF8.self))
  }

  // MARK: Plain text

  /// The text for mail programs that show no HTML.
  var plainText: String { MailText.text(of: text.plain, words: words) }

  /// The text as printed paragraphs.
  var paragraphs: [HandoutContent.Paragraph] {
    text.plain.blocks.flatMap { block in
      words(of: block).split(separator: "\n").enumerated().map { number, line in
        HandoutContent.Paragraph(
          line.split(separator: " ").joined(separator: " "), mark: number == 0 ? block.containers.last?.markOnPaper : nil)
      }
    }
  }

  private func words(of block: PlainBody.Block) -> String {
    block.pieces.map { piece in
      switch piece {
      case .words(let words): facts.filled(words)
      case .lineBreak: "\n"
      case .destination(let destination, let words): addressText(of: destination, behind: facts.filled(words))
      }
    }.joined()
  }

  /// The address after the text of a link, unless that text is the address.
  private func addressText(of destination: PlainBody.Destination, behind words: String) -> String {
    let address: String? =
      switch destination {
      case .content(let link): addresses[link]
      case .address(let address): address
      }
    guard let address, address != words, address != "mailto:" + words else { return "" }
    return " <\(address)>"
  }

  // MARK: Markdown

  /// The author's Markdown, with facts and link addresses filled in.
  var markdown: String {
    var result = Array(text.source.value.utf8)
    // Several links may share a definition; it gets the address of the first one.
    var places: [Int: (range: Range<Int>, address: String)] = [:]
    for (place, address) in zip(text.plain.destinations, addresses).reversed() {
      if let place, let address { places[place.lowerBound] = (place, address) }
    }
    // From last to first, so that earlier positions stay valid.
    for place in places.values.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(place.range, with: place.address.utf8)
    }
    return facts.filled(String(decoding: result, as: UTF8.self))
  }
}

extension CampaignView {
  /// A printed text, with the addresses of pages in its links.
  func message(_ text: CampaignText, _ facts: CampaignFacts) -> CampaignMessage {
    CampaignMessage(text, in: self, facts) { url, _ in url }
  }

  /// A text with tracked links.
  func message(
    _ text: CampaignText, _ facts: CampaignFacts, source: String, medium: TrackedLink.Medium
  ) -> CampaignMessage {
    CampaignMessage(text, in: self, facts) { url, number in
      TrackedLink(address: url, source: source, medium: medium, campaign: campaign.code.value, content: "text-\(number)").url
    }
  }
}

extension PlainBody.Container {
  /// The mark of a list item before its first block, in print.
  fileprivate var markOnPaper: String? {
    guard case .item(let mark, true) = self else { return nil }
    return mark == "-" ? "•" : mark
  }
}
