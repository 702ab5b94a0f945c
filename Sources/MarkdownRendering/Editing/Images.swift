import SiteModel

extension TreeEditor {
  /// An image becomes an opening: only the whole site knows its size and its address.
  mutating func editImage(_ node: Node) -> Step {
    let destination = node.destination
    let path =
      switch Destination(destination) {
      case .content: destination.percentDecoded ?? destination
      default: destination
      }
    let image = Node(making: .customInline)
    image.setOnEnter(Markup(.image, images.count))
    let range = lines.range(ofImage: node, at: destination, in: block)
    images.append(MarkupBody.Image(path: path, alt: PlainText.description(of: node), title: node.title, range: range))
    node.insertAfter(image)
    discard(node)
    return .past(image)
  }
}
