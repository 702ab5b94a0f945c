import Testing

@testable import SiteModel

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "2027-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "27-01-01", "2027-1-1", "2027-01-01x", "", "٢٠٢٧-01-01", "2027-01-1a",
  ])
  func `a day that does not exist, or is written otherwise, is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `leap days exist in leap years only`() {
    #expect(CalendarDate("2028-02-29") != nil)
    #expect(CalendarDate("2000-02-29") != nil)
    #expect(CalendarDate("2100-02-29") == nil)
  }

  @Test func `days and their numbers go round, from the year 1 to the year 9999`() throws {
    for number in stride(from: -719_162, through: 2_932_896, by: 997) {
      let date = CalendarDate(daysSinceEpoch: number)
      #expect(date.daysSinceEpoch == number)
      #expect(CalendarDate(date.description) == date)
    }
    #expect(CalendarDate(daysSinceEpoch: 0).description == "1970-01-01")
  }
}

@Suite struct LocalClockTests {
  private func amsterdam() throws -> LocalClock { try #require(LocalClock(zone: "Europe/Amsterdam")) }

  private func instant(_ local: String) throws -> String {
    try amsterdam().instant(of: try #require(LocalDateTime(local))).rfc3339
  }

  @Test func `local times have the offset of their season`() throws {
    #expect(try instant("2027-01-15T12:00") == "2027-01-15T11:00:00Z")
    #expect(try instant("2027-07-15T12:00") == "2027-07-15T10:00:00Z")
  }

  @Test func `the hour around the change of the clock is right`() throws {
    #expect(try instant("2027-03-28T01:59") == "2027-03-28T00:59:00Z")
    #expect(try instant("2027-03-28T03:00") == "2027-03-28T01:00:00Z")
    #expect(try instant("2027-10-31T01:59") == "2027-10-30T23:59:00Z")
    #expect(try instant("2027-10-31T02:30") == "2027-10-31T00:30:00Z", "of two moments the first")
    #expect(try instant("2027-10-31T03:00") == "2027-10-31T02:00:00Z")
  }

  @Test func `a moment with its offset is written as in RFC 3339 and read back`() throws {
    let moment = try #require(Instant(rfc3339: "2027-07-01T09:30:00+02:00"))
    #expect(try amsterdam().rfc3339(moment) == "2027-07-01T09:30:00+02:00")
    #expect(Instant(rfc3339: moment.rfc3339) == moment)
    #expect(Instant(rfc3339: "2027-07-01T09:30:00") == nil)
    #expect(Instant(rfc3339: "2027-07-01T09:30:00+25:00") == nil)
  }

  @Test func `an unknown zone is none`() {
    #expect(LocalClock(zone: "Europe/Amsterdm") == nil)
    #expect(LocalClock(zone: "") == nil)
  }
}
