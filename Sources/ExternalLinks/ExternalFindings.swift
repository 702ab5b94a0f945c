import Diagnostics
import SiteModel

/// Says what the answer for a page means for the places that lead to it.
struct ExternalFindings {
  let page: OutsidePage
  let answer: Answer

  /// At how many other places a finding points.
  private static let noteLimit = 5

  /// - Parameter changed: the days since which the page has changed, of those on which somebody compared it.
  func all(changed: [CalendarDate]) -> [Diagnostic] {
    switch answer.verdict {
    case .unasked: []
    case .broken: [broken]
    case .found: [redirected].compactMap(\.self) + missingAnchors + changed.map(changedSource)
    }
  }

  private var broken: Diagnostic {
    let reason = answer.reason?.words ?? Reason.fault(.other).words
    let words = answer.failedAt.map { address in
      Words(en: "it redirects to {address}, but {reason}", nl: "het verwijst door naar {address}, maar {reason}")
        .filling(["address": address, "reason": reason])
    }
    return finding(.externalBroken, at: page.places, ["reason": words ?? reason])
  }

  /// The finding about a redirect that is for good, and that leads elsewhere than to where every site redirects its first page.
  private var redirected: Diagnostic? {
    guard let moved = answer.moved, let target = RequestAddress(moved), let first = page.places.first else { return nil }
    guard target.page != page.address.page else { return nil }
    let isSecured = target.page == page.address.secured
    guard isSecured || !(page.address.isFrontPage && target.host == page.address.host) else { return nil }
    let written = RequestAddress(first.address)?.fragment.map { "#" + $0 } ?? ""
    let new = target.page + (target.fragment.map { "#" + $0 } ?? written)
    // Where a site sends old addresses to its first page, the page itself is gone.
    let isCertain = !answer.isViaFrontPage || isSecured
    let isSafe = AddressFault.ofWebAddress(new) == nil && !(page.address.scheme == "https" && target.scheme == "http")
    let suggestion = isCertain && isSafe && first.isExact ? new.bracketsEncoded : nil
    return finding(isSecured ? .externalInsecure : .externalMoved, at: page.places, ["target": new], suggestion: suggestion)
  }

  private var missingAnchors: [Diagnostic] {
    page.fragments.sorted().filter { answer.anchors[$0] == .missing }.map { fragment in
      finding(.externalNoAnchor, at: page.places(of: fragment), ["fragment": fragment.removingPercentEncoding ?? fragment])
    }
  }

  private func changedSource(since day: CalendarDate) -> Diagnostic {
    finding(.externalChanged, at: page.places.filter { $0.checked == day }, ["date": day.description])
  }

  /// One finding for all places: at the first of them, with notes about the next ones.
  private func finding(
    _ kind: DiagnosticKind, at places: [OutsideAddress], _ arguments: [String: any DiagnosticArgument], suggestion: String? = nil
  ) -> Diagnostic {
    let others = places.dropFirst()
    var address = (places.first?.address ?? page.address.page).words
    if others.count > Self.noteLimit {
      address = address + Words(en: " (in \(places.count) places)", nl: " (op \(places.count) plekken)")
    }
    return Diagnostic(
      kind, at: places.first?.range, arguments.merging(["address": address]) { own, _ in own }, suggestion: suggestion,
      notes: others.prefix(Self.noteLimit).map { DiagnosticNote(.alsoHere, at: $0.range) })
  }
}

extension String {
  /// This address as it can stand between the brackets of a link in Markdown: its own may stay if each has its match (CommonMark,
  /// section 6.3).
  fileprivate var bracketsEncoded: String {
    var depth = 0
    for byte in utf8 where byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
      depth += byte == UInt8(ascii: "(") ? 1 : -1
      if depth < 0 { break }
    }
    return depth == 0 ? self : replacing("(", with: "%28").replacing(")", with: "%29")
  }
}
