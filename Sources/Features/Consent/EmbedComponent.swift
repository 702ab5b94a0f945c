import SiteModel
import SiteRendering
import Theming

extension Embed: RenderedComponent {
  public static let template = "embed"
  public func context(in rendering: ComponentRendering) -> TemplateContext? { rendering.embed(self) }
}
