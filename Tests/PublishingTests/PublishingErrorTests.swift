import Testing

@testable import Publishing

@Suite("What a failure says")
struct PublishingErrorTests {
  @Test(arguments: PublishingError.Kind.allCases)
  func `every failure names its path, its reason and what to do`(kind: PublishingError.Kind) {
    let error = PublishingError(kind, path: "over/index.html", reason: "the reason")
    #expect(error.summary.contains("over/index.html"))
    #expect(error.summary.hasSuffix(": the reason"))
    #expect(!error.summary.contains("\n"))
    #expect(!error.help.isEmpty)
    #expect(error.description == "\(error.summary)\n  help: \(error.help)")
  }

  @Test func `every failure has words of its own`() {
    let errors = PublishingError.Kind.allCases.filter { $0 != .system }.map { PublishingError($0, path: "p").summary }
    #expect(Set(errors).count == errors.count)
  }

  @Test func `a failure without a reason ends where its words end`() {
    #expect(PublishingError(.claimedTwice, path: "a.html").summary == "two files of the site claim the path “a.html”")
  }

  @Test func `a full disk and a missing right are told from other failures of the system`() {
    #expect(
      PublishingError(SystemError.noSpace, path: "a").description == """
        no room left to write a: No space left on device
          help: make room and build again; the site that is published now is unchanged
        """)
    #expect(PublishingError(SystemError.quotaExceeded, path: "a").kind == .diskFull)
    #expect(PublishingError(SystemError.accessDenied, path: "a").kind == .notPermitted)
    #expect(PublishingError(SystemError.readOnly, path: "a").kind == .notPermitted)
    #expect(PublishingError(SystemError.missing, path: "a").kind == .system)
  }
}
