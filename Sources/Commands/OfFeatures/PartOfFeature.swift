import ArgumentParser
import SiteBuilder
import SiteRendering

/// A command that builds a part of the site, which a feature gives, into a folder of its own.
struct PartOfFeature<Kind: SitePart>: CommandOfFeature {
  let typed: TypedArguments<SharedOptions>?

  static func call(_ typed: TypedArguments<SharedOptions>) -> CommandCall {
    CommandCall(language: Terminal.language, values: typed.values)
  }

  func run() async throws {
    let (options, call) = typedCall
    let folder = call[Kind.output] ?? Kind.defaultOutput(call)
    var build = options.buildOptions(output: folder)
    build.replacesForeignOutput = call[Kind.force]
    let (outcome, findings) = try await SiteBuilder(build).buildPart(Kind.outputKind) {
      site, renderer throws(DrawingsUnavailable) in
      try Kind.files(call, of: site, renderer)
    }
    if !findings.isEmpty { writeError(findings.map(Terminal.format(for: options.site).text).joined(separator: "\n")) }
    switch outcome {
    case .hasErrors: throw ExitCode(Exit.contentHasErrors)
    case .missing(let reason): throw ValidationError(reason)
    case .built(let summary): print(Kind.built(call, files: summary.files, into: folder).shown)
    }
  }
}
