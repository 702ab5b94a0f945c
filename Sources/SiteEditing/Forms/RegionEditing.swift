import ContentLoading
import Diagnostics

/// Edits the keys in some lines of a file.
struct RegionEditing {
  let path: String
  let keys: KeySet?
  var isNamed = false

  /// The keys that are declared at a path.
  private func keys(inside path: ArraySlice<FormStep>) -> KeySet? {
    if isNamed, path.isEmpty { return nil }
    return KeySet.keys(inside: path.dropFirst(isNamed ? 1 : 0), of: keys)
  }

  func applying(
    _ edit: FormEdit, to bytes: [UInt8], in region: Range<Int>, firstLine: Int
  ) throws(EditRefusal) -> [UInt8] {
    guard var value = value(of: bytes[region], firstLine) else { throw .unreadable }
    let edit = try edit.withCheckedTexts().ordered(by: keys(inside:))
    guard let steps = edit.steps(on: value) else { throw .noSuchPlace }
    var (bytes, region) = (bytes, region)
    for step in steps {
      guard let expected = step.applied(to: value) else { throw .noSuchPlace }
      let root: YAMLExtent?
      do throws(UnclearLayout) { root = try YAMLLayout.of(bytes, in: region) } catch { throw .unclear }
      let editing = ExtentEditing(
        bytes: bytes, region: region, lineEnd: LineIndex(bytes).lineEnd, root: root,
        order: { keys(inside: $0[...])?.keys.map(\.name) ?? [] })
      guard let splices = editing.splices(for: step),
        splices.allSatisfy({ $0.range.lowerBound >= region.lowerBound && $0.range.upperBound <= region.upperBound }),
        let edited = bytes.applying(splices)
      else { throw .unclear }
      let after = region.lowerBound..<(region.upperBound + edited.count - bytes.count)
      guard let found = self.value(of: edited[after], firstLine), found == expected else { throw .unclear }
      (bytes, region, value) = (edited, after, found)
    }
    return bytes
  }

  private func value(of bytes: ArraySlice<UInt8>, _ firstLine: Int) -> FormValue? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var findings: [Diagnostic] = []
    return KeyedFile.keys(in: text, path: path, firstLine: firstLine, into: &findings).map(FormEditing.value)
  }
}

extension FormEdit {
  fileprivate func withCheckedTexts() throws(EditRefusal) -> FormEdit {
    switch self {
    case .set(let path, let value): .set(path, try value.withCheckedTexts())
    case .insert(let path, let value): .insert(path, try value.withCheckedTexts())
    case .remove, .move: self
    }
  }
}

extension FormValue {
  fileprivate func withCheckedTexts() throws(EditRefusal) -> FormValue {
    switch self {
    case .text(let text): return .text(Self.withoutLastLineEnds(try FormEditing.checked(text)))
    case .none: return .none
    case .list(let items):
      var checked: [FormValue] = []
      for item in items { checked.append(try item.withCheckedTexts()) }
      return .list(checked)
    case .group(let entries):
      var checked: [(key: String, value: FormValue)] = []
      for entry in entries { checked.append((try FormEditing.checked(entry.key), try entry.value.withCheckedTexts())) }
      return .group(checked)
    }
  }
}
