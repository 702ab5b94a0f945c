import Diagnostics
import SiteModel

/// The scripts of a theme: ES modules, each at an address that changes with its content and with that of the modules it imports.
///
/// A module imports another by its relative path in the folder (`import {load} from "./store.js"`), as editors and type checkers
/// expect; here the path is replaced by the other module's address.
struct ScriptModules {
  /// The modules by their path in the theme's `scripts/`, such as `events/filter.js`.
  private(set) var assets: [String: ThemeAsset] = [:]
  /// The modules that each module imports, directly or indirectly, in dependency order.
  private(set) var imports: [String: [String]] = [:]

  private static let folder = "scripts/"

  static func modules(of files: ThemeFiles) -> (modules: ScriptModules, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let modules = ScriptModules(files, into: &diagnostics)
    return (modules, diagnostics)
  }

  private init(_ files: ThemeFiles, into diagnostics: inout [Diagnostic]) {
    for name in files.names(in: "scripts") { _ = resolve(name, files, way: [], into: &diagnostics) }
    joinMarked(files)
  }

  /// Replaces a module by a script that contains everything the module imports.
  mutating func replace(_ key: String, with asset: ThemeAsset) {
    assets[key] = asset
    imports[key] = []
  }

  /// Removes modules that no page loads separately.
  mutating func remove(_ keys: Set<String>) {
    for key in keys {
      assets[key] = nil
      imports[key] = nil
    }
  }

  /// Makes the asset of a module, after those that it imports; nil when a diagnostic reports a fault.
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
    var places = TextPlaces(in: source, path: file.displayPath)
    for path in source.importedPaths {
      text += rest[..<path.startIndex]
      let range = places.range(of: path)
      rest = rest[path.endIndex...]
      guard let target = resolvedPath(String(path), from: name), files.files[target] != nil else {
        diagnostics.append(
          Diagnostic(
            .unknownScript, at: range, ["name": String(path)],
            guess: .nearest(to: String(path), among: files.names(in: "scripts").map { "./" + $0.dropFirst(Self.folder.count) })))
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
