import SiteModel

/// A footnote that the text refers to.
struct Footnote {
  /// Its definition in the tree.
  let definition: Node
  /// The identifier of the note.
  let id: String
  /// The identifiers of the marks in the text that refer to it.
  var references: [String] = []

  /// Everything that an address may point at.
  var anchors: [String] { [id] + references }
}

extension TreeEditor {
  /// Finds the definitions: libcmark-gfm has put those that are used at the end of the document, in order of first use.
  mutating func collectFootnotes() {
    var first: Node?
    var last = root.lastChild
    while let node = last, node.kind == .footnoteDefinition {
      first = node
      last = node.previous
    }
    var ids = UniqueIDs()
    while let definition = first {
      let id = ids.make(from: "fn-\(HeadingID.from(lines.label(ofFootnote: definition) ?? String(footnotes.count + 1)))")
      footnotes.append(Footnote(definition: definition, id: id))
      first = definition.next
    }
  }

  /// A mark in the text: a number that links to the note.
  mutating func editFootnoteReference(_ node: Node) -> Step {
    guard let number = Int(node.literal), footnotes.indices.contains(number - 1) else {
      discard(node)
      return .past(node)
    }
    let noteID = footnotes[number - 1].id
    let id = footnoteMarkIDs.make(from: "fnref-\(noteID.dropFirst(3))")
    footnotes[number - 1].references.append(id)
    let label = renderer.strings.footnoteReference.filling(["number": String(number)]).htmlEscaped
    let mark = Node(making: .customInline)
    mark.setOnEnter(
      Markup("<sup class=\"footnote-ref\"><a href=\"#\(noteID)\" id=\"\(id)\" aria-label=\"\(label)\">\(number)</a></sup>"))
    replace(node, with: mark)
    return .past(mark)
  }

  /// Gathers the notes into a labelled section, each with links back to its marks.
  mutating func finishFootnotes() {
    guard !footnotes.isEmpty else { return }
    let section = Node(making: .customBlock)
    let label = renderer.strings.footnotes.htmlEscaped
    section.setOnEnter(Markup("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(label)\">\n<ol>"))
    section.setOnExit(Markup("</ol>\n</section>"))
    for footnote in footnotes {
      let item = Node(making: .customBlock)
      item.setOnEnter(Markup("<li id=\"\(footnote.id)\">"))
      item.setOnExit(Markup("</li>"))
      replace(footnote.definition, with: item)
      addLinksBack(of: footnote, to: item)
      section.append(item)
    }
    root.append(section)
  }

  private func addLinksBack(of footnote: Footnote, to item: Node) {
    guard !footnote.references.isEmpty else { return }
    let name = renderer.strings.footnoteBack.htmlEscaped
    // U+FE0E asks for the arrow as text: without it some systems draw a coloured picture.
    let links = footnote.references.enumerated().map { index, reference in
      let number = index == 0 ? "" : " \(index + 1)"
      let mark = index == 0 ? "" : "<sup>\(index + 1)</sup>"
      return "<a class=\"footnote-back\" href=\"#\(reference)\" aria-label=\"\(name)\(number)\">↩\u{FE0E}\(mark)</a>"
    }
    let isInText = item.lastChild?.kind == .paragraph
    let back = Node(making: .customInline)
    back.setOnEnter(Markup((isInText ? " " : "") + links.joined(separator: " ")))
    if isInText, let last = item.lastChild { last.append(back) } else { item.append(back) }
  }
}
