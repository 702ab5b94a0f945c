import SiteModel
import Theming

/// Renders the components of a page through their templates.
public struct ComponentRendering {
  public let renderer: SiteRenderer
  public let page: Page
  public let filling: MarkupFilling

  /// The HTML of a component; empty when it had errors.
  func html(_ component: (any PageComponent)?) -> String {
    guard let component else { return "" }
    guard let rendered = component as? any RenderedComponent else {
      preconditionFailure("A feature renders each component that it reads: \(type(of: component)).")
    }
    guard var context = rendered.context(in: self) else { return "" }
    context["t"] = .object(renderer.strings(page.language).context)
    return renderer.theme.render(rendered.template, context)
  }

  /// A button with its words.
  public func callToAction(_ action: CallToAction) -> TemplateContext? {
    guard let url = filling.url(of: action.destination) else { return nil }
    return TemplateContext([
      "title": .optional(action.title), "text": .optionalHTML(action.text.map(filling.html)), "label": .text(action.label),
      "url": .text(url),
    ])
  }
}

/// A component with its template.
public protocol RenderedComponent: PageComponent {
  var template: String { get }

  /// The template's context, without the theme's texts; nil to show nothing.
  func context(in rendering: ComponentRendering) -> TemplateContext?

  /// Adds what a page with the component needs.
  func add(to frame: inout PageFrame)
}

extension RenderedComponent {
  public func add(to frame: inout PageFrame) {}
}

extension CallToAction: RenderedComponent {
  public var template: String { "component-call-to-action" }
  public func context(in rendering: ComponentRendering) -> TemplateContext? { rendering.callToAction(self) }
}
