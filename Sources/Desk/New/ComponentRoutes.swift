import ContentLoading
import Diagnostics
import PreviewServer

/// The components that an author can put into a text.
enum ComponentRoutes {
  struct List: Encodable, Sendable {
    let components: [Component]
  }

  struct Component: Encodable, Sendable {
    let name: String
    let label: String
    let help: String
    /// The block that begins one.
    let text: String
  }

  static func all(_ live: LiveSite, language: AuthorLanguage) -> [Route] {
    [
      .get("/desk/api/components") { _ async throws(Refusal) in
        let readers = try DeskSite(live, language: language).readers
        let components = readers.componentNames.compactMap { name in
          readers.fileKinds.first { $0.name == "components.\(name)" }.map { component(name, $0, language) }
        }
        return List(components: components.sorted { ($0.label, $0.name) < ($1.label, $1.name) })
      }
    ]
  }

  /// The keys that it cannot do without are there, for the author to fill in.
  private static func component(_ name: String, _ kind: FileKind, _ language: AuthorLanguage) -> Component {
    let keys = kind.keys.keys.filter { $0.rules.need == .always }.map { "\($0.name):\n" }
    return Component(
      name: name, label: kind.words[language].capitalizedAtStart, help: "", text: "```\(name)\n\(keys.joined())```")
  }
}
