import ArgumentParser
import Diagnostics

/// `baken explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a message, with an example.",
    discussion:
      "The identifier stands in square brackets behind a message. Without one, all identifiers are listed.\n\n  baken explain link.broken"
  )

  @Argument(
    help: "The identifier of a message, such as key.unknown.",
    completion: .list(DiagnosticKind.all.map(\.identifier).sorted()))
  var identifier: String?

  func run() throws {
    guard let identifier else {
      for kind in DiagnosticKind.all.sorted(by: { $0.identifier < $1.identifier }) { print(kind.identifier) }
      return
    }
    guard let kind = DiagnosticKind.named(identifier) else {
      let guess = nearest(to: identifier, among: DiagnosticKind.all.map(\.identifier))
      throw ValidationError(
        "there is no message “\(identifier)”." + (guess.map { " Did you mean “\($0)”?" } ?? " baken explain lists them all."))
    }
    print("\(kind.identifier) (\(kind.severity.rawValue))\n\n\(kind.explanation)\n")
    print("What to do: \(kind.generalHelp ?? "the message says it for its place")\n")
    print("Example:\n")
    for line in kind.example.split(separator: "\n", omittingEmptySubsequences: false) { print("    \(line)") }
    print("")
  }
}
