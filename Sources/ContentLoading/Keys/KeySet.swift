/// The keys that are allowed in one place of a file, in the order of messages and documentation.
public final class KeySet: Sendable {
  /// What has the keys, such as “the venue”; `{name}` is replaced by the name that its author gave it.
  public let what: Words
  public let keys: [KeyDeclaration]
  /// The keys that may be required.
  public let needed: [KeyDeclaration]
  /// The names of the keys of which each language has its own value.
  public let ownNames: Set<String>
  private let byName: [String: KeyDeclaration]

  public init(en: String, nl: String, _ keys: DeclaredKeys) {
    what = Words(en: en, nl: nl)
    self.keys = keys.map(\.declaration)
    needed = self.keys.filter { $0.rules.need != .optional }
    ownNames = Set(self.keys.filter(\.rules.isOwn).map(\.name))
    byName = Dictionary(self.keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(name: String) -> KeyDeclaration? { byName[name] }

  /// The names of the keys, here and in nested groups, whose texts are prose.
  public var namesOfProse: Set<String> {
    keys.reduce(into: []) { names, key in
      if key.type.form?.isProse ?? false { names.insert(key.name) }
      if let nested = key.type.nested { names.formUnion(nested.namesOfProse) }
    }
  }

  /// Whether a key is one of these, and not just one with the same name.
  public func declares(_ key: KeyDeclaration) -> Bool { byName[key.name] === key }
}

public typealias DeclaredKeys = [any DeclaredKey]

public protocol DeclaredKey: Sendable {
  var declaration: KeyDeclaration { get }
}
