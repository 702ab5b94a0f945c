import Diagnostics
import PreviewServer
import SiteBuilder
import SiteModel
import SourceFiles

/// Publishes the site: builds all of it, and puts it in the place of the old one at once, unless anything is wrong with it.
actor SitePublication {
  private let live: LiveSite
  private let language: AuthorLanguage
  /// The folder that the site is published to.
  private let output: String
  private var isRunning = false

  init(_ live: LiveSite, language: AuthorLanguage, output: String) {
    self.live = live
    self.language = language
    self.output = output
  }

  struct Outcome: Encodable, Sendable {
    let isPublished: Bool
    let pages: Int
    /// Files that differ from those of the last time.
    let changed: Int
    /// What keeps the site from being published.
    let findings: [FindingMessage]
    /// What happened besides.
    let notes: [String]
  }

  func publish() async throws(Refusal) -> Outcome {
    guard !isRunning else { throw .isPublishing }
    isRunning = true
    defer { isRunning = false }
    let report: BuildReport
    do {
      report = try await SiteBuilder(live.publicationOptions(output)).build()
    } catch {
      let reason = (error as? any DiagnosticArgument)?.words ?? .reason(of: error)
      throw Refusal(
        500, "site.not-published", Words(en: "the site was not published: ", nl: "de site is niet gepubliceerd: ") + reason)
    }
    return Outcome(
      isPublished: report.isPublished, pages: report.summary?.pages ?? 0, changed: report.summary?.written ?? 0,
      findings: try DeskSite(live, language: language).messages(of: report.stopping),
      notes: (report.summary?.warnings ?? []).map { $0[language].capitalizedAtStart })
  }
}

/// Seeing what needs doing and what a publication changes, and publishing.
enum SiteRoutes {
  struct Publishing: Decodable, Sendable {
    /// The reading of the site whose consequences were seen.
    let revision: Int?
  }

  struct Doing: Decodable, Sendable {
    let path: String
    let at: [String]
    let day: String
    let isDone: Bool
  }

  struct Done: Encodable, Sendable { let isDone: Bool }

  static func all(_ live: LiveSite, output: String, language: AuthorLanguage) -> [Route] {
    let marks = DoneMarks(besideSite: live.buildOptions.site)
    let publication = SitePublication(live, language: language, output: output)
    let review = PublicationReview(live, language: language, output: output, marks: marks)
    return [
      .get("/desk/api/today") { _ async throws(Refusal) in
        let next = try? await live.nextChange()
        return try Today(try DeskSite(live, language: language), next: next, done: await marks.all)
      },
      .post("/desk/api/done", Doing.self) { message, _ async throws(Refusal) in
        let mark = DoneMarks.Mark(path: message.path, key: message.at, day: message.day)
        guard CalendarDate(message.day) != nil, try DeskSite(live, language: language).isContent(message.path) else {
          throw .unclear
        }
        try await marks.set(mark, isDone: message.isDone)
        return Done(isDone: message.isDone)
      },
      .get("/desk/api/publication") { _ async throws(Refusal) in try await review.consequences() },
      Route(method: "GET", path: "/desk/api/publication/picture", need: .session) { request async throws(Refusal) in
        let id = request.query["id"].flatMap { Int($0) } ?? 0
        return .content(try await review.picture(request.query["path"] ?? "", side: request.query["side"] ?? "", of: id))
      },
      .post("/desk/api/publish", Publishing.self) { message, _ async throws(Refusal) in
        if let revision = message.revision, !(await review.isCurrent(revision)) { throw .hasChanged }
        let outcome = try await publication.publish()
        if outcome.isPublished { await review.forget() }
        return outcome
      },
    ]
  }
}

extension Refusal {
  static let isPublishing = Refusal(
    409, "site.is-publishing", en: "the site is being published at this moment", nl: "de site wordt op dit moment al gepubliceerd")
  static let hasChanged = Refusal(
    409, "site.has-changed", en: "the content has changed meanwhile: see first what would change for readers",
    nl: "de inhoud is intussen gewijzigd: bekijk eerst wat er voor lezers verandert")
}
