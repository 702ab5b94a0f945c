import ArgumentParser
import ContentLoading
import Foundation
import SiteBuilder
import SiteModel

/// The options that commands over a site share; each means the same everywhere.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The address of the site, in place of the one in site.yml, such as https://example.org/ecvet.", valueName: "url"))
  var baseURL: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The moment to build for: 2027-03-11, 2027-03-11T09:30 or 2027-03-11T09:30:00+01:00. Default: SOURCE_DATE_EPOCH, else now.",
      valueName: "date"))
  var now: String?

  @Flag(name: .long, help: "Take drafts and pages that are not yet due along.")
  var drafts = false

  @Flag(name: .long, help: "Let warnings stop the build as errors do.")
  var strict = false

  @Option(name: .long, help: "How findings are written: text for people, json for editors, github for its workflows.")
  var format = ReportFormat.text

  @Flag(name: .long, help: "Write nothing but errors and warnings.")
  var quiet = false

  func validate() throws { try Self.check(baseURL: baseURL, now: now) }

  /// Says what is wrong with an address or a moment from the command line.
  static func check(baseURL: String?, now: String?) throws {
    if let baseURL, let fault = AddressFault.ofBaseURL(baseURL) {
      throw ValidationError(
        "no site can stand at “\(baseURL)”: \(fault). Write it like https://example.org or https://example.org/folder.")
    }
    if let now, BuildMoment(now) == nil {
      throw ValidationError("“\(now)” is not a date. Write it like 2027-03-11, 2027-03-11T09:30 or 2027-03-11T09:30:00+01:00.")
    }
    if now == nil, let epoch = environmentEpoch, instant(ofEpoch: epoch) == nil {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is “\(epoch)”; it must be a whole number of seconds since 1970.")
    }
  }

  /// What the builder is asked for.
  func buildOptions(output: String?) -> BuildOptions {
    var options = BuildOptions(site: site, output: output, moment: moment)
    options.baseURL = baseURL.flatMap(SiteConfiguration.normalisedBaseURL)
    options.includesDrafts = drafts
    options.isStrict = strict
    return options
  }

  private static var environmentEpoch: String? { ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] }

  private var moment: BuildMoment {
    Self.fixedMoment(now) ?? .instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970)))
  }

  /// The moment that the command line or the environment names; nil when neither does, and the clock of the machine counts.
  static func fixedMoment(_ now: String?) -> BuildMoment? {
    if let now, let moment = BuildMoment(now) { return moment }
    return environmentEpoch.flatMap(instant(ofEpoch:)).map { .instant($0) }
  }

  /// The moment of a whole number of seconds; nil for what is none. Before the year 1 and after the year 9999, which no date of a site
  /// can be in, it is the first or the last moment between.
  private static func instant(ofEpoch text: String) -> Instant? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.utf8.count - digits.utf8.count <= 1, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    // A number that no integer holds lies beyond the calendar as well.
    let seconds = Int(text) ?? (text.hasPrefix("-") ? Int.min : Int.max)
    return Instant(secondsSinceEpoch: min(max(seconds, -62_135_596_800), 253_402_300_799))
  }
}

/// How findings are written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}
