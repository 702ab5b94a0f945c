/// A kind of file that authors write, or of block inside a file, with its keys.
public struct FileKind: Sendable {
  /// How the keys are arranged in the file.
  public enum Shape: Sendable {
    case keys
    /// Groups of keys under names that the author chooses.
    case named
    /// A list of groups of keys.
    case list
  }

  /// What a translation of the file states.
  public enum Translation: Sendable {
    /// What differs; it inherits the rest.
    case inherits
    /// Only words; it inherits the rest.
    case wordsOnly
    /// There are no translations: each language has its own file.
    case none
  }

  /// The name in commands.
  public let name: String
  /// A description for authors.
  public let words: Words
  public let keys: KeySet
  public let shape: Shape
  public let translation: Translation
  /// Whether every key decides the position of the page on the site, and not only those declared so.
  public let isPlacedByAll: Bool

  public init(
    _ name: String, _ keys: KeySet, shape: Shape = .keys, translation: Translation = .inherits, isPlacedByAll: Bool = false,
    en: String, nl: String
  ) {
    self.name = name
    self.keys = keys
    self.shape = shape
    self.translation = translation
    self.isPlacedByAll = isPlacedByAll
    words = Words(en: en, nl: nl)
  }
}

/// A key with its path: the kind of file, and the keys that contain it.
public struct DeclaredKeyPath: Sendable {
  public let kind: FileKind
  public let keys: [KeyDeclaration]

  /// As commands write it: `events.registration.closes`.
  public var name: String { ([kind.name] + keys.map(\.name)).joined(separator: ".") }

  /// Whether the key decides the position of the page on the site.
  public var decidesPlacement: Bool { kind.isPlacedByAll || keys.last?.rules.isPlacing ?? false }

  /// The key with a name; nil when there is none.
  public init?(_ name: String, in kinds: [FileKind]) {
    guard let kind = kinds.first(where: { name.hasPrefix($0.name + ".") }) else { return nil }
    var found: [KeyDeclaration] = []
    for part in name.dropFirst(kind.name.count + 1).split(separator: ".", omittingEmptySubsequences: false) {
      guard let key = found.isEmpty ? kind.keys[String(part)] : found.last?.type.nested?[String(part)] else { return nil }
      found.append(key)
    }
    self.kind = kind
    keys = found
  }

  private init(_ kind: FileKind, _ keys: [KeyDeclaration]) {
    self.kind = kind
    self.keys = keys
  }

  /// Every key of every kind, in order.
  public static func all(in kinds: [FileKind]) -> [DeclaredKeyPath] {
    kinds.flatMap { all(in: $0.keys, of: $0, under: []) }
  }

  private static func all(in set: KeySet, of kind: FileKind, under outer: [KeyDeclaration]) -> [DeclaredKeyPath] {
    set.keys.flatMap { key in
      [DeclaredKeyPath(kind, outer + [key])] + (key.type.nested.map { all(in: $0, of: kind, under: outer + [key]) } ?? [])
    }
  }
}
