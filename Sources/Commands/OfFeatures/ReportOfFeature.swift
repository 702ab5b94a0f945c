import SiteRendering

/// `baken report NAME` for a question that a feature answers.
struct ReportOfFeature<Kind: SiteReport>: CommandOfFeature {
  let typed: TypedArguments<ReportOptions>?

  static func call(_ typed: TypedArguments<ReportOptions>) -> CommandCall {
    CommandCall(language: Terminal.language, wantsJSON: typed.shared.shared.format == .json, values: typed.values)
  }

  func run() async throws {
    let (options, call) = typedCall
    let survey = try await options.survey()
    let answer: CommandAnswer
    do { answer = try await Kind.answer(call, about: survey) } catch { throw error.error }
    if answer.folder == nil, let json = answer.json { return try options.write(json, lines: answer.lines) }
    try answer.write(site: options.shared.site)
  }
}

extension CommandAnswer {
  /// Writes the answer for people, and the folder.
  func write(site: String) throws {
    for remark in remarks { writeError(remark.shown) }
    for line in lines { print(line) }
    guard let folder else { return }
    try ReportFolder(path: folder.path, kind: folder.kind, site: site, force: folder.replacesForeignOutput).write(folder.files)
  }
}
