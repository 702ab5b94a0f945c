import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteModel

/// The path for a new page, from the name that the user types: `about/us`, `content/pages/about/us.md`, or `about/us.en` for the
/// translation of an existing page.
struct NewPagePlace {
  /// The path in the site folder.
  let path: String
  /// The title: the last part of the name as it was typed, or made of it where it is one of an address.
  let title: String
  /// The language of a translation; nil for a page in the default language.
  let language: LanguageTag?

  /// - Throws: `ValidationError` when no page can have that name.
  init(_ name: String, in site: StarterSite) throws {
    var parts = try Self.nameUnderPages(name, in: site).split(separator: "/").map(String.init)
    let last = try Self.languageTaken(from: parts.popLast() ?? "", in: site)
    parts = (parts + [last.name]).map(Slug.from)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError(
        Words(
          en: "a page cannot be called “\(name)”. Write it like about/how-we-work.",
          nl: "een pagina kan niet “\(name)” heten. Schrijf het zoals over/hoe-wij-werken."))
    }
    let page = "pages/\(parts.joined(separator: "/"))"
    if last.language != nil, !FileManager.default.fileExists(atPath: "\(site.folder)/\(page).md") {
      throw ValidationError(
        Words(
          en: "\(site.folder)/\(page).md is not there. Begin with the page itself; then translate it.",
          nl: "\(site.folder)/\(page).md is er niet. Begin met de pagina zelf; vertaal haar daarna."))
    }
    title = TypedTitle.title(last.name)
    language = last.language
    path = page + (language.map { ".\($0)" } ?? "") + ".md"
  }

  /// The name without the folder of all pages, and without its extension, in case the user typed the path of the file.
  private static func nameUnderPages(_ name: String, in site: StarterSite) throws -> Substring {
    var rest = name.hasPrefix("./") ? name.dropFirst(2) : name[...]
    let folder = site.folder + "/"
    if rest.hasPrefix(folder) {
      rest = rest.dropFirst(folder.count)
      guard rest.hasPrefix("pages/") else {
        throw ValidationError(
          Words(
            en: "pages are in \(site.folder)/pages/. For other files, see: baken new --help.",
            nl: "pagina’s staan in \(site.folder)/pages/. Zie voor andere bestanden: baken new --help."))
      }
    }
    if rest.hasPrefix("pages/") { rest = rest.dropFirst("pages/".count) }
    return rest.hasSuffix(".md") ? rest.dropLast(".md".count) : rest
  }

  private static func languageTaken(from name: String, in site: StarterSite) throws -> (name: String, language: LanguageTag?) {
    guard let dot = name.lastIndex(of: "."), let tag = LanguageTag(String(name[name.index(after: dot)...])) else {
      return (name, nil)
    }
    if site.languages.first == tag {
      throw ValidationError(
        Words(
          en: "“\(tag)” is the first language of the site, whose pages have plain names: leave “.\(tag)” out.",
          nl: "“\(tag)” is de eerste taal van de site, en die staat niet in namen van bestanden: laat “.\(tag)” weg."))
    }
    guard site.languages.contains(tag) else {
      let known = site.languages.map(\.code).joined(separator: ", ")
      throw ValidationError(
        Words(
          en: "“\(tag)” is not a language of this site, which has: \(known). If it is not a language, write a hyphen for the dot.",
          nl:
            "“\(tag)” is geen taal van deze site; die heeft: \(known). Is het geen taal, schrijf dan een streepje in plaats van de punt."
        ))
    }
    return (String(name[..<dot]), tag)
  }
}
