import Diagnostics
import Foundation

/// What came of asking for a page.
struct Answer: Sendable, Equatable, Codable {
  enum Verdict: String, Sendable, Codable {
    /// The page is there.
    case found
    /// Nobody who follows a link gets there.
    case broken
    /// A program gets no answer; a person may.
    case unasked
  }

  var verdict: Verdict
  /// Why a page was not found.
  var reason: Reason?
  /// The page that was not found, if redirects led to another one.
  var failedAt: String?
  /// Where redirects lead that are for good.
  var moved: String?
  /// Whether the way there leads past the front page of a site, as where all old addresses do.
  var isViaFrontPage = false
  /// The fragments that were looked for, as they are written.
  var anchors: [String: Anchor] = [:]
  /// The fingerprint of the page's main text; nil when it was not needed, or the page has none.
  var fingerprint: String?
  /// Whether the text was read, though it may have no fingerprint.
  var wasRead = false
  /// When the server wants to be asked again at the earliest.
  var notBefore: Date?

  /// Whether a page has an element with an identifier.
  enum Anchor: String, Sendable, Codable {
    case found, missing
    /// The page could not be read to its end, or is no HTML.
    case unknown
  }

  static func found(moved: String?) -> Answer { Answer(verdict: .found, moved: moved) }

  /// - Parameter page: the page that was asked for last; nil for the first one.
  static func failed(_ reason: Reason, at page: String? = nil, moved: String? = nil) -> Answer {
    Answer(verdict: reason.isOfPage ? .broken : .unasked, reason: reason, failedAt: page, moved: moved)
  }
}

/// Why a page was not found.
enum Reason: Sendable, Hashable {
  /// The status of the answer (RFC 9110, section 15).
  case status(Int)
  case fault(Fault)

  enum Fault: String, Sendable, CaseIterable {
    case unknownHost = "unknown-host"
    case exampleHost = "example-host"
    case noConnection = "no-connection"
    case noAnswer = "no-answer"
    case closedEarly = "closed-early"
    case malformed
    case headersTooLarge = "headers-too-large"
    case certificateExpired = "certificate-expired"
    case certificateOfOther = "certificate-of-other"
    case certificateUnknown = "certificate-unknown"
    case noSecureConnection = "no-secure-connection"
    case tooManyRedirects = "too-many-redirects"
    case badRedirect = "bad-redirect"
    case lookUpFailed = "look-up-failed"
    case privateNetwork = "private-network"
    case noCertificatesHere = "no-certificates-here"
    case noLibraryHere = "no-library-here"
    case userName = "user-name"
    case other
  }

  init(_ failure: HTTPFailure) {
    self =
      switch failure {
      case .unknownHost: .fault(.unknownHost)
      case .lookUpFailed: .fault(.lookUpFailed)
      case .noConnection: .fault(.noConnection)
      case .timedOut: .fault(.noAnswer)
      case .closedEarly: .fault(.closedEarly)
      case .malformed: .fault(.malformed)
      case .headersTooLarge: .fault(.headersTooLarge)
      case .privateNetwork: .fault(.privateNetwork)
      case .certificateExpired: .fault(.certificateExpired)
      case .certificateOfOther: .fault(.certificateOfOther)
      case .certificateUnknown: .fault(.certificateUnknown)
      case .noSecureConnection: .fault(.noSecureConnection)
      case .noCertificatesHere: .fault(.noCertificatesHere)
      case .noLibraryHere: .fault(.noLibraryHere)
      case .other: .fault(.other)
      }
  }

  /// Whether visitors meet the same. A server that turns programs away may let people in, and what this machine cannot do says nothing
  /// about the page.
  var isOfPage: Bool {
    switch self {
    case .status(let status): status == 404 || status == 410 || (500...599).contains(status)
    case .fault(.lookUpFailed), .fault(.privateNetwork), .fault(.noCertificatesHere), .fault(.noLibraryHere), .fault(.userName),
      .fault(.other):
      false
    case .fault: true
    }
  }

  /// Whether it may be over at the next try.
  var mayPass: Bool {
    switch self {
    case .status(let status): (500...599).contains(status) || status == 408
    case .fault(let fault): Self.passing.contains(fault)
    }
  }

  private static let passing: Set<Fault> = [.noAnswer, .closedEarly, .noConnection, .lookUpFailed, .malformed, .other]

  /// As a phrase after the address.
  var words: Words {
    switch self {
    case .status(404): Words(en: "the server knows no such page (404)", nl: "de server kent deze pagina niet (404)")
    case .status(410): Words(en: "the page was removed (410)", nl: "de pagina is weggehaald (410)")
    case .status(let status) where (500...599).contains(status):
      Words(en: "the server fails (\(status))", nl: "de server geeft een storing (\(status))")
    case .status(429):
      Words(en: "the server gets too many requests (429)", nl: "de server krijgt te veel vragen (429)")
    case .status(let status):
      Words(en: "the server lets no program in (\(status))", nl: "de server laat geen programma’s toe (\(status))")
    case .fault(let fault): fault.words
    }
  }
}

extension Reason.Fault {
  fileprivate var words: Words {
    switch self {
    case .unknownHost: Words(en: "there is no server of that name", nl: "er is geen server met die naam")
    case .exampleHost: Words(en: "its name is meant for examples only", nl: "die naam is alleen voor voorbeelden bedoeld")
    case .noConnection: Words(en: "no server is to be reached there", nl: "daar is geen server te bereiken")
    case .noAnswer: Words(en: "the server does not answer in time", nl: "de server antwoordt niet op tijd")
    case .closedEarly: Words(en: "the server hangs up without an answer", nl: "de server verbreekt de verbinding zonder antwoord")
    case .malformed: Words(en: "the answer of the server is not HTTP", nl: "het antwoord van de server is geen HTTP")
    case .headersTooLarge:
      Words(en: "the server sends more than 64 kB of headers", nl: "de server stuurt meer dan 64 kB aan headers")
    case .certificateExpired:
      Words(en: "the certificate of the server is not valid today", nl: "het certificaat van de server is vandaag niet geldig")
    case .certificateOfOther:
      Words(en: "the certificate of the server is for another name", nl: "het certificaat van de server is voor een andere naam")
    case .certificateUnknown:
      Words(
        en: "the certificate of the server comes from nobody whom browsers trust",
        nl: "het certificaat van de server komt niet van een uitgever die browsers vertrouwen")
    case .noSecureConnection:
      Words(en: "no secure connection to the server can be made", nl: "er is geen beveiligde verbinding met de server te maken")
    case .tooManyRedirects: Words(en: "it redirects again and again", nl: "het verwijst steeds weer door")
    case .badRedirect:
      Words(en: "it redirects to something that is no web address", nl: "het verwijst door naar iets wat geen webadres is")
    case .lookUpFailed:
      Words(en: "its name cannot be looked up at the moment", nl: "de naam ervan is nu niet op te zoeken")
    case .privateNetwork:
      Words(
        en: "it leads into a private network, which Baken does not ask",
        nl: "het leidt naar een besloten netwerk, en daar vraagt Baken niets op")
    case .noCertificatesHere:
      Words(
        en: "this machine has no certificates to trust (install ca-certificates)",
        nl: "op deze computer staan geen vertrouwde certificaten (installeer ca-certificates)")
    case .noLibraryHere:
      Words(
        en: "this machine lacks the library that asks other sites (install libcurl4)",
        nl: "op deze computer ontbreekt de bibliotheek die andere sites vraagt (installeer libcurl4)")
    case .userName: Words(en: "there is a user name in it", nl: "er staat een gebruikersnaam in")
    case .other: Words(en: "the request did not succeed", nl: "het vragen is niet gelukt")
    }
  }
}

extension Reason: Codable {
  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if let status = Int(text) {
      self = .status(status)
    } else {
      self = .fault(Fault(rawValue: text) ?? .other)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .status(let status): try container.encode(String(status))
    case .fault(let fault): try container.encode(fault.rawValue)
    }
  }
}
