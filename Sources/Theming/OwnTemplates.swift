import Diagnostics

/// What the templates of a site use and replace. Those of the built-in theme have been looked at by tests.
struct OwnTemplates {
  /// A block that a template replaces in another.
  struct ReplacedBlock {
    let template: String
    let parent: String
    let name: String
    let range: SourceRange
  }

  let trees: [String: [MustacheNode]]
  /// The templates that are filled themselves, with the values of each.
  let values: [String: TemplateValueSet]
  let files: ThemeFiles
  let replaced: [ReplacedBlock]

  /// - Parameter others: what is wrong with the templates besides.
  func findings(beside others: [Diagnostic]) -> [Diagnostic] {
    let own = trees.keys.filter { files.files["templates/\($0).mustache"]?.isFromSite ?? false }
    guard !own.isEmpty else { return [] }
    let check = TemplateValueCheck(trees, values: values)
    let found = aboutBlocks() + aboutValues(check) + unused(own, check)
    return found + withoutContent(own, check, beside: Set((others + found).compactMap(\.range?.path)))
  }

  /// The blocks that are not in the templates that should have them.
  private func aboutBlocks() -> [Diagnostic] {
    var blocks = TemplateBlocks(trees)
    return replaced.compactMap { block in
      let names = blocks.names(in: block.parent)
      guard names.isWhole, !names.all.contains(block.name) else { return nil }
      return Diagnostic(
        .unknownBlock, at: block.range,
        ["name": block.name, "template": block.parent, "known": Words.list(names.all.sorted())],
        guess: .nearest(to: block.name, among: names.all.sorted()))
    }
  }

  private func aboutValues(_ check: TemplateValueCheck) -> [Diagnostic] {
    let faults = Dictionary(grouping: check.faults, by: { $0.place.template })
    let places = faults.isEmpty ? nil : ValuePlaces(values)
    return faults.flatMap { template, faults -> [Diagnostic] in
      guard let file = files.files["templates/\(template).mustache"], file.isFromSite else { return [] }
      let lines = ThemeLines(file.bytes)
      // Of many unknown names most are the same few.
      var advice: [String: Words] = [:]
      return faults.map { place, fault in
        var arguments = fault.arguments
        if fault.kind == .unknownTemplateValue {
          let name = fault.first ?? ""
          let words = advice[name] ?? self.advice(on: name, in: template, places)
          advice[name] = words
          arguments["advice"] = words
        }
        let range = TagName(text: fault.name, offset: place.offset).range(in: lines, path: file.displayPath)
        return Diagnostic(fault.kind, at: range, arguments, guess: fault.guess())
      }
    }
  }

  /// What to do about an unknown value: use it where it is known, or look for another.
  private func advice(on name: String, in template: String, _ places: ValuePlaces?) -> Words {
    let list = Words(
      en: "baken theme values \(template) lists the values that it may use",
      nl: "baken theme values \(template) noemt de waarden die het mag gebruiken")
    guard let known = places?.words(for: name, near: template) else { return list }
    return Words(en: "“{name}” is only known {place}; ", nl: "“{name}” is alleen bekend {place}; ")
      .filling(["name": name, "place": known]) + list
  }

  /// The templates that no page uses.
  private func unused(_ own: [String], _ check: TemplateValueCheck) -> [Diagnostic] {
    // What a faulty declaration does not use is reported there.
    own.filter { check.unused.contains($0) && !$0.hasPrefix("layouts/") && !$0.hasPrefix("component-") }.sorted().compactMap {
      name in
      files.files["templates/\(name).mustache"].map {
        Diagnostic(
          .unusedTemplate, at: SourceRange(path: $0.displayPath), ["name": name],
          guess: .nearest(to: name, among: check.available.keys.sorted()))
      }
    }
  }

  /// The layouts that show nothing of what authors write on their pages.
  /// - Parameter faulty: the files in which something is wrong that may be the reason.
  private func withoutContent(_ own: [String], _ check: TemplateValueCheck, beside faulty: Set<String>) -> [Diagnostic] {
    own.filter { $0.hasPrefix("layouts/") }.sorted().compactMap { name in
      guard let file = files.files["templates/\(name).mustache"], !faulty.contains(file.displayPath), let used = check.used[name],
        !used.contains("content")
      else { return nil }
      let place = replaced.last { $0.template == name && $0.name == "body" }?.range
      return Diagnostic(
        .layoutWithoutContent, at: place ?? SourceRange(path: file.displayPath, line: 1, column: 1),
        ["name": name, "value": "{{{content}}}"])
    }
  }
}

extension TagName {
  /// The place of the name in a file.
  func range(in lines: ThemeLines, path: String) -> SourceRange {
    let place = lines.place(of: offset)
    return SourceRange(path: path, line: place.line, column: place.column, end: place.column + text.unicodeScalars.count)
  }
}
