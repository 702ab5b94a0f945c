/// Marks in the HTML before each block at the top of a text, for a page that is shown to somebody who edits it: which lines of the file
/// the block is written on. They are comments, which change no layout, and which no author can write.
extension TreeEditor {
  /// Adds the marks. Footnotes, which the library has moved to the end, get none.
  mutating func markBlocks() {
    var current = root.firstChild
    var last: Node?
    while let block = current {
      guard block.kind != .footnoteDefinition else { break }
      current = block.next
      guard block.startLine > 0 else { continue }
      let offset = source.firstLine - 1
      let mark = Node(making: .customBlock)
      mark.setOnEnter(Markup("<!--baken \(block.startLine + offset)-\(max(block.startLine, block.endLine) + offset)-->"))
      block.insertBefore(mark)
      last = block
    }
    guard let last else { return }
    let end = Node(making: .customBlock)
    end.setOnEnter(Markup("<!--baken end-->"))
    last.insertAfter(end)
  }
}
