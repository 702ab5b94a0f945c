import SiteModel

extension TreeEditor {
  /// Turns an image into a slot: its size and address are known only when the whole site is.
  mutating func editImage(_ node: Node) -> Step {
    let destination = node.destination
    let path =
      switch Destination(destination) {
      case .content: destination.percentDecoded ?? destination
      default: destination
      }
    let image = Node(making: .customInline)
    image.setOnEnter(Markup(.image, images.count))
    let alt = PlainText.description(of: node)
    let range = lines.range(ofImage: node, at: destination, in: block)
    images.append(MarkupBody.Image(path: path, alt: alt, title: node.title, range: range))
    note(image, as: .words(alt))
    node.insertAfter(image)
    discard(node)
    return .past(image)
  }
}
