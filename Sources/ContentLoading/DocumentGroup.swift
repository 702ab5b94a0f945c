import Diagnostics
import SiteModel

/// The file of a page in the default language, with the files of its translations.
public struct DocumentGroup: Sendable, Equatable {
  let id: String
  let kind: Page.Kind
  var original: SiteFolder.File?
  var translations: [Translation] = []

  var fileCount: Int { (original == nil ? 0 : 1) + translations.count }
  var files: [SiteFolder.File] { [original].compactMap(\.self) + translations.map(\.file) }

  /// Replaces one of the files by its present version.
  mutating func replace(_ file: SiteFolder.File) {
    if original?.contentPath == file.contentPath { original = file }
    for index in translations.indices where translations[index].file.contentPath == file.contentPath {
      translations[index].file = file
    }
  }

  struct Translation: Sendable, Equatable {
    let language: LanguageTag
    var file: SiteFolder.File
  }
}

extension SiteFolder {
  /// The Markdown files of the collections, grouped by page. Files that nothing reads, invalid names and translations without an
  /// original are reported.
  func documentGroups(
    languages: [LanguageTag], features: FeatureReaders, into diagnostics: inout [Diagnostic]
  ) -> [DocumentGroup] {
    var groups = GroupsByID()
    for file in files {
      let slash = file.contentPath.utf8.firstIndex(of: UInt8(ascii: "/"))
      guard let collection = slash.map({ String(file.contentPath[..<$0]) }),
        collection == "pages" || features.kind(ofFolder: collection) != nil
      else {
        if let advice = Self.advice(for: file.contentPath, features) {
          diagnostics.append(Diagnostic(.unexpectedFile, at: SourceRange(path: file.displayPath), ["advice": advice]))
        }
        continue
      }
      guard file.contentPath.hasSuffix(".md") else {
        diagnostics.append(Self.finding(aboutOther: file))
        continue
      }
      place(
        file, in: &groups, collection: collection, kind: features.kind(ofFolder: collection), languages: languages,
        into: &diagnostics)
    }
    return groups.ordered.filter { group in
      guard group.original == nil else { return true }
      for file in group.translations.map(\.file) {
        let name = group.id.split(separator: "/").last.map { "\($0).md" } ?? ""
        let original = file.contentPath.contains("/index.") ? "index.md" : name
        diagnostics.append(Diagnostic(.translationWithoutOriginal, at: SourceRange(path: file.displayPath), ["original": original]))
      }
      return false
    }
  }

  /// What to do with a file that nothing reads; nil when something does.
  private static func advice(for path: String, _ features: FeatureReaders) -> Words? {
    if ["media/", MediaFile.rootFolder, "theme/"].contains(where: path.hasPrefix) || features.reads(path) { return nil }
    if !path.contains("/"), path.hasPrefix("site."), path.hasSuffix(".yml") { return nil }
    if path.hasSuffix(".yaml") {
      return Words(en: "the names of YAML files end in .yml", nl: "de namen van YAML-bestanden eindigen op .yml")
    }
    if path.hasSuffix(".md") {
      return Words(en: "put {folders}", nl: "zet {folders}").filling(["folders": features.foldersInWords])
    }
    return Words(
      en: "put images and downloads in media/, and files for the root of the site, such as CNAME or favicon.ico, in static/",
      nl: """
        zet afbeeldingen en downloads in media/, en bestanden voor de hoofdmap van de site, zoals CNAME of favicon.ico, in static/
        """)
  }

  /// The finding about a file in a folder of pages whose name is not that of a page.
  private static func finding(aboutOther file: File) -> Diagnostic {
    let range = SourceRange(path: file.displayPath)
    guard let name = markdownName(for: file.contentPath) else {
      return Diagnostic(
        .unexpectedFile, at: range,
        ["advice": Words(en: "put images and downloads in media/", nl: "zet afbeeldingen en downloads in media/")])
    }
    return Diagnostic(.wrongExtension, at: range, ["name": name])
  }

  /// The right name of a Markdown file without the extension `.md`; nil for any other file.
  private static func markdownName(for path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), !name.hasSuffix(".md"),
      ["md", "markdown", "mdown", "mkd", "mdx"].contains(name[dot...].dropFirst().lowercased())
    else { return nil }
    return name[..<dot] + ".md"
  }

  /// The finding about a file name with a language in capitals, which would be a separate page in the default language.
  private func misspeltLanguage(of file: File, languages: [LanguageTag]) -> Diagnostic? {
    // Nearly every name has one dot and needs no further check.
    guard file.contentPath.utf8.count(where: { $0 == UInt8(ascii: ".") }) > 1 else { return nil }
    let name = file.contentPath.split(separator: "/").last.map(String.init) ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2, let language = languages.first(where: { $0.code.lowercased() == parts[parts.count - 2].lowercased() })
    else { return nil }
    let right = parts[..<(parts.count - 2)] + (language == languages[0] ? [] : [language.code]) + ["md"]
    return Diagnostic(
      .languageInCapitals, at: SourceRange(path: file.displayPath),
      ["language": parts[parts.count - 2], "right": language.code], suggestion: right.joined(separator: "."))
  }

  /// The finding about a file name with the default language.
  private func needlessLanguage(_ language: LanguageTag, in file: File) -> Diagnostic {
    let name = file.contentPath.split(separator: "/").last ?? ""
    let plain = name.dropLast(".\(language).md".count) + ".md"
    return Diagnostic(
      .defaultLanguageInName, at: SourceRange(path: file.displayPath), ["language": language.code], suggestion: String(plain))
  }

  private func place(
    _ file: File, in groups: inout GroupsByID, collection: String, kind: Page.Kind?, languages: [LanguageTag],
    into diagnostics: inout [Diagnostic]
  ) {
    var name = file.contentPath.utf8.dropLast(3)
    var language: LanguageTag?
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), let slash = name.lastIndex(of: UInt8(ascii: "/")), dot > slash,
      let tag = LanguageTag(String(Substring(name[name.index(after: dot)...])))
    {
      guard languages.dropFirst().contains(tag) else {
        diagnostics.append(
          tag == languages[0] ? needlessLanguage(tag, in: file) : unknownLanguage(tag.code, in: file, languages: languages))
        return
      }
      language = tag
      name = name[..<dot]
    } else if let finding = misspeltLanguage(of: file, languages: languages) {
      diagnostics.append(finding)
      return
    }
    let isIndex = name.ends(with: "/index")
    let id = String(Substring(isIndex ? name.dropLast(6) : name))
    let kind = kind ?? (isIndex ? .section : .page)
    if let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")), Slug.from(String(id[id.utf8.index(after: slash)...])).isEmpty {
      diagnostics.append(
        Diagnostic(
          .badFileName, at: SourceRange(path: file.displayPath),
          [
            "reason": Words(
              en: "it has no letters or digits to make an address from",
              nl: "er staan geen letters of cijfers in om een adres van te maken")
          ]))
      return
    }
    let place = groups.place(of: id, kind)
    if let language {
      groups.all[place].translations.append(DocumentGroup.Translation(language: language, file: file))
    } else if let first = groups.all[place].original {
      diagnostics.append(
        Diagnostic(
          .duplicateAddress, at: SourceRange(path: file.displayPath),
          [
            "address": "/" + id.dropFirst(collection.count + 1) + "/", "first": first.displayPath, "second": file.displayPath,
          ],
          notes: [DiagnosticNote(.firstOne, at: SourceRange(path: first.displayPath))]))
    } else {
      groups.all[place] = DocumentGroup(id: id, kind: kind, original: file, translations: groups.all[place].translations)
    }
  }
}

/// The groups being built, in the order in which their first files were met: nearly that of their identities.
private struct GroupsByID {
  var all: [DocumentGroup] = []
  private var places: [String: Int] = [:]

  /// The index of the group with an identity; the group is made if necessary.
  mutating func place(of id: String, _ kind: Page.Kind) -> Int {
    if let place = places[id] { return place }
    places[id] = all.count
    all.append(DocumentGroup(id: id, kind: kind))
    return all.count - 1
  }

  /// The groups, sorted by identity.
  var ordered: [DocumentGroup] { all.sorted { $0.id.precedesByBytes($1.id) } }
}
