import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import ExternalLinks

/// The check as a whole, with a file of answers, on servers that answer as a test says.
@Suite final class ExternalCheckTests {
  private typealias Servers = ScriptedServers

  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-external-\(UUID().uuidString)")
  private var cache: URL { folder.appendingPathComponent(".baken-links.json") }
  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private let day: TimeInterval = 24 * 60 * 60
  private let address = "https://een.example.org/a"
  private let sentence = "De aanbeveling van de Raad over de kwaliteit van het beroepsonderwijs."

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func place(_ text: String, line: Int = 1, checked: String? = nil) -> OutsideAddress {
    OutsideAddress(
      text, at: SourceRange(path: "a.md", line: line, column: 5, end: 5 + text.count), isExact: true,
      checked: checked.flatMap { CalendarDate($0) })
  }

  private func check(_ addresses: [OutsideAddress], _ servers: Servers, at time: Date? = nil) async -> ExternalReport {
    var settings = ExternalSettings(cachePath: cache.path, version: "1")
    settings.pause = .zero
    return await ExternalCheck(addresses, settings: settings, makeFetcher: { servers }).run(at: time ?? now)
  }

  /// The findings as `line identifier`, with a suggestion behind it.
  private func texts(_ report: ExternalReport) -> [String] {
    report.findings.sortedForReport().map { finding in
      ["\(finding.range?.line ?? 0)", finding.kind.identifier, finding.suggestion].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test func `each page is asked once, however many links lead to it`() async {
    let servers = Servers([address: [Servers.page("<p id=een>")]])
    let report = await check([place(address), place(address + "#een", line: 2), place(address + "#twee", line: 3)], servers)
    #expect(servers.questions.count == 1)
    #expect(texts(report) == ["3 external.no-anchor"])
    #expect(report.pages == 1 && report.asked == 1 && report.hosts == 1)
  }

  @Test func `a trial uses the answers of earlier checks, and writes none`() async throws {
    var settings = ExternalSettings(cachePath: cache.path, version: "1")
    settings.pause = .zero
    settings.keepsAnswers = false
    let servers = Servers([address: [Servers.page("<p id=een>")]])
    for _ in 1...2 {
      let report = await ExternalCheck([place(address)], settings: settings, makeFetcher: { servers }).run(at: now)
      #expect(report.asked == 1 && report.cacheFailure == nil)
      #expect(!FileManager.default.fileExists(atPath: cache.path))
    }
    _ = await check([place(address)], servers)
    let kept = try Data(contentsOf: cache)
    let report = await ExternalCheck([place(address)], settings: settings, makeFetcher: { servers }).run(at: now + 8 * day)
    #expect(report.asked == 1)
    #expect(try Data(contentsOf: cache) == kept)
  }

  @Test func `a page that many places name has one finding with five notes`() async throws {
    let report = await check((1...8).map { place(address, line: $0) }, Servers([:]))
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1 && finding.range?.line == 1)
    #expect(finding.notes.map(\.range.line) == [2, 3, 4, 5, 6])
    #expect(
      finding.summary(in: .dutch)
        == "https://een.example.org/a (op 8 plekken) is niet te vinden: de server kent deze pagina niet (404)")
    #expect(
      finding.summary(in: .english)
        == "https://een.example.org/a (in 8 places) cannot be found: the server knows no such page (404)")
  }

  @Test func `an address that moved is suggested with its fragment, where it can stand`() async {
    let servers = Servers([
      address: [Servers.redirect(301, to: "https://twee.example.org/b(1)")],
      "https://twee.example.org/b(1)": [Servers.page("<p id=een>")],
      "https://een.example.org/weg": [Servers.redirect(301, to: "https://een.example.org/")],
      "https://een.example.org/": [Servers.redirect(301, to: "https://een.example.org/nl")],
      "https://een.example.org/nl": [Servers.page("<p>")],
      "http://drie.example.org/a": [Servers.redirect(302, to: "https://drie.example.org/a")],
      "https://drie.example.org/a": [Servers.page("<p>")],
    ])
    let report = await check(
      [
        place(address + "#een"), place("https://een.example.org/weg", line: 2), place("https://een.example.org", line: 3),
        place("http://drie.example.org/a", line: 4),
      ], servers)
    #expect(
      texts(report) == [
        "1 external.moved https://twee.example.org/b(1)#een", "2 external.moved",
        "4 external.insecure https://drie.example.org/a",
      ])
  }

  @Test func `a bracket without its match is encoded in a suggestion`() async {
    let servers = Servers([
      address: [Servers.redirect(301, to: "https://twee.example.org/b)c")], "https://twee.example.org/b)c": [Servers.page("<p>")],
    ])
    #expect(texts(await check([place(address)], servers)) == ["1 external.moved https://twee.example.org/b%29c"])
  }

  @Test func `an old page that leads to the front page has no suggestion`() async {
    let servers = Servers([
      address: [Servers.redirect(301, to: "https://een.example.org/")], "https://een.example.org/": [Servers.page("<p>")],
    ])
    #expect(texts(await check([place(address)], servers)) == ["1 external.moved"])
  }

  @Test func `answers are kept for a week, faults for a day`() async {
    let servers = Servers([address: [Servers.page("<p>")]])
    let places = [place(address), place("https://een.example.org/weg", line: 2)]
    #expect(texts(await check(places, servers)) == ["2 external.broken"])
    let asked = servers.questions.count
    let sameDay = await check(places, servers, at: now.addingTimeInterval(day / 2))
    #expect(servers.questions.count == asked && sameDay.known == 2)
    #expect(texts(sameDay) == ["2 external.broken"])
    _ = await check(places, servers, at: now.addingTimeInterval(2 * day))
    #expect(servers.questions.dropFirst(asked).allSatisfy { $0.page.hasSuffix("weg") })
    _ = await check([place(address)], servers, at: now.addingTimeInterval(6 * day))
    #expect(servers.questions.last?.page.hasSuffix("weg") == true)
    _ = await check([place(address)], servers, at: now.addingTimeInterval(8 * day))
    #expect(servers.questions.last?.page == address)
  }

  @Test func `a page is asked again for what was not looked for`() async {
    let servers = Servers([address: [Servers.page("<main id=een>\(sentence)")]])
    for (number, places) in [
      [place(address)], [place(address + "#een")], [place(address + "#twee")],
      [place(address, checked: "2027-01-01")], [place(address, checked: "2027-01-02")],
    ].enumerated() {
      _ = await check(places, servers)
      #expect(servers.questions.count == number + 1)
    }
    _ = await check([place(address, checked: "2027-01-02")], servers)
    #expect(servers.questions.count == 5)
  }

  @Test func `a source that changes after it was checked is reported until it is checked again`() async {
    let servers = Servers([
      address: [
        Servers.page("<main>\(sentence)"), Servers.page("<main>\(sentence) Vervallen."),
        Servers.page("<main>\(sentence) Vervallen."),
      ]
    ])
    let source = [place(address, line: 7, checked: "2027-01-01")]
    #expect(texts(await check(source, servers)) == [])
    #expect(texts(await check(source, servers, at: now.addingTimeInterval(8 * day))) == ["7 external.source-changed"])
    // From the kept answer as well.
    let again = await check(source, servers, at: now.addingTimeInterval(9 * day))
    #expect(again.asked == 0)
    #expect(
      again.findings.map { $0.summary(in: .dutch) }
        == ["deze bron is veranderd sinds u haar op 2027-01-01 nakeek: https://een.example.org/a"])
    #expect(texts(await check([place(address, checked: "2027-02-01")], servers, at: now.addingTimeInterval(9 * day))) == [])
  }

  @Test func `a file that is no cache is written anew, and one that cannot be written is told`() async throws {
    try Data("{\"version\": 99}".utf8).write(to: cache)
    let servers = Servers([address: [Servers.page("<p>")]])
    #expect(await check([place(address)], servers).cacheFailure == nil)
    #expect(try String(contentsOf: cache, encoding: .utf8).contains(address))
    try FileManager.default.removeItem(at: cache)
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    #expect(await check([place(address)], servers).cacheFailure != nil)
  }

  @Test func `what could not be asked is listed, and not kept`() async {
    let servers = Servers([address: [Servers.status(403)]])
    let report = await check([place(address, line: 3)], servers)
    #expect(report.findings.isEmpty)
    #expect(report.unasked.map(\.address) == [address] && report.unasked.first?.range.line == 3)
    #expect(await check([place(address)], servers).asked == 1)
  }

  @Test func `a machine that is not online finds nothing wrong with others`() async {
    let hosts = ["een", "twee", "drie"].map { "https://\($0).example.org/" }
    let servers = Servers(Dictionary(uniqueKeysWithValues: hosts.map { ($0, [.failure(.lookUpFailed)]) }))
    let report = await check(hosts.map { place($0) }, servers)
    #expect(report.isOffline && report.findings.isEmpty && report.unasked.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: cache.path))
  }

  @Test func `every reason and finding is in both languages`() {
    let reasons = Reason.Fault.allCases.map { Reason.fault($0) } + [403, 404, 410, 429, 500].map { Reason.status($0) }
    for reason in reasons { #expect(reason.words.english != reason.words.dutch) }
    #expect(Set(reasons.map(\.words)).count == reasons.count)
  }

  @Test func `a reason is the same after it was kept`() throws {
    for reason in Reason.Fault.allCases.map({ Reason.fault($0) }) + [.status(404)] {
      #expect(try JSONDecoder().decode(Reason.self, from: try JSONEncoder().encode([reason]).dropFirst().dropLast()) == reason)
    }
  }
}
