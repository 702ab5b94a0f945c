/// What a page may load beyond the site's own files: what its security policy is made from.
public struct PageNeeds: Sendable, Hashable {
  /// Whether the page holds the question for consent, so that scripts of other sites may follow a grant.
  public var asksConsent = true
  /// The keys of the services whose frames the page can show, in order.
  public var embeds: [String] = []
  /// Whether scripts of the page may make requests; where they may not, an answer cannot leave the browser.
  public var connects = true
  /// Whether scripts of the page compile WebAssembly, as a search index needs.
  public var compilesWebAssembly = false

  /// Whether it is a document that leaves the site, such as a newsletter: it carries its styles in its elements, and has no script.
  public var isDocument = false

  /// What most pages need.
  public init() {}

  /// What a page without any script needs, such as one that leads on to another address.
  public static var plain: PageNeeds {
    var needs = PageNeeds()
    needs.asksConsent = false
    return needs
  }
}

extension PageNeeds {
  /// What a document that leaves the site needs.
  public static var document: PageNeeds {
    var needs = plain
    needs.connects = false
    needs.isDocument = true
    return needs
  }
}

extension Site {
  /// The documents beside the kits of campaigns, by their paths from `/` on.
  public var kitDocuments: [String] {
    generatedPages.flatMap { generated -> [String] in
      guard case .campaignKit(let key) = generated.kind,
        let campaign = page("campaigns/\(key)", in: generated.language).flatMap({ pages[$0].campaign })
      else { return [] }
      return (campaign.newsletter == nil ? [] : [generated.address.path + "newsletter.html"])
        + (campaign.press == nil ? [] : [generated.address.path + "press-release.html"])
    }
  }

  /// What a page that an author wrote needs.
  public func needs(of page: Page) -> PageNeeds {
    var needs = PageNeeds()
    guard let declaration = services[page.language] else { return needs }
    for case .embed(let embed)? in page.components {
      guard let service = declaration.embedService(forHost: embed.host), service.isEnabled, !needs.embeds.contains(service.id)
      else {
        continue
      }
      needs.embeds.append(service.id)
    }
    needs.embeds.sort()
    return needs
  }

  /// What a page that the generator writes needs.
  public func needs(of page: GeneratedPage) -> PageNeeds {
    var needs = PageNeeds()
    // Answers to a self-check stay in the browser: its page connects to nothing, whatever a visitor has allowed.
    if case .selfCheck = page.kind { needs.connects = false }
    return needs
  }
}
