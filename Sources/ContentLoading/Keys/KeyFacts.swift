/// One thing that a declaration says about a key, such as “Default: 3”.
public struct KeyFact: Sendable, Hashable {
  /// What it is about.
  public let name: Words
  public let value: Words
  /// Whether the value is what an author could write in a file, and no words about it.
  public let isLiteral: Bool

  private init(_ name: Words, _ value: Words, isLiteral: Bool = false) {
    self.name = name
    self.value = value
    self.isLiteral = isLiteral
  }
}

extension KeyFact {
  /// What everybody who writes the key must know, besides its words: its type, whether it is required, and the rules for it.
  static func facts(about key: KeyDeclaration, names: FormNames, decidesPlacement: Bool) -> [KeyFact] {
    let rules = key.rules
    var facts = [KeyFact(type, values(of: key, names)), KeyFact(need, rules.need.words)]
    if let condition = rules.condition { facts.append(KeyFact(place, condition.words)) }
    if !rules.excluded.isEmpty {
      facts.append(KeyFact(place, Words(joining: rules.excluded.map { KeyCondition.without($0).words })))
    }
    if rules.need != .always { facts.append(standard(rules.defaultValue)) }
    if rules.isFact { facts.append(KeyFact(translation, sameInAll)) }
    if rules.isOwn { facts.append(KeyFact(translation, ownInEach)) }
    if decidesPlacement { facts.append(KeyFact(placement, decides)) }
    return facts
  }

  /// What a key takes, with the names that are known for it.
  private static func values(of key: KeyDeclaration, _ names: FormNames) -> Words {
    guard let form = key.type.form, let known = names[form] else { return key.type.words }
    let (words, list) = (key.type.words, known.words)
    return Words(en: "\(words.english): \(list.english)", nl: "\(words.dutch): \(list.dutch)")
  }

  private static func standard(_ standard: KeyDefault?) -> KeyFact {
    switch standard {
    case .value(let value)?: KeyFact(defaultValue, Words(en: value, nl: value), isLiteral: true)
    case .words(let words)?: KeyFact(defaultValue, words)
    case nil: KeyFact(defaultValue, none)
    }
  }

  private static let type = Words(en: "Takes", nl: "Waarde")
  private static let place = Words(en: "Stands", nl: "Staat")
  private static let defaultValue = Words(en: "Default", nl: "Standaard")
  private static let none = Words(en: "none", nl: "geen")
  private static let translation = Words(en: "Translation", nl: "Vertaling")
  private static let sameInAll = Words(
    en: "the same in every language: a translation need not repeat it, and may not differ",
    nl: "in elke taal hetzelfde: een vertaling hoeft het niet te herhalen, en mag niet afwijken")
  private static let ownInEach = Words(
    en: "each language has its own: a translation does not inherit it",
    nl: "elke taal heeft een eigen waarde: een vertaling neemt haar niet over")
  private static let placement = Words(en: "Placement", nl: "Plaats")
  private static let decides = Words(
    en: "decides where the page stands: its address, the lists it is in, or its place in them",
    nl: "bepaalt waar de pagina staat: haar adres, de lijsten waarin zij staat, of haar plek daarin")

  /// The question whether a key is required.
  public static let need = Words(en: "Needed", nl: "Verplicht")
}

extension DeclaredKeyPath {
  /// What the declaration says about the key besides its words, in the order of documentation.
  /// - Parameter names: the names that texts may have.
  public func facts(_ names: FormNames) -> [KeyFact] {
    keys.last.map { KeyFact.facts(about: $0, names: names, decidesPlacement: decidesPlacement) } ?? []
  }
}

extension Words {
  fileprivate init(joining words: [Words]) {
    self.init(en: words.map(\.english).joined(separator: ", "), nl: words.map(\.dutch).joined(separator: ", "))
  }
}
