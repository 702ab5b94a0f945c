/// Compares contexts with the values that are declared for their templates. A debug build stops at a value that is not declared, so
/// that tests find it; a release build compares nothing.
enum UndeclaredValues {
  /// The values of a context that are not declared with their types, as words.
  static func all(in context: TemplateContext, _ declared: TemplateValueSet, at path: String = "") -> [String] {
    context.all.flatMap { name, value -> [String] in
      if path.isEmpty, name == "t" { return [] }
      guard let type = declared[name] else { return ["\(path)\(name) is not declared"] }
      return faults(value, type, at: path + name)
    }
  }

  private static func faults(_ value: TemplateContext.Value, _ type: TemplateValueType, at place: String) -> [String] {
    switch (value, type) {
    case (.text, .text), (.text, .html), (.html, .html), (.markup, .html), (.flag, .flag), (.htmlList, .htmlList), (_, .open): []
    case (.object(let context), .object(let values)): all(in: context, values, at: place + ".")
    case (.list(let contexts), .list(let values)): contexts.flatMap { all(in: $0, values, at: place + ".") }
    default: ["\(place) is declared as another type: \(type.words.english)"]
    }
  }
}
