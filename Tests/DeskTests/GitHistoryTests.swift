import Foundation
import Testing

@testable import Desk

/// The versions of git in the history, and repositories that mean harm.
@Suite struct GitHistoryTests {
  private static let path = "pages/over.md"
  private static let content = "---\ntitle: Over ons\nsummary: Wie wij zijn.\n---\n\nEerste alinea van de tekst.\n"

  private func desk(_ files: [String: String] = [:]) async throws -> (TestDesk, [String: String]) {
    let desk = try await TestDesk([Self.path: Self.content].merging(files) { $1 })
    try desk.git("init", "--quiet", "--initial-branch=main")
    return (desk, try await desk.open())
  }

  @Test func `commits are versions of their authors, also under an earlier name`() async throws {
    let (desk, own) = try await desk(["pages/oud.md": Self.content])
    try FileManager.default.removeItem(atPath: "\(desk.folder)/\(Self.path)")
    try desk.commit("Jan de Wit", at: -300)
    try desk.git("mv", "site/pages/oud.md", "site/\(Self.path)")
    try desk.commit("Jan de Wit", at: -200)
    try desk.write(Self.path, Self.content.replacing("Over ons", with: "Over het bureau"))
    try desk.commit("Fatima el Amrani")
    await desk.live.read([Self.path, "pages/oud.md"])
    let versions = await desk.versions(own)
    #expect(versions.map(\.who) == ["Fatima el Amrani", "Jan de Wit"])
    #expect(
      versions.map(\.words) == [
        "veranderde “De titel van de pagina” van “Over ons” in “Over het bureau”", "maakte dit bestand",
      ])
    #expect(try await desk.restore(versions[1].id, own).status == 200)
    #expect(try desk.text(Self.path) == Self.content)
    // What was saved and then committed is there once.
    try desk.commit("Jan de Wit", at: 2)
    #expect(await desk.versions(own).map(\.who) == ["U", "Fatima el Amrani", "Jan de Wit"])
  }

  @Test func `a long history comes in pages, each version once`() async throws {
    let (desk, own) = try await desk([Self.path: Self.content.replacing("Eerste", with: "449")])
    var stream = ""
    for number in 0..<450 {
      let text = Self.content.replacing("Eerste", with: "\(number)")
      stream += """
        commit refs/heads/main
        committer Jan <jan@example.org> \(1_700_000_000 + number * 60) +0000
        data 1
        x
        M 100644 inline site/\(Self.path)
        data \(text.utf8.count)
        \(text)

        """
    }
    try desk.git("fast-import", "--quiet", input: stream)
    var all: [TestDesk.Version] = []
    for (page, count) in [(0, 200), (1, 200), (2, 50)] {
      let reply = await desk.get("/desk/api/history", ["path": Self.path, "page": "\(page)"], as: own)
      #expect(reply.json["next"] as? Int == (page < 2 ? page + 1 : nil))
      let versions = await desk.versions(own, page: page)
      #expect(versions.count == count)
      all += versions
    }
    #expect(Set(all.map(\.id)).count == 450 && all.filter(\.isNow).count == 1)
    #expect(all.dropLast().allSatisfy { $0.words == "wijzigde een alinea" } && all.last?.words == "maakte dit bestand")
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.before == $1.id })
    #expect(await desk.get("/desk/api/history", ["path": Self.path, "page": "-1"], as: own).status == 404)
    #expect(await desk.get("/desk/api/history", ["path": Self.path, "page": "x"], as: own).status == 404)
  }

  @Test func `no program of a repository runs, whatever its settings say`() async throws {
    let (desk, own) = try await desk([".gitattributes": "*.md diff=kwaad filter=kwaad\n"])
    try desk.commit("Jan")
    try desk.write(Self.path, Self.content.replacing("Over ons", with: "Wij"))
    try desk.commit("Jan")
    let mark = desk.parent + "/gedaan"
    let program = desk.parent + "/kwaad.sh"
    try Data("#!/bin/sh\necho \"$0 $*\" >> \(mark)\nexit 0\n".utf8).write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    for hook in ["post-checkout", "pre-commit", "post-index-change", "reference-transaction", "fsmonitor-watchman"] {
      let place = "\(desk.parent)/.git/hooks/\(hook)"
      try? FileManager.default.removeItem(atPath: place)
      try FileManager.default.copyItem(atPath: program, toPath: place)
    }
    for name in [
      "core.fsmonitor", "core.pager", "pager.log", "pager.cat-file", "diff.external", "diff.kwaad.command", "diff.kwaad.textconv",
      "filter.kwaad.clean", "filter.kwaad.smudge", "filter.kwaad.process", "gpg.program", "core.sshCommand", "core.askPass",
      "credential.helper", "core.editor", "diff.orderFile",
      "uploadpack.packObjectsHook", "core.gitProxy", "core.alternateRefsCommand",
    ] { try desk.git("config", name, program) }
    try desk.git("config", "log.showSignature", "true")
    try desk.git("config", "protocol.ext.allow", "always")
    try desk.git("config", "remote.kwaad.url", "ext::\(program) %S")
    try desk.git("config", "remote.kwaad.promisor", "true")
    try desk.git("config", "extensions.partialClone", "kwaad")
    // Setting it up may have run some.
    try? FileManager.default.removeItem(atPath: mark)
    let versions = await desk.versions(own)
    #expect(versions.count == 2)
    #expect(await desk.difference(versions[1].id, versions[0].id, own).status == 200)
    // A version whose content is missing would have to be fetched.
    let blob = String(versions[1].id.dropFirst(4))
    try FileManager.default.removeItem(atPath: "\(desk.parent)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    #expect(try await desk.restore(versions[1].id, own).status == 404)
    _ = await desk.versions(own)
    #expect(await desk.get("/desk/api/deleted", as: own).status == 200)
    #expect(!FileManager.default.fileExists(atPath: mark), "\((try? String(contentsOfFile: mark, encoding: .utf8)) ?? "")")
  }

  @Test func `only versions of the file itself are given`() async throws {
    let (desk, own) = try await desk()
    try desk.commit("Jan")
    let settings = try desk.git("rev-parse", "HEAD:site/site.yml")
    let commit = try desk.git("rev-parse", "HEAD")
    let other = try desk.git("rev-parse", "HEAD:site/pages/index.md")
    let present = try #require(await desk.versions(own).first)
    _ = await desk.versions(own, path: "pages/index.md")
    let ids = [
      "git-\(settings)", "git-\(commit)", "git-\(other)", "git-HEAD", "git-HEAD:site/site.yml", "git---help", "git-", "git",
      "-", "--output=x", "", "kept-", "kept-../../../../site.yml", "kept-1804500000000-1804500000000-done",
      "kept-1804500000000-1804500000000-done/../x", "NOW", "now ", present.id.uppercased(), present.id + "\n", "git-\u{0}",
      String(repeating: "a", count: 4_000),
    ]
    for id in ids {
      #expect(try await desk.restore(id, own).status == 404, "\(id.prefix(60))")
      #expect(await desk.difference(id, "now", own).status == 404, "\(id.prefix(60))")
      #expect(await desk.difference("now", id, own).status == 404, "\(id.prefix(60))")
    }
    #expect(try desk.text(Self.path) == Self.content)
  }

  @Test(arguments: [
    "site.yml", "../buiten.md", "/etc/passwd", "pages/../site.yml", "pages/link.md", "pages//over.md", "pages/geen.md", "", "pages",
    "-x", "--output=elders.txt", ":(top)site/site.yml", "pages/*.md",
  ])
  func `of a file that is no content there is no history`(path: String) async throws {
    let (desk, own) = try await desk()
    try FileManager.default.createSymbolicLink(atPath: desk.folder + "/pages/link.md", withDestinationPath: "over.md")
    try desk.commit("Jan")
    await desk.live.read(["pages/link.md"])
    #expect([403, 404].contains(await desk.get("/desk/api/history", ["path": path], as: own).status))
    #expect([403, 404].contains(await desk.difference("now", "now", own, path: path).status))
    let message = ["path": path, "fingerprint": "", "version": "now"]
    #expect([403, 404].contains(try await desk.post("/desk/api/restore", message, as: own).status))
    #expect(try await desk.post("/desk/api/deleted", ["path": path], as: own).status == 404)
  }

  @Test func `a name that looks like an option or a pattern is a name`() async throws {
    let names = ["pages/-x.md", "pages/--all.md", "pages/[a-z]ver.md"]
    let (desk, own) = try await desk(Dictionary(uniqueKeysWithValues: names.map { ($0, Self.content) }))
    try desk.commit("Jan")
    for name in names {
      let versions = await desk.versions(own, path: name)
      #expect(versions.map(\.who) == ["Jan"] && versions.map(\.words) == ["maakte dit bestand"], "\(name)")
    }
  }

  @Test func `what a commit removed is found, but for what is no content`() async throws {
    let (desk, own) = try await desk(["theme/theme.yml": "", "pages/tweede.md": Self.content.replacing("Over", with: "Bij")])
    try desk.commit("Jan")
    for path in [Self.path, "theme/theme.yml"] { try FileManager.default.removeItem(atPath: "\(desk.folder)/\(path)") }
    try desk.git("mv", "site/pages/tweede.md", "site/pages/derde.md")
    try desk.commit("Jan")
    await desk.live.read([Self.path, "theme/theme.yml", "pages/tweede.md", "pages/derde.md"])
    let files = await desk.get("/desk/api/deleted", as: own).json["files"] as? [[String: Any]] ?? []
    #expect(files.map { $0["path"] as? String } == [Self.path])
    #expect(try await desk.post("/desk/api/deleted", ["path": Self.path], as: own).status == 200)
    #expect(try desk.text(Self.path) == Self.content)
  }

  @Test func `the environment of the desk leads to no other repository`() async throws {
    let (desk, own) = try await desk()
    try desk.commit("Jan")
    let given = GitProgram.environment(of: [
      "PATH": "/bin", "HOME": "/root", "GIT_DIR": "/elders", "GIT_EXTERNAL_DIFF": "/kwaad", "GIT_PAGER": "/kwaad",
      "GIT_CONFIG_COUNT": "1", "LD_PRELOAD": "/kwaad.so", "GIT_ALLOW_PROTOCOL": "ext",
    ])
    #expect(
      Set(given.keys) == [
        "PATH", "HOME", "LC_ALL", "GIT_TERMINAL_PROMPT", "GIT_OPTIONAL_LOCKS", "GIT_NO_LAZY_FETCH", "GIT_CONFIG_NOSYSTEM",
        "GIT_ALLOW_PROTOCOL",
      ])
    #expect(given["GIT_ALLOW_PROTOCOL"] == "none")
    #expect(await desk.versions(own).map(\.who) == ["Jan"])
  }
}

extension TestDesk {
  /// Runs git around the site; gives what it prints.
  @discardableResult
  func git(_ arguments: String..., input: String = "", at seconds: Int = 0) throws -> String {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", parent] + arguments
    git.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": parent,
      "GIT_COMMITTER_DATE": "@\(Int(Date().timeIntervalSince1970) + seconds) +0000",
    ]
    let asked = URL(fileURLWithPath: parent + "/invoer")
    try Data(input.utf8).write(to: asked)
    defer { try? FileManager.default.removeItem(at: asked) }
    let output = Pipe()
    git.standardInput = try FileHandle(forReadingFrom: asked)
    git.standardOutput = output
    try git.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    try #require(git.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// - Parameter seconds: when, from now.
  func commit(_ author: String, at seconds: Int = 0) throws {
    try git("add", "--all", "site")
    try git("-c", "user.name=\(author)", "-c", "user.email=iemand@example.org", "commit", "--quiet", "--message=x", at: seconds)
  }
}
