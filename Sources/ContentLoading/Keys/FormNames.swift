/// The names that texts of a form may have, such as the layouts that a page may name.
public struct FormNames: Sendable {
  private let names: [String: [String]]

  /// - Parameter names: by the name of the form.
  public init(_ names: [String: [String]] = [:]) { self.names = names }

  /// The names for a form; nil where any text is allowed.
  public subscript(form: TextForm) -> [String]? { names[form.name] }
}
