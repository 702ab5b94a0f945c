import ContentLoading
import Diagnostics

/// The file for `baken new self-check`.
enum NewSelfCheck: NewFileKind {
  static let name = "self-check"
  static let abstract = Words(en: "Write the beginning of a self-check.", nl: "Schrijf het begin van een zelfcheck.")
  static let example = "baken new self-check \"Our placements\""
  static let titleHelp = Words(en: "What the self-check is called.", nl: "Hoe de zelfcheck heet.")
  static let folder = "self-checks"
  static let fileExtension = "yml"
  static let fileKind = FileKind.selfChecks
}
