import ArgumentParser
import Diagnostics
import ExternalLinks
import Foundation
import SiteBuilder

/// One run of a build or check from the command line: prints the report and returns the exit code.
struct SiteRun {
  let options: BuildOptions
  let format: ReportFormat
  let isQuiet: Bool
  /// How the addresses outside the site are asked; nil when they are not.
  var external: ExternalSettings?

  /// Runs, and exits the program if everything succeeded.
  /// - Throws: `ExitCode` when the content has errors, a ``MachineFailure`` when the machine failed.
  func perform() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let line = ProgressLine(isShown: format == .text && !isQuiet && isatty(STDERR_FILENO) == 1)
    var report: BuildReport
    do {
      report = try await SiteBuilder(options, progress: { line.show($0) }).build()
    } catch {
      line.clear()
      throw error
    }
    var asked: ExternalReport?
    if let external, let outside = report.outside {
      asked = await ExternalCheck(outside, settings: external, progress: { line.show($0) }).run()
      report.diagnostics = (report.diagnostics + (asked?.findings ?? [])).sortedForReport()
    }
    line.clear()
    let elapsed = start.duration(to: clock.now)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    try write(report, asked, seconds: seconds)
    if report.hasFailed(isStrict: options.isStrict) { throw ExitCode(Exit.contentHasErrors) }
    // The system frees the memory of a large site at once when the program exits; freeing it page by page would take longer.
    withExtendedLifetime(report) { exit(Machine.exitCode(Exit.fine)) }
  }

  private func write(_ report: BuildReport, _ asked: ExternalReport?, seconds: Double) throws {
    let outside = asked.map { ExternalSummary($0) }
    switch format {
    case .json:
      var summary = JSONFormat.Summary(
        pages: report.summary?.pages, files: report.summary?.files, bytes: report.summary?.bytes, seconds: seconds,
        nextChange: report.summary?.nextChange?.moment, published: report.isPublished)
      summary.external = outside?.figures
      print(try JSONFormat(in: Terminal.language).text(of: report.diagnostics, summary: summary), terminator: "")
    case .github:
      for diagnostic in report.diagnostics { print(GitHubFormat(in: Terminal.language).text(of: diagnostic), terminator: "") }
      if !isQuiet { print(([summaryText(report, seconds: seconds)] + (outside?.lines ?? [])).joined(separator: "\n")) }
    case .text:
      let usesColour = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
      let text = Terminal.format(for: options.site, usesColour: usesColour)
      let findings = report.diagnostics.map(text.text).joined(separator: "\n")
      if !findings.isEmpty { writeError(findings) }
      if !isQuiet { print(([summaryText(report, seconds: seconds)] + (outside?.lines ?? [])).joined(separator: "\n")) }
    }
  }

  private func summaryText(_ report: BuildReport, seconds: Double) -> String {
    let counts = Severity.allCases.map { severity in (severity, report.diagnostics.count { $0.severity == severity }) }
    let errors = counts.first { $0.0 == .error }?.1 ?? 0
    let findings = counts.compactMap { $0.counted($1)?.shown }.joined(separator: ", ")
    if report.hasFailed(isStrict: options.isStrict) {
      let parts = [
        findings + (errors == 0 ? " (--strict)." : "."), options.output == nil ? nil : SummaryWords.nothingWritten.shown,
        SummaryWords.explain.shown,
      ]
      return parts.compactMap(\.self).joined(separator: " ")
    }
    guard let summary = report.summary else { return findings }
    var lines = summary.withheld.map { SummaryWords.withheld.filling(["source": $0.source, "reason": $0.reason]).shown }
    let time = Words.decimal(String(format: "%.2f s", seconds))
    let figures: [String: any DiagnosticArgument] = [
      "pages": "\(summary.pages)", "files": "\(summary.files)", "time": time, "size": readableSize(summary.bytes),
      "changed": summary.written == summary.files ? "" : SummaryWords.changed.filling(["count": "\(summary.written)"]),
      "folder": options.output ?? "", "findings": findings.isEmpty ? SummaryWords.noFaults : findings.words,
    ]
    if report.isPublished {
      lines.append((findings.isEmpty ? SummaryWords.built : SummaryWords.builtWithFindings).filling(figures).shown)
    } else {
      lines.append(SummaryWords.checked.filling(figures).shown)
    }
    lines += summary.warnings.map { SummaryWords.note.filling(["text": $0]).shown }
    if let change = summary.nextChange {
      lines.append(SummaryWords.nextChange.filling(["moment": change.words, "source": change.source]).shown)
    }
    return lines.joined(separator: "\n")
  }
}

/// What is said at the end of a build or a check.
private enum SummaryWords {
  static let nothingWritten = Words(en: "Nothing was written.", nl: "Er is niets geschreven.")
  static let explain = Words(
    en: "baken explain IDENTIFIER tells more about a message.",
    nl: "Meer over een melding: baken explain, met wat er tussen vierkante haken achter staat.")
  static let withheld = Words(en: "Not published: {source} ({reason})", nl: "Niet gepubliceerd: {source} ({reason})")
  static let changed = Words(en: ", {count} of them changed", nl: ", waarvan {count} veranderd")
  static let noFaults = Words(en: "no faults", nl: "geen fouten")
  static let built = Words(
    en: "Built {pages} pages ({files} files{changed}, {size}) in {time} into {folder}.",
    nl: "{pages} pagina’s gebouwd ({files} bestanden{changed}, {size}) in {time}, in de map {folder}.")
  static let builtWithFindings = Words(
    en: "Built {pages} pages ({files} files{changed}, {size}) in {time} into {folder}; {findings}.",
    nl: "{pages} pagina’s gebouwd ({files} bestanden{changed}, {size}) in {time}, in de map {folder}; {findings}.")
  static let checked = Words(
    en: "Checked {pages} pages in {time}: {findings}.", nl: "{pages} pagina’s nagekeken in {time}: {findings}.")
  static let note = Words(en: "Note: {text}", nl: "Let op: {text}")
  static let nextChange = Words(
    en: "The site next changes by itself on {moment} ({source}); build again then.",
    nl: "De site verandert vanzelf weer op {moment} ({source}); bouw haar dan opnieuw.")
}
