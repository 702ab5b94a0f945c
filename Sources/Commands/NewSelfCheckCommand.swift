import ArgumentParser
import SiteModel

/// `baken new self-check`
struct NewSelfCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-check",
    abstract: "Write the beginning of a self-check.",
    discussion: "  baken new self-check \"Our placements\"")

  @Argument(help: "What the self-check is called.")
  var title: String

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    let name = Slug.from(title)
    guard !name.isEmpty else { throw ValidationError("the title needs a letter or a digit.") }
    let quoted = "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    try Starter.writeNew(Self.text(title: quoted), to: "\(site)/self-checks/\(name).yml", site: site)
  }

  /// A small self-check that is without a fault as it stands.
  private static func text(title: String) -> String {
    """
    title: \(title)
    summary: One or two sentences that say what a reader learns from it.
    # Remove the next line to publish.
    draft: true
    # Raise it when an identifier changes, and add a migration.
    version: 1
    minutes: 10
    introduction: Who fills it in, and what comes out of it.
    disclaimer: Nobody passes or fails.

    # Sets of answers, best last. Points are whole numbers.
    scales:
      behaviour:
        options:
          absent: {points: 0, text: We do not do this}
          sometimes: {points: 1, text: Now and then}
          agreed: {points: 2, text: "Yes, that is agreed"}
          reviewed: {points: 3, text: "Yes, and we look every year whether it works"}
        not-applicable: Not applicable
        dont-know: I don't know

    # From which percentage of the attainable points a level begins.
    levels:
      orienting: {from: 0, name: Orienting, summary: The first steps., step: Understand}
      building: {from: 25, name: Building, summary: Much happens already., step: Do}
      embedded: {from: 50, name: Embedded, summary: It is agreed., step: Check}
      leading: {from: 75, name: Leading, summary: Others can learn from it., step: Share}

    # A critical question that scores zero keeps its dimension at this level.
    critical-cap:
      level: building
      text: "“{question}” is not arranged yet, so this stays at {level}."

    # Asked first, never scored.
    profile:
      role:
        question: What is your role?
        options:
          teacher: {text: Teacher}
          manager: {text: Manager}

    dimensions:
      agreements:
        name: Agreements
        summary: What is settled beforehand.
        questions:
          written-agreement:
            question: Is there a written agreement with each partner?
            scale: behaviour
            critical: true
          who-signs:
            question: Is it clear who signs?
            scale: behaviour
          reviewed-together:
            question: Do you look at it together afterwards?
            scale: behaviour
        advice:
          orienting: {text: Begin with one partner.}
          building: {text: Write down what you agree.}
          embedded: {text: Ask somebody else to look at it.}
          leading: {text: Show others how you do it.}

    """
  }
}
