import Diagnostics
import PreviewServer

/// What is done with a page by a button: several keys change at once, as one saving, or a copy is made.
enum ActionRoutes {
  static let path = "/desk/api/action"
  static let copyPath = "/desk/api/copy"
  static let limit = 64 * 1024

  struct Message: Decodable, Sendable {
    let path: String
    let fingerprint: String
    let action: String
    let answers: [String: JSONValue]
  }

  static func all(_ live: LiveSite, _ saving: FileSaving, language: AuthorLanguage) -> [Route] {
    [
      Route(method: "POST", path: path, writes: true, limit: limit) { request async throws(Refusal) in
        FileRoutes.answer(to: try await saving.act(try request.message(Message.self)), language)
      },
      .post(copyPath, Message.self, limit: limit) { message, _ async throws(Refusal) in
        let path = try await saving.copy(message)
        return NewRoutes.Made(path: path, file: try saving.file(path))
      },
    ]
  }
}

extension Refusal {
  static let notOffered = Refusal(
    409, "action.not-offered", en: "this cannot be done with the page as it is now",
    nl: "dit kan niet met de pagina zoals zij nu is")
  static let hasErrors = Refusal(
    422, "action.has-errors", en: "there is an error in the page: mend it first",
    nl: "er staat een fout in de pagina: herstel die eerst")
}
