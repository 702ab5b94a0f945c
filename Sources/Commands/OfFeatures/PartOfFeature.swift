import ArgumentParser
import Publishing
import SiteBuilder
import SiteRendering
import Theming

/// A command that builds a part of the site, which a feature gives, into a folder of its own.
struct PartOfFeature<Kind: SitePart>: AsyncParsableCommand, CustomReflectable {
  static var configuration: CommandConfiguration { Kind.configuration }

  private let options: SharedOptions?
  private let values: [String: any Sendable]

  init() { (options, values) = (nil, [:]) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ArgumentName.self)
    options = try container.decode(OptionGroup<SharedOptions>.self, forKey: .shared).wrappedValue
    values = try DeclaredArguments(Kind.arguments).values(from: container)
  }

  var customMirror: Mirror {
    Mirror(
      self,
      children: DeclaredArguments(Kind.arguments).children(around: (ArgumentName.shared.stringValue, OptionGroup<SharedOptions>())))
  }

  private var call: CommandCall { CommandCall(language: Terminal.language, values: values) }

  func validate() throws { try Kind.check(call) }

  func run() async throws {
    guard let options else { return }
    let call = call
    let folder = call[Kind.output] ?? Kind.defaultOutput(call)
    var build = options.buildOptions(output: folder)
    build.replacesForeignOutput = call[Kind.force]
    do {
      let (outcome, findings) = try await SiteBuilder(build).buildPart { site, renderer throws(DrawingsUnavailable) in
        try Kind.files(call, of: site, renderer)
      }
      let text = Terminal.format()
      if !findings.isEmpty { writeError(findings.map(text.text).joined(separator: "\n")) }
      switch outcome {
      case .hasErrors: throw ExitCode(Exit.contentHasErrors)
      case .missing(let reason): throw ValidationError(reason)
      case .built(let summary): print(Kind.built(call, files: summary.files, into: folder).shown)
      }
    } catch let error as PublishingError {
      throw MachineFailure(error.words)
    } catch let error as ThemeMissing {
      throw MachineFailure(error.words)
    } catch let error as DrawingsUnavailable {
      throw MachineFailure(error.words)
    }
  }
}
