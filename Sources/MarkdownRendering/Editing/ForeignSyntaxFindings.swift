import Diagnostics

extension TreeEditor {
  /// Searches the author's source of a paragraph, a heading or a table for what the tree does not show.
  mutating func inspectSource(of node: Node) {
    let start = node.startLine
    guard start > 0, !self.hints.isEmpty else { return }
    let block = lines.lines(start...max(start, node.endLine))
    // What the whole text does not contain, no part of it does.
    let hints = self.hints.isDisjoint(with: [.foreign, .slip, .module]) ? [] : SyntaxHints(of: block)
    // A definition is also used by its label alone.
    let mayRefer =
      !self.hints.isDisjoint(with: [.reference, .definition])
      && block.withUnsafeBytes { $0.contains(references.linkLabels.isEmpty ? "[^" : "[") || $0.contains("][") }
    let mayBeModule =
      hints.contains(.module) && node.kind == .paragraph
      && ModuleStatement.mayBegin(lines.line(start).dropFirst(max(node.startColumn - 1, 0)))
    guard !hints.isDisjoint(with: [.foreign, .slip]) || mayRefer || mayBeModule else { return }
    let source = BlockSource(of: lines, in: start...max(start, node.endLine), column: node.startColumn)
    if mayRefer { findReferences(in: source, ofNote: footnoteKey(around: node)) }
    let keys = references.keys
    if hints.contains(.slip) { findSlips(in: source, of: node) }
    guard hints.contains(.foreign) || mayBeModule else { return }
    let found = ForeignSyntax(in: source, isHeading: node.kind == .heading, hasOpened: hasOpenedForeignSyntax) {
      keys.contains(ReferenceDefinition.key(of: $0))
    }
    hasOpenedForeignSyntax = found.hasOpened
    for match in found.matches where !(match.form == .alert && alertLines.contains(source.place(of: match.range.lowerBound).line)) {
      report(match, in: source)
    }
  }

  /// The normalised label of the footnote that a block is in; nil for any other block.
  private func footnoteKey(around node: Node) -> String? {
    var outer = node.parent
    while let block = outer, block.kind != .footnoteDefinition { outer = block.parent }
    return outer.flatMap { lines.label(ofFootnote: $0) }.map { ReferenceDefinition.key(of: "^" + $0) }
  }

  private mutating func findSlips(in source: BlockSource, of node: Node) {
    let keys = references.keys
    let isItem = node.kind == .paragraph && node.parent?.kind == .item && node.previous == nil
    let slips = MarkdownSlips(in: source, isItem: isItem, isHeading: node.kind == .heading) {
      keys.contains(ReferenceDefinition.key(of: $0))
    }
    for slip in slips.matches {
      let place = source.place(of: slip.range.lowerBound)
      let shown = lines.range(line: place.line, column: place.column, end: place.column + slip.range.count)
      diagnostics.append(
        Diagnostic(
          slip.kind, at: shown,
          ["markup": source.text(slip.range).shortened(to: 60), "form": slip.form?.words ?? "".words],
          correction: slip.correction.map { Correction(of: source.text(slip.range), to: $0) }))
    }
  }

  private mutating func report(_ match: ForeignSyntax.Match, in source: BlockSource) {
    let place = source.place(of: match.range.lowerBound)
    let end = source.raw[match.range].firstIndex(of: 0x0A) ?? match.range.upperBound
    let shown = lines.range(line: place.line, column: place.column, end: place.column + end - match.range.lowerBound)
    diagnostics.append(match.finding(at: shown, in: source))
  }
}

extension ForeignSyntax.Match {
  func finding(at place: SourceRange, in source: BlockSource) -> Diagnostic {
    Diagnostic(
      .foreignSyntax, at: place, ["markup": source.text(range).shortened(to: 40), "form": form.words],
      correction: correction.map { Correction(of: source.text(range), to: $0) })
  }
}
