import SiteModel

/// A footnote that the text refers to.
struct Footnote {
  let definition: Node
  /// The identifier of the footnote itself.
  let id: String
  /// The identifiers of the references to it in the text.
  var references: [String] = []

  var anchors: [String] { [id] + references }
}

extension TreeEditor {
  /// Collects the definitions: libcmark-gfm has moved the used ones to the end of the document, in order of first use.
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
      if isEmpty(definition) {
        let label = "^" + (lines.label(ofFootnote: definition) ?? String(footnotes.count))
        let place = lines.range(of: "[\(label)]", in: definition.startLine...max(definition.startLine, definition.endLine))
        report(.emptyFootnote, at: place ?? lines.range(ofBlock: definition), ["label": label])
      }
      first = definition.next
    }
  }

  /// Whether there is nothing but comments below a node.
  func isEmpty(_ block: Node) -> Bool {
    var current = block.firstChild
    while let node = current {
      switch node.kind {
      case .text, .code: if node.withLiteral({ $0.contains { $0 > 0x20 } }) { return false }
      case .htmlBlock, .htmlInline: if RawHTML.markupOutsideComments(of: node.literal) != nil { return false }
      case .image, .codeBlock, .table, .footnoteReference: return false
      default: break
      }
      current = node.following(within: block)
    }
    return true
  }

  /// Turns a reference into a number that links to the footnote.
  mutating func editFootnoteReference(_ node: Node) -> Step {
    guard let number = Int(node.literal), footnotes.indices.contains(number - 1) else {
      discard(node)
      return .past(node)
    }
    let noteID = footnotes[number - 1].id
    let id = footnoteReferenceIDs.make(from: "fnref-\(noteID.dropFirst(3))")
    footnotes[number - 1].references.append(id)
    let label = renderer.strings.footnoteReference.filling(["number": String(number)]).htmlEscaped
    let mark = Node(making: .customInline)
    var markup = Markup("<sup class=\"footnote-ref\"><a href=\"")
    markup.append(.ownAddress)
    markup.append("#\(noteID)\" id=\"\(id)\" aria-label=\"\(label)\">\(number)</a></sup>")
    mark.setOnEnter(markup)
    note(mark, as: .words("[\(number)]"))
    replace(node, with: mark)
    return .past(mark)
  }

  /// Gathers the footnotes in a labelled section, each with links back to its references.
  mutating func finishFootnotes() {
    guard !footnotes.isEmpty else { return }
    let section = Node(making: .customBlock)
    let label = renderer.strings.footnotes.htmlEscaped
    section.setOnEnter(Markup("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(label)\">\n<ol>"))
    section.setOnExit(fixed: "</ol>\n</section>")
    for (index, footnote) in footnotes.enumerated() {
      let item = Node(making: .customBlock)
      note(item, as: .item(marker: "[\(index + 1)]"))
      item.setOnEnter(Markup("<li id=\"\(footnote.id)\">"))
      item.setOnExit(fixed: "</li>")
      replace(footnote.definition, with: item)
      addLinksBack(of: footnote, to: item)
      section.append(item)
    }
    root.append(section)
  }

  private func addLinksBack(of footnote: Footnote, to item: Node) {
    guard !footnote.references.isEmpty else { return }
    let name = renderer.strings.footnoteBack.htmlEscaped
    // U+FE0E asks for the arrow as text: without it some systems draw a colour emoji.
    let isInText = item.lastChild?.kind == .paragraph
    var links = Markup()
    for (index, reference) in footnote.references.enumerated() {
      let number = index == 0 ? "" : " \(index + 1)"
      let mark = index == 0 ? "" : "<sup>\(index + 1)</sup>"
      links.append(index > 0 || isInText ? " <a class=\"footnote-back\" href=\"" : "<a class=\"footnote-back\" href=\"")
      links.append(.ownAddress)
      links.append("#\(reference)\" aria-label=\"\(name)\(number)\">↩\u{FE0E}\(mark)</a>")
    }
    let back = Node(making: .customInline)
    back.setOnEnter(links)
    if isInText, let last = item.lastChild { last.append(back) } else { item.append(back) }
  }
}
