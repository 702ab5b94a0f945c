extension KeyType {
  /// A description of the value for authors.
  public var words: Words {
    switch self {
    case .text(let form): form.words
    case .texts(let form, nil):
      Words(
        en: "a list, as in [one, two]; a single one needs no brackets. Each entry: \(form.words.english)",
        nl: "een lijst, zoals [een, twee]; voor één waarde zijn geen haken nodig. Elke waarde: \(form.words.dutch)")
    case .texts(let form, let count?):
      Words(
        en: "a list of \(count.upperBound), as in [one, two]. Each entry: \(form.words.english)",
        nl: "een lijst van \(count.upperBound), zoals [een, twee]. Elke waarde: \(form.words.dutch)")
    case .flag: Words(en: "true or false", nl: "true (ja) of false (nee)")
    case .number(let range):
      Words(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        nl: "een heel getal van \(range.lowerBound) tot en met \(range.upperBound)")
    case .choice(let values):
      Words(en: "one of these words: \(values.words.english)", nl: "een van deze woorden: \(values.words.dutch)")
    case .group: .keysWithValues
    case .groups: Words(en: "a list of entries, each with keys of its own", nl: "een lijst van stukken, elk met eigen sleutels")
    case .named: Words(en: "names of your own, each with keys below it", nl: "eigen namen, elk met sleutels eronder")
    case .table(let form, let allowsNothing):
      Words(
        en: "names, each with \(form.words.english)\(allowsNothing ? ", or ~ for none" : "")",
        nl: "namen, elk met \(form.words.dutch)\(allowsNothing ? ", of ~ voor geen" : "")")
    case .special(let form): form.words
    }
  }
}

extension KeyNeed {
  /// The answer to the question whether the key is required.
  public var words: Words {
    switch self {
    case .optional: Words(en: "no", nl: "nee")
    case .always: Words(en: "yes", nl: "ja")
    case .unless(let others):
      Words(
        en: "yes, unless \(others.joined(separator: " or ")) is there",
        nl: "ja, tenzij \(others.joined(separator: " of ")) er staat")
    case .with(let other): Words(en: "yes, beside \(other)", nl: "ja, bij \(other)")
    case .when(let other, let value): Words(en: "yes, where \(other) is \(value)", nl: "ja, als \(other) \(value) is")
    }
  }
}

extension KeyCondition {
  /// The condition as words for authors.
  public var words: Words {
    switch self {
    case .when(let other, let value): Words(en: "only where \(other) is \(value)", nl: "alleen als \(other) \(value) is")
    case .whenNot(let other, let value): Words(en: "not where \(other) is \(value)", nl: "niet als \(other) \(value) is")
    case .without(let other): Words(en: "not beside \(other)", nl: "niet naast \(other)")
    }
  }
}

extension KeyCondition {
  /// The key that it is about.
  public var other: String {
    switch self {
    case .when(let other, _), .whenNot(let other, _), .without(let other): other
    }
  }

  /// - Parameter value: that of the other key, or what holds without one.
  public func holds(beside value: String?) -> Bool {
    switch self {
    case .when(_, let wanted): value == wanted
    case .whenNot(_, let unwanted): value != unwanted
    case .without: value == nil
    }
  }

  /// The condition as words for a form.
  /// - Parameters:
  ///   - key: what the other key is called there.
  ///   - name: gives what one of its values is called.
  public func formWords(key: String, naming name: (String) -> String) -> Words {
    switch self {
    case .when(_, let value): Words(en: "only with the choice “\(name(value))”", nl: "alleen bij de keuze “\(name(value))”")
    case .whenNot(_, let value): Words(en: "not with the choice “\(name(value))”", nl: "niet bij de keuze “\(name(value))”")
    case .without: Words(en: "not beside “\(key)”", nl: "niet naast “\(key)”")
    }
  }
}
