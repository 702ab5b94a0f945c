import ContentLoading
import Theming

/// A template that is filled itself, and not only as part of another.
public struct FilledTemplate: Sendable {
  /// What a template has besides its own values; each case has those of the cases above it, too.
  public enum SharedValues: Int, Sendable {
    /// No more: it is a part of a page.
    case nothing
    /// No more, and a whole file is made of it, such as a mail.
    case document
    /// The values of the frame around every page.
    case frame
    /// The values of every page that an author writes.
    case page
    /// The values of every kind of page, since a page of any kind may name a layout.
    case kinds
  }

  public fileprivate(set) var own: TemplateValueSet
  public fileprivate(set) var sharing: SharedValues
}

/// The templates that are filled themselves by features, and the values that they share.
public struct FilledTemplates: Sendable {
  public private(set) var byName: [String: FilledTemplate] = [:]
  public let frame: TemplateValueSet
  public let page: TemplateValueSet
  /// The values of the kinds of pages together.
  public let kinds: TemplateValueSet

  init(of features: [Feature], componentTemplates: [String: String]) {
    let additions = features.flatMap(\.additions)
    let views = features.flatMap(\.pageViews)
    frame = TemplateValueSet(joining: [FrameValues.all] + additions.map(\.frameValues))
    page = TemplateValueSet(joining: [PageValues.all] + additions.map(\.pageValues))
    kinds = TemplateValueSet(joining: views.map(\.values))

    for (name, values) in SharedTemplate.values(footer: features.map(\.footerValues)) { add(values, to: name) }
    add(FrameValues.redirect, to: SharedTemplate.redirect.rawValue, sharing: .document)
    add(FrameValues.notFound, to: SharedTemplate.notFound.rawValue, sharing: .frame)
    for feature in features {
      for (name, values) in feature.templates { add(values, to: name) }
      for (name, values) in feature.documentTemplates { add(values, to: name, sharing: .document) }
      for (name, template) in componentTemplates {
        if let values = feature.componentValues[name] { add(values, to: template) }
      }
    }
    for view in features.flatMap(\.generatedPageViews) { add(view.values, to: view.template, sharing: .frame) }
    for view in views {
      if let template = view.template { add(view.values, to: template, sharing: .page) }
    }
    for layout in features.flatMap(\.layouts) { add(layout.values, to: layout.template, sharing: .kinds) }
  }

  /// Adds values to those that a template has from others that fill it.
  private mutating func add(_ values: TemplateValueSet, to name: String, sharing: FilledTemplate.SharedValues = .nothing) {
    guard var template = byName[name] else {
      byName[name] = FilledTemplate(own: values, sharing: sharing)
      return
    }
    template.own = TemplateValueSet(joining: [template.own, values])
    if sharing.rawValue > template.sharing.rawValue { template.sharing = sharing }
    byName[name] = template
  }

  /// The templates of which whole pages or files are made, and not only parts of them.
  public var documents: Set<String> { Set(byName.filter { $0.value.sharing != .nothing }.keys) }

  /// All values of each template.
  var values: [String: TemplateValueSet] {
    let shared: [FilledTemplate.SharedValues: [TemplateValueSet]] = [
      .frame: [frame], .page: [page, frame], .kinds: [kinds, page, frame],
    ]
    return byName.mapValues { template in
      shared[template.sharing].map { TemplateValueSet(joining: [template.own] + $0) } ?? template.own
    }
  }
}
