import Diagnostics
import SiteModel

/// An event with a publication date appears before it is over.
struct EventIsAnnouncedInTime: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event, let publish = page.meta.publish,
      site.configuration(site.defaultLanguage).clock.instant(of: publish.value) >= event.end.value.instant
    else { return [] }
    return [
      Diagnostic(
        .publishedAfterEvent, at: publish.range, ["publish": publish.value.written, "start": event.start.value.local.written],
        notes: [DiagnosticNote(.endsHere, at: event.end.range)])
    ]
  }
}
