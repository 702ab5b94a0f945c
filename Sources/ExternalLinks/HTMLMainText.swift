import ContentHashing
import Foundation

/// What is read from the text of a page: which identifiers it has, and a fingerprint of what it says.
struct HTMLMainText {
  private let response: HTTPResponse
  private let isHTML: Bool
  private var identifiers: Set<[UInt8]> = []
  private var text = MainText()

  init(_ response: HTTPResponse) {
    self.response = response
    let kind = response.contentType?.lowercased() ?? ""
    let start = response.body.prefix(512).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    isHTML = kind.contains("html") || kind.isEmpty && start.first == UInt8(ascii: "<")
    guard isHTML else { return }
    for token in IteratorSequence(HTMLTokens(response.body)) {
      if case .start(_, let found) = token { identifiers.formUnion(found) }
      text.add(token, of: response.body)
    }
  }

  /// Adds to an answer what a page says.
  /// - Parameter fragments: those to look for, as links have them.
  func complete(_ answer: inout Answer, fragments: Set<String>) {
    for fragment in fragments { answer.anchors[fragment] = anchor(fragment) }
    answer.wasRead = true
    answer.fingerprint = fingerprint
  }

  /// Whether the page has an element to which a fragment leads.
  func anchor(_ fragment: String) -> Answer.Anchor {
    guard isHTML else { return .unknown }
    if Self.forms(of: fragment).contains(where: identifiers.contains) { return .found }
    return response.end == .whole ? .missing : .unknown
  }

  /// How an identifier may be written to which a fragment leads: percent-encoded or not, in UTF-8 or in the characters of western Europe.
  /// Hosts of code put a word in front of the identifiers that authors write.
  private static func forms(of fragment: String) -> [[UInt8]] {
    var texts = [fragment]
    if let decoded = fragment.removingPercentEncoding, decoded != fragment { texts.append(decoded) }
    var forms = texts.flatMap { [Array($0.utf8), Array("user-content-\($0)".utf8)] }
    if let last = texts.last, !last.utf8.allSatisfy({ $0 < 0x80 }), last.unicodeScalars.allSatisfy({ $0.value <= 0xFF }) {
      forms.append(last.unicodeScalars.map { UInt8($0.value) })
    }
    return forms
  }

  /// A fingerprint of the main text, or of the whole of what is no HTML; nil when it would not tell anything: the page ended early, or is
  /// written by scripts.
  var fingerprint: String? {
    guard response.end != .early else { return nil }
    let words = isHTML ? text.words : response.body
    return words.isEmpty ? nil : String(ContentHash(of: words).hexadecimal.prefix(32))
  }
}

/// The main text of a page, without white space: that of `main`, else of `article`, else of `body`; without what surrounds texts on every
/// page of a site, and without what is no text.
struct MainText {
  /// The open elements that matter, the outermost first.
  private var open: [String] = []
  private var ofMain: [UInt8] = []
  private var ofArticle: [UInt8] = []
  private var ofBody: [UInt8] = []

  /// Less text than this is that of a page that its scripts will write.
  private static let shortest = 40
  private static let containers: Set<String> = ["main", "article", "body"]
  private static let excluded: Set<String> = [
    "head", "title", "script", "style", "nav", "header", "footer", "noscript", "template", "svg", "iframe", "textarea", "noembed",
    "noframes",
  ]
  /// More open elements than this are not counted: pages nest them by mistake.
  private static let depthLimit = 200

  var words: [UInt8] { [ofMain, ofArticle, ofBody].first { $0.count >= Self.shortest } ?? [] }

  mutating func add(_ token: HTMLTokens.Token, of page: [UInt8]) {
    switch token {
    case .start(let name, _):
      // The end tag of a head may be left out.
      if name == "body" { open.removeAll { $0 == "head" } }
      let matters = Self.containers.contains(name) || Self.excluded.contains(name)
      if matters, open.count < Self.depthLimit { open.append(name) }
    case .end(let name):
      // Whatever is still open inside has ended as well.
      if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
    case .text(let range):
      guard !open.contains(where: Self.excluded.contains) else { return }
      let words = CharacterText.decoded(page[range]).withoutSpace
      ofBody += words
      if open.contains("main") { ofMain += words }
      if open.contains("article") { ofArticle += words }
    }
  }
}

extension [UInt8] {
  /// These bytes of UTF-8 without white space; a no-break space is one, too.
  fileprivate var withoutSpace: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      if self[index] == 0xC2, index + 1 < endIndex, self[index + 1] == 0xA0 {
        index += 2
      } else {
        if self[index] > 0x20 { result.append(self[index]) }
        index += 1
      }
    }
    return result
  }
}
