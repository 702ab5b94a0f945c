import SiteEditing

/// A field of a form, made from the declaration of a key: `docs/desk.md` says what the app does with each part.
struct Field: Encodable, Sendable {
  struct Option: Encodable, Sendable, Hashable {
    let value: String
    let label: String
  }

  /// One of several groups: an item of a list, or a group under a name.
  struct Item: Encodable, Sendable {
    let path: [JSONStep]
    let name: String?
    let lines: [Int]?
    let fields: [Field]
  }

  struct Default: Encodable, Sendable {
    let value: String
  }

  enum State: String, Encodable, Sendable {
    case absent, empty, set
    /// It is written in a way, or is of a kind, that a form cannot show.
    case source
  }

  let name: String
  let path: [JSONStep]
  let type: String
  let form: String
  let label: String
  let help: String
  let takes: String
  let example: String
  let need: String
  let needWords: String
  var condition: String?
  var defaultValue: Default?
  var defaultWords: String?
  let isFact: Bool
  let isOwn: Bool
  let movesPage: Bool
  var options: [Option]?
  var minimum: Int?
  var maximum: Int?
  var pattern: String?
  var state = State.absent
  var value: JSONValue?
  var raw: String?
  var lines: [Int]?
  var inherited: JSONValue?
  var fields: [Field]?
  var items: [Item]?
  var item: [Field]?

  private enum CodingKeys: String, CodingKey {
    case name, path, type, form, label, help, takes, example, need, needWords, condition
    case defaultValue = "default"
    case defaultWords, isFact, isOwn, movesPage, options, minimum, maximum, pattern, state, value, raw, lines, inherited, fields,
      items, item
  }
}
