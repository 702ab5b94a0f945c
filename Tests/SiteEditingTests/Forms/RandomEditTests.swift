import ContentLoading
import Foundation
import Testing

@testable import SiteEditing

/// Random edits of random files: the value is read back as it was given, and every other byte stays.
@Suite struct RandomEditTests {
  /// How many edits are tried; `BAKEN_DESK_EDITS` says another number.
  private static let count = ProcessInfo.processInfo.environment["BAKEN_DESK_EDITS"].flatMap { Int($0) } ?? 1_500

  private static let keys = KeySet(
    en: "the keys", nl: "de sleutels",
    RandomFile.names.map { Key.text($0, .text, example: "…", en: ("", ""), nl: ("", "")) })

  private static func paths(in value: FormValue, at path: [FormStep] = []) -> [[FormStep]] {
    switch value {
    case .text, .none: return [path]
    case .list(let items):
      return [path] + items.enumerated().flatMap { paths(in: $1, at: path + [.index($0)]) }
    case .group(let entries):
      return (path.isEmpty ? [] : [path]) + entries.flatMap { paths(in: $0.value, at: path + [.key($0.key)]) }
    }
  }

  private static func edit(of file: inout RandomFile) -> FormEdit {
    let paths = Self.paths(in: file.value)
    let path = paths.isEmpty ? [] : file.random.pick(paths)
    let missing = RandomFile.names.filter { file.value[[.key($0)]] == nil }
    if path.isEmpty || file.random.chance(6), !missing.isEmpty {
      return .set([.key(file.random.pick(missing))], file.anyValue(depth: 0))
    }
    if case .list(let items)? = file.value[path], !file.random.chance(4) {
      let index = Int.random(in: 0..<items.count, using: &file.random)
      return file.random.pick([
        .insert(path + [.index(Int.random(in: 0...items.count, using: &file.random))], .text(file.anyText())),
        .move(path + [.index(index)], to: Int.random(in: 0..<items.count, using: &file.random)), .remove(path + [.index(index)]),
      ])
    }
    if file.random.chance(5) { return .remove(path) }
    if case .group? = file.value[path], file.random.chance(2) { return .set(path + [.key("e")], .text(file.anyText())) }
    if file.random.chance(4) { return .set(path, file.anyValue(depth: 1)) }
    return .set(path, .text(file.anyText(lines: file.random.pick([1, 1, 1, 3]))))
  }

  @Test func `every edit is read back, and all bytes outside it are as they were`() {
    var refused = 0
    for seed in 0..<UInt64(Self.count) {
      var file = RandomFile(seed: seed)
      let before = Array(file.text.utf8)
      var editing = FormEditing(before, path: "a.md", isPage: true, keys: Self.keys)
      guard editing.value == file.value else {
        Issue.record("seed \(seed): the file is not read as it is meant:\n\(file.text)\nbut as\n\(editing.value)")
        return
      }
      let edit = Self.edit(of: &file)
      do throws(EditRefusal) {
        try editing.apply(edit)
      } catch {
        refused += 1
        #expect(editing.bytes == before, "seed \(seed)")
        if case .set(let path, .text(let text)) = edit, case .text? = file.value[path] {
          Issue.record("seed \(seed): a text is refused at \(path): “\(text)” in\n\(file.text)")
          return
        }
        continue
      }
      guard case .key(let key)? = edit.path.first else { continue }
      var expected = file.value
      for step in edit.steps(on: expected) ?? [] { expected = step.applied(to: expected) ?? expected }
      let isKept = Self.isKept(file, key, before, editing.bytes)
      guard editing.value == expected, isKept else {
        Issue.record("seed \(seed): \(edit) makes of\n\(file.text)\nthis:\n\(String(decoding: editing.bytes, as: UTF8.self))")
        return
      }
    }
    #expect(refused * 50 < Self.count, "\(refused) of \(Self.count) edits are refused")
  }

  private static func isKept(_ file: RandomFile, _ key: String, _ before: [UInt8], _ after: [UInt8]) -> Bool {
    if let around = file.around(key) {
      return after.starts(with: around.before.utf8) && after.reversed().starts(with: Array(around.after.utf8).reversed())
    }
    // A new key: all that was there is at both sides of it.
    let first = zip(before, after).prefix { $0 == $1 }.count
    return before[first...].elementsEqual(after.suffix(before.count - first))
  }
}
