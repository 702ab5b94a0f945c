import SiteModel

/// One script made of a module and all that it imports, for a page whose modules are many and small: fewer requests, and
/// compression that sees them together.
///
/// Each imported module becomes a function of its own that is called once and gives its exports, so names of different
/// modules cannot clash. Exports that change after the module has run would be frozen; `export let` is not joined.
struct JoinedScript {
  /// Whether the comment at the head of a module asks for this, with the word `@joined`.
  static func isAskedFor(in text: String) -> Bool {
    text.hasPrefix("/*") && text.firstRange(of: "*/").map { text[..<$0.lowerBound].contains("@joined") } ?? false
  }

  private let modules: [(key: String, text: String)]
  private let resolved: (_ path: String, _ key: String) -> String?
  private let names: [String: String]

  /// A script of modules in the order in which they are needed, the one that asks for them last.
  /// - Parameter resolved: the module that a path in another one means.
  init(_ modules: [(key: String, text: String)], resolved: @escaping (_ path: String, _ key: String) -> String?) {
    self.modules = modules
    self.resolved = resolved
    names = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1.key, "module\($0)") })
  }

  /// The script; nil when a module has an import or export in a form that is not joined.
  var text: String? {
    var result = ""
    for (key, text) in modules.dropLast() {
      guard let body = withImports(of: key, text), let (plain, exports) = withoutExports(body) else { return nil }
      result += "const \(names[key] ?? "")=(()=>{\n\(plain)return{\(exports.joined(separator: ","))};\n})();\n"
    }
    guard let last = modules.last, let body = withImports(of: last.key, last.text) else { return nil }
    return result + body
  }

  /// A module whose imports are taken from the functions of the others.
  private func withImports(of key: String, _ text: String) -> String? {
    var scanner = ScriptScanner(text)
    var taken = ""
    while !scanner.isAtEnd {
      if let clause = scanner.takeClause() {
        guard let target = resolved(clause.path, key), let name = names[target] else { return nil }
        let bindings = clause.bindings.map { binding in binding.alias.map { "\(binding.name):\($0)" } ?? binding.name }
        taken += "\(clause.isExport ? "export " : "")const{\(bindings.joined(separator: ","))}=\(name);"
      } else if scanner.isAt("import") {
        return nil
      }
      taken += scanner.takeLine()
    }
    return taken
  }

  /// A module without the word `export`, and the names that stood behind it.
  private func withoutExports(_ text: String) -> (plain: String, exports: [String])? {
    var scanner = ScriptScanner(text)
    var plain = ""
    var exports: [String] = []
    while !scanner.isAtEnd {
      if let (declaration, name) = scanner.takeExport() {
        plain += declaration
        exports.append(name)
      } else if scanner.isAt("export") {
        return nil
      }
      plain += scanner.takeLine()
    }
    return (plain, exports)
  }
}

extension ScriptModules {
  /// Puts each module that asks for it in one file with what it imports. What only such a file needs is not published by itself.
  mutating func joinMarked(_ files: ThemeFiles) {
    let texts = Dictionary(
      uniqueKeysWithValues: assets.keys.map { ($0, files.files["scripts/" + $0]?.text ?? "") })
    let marked = texts.filter { JoinedScript.isAskedFor(in: $0.value) }.keys.sorted()
    var joined: Set<String> = []
    for key in marked {
      let parts = (imports[key] ?? []) + [key]
      let script = JoinedScript(parts.map { ($0, Self.compacted(texts[$0] ?? "")) }) { path, key in
        resolvedPath(path, from: "scripts/" + key).map { String($0.dropFirst("scripts/".count)) }
      }
      guard let text = script.text else { continue }
      joined.formUnion(parts.dropLast())
      replace(key, with: ThemeAsset(name: key, bytes: Array(text.utf8)))
    }
    let needed = Set(imports.filter { !joined.contains($0.key) }.flatMap(\.value))
    remove(joined.subtracting(needed))
  }
}
