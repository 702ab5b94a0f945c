import ArgumentParser
import SiteRendering

/// A command that a feature declares, as the parser wants it.
///
/// The parser looks at the properties of a command to learn what it takes. Such a command has no property for each of its arguments;
/// it shows the parser, by its mirror, those that are declared.
protocol CommandOfFeature: AsyncParsableCommand, CustomReflectable {
  associatedtype Kind: FeatureCommand
  /// What all commands of the kind take.
  associatedtype Shared: ParsableArguments

  /// What was typed; nil before the parser has read it.
  var typed: TypedArguments<Shared>? { get }
  init(typed: TypedArguments<Shared>?)
  static func call(_ typed: TypedArguments<Shared>) -> CommandCall
}

/// What was typed for a command of a feature: for what all commands of its kind take, and for each declared argument by its name.
struct TypedArguments<Shared: ParsableArguments> {
  let shared: Shared
  let values: [String: any Sendable]
}

extension CommandOfFeature {
  static var configuration: CommandConfiguration { Kind.configuration }

  init() { self.init(typed: nil) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ArgumentName.self)
    self.init(
      typed: TypedArguments(
        shared: try container.decode(OptionGroup<Shared>.self, forKey: .shared).wrappedValue,
        values: try DeclaredArguments(Kind.arguments).values(from: container)))
  }

  var customMirror: Mirror {
    Mirror(
      self, children: DeclaredArguments(Kind.arguments).children(around: (ArgumentName.shared.stringValue, OptionGroup<Shared>())))
  }

  /// What was typed for a command that runs, and the call that this makes.
  var typedCall: (shared: Shared, call: CommandCall) {
    guard let typed else { preconditionFailure("The parser reads what was typed before it validates or runs a command.") }
    return (typed.shared, Self.call(typed))
  }

  func validate() throws {
    if let mistake = Kind.mistake(in: typedCall.call) { throw ValidationError(mistake) }
  }
}
