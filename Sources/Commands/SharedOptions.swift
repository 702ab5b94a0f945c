import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SearchIndexing
import SiteBuilder
import SiteModel

/// The site that a command is about.
struct SiteOption: ParsableArguments {
  @Option(
    name: .customLong("site"), help: ArgumentHelp("The folder with the site's content.", valueName: "folder"),
    completion: .directory)
  var folder = "content"
}

/// The moment for which a site is built.
struct MomentOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The moment to build for: 2027-03-11, 2027-03-11T09:30 or 2027-03-11T09:30:00+01:00. Default: SOURCE_DATE_EPOCH, else now.",
      valueName: "date"))
  var now: String?
}

/// Options that are the same for all commands on a site.
struct SharedOptions: ParsableArguments {
  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The address of the site, in place of the one in site.yml, such as https://example.org/ecvet.", valueName: "url"))
  var baseURL: String?

  @OptionGroup var momentOption: MomentOption
  var now: String? { momentOption.now }

  @Flag(name: .long, help: "Take drafts and pages that are not yet due along.")
  var drafts = false

  @Flag(name: .long, help: "Let warnings stop the build as errors do.")
  var strict = false

  @Option(name: .long, help: "How findings are written: text for people, json for editors, github for its workflows.")
  var format = ReportFormat.text

  @Flag(name: .long, help: "Write nothing but errors and warnings.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  func validate() throws { try Self.check(baseURL: baseURL, now: now) }

  /// Throws a usage error for an invalid base URL or moment.
  static func check(baseURL: String?, now: String?) throws {
    if let baseURL, let fault = AddressFault.ofBaseURL(baseURL) {
      throw ValidationError(
        Words(
          en:
            "a site cannot have the address “\(baseURL)”: {fault}. Write it like https://example.org or https://example.org/folder.",
          nl:
            "een site kan niet op “\(baseURL)” staan: {fault}. Schrijf het zoals https://example.org of https://example.org/map."
        ).filling(["fault": fault]))
    }
    if let now, BuildMoment(now) == nil {
      throw ValidationError(
        Words(
          en: "“\(now)” is not a date. Write it like 2027-03-11, 2027-03-11T09:30 or 2027-03-11T09:30:00+01:00.",
          nl: "“\(now)” is geen datum. Schrijf die zoals 2027-03-11, 2027-03-11T09:30 of 2027-03-11T09:30:00+01:00."))
    }
    if now == nil, let epoch = environmentEpoch, instant(ofEpoch: epoch) == nil {
      throw ValidationError(
        Words(
          en: "SOURCE_DATE_EPOCH is “\(epoch)”; it must be a whole number of seconds since 1970.",
          nl: "SOURCE_DATE_EPOCH is “\(epoch)”; het moet een heel aantal seconden sinds 1970 zijn."))
    }
  }

  /// The options for a build.
  func buildOptions(output: String?) -> BuildOptions {
    var options = BuildOptions(site: site, output: output, moment: moment)
    options.baseURL = baseURL.flatMap(SiteConfiguration.normalisedBaseURL)
    options.includesDrafts = drafts
    options.isStrict = strict
    options.searchProgram = SearchProgram.ofMachine
    return options
  }

  private static var environmentEpoch: String? { ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] }

  private var moment: BuildMoment {
    Self.fixedMoment(now) ?? .instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970)))
  }

  /// The moment from the command line or the environment; nil if neither sets it and the machine's clock is used.
  static func fixedMoment(_ now: String?) -> BuildMoment? {
    if let now, let moment = BuildMoment(now) { return moment }
    return environmentEpoch.flatMap(instant(ofEpoch:)).map { .instant($0) }
  }

  /// The moment for a number of seconds since 1970; nil if the text is not a number. Moments outside the years 1 to 9999, which
  /// are the limits of dates in a site, become the first or the last moment of these years.
  private static func instant(ofEpoch text: String) -> Instant? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.utf8.count - digits.utf8.count <= 1, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    // A number too large for an integer is outside the calendar as well.
    let seconds = Int(text) ?? (text.hasPrefix("-") ? Int.min : Int.max)
    return Instant(secondsSinceEpoch: min(max(seconds, -62_135_596_800), 253_402_300_799))
  }
}

/// The output format of findings.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}
