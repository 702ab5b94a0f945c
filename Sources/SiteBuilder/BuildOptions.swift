import ContentLoading
import Diagnostics
import SearchIndexing
import SiteModel
import SiteRendering

/// What a build is asked for.
public struct BuildOptions: Sendable {
  /// The site folder, as the user typed it.
  public var site: String
  /// The output folder; nil checks and renders without writing.
  public var output: String?
  /// A base URL in place of the one in `site.yml`.
  public var baseURL: String?
  /// The clock.
  public var moment: BuildMoment
  /// Whether drafts and pages that are not yet due are part of the site.
  public var includesDrafts = false
  /// Whether a warning stops the build.
  public var isStrict = false
  /// Whether advice about texts is among the findings.
  public var givesAdvice = false
  /// Whether an output folder that Baken did not make may be replaced.
  public var replacesForeignOutput = false

  /// Whether the HTML of pages tells which lines of the file each block is written on, for somebody who edits them.
  public var marksBlocks = false
  /// Whether the addresses outside the site are looked for in its files.
  public var findsOutsideAddresses = false

  /// The program that makes the index for searching, or why there is none.
  public var searchProgram: Result<SearchProgram, SearchFailure> = .failure(.missing)

  /// Options with the defaults of `baken build`.
  public init(site: String, output: String?, moment: BuildMoment) {
    self.site = site
    self.output = output
    self.moment = moment
  }
}

/// The result of a build.
public struct BuildReport: Sendable {
  /// Everything that was found, in the order of a report.
  public var diagnostics: [Diagnostic]
  /// Figures about the site; nil when the site could not be assembled.
  public var summary: BuildSummary?
  /// The addresses outside the site; nil when they were not looked for, or the site could not be assembled.
  public var outside: OutsideAddresses?
  /// Whether the output folder now holds this site.
  public var isPublished = false
  /// The renderer of the output. Freeing a large site takes time; a program that is about to exit skips that by keeping this
  /// reference.
  var renderer: SiteRenderer?

  /// Whether the findings stop a build.
  public func hasFailed(isStrict: Bool) -> Bool {
    diagnostics.contains { $0.stopsBuild(isStrict: isStrict) }
  }
}

/// Figures about a built site.
public struct BuildSummary: Sendable {
  /// Pages that an author wrote and pages that were generated.
  public var pages: Int
  /// Output files; 0 when nothing was rendered.
  public var files = 0
  /// Their total size in bytes.
  public var bytes = 0
  /// Files that differ from the last build.
  public var written = 0
  /// Problems after publishing, such as an old file that could not be removed.
  public var warnings: [Words] = []
  /// When the site will next change by itself, in the site's local time (RFC 3339) and in words, and the file that causes the change.
  public var nextChange: (moment: String, words: Words, source: String)?
  /// Pages that are not published now: their file and why.
  public var withheld: [(source: String, reason: Words)]
}

/// A step of a build, to show progress.
public enum BuildProgress: Sendable, Hashable {
  case reading
  case checking(pages: Int)
  case rendering(done: Int, of: Int)
  /// The index for those who search the site is being made.
  case indexing
  case publishing
}
