import SiteModel

extension TreeEditor {
  /// A fenced block whose info string names a component becomes an opening; other code stays code.
  mutating func editCodeBlock(_ node: Node) -> Step {
    guard let info = node.fenceInfo, let word = info.split(whereSeparator: \.isWhitespace).first else { return .past(node) }
    let name = String(word)
    guard renderer.componentNames.contains(name) else { return .past(node) }
    let text = node.literal
    components.append(
      MarkupBody.ComponentBlock(
        name: name, source: text, firstLine: source.firstLine + node.startLine,
        indentation: source.columnOffset + lines.indentation(ofCode: text, in: node), range: lines.range(ofInfo: info, of: node)))
    let opening = Node(making: .customBlock)
    opening.setOnEnter(Markup(.component, components.count - 1))
    replace(node, with: opening)
    return .past(opening)
  }
}
