import Foundation
import PreviewServer
import Testing

@testable import Desk

/// Requests of others: none of them reads or changes anything.
@Suite struct GuardTests {
  private static let file = "pages/over.md"
  private static let content = "---\ntitle: Over ons\n---\n\nTekst.\n"

  /// A change of a request that is right otherwise, and the answer to it.
  struct Attack: CustomTestStringConvertible, Sendable {
    let name: String
    let status: Int
    let change: @Sendable (inout [String: String]) -> Void
    var testDescription: String { name }
  }

  static let attacks = [
    Attack(name: "of another site", status: 403) { $0["sec-fetch-site"] = "cross-site" },
    Attack(name: "of another port of this machine", status: 403) { $0["sec-fetch-site"] = "same-site" },
    Attack(name: "typed into the address bar", status: 403) { $0["sec-fetch-site"] = "none" },
    Attack(name: "without Sec-Fetch-Site", status: 403) { $0["sec-fetch-site"] = nil },
    Attack(name: "without Origin", status: 403) { $0["origin"] = nil },
    Attack(name: "with the origin of the site's pages", status: 403) { $0["origin"] = TestDesk.siteOrigin },
    Attack(name: "with the origin null", status: 403) { $0["origin"] = "null" },
    Attack(name: "with an origin that begins alike", status: 403) { $0["origin"] = TestDesk.origin + "0" },
    Attack(name: "from a form", status: 415) { $0["content-type"] = "application/x-www-form-urlencoded" },
    Attack(name: "as plain text", status: 415) { $0["content-type"] = "text/plain" },
    Attack(name: "without a type", status: 415) { $0["content-type"] = nil },
    Attack(name: "without a cookie", status: 401) { $0["cookie"] = nil },
    Attack(name: "with another cookie", status: 401) { $0["cookie"] = "baken-desk-8080=0" },
    Attack(name: "with two cookies of the name", status: 401) { $0["cookie"] = "baken-desk-8080=0; " + ($0["cookie"] ?? "") },
    Attack(name: "without the token", status: 403) { $0["x-baken-desk"] = nil },
    Attack(name: "with another token", status: 403) { $0["x-baken-desk"] = "0" },
  ]

  @Test(arguments: attacks) func `a request is refused before anything of it is done`(attack: Attack) async throws {
    let desk = try await TestDesk([Self.file: Self.content])
    let own = try await desk.open()
    let before = await desk.get("/desk/api/file", ["path": Self.file], as: own)
    let message: [String: Any] = [
      "path": Self.file, "fingerprint": before.json["fingerprint"] ?? "",
      "edits": [["edit": "set", "at": ["title"], "value": "Gekaapt"]],
    ]
    var headers = own
    attack.change(&headers)
    let reply = try await desk.post("/desk/api/file", message, as: headers)
    #expect(reply.status == attack.status)
    #expect(try desk.text(Self.file) == Self.content)
    // The same request as it should be is answered.
    #expect(try await desk.post("/desk/api/file", message, as: own).status == 200)
  }

  @Test func `every route that writes is guarded`() async throws {
    let desk = try await TestDesk()
    let own = try await desk.open()
    let writing = desk.application.routes.filter { $0.method == "POST" && $0.need != .nothing }
    #expect(writing.count >= 5)
    for route in writing {
      for attack in Self.attacks {
        var headers = own
        if !route.types.contains("application/json") { headers["content-type"] = "image/png" }
        attack.change(&headers)
        let reply = await desk.ask("POST", route.path, headers: headers, body: Array("{}".utf8))
        #expect(reply.status == attack.status, "\(route.path) \(attack.name)")
      }
    }
  }

  @Test func `every route that reads needs the session`() async throws {
    let desk = try await TestDesk()
    let own = try await desk.open()
    for route in desk.application.routes where route.method == "GET" && route.need != .nothing {
      for name in ["cookie", "sec-fetch-site"] {
        var headers = own
        headers[name] = nil
        #expect([401, 403].contains(await desk.get(route.path, as: headers).status), "\(route.path) without \(name)")
      }
    }
  }

  @Test(arguments: ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
  func `only POST writes`(method: String) async throws {
    let desk = try await TestDesk([Self.file: Self.content])
    let own = try await desk.open()
    for path in ["/desk/api/fix", "/desk/api/session/end"] { #expect(await desk.ask(method, path, headers: own).status == 405) }
    #expect(try desk.text(Self.file) == Self.content)
  }

  @Test func `the opening link works once`() async throws {
    let desk = try await TestDesk()
    _ = try await desk.open()
    let again = try await desk.post("/desk/api/session", ["secret": desk.secret], as: TestDesk.own)
    #expect(again.status == 401 && again.error == "session.wrong-secret")
    #expect(again.headers["set-cookie"] == nil)
  }

  @Test func `an ended session opens nothing`() async throws {
    let desk = try await TestDesk()
    let own = try await desk.open()
    #expect(try await desk.post("/desk/api/session/end", [:] as [String: String], as: own).status == 200)
    #expect(await desk.get("/desk/api/content", as: own).status == 401)
  }

  @Test(arguments: [
    "site.yml", "services.yml", "theme/theme.yml", "static/robots.txt", "types/sjabloon.yml", "media/a.png", "../buiten.md",
    "/etc/passwd",
    "pages/../site.yml", "pages/link.md", "pages/./over.md", "pages//over.md", "pages/geen.md", "", "pages", "pages/over.md\u{0}",
  ])
  func `a file that is no content is neither read nor written`(path: String) async throws {
    let desk = try await TestDesk([
      Self.file: Self.content, "types/sjabloon.yml": "folder: sjablonen\n", "theme/theme.yml": "", "static/robots.txt": "",
      "services.yml": "{}\n",
    ])
    try FileManager.default.createSymbolicLink(atPath: desk.folder + "/pages/link.md", withDestinationPath: "over.md")
    await desk.live.read(["pages/link.md"])
    let own = try await desk.open()
    #expect([403, 404].contains(await desk.get("/desk/api/file", ["path": path], as: own).status))
    let message: [String: Any] = ["path": path, "fingerprint": "", "edits": [["edit": "source", "text": "x"]]]
    #expect([403, 404].contains(try await desk.post("/desk/api/file", message, as: own).status))
  }

  @Test func `a file that became a link is not written through`() async throws {
    let desk = try await TestDesk([Self.file: Self.content])
    let own = try await desk.open()
    let before = await desk.get("/desk/api/file", ["path": Self.file], as: own)
    let outside = desk.folder + "-buiten.md"
    defer { try? FileManager.default.removeItem(atPath: outside) }
    try Data(Self.content.utf8).write(to: URL(fileURLWithPath: outside))
    try FileManager.default.removeItem(atPath: desk.folder + "/" + Self.file)
    try FileManager.default.createSymbolicLink(atPath: desk.folder + "/" + Self.file, withDestinationPath: outside)
    let message: [String: Any] = [
      "path": Self.file, "fingerprint": before.json["fingerprint"] ?? "",
      "edits": [["edit": "set", "at": ["title"], "value": "x"]],
    ]
    #expect(try await desk.post("/desk/api/file", message, as: own).status >= 400)
    #expect(try String(contentsOfFile: outside, encoding: .utf8) == Self.content)
  }

  @Test func `what is no message is refused`() async throws {
    let desk = try await TestDesk()
    let own = try await desk.open()
    let nested = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    for body in ["", "{", "[]", "{\"path\":1}", "null", nested, "{\"path\":\"a\",\"fingerprint\":\"\",\"edits\":\(nested)}"] {
      let reply = await desk.ask("POST", "/desk/api/file", headers: own, body: Array(body.utf8))
      #expect(reply.status == 400, "\(body.prefix(40))")
    }
    let long = await desk.ask("POST", "/desk/api/fix", headers: own, body: Array(repeating: 0x20, count: 20_000))
    #expect(long.status == 413)
  }

  @Test func `the app comes with a strict policy`() async throws {
    let desk = try await TestDesk()
    let reply = await desk.ask("GET", "/desk/", headers: [:])
    let policy = reply.headers["content-security-policy"] ?? ""
    #expect(reply.status == 200 && policy.contains("default-src 'none'") && policy.contains("require-trusted-types-for 'script'"))
    #expect(!policy.contains("unsafe") && policy.contains("frame-src \(TestDesk.siteOrigin);"))
    #expect(await desk.ask("GET", "/desk/app/../../site.yml", headers: [:]).status == 404)
  }
}
