import Diagnostics
import SiteModel

/// The scripts of a theme: ES modules, each under an address that changes with its content and with that of the modules it imports.
///
/// A module names another by its relative path in the folder (`import {load} from "./store.js"`), as editors and type
/// checkers expect; here the path becomes the other module's address.
struct ScriptModules {
  /// The modules by their name in the theme's `scripts/`, such as `events/filter.js`.
  private(set) var assets: [String: ThemeAsset] = [:]
  /// The names that each module imports, directly or by way of another, in the order in which they are needed.
  private(set) var imports: [String: [String]] = [:]

  private static let folder = "scripts/"

  /// The modules of a theme, and what is wrong with them.
  static func modules(of files: ThemeFiles) -> (modules: ScriptModules, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let modules = ScriptModules(files, into: &diagnostics)
    return (modules, diagnostics)
  }

  private init(_ files: ThemeFiles, into diagnostics: inout [Diagnostic]) {
    for name in files.names(in: "scripts") { _ = resolve(name, files, way: [], into: &diagnostics) }
    joinMarked(files)
  }

  /// Publishes another file in the place of a module, which holds all that the module imports.
  mutating func replace(_ key: String, with asset: ThemeAsset) {
    assets[key] = asset
    imports[key] = []
  }

  /// Leaves modules out that nothing loads by itself.
  mutating func remove(_ keys: Set<String>) {
    for key in keys {
      assets[key] = nil
      imports[key] = nil
    }
  }

  /// Makes the asset of a module after those that it imports; nil for one that a diagnostic speaks of.
  private mutating func resolve(
    _ name: String, _ files: ThemeFiles, way: [String], into diagnostics: inout [Diagnostic]
  ) -> ThemeAsset? {
    let key = String(name.dropFirst(Self.folder.count))
    if let done = assets[key] { return done }
    guard let file = files.files[name] else { return nil }
    var text = ""
    var needed: [String] = []
    let source = file.text
    var rest = source[...]
    for path in source.importedPaths {
      text += rest[..<path.startIndex]
      let range = file.range(of: path)
      rest = rest[path.endIndex...]
      guard let target = resolvedPath(String(path), from: name), files.files[target] != nil else {
        diagnostics.append(
          Diagnostic(
            .unknownScript, at: range, ["name": String(path)],
            suggestion: nearest(to: String(path), among: files.names(in: "scripts").map { "./" + $0.dropFirst(Self.folder.count) })))
        text += path
        continue
      }
      guard !(way + [name]).contains(target) else {
        let circle = (way + [name, target]).joined(separator: " → ")
        diagnostics.append(Diagnostic(.circularScript, at: range, ["name": String(path), "way": circle]))
        text += path
        continue
      }
      guard let module = resolve(target, files, way: way + [name], into: &diagnostics) else {
        text += path
        continue
      }
      let targetKey = String(target.dropFirst(Self.folder.count))
      for other in (imports[targetKey] ?? []) + [targetKey] where !needed.contains(other) { needed.append(other) }
      let up = String(repeating: "../", count: key.split(separator: "/").count - 1)
      text += (up.isEmpty ? "./" : up) + module.url.dropFirst(ThemeAsset.folder.count)
    }
    let asset = ThemeAsset(name: key, bytes: Array(Self.compacted(text + rest).utf8))
    assets[key] = asset
    imports[key] = needed
    return asset
  }
}

extension ThemeFiles.File {
  /// The place of a part of the file's text.
  func range(of part: Substring) -> SourceRange {
    let text = part.base
    let line = text[..<part.startIndex].utf8.count { $0 == 0x0A } + 1
    let start = text[..<part.startIndex].lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    let column = text[start..<part.startIndex].unicodeScalars.count + 1
    return SourceRange(path: displayPath, line: line, column: column, end: column + part.unicodeScalars.count)
  }
}
