import Diagnostics
import Foundation
import PreviewServer
import SiteModel
import SiteRendering

/// The routes of the desk that are about no file: sessions, words, what changes, the list of content, what is wrong.
struct DeskRoutes {
  static let filePath = "/desk/api/file"

  let live: LiveSite
  let language: AuthorLanguage
  let siteOrigin: String
  let requests: RequestGuard

  struct Opening: Decodable, Sendable { let secret: String }

  struct Nothing: Codable, Sendable {}

  struct SessionMessage: Encodable, Sendable {
    struct About: Encodable, Sendable {
      let name: String
      let origin: String
      let home: String
      let languages: [String]
      let timeZone: String
    }

    let token: String
    let role: String
    let language: String
    let site: About
    let revision: Int
  }

  struct FindingList: Encodable, Sendable {
    let revision: Int
    let isCurrent: Bool
    let findings: [FindingMessage]
  }

  var all: [Route] {
    [
      Route(method: "GET", path: "/desk/api/strings", need: .nothing) { request async throws(Refusal) in
        .content(try strings(in: request.query["language"] ?? language.rawValue))
      },
      .get("/desk/api/session", need: .session) { request async throws(Refusal) in
        guard let session = request.session else { throw .noSession }
        return message(about: session)
      },
      Route(method: "POST", path: "/desk/api/session", need: .nothing, limit: 1024) { request async throws(Refusal) in
        guard let (session, cookie) = requests.sessions.open(try request.message(Opening.self).secret) else { throw .wrongSecret }
        let header = ResponseHeader(name: "Set-Cookie", value: requests.setCookie(cookie))
        return .content(.json(message(about: session), headers: [header]))
      },
      Route(method: "POST", path: "/desk/api/session/end", limit: 1024) { request async throws(Refusal) in
        if let session = request.session { requests.sessions.end(session) }
        return .content(.json(Nothing(), headers: [ResponseHeader(name: "Set-Cookie", value: requests.endCookie)]))
      },
      Route(method: "GET", path: "/desk/api/events", need: .session) { _ async throws(Refusal) in .events(await events()) },
      .get("/desk/api/content") { _ async throws(Refusal) in ContentList(try DeskSite(live, language: language)) },
      .get("/desk/api/findings") { request async throws(Refusal) in try findings(of: request.query["path"]) },
    ]
  }

  private func strings(in language: String) throws(Refusal) -> Answer {
    let known = AuthorLanguage(rawValue: language) ?? self.language
    guard let bytes = DeskResources.strings["\(known.rawValue).json"] else { throw .noRoute }
    let head = Array("{\"language\":\"\(known.rawValue)\",\"strings\":".utf8)
    return Answer(type: "application/json", headers: DeskHeaders.ofData, body: .bytes(head + bytes + Array("}".utf8)))
  }

  private func message(about session: Session) -> SessionMessage {
    let moment = live.moment
    let site = moment.state?.site
    let configuration = site.map { $0.configuration($0.defaultLanguage) }
    return SessionMessage(
      token: session.token, role: session.role.rawValue, language: language.rawValue,
      site: SessionMessage.About(
        name: configuration?.name ?? "", origin: siteOrigin, home: (configuration?.basePath ?? "") + "/",
        languages: site?.languages.map(\.code) ?? [], timeZone: configuration?.clock.identifier ?? "UTC"),
      revision: moment.revision)
  }

  private func findings(of path: String?) throws(Refusal) -> FindingList {
    let site = try DeskSite(live, language: language)
    let isCurrent = site.moment.checkedRevision == site.moment.revision
    if let path, !path.isEmpty {
      let file = try site.file(path)
      let found = try DeskFile(file, try DeskSite.bytes(of: file), in: site).findings
      return FindingList(revision: site.moment.checkedRevision, isCurrent: isCurrent, findings: found)
    }
    let all = (site.moment.findings + site.moment.advice).sortedForReport().map { finding in
      FindingMessage(finding, path: site.contentPath(of: finding.range?.path ?? ""), in: language) { site.contentPath(of: $0) }
    }
    return FindingList(revision: site.moment.checkedRevision, isCurrent: isCurrent, findings: all)
  }

  private struct Event: Encodable {
    let event: String
    let revision: Int
    var errors: Int?
    var warnings: Int?
  }

  private func events() async -> AsyncStream<String> {
    let changes = await live.changes()
    let (stream, messages) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingNewest(16))
    let relay = Task {
      for await change in changes {
        switch change {
        case .site(let revision): messages.yield(Self.text(Event(event: "site", revision: revision)))
        case .findings(let revision):
          let findings = live.moment.findings
          messages.yield(
            Self.text(
              Event(
                event: "findings", revision: revision, errors: findings.count { $0.severity == .error },
                warnings: findings.count { $0.severity == .warning })))
        }
      }
      messages.finish()
    }
    messages.onTermination = { _ in relay.cancel() }
    return stream
  }

  private static func text(_ event: Event) -> String {
    (try? JSONEncoder().encode(event)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
