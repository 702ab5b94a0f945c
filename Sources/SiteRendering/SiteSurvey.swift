import ContentLoading
import Diagnostics
import Foundation
import SiteModel
import Theming

/// Questions about a site that need no build.
public struct SiteSurvey: Sendable {
  public let site: Site
  public let diagnostics: [Diagnostic]
  private let folder: SiteFolder
  private let texts: TextChecks
  /// Nil when errors in the theme make rendering impossible.
  private let renderer: SiteRenderer?

  public init(site: Site, diagnostics: [Diagnostic], folder: SiteFolder, texts: TextChecks, renderer: SiteRenderer?) {
    self.site = site
    self.diagnostics = diagnostics
    self.folder = folder
    self.texts = texts
    self.renderer = renderer
  }

  /// A value for each page, made of its texts, in the order of the pages.
  public func valuesOfTexts<Value: Sendable>(_ make: @escaping @Sendable (TextCheckInput) -> Value) async -> [Value] {
    await texts.values(on: site, in: folder, make)
  }

  // MARK: Erasure requests

  /// Everything that mentions a page and what it is about.
  public struct Mentions: Sendable {
    /// Lines of the site's files: place and text.
    public var sources: [(place: SourceRange, line: String)]
    /// Files of the built site.
    public var outputs: [String]
  }

  /// Every line of a source file and every output file that mentions a page: by its title, its address, its key, or by the given
  /// words.
  public func mentions(of index: Int, words others: [String]) -> Mentions {
    let page = site.pages[index]
    let versions = site.translations(of: page.id).values.map { site.pages[$0] }
    let words = Set(versions.map(\.meta.title.value) + others)
    let address = Set(versions.map(\.address.path))
    return Mentions(sources: sources(mentioning: words, of: page), outputs: outputs(mentioning: words.union(address)))
  }

  private func sources(mentioning words: Set<String>, of page: Page) -> [(place: SourceRange, line: String)] {
    let key = page.key
    return folder.files.filter { !$0.contentPath.hasPrefix("media/") }.flatMap { file -> [(place: SourceRange, line: String)] in
      let isOwn = file.contentPath.hasPrefix("\(page.id).")
      guard let bytes = try? file.source.contents() else { return [] }
      let lines = String(decoding: bytes, as: UTF8.self).lines
      return lines.enumerated().compactMap { number, line in
        let column = column(in: line, words: words, key: key) ?? (isOwn && number == 0 ? 1 : nil)
        return column.map { (SourceRange(path: file.displayPath, line: number + 1, column: $0), String(line)) }
      }
    }
  }

  /// Where a line first mentions one of the words, or the key as a word of its own.
  private func column(in line: Substring, words: Set<String>, key: String) -> Int? {
    let places =
      words.compactMap { line.range(of: $0, options: .caseInsensitive)?.lowerBound } + [place(of: key, in: line)].compactMap(\.self)
    return places.min().map { line[..<$0].unicodeScalars.count + 1 }
  }

  private func place(of key: String, in line: Substring) -> Substring.Index? {
    var rest = line
    while let found = rest.firstRange(of: key) {
      let before = line[..<found.lowerBound].last
      let after = line[found.upperBound...].first
      let isPart = [before, after].contains { $0.map { $0.isLetter || $0.isNumber || $0 == "-" } ?? false }
      if !isPart { return found.lowerBound }
      rest = rest[found.upperBound...]
    }
    return nil
  }

  private func outputs(mentioning words: Set<String>) -> [String] {
    guard let renderer else { return [] }
    return renderer.jobs.flatMap { $0.files() }.compactMap { file in
      guard case .bytes(let bytes) = file.content else { return nil }
      let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
      let shown = words.flatMap { [$0, $0.htmlEscaped] }
      return shown.contains { text.range(of: $0, options: .caseInsensitive) != nil } ? file.path : nil
    }.sorted()
  }

  // MARK: Reviews

  /// The pages whose review date has come, the longest overdue first.
  public var overdueReviews: [OverdueReview] { site.overdueReviews }

  /// A day as the site writes it in a language.
  public func longDate(_ day: CalendarDate, in language: LanguageTag) -> String {
    renderer?.theme.strings[language]?.longDate(day) ?? day.description
  }
}
