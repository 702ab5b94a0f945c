import SiteModel

extension TreeEditor {
  /// Gives a task's checkbox a name, and puts it into the item's first paragraph, on the line of its text.
  mutating func editItem(_ item: Node) -> Step {
    guard let isTicked = item.isTicked else { return .into(item) }
    item.removeCheckbox()
    let label = (isTicked ? renderer.strings.taskDone : renderer.strings.taskOpen).htmlEscaped
    let state = isTicked ? " checked" : ""
    let box = Node(making: .customInline)
    var markup = Markup(.task, 0)
    markup.append("<input type=\"checkbox\"\(state) disabled aria-label=\"\(label)\"> ")
    box.setOnEnter(markup)
    note(box, as: .words(isTicked ? "[x] " : "[ ] "))
    if let first = item.firstChild, first.kind == .paragraph {
      first.prepend(box)
    } else {
      let paragraph = Node(making: .paragraph)
      paragraph.append(box)
      item.prepend(paragraph)
    }
    return .into(item)
  }
}
