import ContentLoading
import Diagnostics
import SiteModel

/// Reads the self-checks of a site.
public struct SelfCheckLoader: SiteDataReader {
  public let part = SelfCheckDocument.folder

  public let fileKind: FileKind? = .selfChecks

  public let folderOfPages: String? = String(SelfCheckDocument.folder.dropLast())

  public let noteOnMove: Words? = Words(
    en: "answers that visitors saved in their browsers stay under the old name, and are not found under the new one",
    nl: "antwoorden die bezoekers in hun browser bewaarden, blijven onder de oude naam staan en komen onder de nieuwe niet terug")

  public init() {}

  public func read(_ folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]) -> any SiteData {
    let loading = SelfCheckLoading(languages: context.languages, renderers: context.renderers)
    return SelfCheckDocuments(
      folder.selfCheckFiles(languages: context.languages, into: &diagnostics).flatMap { loading.load($0, into: &diagnostics) })
  }
}
