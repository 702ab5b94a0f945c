import ContentLoading
import Diagnostics
import PreviewServer
import SiteModel
import SourceFiles

/// Images and downloads: the list of those that are there, thumbnails, and new ones.
enum MediaRoutes {
  static let path = "/desk/api/media"
  /// 25 MiB.
  static let limit = 25 * 1024 * 1024

  private static let types: Set<String> = [
    "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml", "application/pdf",
  ]

  struct List: Encodable, Sendable {
    struct File: Encodable, Sendable {
      let path: String
      let name: String
      let size: Int
      let width: Int?
      let height: Int?
      let type: String
    }

    let files: [File]
  }

  struct Added: Encodable, Sendable {
    let path: String
    let isNew: Bool
  }

  static func all(_ live: LiveSite, language: AuthorLanguage) -> [Route] {
    [
      .get(path) { _ async throws(Refusal) in list(try DeskSite(live, language: language)) },
      Route(method: "GET", path: path + "/file", need: .session) { request async throws(Refusal) in
        .content(try file(request.query["path"] ?? "", in: try DeskSite(live, language: language)))
      },
      Route(method: "POST", path: path, writes: true, limit: limit, types: types) { request async throws(Refusal) in
        let added = try add(request.body, named: request.query["name"] ?? "", to: try DeskSite(live, language: language))
        if added.isNew { await live.read([added.path]) }
        return .content(.json(added))
      },
    ]
  }

  private static func media(of site: DeskSite) -> [MediaFile] {
    (site.state.site?.media.values.filter { !$0.isForRoot } ?? []).sorted { $0.contentPath < $1.contentPath }
  }

  private static func list(_ site: DeskSite) -> List {
    List(
      files: media(of: site).map { file in
        List.File(
          path: file.contentPath, name: String(file.contentPath.dropFirst("media/".count)), size: file.size,
          width: file.dimensions?.width, height: file.dimensions?.height, type: MediaType.of(file.contentPath))
      })
  }

  private static func file(_ path: String, in site: DeskSite) throws(Refusal) -> Answer {
    guard let media = site.state.site?.media[path], !media.isForRoot, media.dimensions != nil, media.disguise == nil else {
      throw .noFile
    }
    do throws(SourceFailure) {
      return Answer(type: MediaType.of(path), headers: DeskHeaders.ofData, body: .file(try SiteFile(media.source)))
    } catch {
      throw .noFile
    }
  }

  /// Adds a file under a name made of letters, digits and hyphens. The same bytes are not stored twice.
  private static func add(_ bytes: [UInt8], named name: String, to site: DeskSite) throws(Refusal) -> Added {
    guard let judged = MediaJudgement(of: bytes) else {
      throw Refusal(
        422, "media.unknown", en: "this is no image or PDF that can be shown safely",
        nl: "dit is geen afbeelding of pdf die veilig te tonen is")
    }
    let known = media(of: site)
    if let same = known.first(where: { $0.size == bytes.count && (try? $0.source.contents()) == bytes }) {
      return Added(path: same.contentPath, isNew: false)
    }
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let slug = String(Slug.from(stem).prefix(80))
    let taken = Set(known.map(\.contentPath))
    guard let root = site.folder.files.first?.source.root else { throw .notRead }
    for number in 1...100 {
      let path = "media/\(slug.isEmpty ? "bestand" : slug)\(number == 1 ? "" : "-\(number)").\(judged.fileExtension)"
      guard !taken.contains(path) else { continue }
      do throws(SourceWritingFailure) {
        try root.create(path, bytes)
        return Added(path: path, isNew: true)
      } catch {
        if case .exists = error { continue }
        throw .notWritten(error)
      }
    }
    throw .notWritten(.exists)
  }
}
