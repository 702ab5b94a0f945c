import ContentLoading
import Diagnostics
import Foundation
import ProgramFiles

/// The files of the theme: the built-in ones overlaid with those of the site, file by file.
struct ThemeFiles {
  struct File {
    /// The path in the theme, such as `templates/base.mustache`.
    var name: String
    /// The file as diagnostics name it.
    var displayPath: String
    var bytes: [UInt8]
    /// Whether it is from the site's own theme folder.
    var isFromSite: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The style sheet that a style file is part of: its folder in `styles/`; nil for the sheet of every page.
    var sheet: String? {
      let parts = name.split(separator: "/")
      return parts.count > 2 ? String(parts[1]) : nil
    }
  }

  private(set) var files: [String: File] = [:]
  /// The site's string files, which are merged key by key.
  private(set) var siteStrings: [File] = []
  /// The site's own pairs of colours, which are checked besides the built-in ones.
  private(set) var siteContrastPairs: File?

  /// The sorted names of a folder's files.
  func names(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }

  /// Collects the files. The site may add styles, images and templates that the built-in theme does not have.
  static func collect(site: SiteFolder?, into diagnostics: inout [Diagnostic]) throws(ThemeMissing) -> ThemeFiles {
    var result = ThemeFiles()
    let builtIn = try builtIn()
    for (name, bytes) in builtIn {
      result.files[name] = File(name: name, displayPath: "built-in theme/\(name)", bytes: bytes, isFromSite: false)
    }
    for file in site?.files ?? [] where file.contentPath.hasPrefix("theme/") {
      let name = String(file.contentPath.dropFirst("theme/".count))
      let folder = name.prefix { $0 != "/" }
      // The declarations of components are read with the kinds of content.
      if folder == "components" && name.hasSuffix(".yml") || name == ThemeOriginals.fileName { continue }
      if name == Self.contrastPairs {
        if let bytes = file.contents(isText: true, into: &diagnostics) {
          result.siteContrastPairs = File(name: name, displayPath: file.displayPath, bytes: bytes, isFromSite: true)
        }
        continue
      }
      guard let advice = Self.folders[String(folder)], name.contains("/") else {
        diagnostics.append(
          Diagnostic(
            .unknownThemeFile, at: SourceRange(path: file.displayPath),
            ["path": name, "advice": Self.folderWords]))
        continue
      }
      guard advice.isEmpty || name.hasSuffix(advice) else {
        diagnostics.append(
          Diagnostic(
            .unknownThemeFile, at: SourceRange(path: file.displayPath),
            [
              "path": name,
              "advice": Words(en: "files in \(folder)/ end in \(advice)", nl: "bestanden in \(folder)/ eindigen op \(advice)"),
            ]))
        continue
      }
      guard let bytes = file.contents(isText: folder != "images", into: &diagnostics) else { continue }
      let entry = File(name: Self.name(of: name), displayPath: file.displayPath, bytes: bytes, isFromSite: true)
      if folder == "strings" {
        result.siteStrings.append(entry)
      } else {
        result.files[entry.name] = entry
      }
    }
    if let originals = site?.files.first(where: { $0.contentPath == "theme/\(ThemeOriginals.fileName)" }) {
      ThemeOriginals.findings(
        in: originals, Dictionary(builtIn, uniquingKeysWith: { first, _ in first }),
        own: Set(result.files.values.filter(\.isFromSite).map(\.name)), into: &diagnostics)
    }
    return result
  }

  /// The pairs of colours that stand upon each other.
  static let contrastPairs = "contrast-pairs.yml"

  /// The folders of a theme, with the extension of the files in them.
  private static let folders = [
    "templates": ".mustache", "components": ".mustache", "strings": ".yml", "styles": ".css", "scripts": ".js", "images": "",
  ]

  private static let folderWords = Words(
    en: "a theme has the folders templates, components, strings, styles, scripts and images, and contrast-pairs.yml",
    nl: "een thema heeft de mappen templates, components, strings, styles, scripts en images, en contrast-pairs.yml")

  /// The name under which a file is known: the template of a component that the site declares lies beside the declaration.
  private static func name(of path: String) -> String {
    path.hasPrefix("components/") ? "templates/component-\(path.dropFirst("components/".count))" : path
  }

  /// The built-in theme's files, from inside the program or from the folder beside it.
  private static func builtIn() throws(ThemeMissing) -> [(String, [UInt8])] {
    if let files = ProgramFiles.inside(Theme.builtInFiles) { return files.map { ($0.path, $0.bytes) } }
    let folder = SiteFolder.list(Theme.builtInFolder)
    guard folder.faults.isEmpty, !folder.files.isEmpty else {
      throw ThemeMissing(path: folder.displayPath, shortage: folder.faults.tooManyOpenFiles)
    }
    var result: [(String, [UInt8])] = []
    for file in folder.files {
      var findings: [Diagnostic] = []
      guard let bytes = file.contents(isText: false, into: &findings) else {
        throw ThemeMissing(path: file.displayPath, shortage: findings.tooManyOpenFiles)
      }
      result.append((file.contentPath, bytes))
    }
    return result
  }
}

extension Theme {
  fileprivate static let builtInFiles = "Theming/DefaultTheme"

  /// The folder of the built-in theme's files, when they lie beside the program.
  public static var builtInFolder: String { ProgramFiles.placeBeside(builtInFiles) }
}

/// The built-in theme is not where the program expects it, since the installation is incomplete; or it cannot be opened.
public struct ThemeMissing: Error, DiagnosticArgument, CustomStringConvertible {
  public let path: String
  /// Why it cannot be opened, if that is why.
  let shortage: TooManyOpenFiles?

  /// What is missing, and what to do.
  public var words: Words {
    shortage?.words
      ?? Words(
        en: "the built-in theme is missing: \(path) (copy the folder Baken_Theming.resources along with the program)",
        nl: "het ingebouwde thema ontbreekt: \(path) (kopieer de map Baken_Theming.resources met het programma mee)")
  }

  public var description: String { words.english }
}
