/// The JSON Schema of a set of keys.
struct KeySetSchema {
  let language: AuthorLanguage
  /// Whether required keys may be inherited.
  let isTranslation: Bool
  /// Whether a translation may state only words.
  let holdsOnlyWords: Bool
  /// The names that texts may have.
  let names: FormNames

  typealias Members = [(String, SchemaValue)]

  /// The members of the schema of a mapping with these keys.
  /// - Parameter others: keys that may stand beside them.
  func object(_ set: KeySet, with others: [KeyDeclaration] = []) -> Members {
    let keys = isTranslation && holdsOnlyWords ? set.keys.filter(isForTranslation) : set.keys
    var members: Members = [("type", "object"), ("properties", properties(keys + others))]
    if !isTranslation { members += rules(keys) }
    return members + [("additionalProperties", false)]
  }

  /// The schemas of keys by their names.
  func properties(_ keys: [KeyDeclaration]) -> SchemaValue { .members(keys.map { ($0.name, .members(property($0))) }) }

  private func isForTranslation(_ key: KeyDeclaration) -> Bool {
    key.rules.isOwn || key.type.form?.isProse ?? false || key.type.nested?.keys.contains(where: isForTranslation) ?? false
  }

  private func property(_ key: KeyDeclaration) -> Members {
    var members: Members = [("title", .string(key.summary[language])), ("description", .string(key.detail[language]))]
    members += value(key)
    if case .value(let text)? = key.rules.defaultValue { members.append(("default", defaultValue(text, key.type))) }
    if let example = SchemaExample.value(of: key.example) { members.append(("examples", [example])) }
    return members
  }

  private func defaultValue(_ text: String, _ type: KeyType) -> SchemaValue {
    switch type {
    case .flag: .bool(text == "true")
    case .number: Int(text).map { .number($0) } ?? .string(text)
    default: .string(text)
    }
  }

  // MARK: Values

  private func value(_ key: KeyDeclaration) -> Members {
    switch key.type {
    case .text(let form): return text(form)
    case .texts(let form, let count): return texts(form, count, isFilled: key.rules.isFilled)
    case .flag: return [("type", "boolean")]
    case .number(let range):
      return [("type", "integer"), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))]
    case .choice(let values): return [("enum", .strings(values.map(\.value)))]
    case .group(let set): return object(set)
    case .groups(let set):
      // A list replaces the inherited list, so nothing inside it is inherited.
      let whole = KeySetSchema(language: language, isTranslation: false, holdsOnlyWords: holdsOnlyWords, names: names)
      let least: Members = key.rules.isFilled ? [("minItems", 1)] : []
      return [("type", "array"), ("items", .members(whole.object(set)))] + least
    case .named(let set):
      let least: Members = key.rules.isFilled ? [("minProperties", 1)] : []
      return [("type", "object"), ("additionalProperties", .members(object(set)))] + least
    case .table(let form, let allowsNothing):
      let value = SchemaValue.members(text(form))
      return [("type", "object"), ("additionalProperties", allowsNothing ? ["anyOf": [value, ["type": "null"]]] : value)]
    case .special(let form): return [("$ref", .string("#/$defs/\(form.name)"))]
    }
  }

  private func text(_ form: TextForm) -> Members {
    if let known = names[form] { return [("enum", .strings(known.map(\.value)))] }
    let format: Members = form.format.map { [("format", .string($0))] } ?? []
    // A pattern applies to strings only, so numbers pass.
    return [
      ("type", form.isAlwaysText ? "string" : ["string", "number", "boolean"]), ("pattern", .string(form.pattern ?? #"\S"#)),
    ] + format
  }

  private func texts(_ form: TextForm, _ count: ClosedRange<Int>?, isFilled: Bool) -> Members {
    let item = SchemaValue.members(text(form))
    if let count {
      return [("type", "array"), ("items", item), ("minItems", .number(count.lowerBound)), ("maxItems", .number(count.upperBound))]
    }
    let list: Members = [("type", "array"), ("items", item)] + (isFilled ? [("minItems", 1)] : [])
    return [("anyOf", [item, .members(list)])]
  }

  // MARK: Rules between keys

  private func rules(_ keys: [KeyDeclaration]) -> Members {
    let free = keys.filter { $0.rules.condition == nil }
    var members: Members = []
    let required = free.filter { $0.rules.need == .always }
    if !required.isEmpty { members.append(("required", .strings(required.map(\.name)))) }
    let dependent = Dictionary(grouping: keys.compactMap(pair), by: \.other)
    if !dependent.isEmpty {
      let pairs = dependent.sorted { $0.key < $1.key }.map { ($0.key, SchemaValue.strings($0.value.map(\.key))) }
      members.append(("dependentRequired", .members(pairs)))
    }
    let others = needs(free) + conditions(keys) + exclusions(keys)
    if !others.isEmpty { members.append(("allOf", .array(others))) }
    return members
  }

  private func pair(_ key: KeyDeclaration) -> (other: String, key: String)? {
    if case .with(let other) = key.rules.need { (other, key.name) } else { nil }
  }

  /// Keys that are required under a condition.
  private func needs(_ keys: [KeyDeclaration]) -> [SchemaValue] {
    keys.compactMap { key -> SchemaValue? in
      switch key.rules.need {
      case .unless(let others): ["anyOf": .array(([key.name] + others).map { requires([$0]) })]
      case .when(let other, let value): ["if": has(other, value), "then": requires([key.name])]
      case .optional, .always, .with: nil
      }
    }
  }

  /// The keys that are allowed under a condition only, grouped by condition.
  private func conditions(_ keys: [KeyDeclaration]) -> [SchemaValue] {
    var found: [KeyCondition] = []
    for condition in keys.compactMap(\.rules.condition) where !found.contains(condition) { found.append(condition) }
    return found.map { condition -> SchemaValue in
      let own = keys.filter { $0.rules.condition == condition }
      let forbidden: SchemaValue = ["properties": .members(own.map { ($0.name, false) })]
      let required = own.filter { $0.rules.need == .always }.map(\.name)
      var needed: Members = required.isEmpty ? [] : [("required", .strings(required))]
      if !needs(own).isEmpty { needed.append(("allOf", .array(needs(own)))) }
      return switch condition {
      case .when(let other, let value): ["if": has(other, value), "then": .members(needed), "else": forbidden]
      case .whenNot(let other, let value): ["if": has(other, value), "then": forbidden, "else": .members(needed)]
      case .without(let other): ["if": requires([other]), "then": forbidden, "else": .members(needed)]
      }
    }
  }

  private func exclusions(_ keys: [KeyDeclaration]) -> [SchemaValue] {
    keys.flatMap { key in
      key.rules.excluded.map { ["not": requires([key.name, $0])] }
    }
  }

  private func requires(_ keys: [String]) -> SchemaValue { .members([("required", .strings(keys))]) }

  private func has(_ key: String, _ value: String) -> SchemaValue {
    .members([
      ("properties", .members([(key, .members([("const", .string(value))]))])), ("required", .strings([key])),
    ])
  }
}
