import SiteModel

extension TreeEditor {
  /// A task's box gets a name, and stands inside the item's first paragraph, on the line of its text.
  func editItem(_ item: Node) -> Step {
    guard let isTicked = item.isTicked else { return .into(item) }
    item.removeBox()
    let label = (isTicked ? renderer.strings.taskDone : renderer.strings.taskOpen).htmlEscaped
    let state = isTicked ? " checked" : ""
    let box = Node(making: .customInline)
    var markup = Markup(.task, 0)
    markup.append("<input type=\"checkbox\"\(state) disabled aria-label=\"\(label)\"> ")
    box.setOnEnter(markup)
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
