import ContentLoading

/// The file for `baken new expert`.
enum NewExpert: NewFileKind {
  static let name = "expert"
  static let abstract = "Write the beginning of the page of a person or a team."
  static let example = "baken new expert \"Mobility desk\"\n  baken new expert \"A. Person\" --person"
  static let titleHelp = "The name."
  static let folder = "experts"
  static let choice: NewFileChoice? = NewFileChoice(
    flag: "person", help: "A person rather than a team.", placeholder: "KIND", with: "person", without: "team")
  static let fileKind = FileKind.experts
}
