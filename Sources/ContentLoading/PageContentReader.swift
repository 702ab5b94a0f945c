import Diagnostics
import MarkdownRendering
import SiteModel

/// What readers know about a page besides its front matter.
public struct ReadingContext {
  public let id: String
  /// The clock of the site's time zone.
  public let clock: LocalClock
  public let markdown: MarkdownRenderer
}

/// The result of reading a feature's keys of a page.
public enum PageReading {
  /// The page has nothing beyond its text and the keys of every page.
  case plain
  case about(any PageContent, kind: Page.Kind)
  /// Something required is missing and has been reported; there is nothing to show.
  case missing
}

/// Reads the pages in a folder beside `pages/`.
public protocol PageContentReader: Sendable {
  var folder: String { get }
  /// The content of the folder, as words for messages: “articles in news/”.
  var folderInWords: Words { get }
  var kind: Page.Kind { get }
  /// The kind of file, with all keys of such a page, including those of every page.
  var fileKind: FileKind { get }

  /// Whether the names of its files begin with a date, which is left out of addresses.
  var hasDatedNames: Bool { get }

  /// Reads its own keys for what every page may have, such as a date.
  func add(to meta: inout PageMeta, _ reader: inout MappingReader)

  func read(_ reader: inout MappingReader, _ context: ReadingContext) -> PageReading

  /// Findings about facts that a translation may not change, since they are the same in every language.
  /// - Parameter path: the original as the user would type it.
  func findings(inTranslation translation: YAMLMapping, of original: YAMLMapping, at path: String, clock: LocalClock)
    -> [Diagnostic]
}

extension PageContentReader {
  public var keys: KeySet { fileKind.keys }
  public var hasDatedNames: Bool { false }
  public func add(to meta: inout PageMeta, _ reader: inout MappingReader) {}
  public func read(_ reader: inout MappingReader, _ context: ReadingContext) -> PageReading { .plain }
  public func findings(
    inTranslation translation: YAMLMapping, of original: YAMLMapping, at path: String, clock: LocalClock
  ) -> [Diagnostic] { [] }
}
