import ContentLoading
import Diagnostics
import SiteModel

/// Reads the files of events and of series.
struct EventReader: PageContentReader {
  /// The kind of a file in `events/`.
  enum Kind: String, Sendable, CaseIterable { case event, series }

  let folder = "events"
  let hasDatedNames = true
  let folderInWords = Words(en: "events in events/", nl: "bijeenkomsten in events/")
  let kind = Page.Kind.event
  let fileKind = FileKind.events

  func read(_ reader: inout MappingReader, _ context: ReadingContext) -> PageReading {
    guard reader.choice(EventKeys.kind) == .series else {
      let event = EventReading(clock: context.clock, markdown: context.markdown).event(&reader)
      return event.map { .about($0, kind: .event) } ?? .missing
    }
    return .about(EventSeries(hosts: reader.texts(EventKeys.hosts)), kind: .series)
  }

  func findings(
    inTranslation translation: YAMLMapping, of original: YAMLMapping, at path: String, clock: LocalClock
  ) -> [Diagnostic] { EventTranslation(original: original, clock: clock, path: path).findings(in: translation) }
}
