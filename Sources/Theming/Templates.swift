import Diagnostics

/// The parsed templates of a theme.
struct Templates: Sendable {
  private let programs: [String: TemplateProgram]
  #if DEBUG
    /// The values of each template, with which contexts are compared. A release needs them only for reading.
    private let values: [String: TemplateValueSet]
  #endif
  /// The names of values that templates use, each part between dots by itself.
  let usedNames: Set<String>

  /// Parses all templates and checks that the partials, strings and values that they use exist.
  /// - Parameter values: the templates that are filled themselves, with the values of each; a theme must have them all.
  init(
    _ files: ThemeFiles, values: [String: TemplateValueSet], stringKeys: Set<String>, into diagnostics: inout [Diagnostic]
  ) {
    var trees: [String: [MustacheNode]] = [:]
    var partials: [String: [(name: String, range: SourceRange)]] = [:]
    let names = files.names(in: "templates")
    let known = Set(names.map(Self.name))
    for name in names {
      guard let file = files.files[name] else { continue }
      let bytes = Array(file.text.utf8)
      let lines = ThemeLines(bytes)
      let (tokens, scanFault) = MustacheScanner.scan(bytes)
      let before = diagnostics.count
      if let fault = scanFault ?? MustacheFault.ofNesting(in: tokens) {
        diagnostics.append(
          Diagnostic(.templateSyntax, at: fault.range(in: lines, path: file.displayPath), ["problem": fault.problem]))
      }
      let tags = TemplateTag.all(of: tokens, in: lines)
      diagnostics += Self.findings(about: tags, path: file.displayPath, known: known, stringKeys: stringKeys)
      partials[Self.name(of: name)] = tags.filter { $0.role == .partial }
        .map { ($0.name, $0.range(in: file.displayPath)) }
      guard diagnostics.count == before else { continue }
      do throws(MustacheFault) {
        trees[Self.name(of: name)] = try MustacheTree.nodes(of: tokens, in: bytes)
      } catch {
        diagnostics.append(
          Diagnostic(.templateSyntax, at: error.range(in: lines, path: file.displayPath), ["problem": error.problem]))
      }
    }
    for needed in values.keys.sorted() where !known.contains(needed) {
      diagnostics.append(
        Diagnostic(.missingTemplate, at: SourceRange(path: "built-in theme/templates/\(needed).mustache"), ["name": needed]))
    }
    diagnostics += Self.circles(in: partials)
    diagnostics += Self.findings(aboutValues: values, in: trees, files)
    #if DEBUG
      self.values = values
    #endif
    programs = Dictionary(uniqueKeysWithValues: trees.keys.map { ($0, TemplateCompiler.program(of: $0, in: trees)) })
    // One by one: there are ten times as many names as different ones.
    usedNames = programs.values.reduce(into: []) { names, program in
      for name in program.names { names.formUnion(name.parts) }
    }
  }

  func fill(_ name: String, with context: TemplateContext) -> [UInt8] {
    #if DEBUG
      assert(faults(in: context, of: name).isEmpty, "\(name): \(faults(in: context, of: name))")
    #endif
    return programs[name].map { TemplateWriter.fill($0, with: context) } ?? []
  }

  #if DEBUG
    /// What a context holds that is not declared for its template.
    private func faults(in context: TemplateContext, of name: String) -> [String] {
      values[name].map { UndeclaredValues.all(in: context, $0) } ?? ["no values are declared"]
    }
  #endif

  /// What is wrong with the values that the site's own templates use; those of the built-in theme have been looked at by tests.
  private static func findings(
    aboutValues values: [String: TemplateValueSet], in trees: [String: [MustacheNode]], _ files: ThemeFiles
  ) -> [Diagnostic] {
    let own = trees.keys.filter { files.files["templates/\($0).mustache"]?.isFromSite ?? false }
    guard !own.isEmpty else { return [] }
    let check = TemplateValueCheck(trees, values: values)
    let faults = Dictionary(grouping: check.faults, by: { $0.place.template }).flatMap { template, faults -> [Diagnostic] in
      guard let file = files.files["templates/\(template).mustache"], file.isFromSite else { return [] }
      let lines = ThemeLines(file.bytes)
      return faults.map { place, fault in
        let start = lines.place(of: place.offset)
        let range = SourceRange(
          path: file.displayPath, line: start.line, column: start.column, end: start.column + fault.name.unicodeScalars.count)
        return Diagnostic(fault.kind, at: range, fault.arguments, guess: fault.guess())
      }
    }
    // What a faulty declaration does not use is reported there.
    let isDeclared = { (name: String) in name.hasPrefix("layouts/") || name.hasPrefix("component-") }
    let unused = own.filter { check.unused.contains($0) && !isDeclared($0) }.sorted().compactMap { name in
      files.files["templates/\(name).mustache"].map {
        Diagnostic(
          .unusedTemplate, at: SourceRange(path: $0.displayPath), ["name": name],
          guess: .nearest(to: name, among: check.available.keys.sorted()))
      }
    }
    return faults + unused
  }

  static func name(of file: String) -> String {
    String(file.dropFirst("templates/".count).dropLast(".mustache".count))
  }

  /// Findings about names in tags that do not exist.
  private static func findings(
    about tags: [TemplateTag], path: String, known: Set<String>, stringKeys: Set<String>
  ) -> [Diagnostic] {
    tags.compactMap { tag in
      switch tag.role {
      case .partial:
        guard !known.contains(tag.name) else { return nil }
        return Diagnostic(
          .unknownPartial, at: tag.range(in: path), ["name": tag.name], guess: .nearest(to: tag.name, among: known))
      case .value:
        guard tag.name.hasPrefix("t.") else { return nil }
        let key = String(tag.name.dropFirst(2))
        guard !stringKeys.contains(key), !stringKeys.contains(where: { $0.hasPrefix(key + ".") }) else { return nil }
        return Diagnostic(.unknownString, at: tag.range(in: path), ["key": key], guess: .nearest(to: key, among: stringKeys))
      }
    }
  }

  /// A finding for each partial that leads back to a template that includes it.
  private static func circles(in partials: [String: [(name: String, range: SourceRange)]]) -> [Diagnostic] {
    var finished: Set<String> = []
    var findings: [Diagnostic] = []
    func follow(_ name: String, way: [String]) {
      for partial in partials[name] ?? [] where !finished.contains(partial.name) {
        if let start = (way + [name]).firstIndex(of: partial.name) {
          let circle = ((way + [name])[start...] + [partial.name]).joined(separator: " → ")
          findings.append(Diagnostic(.circularPartial, at: partial.range, ["name": partial.name, "way": circle]))
        } else {
          follow(partial.name, way: way + [name])
        }
      }
      finished.insert(name)
    }
    for name in partials.keys.sorted() where !finished.contains(name) { follow(name, way: []) }
    return findings
  }
}
