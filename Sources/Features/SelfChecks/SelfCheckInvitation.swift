import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel
import SiteRendering
import Theming

/// An invitation to a self-check.
public struct SelfCheckInvitation: PageComponent {
  /// The name of the self-check's file.
  public var name: Located<String>

  public init(name: Located<String>) { self.name = name }
}
enum SelfCheckInvitationKeys {
  static let set = KeySet(en: "the component self-check", nl: "het onderdeel self-check", [name])

  static let name = Key.neededText(
    "name", .selfCheck, example: "ecvet-zelfcheck",
    en: ("The self-check to which readers are invited", "The invitation has its title, its summary and the time that it takes."),
    nl: (
      "De zelfcheck waarvoor lezers een uitnodiging krijgen",
      "In de uitnodiging staan de titel, de samenvatting en hoelang het duurt."
    ))
}

extension TextForm {
  static let selfCheck = TextForm(
    "self-check", en: "a self-check: the name of its file in self-checks/, without .yml",
    nl: "een zelfcheck: de naam van het bestand in self-checks/, zonder .yml", naming: .name(folder: "self-checks"))
}

public struct SelfCheckInvitationReader: ComponentReader {
  public let name = "self-check"
  public let words = Words(en: "an invitation to a self-check", nl: "een uitnodiging voor een zelfcheck")
  public let keys = SelfCheckInvitationKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    let name = reader.text(SelfCheckInvitationKeys.name)
    return name.value.isEmpty ? nil : SelfCheckInvitation(name: name)
  }
}

extension SelfCheckInvitation: RenderedComponent {
  public var template: String { "component-self-check" }

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    rendering.renderer.selfCheckInvitation(name.value, in: rendering.page.language)
  }
}
