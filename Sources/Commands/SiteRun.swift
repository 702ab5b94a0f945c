import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import SiteBuilder
import SiteRendering
import Theming

/// One run of a build or check from the command line: prints the report and returns the exit code.
struct SiteRun {
  let options: BuildOptions
  let format: ReportFormat
  let isQuiet: Bool

  /// Runs, and exits the program if everything succeeded.
  /// - Throws: `ExitCode` when the content has errors, ``MachineFailure`` when the machine failed.
  func perform() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let line = ProgressLine(isShown: format == .text && !isQuiet && isatty(STDERR_FILENO) == 1)
    let report: BuildReport
    do {
      report = try await SiteBuilder(options, progress: { line.show($0) }).build()
    } catch let error as PublishingError {
      line.clear()
      throw MachineFailure(description: "\(error)")
    } catch let error as ThemeMissing {
      line.clear()
      throw MachineFailure(description: "\(error)")
    } catch let error as DrawingsUnavailable {
      line.clear()
      throw MachineFailure(description: error.description)
    }
    line.clear()
    let elapsed = start.duration(to: clock.now)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    try write(report, seconds: seconds)
    if report.hasFailed(isStrict: options.isStrict) { throw ExitCode(Exit.contentHasErrors) }
    // The system frees the memory of a large site at once when the program exits; freeing it page by page would take longer.
    withExtendedLifetime(report) { exit(Machine.exitCode(Exit.fine)) }
  }

  private func write(_ report: BuildReport, seconds: Double) throws {
    switch format {
    case .json:
      let summary = JSONFormat.Summary(
        pages: report.summary?.pages, files: report.summary?.files, bytes: report.summary?.bytes, seconds: seconds,
        nextChange: report.summary?.nextChange?.moment, published: report.isPublished)
      print(try JSONFormat().text(of: report.diagnostics, summary: summary), terminator: "")
    case .github:
      for diagnostic in report.diagnostics { print(GitHubFormat().text(of: diagnostic), terminator: "") }
      if !isQuiet { print(summaryText(report, seconds: seconds)) }
    case .text:
      let text = TextFormat(usesColour: isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil)
      let findings = report.diagnostics.map(text.text).joined(separator: "\n")
      if !findings.isEmpty { writeError(findings) }
      if !isQuiet { print(summaryText(report, seconds: seconds)) }
    }
  }

  private func summaryText(_ report: BuildReport, seconds: Double) -> String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count - errors
    var findings = [counted(errors, "error"), counted(warnings, "warning")].compactMap(\.self).joined(separator: ", ")
    if report.hasFailed(isStrict: options.isStrict) {
      if errors == 0 { findings += " (--strict)" }
      return
        "\(findings). \(options.output == nil ? "" : "Nothing was written. ")baken explain IDENTIFIER tells more about a message."
    }
    guard let summary = report.summary else { return findings }
    var lines: [String] = []
    for page in summary.withheld { lines.append("Not published: \(page.source) (\(page.reason))") }
    let time = String(format: "%.2f s", seconds)
    if report.isPublished {
      let changed = summary.written == summary.files ? "" : ", \(summary.written) of them changed"
      lines.append(
        "Built \(summary.pages) pages (\(summary.files) files\(changed), \(size(summary.bytes))) in \(time) into \(options.output ?? "")"
          + (findings.isEmpty ? "." : "; \(findings)."))
    } else {
      lines.append("Checked \(summary.pages) pages in \(time): \(findings.isEmpty ? "no faults" : findings).")
    }
    lines += summary.warnings.map { "Note: \($0)" }
    if let change = summary.nextChange {
      lines.append("The site next changes by itself at \(change.moment) (\(change.source)); build again then.")
    }
    return lines.joined(separator: "\n")
  }

  private func counted(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 500) / 1_000) kB" : String(format: "%.1f MB", Double(bytes) / 1_000_000)
  }
}
