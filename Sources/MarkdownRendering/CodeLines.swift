extension MarkdownRenderer {
  /// The lines of fenced blocks that stay code, with their fences: those that name no component.
  /// - Parameter firstLine: the number of the text's first line.
  public func linesOfCode(in text: String, firstLine: Int) -> Set<Int> {
    let document = CMarkDocument(parsing: Array(text.utf8))
    var lines: Set<Int> = []
    var current = document.root.firstChild
    while let node = current {
      if node.kind == .codeBlock, let info = node.fenceInfo,
        !componentNames.contains(info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "")
      {
        let offset = firstLine - 1
        lines.formUnion((node.startLine + offset)...(max(node.startLine, node.endLine) + offset))
      }
      current = node.following(within: document.root)
    }
    return lines
  }
}
