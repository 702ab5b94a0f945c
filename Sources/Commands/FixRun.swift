import ArgumentParser
import Diagnostics
import SiteBuilder
import SiteEditing

/// `baken check --fix`: corrects what is certain, and says what it changed.
struct FixRun {
  let options: BuildOptions
  /// Whether the files stay as they are.
  let isTrial: Bool
  let format: ReportFormat

  func perform() async throws {
    if !isTrial { try EarlierChange.finish(in: options.site) }
    let plan = try await SiteFixer(options).plan()
    if !isTrial { try plan.perform() }
    // Other formats are for programs, which read the findings that are left.
    (lines(of: plan) + [summary(of: plan).shown, ""]).forEach { line in format == .text ? print(line) : writeError(line) }
  }

  /// The changed lines, each with the findings that asked for it.
  private func lines(of plan: FixPlan) -> [String] {
    var lines: [String] = []
    var last: (before: String, after: String)?
    for fix in plan.fixes {
      let place = fix.finding.range.map { "\($0): " } ?? ""
      lines.append("\(place)\(fix.finding.summary(in: Terminal.language)) [\(fix.finding.kind.identifier)]")
      guard last?.before != fix.before || last?.after != fix.after else { continue }
      lines += ["  - \(fix.before)", "  + \(fix.after)"]
      last = (fix.before, fix.after)
    }
    return lines
  }

  private func summary(of plan: FixPlan) -> Words {
    let count = plan.fixes.count
    if count == 0 {
      return Words(
        en: "There was nothing that is certain enough to correct.", nl: "Er was niets dat zeker genoeg is om te herstellen.")
    }
    if isTrial {
      return Words(
        en: "This was a trial: --fix without --dry-run corrects \(count == 1 ? "this 1 place" : "these \(count) places").",
        nl: "Dit was een proef: --fix zonder --dry-run herstelt \(count == 1 ? "deze ene plek" : "deze \(count) plekken").")
    }
    return Words(
      en: "Corrected \(count == 1 ? "1 place" : "\(count) places"). What is left to look at:",
      nl: "\(count == 1 ? "1 plek" : "\(count) plekken") hersteld. Wat er nog te bekijken is:")
  }
}
