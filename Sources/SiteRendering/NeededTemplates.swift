import Theming

/// The templates that belong to no feature.
enum SharedTemplate: String, CaseIterable {
  case header, footer, redirect
  case notFound = "not-found"
}

extension SharedTemplate {
  /// The values of each.
  static func values(footer additions: [TemplateValueSet], frame: TemplateValueSet) -> [String: TemplateValueSet] {
    [
      header.rawValue: FrameValues.header, footer.rawValue: TemplateValueSet(joining: [FrameValues.footer] + additions),
      redirect.rawValue: FrameValues.redirect, notFound.rawValue: TemplateValueSet(joining: [FrameValues.notFound, frame]),
    ]
  }
}

extension Theme {
  func render(_ template: SharedTemplate, _ context: TemplateContext) -> String { render(template.rawValue, context) }
  func fill(_ template: SharedTemplate, with context: TemplateContext) -> [UInt8] { fill(template.rawValue, with: context) }
}
