import Diagnostics
import SiteModel

/// An event ends after it starts, its sessions are in order, and registration closes before the start.
struct EventTimesAreInOrder: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event else { return [] }
    return sessions(event) + registration(event)
  }

  private func sessions(_ event: Event) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for session in event.sessions where session.end.value.instant <= session.start.value.instant {
      findings.append(
        Diagnostic(
          .eventEndsBeforeStart, at: session.end.range, ["start": session.start.value.local.written],
          notes: [DiagnosticNote(.startsHere, at: session.start.range)]))
    }
    for (earlier, later) in zip(event.sessions, event.sessions.dropFirst())
    where later.start.value.instant < earlier.end.value.instant {
      findings.append(
        Diagnostic(
          .sessionsOverlap, at: later.start.range, ["end": earlier.end.value.local.written],
          notes: [DiagnosticNote(.alsoHere, at: earlier.end.range)]))
    }
    return findings
  }

  private func registration(_ event: Event) -> [Diagnostic] {
    guard let closes = event.registration?.closes else { return [] }
    if closes.value.instant > event.start.value.instant {
      return [
        Diagnostic(
          .registrationClosesLate, at: closes.range, ["start": event.start.value.local.written],
          notes: [DiagnosticNote(.startsHere, at: event.start.range)])
      ]
    }
    if let opens = event.registration?.opens, closes.value.instant <= opens.value.instant {
      return [Diagnostic(.registrationClosesBeforeOpening, at: closes.range, ["opens": opens.value.local.written])]
    }
    return []
  }
}
