import Foundation
import PreviewServer
import Testing

@testable import Desk

/// A desk on a site of its own in a temporary folder, asked as a browser asks it.
final class TestDesk: Sendable {
  let folder: String
  let live: LiveSite
  let application: DeskApplication
  private let sessions: Sessions
  private let following: Task<Void, any Error>

  static let origin = "http://127.0.0.1:8080"
  static let siteOrigin = "http://127.0.0.1:8081"

  static let settings = """
    name: Proef
    base-url: https://proef.example
    languages: [nl, en]
    time-zone: Europe/Amsterdam
    organisation:
      name: Proef
      email: proef@example.org
    audiences:
      scholen: {name: Scholen}
      bedrijven: {name: Bedrijven}

    """

  /// - Parameter files: the contents by path, besides `site.yml` and a home page.
  init(_ files: [String: String] = [:]) async throws {
    // In a folder of its own, since the desk keeps things beside it.
    folder = NSTemporaryDirectory() + "desk-\(UUID().uuidString)/content"
    let all = ["site.yml": Self.settings, "pages/index.md": "---\ntitle: Welkom\n---\n\nDit is de site.\n"].merging(files) { $1 }
    for (path, text) in all {
      let place = "\(folder)/\(path)"
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: place))
    }
    var options = PreviewOptions(site: folder)
    options.language = .dutch
    live = LiveSite(options)
    sessions = Sessions { _ in }
    application = Desk.application(
      live, sessions, origin: Self.origin, siteOrigin: Self.siteOrigin, language: .dutch, output: folder + "-site")
    following = Task { [live] in try await live.follow() }
    await live.read([])
  }

  deinit {
    following.cancel()
    try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent)
  }

  var secret: String { sessions.first }

  func text(_ path: String) throws -> String { try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) }

  func write(_ path: String, _ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(path)")) }

  // MARK: Requests

  /// The headers of the app's own requests.
  static let own = ["sec-fetch-site": "same-origin", "origin": origin, "content-type": "application/json"]

  struct Reply {
    let status: Int
    let headers: [String: String]
    let bytes: [UInt8]

    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]) ?? [:]
    }

    var error: String { json["error"] as? String ?? "" }
  }

  func ask(
    _ method: String, _ path: String, _ query: [String: String] = [:], headers: [String: String], body: [UInt8] = []
  ) async -> Reply {
    let request = WebRequest(method: method, path: path, query: query, headers: headers) { $0 >= body.count ? body : nil }
    guard case .content(let answer) = await application.answer(to: request) else {
      return Reply(status: 200, headers: [:], bytes: [])
    }
    var bytes: [UInt8] = []
    if case .bytes(let found) = answer.body { bytes = found }
    return Reply(
      status: answer.status, headers: Dictionary(answer.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first },
      bytes: bytes)
  }

  /// Opens a session; gives the headers of its requests.
  func open() async throws -> [String: String] {
    let reply = await ask("POST", "/desk/api/session", headers: Self.own, body: Array("{\"secret\":\"\(secret)\"}".utf8))
    try #require(reply.status == 200)
    let cookie = try #require(reply.headers["set-cookie"]?.prefix { $0 != ";" })
    let token = try #require(reply.json["token"] as? String)
    return Self.own.merging(["cookie": String(cookie), "x-baken-desk": token]) { $1 }
  }

  func get(_ path: String, _ query: [String: String] = [:], as headers: [String: String]) async -> Reply {
    await ask("GET", path, query, headers: headers)
  }

  func post(_ path: String, _ message: Any, as headers: [String: String]) async throws -> Reply {
    await ask(
      "POST", path, headers: headers, body: [UInt8](try JSONSerialization.data(withJSONObject: message, options: .fragmentsAllowed))
    )
  }

  /// Waits until all rules were looked at.
  func checked() async throws {
    for _ in 0..<200 where live.moment.checkedRevision != live.moment.revision || live.moment.revision == 0 {
      try await Task.sleep(for: .milliseconds(25))
    }
  }
}
