import Diagnostics

/// Looks up every name in templates among the values that their contexts have.
///
/// A template that others include is looked at in each of them: a name is unknown when no context has it.
struct TemplateValueCheck {
  /// A tag in a template, by the byte offset of its name.
  struct Place: Hashable {
    let template: String
    let offset: Int
  }

  /// What is wrong with a name where it stands.
  struct Fault {
    let kind: DiagnosticKind
    let name: String
    let arguments: [String: any DiagnosticArgument]
    /// Computes what was probably meant: a template may have many thousand unknown names.
    let guess: @Sendable () -> Correction?
    /// The part of the name that is looked for elsewhere; nil for a part of a value that exists.
    var first: String?
  }

  private let templates: [String: [MustacheNode]]
  /// The names that a context does not have.
  private var unknown: [Place: Fault] = [:]
  private var found: Set<Place> = []
  /// The values that are used in another way than they can be.
  private var misused: [Place: Fault] = [:]
  /// The values that each template may use, from all its contexts.
  private(set) var available: [String: [TemplateValueSet]] = [:]
  /// The names that are used in what each template shows that is filled itself.
  private(set) var used: [String: Set<String>] = [:]
  private var usedHere: Set<String> = []
  private var blockNames: TemplateBlocks
  private var blocks: [String: (template: String, nodes: [MustacheNode])] = [:]
  private var openTemplates: Set<String> = []
  private var openBlocks: Set<String> = []

  /// Looks at templates from those on that are filled themselves.
  init(_ templates: [String: [MustacheNode]], values: [String: TemplateValueSet]) {
    self.templates = templates
    blockNames = TemplateBlocks(templates)
    for (name, set) in values.sorted(by: { $0.key < $1.key }) {
      usedHere = []
      look(into: name, [.values(set)])
      used[name] = usedHere
    }
  }

  /// The names that no context has, and the values that are used in a way in which they cannot be.
  var faults: [(place: Place, fault: Fault)] {
    unknown.filter { !found.contains($0.key) }.merging(misused) { $1 }.map { ($0.key, $0.value) }
  }

  /// The templates that are used by none.
  var unused: Set<String> { Set(templates.keys).subtracting(available.keys) }

  // MARK: The walk

  private enum Scope: Sendable {
    case values(TemplateValueSet)
    /// A text, finished HTML or a yes, which has no parts.
    case single(TemplateValueType)
    case open
  }

  private mutating func look(into name: String, _ scopes: [Scope]) {
    guard let nodes = templates[name], openTemplates.insert(name).inserted else { return }
    let sets = scopes.compactMap { scope -> TemplateValueSet? in if case .values(let set) = scope { set } else { nil } }
    for set in sets.reversed() where !(available[name] ?? []).contains(where: { $0 === set }) {
      available[name, default: []].append(set)
    }
    if available[name] == nil { available[name] = [] }
    look(at: nodes, of: name, scopes)
    openTemplates.remove(name)
  }

  private mutating func look(at nodes: [MustacheNode], of template: String, _ scopes: [Scope]) {
    for node in nodes {
      switch node {
      case .text: break
      case .value(let name):
        switch type(of: name, in: template, scopes) {
        case .object?, .list?, .htmlList?: report(.templateValueWithoutText, name, in: template)
        default: break
        }
      case .section(let name, let inner):
        look(at: inner, of: template, scopes + scope(of: type(of: name, in: template, scopes)))
      case .inverted(let name, let inner):
        let shown = usedHere
        _ = type(of: name, in: template, scopes)
        usedHere = shown
        look(at: inner, of: template, scopes)
      case .partial(let name, _): look(into: name, scopes)
      case .parent(let name, _, let own):
        let outer = blocks
        blocks.merge(own.mapValues { (template, $0) }) { outer, _ in outer }
        look(into: name, scopes)
        blocks = outer
        // What stands in a block that the template does not have is shown nowhere, and may be wrong nevertheless.
        let known = blockNames.names(in: name)
        for (block, nodes) in own where !known.all.contains(block) { look(at: nodes, of: template, scopes) }
      case .block(let name, _, let inner):
        if let other = blocks[name], openBlocks.insert(name).inserted {
          look(at: other.nodes, of: other.template, scopes)
          openBlocks.remove(name)
        } else {
          look(at: inner, of: template, scopes)
        }
      }
    }
  }

  /// What a section adds to the scopes: nothing for a yes or no.
  private func scope(of type: TemplateValueType?) -> [Scope] {
    switch type {
    case .object(let set)?, .list(let set)?: [.values(set)]
    case .text?, .html?: type.map { [.single($0)] } ?? []
    case .htmlList?: [.single(.html)]
    case .open?, nil: [.open]
    case .flag?: []
    }
  }

  // MARK: Names

  /// The type of the value with a name; nil when there is none, which is noted.
  private mutating func type(of name: TagName, in template: String, _ scopes: [Scope]) -> TemplateValueType? {
    let parts = name.text.utf8.contains(UInt8(ascii: ".")) ? name.text.split(separator: ".").map(String.init) : [name.text]
    guard let first = parts.first else {
      found.insert(Place(template: template, offset: name.offset))
      return itself(scopes)
    }
    let isInnermost = name.text.hasPrefix(".")
    if first == "t", !isInnermost { return .open }
    usedHere.insert(first)
    let searched = isInnermost ? scopes.suffix(1) : scopes[...]
    var type: TemplateValueType?
    for scope in searched.reversed() where type == nil {
      switch scope {
      case .values(let set): type = set[first]
      case .open: type = .open
      case .single: break
      }
    }
    guard var type else {
      reportUnknown(name, first, in: template, searched)
      return nil
    }
    for (index, part) in parts.enumerated().dropFirst() {
      switch type {
      case .open: break
      case .object(let set):
        guard let next = set[part] else {
          reportUnknown(name, part, in: template, [.values(set)])
          return nil
        }
        type = next
      case .text, .html, .flag, .list, .htmlList:
        let owner = parts[..<index].joined(separator: ".")
        report(.templateValueWithoutParts, name, in: template, ["owner": owner, "type": type.words])
        return nil
      }
    }
    found.insert(Place(template: template, offset: name.offset))
    return type
  }

  private func itself(_ scopes: [Scope]) -> TemplateValueType? {
    switch scopes.last {
    case .values(let set)?: .object(set)
    case .single(let type)?: type
    case .open?: .open
    case nil: nil
    }
  }

  private mutating func reportUnknown(_ name: TagName, _ part: String, in template: String, _ searched: ArraySlice<Scope>) {
    // Every template that includes this one comes here.
    guard unknown[Place(template: template, offset: name.offset)] == nil else { return }
    let first = name.text.split(separator: ".").first.map(String.init)
    report(.unknownTemplateValue, name, in: template, ["template": template], first: first == part ? part : nil) {
      let known = searched.flatMap { scope -> [String] in if case .values(let set) = scope { set.names } else { [] } }
      return Correction.nearest(to: part, among: known)?.changed(of: name.text) { name.text.replacingLast(part, with: $0) }
    }
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ name: TagName, in template: String, _ arguments: [String: any DiagnosticArgument] = [:],
    first: String? = nil, guess: @escaping @Sendable () -> Correction? = { nil }
  ) {
    let place = Place(template: template, offset: name.offset)
    let fault = Fault(
      kind: kind, name: name.text, arguments: arguments.merging(["name": name.text]) { own, _ in own }, guess: guess, first: first)
    if kind == .unknownTemplateValue { unknown[place] = fault } else { misused[place] = fault }
  }
}

extension String {
  /// The text with the last occurrence of a part of a dotted name replaced.
  fileprivate func replacingLast(_ part: String, with other: String) -> String {
    var parts = split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let index = parts.lastIndex(of: part) else { return other }
    parts[index] = other
    return parts.joined(separator: ".")
  }
}
