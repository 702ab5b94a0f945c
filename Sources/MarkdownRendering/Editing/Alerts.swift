import Diagnostics
import SiteModel

extension TreeEditor {
  /// Turns a block quote whose first line is just `[!NOTE]` into a note with a title.
  ///
  /// It has the role `note` and is not an `aside`: an aside is a landmark, and several landmarks with one name cannot be told
  /// apart.
  mutating func editBlockQuote(_ quote: Node) -> Step {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, let first = paragraph.firstChild else {
      return .into(quote)
    }
    guard first.kind == .text,
      let marker = AlertMarker(
        first.literal, isAloneOnLine: first.next.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true)
    else {
      findMisspeltMarker(in: paragraph)
      return .into(quote)
    }
    let place = self.place(of: marker, in: paragraph)
    alertLines.insert(paragraph.startLine)
    guard let alert = alert(named: marker.name) else {
      report(unknownAlert: marker, at: place)
      return .into(quote)
    }
    guard marker.hasExclamationMark else {
      report(unknownAlert: marker, at: place)
      return .into(quote)
    }
    guard marker.isAlone else {
      report(.alertTitle, at: place, ["marker": "[!\(marker.name.uppercased())]"])
      return .into(quote)
    }
    first.next?.unlink()
    first.unlink()
    if paragraph.firstChild == nil { discard(paragraph) }
    if isEmpty(quote) { report(.emptyAlert, at: place, ["marker": marker.text]) }
    let box = Node(making: .customBlock)
    box.setOnEnter(
      Markup("<div class=\"alert alert-\(alert.name)\" role=\"note\">\n<p class=\"alert-title\">\(alert.title.htmlEscaped)</p>"))
    box.setOnExit(fixed: "</div>")
    note(box, as: .titled(alert.title))
    replace(quote, with: box)
    return .into(box)
  }

  /// Reports a marker in other brackets, in bold or without a closing bracket: `!NOTE`, `(!NOTE)`, `**[!NOTE]**`, `[!NOTE`.
  private mutating func findMisspeltMarker(in paragraph: Node) {
    guard paragraph.startLine > 0 else { return }
    let line = lines.line(paragraph.startLine)
    let bytes = line.dropFirst(max(paragraph.startColumn - 1, 0)).prefix(80)
    guard let first = bytes.first, "[(!{*_".utf8.contains(first), bytes.count < 80 else { return }
    let text = String(decoding: bytes, as: UTF8.self).trimmingEnd
    guard let name = AlertMarker.misspelt(in: text) else { return }
    alertLines.insert(paragraph.startLine)
    let column = bytes.startIndex - line.startIndex + 1
    diagnostics.append(
      Diagnostic(
        .unknownAlert, at: lines.range(line: paragraph.startLine, column: column, end: column + text.utf8.count),
        ["marker": String(text), "known": AlertMarker.list], correction: Correction(of: String(text), to: "[!\(name.uppercased())]")
      ))
  }

  private func place(of marker: AlertMarker, in paragraph: Node) -> SourceRange {
    let line = max(paragraph.startLine, 1)
    return lines.range(of: marker.text, in: line...line) ?? lines.range(ofBlock: paragraph)
  }

  private mutating func report(unknownAlert marker: AlertMarker, at place: SourceRange) {
    diagnostics.append(
      Diagnostic(
        .unknownAlert, at: place,
        ["marker": marker.text, "known": AlertMarker.list],
        guess: AlertMarker.guess(for: marker.name)?.changed(of: marker.text) { "[!\($0.uppercased())]" }))
  }

  private func alert(named name: String) -> (name: String, title: String)? {
    switch name {
    case "note": ("note", renderer.strings.alertNote)
    case "tip": ("tip", renderer.strings.alertTip)
    case "important": ("important", renderer.strings.alertImportant)
    case "warning": ("warning", renderer.strings.alertWarning)
    case "caution": ("caution", renderer.strings.alertCaution)
    default: nil
    }
  }
}

/// The words in brackets that begin an alert: `[!NOTE]`.
struct AlertMarker {
  /// The brackets and their content, as written.
  let text: String
  let name: String
  /// Whether there is a `!` before the kind.
  let hasExclamationMark: Bool
  /// Whether nothing follows on the line.
  let isAlone: Bool

  /// The marker at the start of a block quote; nil when there is none.
  /// - Parameter isAloneOnLine: whether the line holds nothing but this text.
  init?(_ literal: String, isAloneOnLine: Bool) {
    guard literal.utf8.first == UInt8(ascii: "["), let end = literal.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let inner = literal[literal.utf8.index(after: literal.startIndex)..<end]
    hasExclamationMark = inner.hasPrefix("!")
    name = inner.drop { $0 == "!" || $0 == " " }.trimmingEnd.lowercased()
    isAlone = isAloneOnLine && literal[literal.utf8.index(after: end)...].allSatisfy(\.isWhitespace)
    text = String(literal[...end])
    guard name.contains(where: \.isLetter), name.utf8.count <= 30 else { return nil }
    // `[NOTE]` in capitals alone on its line is a mistake; otherwise, as in `[opmerking]`, it is a text in brackets.
    if !hasExclamationMark {
      guard isAlone, !inner.contains(where: \.isLowercase), Self.kind(named: name) != nil else { return nil }
    }
  }

  /// The kind of alert that a line was meant to begin, though it has other brackets or characters; nil for any other text.
  static func misspelt(in line: Substring) -> String? {
    guard line.utf8.contains(UInt8(ascii: "!")),
      let match = line.wholeMatch(of: /(\**|_*)([\[({]?) ?(!?) ?([\p{L} ]{2,30}?) ?(!?) ?([\])}]?)(\**|_*)/)
    else { return nil }
    let (_, _, open, exclamation, name, end, close, _) = match.output
    let hasExclamationMark = !exclamation.isEmpty || !end.isEmpty
    // `**[!NOTE]**`, `[!NOTE`, `(!NOTE)`, `{!NOTE}`, `[NOTE!]`; also `!NOTE` without brackets, but not `NOTE!`, which is an
    // exclamation.
    let isMarked = open.isEmpty && close.isEmpty ? !exclamation.isEmpty : !open.isEmpty || !exclamation.isEmpty
    guard hasExclamationMark, isMarked else { return nil }
    // In other brackets, a word in lower case may be an ordinary word.
    guard open == "[" || !name.contains(where: \.isLowercase) else { return nil }
    return kind(named: name.lowercased())
  }

  /// The kind with a name, which may be that of another system.
  static func kind(named name: String) -> String? { known.contains(name) ? name : synonyms[name] }

  /// The kind that a name was meant to be: one in another language or system, or one with a slip, also in those names.
  static func guess(for name: String) -> Correction? {
    if let kind = kind(named: name) { return Correction(of: name, to: kind) }
    return Correction.nearest(to: name, among: known)
      ?? Correction.nearest(to: name, among: synonyms.keys.sorted())?.changed { synonyms[$0] ?? $0 }
  }

  /// The known markers, for a message.
  static let list = known.map { "[!\($0.uppercased())]" }.joined(separator: ", ")

  static let known = ["note", "tip", "important", "warning", "caution"]

  /// The names that other systems use, and Dutch ones, with the closest kind here.
  static let synonyms = [
    "abstract": "note", "attention": "warning", "bug": "caution", "danger": "caution", "error": "caution", "failure": "caution",
    "hint": "tip", "info": "note", "information": "note", "success": "tip", "todo": "note", "quote": "note", "example": "note",
    "question": "note", "summary": "note", "warn": "warning", "let op": "note", "opmerking": "note", "belangrijk": "important",
    "waarschuwing": "warning", "pas op": "caution", "gevaar": "caution", "noot": "note", "notitie": "note", "aantekening": "note",
    "informatie": "note", "uitleg": "note", "voorbeeld": "note", "weetje": "note", "vraag": "note", "aandacht": "important",
    "attentie": "important", "opgelet": "warning", "kijk uit": "warning", "voorzichtig": "caution", "fout": "caution",
    "advies": "tip", "suggestie": "tip",
  ]
}
