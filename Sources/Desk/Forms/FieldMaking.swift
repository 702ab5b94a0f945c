import ContentLoading
import Diagnostics
import SiteEditing
import SiteModel

/// Makes the fields of a form from declared keys and what a file says.
struct FieldMaking {
  let options: FieldOptions
  let language: AuthorLanguage
  /// What the file says; nil for an empty form.
  var places: FormPlaces?
  /// What the original says, for a translation.
  var inherited: FormValue?
  /// Whether every key of the kind decides the place of the page.
  var isPlacedByAll = false

  func fields(of set: KeySet, at path: [FormStep] = []) -> [Field] {
    set.keys.map { field($0, of: set, at: path) }
  }

  /// The fields of a file: of its keys, or one with all of its groups.
  func fields(of kind: FileKind) -> [Field] {
    switch kind.shape {
    case .keys: return fields(of: kind.keys)
    case .named, .list:
      var field = Field(
        name: kind.name, path: [], type: kind.shape == .list ? "groups" : "named", form: "", label: kind.words[language], help: "",
        takes: "", example: "", need: "optional", needWords: "", isFact: false, isOwn: false, movesPage: false)
      field.item = empty.fields(of: kind.keys)
      field.state = .set
      field.items = items(of: places?.value, kind.keys, at: [])
      return [field]
    }
  }

  /// The keys of a file that no declaration knows.
  func unknown(of set: KeySet) -> [String] {
    guard case .group(let entries)? = places?.value else { return [] }
    return entries.map(\.key).filter { set[$0] == nil }
  }

  private func field(_ key: KeyDeclaration, of set: KeySet, at outer: [FormStep]) -> Field {
    let path = outer + [.key(key.name)]
    let rules = key.rules
    var field = Field(
      name: key.name, path: path.map(JSONStep.init), type: type(of: key), form: key.type.form?.name ?? "",
      label: key.summary[language], help: key.detail[language], takes: key.type.words[language],
      example: Words.example(key.example)[language],
      need: rules.need == .always ? "always" : rules.need == .optional ? "optional" : "conditional",
      needWords: rules.need.words[language], isFact: rules.isFact, isOwn: rules.isOwn, movesPage: isPlacedByAll || rules.isPlacing)
    field.condition = obstacles(to: key, of: set, at: outer)
    switch rules.defaultValue {
    case .value(let value)?: field.defaultValue = Field.Default(value: value)
    case .words(let words)?: field.defaultWords = words[language]
    case nil: break
    }
    field.pattern = key.type.form?.pattern
    field.options = options.of(key, in: language)
    switch key.type {
    case .number(let range): (field.minimum, field.maximum) = (range.lowerBound, range.upperBound)
    case .texts(_, let count?): (field.minimum, field.maximum) = (count.lowerBound, count.upperBound)
    default: break
    }
    if !rules.isOwn { field.inherited = inherited?[path].map(JSONValue.init) }
    fill(&field, key, at: path)
    return field
  }

  /// Why a key cannot be used beside what the file says; nil when it can.
  private func obstacles(to key: KeyDeclaration, of set: KeySet, at outer: [FormStep]) -> String? {
    let conditions = [key.rules.condition].compactMap(\.self) + key.rules.excluded.map { .without($0) }
    let words = conditions.compactMap { condition -> String? in
      let other = set[condition.other]
      guard !condition.holds(beside: present(condition.other, other, at: outer)) else { return nil }
      let values = other.flatMap { options.of($0, in: language) } ?? []
      let name = { (value: String) in values.first { $0.value == value }?.label.lowercased() ?? value }
      return condition.formWords(key: other?.summary[language] ?? condition.other, naming: name)[language]
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// The value of a key, or what holds without one.
  private func present(_ name: String, _ key: KeyDeclaration?, at outer: [FormStep]) -> String? {
    let path = outer + [.key(name)]
    switch places?.value?[path] ?? inherited?[path] {
    case .text(let text)?: return text
    case .list?, .group?, FormValue.none?: return ""
    case nil: break
    }
    guard case .value(let value)? = key?.rules.defaultValue else { return nil }
    return value
  }

  private func type(of key: KeyDeclaration) -> String {
    switch key.type {
    case .text(let form): FieldOptions.type(of: form)
    case .texts: "texts"
    case .flag: "flag"
    case .number: "number"
    case .choice: "choice"
    case .group: "group"
    case .groups: "groups"
    case .named: "named"
    case .table: "table"
    case .special: "source"
    }
  }

  // MARK: What the file says

  private func fill(_ field: inout Field, _ key: KeyDeclaration, at path: [FormStep]) {
    let value = places?.value?[path]
    let place = places?.place(of: path)
    field.raw = place?.raw
    field.lines = place.map { [$0.lines.lowerBound, $0.lines.upperBound] }
    switch value {
    case nil: field.state = .absent
    case FormValue.none?: field.state = place == nil ? .source : .empty
    case let value?: field.state = place != nil && fits(value, key.type) ? .set : .source
    }
    if field.state == .set || field.state == .empty { field.value = value.map(JSONValue.init) }
    switch key.type {
    case .group(let keys): field.fields = fields(of: keys, at: path)
    case .groups(let keys):
      field.item = empty.fields(of: keys)
      if field.state == .set { field.items = items(of: value, keys, at: path) }
    case .named(let keys):
      field.item = empty.fields(of: keys)
      if field.state == .set { field.items = items(of: value, keys, at: path) }
    default: break
    }
  }

  private func items(of value: FormValue?, _ keys: KeySet, at path: [FormStep]) -> [Field.Item] {
    switch value {
    case .list(let items)?: items.indices.map { item(.index($0), name: nil, keys, at: path) }
    case .group(let entries)?: entries.map { item(.key($0.key), name: $0.key, keys, at: path) }
    default: []
    }
  }

  private var empty: FieldMaking { FieldMaking(options: options, language: language) }

  private func item(_ step: FormStep, name: String?, _ keys: KeySet, at path: [FormStep]) -> Field.Item {
    let path = path + [step]
    let lines = places?.place(of: path)?.lines
    return Field.Item(
      path: path.map(JSONStep.init), name: name, lines: lines.map { [$0.lowerBound, $0.upperBound] },
      fields: fields(of: keys, at: path))
  }

  /// Whether a form can show a value of a type.
  private func fits(_ value: FormValue, _ type: KeyType) -> Bool {
    switch (type, value) {
    case (.text, .text), (.flag, .text), (.number, .text), (.choice, .text), (.texts, .text), (.group, .group): true
    case (.texts, .list(let items)): items.allSatisfy { if case .text = $0 { true } else { false } }
    case (.groups, .list(let items)): items.allSatisfy { if case .group = $0 { true } else { false } }
    case (.named, .group(let entries)): entries.allSatisfy { if case .group = $0.value { true } else { false } }
    case (.table, .group(let entries)):
      entries.allSatisfy { entry in
        switch entry.value {
        case .text, .none: true
        case .list, .group: false
        }
      }
    default: false
    }
  }
}
