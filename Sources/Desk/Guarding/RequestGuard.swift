import Diagnostics
import PreviewServer

/// Decides whether a request is answered, before anything else of it is looked at.
///
/// Pages of other sites can send requests to this machine, and the browser adds the cookie to some of them. What they cannot do is say that they are of the desk's
/// own origin (`Sec-Fetch-Site`, `Origin`) or know the token, which only scripts of the desk can read. A browser that sends neither header is refused.
struct RequestGuard: Sendable {
  /// The desk's origin, such as `http://127.0.0.1:8080`.
  let origin: String
  let cookieName: String
  let sessions: Sessions

  static let tokenHeader = "x-baken-desk"

  /// The session of a request to a route, if it has one.
  /// - Throws: ``Refusal``, when the request may not be answered.
  func session(of request: WebRequest, to route: Route) throws(Refusal) -> Session? {
    guard request.headers["sec-fetch-site"] == "same-origin" else { throw .foreign }
    if let stated = request.headers["origin"], stated != origin { throw .foreign }
    if route.method == "POST" {
      guard request.headers["origin"] == origin else { throw .foreign }
      try checkType(of: request, route)
    }
    let session = sessions.session(cookie(of: request))
    guard route.need != .nothing else { return session }
    guard let session else { throw .noSession }
    if route.need == .token, request.headers[Self.tokenHeader] != session.token { throw .noToken }
    if route.method == "POST", route.writes, !session.role.mayWrite { throw .notAllowed }
    return session
  }

  private func checkType(of request: WebRequest, _ route: Route) throws(Refusal) {
    let stated = request.headers["content-type"]?.lowercased() ?? ""
    let type = stated.split(separator: ";").first.map { $0.drop { $0 == " " } } ?? ""
    guard route.types.contains(String(type)) else { throw .wrongType }
  }

  private func cookie(of request: WebRequest) -> String? {
    let cookies = (request.headers["cookie"] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
    let own = cookies.filter { $0.hasPrefix(cookieName + "=") }
    // Two of one name: somebody else has set one.
    return own.count == 1 ? own.first.map { String($0.dropFirst(cookieName.count + 1)) } : nil
  }

  /// The header that gives a browser its cookie.
  func setCookie(_ value: String) -> String { "\(cookieName)=\(value); Path=/desk/; HttpOnly; SameSite=Strict" }

  /// The header that takes it back.
  var endCookie: String { "\(cookieName)=; Path=/desk/; HttpOnly; SameSite=Strict; Max-Age=0" }
}

/// Why a request is not answered as it was meant.
struct Refusal: Error, Sendable {
  let status: Int
  /// A name for programs.
  let identifier: String
  let words: Words

  init(_ status: Int, _ identifier: String, en: String, nl: String) {
    self.init(status, identifier, Words(en: en, nl: nl))
  }

  init(_ status: Int, _ identifier: String, _ words: Words) {
    self.status = status
    self.identifier = identifier
    self.words = words
  }

  static let foreign = Refusal(
    403, "request.foreign", en: "only the pages of the desk itself may ask this",
    nl: "alleen de pagina’s van de redactie zelf mogen dit vragen")
  static let noSession = Refusal(
    401, "session.none", en: "open the desk with the link that the terminal shows",
    nl: "open de redactie met de link die in de terminal staat")
  static let wrongSecret = Refusal(
    401, "session.wrong-secret", en: "this link was used already, or is of an earlier time: use the latest one in the terminal",
    nl: "deze link is al gebruikt of is van een vorige keer: gebruik de laatste in de terminal")
  static let noToken = Refusal(
    403, "session.no-token", en: "this page is of an earlier session: load it again",
    nl: "deze pagina hoort bij een vorige sessie: laad haar opnieuw")
  static let notAllowed = Refusal(403, "role.not-allowed", en: "your role does not allow this", nl: "met uw rol mag dit niet")
  static let wrongType = Refusal(
    415, "request.type", en: "this kind of data is not taken here", nl: "dit soort gegevens wordt hier niet aangenomen")
  static let noRoute = Refusal(404, "request.address", en: "there is nothing at this address", nl: "op dit adres is niets")
  static let wrongMethod = Refusal(
    405, "request.method", en: "this address is not used in this way", nl: "zo wordt dit adres niet gebruikt")
  static let tooLong = Refusal(413, "request.too-long", en: "this is too much at once", nl: "dit is te veel in één keer")
  static let unclear = Refusal(400, "request.unclear", en: "the request cannot be read", nl: "het verzoek is niet te lezen")
  static let noFile = Refusal(404, "file.none", en: "there is no such file (any more)", nl: "dat bestand is er niet (meer)")
  static let notYours = Refusal(
    403, "file.not-content", en: "this file is not content: it is changed outside the desk",
    nl: "dit bestand is geen inhoud: het wordt buiten de redactie gewijzigd")
  static let notRead = Refusal(
    503, "site.not-read", en: "the settings of the site cannot be read: see site.yml",
    nl: "de instellingen van de site zijn niet te lezen: zie site.yml")
}
