import SiteModel
import SiteRendering
import Theming

extension Contact: RenderedComponent {
  public var template: String { "component-contact" }

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    let (site, language) = (rendering.renderer.site, rendering.page.language)
    if let expert = expert?.value {
      return site.expert(expert, in: language).map { index in
        var card = rendering.renderer.expertCard(index, for: language)
        card["name"] = .text(site.pages[index].meta.title.value)
        return card
      }
    }
    let organisation = site.configuration(language).organisation
    return TemplateContext([
      "name": .text(organisation.name), "email": .optional(organisation.email), "summary": .optional(organisation.summary),
    ])
  }
}

extension ExpertQuery: RenderedComponent {
  public var template: String { "component-experts" }

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    let (renderer, language) = (rendering.renderer, rendering.page.language)
    var context = TemplateContext()
    context.setList("experts", renderer.experts(self, for: language).map { renderer.expertCard($0, for: language) })
    return context
  }

  public func add(to frame: inout PageFrame) { frame.need(sheet: "events") }
}
