import Diagnostics
import SiteModel

/// The content of `site.yml` and its translations. It is read first, since everything else depends on the languages.
public struct SiteConfigurations: Sendable {
  /// The languages, beginning with the default language; never empty.
  public var languages: [LanguageTag]
  /// The settings in each language.
  public var configurations: [LanguageTag: SiteConfiguration]

  /// The base URL that the author wrote. Links use it to refer to the site, even if the command line gives another one.
  public let writtenBaseURL: String

  public var main: SiteConfiguration { configurations[languages[0]] ?? SiteConfiguration() }

  /// Reads the settings of a site; nil when they are missing or too faulty to continue.
  public static func load(
    from folder: SiteFolder, features: FeatureReaders, into diagnostics: inout [Diagnostic]
  ) -> SiteConfigurations? {
    guard let file = folder.files.first(where: { $0.contentPath == "site.yml" }) else {
      // The finding about the folder says what is wrong.
      if folder.isUnlisted { return nil }
      let path = "\(folder.displayPath)/site.yml"
      diagnostics.append(Diagnostic(.siteMissing, at: SourceRange(path: path), ["path": path]))
      return nil
    }
    guard let mapping = readMapping(of: file, what: "site.yml".words, keys: features.siteKeys.set, into: &diagnostics) else {
      return nil
    }
    diagnostics += placeholders(in: file)
    let main = SiteConfiguration.read(mapping, features.siteKeys, into: &diagnostics)
    guard let first = main.languages.first else { return nil }
    var configurations = [first: main]
    for translation in folder.translations(of: "site", extension: "yml", into: &diagnostics, languages: main.languages) {
      guard
        let overlay = readTranslation(
          of: mapping, features.siteKeys.kind, from: translation.file, what: "site.yml".words, into: &diagnostics)
      else { continue }
      var configuration = SiteConfiguration.read(mapping.overlaid(by: overlay), features.siteKeys, into: &diagnostics)
      configuration.languages = main.languages
      configurations[translation.language] = configuration
    }
    for language in main.languages where configurations[language] == nil { configurations[language] = main }
    return SiteConfigurations(languages: main.languages, configurations: configurations, writtenBaseURL: main.baseURL)
  }

  /// The values from `baken new site` that nobody has replaced. They are warnings, so that a new site can be built and looked at.
  private static func placeholders(in file: SiteFolder.File) -> [Diagnostic] {
    var ignored: [Diagnostic] = []
    guard let source = SourceText.read(file, into: &ignored) else { return [] }
    return Placeholders.findings(in: source.text, path: file.displayPath) { [] }.map { finding in
      var finding = finding
      finding.statedSeverity = .warning
      return finding
    }
  }

  /// The default language that a site states, if any; whatever is wrong with its settings is reported when they are read.
  public static func statedLanguage(ofSiteAt path: String) -> LanguageTag? {
    var faults: [Diagnostic] = []
    guard let file = SiteFolder.list(path, isWanted: { $0 == "site.yml" }).files.first,
      let source = SourceText.read(file, into: &faults)
    else { return nil }
    // Also of settings that cannot be read: that is when their author needs a message.
    guard let mapping = readMapping(of: file, what: "site.yml".words, into: &faults) else {
      return source.text.matches(of: /(?m)^([a-z]+) ?:[ \t\n\[-]*["'“‘]?([A-Za-z]{2,3})\b/).first { isLanguages(String($0.1)) }
        .flatMap { LanguageTag(String($0.2)) }
    }
    // A slip of the keys in the name of the key is reported in that language as well.
    let stated = mapping[SiteKeys.languages.name] ?? mapping.entries.first { isLanguages($0.key) }
    let first: YAMLValue? = if case .sequence(let languages, _)? = stated?.value { languages.first } else { stated?.value }
    guard case .scalar(let text, _, _)? = first else { return nil }
    return LanguageTag(text) ?? text.firstMatch(of: /\b[A-Za-z]{2,3}\b/).flatMap { LanguageTag(String($0.output)) }
  }

  /// Whether a key is that of the languages, or is meant to be.
  private static func isLanguages(_ key: String) -> Bool {
    let name = SiteKeys.languages.name
    return [name, "language", "taal", "talen"].contains(key) || nearest(to: key, among: [name]) != nil
  }

  /// These settings with another base URL, for the command line.
  public func withBaseURL(_ url: String) -> SiteConfigurations {
    var result = self
    for language in languages { result.configurations[language]?.baseURL = url }
    return result
  }
}

/// Reads a YAML file that must be a mapping.
/// - Parameter keys: its declared keys, where they are known.
public func readMapping(
  of file: SiteFolder.File, what: Words, keys: KeySet? = nil, into diagnostics: inout [Diagnostic]
) -> YAMLMapping? {
  guard let source = SourceText.read(file, into: &diagnostics) else { return nil }
  let before = diagnostics.count
  let value = parseYAML(YAMLSource(text: source.text, path: file.displayPath, keys: keys), into: &diagnostics)
  switch value {
  case .mapping(let mapping)?: return mapping
  case nil, .null?:
    if diagnostics.count == before { diagnostics.append(Diagnostic(.fileEmpty, at: SourceRange(path: file.displayPath))) }
  case let other?:
    diagnostics.append(Diagnostic(.yamlNotAMapping, at: other.range, ["what": what, "found": other.form]))
  }
  return nil
}

extension SiteFolder {
  /// The translations `NAME.LANGUAGE.EXTENSION` of a file at the top of the folder. One in an unknown language is reported.
  public func translations(
    of name: String, extension fileExtension: String, into diagnostics: inout [Diagnostic], languages: [LanguageTag]
  ) -> [(language: LanguageTag, file: File)] {
    files.compactMap { file in
      guard file.contentPath.hasPrefix(name + "."), file.contentPath.hasSuffix("." + fileExtension) else { return nil }
      let middle = file.contentPath.dropFirst(name.count + 1).dropLast(fileExtension.count + 1)
      guard !middle.isEmpty else { return nil }
      if let tag = LanguageTag(String(middle)), languages.dropFirst().contains(tag) { return (tag, file) }
      diagnostics.append(unknownLanguage(String(middle), in: file, languages: languages))
      return nil
    }
  }

  /// The finding about a file name with a language that the site does not have.
  public func unknownLanguage(_ name: String, in file: File, languages: [LanguageTag]) -> Diagnostic {
    let known = languages.dropFirst().map(\.code)
    let first = languages.first?.code ?? ""
    return Diagnostic(
      .unknownLanguage, at: SourceRange(path: file.displayPath),
      ["language": name, "known": Words.list(known, orElse: Words(en: "only \(first)", nl: "alleen \(first)"))],
      guess: .nearest(to: name, among: known))
  }
}
