import SiteModel
import SiteRendering
import Theming

extension StepList: RenderedComponent {
  public static let template = "steps"

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    var context = TemplateContext()
    context.setList(
      "items",
      steps.enumerated().map { number, step in
        TemplateContext([
          "number": .text(String(number + 1)), "title": .html(rendering.filling.html(step.title)),
          "text": .optionalHTML(step.text.map(rendering.filling.html)),
        ])
      })
    return context
  }
}

extension Figure: RenderedComponent {
  public static let template = "figure"

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    guard let file = rendering.filling.imageFile(image) else { return nil }
    return TemplateContext([
      "url": .text(file.url), "width": .text(String(file.dimensions.width)), "height": .text(String(file.dimensions.height)),
      "alt": .text(image.alt), "caption": .optionalHTML(caption.map(rendering.filling.html)),
    ])
  }
}

extension Download: RenderedComponent {
  public static let template = "download"

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    let (renderer, page) = (rendering.renderer, rendering.page)
    guard case .media(let path) = renderer.site.target(of: file.value, from: page.contentPath, in: page.language),
      let media = renderer.site.media[path]
    else { return nil }
    return TemplateContext([
      "url": .text(renderer.links.url(path: media.url)), "title": .text(title), "type": .text(media.fileExtension.uppercased()),
      "size": .text(renderer.strings(page.language).fileSize(media.size)),
      "text": .optionalHTML(text.map(rendering.filling.html)),
    ])
  }
}

extension AudienceDoors: RenderedComponent {
  public static let template = "audiences"

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    var context = TemplateContext()
    context.setList("audiences", rendering.renderer.audienceDoors(rendering.page.language))
    return context
  }
}

extension ThemeStrings {
  /// A file's size as text, such as `120 kB`.
  func fileSize(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return text("file-size.kilobytes", ["count": String(max(1, (bytes + 500) / 1_000))]) }
    let tenths = (bytes + 50_000) / 100_000
    return text("file-size.megabytes", ["count": "\(tenths / 10)\(text("file-size.decimal-mark"))\(tenths % 10)"])
  }
}
