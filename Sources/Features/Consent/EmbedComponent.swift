import SiteModel
import SiteRendering
import Theming

extension Embed: RenderedComponent {
  public var template: String { "component-embed" }
  public func context(in rendering: ComponentRendering) -> TemplateContext? { rendering.embed(self) }
  public func add(to frame: inout PageFrame) { frame.need(sheet: "embeds") }
}
