import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel
import SiteRendering
import Theming

/// Words of somebody.
struct Quotation: PageComponent {
  let text: MarkupBody
  let speaker: String?

  var contentLinks: [ContentLink] { text.links }
}

/// The keys of the component `quotation`.
enum QuotationKeys {
  static let set = KeySet(en: "the component quotation", nl: "het onderdeel quotation", [text, speaker])

  static let text = Key.markdown(
    "text", .inlineMarkdown, .needed, example: "We knew what to expect.",
    en: ("What was said", "In the words of the speaker."),
    nl: ("Wat er gezegd is", "In de woorden van de spreker."))
  static let speaker = Key.text(
    "speaker", .prose, example: "A teacher",
    en: ("Who said it", "A name or a role."),
    nl: ("Wie het zei", "Een naam of een rol."))
}

struct QuotationReader: ComponentReader {
  let name = "quotation"
  let words = Words(en: "words of somebody", nl: "woorden van iemand")
  let keys = QuotationKeys.set

  func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    Quotation(
      text: reader.inline(QuotationKeys.text, markdown) ?? MarkupBody(), speaker: reader.text(QuotationKeys.speaker)?.value)
  }
}

extension Quotation: RenderedComponent {
  var template: String { "component-quotation" }

  static let values = TemplateValueSet(
    .html("text", en: "what was said", nl: "wat er gezegd is"),
    .text("speaker", en: "who said it", nl: "wie het zei"))

  func context(in rendering: ComponentRendering) -> TemplateContext? {
    TemplateContext(["text": .html(rendering.filling.html(text)), "speaker": speaker.map { .text($0) }])
  }
}
