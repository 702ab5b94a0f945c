import ContentLoading

/// The file for `baken new self-check`.
enum NewSelfCheck: NewFileKind {
  static let name = "self-check"
  static let abstract = "Write the beginning of a self-check."
  static let example = "baken new self-check \"Our placements\""
  static let titleHelp = "What the self-check is called."
  static let folder = "self-checks"
  static let fileExtension = "yml"
  static let fileKind = FileKind.selfChecks
}
