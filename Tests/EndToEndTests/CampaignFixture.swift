/// A site with an event, a series, a page and a campaign, for the tests of campaigns.
enum CampaignFixture {
  static let settings = """
    name: Test
    base-url: https://test.example
    languages: [nl, en]
    time-zone: Europe/Amsterdam
    organisation: {name: Club, email: info@test.example, boilerplate: Wij zijn de club.}

    """

  /// The event that the campaign is about, on a day.
  static func event(_ day: String = "2027-03-11", more: String = "") -> String {
    """
    ---
    title: Workshop Utrecht
    summary: Een dag schrijven.
    start: \(day)T09:30
    end: \(day)T16:30
    format: on-site
    venue: {city: Utrecht}
    registration: {email: info@test.example, price: 0}
    \(more)
    ---
    Tekst.

    """
  }

  /// A campaign with the required keys, and additional ones from line 10 on.
  static func campaign(_ keys: String = "", target: String = "../events/utrecht.md") -> String {
    """
    ---
    title: Doe mee
    summary: Een actie.
    goal: Veertig teams schrijven een eenheid
    start: 2027-01-04
    end: 2027-06-30
    target: \(target)
    button: Kies een datum
    messages: [Schrijven helpt.]
    \(keys)
    ---
    Tekst.

    """
  }

  /// A post with a text, on a day, from line 10 on: its text is on line 14.
  static func post(_ text: String, channel: String = "mastodon", day: String = "date: 2027-02-01", more: String = "hashtags: [Mbo]")
    -> String
  {
    "posts:\n  een:\n    channel: \(channel)\n    \(day)\n    text: \(text)\n    \(more)"
  }

  /// The files of the site; the campaign has additional keys.
  static func files(_ keys: String = "", event: String = event(), target: String = "../events/utrecht.md") -> [String: String] {
    ["site.yml": settings, "events/utrecht.md": event, "campaigns/actie.md": campaign(keys, target: target)]
  }
}
