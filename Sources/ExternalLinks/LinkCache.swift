import Diagnostics
import Foundation
import SiteModel

/// The answers of earlier checks, in a file beside the folder of the site.
///
/// It is no part of the site and no output: it may be thrown away, and then every address is asked again. It may as well be kept with the
/// sources, since it holds the fingerprints by which a changed source is recognised.
struct LinkCache: Sendable {
  private var pages: [String: Entry]
  /// The bytes that were read; nil when there was no such file.
  private let written: Data?

  private struct Entry: Codable, Equatable {
    var asked: Date
    var answer: Answer
    /// The fingerprints that the page had when it was first asked after it had been compared, by the day of that.
    var fingerprints: [String: String] = [:]
  }

  private struct File: Codable {
    var version: Int
    var pages: [String: Entry]
  }

  private static let version = 1
  private static let day: TimeInterval = 24 * 60 * 60
  /// Pages that the site no longer names are forgotten after this time.
  private static let longest = 90 * day

  /// The answers in a file; none when it does not exist or holds something else.
  init(at path: String) {
    written = try? Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let file = written.flatMap { try? decoder.decode(File.self, from: $0) }
    pages = file?.version == Self.version ? file?.pages ?? [:] : [:]
  }

  /// The answer for a page, if it is young enough and says everything that is needed now.
  func answer(for page: OutsidePage, at now: Date) -> Answer? {
    guard let entry = pages[page.address.page] else { return nil }
    let answer = entry.answer
    let age = now.timeIntervalSince(entry.asked)
    guard age >= 0, age < Self.lifetime(of: answer) || answer.notBefore.map({ now < $0 }) ?? false else { return nil }
    guard answer.verdict == .found, page.needsText else { return answer }
    // What was not looked for is not known, and a source that was compared again must be looked at again.
    guard answer.wasRead, page.fragments.allSatisfy({ answer.anchors[$0] != nil }) else { return nil }
    let isKnown = answer.fingerprint == nil || page.checked.allSatisfy { entry.fingerprints[$0.description] != nil }
    return isKnown ? answer : nil
  }

  /// How long an answer counts: what is wrong is looked at again on the next day, since somebody may have mended it.
  private static func lifetime(of answer: Answer) -> TimeInterval {
    switch answer.verdict {
    case .found: answer.anchors.values.contains(.missing) ? day : 7 * day
    case .broken: day
    case .unasked: 0
    }
  }

  /// Whether the last answer for a page, however old, was that it is not there.
  func wasBroken(_ page: OutsidePage) -> Bool { pages[page.address.page]?.answer.verdict == .broken }

  mutating func record(_ answer: Answer, for page: OutsidePage, at now: Date) {
    var entry = Entry(asked: now, answer: answer, fingerprints: pages[page.address.page]?.fingerprints ?? [:])
    if let fingerprint = answer.fingerprint {
      for day in page.checked.map(\.description) where entry.fingerprints[day] == nil { entry.fingerprints[day] = fingerprint }
    }
    pages[page.address.page] = entry
  }

  /// Whether a page says something else than it did after it had been compared on a day.
  func hasChanged(_ page: OutsidePage, since day: CalendarDate) -> Bool {
    guard let entry = pages[page.address.page], let then = entry.fingerprints[day.description],
      let now = entry.answer.fingerprint
    else { return false }
    return then != now
  }

  /// Forgets what the site no longer needs.
  mutating func prune(to current: [OutsidePage], at now: Date) {
    let days = Dictionary(current.map { ($0.address.page, $0.checked) }, uniquingKeysWith: { $0.union($1) })
    pages = pages.filter { page, entry in days[page] != nil || now.timeIntervalSince(entry.asked) < Self.longest }
    for (page, checked) in days {
      let names = Set(checked.map(\.description))
      let kept = pages[page]?.fingerprints.filter { names.contains($0.key) }
      pages[page]?.fingerprints = kept ?? [:]
    }
  }

  /// Writes the file, if it would change; throws the system's error.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    let data = try encoder.encode(File(version: Self.version, pages: pages)) + Data("\n".utf8)
    guard data != written else { return }
    try data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
