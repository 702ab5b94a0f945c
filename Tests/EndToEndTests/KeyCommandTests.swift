import Foundation
import Testing

/// The explanations of keys.
@Suite struct KeyCommandTests {
  private func run(_ arguments: String...) throws -> ProgramTests.Outcome {
    try ProgramTests.run(arguments, in: FileManager.default.temporaryDirectory)
  }

  @Test func `a key is explained with its type, whether it is required, and an example`() throws {
    #expect(
      try run("explain", "key:events.registration.capacity").output == """
        events.registration.capacity

        How many people can take part

        The page shows the number. When all places are taken, say so in the status.

        Takes:        a whole number from 1 to 100000
        Needed:       yes, beside registered
        Default:      none
        Translation:  the same in every language: a translation need not repeat it, and may not differ
        Placement:    decides where the page stands: its address, the lists it is in, or its place in them

        Example:

            capacity: 24


        """)
  }

  @Test func `a key of a component is explained in Dutch on request`() throws {
    let outcome = try run("explain", "key:components.news.limit", "--language", "nl")
    #expect(
      outcome.output == """
        components.news.limit

        Hoeveel berichten te zien zijn

        De nieuwste staan vooraan. Een link leidt naar alle berichten.

        Waarde:     een heel getal van 1 tot en met 50
        Verplicht:  nee
        Standaard:  3

        Voorbeeld:

            limit: 3


        """)
  }

  @Test func `a key with keys in it lists them, and rules between keys are explained`() throws {
    let sessions = try run("explain", "key:events.sessions").output
    #expect(sessions.contains("Its keys:\n\n  title     What this part is called\n  start *   When this part begins\n"))
    #expect(sessions.contains("not where kind is series") && sessions.contains("not beside start, not beside end"))
    #expect(try run("explain", "key:events.start").output.contains("yes, unless sessions is there"))
    #expect(try run("explain", "key:pages.aliases").output.contains("each language has its own"))
  }

  @Test func `a kind of file lists its keys in the order of their declaration`() throws {
    let outcome = try run("explain", "key:glossary")
    #expect(
      outcome.output == """
        glossary: words that need explaining: glossary.yml

          term *         The word that is explained
          full           What an abbreviation stands for
          definition *   What the word means
          also           Other forms of the word
          see            Words to read on with

          * must be there

        More about one: baken explain key:glossary.KEY

        """)
    #expect(try run("explain", "key:components").output.contains("components.call-to-action   an invitation with one button\n"))
    #expect(try run("explain", "key:components.audiences").output.contains("It has no keys."))
  }

  @Test(arguments: [
    ("key:events.registraton", "Did you mean “key:events.registration”?"), ("key:event", "Did you mean “key:events”?"),
    ("key:services.hosts", "Did you mean “key:services.services.hosts”?"),
    ("key:pages.order", "Did you mean “key:sections.order”?"), ("key:", "Kinds of file: site, pages"),
    ("key:nothing.like.it", "baken explain key:events lists the keys of one"), ("registration", "as in key:events.registration"),
  ])
  func `an unknown key is a usage error, with a suggestion`(name: String, words: String) throws {
    let outcome = try run("explain", name)
    #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `the list of messages mentions the keys`() throws {
    #expect(
      try run("explain").output.hasSuffix(
        "\n\nFor the keys of files: baken explain key:events, baken explain key:events.registration\n"))
  }

  @Test func `a schema is JSON, with the keys in the order of their declaration`() throws {
    let text = try run("schema", "components.steps").output
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    let places = ["\"$schema\"", "\"items\"", "\"title\": {", "\"text\": {", "\"additionalProperties\""].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(try run("schema", "nothing").errors.contains("There are: site, pages"))
  }
}
