import ContentLoading
import Diagnostics
import SiteModel

/// Reads the self-checks of a site.
public struct SelfCheckLoader: SiteDataReader {
  public let part = SelfCheckDocument.folder

  public let fileKind: FileKind? = .selfChecks

  public init() {}

  public func read(_ folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]) -> any SiteData {
    let loading = SelfCheckLoading(languages: context.languages, renderers: context.renderers)
    return SelfCheckDocuments(
      folder.selfCheckFiles(languages: context.languages, into: &diagnostics).flatMap { loading.load($0, into: &diagnostics) })
  }
}
