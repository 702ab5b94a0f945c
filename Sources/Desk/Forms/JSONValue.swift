import SiteEditing

/// A value of a form in JSON: a text, nothing, a list or an object.
struct JSONValue: Codable, Sendable {
  let value: FormValue

  init(_ value: FormValue) { self.value = value }

  /// Numbers and flags are read as texts: a file has no others.
  init(from decoder: any Decoder) throws {
    if let group = try? decoder.container(keyedBy: AnyKey.self) {
      value = .group(
        try group.allKeys.sorted { $0.stringValue < $1.stringValue }.map { key in
          (key.stringValue, try group.decode(JSONValue.self, forKey: key).value)
        })
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var items: [FormValue] = []
      while !list.isAtEnd { items.append(try list.decode(JSONValue.self).value) }
      value = .list(items)
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .none
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let flag = try? single.decode(Bool.self) {
      value = .text("\(flag)")
    } else {
      value = .text("\(try single.decode(Int.self))")
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch value {
    case .text(let text):
      var single = encoder.singleValueContainer()
      try single.encode(text)
    case .none:
      var single = encoder.singleValueContainer()
      try single.encodeNil()
    case .list(let items):
      var list = encoder.unkeyedContainer()
      for item in items { try list.encode(JSONValue(item)) }
    case .group(let entries):
      var group = encoder.container(keyedBy: AnyKey.self)
      for entry in entries { try group.encode(JSONValue(entry.value), forKey: AnyKey(entry.key)) }
    }
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

/// A step of a path in JSON: a text for a key, a number for an item.
struct JSONStep: Codable, Sendable, Hashable {
  let step: FormStep

  init(_ step: FormStep) { self.step = step }

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let index = try? single.decode(Int.self) { step = .index(index) } else { step = .key(try single.decode(String.self)) }
  }

  func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    switch step {
    case .key(let key): try single.encode(key)
    case .index(let index): try single.encode(index)
    }
  }
}
