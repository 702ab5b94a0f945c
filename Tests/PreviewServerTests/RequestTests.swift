import Testing

@testable import PreviewServer

/// Which requests are answered.
@Suite struct RequestTests {
  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"])
  func `the server answers to its own names`(host: String) {
    #expect(HostGuard(host: "127.0.0.1", port: 8080).admits(host: host))
  }

  @Test(arguments: ["evil.example", "evil.example:8080", "127.0.0.1", "127.0.0.1:8081", "localhost", "192.168.1.5:8080", "", nil])
  func `it answers to no other name`(host: String?) {
    #expect(!HostGuard(host: "127.0.0.1", port: 8080).admits(host: host))
  }

  @Test func `on port 80 browsers omit the port`() {
    #expect(HostGuard(host: "127.0.0.1", port: 80).admits(host: "localhost"))
  }

  @Test func `a server on all addresses answers to addresses, but to no name that could be bound to them`() {
    let guardian = HostGuard(host: "0.0.0.0", port: 8080)
    #expect(guardian.admits(host: "192.168.1.5:8080") && guardian.admits(host: "[fe80::1]:8080"))
    #expect(!guardian.admits(host: "evil.example:8080") && !guardian.admits(host: "1.2.3.evil:8080"))
    #expect(!guardian.admits(host: "192.168.1.5:9090") && !guardian.admits(host: "999.1.1.1:8080"))
  }

  private static let guardian = HostGuard(host: "0.0.0.0", port: 8080)

  @Test(arguments: [
    ("127.0.0.1:8080", RequestSource(origin: "http://127.0.0.1:8080")),
    ("LOCALHOST:8080", RequestSource(origin: "http://localhost:8080")), ("[::1]:8080", RequestSource(origin: "http://[::1]:8080")),
    ("192.168.1.5:8080", RequestSource(origin: "http://192.168.1.5:8080")),
    ("localhost:80", RequestSource(origin: "http://localhost")),
    ("127.0.0.1:8080", RequestSource(fetchSite: "same-origin")), ("127.0.0.1:8080", RequestSource()),
    ("192.168.1.5:8080", RequestSource(referrer: "http://192.168.1.5:8080/a/?b")),
    ("192.168.1.5:8080", RequestSource(origin: "http://192.168.1.5:8080", fetchSite: "same-origin")),
  ])
  func `a page of the preview is recognised`(host: String, source: RequestSource) {
    #expect(Self.guardian.isOwn(source, asked: host))
    #expect(Self.guardian.mayChange(source, asked: host) == (source.origin != nil))
  }

  @Test(arguments: [
    ("127.0.0.1:8080", RequestSource(origin: "http://192.168.1.5:8080")),
    ("192.168.1.5:8080", RequestSource(origin: "http://127.0.0.1:8080")),
    ("127.0.0.1:8080", RequestSource(origin: "http://localhost:8080")),
    ("127.0.0.1:8080", RequestSource(origin: "https://127.0.0.1:8080")),
    ("127.0.0.1:8080", RequestSource(origin: "http://127.0.0.1:8081")), ("127.0.0.1:8080", RequestSource(origin: "null")),
    ("127.0.0.1:8080", RequestSource(origin: "")), ("127.0.0.1:8080", RequestSource(fetchSite: "cross-site")),
    ("127.0.0.1:8080", RequestSource(fetchSite: "same-site")),
    ("127.0.0.1:8080", RequestSource(origin: "http://127.0.0.1:8080", fetchSite: "cross-site")),
    ("192.168.1.5:8080", RequestSource()),
    ("192.168.1.5:8080", RequestSource(referrer: "http://evil.example/http://192.168.1.5:8080/")),
    ("192.168.1.5:8080", RequestSource(referrer: "http://192.168.1.5:80801/")),
    ("192.168.1.5:8080", RequestSource(origin: "http://evil.example", referrer: "http://192.168.1.5:8080/")),
  ])
  func `a page of another origin is recognised`(host: String, source: RequestSource) {
    #expect(!Self.guardian.isOwn(source, asked: host) && !Self.guardian.mayChange(source, asked: host))
  }

  @Test(arguments: [("/", "/"), ("/a%20b/", "/a b/"), ("/caf%C3%A9", "/café"), ("/a+b", "/a+b")])
  func `a path is decoded`(target: String, path: String) { #expect(RequestPath(target)?.text == path) }

  @Test(arguments: [
    "", "a", "*", "/%", "/%4", "/%zz", "/%00", "/%ff", "/../a", "/a/%2e%2e/b", "/%2e/", "/a%0Ab", "http://a.example/",
  ])
  func `an invalid path is refused`(target: String) { #expect(RequestPath(target) == nil) }

  @Test func `the policy of a page allows the connection for changes and nothing else`() {
    let additions = PageAdditions(authority: "127.0.0.1:8080", language: .english)
    #expect(
      additions.policy("default-src 'none'; connect-src 'none'; script-src 'self'")
        == "default-src 'none'; connect-src http://127.0.0.1:8080/.baken/live; script-src 'self'")
    #expect(
      additions.policy("connect-src 'self' https://a.example")
        == "connect-src 'self' https://a.example http://127.0.0.1:8080/.baken/live")
    // A policy cannot name an IPv6 address.
    #expect(PageAdditions(authority: "[::1]:8080", language: .english).policy("connect-src 'none'") == "connect-src 'self'")
    #expect(PageAdditions(authority: "[::1]:8080", language: .english).policy("connect-src 'self'") == "connect-src 'self'")
  }

  @Test func `a connection names the pages that listen over it`() {
    #expect(
      ListeningPage.list("path=%2Fa+b%2F&page=x&path=/caf%C3%A9/&page=y&other=z", most: 2)
        == [ListeningPage(path: "/a b/", identity: "x"), ListeningPage(path: "/café/", identity: "y")])
    #expect(ListeningPage.list("path&page", most: 2) == [ListeningPage(path: "", identity: "")])
    for query in ["", "path=/a/", "page=x", "path=/a/&page=x&path=/b/&page=y"] {
      #expect(ListeningPage.list(query[...], most: 1) == nil)
    }
  }
}
