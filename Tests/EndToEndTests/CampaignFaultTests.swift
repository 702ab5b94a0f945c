import Diagnostics
import Foundation
import Testing

/// Every fault of a campaign is reported at its place, with what to do.
@Suite struct CampaignFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var files: [String: String]
    var expected: [String]
    var words: String

    init(_ name: String, _ files: [String: String], _ expected: String..., words: String) {
      (testDescription, self.files, self.words) = (name, files, words)
      self.expected = expected.map { $0.contains(".md") ? $0 : "campaigns/actie.md:" + $0 }
    }
  }

  private typealias Site = CampaignFixture
  private static let long = String(repeating: "Lerenbehouden ", count: 40)

  static let cases: [Case] = [
    // The campaign
    Case(
      "no goal",
      [
        "site.yml": Site.settings,
        "campaigns/actie.md": Site.campaign(target: "../pages/index.md").replacing(
          "goal: Veertig teams schrijven een eenheid\n", with: ""),
      ],
      "1:1 key.missing", words: "goal: 200 schools do the self-check before summer"),
    Case(
      "a target that is not there", Site.files(target: "../events/utrech.md"), "7:9 link.broken",
      words: "did you mean “../events/utrecht.md”?"),
    Case(
      "a campaign that leads to itself", Site.files(target: "actie.md"), "7:9 campaign.target-is-no-page",
      words: "name a page, an event, a series or a self-check"),
    Case(
      "an end before the start", Site.files().mapValues { $0.replacing("end: 2027-06-30", with: "end: 2026-06-30") },
      "6:6 campaign.ends-before-start", words: "give an end after 2027-01-04"),
    Case(
      "two campaigns with one code", Site.files("code: een").merging(["campaigns/ander.md": Site.campaign("code: een")]) { $1 },
      "campaigns/ander.md:10:7 campaign.code-twice", words: "give this one a code of its own"),
    Case(
      "a contact who is not there", Site.files("contact: niemand"), "10:10 expert.unknown", words: "niemand"),
    Case(
      "an unknown key", Site.files("hashtag: [Mbo]"), "10:1 key.unknown", words: "did you mean “hashtags”?"),
    // Posts and days
    Case(
      "Markdown in a post", Site.files(Site.post("\"**De docent** zegt: [ja](../pages/contact.md)\"")),
      "14:12 campaign.markdown-in-post", "14:32 campaign.markdown-in-post", words: "did you mean “De docent”?"),
    Case(
      "Markdown in a post of several lines",
      Site.files(Site.post("|\n      Doe mee.\n\n      Nu: __echt__ en {{ x }}\n\n      ## Kop")),
      "17:11 campaign.markdown-in-post", "17:23 markdown.foreign-syntax", "19:7 campaign.markdown-in-post",
      words: "write the words without the characters of Markdown"),
    Case(
      "a link of a wiki in a post", Site.files(Site.post("\"Zie [[contact]] en ==dit==.\"")), "14:16 markdown.foreign-syntax",
      "14:31 markdown.foreign-syntax", words: "write **bold** for what stands out"),
    Case(
      "an unknown channel", Site.files(Site.post("Doe mee.", channel: "linkdin")), "12:14 key.unknown-value",
      words: "did you mean “linkedin”?"),
    Case(
      "a post outside the campaign", Site.files(Site.post("Doe mee.", day: "date: 2026-12-31")),
      "13:11 campaign.outside-period", words: "choose a day from 2027-01-04 to 2027-06-30"),
    Case(
      "a post after the event", Site.files(Site.post("Doe mee.", day: "date: 2027-03-12")), "13:11 campaign.after-event",
      words: "the post een goes out on 2027-03-12, when the event is over"),
    Case(
      "a post about a cancelled event", Site.files(Site.post("Doe mee."), event: Site.event(more: "status: cancelled")),
      "7:9 campaign.event-is-off", words: "the post een is about an event that is cancelled"),
    Case(
      "a post after registration has closed",
      Site.files(
        Site.post("Doe mee.", day: "date: 2027-03-10"),
        event: Site.event().replacing("price: 0", with: "price: 0, closes: 2027-03-04")),
      "13:11 campaign.after-registration", words: "when readers can no longer register"),
    Case(
      "days before an event that is none",
      Site.files(Site.post("Doe mee.", day: "days-before: 7"), target: "../pages/index.md"),
      "13:18 campaign.days-before-no-event", words: "let it link to an event, or write a date"),
    Case(
      "a date and days before", Site.files(Site.post("Doe mee.", day: "date: 2027-02-01\n    days-before: 7")),
      "14:18 campaign.two-days", words: "leave one of them out"),
    Case(
      "no day", Site.files("posts:\n  een: {channel: x, text: Doe mee.}"), "11:8 key.missing", words: "date: 2027-03-11"),
    Case(
      "a time that is none", Site.files(Site.post("Doe mee.", day: "days-before: 7\n    time: 25 uur")), "14:11 key.bad-value",
      words: "not a time of day"),
    // Texts
    Case(
      "a post over its channel's limit", Site.files(Site.post(Self.long)), "14:11 campaign.post-too-long",
      words: "the post is 590 characters long, but Mastodon takes 500"),
    Case(
      "an unknown fact", Site.files(Site.post("Op {event-dat}.")), "14:14 campaign.unknown-fact",
      words: "did you mean “{event-date}”?"),
    Case(
      "unknown facts in a literal text, twice on one line",
      Site.files(Site.post("|\n      Kom ook.\n\n      Op {event-dat} of {event-dat}.")), "17:10 campaign.unknown-fact",
      "17:25 campaign.unknown-fact", words: "    |          ^~~~~~~~~~~"),
    Case(
      "an unknown fact in a folded text", Site.files(Site.post(">-\n      Kom ook\n      op {event-dat}.")),
      "16:10 campaign.unknown-fact",
      words: "16 |       op {event-dat}."),
    Case(
      "faults in the Markdown of a literal text",
      Site.files(
        "press:\n  date: 2027-02-01\n  headline: Kop\n  text: |\n\n    Regel een.\n\n    - Zie [a](niets.md)\n      en <b>vet</b>.\n"
      ),
      "17:11 link.broken", "18:10 markdown.raw-html", words: "18 |       en <b>vet</b>."),
    Case(
      "faults in the Markdown of a folded text",
      Site.files("handout:\n  text: >\n    Regel een\n    en [a](niets.md),\n    dan [b](nergens.md).\n\n    <b>Vet</b>.\n"),
      "13:8 link.broken", "14:9 link.broken", "16:5 markdown.raw-html", words: "14 |     dan [b](nergens.md)."),
    Case(
      "a fact of an event where there is none", Site.files(Site.post("Op {event-date}."), target: "../pages/index.md"),
      "14:11 campaign.fact-without-event", words: "the text uses {event-date}, but links to no event"),
    Case(
      "a link that is broken, and nothing else of it",
      Site.files(Site.post("Op {event-date}.", day: "days-before: 7", more: "link: utrech.md")),
      "15:11 link.broken", words: "the link leads to nothing: utrech.md"),
    Case(
      "several facts that are not there, in one report",
      Site.files(Site.post("Kom naar {event-title}, {event-date}, {event-time}, {event-date}."), target: "../pages/index.md"),
      "14:11 campaign.fact-without-event",
      words: "the text uses {event-title}, {event-date}, {event-time}, but links to no event"),
    Case(
      "a fact that the event does not have", Site.files(Site.post("Meld u aan voor {closing-date}.")),
      "14:11 campaign.fact-missing",
      words: "add it to content/events/utrecht.md"),
    Case(
      "another date than that of the event", Site.files(Site.post("Kom op 12 MAART 2027.")), "14:11 campaign.other-date",
      words: "the text says 12 MAART 2027, but the event is on 11 maart 2027"),
    Case(
      "another date than that of the event, without its year", Site.files(Site.post("Kom op 12 maart, of in maart 12 weken lang.")),
      "14:11 campaign.other-date", words: "the text says 12 maart, but the event is on 11 maart 2027"),
    Case(
      "another date than that of the event in the title",
      Site.files().mapValues { $0.replacing("title: Doe mee", with: "title: Doe mee op 12 maart 2027") },
      "2:8 campaign.other-date-in-title", words: "help: leave the day out"),
    Case(
      "a typed address of the site", Site.files(Site.post("Kijk op https://test.example/x/")), "14:11 campaign.typed-link",
      words: "write {link} instead"),
    Case(
      "a typed address of the site at the end of a sentence", Site.files(Site.post("Kijk op https://test.example.")),
      "14:11 campaign.typed-link", words: "write {link} instead"),
    Case(
      "a link that nobody can follow", Site.files(Site.post("Kijk op {link}", channel: "instagram")),
      "14:11 campaign.unreachable-link", words: "leave {link} out"),
    Case(
      "hashtags that do not work", Site.files(Site.post("Doe mee.", more: "hashtags: [\"leren op maat\", \"#Mbo\", \"2027\"]")),
      "15:16 campaign.bad-hashtag", "15:33 campaign.bad-hashtag", "15:41 campaign.bad-hashtag", words: "did you mean “LerenOpMaat”?"
    ),
    Case(
      "more hashtags than Instagram takes",
      Site.files(Site.post("Doe mee.", channel: "instagram", more: "hashtags: [A, B, C, D, E, F]")),
      "15:16 campaign.too-many-hashtags", words: "6 hashtags are too many for Instagram: the limit is 5"),
    Case(
      "a newsletter that is clipped",
      Site.files("newsletter: {date: 2027-02-01, subject: Nieuws, text: \"\(String(repeating: Self.long, count: 200))\"}"),
      "10:55 campaign.newsletter-too-large", words: "mail programs cut it off after 102 kB"),
    Case(
      "a press release without boilerplate",
      Site.files("press: {date: 2027-02-01, headline: Kop, text: Tekst.}").mapValues {
        $0.replacing(", boilerplate: Wij zijn de club.", with: "")
      }, "10:37 campaign.no-boilerplate", words: "add boilerplate:"),
    Case(
      "a translation without its texts",
      Site.files(Site.post("Doe mee.")).merging([
        "campaigns/actie.en.md":
          "---\ntitle: Join in\nsummary: An action.\ngoal: Forty teams\nbutton: Choose\nmessages: [Writing helps.]\n---\nText.\n"
      ]) { $1 },
      "campaigns/actie.en.md campaign.not-translated", words: "the post een has no text in this language"),
    Case(
      "a sign that no font has",
      Site.files("contact: club").merging(["experts/club.md": "---\ntitle: Club\nkind: team\nsummary: x\n---\nx\n"]) { $1 }
        .mapValues { $0.replacing("Schrijven helpt.", with: "Schrijven \u{1FBFA} helpt.") },
      "9:12 drawing.missing-glyph", words: "U+1FBFA"),
    Case(
      "a sign that no font has, in the place of an event",
      Site.files(event: Site.event().replacing("city: Utrecht", with: "city: \u{1FBFA}")).mapValues {
        $0.replacing("time-zone: Europe/Amsterdam\n", with: "time-zone: Europe/Amsterdam\ncards: true\n")
      }, "events/utrecht.md drawing.missing-glyph", words: "U+1FBFA"),
    Case(
      "a picture that is too small",
      // Only the header of a GIF image is read: its bytes are those of text.
      Site.files(Site.post("Doe mee.", more: "image: ../media/klein.gif\n    alt: Een bord")).merging([
        "media/klein.gif": "GIF89a\u{58}\u{02}\u{3B}\u{01}"
      ]) { $1 },
      "15:12 campaign.image-too-small", words: "the image is 600×315 pixels, but Mastodon needs 1200×630"),
    Case(
      "a picture that networks do not show",
      Site.files(Site.post("Doe mee.", more: "image: ../media/bord.svg\n    alt: Een bord")).merging([
        "media/bord.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"915\"/>"
      ]) { $1 },
      "15:12 campaign.image-cannot-be-shared", words: "networks know neither SVG nor AVIF"),
    Case(
      "a picture that is not there",
      Site.files(Site.post("Doe mee.", more: "image: ../media/geen.png\n    alt: Een bord")), "15:12 image.missing",
      words: "geen.png"),
  ]

  @Test func `a kit without a goal, with an unknown channel and a broken target has its other faults reported, too`() async throws {
    let keys = """
      posts:
        een: {channel: linkdin, date: 2027-02-01, text: Doe mee.}
        twee: {channel: x, date: 2027-02-01, text: "\(Self.long)"}
        drie: {channel: x, date: 2028-02-01, text: Doe mee., link: ../events/utrecht.md}
        vier: {channel: x, date: 2027-03-10, text: "Op 12 maart 2027.", link: ../events/utrecht.md}
      """
    let site = try FixtureSite(
      Site.files(keys, target: "../events/geen.md").mapValues {
        $0.replacing("goal: Veertig teams schrijven een eenheid\n", with: "")
      })
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.text).map { $0.replacing("campaigns/actie.md:", with: "") } == [
        "1:1 key.missing", "6:9 link.broken", "10:18 key.unknown-value", "11:46 campaign.post-too-long",
        "12:28 campaign.after-event", "12:28 campaign.outside-period", "13:46 campaign.other-date",
      ])
    #expect(!report.isPublished)
  }

  @Test(arguments: cases) func `a fault is reported at its place, with what to do`(fault: Case) async throws {
    let site = try FixtureSite(fault.files)
    let report = try await site.build { $0.isStrict = true }
    #expect(report.diagnostics.map(site.text) == fault.expected)
    let text = report.diagnostics.map(site.reportText).joined(separator: "\n")
    #expect(text.contains(fault.words), "\(text)")
    #expect(!report.isPublished)
  }
}
