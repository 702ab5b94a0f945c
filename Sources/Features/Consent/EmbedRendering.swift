import SiteModel
import SiteRendering
import Theming

extension ComponentRendering {
  /// A video or post of another site: a link that works by itself and, if its service is enabled, the frame that replaces it with
  /// the visitor's consent.
  func embed(_ embed: Embed) -> TemplateContext? {
    let strings = renderer.strings(page.language)
    let declaration = renderer.site.services[page.language]
    guard let service = declaration?.embedService(forHost: embed.host) else { return nil }
    let provider = service.nameWithProvider(strings)
    var context = TemplateContext([
      "url": .text(embed.url.value), "title": .text(embed.title), "text": .optionalHTML(embed.text.map(filling.html)),
      "source": .text(strings.text("consent.embed.\(embed.kind.rawValue)", ["provider": provider])),
      "kind": .text(embed.kind.rawValue),
    ])
    guard service.isEnabled, let purpose = declaration?.purpose(service.purpose.value) else { return context }
    let size = embed.size
    let notice = ConsentParts.noticeURL(renderer.site, renderer.links, page.language) ?? ""
    context["service"] = .text(service.id)
    context["frame"] = .text(embed.frame.value)
    if embed.kind == .video { context["shape"] = .text(embed.shape.rawValue.replacing(":", with: "-")) }
    context["width"] = .text(String(size.width))
    context["height"] = .text(String(size.height))
    context["offer"] = .text(strings.text("consent.embed.text", ["provider": provider]))
    context["more"] = .text(strings.text("consent.embed.more", ["service": service.name]))
    context["more-url"] = .text("\(notice)#service-\(service.id)")
    context["always"] = .text(strings.text("consent.embed.always", ["purpose": purpose.name]))
    return context
  }
}

extension Embed {
  /// The frame's size in CSS pixels before style sheets adapt it to the page.
  fileprivate var size: (width: Int, height: Int) {
    switch (kind, shape) {
    case (.post, _): (560, 480)
    case (.video, .wide): (640, 360)
    case (.video, .classic): (640, 480)
    case (.video, .square): (480, 480)
    case (.video, .tall): (360, 640)
    }
  }
}
