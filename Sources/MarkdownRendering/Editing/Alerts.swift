import SiteModel

extension TreeEditor {
  /// A block quote that begins with `[!NOTE]` alone on its line becomes a note with a title.
  ///
  /// It has the role `note` and not the element `aside`: an aside is a landmark, and landmarks with one name on a page
  /// cannot be told apart.
  mutating func editBlockQuote(_ quote: Node) -> Step {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let first = paragraph.firstChild, first.kind == .text,
      let alert = alert(named: first.literal)
    else { return .into(quote) }
    if let separator = first.next {
      guard separator.kind == .softBreak || separator.kind == .lineBreak else { return .into(quote) }
      separator.unlink()
    }
    first.unlink()
    if paragraph.firstChild == nil { discard(paragraph) }
    let box = Node(making: .customBlock)
    box.setOnEnter(
      Markup("<div class=\"alert alert-\(alert.name)\" role=\"note\">\n<p class=\"alert-title\">\(alert.title.htmlEscaped)</p>"))
    box.setOnExit(Markup("</div>"))
    replace(quote, with: box)
    return .into(box)
  }

  private func alert(named marker: String) -> (name: String, title: String)? {
    guard marker.utf8.first == UInt8(ascii: "[") else { return nil }
    return switch marker.trimmingEnd.lowercased() {
    case "[!note]": ("note", renderer.strings.alertNote)
    case "[!tip]": ("tip", renderer.strings.alertTip)
    case "[!important]": ("important", renderer.strings.alertImportant)
    case "[!warning]": ("warning", renderer.strings.alertWarning)
    case "[!caution]": ("caution", renderer.strings.alertCaution)
    default: nil
    }
  }
}
