/// The names that texts of a form may have, such as the layouts that a page may name.
public struct FormNames: Sendable {
  private let choices: [String: [KeyChoice]]

  /// - Parameter choices: by the name of the form.
  public init(_ choices: [String: [KeyChoice]] = [:]) { self.choices = choices }

  /// The names for a form; nil where any text is allowed.
  public subscript(form: TextForm) -> [KeyChoice]? { choices[form.name] }
}
