import SiteModel

/// One script made of a module and everything that it imports, for a page with many small modules: fewer requests, and better
/// compression of all of them together.
///
/// Each imported module becomes a function that is called once and returns its exports, so names of different modules cannot clash.
/// Exports that change after the module has run would be frozen, so `export let` is not joined.
///
/// Separate modules with `modulepreload` would make this unnecessary, but exceed the budgets of 4 kB for consent and 20 kB for a
/// self-check. Measured on the shipped site: scripts compressed with gzip at level 6 (brotli at 11); markup is what the links add
/// to the page. Times are medians of nine first visits over HTTP/2 (HTTP/1.1), until the question for consent shows or the
/// self-check can be used, in Chromium with Lighthouse's settings for slow 4G: 1.47 Mb/s, 562 ms per request, a quarter of the
/// processor.
///
///     consent, on every page             requests   script               markup, raw and gzip   shown
///     joined                                    1    3,970 ( 3,431) B                           1.34 s (1.33 s)
///     modules                                   7    5,214 ( 4,269) B       946 B     486 B     1.38 s (1.86 s)
///
///     self-check, consent included       requests   its script           markup, raw and gzip   usable
///     joined                                    2   18,991 (16,689) B                           1.58 s (1.53 s)
///     modules                                  31   26,843 (23,111) B     4,623 B   2,375 B     1.74 s (3.74 s)
///
/// Security policy, integrity and names by content work with both: every preloaded module has its own.
struct JoinedScript {
  /// Whether the comment at the head of a module requests this, with the word `@joined`.
  static func isRequested(in text: String) -> Bool {
    text.hasPrefix("/*") && text.firstRange(of: "*/").map { text[..<$0.lowerBound].contains("@joined") } ?? false
  }

  private let modules: [(key: String, text: String)]
  private let resolved: (_ path: String, _ key: String) -> String?
  private let names: [String: String]

  /// A script of modules in dependency order, the one that requests joining last.
  /// - Parameter resolved: the module that a path in another module refers to.
  init(_ modules: [(key: String, text: String)], resolved: @escaping (_ path: String, _ key: String) -> String?) {
    self.modules = modules
    self.resolved = resolved
    names = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1.key, "module\($0)") })
  }

  /// The joined script; nil when a module has an import or export in a form that cannot be joined.
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

  /// A module without the word `export`, and the exported names.
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
  /// Joins each module that requests it with what it imports. Modules that only such a script needs are not published separately.
  mutating func joinMarked(_ files: ThemeFiles) {
    let texts = Dictionary(
      uniqueKeysWithValues: assets.keys.map { ($0, files.files["scripts/" + $0]?.text ?? "") })
    let marked = texts.filter { JoinedScript.isRequested(in: $0.value) }.keys.sorted()
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

extension SentText {
  /// A module and everything that it imports as one script; nil when one of them is not there, imports itself by a detour, or has an
  /// import or export in a form that cannot be joined.
  /// - Parameters:
  ///   - entry: the path of the module.
  ///   - texts: the modules by their paths.
  public static func joined(_ entry: String, of texts: [String: String]) -> String? {
    var order: [String] = []
    guard add(entry, of: texts, to: &order, way: []) else { return nil }
    let modules = order.map { (key: $0, text: ScriptModules.compacted(texts[$0] ?? "")) }
    return JoinedScript(modules) { path, key in resolvedPath(path, from: key) }.text
  }

  /// Adds a module to a list after those that it imports.
  private static func add(_ key: String, of texts: [String: String], to order: inout [String], way: Set<String>) -> Bool {
    guard !order.contains(key) else { return true }
    guard !way.contains(key), let text = texts[key] else { return false }
    for path in text.importedPaths {
      guard let target = resolvedPath(String(path), from: key), add(target, of: texts, to: &order, way: way.union([key])) else {
        return false
      }
    }
    order.append(key)
    return true
  }
}
