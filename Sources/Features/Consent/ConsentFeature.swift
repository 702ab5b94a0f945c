import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// The cookie notice, the request for consent, and what may load after consent.
  public static let consent = Feature {
    $0.findings = DiagnosticKind.services
    $0.findingArea = FindingArea("diensten", slug: "services", en: "Services and consent", nl: "Diensten en toestemming")
    $0.reading.components = [EmbedReader.video, EmbedReader.post]
    $0.reading.data = [ServicesLoader()]
    $0.siteChecks = [NoticeIsPublished(), NecessaryPurposeIsExplained()]
    $0.pageChecks = [EmbedsAreDeclared()]
    $0.layouts = [CookieNoticeLayout()]
    $0.additions = [ConsentOnPages()]
    $0.prepared = [ConsentParts.self]
    $0.templates = ConsentParts.templates
    $0.componentValues = ["video": ConsentValues.embed, "social-post": ConsentValues.embed]
    $0.footerValues = ConsentValues.footer
    $0.footer = { ConsentParts.addFooterLinks(to: &$0, site: $1, links: $2, language: $3) }
    $0.assets = OptionalAssets(prefix: "consent") { $0.prepared(ConsentParts.self).isAsked }
    $0.outsideSources = { $0.outsideSources }
  }
}

extension Site {
  /// What the enabled services may load.
  fileprivate var outsideSources: OutsideSources {
    var sources = OutsideSources()
    guard let declaration = services[defaultLanguage] else { return sources }
    let scripts = declaration.scriptServices
    sources.allowsScripts = !scripts.isEmpty
    sources.scripts = scripts.flatMap(\.scriptSources)
    sources.connections = scripts.flatMap { $0.hosts.connect.map(\.value) }
    sources.images = scripts.flatMap { $0.hosts.image.map(\.value) }
    for service in declaration.optionalServices {
      sources.frames[service.id, default: []] += service.hosts.frame.map(\.value)
    }
    return sources
  }
}
