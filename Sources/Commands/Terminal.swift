import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SourceFiles

/// The language in which the program speaks to whoever runs it: that of `--language`, else of `BAKEN_LANGUAGE`, else the site's
/// default language, else the system's, else English.
enum Terminal {
  @TaskLocal static var language = AuthorLanguage.english

  /// The language for a run of the program.
  static func language(for arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment)
    -> AuthorLanguage
  {
    if let stated = value(of: "--language", in: arguments), let language = AuthorLanguage(rawValue: stated) { return language }
    if let language = environment["BAKEN_LANGUAGE"].flatMap(AuthorLanguage.init) { return language }
    if let language = SiteConfigurations.statedLanguage(ofSiteAt: value(of: "--site", in: arguments) ?? "content") {
      return AuthorLanguage(rawValue: language.primary) ?? .english
    }
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return system.flatMap { AuthorLanguage(rawValue: String($0.prefix(2))) } ?? .english
  }

  /// The value of an option, `--name value` or `--name=value`, before the arguments are parsed: mistakes in them have a language, too.
  private static func value(of option: String, in arguments: [String]) -> String? {
    if let index = arguments.lastIndex(of: option) { return arguments.dropFirst(index + 1).first }
    return arguments.last { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
  }

  /// How findings about a site are written on it.
  /// - Parameter site: the site folder, whose lines are shown below findings.
  static func format(for site: String, usesColour: Bool = false) -> TextFormat {
    TextFormat(in: language, usesColour: usesColour, lines: SourceLines(beneath: site))
  }
}

extension Words {
  /// The text in the language of the terminal.
  var shown: String { self[Terminal.language] }
}

extension ValidationError {
  /// A mistake in the use of a command.
  init(_ words: Words) {
    UsageMistakes.own.withLock { _ = $0.insert(words.shown) }
    self.init(words.shown)
  }
}

/// The language of messages, which every command takes. ``Terminal`` reads it before the others.
struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: "The language of messages. Default: the site's, else the system's.")
  var language: AuthorLanguage?
}

extension AuthorLanguage: ExpressibleByArgument {}
