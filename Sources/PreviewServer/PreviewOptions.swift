import ContentLoading
import Diagnostics
import SearchIndexing

public struct PreviewOptions: Sendable {
  /// The site folder, as the user typed it.
  public var site: String
  /// The address to listen on: an IP address, or `localhost`.
  public var host: String
  /// The first port that is tried.
  public var port: UInt16
  /// A base URL in place of the one in `site.yml`.
  public var baseURL: String?
  /// The clock; nil for that of the machine.
  public var moment: BuildMoment?
  /// Whether drafts and pages that are not yet due are shown at the start.
  public var includesDrafts: Bool
  /// The language in which authors are addressed.
  public var language = AuthorLanguage.english
  /// The program that makes the index for searching, or why there is none.
  public var searchProgram: Result<SearchProgram, SearchFailure> = .failure(.missing)
  /// What pages get so that an application can show them in a frame; nil for pages that stand alone.
  var frame: FrameAdditions?

  /// Options with the defaults of `baken serve`.
  public init(
    site: String, host: String = "127.0.0.1", port: UInt16 = 8080, baseURL: String? = nil, moment: BuildMoment? = nil,
    includesDrafts: Bool = true
  ) {
    self.site = site
    self.host = host
    self.port = port
    self.baseURL = baseURL
    self.moment = moment
    self.includesDrafts = includesDrafts
  }
}
