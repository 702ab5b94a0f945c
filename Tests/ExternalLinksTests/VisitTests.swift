import Diagnostics
import SiteModel
import Testing

@testable import ExternalLinks

@Suite struct VisitTests {
  private typealias Servers = ScriptedServers

  private func answer(_ text: String, _ servers: Servers, _ change: (inout ExternalSettings) -> Void = { _ in }) async throws
    -> Answer?
  {
    var settings = ExternalSettings(cachePath: "/nonexistent", version: "1")
    settings.pause = .zero
    settings.retryAfterLimit = .milliseconds(50)
    change(&settings)
    let pages = OutsidePage.all(of: [OutsideAddress(text, at: SourceRange(path: "a.md"), isExact: true)])
    let visit = Visit(
      settings: settings, turns: HostTurns(pause: settings.pause), fetcher: servers, deadline: .now + settings.wholeTime)
    return await visit.answer(for: try #require(pages.first))
  }

  private let address = "https://een.example.org/a"

  @Test func `the headers are enough to know that a page is there`() async throws {
    let servers = Servers([address: [Servers.page("<p>")]])
    #expect(try await answer(address, servers) == .found(moved: nil))
    #expect(servers.questions == [.init(method: .head, page: address)])
  }

  @Test func `a page with an anchor is read at once`() async throws {
    let servers = Servers([address: [Servers.page("<p id=deel>")]])
    #expect(try await answer(address + "#deel", servers)?.anchors == ["deel": .found])
    #expect(try await answer(address + "#ander", servers)?.anchors == ["ander": .missing])
    #expect(servers.questions.map(\.method) == [.get, .get])
  }

  @Test(arguments: [403, 404, 405, 500, 501]) func `a server that refuses a question for headers is asked for the page`(status: Int)
    async throws
  {
    let servers = Servers([address: [Servers.status(status), Servers.page("<p>")]])
    #expect(try await answer(address, servers)?.verdict == .found)
    #expect(servers.questions.map(\.method) == [.head, .get])
  }

  @Test(arguments: [404, 410, 500, 503]) func `what is gone or fails twice is broken`(status: Int) async throws {
    let servers = Servers([address: [Servers.status(status)]])
    #expect(try await answer(address, servers) == .failed(.status(status)))
    #expect(servers.questions.count == 2)
  }

  @Test(arguments: [401, 403, 451, 999]) func `a server that turns programs away says nothing about its pages`(status: Int)
    async throws
  {
    let servers = Servers([address: [Servers.status(status)]])
    let answer = try await answer(address, servers)
    #expect(answer?.verdict == .unasked)
    #expect(answer?.reason == .status(status))
  }

  @Test func `a server that has had enough is asked no more, unless it says when`() async throws {
    let busy = Servers([address: [Servers.status(429)]])
    #expect(try await answer(address, busy)?.verdict == .unasked)
    #expect(busy.questions.count == 1)
    let later = Servers([address: [Servers.status(429, retryAfter: .milliseconds(20)), Servers.page("<p>")]])
    #expect(try await answer(address, later)?.verdict == .found)
    let muchLater = Servers([address: [Servers.status(429, retryAfter: .seconds(3_600))]])
    let answer = try await answer(address, muchLater)
    #expect(answer?.verdict == .unasked && answer?.notBefore != nil)
    #expect(muchLater.questions.count == 1)
  }

  @Test func `a redirect for good gives the new address, one for now does not`() async throws {
    let (b, c) = ("https://een.example.org/b", "https://twee.example.org/c")
    let permanent = Servers([address: [Servers.redirect(301, to: b)], b: [Servers.redirect(308, to: c)], c: [Servers.page("<p>")]])
    #expect(try await answer(address, permanent) == .found(moved: c))
    let mixed = Servers([address: [Servers.redirect(301, to: b)], b: [Servers.redirect(302, to: c)], c: [Servers.page("<p>")]])
    #expect(try await answer(address, mixed) == .found(moved: b))
    let temporary = Servers([address: [Servers.redirect(307, to: b)], b: [Servers.redirect(301, to: c)], c: [Servers.page("<p>")]])
    #expect(try await answer(address, temporary) == .found(moved: nil))
    let gone = Servers([address: [Servers.redirect(301, to: b)]])
    #expect(try await answer(address, gone) == .failed(.status(404), at: b, moved: b))
  }

  @Test func `a redirect to the same page by a secure connection counts as one for good`() async throws {
    let servers = Servers(["http://een.example.org/a": [Servers.redirect(302, to: address)], address: [Servers.page("<p>")]])
    #expect(try await answer("http://een.example.org/a", servers) == .found(moved: address))
  }

  @Test func `redirects are followed five times and no more`() async throws {
    func chain(_ count: Int) -> Servers {
      let steps = (0..<count).map {
        ("https://een.example.org/\($0)", [Servers.redirect(302, to: "https://een.example.org/\($0 + 1)")])
      }
      return Servers(Dictionary(uniqueKeysWithValues: steps + [("https://een.example.org/\(count)", [Servers.page("<p>")])]))
    }
    #expect(try await answer("https://een.example.org/0", chain(5))?.verdict == .found)
    let tooLong = chain(6)
    #expect(try await answer("https://een.example.org/0", tooLong) == .failed(.fault(.tooManyRedirects)))
    #expect(tooLong.questions.count == 6)
  }

  @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "gopher://een.example.org/"])
  func `no redirect leads out of the web`(location: String) async throws {
    let servers = Servers([address: [Servers.redirect(301, to: location)]])
    #expect(try await answer(address, servers)?.reason == .fault(.badRedirect))
    #expect(servers.questions.count == 1)
  }

  @Test func `names for examples and addresses with a user name are not asked`() async throws {
    let servers = Servers([:])
    #expect(try await answer("https://ecvet.example/a", servers)?.verdict == .broken)
    #expect(try await answer("https://me:secret@een.example.org/a", servers)?.verdict == .unasked)
    #expect(servers.questions.isEmpty)
  }

  @Test(arguments: [
    (HTTPFailure.unknownHost, 1, Answer.Verdict.broken), (.noConnection, 2, .broken), (.timedOut, 2, .broken),
    (.closedEarly, 2, .broken),
    (.certificateExpired, 1, .broken), (.headersTooLarge, 1, .broken), (.privateNetwork, 1, .unasked), (.lookUpFailed, 2, .unasked),
    (.noCertificatesHere, 1, .unasked), (.noLibraryHere, 1, .unasked),
  ])
  func `what may pass is tried once more`(failure: HTTPFailure, questions: Int, verdict: Answer.Verdict) async throws {
    let servers = Servers([address: [.failure(failure)]])
    #expect(try await answer(address, servers)?.verdict == verdict)
    #expect(servers.questions.count == questions)
  }

  @Test func `when the time is over nothing is said`() async throws {
    let servers = Servers([address: [Servers.page("<p>")]])
    #expect(try await answer(address, servers) { $0.wholeTime = .zero } == nil)
    #expect(servers.questions.isEmpty)
  }
}

@Suite struct HostTurnsTests {
  @Test func `requests to one host follow each other with a pause`() async {
    let turns = HostTurns(pause: .milliseconds(60))
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          await turns.begin("a")
          await turns.end("a")
        }
      }
    }
    #expect(start.duration(to: .now) >= .milliseconds(120))
  }

  @Test(.timeLimit(.minutes(5)))
  func `a host does not wait for another one`() async {
    // Whoever waited here would do so for an hour.
    let turns = HostTurns(pause: .seconds(3_600))
    await turns.begin("a")
    for host in ["b", "c"] {
      await turns.begin(host)
      await turns.end(host)
    }
    await turns.end("a")
    await turns.begin("d")
    await turns.end("d")
  }

  @Test func `a dead host is asked for one of its pages only`() async throws {
    let turns = HostTurns(pause: .zero)
    let address = try #require(RequestAddress("https://een.example.org/a"))
    await turns.note(.failed(.status(404)), of: address)
    #expect(await turns.verdict(of: address) == nil)
    await turns.note(.failed(.fault(.noAnswer)), of: address)
    #expect(await turns.verdict(of: address) == nil)
    await turns.note(.failed(.fault(.noAnswer)), of: address)
    #expect(await turns.verdict(of: address)?.reason == .fault(.noAnswer))
    // A fault of the secure connection says nothing about the other one.
    #expect(await turns.verdict(of: try #require(RequestAddress("http://een.example.org/a"))) == nil)
  }
}
