import Testing

@testable import Publishing

@Suite("What a failure says")
struct PublishingErrorTests {
  @Test(arguments: PublishingError.Kind.allCases)
  func `every failure names its path, its reason and what to do`(kind: PublishingError.Kind) {
    let error = PublishingError(kind, path: "over/index.html", reason: "the reason")
    #expect(error.summary.english.contains("over/index.html"))
    #expect(error.summary.english.hasSuffix(": the reason"))
    #expect(!error.summary.english.contains("\n"))
    #expect(!error.help.english.isEmpty)
    #expect(error.description == "\(error.summary.english)\n  help: \(error.help.english)")
    #expect(error.words.dutch == "\(error.summary.dutch)\n  hulp: \(error.help.dutch)")
    #expect(error.summary.dutch.contains("over/index.html") && error.summary.dutch != error.summary.english)
    #expect(error.help.dutch != error.help.english)
  }

  @Test func `every failure has words of its own`() {
    let errors = PublishingError.Kind.allCases.filter { $0 != .system }.map { PublishingError($0, path: "p").summary }
    #expect(Set(errors).count == errors.count)
  }

  @Test func `a failure without a reason ends where its words end`() {
    #expect(PublishingError(.claimedTwice, path: "a.html").summary.english == "two files of the site claim the path “a.html”")
  }

  @Test func `a full disk and a missing right are told from other failures of the system`() {
    #expect(
      PublishingError(SystemError.noSpace, path: "a").description == """
        no room left to write a: the disk is full
          help: make room and build again; the site that is published now is unchanged
        """)
    #expect(PublishingError(SystemError.quotaExceeded, path: "a").kind == .diskFull)
    #expect(PublishingError(SystemError.accessDenied, path: "a").kind == .notPermitted)
    #expect(PublishingError(SystemError.readOnly, path: "a").kind == .notPermitted)
    #expect(PublishingError(SystemError.missing, path: "a").kind == .system)
  }
}
