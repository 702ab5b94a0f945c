import Diagnostics

/// The kind of content of an output folder. A folder of one kind is replaced by output of another only by force. A feature declares
/// the kinds that its commands write.
public struct OutputKind: Sendable {
  /// As the marker of a folder has it.
  public let name: String
  /// What the folder holds.
  public let words: Words

  public init(_ name: String, en: String, nl: String) {
    self.name = name
    words = Words(en: en, nl: nl)
  }

  public static let site = OutputKind("site", en: "a site", nl: "een site")
}

extension OutputKind: Hashable {
  /// Kinds are equal when their names are.
  public static func == (left: OutputKind, right: OutputKind) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
