import TestSupport
import Testing

/// Mistakes in what is typed behind `baken`, in Dutch: the argument parser has its messages in English only.
@Suite struct UsageTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let typed: [String]
    let message: String
    var testDescription: String { typed.joined(separator: " ") }

    init(_ typed: String, _ message: String) {
      self.typed = typed.split(separator: " ").map(String.init)
      self.message = message
    }
  }

  @Test(arguments: [
    Mistake("build --strict=ja", "achter '--strict' hoort geen waarde, en er staat 'ja'"),
    Mistake("build --bla", "de optie '--bla' bestaat niet\n"),
    Mistake("build --strickt", "de optie '--strickt' bestaat niet. Bedoelde u '--strict'?"),
    Mistake("build -a", "de optie '-a' bestaat niet"), Mistake("build --site", "achter '--site <map>' ontbreekt de waarde"),
    Mistake("build x", "'x' hoort hier niet"), Mistake("build x y", "dit hoort hier niet: 'x', 'y'"),
    Mistake("check --format xml", "'xml' kan niet bij '--format <vorm>'. Kies uit 'text', 'json' en 'github'."),
    Mistake("check --language fr", "'fr' kan niet bij '--language <taal>'. Kies uit 'en' en 'nl'."),
    Mistake("serve --port abc", "'abc' kan niet bij '--port <getal>'"), Mistake("move x", "'<naar>' ontbreekt"),
    Mistake("serve --drafts --no-drafts", "'--no-drafts' kan niet samen met '--drafts'"),
    Mistake("headers apache", "'apache' kan niet bij '<server>'. Kies uit 'nginx' en 'caddy'."),
    Mistake("nieuw", "er is geen opdracht “nieuw”."),
    Mistake(
      "--generate-completion-script=dos",
      "voor 'dos' is er geen script om opdrachten aan te vullen. Kies --generate-completion-script met een van deze: zsh bash fish"),
  ])
  func `a mistake is told in Dutch, with the usage`(mistake: Mistake) throws {
    let site = try FixtureSite()
    let outcome = try ProgramTests.run(mistake.typed, in: site.folder, environment: ["BAKEN_LANGUAGE": "nl"])
    #expect(outcome.status == 2)
    #expect((outcome.errors + "\n").contains("Fout: " + mistake.message), "\(outcome.errors)")
    let plain = outcome.errors.replacing(/'[^']*'|“[^”]*”|--[a-z-]+|baken [a-z-]+|Er zijn: .*|bash|zsh|fish/, with: " ")
    #expect(DutchWords.shared?.unknown(in: plain) ?? [] == [], "\(plain)")
  }

  @Test func `a guess is near in English, too`() throws {
    let site = try FixtureSite()
    let run = { (option: String) in try ProgramTests.run(["build", option, "--language", "en"], in: site.folder).errors }
    #expect(try run("--bla").hasPrefix("Error: Unknown option '--bla'\n"))
    #expect(try run("--strickt").hasPrefix("Error: Unknown option '--strickt'. Did you mean '--strict'?\n"))
  }

  @Test func `a script to complete commands is one in any language`() throws {
    let site = try FixtureSite()
    let outcome = try ProgramTests.run(
      ["--generate-completion-script", "bash"], in: site.folder, environment: ["BAKEN_LANGUAGE": "nl"])
    #expect(outcome.status == 0 && outcome.output.contains("complete"))
  }
}
