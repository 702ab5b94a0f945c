import Diagnostics
import ExternalLinks

/// What is said about the addresses of other sites at the end of a check, besides the findings.
struct ExternalSummary {
  private let report: ExternalReport
  /// More addresses than this are counted, not listed.
  private static let listLimit = 20

  init(_ report: ExternalReport) { self.report = report }

  var figures: JSONFormat.External {
    JSONFormat.External(
      pages: report.pages, asked: report.asked, known: report.known, leftOver: report.leftOver, hosts: report.hosts,
      offline: report.isOffline,
      unasked: report.unasked.map { JSONFormat.External.Unasked(address: $0.address, reason: $0.reason.shown, at: $0.range) })
  }

  var lines: [String] {
    var lines = [figuresInWords.shown]
    if report.isOffline { lines.append(Self.offline.shown) }
    lines += report.unasked.prefix(Self.listLimit).map { page in
      Self.unasked.filling(["address": page.address, "reason": page.reason, "place": page.range.description]).shown
    }
    let more = report.unasked.count - Self.listLimit
    if more > 0 {
      lines.append(Words(en: "And \(more) more could not be asked.", nl: "En nog \(more) andere zijn niet nagekeken.").shown)
    }
    if report.leftOver > 0 { lines.append(leftOver.shown) }
    if let failure = report.cacheFailure { lines.append(Self.notKept.filling(["reason": failure]).shown) }
    return lines
  }

  private var figuresInWords: Words {
    let (asked, known, hosts) = (report.asked, report.known, report.hosts)
    return Words(
      en:
        "Addresses of other sites: \(report.pages) at \(hosts) \(hosts == 1 ? "host" : "hosts"); \(asked) asked now, \(known) known.",
      nl:
        "Adressen van andere sites: \(report.pages) op \(hosts) \(hosts == 1 ? "server" : "servers"); \(asked) nu gevraagd, \(known) al bekend."
    )
  }

  private var leftOver: Words {
    Words(
      en: "There was no time left for \(report.leftOver); the next check begins with them.",
      nl: "Voor \(report.leftOver) was er geen tijd meer; de volgende keer komen die aan de beurt.")
  }

  private static let offline = Words(
    en: "Note: no other site could be reached. Is this machine online? Nothing was kept.",
    nl: "Let op: geen enkele andere site was te bereiken. Is deze computer online? Er is niets bewaard.")
  private static let unasked = Words(
    en: "Could not be asked: {address} ({reason}), {place}", nl: "Niet nagekeken: {address} ({reason}), {place}")
  private static let notKept = Words(
    en: "Note: the answers could not be kept: {reason}", nl: "Let op: de antwoorden waren niet te bewaren: {reason}")
}
