import SiteModel
import SiteRendering
import Theming

/// The consent banner and the settings: the same on every page of a language, rendered once.
///
/// Without a service that needs consent they are omitted, and no page loads a script for them.
struct ConsentParts: PreparedValue {
  /// The banner, and the confirmation after a choice, by language: at the top of a page, after the link that skips them.
  private let banners: [LanguageTag: String]
  /// The settings, by language: the last element of a page's body.
  private let settings: [LanguageTag: String]
  /// The values for the head, for pages that allow scripts of other sites and for those that do not.
  private let heads: [Bool: TemplateContext]

  init(site: Site, theme: Theme, links: SiteLinks) {
    var banners: [LanguageTag: String] = [:]
    var settings: [LanguageTag: String] = [:]
    for language in site.languages {
      guard let declaration = site.services[language], !declaration.optionalServices.isEmpty, let strings = theme.strings[language]
      else { continue }
      let context = Self.context(declaration, strings, noticeURL: Self.noticeURL(site, links, language) ?? "")
      banners[language] = theme.render("consent-banner", context)
      settings[language] = theme.render("consent-settings", context)
    }
    self.banners = banners
    self.settings = settings
    guard let declaration = site.services[site.defaultLanguage], !declaration.optionalServices.isEmpty else {
      heads = [:]
      return
    }
    heads = [
      true: Self.head(declaration, site, theme, links, loadsScripts: true),
      false: Self.head(declaration, site, theme, links, loadsScripts: false),
    ]
  }

  /// Adds the parts to the context of a page.
  fileprivate func add(to context: inout TemplateContext, language: LanguageTag, needs: PageNeeds) {
    guard let head = heads[needs.connects], let banner = banners[language], let dialog = settings[language] else { return }
    context["consent"] = .object(head)
    context["consent-banner"] = .html(banner)
    context["consent-settings"] = .html(dialog)
  }

  /// The address of the notice for readers of a language; nil when there is no notice.
  static func noticeURL(_ site: Site, _ links: SiteLinks, _ language: LanguageTag) -> String? {
    site.noticePage(in: language).map { links.url(site.pages[$0].address) }
  }

  /// Adds the links in the footer: to the notice, and to the settings if there is something to set.
  static func addFooterLinks(to footer: inout TemplateContext, site: Site, links: SiteLinks, language: LanguageTag) {
    guard let page = site.noticePage(in: language) else { return }
    let url = links.url(site.pages[page].address)
    let asks = site.services[language]?.optionalServices.isEmpty == false
    var context = TemplateContext([
      "notice-url": .text(url), "notice-title": .text(site.pages[page].menuTitle),
      "settings-url": asks ? .text("\(url)#\(Site.settingsAnchor)") : nil,
    ])
    context.mark(site.pages[page].language, for: language)
    footer["cookies"] = .object(context)
  }

  // MARK: Contexts

  private static func head(
    _ declaration: ServiceDeclaration, _ site: Site, _ theme: Theme, _ links: SiteLinks, loadsScripts: Bool
  ) -> TemplateContext {
    let asset: (ThemeAsset) -> TemplateContext = {
      TemplateContext(["url": .text(links.url(path: $0.url)), "integrity": .text($0.integrity)])
    }
    let storage = StorageNamespace(baseURL: site.configuration(site.defaultLanguage).baseURL)
    let data = declaration.browserData(loadsScripts: loadsScripts, storage: storage, folder: links.url(path: "/"))
    var context = TemplateContext([
      "sheet": theme.pageSheets["consent"].map { .object(asset($0)) },
      "script": theme.script(scriptName).map { .object(asset($0)) },
      "data": .html(data.text),
    ])
    context.setList("preloads", theme.imports(of: scriptName).map(asset))
    return context
  }

  /// Whether the site asks for consent.
  var isAsked: Bool { !heads.isEmpty }

  static let templates = ["consent-banner": ConsentValues.dialog, "consent-settings": ConsentValues.dialog]

  private static let scriptName = "consent/main.js"

  private static func context(_ declaration: ServiceDeclaration, _ strings: ThemeStrings, noticeURL: String) -> TemplateContext {
    var context = TemplateContext([
      "t": .object(strings.context), "notice-url": .text(noticeURL),
      "text": .text(strings.text("consent.banner.text", ["controller": declaration.controller.name])),
    ])
    if let necessary = declaration.purpose(Purpose.necessary) {
      context["necessary"] = .object(TemplateContext(["name": .text(necessary.name), "summary": .text(necessary.summary)]))
    }
    context.setList(
      "purposes",
      declaration.optionalPurposes.map { purpose in
        let names = declaration.optionalServices.filter { $0.purpose.value == purpose.id }.map { $0.nameWithProvider(strings) }
        let services = names.joined(separator: ", ")
        return TemplateContext([
          "id": .text(purpose.id), "name": .text(purpose.name), "summary": .text(purpose.summary), "services": .text(services),
          "services-line": .text(strings.text("consent.settings.services", ["services": services])),
        ])
      })
    context.setList("leftovers", declaration.leftovers(strings))
    return context
  }
}

extension ServiceDeclaration {
  /// Items of third parties that only the visitor can remove, one line for each service and domain.
  func leftovers(_ strings: ThemeStrings) -> [TemplateContext] {
    optionalServices.flatMap { service in
      let items = service.storage.filter { $0.party == .third }
      let domains = items.compactMap(\.domain).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return domains.map { domain in
        let names = items.filter { $0.domain == domain }.map(\.name.value).joined(separator: ", ")
        return TemplateContext([
          "id": .text(service.id),
          "text": .text(
            strings.text("consent.confirmation.leftover", ["service": service.name, "names": names, "domain": domain])),
        ])
      }
    }
  }
}

extension Service {
  /// The name, with the provider if that is not the site itself.
  func nameWithProvider(_ strings: ThemeStrings) -> String {
    guard let provider else { return name }
    return strings.text("consent.service", ["service": name, "provider": provider.name])
  }
}

/// The consent banner and settings on every page.
struct ConsentOnPages: PageAddition {
  let frameValues = ConsentValues.frame

  func add(to context: inout TemplateContext, of frame: PageFrame, _ renderer: SiteRenderer) {
    renderer.prepared(ConsentParts.self).add(to: &context, language: frame.language, needs: frame.needs)
  }
}
