import Diagnostics

/// The parsed templates of a theme.
struct Templates: Sendable {
  private let programs: [String: TemplateProgram]
  #if DEBUG
    /// The values of each template, with which contexts are compared. A release needs them only for reading.
    private let values: [String: TemplateValueSet]
  #endif
  /// The names of values that templates use, each part between dots by itself; without those of texts, such as `t.search.field`.
  let usedNames: Set<String>

  /// Parses all templates and checks that the partials, strings and values that they use exist.
  /// - Parameter values: the templates that are filled themselves, with the values of each; a theme must have them all.
  init(
    _ files: ThemeFiles, values: [String: TemplateValueSet], stringKeys: Set<String>, into diagnostics: inout [Diagnostic]
  ) {
    var trees: [String: [MustacheNode]] = [:]
    var partials: [String: [(name: String, range: SourceRange)]] = [:]
    var replaced: [OwnTemplates.ReplacedBlock] = []
    let names = files.names(in: "templates")
    let known = Set(names.map(Self.name))
    for name in names {
      guard let file = files.files[name] else { continue }
      let bytes = Array(file.text.utf8)
      let lines = ThemeLines(bytes)
      let (tokens, scanFault) = MustacheScanner.scan(bytes)
      let syntaxFault = scanFault ?? MustacheFault.ofNesting(in: tokens)
      if let fault = syntaxFault {
        diagnostics.append(
          Diagnostic(.templateSyntax, at: fault.range(in: lines, path: file.displayPath), ["problem": fault.problem]))
      }
      let tags = TemplateTag.all(of: tokens, in: lines)
      diagnostics += Self.findings(about: tags, path: file.displayPath, known: known, stringKeys: stringKeys)
      partials[Self.name(of: name)] = tags.filter { $0.role == .partial }
        .map { ($0.name, $0.range(in: file.displayPath)) }
      if file.isFromSite {
        replaced += TemplateBlocks.replaced(in: tokens).map { parent, block in
          OwnTemplates.ReplacedBlock(
            template: Self.name(of: name), parent: parent, name: block.text, range: block.range(in: lines, path: file.displayPath))
        }
      }
      guard syntaxFault == nil else { continue }
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
    diagnostics += OwnTemplates(trees: trees, values: values, files: files, replaced: replaced).findings(beside: diagnostics)
    #if DEBUG
      self.values = values
    #endif
    programs = Dictionary(uniqueKeysWithValues: trees.keys.map { ($0, TemplateCompiler.program(of: $0, in: trees)) })
    // One by one: there are ten times as many names as different ones.
    usedNames = programs.values.reduce(into: []) { names, program in
      for name in program.names where !name.isOfText { names.formUnion(name.parts) }
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
