import ContentHashing
import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// Everything that decides how a site looks: templates, strings, styles, scripts and images, the site's own overlaid on the
/// built-in ones.
public struct Theme: Sendable {
  /// The strings in each language of the site.
  public let strings: [LanguageTag: ThemeStrings]
  public let styleSheet: ThemeAsset
  /// Style sheets that only some pages load, by the name of their folder in `styles/`.
  public let pageSheets: [String: ThemeAsset]
  /// The colours of the light scheme as `#rrggbb`, by name, for what cannot use style sheets: drawings and mail.
  public let colours: [String: String]
  /// The places where these colours are declared.
  public let colourPlaces: [String: SourceRange]
  /// The first built-in style file that the site replaces; nil when it replaces none.
  public let replacedStyles: String?
  public let images: [ThemeAsset]
  /// The fixed identifiers in the templates, such as that of the main part.
  public let reservedIDs: Set<String>
  private let templates: Templates
  private let scripts: ScriptModules

  /// Loads the theme of a site.
  /// - Parameters:
  ///   - templates: the templates that are filled themselves, with the values of each; a theme must have them all.
  ///   - documents: those of them of which whole pages or files are made.
  /// - Throws: ``ThemeMissing`` when the built-in theme is not beside the program.
  public static func load(
    site folder: SiteFolder, siteConfigurations: SiteConfigurations, templates: [String: TemplateValueSet],
    documents: Set<String>, into diagnostics: inout [Diagnostic]
  ) async throws(ThemeMissing) -> Theme {
    let files = try ThemeFiles.collect(site: folder, into: &diagnostics)
    async let scriptsWithFindings = ScriptModules.modules(of: files)
    async let foreignAddresses = ForeignAddresses.findings(in: files)
    let styleFiles = files.names(in: "styles").compactMap { files.files[$0] }
    let colours = siteConfigurations.main.colours
    async let measuredColours = ColourContrast(styleFiles, replaced: colours)
    let (tables, keys) = stringTables(files, languages: siteConfigurations.languages, folder: folder, into: &diagnostics)
    let templates = Templates(files, values: templates, stringKeys: keys, into: &diagnostics)
    diagnostics += styleFiles.filter(\.isFromSite).flatMap(StyleFaults.findings)
    diagnostics += files.names(in: "scripts").compactMap { files.files[$0] }.filter(\.isFromSite).flatMap(ScriptFaults.findings)
    diagnostics += EmptyTemplates.findings(in: files, documents: documents)
    let common = styleFiles.filter { $0.sheet == nil }
    let pageSheets = Dictionary(grouping: styleFiles.filter { $0.sheet != nil }) { $0.sheet ?? "" }
    let contrast = await measuredColours
    for (name, place) in colours.light.merging(colours.dark, uniquingKeysWith: { first, _ in first })
    where !contrast.names.contains(name) {
      diagnostics.append(
        Diagnostic(
          .unknownColour, at: place.range, ["name": name, "known": contrast.names.joined(separator: ", ")],
          guess: .nearest(to: name, among: contrast.names)))
    }
    diagnostics += contrast.findings(forPairsIn: files)
    let (scripts, findings) = await scriptsWithFindings
    diagnostics += findings
    diagnostics += await foreignAddresses
    return Theme(
      strings: Dictionary(uniqueKeysWithValues: tables.map { ($0, ThemeStrings($1, language: $0)) }),
      styleSheet: ThemeAsset(name: "site.css", bytes: Array(StyleSheet.joined(common, colours: colours).utf8)),
      pageSheets: Dictionary(
        uniqueKeysWithValues: pageSheets.map { name, files in
          (name, ThemeAsset(name: name + ".css", bytes: Array(StyleSheet.joined(files, colours: ThemeColours()).utf8)))
        }),
      colours: contrast.lightScheme, colourPlaces: contrast.lightPlaces,
      replacedStyles: styleFiles.first(where: \.isFromSite)?.displayPath,
      images: files.names(in: "images").compactMap { name in
        files.files[name].map { ThemeAsset(name: String(name.dropFirst("images/".count)), bytes: $0.bytes) }
      },
      reservedIDs: Set(files.names(in: "templates").compactMap { files.files[$0]?.text }.flatMap(TemplateTag.plainIDs)),
      templates: templates, scripts: scripts)
  }

  /// A script by its path in the theme's `scripts/`, such as `events/filter.js`; nil when there is none.
  public func script(_ name: String) -> ThemeAsset? { scripts.assets[name] }

  /// The scripts that a script imports, directly or indirectly.
  public func imports(of script: String) -> [ThemeAsset] { (scripts.imports[script] ?? []).compactMap { scripts.assets[$0] } }

  /// Everything that pages load from an address of its own.
  public var assets: [ThemeAsset] {
    [styleSheet] + pageSheets.sorted { $0.key < $1.key }.map(\.value) + scripts.assets.sorted { $0.key < $1.key }.map(\.value)
      + images
  }

  /// Fills a template; the result is in UTF-8.
  public func fill(_ template: String, with context: TemplateContext) -> [UInt8] { templates.fill(template, with: context) }

  /// Whether any template uses a value with a name.
  public func uses(_ name: String) -> Bool { templates.usedNames.contains(name) }

  /// Fills a template for use inside another one.
  public func render(_ template: String, _ context: TemplateContext) -> String {
    String(decoding: fill(template, with: context), as: UTF8.self)
  }

  /// The words in rendered Markdown, by language.
  public var markdownStrings: [LanguageTag: MarkdownStrings] { strings.mapValues(\.markdown) }

  /// The words in addresses of generated pages, by language.
  public var addressWords: [LanguageTag: AddressWords] { strings.mapValues(\.addressWords) }

  // MARK: Strings

  /// The strings of each language, the built-in ones overlaid with the site's; and the keys that each language must have.
  private static func stringTables(
    _ files: ThemeFiles, languages: [LanguageTag], folder: SiteFolder, into diagnostics: inout [Diagnostic]
  ) -> (tables: [LanguageTag: StringTable], keys: Set<String>) {
    let builtIn = files.names(in: "strings").compactMap { files.files[$0] }.map { file in
      (language: languageName(of: file), table: StringTable.read(file.text, path: file.displayPath, into: &diagnostics))
    }
    let reference = builtIn.first { $0.language == "en" }?.table ?? StringTable()
    var tables: [LanguageTag: StringTable] = [:]
    for language in languages {
      var table = builtIn.first { $0.language == language.code }?.table ?? builtIn.first { $0.language == language.primary }?.table
      for file in files.siteStrings where languageName(of: file) == language.code {
        table = overlay(file, on: table, reference: reference, into: &diagnostics)
      }
      let path = "\(folder.displayPath)/theme/strings/\(language).yml"
      guard let table else {
        diagnostics.append(
          Diagnostic(.languageWithoutStrings, at: SourceRange(path: path), ["language": language.code, "path": path]))
        continue
      }
      let missing = reference.entries.keys.filter { table.entries[$0] == nil }.sorted()
      diagnostics += missingStrings(missing, language: language, path: path)
      tables[language] = table
    }
    for file in files.siteStrings where !languages.contains(where: { $0.code == languageName(of: file) }) {
      diagnostics.append(
        Diagnostic(
          .unknownLanguage, at: SourceRange(path: file.displayPath),
          ["language": languageName(of: file), "known": languages.map(\.code).joined(separator: ", ")]))
    }
    return (tables, Set(reference.entries.keys))
  }

  /// A finding for each string that a language lacks, or one for all if there are many: then the translation is unfinished.
  private static func missingStrings(_ keys: [String], language: LanguageTag, path: String) -> [Diagnostic] {
    guard keys.count > 5 else {
      return keys.map { Diagnostic(.missingString, at: SourceRange(path: path), ["language": language.code, "key": $0]) }
    }
    let shown = keys.prefix(5).joined(separator: ", ")
    return [
      Diagnostic(
        .missingStrings, at: SourceRange(path: path),
        ["language": language.code, "count": String(keys.count), "keys": shown, "others": String(keys.count - 5)])
    ]
  }

  private static func languageName(of file: ThemeFiles.File) -> String {
    String(file.name.dropFirst("strings/".count).dropLast(".yml".count))
  }

  private static func overlay(
    _ file: ThemeFiles.File, on base: StringTable?, reference: StringTable, into diagnostics: inout [Diagnostic]
  ) -> StringTable {
    var result = base ?? StringTable()
    for (key, form) in StringTable.read(file.text, path: file.displayPath, into: &diagnostics).entries {
      guard let expected = reference.entries[key]?.value else {
        diagnostics.append(
          Diagnostic(.unknownString, at: form.range, ["key": key], guess: .nearest(to: key, among: reference.entries.keys)))
        continue
      }
      switch (expected, form.value) {
      case (.single, .single(let text)) where key.hasSuffix("-url") && AddressFault.ofWebAddress(text) != nil:
        let words = Words(en: "an address that begins with https://", nl: "een adres dat met https:// begint")
        diagnostics.append(Diagnostic(.stringType, at: form.range, ["key": key, "expected": words]))
      case (.single, .single), (.counted, .counted): result.entries[key] = form
      case (.single, .counted):
        let words = Words(en: "one line of text", nl: "één regel tekst")
        diagnostics.append(Diagnostic(.stringType, at: form.range, ["key": key, "expected": words]))
      case (.counted, .single):
        let words = Words(en: "the two forms one and other", nl: "de twee vormen one en other")
        diagnostics.append(Diagnostic(.stringType, at: form.range, ["key": key, "expected": words]))
      }
    }
    return result
  }
}

/// A file of the theme that pages load, with a name that changes with its content, so that browsers may cache it for ever.
public struct ThemeAsset: Sendable {
  /// The plain name, such as `site.css`.
  public let name: String
  public let bytes: [UInt8]
  /// The address: `/assets/NAME.HASH.EXTENSION`.
  public let url: String
  /// The value of the `integrity` attribute (Subresource Integrity, W3C).
  public let integrity: String

  /// The folder of assets in the output.
  public static let folderName = "assets"
  /// The same, as a path that begins with `/`.
  static let folder = "/\(folderName)/"

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    let digest = ContentHash(of: bytes)
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    url = "\(Self.folder)\(name[..<dot]).\(digest.hexadecimal.prefix(12))\(name[dot...])"
    integrity = "sha384-" + ContentHash.sha384Base64(of: bytes)
  }
}
