import ArgumentParser
import Foundation
import SiteModel

/// The path for a new page, from the name that the user types: `about/us`, `content/pages/about/us.md`, or `about/us.en` for the
/// translation of an existing page.
struct NewPagePlace {
  /// The path in the site folder.
  let path: String
  /// The last part of the page's name.
  let slug: String
  /// The language of a translation; nil for a page in the default language.
  let language: LanguageTag?

  /// - Throws: `ValidationError` when no page can have that name.
  init(_ name: String, in site: StarterSite) throws {
    var parts = try Self.nameUnderPages(name, in: site).split(separator: "/").map(String.init)
    let last = try Self.languageTaken(from: parts.popLast() ?? "", in: site)
    parts = (parts + [last.name]).map(Slug.from)
    guard let slug = parts.last, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("“\(name)” is no name for a page. Write it like about/how-we-work.")
    }
    let page = "pages/\(parts.joined(separator: "/"))"
    if last.language != nil, !FileManager.default.fileExists(atPath: "\(site.folder)/\(page).md") {
      throw ValidationError("\(site.folder)/\(page).md is not there. Begin with the page itself; then translate it.")
    }
    self.slug = slug
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
        throw ValidationError("pages stand in \(site.folder)/pages/. For other files, see: baken new --help.")
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
      throw ValidationError("“\(tag)” is the first language of the site, whose pages have plain names: leave “.\(tag)” out.")
    }
    guard site.languages.contains(tag) else {
      let known = site.languages.map(\.code).joined(separator: ", ")
      throw ValidationError(
        "“\(tag)” is not a language of this site, which has: \(known). If it is none, write a hyphen for the dot.")
    }
    return (String(name[..<dot]), tag)
  }
}
