import Theming

/// The templates that belong to no feature.
enum SharedTemplate: String, CaseIterable {
  case header, footer, redirect
  case notFound = "not-found"
}

extension SharedTemplate {
  /// The values of those that are parts of pages.
  static func values(footer additions: [TemplateValueSet]) -> [String: TemplateValueSet] {
    [
      header.rawValue: FrameValues.header, footer.rawValue: TemplateValueSet(joining: [FrameValues.footer] + additions),
    ]
  }
}

extension Theme {
  func render(_ template: SharedTemplate, _ context: TemplateContext) -> String { render(template.rawValue, context) }
  func fill(_ template: SharedTemplate, with context: TemplateContext) -> [UInt8] { fill(template.rawValue, with: context) }
}
