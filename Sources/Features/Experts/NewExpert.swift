import ContentLoading
import Diagnostics

/// The file for `baken new expert`.
enum NewExpert: NewFileKind {
  static let name = "expert"
  static let abstract = Words(
    en: "Write the beginning of the page of a person or a team.", nl: "Schrijf het begin van de pagina van een persoon of een team."
  )
  static let example = "baken new expert \"Mobility desk\"\n  baken new expert \"A. Person\" --person"
  static let titleHelp = Words(en: "The name.", nl: "De naam.")
  static let folder = "experts"
  static let choice: NewFileChoice? = NewFileChoice(
    flag: "person", help: Words(en: "A person rather than a team.", nl: "Een persoon in plaats van een team."), placeholder: "KIND",
    with: "person", without: "team")
  static let fileKind = FileKind.experts
}
