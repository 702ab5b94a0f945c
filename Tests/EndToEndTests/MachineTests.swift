import Foundation
import Testing

/// The program's behaviour when the machine fails.
@Suite struct MachineTests {
  @Test(arguments: [
    "0", "-1", "1700000000", "253370764799", "253370764800", "253402300799", "253402300800", "-62104060800", "-62135596800",
    "-62135596801", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "-99999999999999999999", "007", "+5",
  ])
  func `a site is built for any whole number of seconds`(epoch: String) throws {
    let site = try FixtureSite([
      "news/a.md": "---\ntitle: Bericht\nsummary: x\ndate: 2026-01-04\n---\nTekst.\n",
      "events/e.md":
        "---\ntitle: Dag\nsummary: x\nstart: 2027-03-11T09:30\nend: 2027-03-11T12:00\nformat: online\nonline: follows\n---\nTekst.\n",
    ])
    let outcome = try ProgramTests.run(["build", "--quiet"], in: site.folder, environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// What states when something was news has a real time, whatever moment the site is built for.
  @Test(arguments: ["0", "-1", "1", "86400", "-62135596800", "946684799"])
  func `a build without a time writes no time of 1970`(epoch: String) throws {
    let event = "summary: x\nstart: %T09:30\nend: %T12:00\nformat: online\nonline: follows\n---\nTekst.\n"
    let site = try FixtureSite([
      "news/a.md": "---\ntitle: Bericht\nsummary: x\ndate: 2026-01-04\n---\nTekst.\n",
      "events/e.md": "---\ntitle: Dag\n" + event.replacing("%", with: "2027-03-11"),
      "events/f.md": "---\ntitle: Toen\n" + event.replacing("%", with: "2025-03-11"),
      "events/g.md": "---\ntitle: Bekend\nupdated: 2026-05-01\n" + event.replacing("%", with: "2027-04-11"),
      "experts/raisa.md":
        "---\ntitle: Raisa van Winden\nkind: person\npublished-with-consent: 2026-01-01\nrole: Docent\nsummary: x\n---\nTekst.\n",
      "types/blad.yml":
        "name: Blad\nplural: Bladen\nfolder: bladen\nlist: bladen\nfeed: true\nfields: {x: {label: X, type: text}}\n",
      "bladen/een.md": "---\ntitle: Een\nsummary: x\n---\nTekst.\n",
    ])
    let outcome = try ProgramTests.run(["build", "--quiet"], in: site.folder, environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(outcome.status == 0, "\(outcome.errors)")
    var years: Set<String> = []
    for path in site.outputPaths() where [".ics", ".xml", ".vcf"].contains(where: path.hasSuffix) {
      let times = try site.outputText(path).matches(of: /(?:DTSTAMP:|LAST-MODIFIED:|REV:|<updated>)(\d{4})/)
      years.formUnion(times.map { String($0.output.1) })
    }
    #expect(years == ["2025", "2026"])
    let calendars = try site.outputPaths().filter { $0.hasSuffix(".ics") }.map { try site.outputText($0) }
    #expect(calendars.contains { $0.contains("DTSTAMP:20260430T220000Z") })
  }

  @Test func `a moment outside the calendar becomes the nearest one in it`() throws {
    func calendar(_ arguments: [String], _ environment: [String: String]) throws -> String {
      let site = try FixtureSite()
      #expect(try ProgramTests.run(["build", "--quiet"] + arguments, in: site.folder, environment: environment).status == 0)
      return try site.outputText("index.html")
    }
    #expect(
      try calendar([], ["SOURCE_DATE_EPOCH": "99999999999999999999"]) == calendar(["--now", "9999-12-31T23:59:59+00:00"], [:]))
    #expect(
      try calendar([], ["SOURCE_DATE_EPOCH": "-99999999999999999999"]) == calendar(["--now", "0001-01-01T00:00:00+00:00"], [:]))
  }

  @Test(arguments: ["1.5", "soon", "1e3", "0x10", "--1", "-", "", "+-5", " 5", "5 ", "٣"])
  func `anything but a whole number of seconds is refused`(epoch: String) throws {
    let site = try FixtureSite()
    let outcome = try ProgramTests.run(["build"], in: site.folder, environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("SOURCE_DATE_EPOCH is “\(epoch)”"))
  }

  #if os(Linux)
    @Test(arguments: [
      ["check"], ["check", "--format", "json"], ["build", "--format", "github"], ["--help"], ["headers", "nginx"], ["explain"],
    ])
    func `lost output is a failure of the machine`(arguments: [String]) throws {
      let site = try FixtureSite()
      let process = try ProgramTests.process(arguments, in: site.folder)
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 3)
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(text.contains("the output cannot be written: the disk is full"))
    }

    @Test(arguments: [["check"], ["build"], ["check", "--drafts"]])
    func `lost warnings are a failure of the machine`(arguments: [String]) throws {
      let site = try FixtureSite(["pages/a.md": "---\ntitle: A\n---\n"])
      // Not every machine has /dev/full, and a read-only descriptor fails in the same way.
      for path in ["/dev/full", "/dev/null"] {
        let process = try ProgramTests.process(arguments, in: site.folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = path == "/dev/full" ? FileHandle(forWritingAtPath: path) : FileHandle(forReadingAtPath: path)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 3, "\(path)")
      }
    }

    @Test func `findings that cannot be written do not crash the program`() throws {
      let site = try FixtureSite(["pages/a.md": "x"])
      let process = try ProgramTests.process(["check"], in: site.folder)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle(forWritingAtPath: "/dev/full")
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 3)
    }

    @Test(arguments: [["build"], ["check"], ["check", "--format", "json"]])
    func `a machine that may open no more files is not a fault in the content`(arguments: [String]) throws {
      let site = try FixtureSite()
      let program = try ProgramTests.process(arguments, in: site.folder)
      for limit in [7, 8, 10, 12, 16] {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.currentDirectoryURL = program.currentDirectoryURL
        shell.environment = program.environment
        let command = try #require(program.executableURL).path
        shell.arguments = ["-c", "ulimit -n \(limit) && exec \"$0\" \"$@\"", command] + (program.arguments ?? [])
        let errors = Pipe()
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = errors
        try shell.run()
        shell.waitUntilExit()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(shell.terminationReason == .exit)
        #expect([0, 3].contains(shell.terminationStatus), "\(limit): \(text)")
        #expect(!text.contains("theme is missing") && !text.contains("[file.unreadable]"), "\(limit): \(text)")
      }
    }

    /// For each command a user of whom there are no processes, so that only those of the program count.
    @Test(
      .enabled(if: geteuid() == 0), arguments: [(["build"], 61_234), (["check"], 61_235), (["serve", "--port", "8593"], 61_236)])
    func `a machine that may start no more threads says so, and nothing waits`(arguments: [String], user: Int) throws {
      let site = try FixtureSite(["site.yml": FixtureSite.base["site.yml", default: ""] + "cards: true\n"])
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: site.folder.path)
      let program = try ProgramTests.process(arguments, in: site.folder)
      let command = try #require(program.executableURL).path
      var statuses: [Int32] = []
      for limit in 1...12 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.currentDirectoryURL = program.currentDirectoryURL
        process.environment = (program.environment ?? [:]).merging(["HOME": site.folder.path]) { $1 }
        let limited = ["-c", "ulimit -u \(limit) && exec \"$0\" \"$@\"", command]
        process.arguments =
          [
            "-k", "1", arguments[0] == "serve" ? "4" : "60", "setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups",
            "bash",
          ]
          + limited + (program.arguments ?? [])
        let errors = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        statuses.append(process.terminationStatus)
        // Whoever serves until time is up has what it needs.
        let good: Int32 = arguments[0] == "serve" ? 124 : 0
        #expect([3, good].contains(process.terminationStatus), "\(limit): \(process.terminationStatus) \(text)")
        #expect(process.terminationStatus != 3 || text.contains("ulimit -u"), "\(limit): \(text)")
      }
      #expect(statuses.first == 3)
      #expect(statuses == statuses.sorted { $0 == 3 && $1 != 3 }, "what suffices suffices with more: \(statuses)")
    }
  #endif

  @Test(arguments: ["check", "build"])
  func `missing fonts of cards are one failure, and not a fault in the content`(command: String) throws {
    let pages = Dictionary(
      uniqueKeysWithValues: (1...20).map { ("pages/p\($0).md", "---\ntitle: Één\nsummary: Twéé\n---\nTekst.\n") })
    let site = try FixtureSite(["site.yml": FixtureSite.base["site.yml", default: ""] + "cards: true\n"].merging(pages) { $1 })
    let fonts = site.folder.appendingPathComponent("fonts.conf")
    try Data("<?xml version=\"1.0\"?><fontconfig><dir>/nonexistent</dir></fontconfig>".utf8).write(to: fonts)
    let outcome = try ProgramTests.run([command], in: site.folder, environment: ["FONTCONFIG_FILE": fonts.path])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("the typeface") && outcome.errors.contains("is not installed"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("no-glyph") && !outcome.errors.contains("[campaign."))
  }
}
