/// The blocks of templates: those that templates extending them may replace.
struct TemplateBlocks {
  /// The names of the blocks of a template, with those of the templates that it includes and extends.
  struct Names {
    fileprivate(set) var all: Set<String> = []
    /// Whether all of these templates can be read: otherwise there may be more blocks.
    fileprivate(set) var isWhole = true

    fileprivate mutating func add(_ other: Names) {
      all.formUnion(other.all)
      isWhole = isWhole && other.isWhole
    }
  }

  private let templates: [String: [MustacheNode]]
  private var found: [String: Names] = [:]

  init(_ templates: [String: [MustacheNode]]) { self.templates = templates }

  mutating func names(in template: String) -> Names {
    if let known = found[template] { return known }
    // A template that includes itself is reported elsewhere.
    found[template] = Names()
    let names = templates[template].map { self.names(in: $0) } ?? Names(isWhole: false)
    found[template] = names
    return names
  }

  private mutating func names(in nodes: [MustacheNode]) -> Names {
    var names = Names()
    for node in nodes {
      switch node {
      case .text, .value: break
      case .section(_, let inner), .inverted(_, let inner): names.add(self.names(in: inner))
      case .partial(let name, _): names.add(self.names(in: name))
      case .parent(let name, _, let own):
        names.add(self.names(in: name))
        for inner in own.values { names.add(self.names(in: inner)) }
      case .block(let name, _, let inner):
        names.all.insert(name)
        names.add(self.names(in: inner))
      }
    }
    return names
  }

  /// The blocks that a scanned template replaces, each with the template that should have it.
  static func replaced(in tokens: [MustacheToken]) -> [(parent: String, block: TagName)] {
    var open: [(kind: MustacheToken.Kind, name: String)] = []
    var replaced: [(parent: String, block: TagName)] = []
    for case .tag(let kind, let name, _, let offset) in tokens {
      if kind == .block, let parent = open.last, parent.kind == .parent {
        replaced.append((parent.name, TagName(text: name, offset: offset)))
      }
      switch kind {
      case .section, .inverted, .parent, .block: open.append((kind, name))
      case .close: _ = open.popLast()
      case .value, .partial, .silent: break
      }
    }
    return replaced
  }
}
