import SiteModel
import Testing

@testable import Formats

/// Calendar files are read back as people see them.
@Suite struct CalendarEntryTests {
  private let file = """
    BEGIN:VCALENDAR\r
    PRODID:-//Baken//Baken//EN\r
    BEGIN:VEVENT\r
    UID:events-utrecht@proef.example\r
    DTSTART;TZID=Europe/Amsterdam:20270311T093000\r
    DTEND;TZID="Europe/Amsterdam":20270311T163000\r
    SUMMARY;LANGUAGE=nl:Een workshop over dit\\, dat en nog heel veel meer\\; ook over \r
     wat er niet bij stond\r
    STATUS:CONFIRMED\r
    DESCRIPTION:Eerste regel\\nTweede regel met een \\\\ erin\r
    LOCATION:Het gebouw\\, Utrecht\r
    URL:https://proef.example/agenda/utrecht/\r
    CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://bel.example/1\r
    END:VEVENT\r
    BEGIN:VEVENT\r
    UID:dag@proef.example\r
    DTSTART;VALUE=DATE:20270311\r
    END:VEVENT\r
    BEGIN:VEVENT\r
    UID:utc@proef.example\r
    DTSTART:20270711T083000Z\r
    END:VEVENT\r
    END:VCALENDAR\r

    """

  @Test func `an entry says what was written, with its lines made whole`() throws {
    let entries = CalendarEntry.entries(in: Array(file.utf8))
    #expect(entries.map(\.uid) == ["events-utrecht@proef.example", "dag@proef.example", "utc@proef.example"])
    let first = try #require(entries.first)
    #expect(first.title == "Een workshop over dit, dat en nog heel veel meer; ook over wat er niet bij stond")
    #expect(first.text == "Eerste regel\nTweede regel met een \\ erin")
    #expect(first.place == "Het gebouw, Utrecht" && first.status == "CONFIRMED")
    #expect(first.conference == "https://bel.example/1")
    #expect(first.end?.zone == "Europe/Amsterdam")
  }

  @Test func `moments are those on the clock at their place`() throws {
    let clock = try #require(LocalClock(zone: "Europe/Amsterdam"))
    let starts = CalendarEntry.entries(in: Array(file.utf8)).compactMap { $0.start?.local(on: clock)?.written }
    #expect(starts == ["2027-03-11T09:30", "2027-03-11", "2027-07-11T10:30"])
  }

  @Test(arguments: ["", "BEGIN:VEVENT", "DTSTART:2027\nEND:VEVENT\n", "BEGIN:VEVENT\nDTSTART:x\nEND:VEVENT", "\"\n:\n;:"])
  func `what is no calendar harms nobody`(text: String) {
    let entries = CalendarEntry.entries(in: Array(text.utf8))
    #expect(entries.allSatisfy { $0.start?.local(on: .utc) == nil })
  }
}
