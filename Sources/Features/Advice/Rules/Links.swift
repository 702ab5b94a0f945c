import ContentLoading
import Diagnostics
import MarkdownRendering

extension TextRule {
  /// Link texts such as “click here”.
  static let emptyLink = TextRule(
    rule: AdviceRule(
      .emptyLink,
      en: ("Whether link texts that say nothing are named", "Such as “click here”, which does not say where the link leads."),
      nl: ("Of linkteksten die niets zeggen worden genoemd", "Zoals “klik hier”: dat zegt niet waar de link heen leidt."))
  ) { text in
    guard let words = text.words?.words else { return [] }
    return text.links.filter { $0.language == nil && words.emptyLinks.contains($0.text.bareWords) }.map { link in
      Diagnostic(.emptyLink, at: link.place, ["text": link.text])
    }
  }

  /// Links whose text is their address.
  static let bareAddress = TextRule(
    rule: AdviceRule(
      .bareAddress,
      en: ("Whether links whose text is an address are named", "A screen reader spells an address out, letter by letter."),
      nl: ("Of links met een adres als tekst worden genoemd", "Een schermlezer spelt een adres, letter voor letter."))
  ) { text in
    text.links.filter(\.isBareAddress).map { Diagnostic(.bareAddress, at: $0.place, ["text": $0.text]) }
  }
}

/// A link in a text, with its whole text.
private struct LinkText {
  let text: String
  let destination: String
  let language: String?
  let place: SourceRange

  var isBareAddress: Bool {
    !destination.hasPrefix("mailto:") && !destination.hasPrefix("tel:") && !text.contains(" ")
      && (text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("www."))
  }
}

extension AdviceText {
  fileprivate var links: [LinkText] { blocks.flatMap { $0.links } }
}

extension TextBlock {
  /// The links. Code in a link is the name of something, and no text.
  fileprivate var links: [LinkText] {
    var links: [LinkText] = []
    var index = 0
    while index < prose.runs.count {
      guard let destination = prose.runs[index].link else {
        index += 1
        continue
      }
      var end = index + 1
      while end < prose.runs.count, prose.runs[end].link == destination { end += 1 }
      let runs = prose.runs[index..<end]
      if !runs.contains(where: \.isCode) {
        let bytes = runStarts[index]..<(end < runStarts.count ? runStarts[end] : self.bytes.count)
        links.append(
          LinkText(
            text: text(bytes), destination: destination, language: prose.runs[index].language?.code, place: place(of: bytes)))
      }
      index = end
    }
    return links
  }
}

extension String {
  /// The words in small letters, without what stands around them: `Klik hier!` and `→ klik hier` are the same.
  var bareWords: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "’" && $0 != "'" }
    return words.joined(separator: " ")
  }
}
