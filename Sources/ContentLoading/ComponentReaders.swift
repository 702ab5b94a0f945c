import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads the components with one name.
public protocol ComponentReader: Sendable {
  /// The name that an author writes after the fence.
  var name: String { get }
  /// A description for authors.
  var words: Words { get }
  var keys: KeySet { get }
  var template: String { get }

  /// The component; nil when diagnostics say what is wrong.
  func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)?
}

extension ComponentReader {
  public var template: String { "component-\(name)" }
}

public struct CallToActionReader: ComponentReader {
  public init() {}

  public let name = "call-to-action"
  public let words = Words(en: "an invitation with one button", nl: "een uitnodiging met één knop")
  public let keys = CallToActionKeys.component

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    let title = (reader.text(CallToActionKeys.title)?.value).map(markdown.typographic)
    let text = reader.inline(CallToActionKeys.text, markdown)
    return CallToAction.read(&reader, title: title, text: text, markdown: markdown)
  }
}
