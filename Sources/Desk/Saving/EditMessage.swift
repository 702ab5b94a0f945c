import ContentLoading
import SiteEditing

/// An edit as the app sends it.
struct EditMessage: Decodable, Sendable {
  let edit: String
  let at: [JSONStep]?
  let value: JSONValue?
  let to: Int?
  let lines: [Int]?
  let text: String?
  let edits: [EditMessage]?

  /// Makes the edit in a file.
  /// - Parameter componentKeys: gives the declared keys of a component by its lines.
  func apply(to file: inout FormEditing, componentKeys: (ClosedRange<Int>) -> KeySet?) throws(Refusal) {
    do throws(EditRefusal) {
      switch edit {
      case "text":
        guard let range = pair, let text else { throw .noSuchPlace }
        try file.replaceText(lines: range, with: text)
      case "source":
        guard let text else { throw .noSuchPlace }
        try file.replaceAll(with: text)
      case "component":
        guard let pair, pair.first <= pair.last, let edits else { throw .noSuchPlace }
        try applyInComponent(edits, pair.first...pair.last, to: &file, componentKeys)
      default: try file.apply(try formEdit())
      }
    } catch {
      throw Refusal(422, error.identifier, error.reason)
    }
  }

  /// Edits of a component, which may make it longer or shorter.
  private func applyInComponent(
    _ edits: [EditMessage], _ lines: ClosedRange<Int>, to file: inout FormEditing, _ componentKeys: (ClosedRange<Int>) -> KeySet?
  ) throws(EditRefusal) {
    let keys = componentKeys(lines)
    var last = lines.upperBound
    for edit in edits {
      let before = file.bytes.count { $0 == 0x0A }
      try file.apply(try edit.formEdit(), inComponentAt: lines.lowerBound...last, keys: keys)
      last += file.bytes.count { $0 == 0x0A } - before
    }
  }

  private var pair: (first: Int, last: Int)? {
    guard let lines, lines.count == 2, (0...10_000_000).contains(lines[0]), (0...10_000_000).contains(lines[1]) else { return nil }
    return (lines[0], lines[1])
  }

  private func formEdit() throws(EditRefusal) -> FormEdit {
    guard let path = at?.map(\.step), !path.isEmpty, path.count <= 40 else { throw .noSuchPlace }
    switch edit {
    case "set": return .set(path, value?.value ?? .none)
    case "remove": return .remove(path)
    case "insert": return .insert(path, value?.value ?? .none)
    case "move":
      guard let to else { throw .noSuchPlace }
      return .move(path, to: to)
    default: throw .noSuchPlace
    }
  }
}
