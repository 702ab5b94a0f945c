import Foundation
import Testing

/// The program as its users run it: arguments in, text and an exit code out.
@Suite struct ProgramTests {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program beside the tests.
  static let program = Bundle.main.bundleURL.appendingPathComponent("baken")

  static func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Outcome {
    let process = try process(arguments, in: folder, environment: environment)
    // In files: a pipe holds 64 kB, and a program that prints more would wait for its reader.
    let output = try PrintedText()
    let errors = try PrintedText()
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: try output.read(), errors: try errors.read())
  }

  /// What a program prints, in a file that has no name any more.
  private struct PrintedText {
    let handle: FileHandle

    init() throws {
      let file = FileManager.default.temporaryDirectory.appending(path: "baken-\(UUID().uuidString).txt")
      try Data().write(to: file)
      handle = try FileHandle(forUpdating: file)
      try FileManager.default.removeItem(at: file)
    }

    func read() throws -> String {
      try handle.seek(toOffset: 0)
      return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
  }

  static func process(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // How the output of the tests is buffered (script/test) is not how that of the program is.
    let inherited = ProcessInfo.processInfo.environment.filter { $0.key != "_STDBUF_O" }
    process.environment = inherited.merging(["BAKEN_LANGUAGE": "en"]) { $1 }.merging(environment, uniquingKeysWith: { $1 })
    return process
  }

  private func run(_ arguments: String..., in site: FixtureSite, environment: [String: String] = [:]) throws -> Outcome {
    try Self.run(arguments, in: site.folder, environment: environment)
  }

  @Test func `a site without faults ends with 0 and one summary line`() throws {
    let site = try FixtureSite()
    let outcome = try run("build", in: site)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(/^Built 2 pages \(\d+ files, \d+ kB\) in \d+\.\d\d s into public\.\n$/))
    #expect(try run("build", "--quiet", in: site).output.isEmpty)
  }

  @Test func `faults end with 1, usage errors with 2, machine failures with 3`() throws {
    let site = try FixtureSite(["pages/a.md": "x"])
    let faulty = try run("build", in: site)
    #expect(faulty.status == 1)
    #expect(faulty.errors.hasPrefix("content/pages/a.md:1:1: error: "))
    #expect(faulty.output.contains("1 error. Nothing was written."))
    #expect(try run("build", "--sitee", "x", in: site).status == 2)
    #expect(try run("build", "--now", "tomorrow", in: site).status == 2)
    #expect(try run("explain", "link.brokn", in: site).errors.contains("Did you mean “link.broken”?"))
    try site.remove("pages/a.md")
    try FileManager.default.createDirectory(at: site.output, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: site.output.appendingPathComponent("mine.txt"))
    let foreign = try run("build", in: site)
    #expect(foreign.status == 3)
    #expect(foreign.errors.contains("--force"))
    #expect(try String(contentsOf: site.output.appendingPathComponent("mine.txt"), encoding: .utf8) == "mine")
    #expect(try run("build", "--force", in: site).status == 0)
    let inside = try run("build", "--output", "content/pages/out", in: site)
    #expect(inside.errors.contains("is inside the folder that the site is made from"), "\(inside.errors)")
    #expect(try run("build", "--output", ".", "--force", in: site).status == 3, "the content is never replaced")
  }

  @Test func `for a missing site the report tells how to start one`() throws {
    let site = try FixtureSite()
    let outcome = try run("check", "--site", "elsewhere", in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("there is no site here: elsewhere/site.yml does not exist"))
    #expect(outcome.errors.contains("baken new site"))
  }

  @Test func `warnings stop a strict build only`() throws {
    let site = try FixtureSite(["pages/a.md": "---\ntitle: A\n---\n"])
    #expect(try run("build", in: site).status == 0)
    let strict = try run("build", "--strict", in: site)
    #expect(strict.status == 1)
    #expect(strict.output.contains("1 warning (--strict)"))
  }

  @Test func `the report in JSON is one object on standard output`() throws {
    let site = try FixtureSite(["pages/a.md": "x"])
    let outcome = try run("check", "--format", "json", in: site)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((object["diagnostics"] as? [Any])?.count == 1)
    #expect(outcome.errors.isEmpty)
    #expect(try run("check", "--format", "github", in: site).output.hasPrefix("::error file=content/pages/a.md,line=1,col=1"))
  }

  @Test func `help teaches, and the shell completes`() throws {
    let site = try FixtureSite()
    let help = try run("build", "--help", in: site)
    #expect(help.status == 0 && help.output.contains("--base-url") && help.output.contains("baken build --now 2027-03-11"))
    for (shell, start) in [("bash", "#!/bin/bash"), ("zsh", "#compdef baken"), ("fish", "function __baken")] {
      for language in ["en", "nl"] {
        let script = try run("--generate-completion-script", shell, in: site, environment: ["BAKEN_LANGUAGE": language])
        #expect(script.output.hasPrefix(start), "\(shell), \(language)")
      }
    }
    #expect(try run("explain", "link.broken", in: site).output.contains("link.broken (error)"))
    #expect(
      try run("explain", "audience.unknown", in: site).output.hasSuffix(
        "What to do: audiences of this site (site.yml): …\n\nExample:\n\n    audiences: [schools]\n\n"))
  }

  /// Takes the marks of addresses to replace out of the settings of a new site.
  static func replacePlaceholders(of folder: URL) throws {
    let settings = folder.appendingPathComponent("content/site.yml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try Data(text.replacing(/[ ]+# \(TODO\).*/, with: "").utf8).write(to: settings)
  }

  @Test(arguments: ["nl", "en"])
  func `a new site builds, without a finding once its addresses are replaced, and takes a page and an article`(language: String)
    throws
  {
    let site = try FixtureSite()
    #expect(try run("new", "site", "mine", "--language", language, in: site).status == 0)
    let folder = site.folder.appendingPathComponent("mine")
    #expect(try Self.run(["build"], in: folder).status == 0)
    try Self.replacePlaceholders(of: folder)
    #expect(try Self.run(["build", "--strict"], in: folder).status == 0)
    #expect(
      try Self.run(["new", "page", "Nieuw deel/Één pagina"], in: folder).output == "Wrote content/pages/nieuw-deel/een-pagina.md\n")
    #expect(
      try Self.run(["new", "news", "Iets \"nieuws\"", "--date", "2026-02-03"], in: folder).output
        == "Wrote content/news/2026-02-03-iets-nieuws.md\n")
    #expect(try Self.run(["new", "page", "Nieuw deel/Één pagina"], in: folder).status == 2, "a page that is there is not touched")
    #expect(try Self.run(["build", "--strict", "--drafts"], in: folder).status == 0)
    #expect(try run("new", "site", "mine", in: site).status == 2, "a folder that holds something is not touched")
  }

  @Test(arguments: ["nl", "en"])
  func `a new campaign is a filled example that builds, and its kit can be built alone`(language: String) throws {
    let site = try FixtureSite()
    #expect(try run("new", "site", "mine", "--language", language, in: site).status == 0)
    let folder = site.folder.appendingPathComponent("mine")
    try Self.replacePlaceholders(of: folder)
    #expect(
      try Self.run(["new", "campaign", "Ask us", "--start", "2027-01-11"], in: folder).output
        == "Wrote content/campaigns/ask-us.md\n")
    #expect(try Self.run(["build", "--strict", "--drafts", "--now", "2026-12-01"], in: folder).status == 0)
    let draft = try Self.run(["campaign", "ask-us"], in: folder)
    #expect(draft.status == 2, "a draft has no kit")
    #expect(draft.errors.contains("the campaign “ask-us” is not published: it is a draft. Add --drafts to build its kit now."))
    let built = try Self.run(["campaign", "ask-us", "--drafts", "--now", "2026-12-01", "--output", "kit"], in: folder)
    #expect(built.output.hasPrefix("Built the kit of ask-us: ") && built.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("kit/\(language)").path)
    #expect(
      Set(names).isSuperset(of: [
        "poster-a3.pdf", "newsletter.eml", "campaign.ics", "posts.txt", "press-release.md", "ask-us-\(language).zip",
        "card-wide.png", "card-square.png", "card-tall.png",
      ]))
    #expect(
      try Self.run(["build", "--output", "kit", "--now", "2026-12-01"], in: folder).errors.contains(
        "it holds the kit of a campaign, not a site"))
    #expect(try Self.run(["campaign", "ask-uss", "--drafts"], in: folder).errors.contains("Did you mean “ask-us”?"))
  }

  @Test func `without the fonts of cards the machine has failed, and the report names their package`() throws {
    let site = try FixtureSite(["site.yml": FixtureSite.base["site.yml", default: ""] + "cards: true\n"])
    let noFonts = site.folder.appendingPathComponent("fonts.conf")
    try Data("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>".utf8).write(to: noFonts)
    let outcome = try run("build", in: site, environment: ["FONTCONFIG_FILE": noFonts.path])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("fonts-urw-base35") || outcome.errors.contains("fonts-inter"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: site.output.path))
  }

  @Test func `two builds of one clock are the same bytes, whatever the folder, the time zone and the locale`() throws {
    let first = try FixtureSite(Self.manyPages)
    let second = try FixtureSite(Self.manyPages)
    #expect(
      try run("build", "--now", "2027-01-15T12:00", in: first, environment: ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"]).status
        == 0)
    #expect(
      try Self.run(
        ["build", "--site", second.content.path, "--output", second.output.path, "--now", "2027-01-15T12:00"],
        in: FileManager.default.temporaryDirectory, environment: ["TZ": "America/New_York", "LC_ALL": "C"]
      ).status == 0)
    #expect(try first.outputBytes() == second.outputBytes())
  }

  @Test func `killed at any moment of fifty builds, the output is the old site or the new one, whole`() throws {
    let site = try FixtureSite(Self.manyPages)
    #expect(try run("build", in: site).status == 0)
    let one = try site.outputBytes()
    try site.write("---\ntitle: Anders\nsummary: Alles is anders.\n---\nAnders.\n", to: "pages/index.md")
    #expect(try run("build", in: site).status == 0)
    let other = try site.outputBytes()
    #expect(one != other)
    let home = [FixtureSite.base["pages/index.md"] ?? "", "---\ntitle: Anders\nsummary: Alles is anders.\n---\nAnders.\n"]
    for attempt in 0..<50 {
      try site.write(home[attempt % 2], to: "pages/index.md")
      let process = try Self.process(["build", "--quiet"], in: site.folder)
      try process.run()
      usleep(UInt32(attempt) * 4_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try site.outputBytes()
      #expect(now == one || now == other, "attempt \(attempt)")
    }
    try site.write(home[0], to: "pages/index.md")
    #expect(try run("build", in: site).status == 0)
    #expect(try site.outputBytes() == one)
    let left = try FileManager.default.contentsOfDirectory(atPath: site.folder.path).sorted()
    #expect(left == ["content", "public"], "nothing of the killed builds is left")
  }

  private static let manyPages: [String: String] = Dictionary(
    uniqueKeysWithValues: (0..<200).map { number in
      (
        "pages/deel-\(number % 10)/pagina-\(number).md",
        "---\ntitle: Pagina \(number)\nsummary: Over \(number).\nupdated: 2026-05-0\(number % 9 + 1)\n---\n\n## Kop\n\n"
          + String(repeating: "Woorden met *nadruk* en een [link](https://example.org/). ", count: 30) + "\n"
      )
    })
}
