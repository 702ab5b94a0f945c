import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import SiteRendering

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
        "there is no site at \(folder)/site.yml. Run this in the folder above content/, or name the site with --site.")
    }
    self.folder = folder
    // `baken check` reports errors in the configuration; a new file can be made nevertheless.
    var faults: [Diagnostic] = []
    languages =
      SiteConfigurations.load(from: SiteFolder.list(folder).part("site."), features: FeatureSet.all.readers, into: &faults)?
      .languages
      ?? []
  }

  /// Writes a new file from a template, in a language of the site, otherwise in its default language. An existing file is never
  /// changed.
  /// - Parameters:
  ///   - template: the name of the template.
  ///   - values: the value for each `%NAME%`.
  ///   - path: the path in the site folder.
  func create(_ template: String, _ values: [String: String], language: LanguageTag? = nil, at path: String) throws {
    guard let text = try self.template(template, language: language) else {
      throw MachineFailure(description: "the beginning of a file is missing: \(template)")
    }
    try write(values.reduce(text) { $0.replacing("%\($1.key)%", with: $1.value) }, to: path)
  }

  /// The template in a language of the site, otherwise in its default language; nil for a kind without a template.
  func template(_ name: String, language: LanguageTag? = nil) throws -> String? {
    try Starter.template(name, in: (language ?? languages.first)?.primary == "nl" ? "nl" : "en")
  }

  /// Writes a new file.
  func write(_ text: String, to path: String) throws {
    let path = "\(folder)/\(path)"
    guard !FileManager.default.fileExists(atPath: path) else { throw ValidationError("\(path) is already there.") }
    try writingFiles(in: path) {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
    }
    print("Wrote \(path)")
  }
}
