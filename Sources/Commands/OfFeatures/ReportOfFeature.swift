import ArgumentParser
import SiteRendering

/// `baken report NAME` for a question that a feature answers.
struct ReportOfFeature<Kind: SiteReport>: AsyncParsableCommand, CustomReflectable {
  static var configuration: CommandConfiguration { Kind.configuration }

  private let options: ReportOptions?
  private let values: [String: any Sendable]

  init() { (options, values) = (nil, [:]) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ArgumentName.self)
    options = try container.decode(OptionGroup<ReportOptions>.self, forKey: .shared).wrappedValue
    values = try DeclaredArguments(Kind.arguments).values(from: container)
  }

  var customMirror: Mirror {
    Mirror(
      self,
      children: DeclaredArguments(Kind.arguments).children(around: (ArgumentName.shared.stringValue, OptionGroup<ReportOptions>())))
  }

  private var call: CommandCall {
    CommandCall(language: Terminal.language, wantsJSON: options?.shared.format == .json, values: values)
  }

  func validate() throws { try Kind.check(call) }

  func run() async throws {
    guard let options else { return }
    let survey = try await options.survey()
    let answer: CommandAnswer
    do { answer = try await Kind.answer(call, about: survey) } catch { throw error.error }
    if answer.folder != nil { return try answer.write(site: options.shared.site) }
    if let json = answer.json { return try options.write(json, lines: answer.lines) }
    try answer.write(site: options.shared.site)
  }
}

extension CommandAnswer {
  /// Writes the answer for people, or the folder.
  func write(site: String) throws {
    for remark in remarks { writeError(remark.shown) }
    for line in lines { print(line) }
    guard let folder else { return }
    try ReportFolder(path: folder.path, kind: folder.kind, site: site, force: folder.replacesForeignOutput).write(folder.files)
  }
}
