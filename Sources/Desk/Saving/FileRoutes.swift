import Diagnostics
import PreviewServer
import SiteEditing

/// A file: its form, saving, and corrections.
enum FileRoutes {
  /// 8 MiB of text, and what JSON adds to it.
  static let limit = 12 * 1024 * 1024

  struct Save: Decodable, Sendable {
    let path: String
    let fingerprint: String
    let edits: [EditMessage]
  }

  struct Fix: Decodable, Sendable {
    let path: String
    let fingerprint: String
    let finding: String
  }

  /// A conflict, with both versions.
  struct Conflict: Encodable, Sendable {
    let error = "conflict"
    let message: String
    let fingerprint: String
    let file: DeskFile
    let yours: String?

    private enum CodingKeys: CodingKey { case error, message, fingerprint, file, yours }
  }

  static func all(_ saving: FileSaving, language: AuthorLanguage) -> [Route] {
    [
      .get(DeskRoutes.filePath) { request async throws(Refusal) in try saving.file(request.query["path"] ?? "") },
      Route(method: "POST", path: DeskRoutes.filePath, writes: true, limit: limit) { request async throws(Refusal) in
        let message = try request.message(Save.self)
        return answer(to: try await saving.save(message.edits, of: message.path, on: message.fingerprint), language)
      },
      Route(method: "POST", path: "/desk/api/fix", writes: true, limit: 16 * 1024) { request async throws(Refusal) in
        let message = try request.message(Fix.self)
        return answer(to: try await saving.fix(message.finding, of: message.path, on: message.fingerprint), language)
      },
    ]
  }

  static func answer(to outcome: FileSaving.Outcome, _ language: AuthorLanguage) -> WebAnswer {
    switch outcome {
    case .saved(let file): return .content(.json(file))
    case .conflict(let file, let yours):
      let words = Words(
        en: "This was changed by somebody else meanwhile. Nothing of either is lost.",
        nl: "Iemand anders heeft dit intussen ook gewijzigd. Van geen van beide is iets verloren.")
      return .content(
        .json(Conflict(message: words[language], fingerprint: file.fingerprint, file: file, yours: yours), status: 409))
    }
  }
}
