import Foundation
import SiteModel

/// The files by which readers search a site: Pagefind's index of each language, the parts of Pagefind that pages load, and a list of words.
public struct SearchIndex: Sendable {
  private let program: SearchProgram
  private let languages: [LanguageTag: SearchLanguage]

  public init(program: SearchProgram, languages: [LanguageTag: SearchLanguage]) {
    self.program = program
    self.languages = languages
  }

  /// Makes the files. The same pages give the same bytes, whatever their order.
  /// - Parameter html: the bytes of a page; nil when there is none.
  /// - Throws: ``SearchFailure``.
  public func files(
    of pages: [SearchablePage], html: (SearchablePage) -> [UInt8]?
  ) throws(SearchFailure) -> [(path: String, bytes: [UInt8])] {
    var documents: [(address: String, html: String)] = []
    var lists: [(path: String, bytes: [UInt8])] = []
    for (language, pages) in Dictionary(grouping: pages, by: \.language).sorted(by: { $0.key.code < $1.key.code }) {
      let hidden = HiddenWords(languages[language] ?? SearchLanguage())
      let choices = SearchChoices(of: pages)
      var words = SearchWords()
      for page in pages.sorted(by: { $0.address < $1.address }) {
        guard let bytes = html(page), let text = IndexedText(of: bytes) else { continue }
        let document = IndexedPage(page, text, hidden, choices)
        documents.append((page.address.url, document.html))
        words.add(document.words)
      }
      let list = words.text(choices, without: StopWords.byLanguage[language.primary] ?? [])
      lists.append((path: String(SearchFiles.words(in: language).dropFirst()), bytes: Array(list.utf8)))
    }
    guard !documents.isEmpty else { return [] }
    return try indexFiles(of: documents) + lists
  }

  /// What is no part of the text of a page: ways to other pages, lists of them, and forms.
  private static let leftOut = [
    "nav", "form", "script", ".margin", ".neighbours", ".visually-hidden", "[hidden]", ".index", ".programme", ".agenda", ".desks",
  ]

  private func indexFiles(of documents: [(address: String, html: String)]) throws(SearchFailure) -> [(path: String, bytes: [UInt8])]
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-search-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try PagefindRun.makeIndex(of: documents, leavingOut: Self.leftOut, in: folder.path, with: program)
    do {
      // The file system lists names in any order.
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter(Self.isUsed).sorted()
      guard names.contains("pagefind.js") else { throw SearchFailure.unusable(reason: "pagefind.js") }
      return try names.map { name in
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return (path: "\(SearchFiles.folder)/\(name)", bytes: Array(name == Self.entry ? try Self.withSortedKeys(data) : data))
      }
    } catch let failure as SearchFailure {
      throw failure
    } catch {
      throw .unusable(reason: error.localizedDescription)
    }
  }

  /// The file that names the index of each language.
  private static let entry = "pagefind-entry.json"

  /// Pagefind writes the languages in its entry file in an order that differs from run to run (1.5).
  private static func withSortedKeys(_ json: Data) throws -> Data {
    try JSONSerialization.data(
      withJSONObject: try JSONSerialization.jsonObject(with: json), options: [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Pagefind also writes pages and styles of its own, which no page of a site loads.
  private static func isUsed(_ name: String) -> Bool {
    name == "pagefind.js" || name == entry
      || [".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind"].contains(where: name.hasSuffix)
  }
}
