import ContentLoading
import Diagnostics
import PreviewServer

/// The history of a file: its versions, what differs between them, and putting one back.
enum HistoryRoutes {
  struct Restore: Decodable, Sendable {
    let path: String
    let fingerprint: String
    let version: String
  }

  struct RestoreDeleted: Decodable, Sendable {
    let path: String
  }

  static func all(_ live: LiveSite, _ saving: FileSaving, language: AuthorLanguage) -> [Route] {
    let history = saving.history
    return [
      .get("/desk/api/history") { request async throws(Refusal) in
        guard let page = Int(request.query["page"] ?? "0") else { throw .noVersion }
        return try await history.list(of: request.query["path"] ?? "", page: page, in: try DeskSite(live, language: language))
      },
      .get("/desk/api/history/difference") { request async throws(Refusal) in
        let query = request.query
        return try await history.difference(
          of: query["path"] ?? "", from: query["from"] ?? "", to: query["to"] ?? "", in: try DeskSite(live, language: language))
      },
      Route(method: "POST", path: "/desk/api/restore", writes: true, limit: 16 * 1024) { request async throws(Refusal) in
        let message = try request.message(Restore.self)
        let site = try DeskSite(live, language: language)
        let bytes = try await history.bytes(of: message.version, try site.file(message.path), in: site)
        return FileRoutes.answer(to: try await saving.restore(bytes, of: message.path, on: message.fingerprint), language)
      },
      .get("/desk/api/deleted") { _ async throws(Refusal) in
        await DeletedFiles(history: history).list(in: try DeskSite(live, language: language))
      },
      .post("/desk/api/deleted", RestoreDeleted.self) { message, _ async throws(Refusal) in
        let site = try DeskSite(live, language: language)
        guard let found = await DeletedFiles(history: history).content(of: message.path, in: site) else { throw .noFile }
        let path = message.path
        try await saving.create(path, found)
        return NewRoutes.Made(path: path, file: try saving.file(path))
      },
    ]
  }
}
