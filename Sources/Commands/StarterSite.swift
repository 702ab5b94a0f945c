import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import SiteRendering
import Theming

/// The site to which `baken new` adds a file.
struct StarterSite {
  /// The site folder, as the user typed it.
  let folder: String
  /// The site's languages, the default one first; empty when `site.yml` does not state them.
  let languages: [LanguageTag]

  /// - Throws: `ValidationError` when there is no site in the folder.
  init(_ folder: String) throws {
    guard FileManager.default.fileExists(atPath: "\(folder)/site.yml") else {
      throw ValidationError(
        Words(
          en: "there is no site at \(folder)/site.yml. Run this in the folder above content/, or name the site with --site.",
          nl: "er is geen site bij \(folder)/site.yml. Geef de opdracht in de map boven content/, of noem de site met --site."))
    }
    self.folder = folder
    // `baken check` reports errors in the configuration; a new file can be made nevertheless.
    var faults: [Diagnostic] = []
    languages =
      SiteConfigurations.load(from: SiteFolder.list(folder).part("site."), features: FeatureSet.builtIn.readers, into: &faults)?
      .languages
      ?? []
  }

  static func alreadyThere(_ path: String) -> Words { Words(en: "\(path) is already there.", nl: "\(path) is er al.") }

  static func written(_ path: String) -> Words { Words(en: "Wrote \(path)", nl: "Geschreven: \(path)") }

  static let emptyTitle = Words(
    en: "the title needs a letter or a digit.", nl: "in de titel moet een letter of een cijfer staan.")

  /// The language in which the site's authors are addressed.
  var authorLanguage: AuthorLanguage { languages.first?.primary == "nl" ? .dutch : .english }

  /// Writes the beginning of a file, in a language of the site or else its first one. A file that is there is never touched.
  /// - Parameters:
  ///   - template: the name of the template.
  ///   - values: the value for each `%NAME%`.
  ///   - path: the path in the site folder.
  func create(_ template: String, _ values: [String: String], language: LanguageTag? = nil, at path: String) throws {
    guard let text = try self.template(template, language: language) else {
      throw CommandFailure(
        Words(en: "the beginning of a file is missing: \(template)", nl: "het begin van een bestand ontbreekt: \(template)"))
    }
    try write(values.reduce(text) { $0.replacing("%\($1.key)%", with: $1.value) }, to: path)
  }

  /// The template in a language of the site, otherwise in its default language; nil for a kind without a template.
  func template(_ name: String, language: LanguageTag? = nil) throws -> String? {
    try Starter.template(name, in: (language ?? languages.first)?.primary == "nl" ? "nl" : "en")
  }

  /// Notes from which built-in file one of the theme was copied.
  func note(original name: String, fingerprint: String) throws {
    let url = URL(fileURLWithPath: "\(folder)/theme/\(ThemeOriginals.fileName)")
    let present = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let others = present.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(name + ":") }
    let start = others.joined(separator: "\n")
    let separator = start.isEmpty || start.hasSuffix("\n") ? "" : "\n"
    try writingFiles(in: url.path) {
      try Data((start + separator + ThemeOriginals.line(name, fingerprint)).utf8).write(to: url, options: .atomic)
    }
  }

  /// Writes a new file.
  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    for part in path.split(separator: "/") {
      guard let fault = SiteFolder.fault(ofName: String(part)) else { continue }
      throw ValidationError(
        Words(
          en: "“\(part)” cannot be the name of a file: {fault}.", nl: "“\(part)” kan niet de naam van een bestand zijn: {fault}."
        )
        .filling(["fault": fault]))
    }
    let path = "\(folder)/\(path)"
    guard !FileManager.default.fileExists(atPath: path) else { throw ValidationError(Self.alreadyThere(path)) }
    try writingFiles(in: path) {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .withoutOverwriting)
    }
    print(Self.written(path).shown)
  }
}
