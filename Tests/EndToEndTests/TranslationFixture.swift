import Foundation
import Testing

/// A site with a page and its translation.
extension FixtureSite {
  static let dutchPage = """
    ---
    title: Over ons
    summary: Wie wij zijn.
    image: ../media/a.svg
    alt: Een kaart
    ---

    Wij zijn een *team*.

    ## Wat wij doen

    Wij helpen scholen.

    ```call-to-action
    title: Een vraag?
    label: Schrijf ons
    link: index.md
    ```

    ## Wie wij zijn {#wie}

    Vijf mensen.

    """
  static let englishPage = """
    ---
    title: About us
    summary: Who we are.
    alt: A map
    ---

    We are a team.

    ## What we do

    We help schools.

    ## Who we are {#wie}

    Five people.

    """

  /// The site, with other files beside those of the page.
  static func translated(_ files: [String: String] = [:]) throws -> FixtureSite {
    try FixtureSite(
      [
        "pages/over.md": dutchPage, "pages/over.en.md": englishPage,
        "media/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>",
      ].merging(files) { $1 })
  }

  func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: content.appendingPathComponent(path)), as: UTF8.self)
  }

  func change(_ path: String, _ words: String, to others: String) throws {
    let before = try text(of: path)
    #expect(before.contains(words))
    try write(before.replacing(words, with: others), to: path)
  }

  func run(_ arguments: String..., language: String = "en") throws -> ProgramTests.Outcome {
    try ProgramTests.run(arguments + ["--language", language], in: folder)
  }

  @discardableResult
  func accept(_ arguments: String...) throws -> String {
    let outcome = try ProgramTests.run(["translations", "accept"] + arguments + ["--language", "en"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The findings of a build, without the path of the folder.
  func findings() async throws -> [String] { try await build().diagnostics.map(text) }
}
