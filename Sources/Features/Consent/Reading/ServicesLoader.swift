import ContentLoading
import Diagnostics
import SiteModel

/// Reads the services that a site declares.
public struct ServicesLoader: SiteDataReader {
  public let part = "services."

  public let fileKind: FileKind? = .services

  public init() {}

  public func read(_ folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]) -> any SiteData {
    ServiceDeclarations(folder.serviceDeclarations(languages: context.languages, into: &diagnostics))
  }
}
