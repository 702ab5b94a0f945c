import ContentLoading

/// A value in a file of keys, without its spelling: what a form shows and changes.
public indirect enum FormValue: Sendable {
  case text(String)
  /// A key without a value.
  case none
  case list([FormValue])
  /// Values by their keys, in the order of the file.
  case group([(key: String, value: FormValue)])

  public init(_ value: YAMLValue) {
    switch value {
    case .scalar(let text, _, _): self = .text(Self.withoutLastLineEnds(text))
    case .null: self = .none
    case .sequence(let items, _): self = .list(items.map(FormValue.init))
    case .mapping(let mapping): self = .group(mapping.entries.map { ($0.key, FormValue($0.value)) })
    }
  }

  /// A text without the line ends behind it: whether a text on several lines has one is a matter of its spelling.
  static func withoutLastLineEnds(_ text: String) -> String {
    var bytes = Array(text.utf8)
    while bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value at a path; nil when there is none.
  public subscript(path: some Collection<FormStep>) -> FormValue? {
    guard let first = path.first else { return self }
    switch (first, self) {
    case (.key(let key), .group(let entries)): return entries.first { $0.key == key }?.value[path.dropFirst()]
    case (.index(let index), .list(let items)): return items.indices.contains(index) ? items[index][path.dropFirst()] : nil
    default: return nil
    }
  }

  /// Whether it holds nothing, so that what it is the value of can go.
  var isEmpty: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .group(let entries): entries.isEmpty
    case .text, .none: false
    }
  }
}

extension FormValue: Equatable {
  /// The order of keys does not count.
  public static func == (left: FormValue, right: FormValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left == right
    case (.none, .none): true
    case (.list(let left), .list(let right)): left == right
    case (.group(let left), .group(let right)):
      left.count == right.count
        && left.allSatisfy { entry in right.contains { $0.key == entry.key && $0.value == entry.value } }
    default: false
    }
  }
}

/// A step from a value to one inside it.
public enum FormStep: Sendable, Hashable {
  case key(String)
  /// An item of a list, from 0.
  case index(Int)
}

/// A change of the keys of a file.
public enum FormEdit: Sendable, Equatable {
  /// Gives a key or an item a value. Missing keys are made, with the groups around them.
  case set([FormStep], FormValue)
  /// Takes out a key or an item. A group or list that has nothing left goes as well.
  case remove([FormStep])
  /// Puts an item into a list, before the one that has the place now.
  case insert([FormStep], FormValue)
  /// Moves an item of a list to another place, counted without it.
  case move([FormStep], to: Int)

  public var path: [FormStep] {
    switch self {
    case .set(let path, _), .remove(let path), .insert(let path, _), .move(let path, _): path
    }
  }
}
