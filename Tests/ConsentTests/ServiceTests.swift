import Consent
import Diagnostics
import SiteModel
import Testing

@Suite struct FrameAddressTests {
  @Test(arguments: [
    ("https://www.youtube.com/watch?v=voorbeeld-1&t=30", "https://www.youtube-nocookie.com/embed/voorbeeld-1"),
    ("https://youtu.be/voorbeeld-1", "https://www.youtube-nocookie.com/embed/voorbeeld-1"),
    ("https://www.youtube.com/shorts/voorbeeld-1", "https://www.youtube-nocookie.com/embed/voorbeeld-1"),
    ("https://vimeo.com/123456", "https://player.vimeo.com/video/123456?dnt=1"),
    ("https://mastodon.example/@team/12345", "https://mastodon.example/@team/12345/embed"),
    ("https://video.example/w/aB3-x", "https://video.example/videos/embed/aB3-x"),
    (
      "https://www.linkedin.com/feed/update/urn:li:share:1/", "https://www.linkedin.com/embed/feed/update/urn:li:share:1"
    ),
    ("https://x.com/team/status/1", "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1"),
  ])
  func `the address of a page elsewhere leads to that of its frame`(page: String, frame: String) {
    #expect(FrameAddress.known(for: page) == frame)
  }

  @Test(arguments: [
    "https://www.youtube.com/", "https://www.youtube.com/watch?v=a%22b", "https://vimeo.com/about", "http://youtu.be/voorbeeld-1",
    "https://youtu.be@elders.example/voorbeeld-1", "https://elders.example/page", "javascript:alert(1)", "",
  ])
  func `any other address has no known frame`(address: String) {
    #expect(FrameAddress.known(for: address) == nil)
  }
}

@Suite struct LifetimeTests {
  @Test(arguments: ["session", "until-deleted", "1 day", "2 years", "30 minutes", "13 months", "1 hour"])
  func `a lifetime is parsed and formatted`(text: String) {
    #expect(StoredItem.Lifetime(text)?.text == text)
  }

  @Test(arguments: ["", "2", "years", "0 days", "-1 days", "two years", "2 weeks", "2 years long", "Session"])
  func `anything else is not a lifetime`(text: String) {
    #expect(StoredItem.Lifetime(text) == nil)
  }
}

@Suite struct DeclarationTests {
  @Test func `an enabled service has precedence over a disabled one`() {
    let place = Located("pages/cookies.md", at: .init(path: "services.yml"))
    var declaration = ServiceDeclaration(notice: place, range: place.range)
    for (id, isEnabled) in [("off", false), ("on", true)] {
      var service = Service(id: id, name: id, isEnabled: isEnabled, purpose: place, kind: .embed, range: place.range)
      service.hosts.frame = [Located("video.example", at: place.range)]
      declaration.services.append(service)
    }
    #expect(declaration.embedService(forHost: "video.example")?.id == "on")
    #expect(declaration.embedService(forHost: "elders.example") == nil)
    #expect(declaration.optionalServices.map(\.id) == ["on"])
    #expect(declaration.scriptServices.isEmpty)
  }
}
