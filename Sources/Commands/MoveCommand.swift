import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder
import SiteEditing
import SiteModel

/// `baken move`
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Give a file or a folder of content another name or place, with everything that names it.",
    discussion: """
      Its translations move along, every link and key that names it is changed, and the old address leads on to the new one. Nothing else \
      in any file changes. When anything is unclear, nothing is written. Pictures and documents in media/ move in the same way.

        baken move content/pages/about.md content/pages/who-we-are.md
        baken move content/pages/placements/ content/pages/about/
        baken move content/media/programme.pdf content/media/leaflet.pdf
      """)

  @Argument(help: "The file or the folder; of a page with translations, the one in the first language.", completion: .file())
  var from: String

  @Argument(help: "Its new name; with a / behind it, the folder that it goes into.", completion: .file())
  var to: String

  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @OptionGroup var momentOption: MomentOption
  var now: String? { momentOption.now }

  @Flag(name: .long, help: "Show what would change; write nothing.")
  var dryRun = false

  @OptionGroup var language: LanguageOption

  func validate() throws { try SharedOptions.check(baseURL: nil, now: now) }

  func run() async throws {
    let moment = SharedOptions.fixedMoment(now) ?? .instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970)))
    if !dryRun { try EarlierChange.finish(in: site) }
    let plan: MovePlan
    do {
      plan = try await MovePlanner(BuildOptions(site: site, output: nil, moment: moment)).plan(from: from, to: to)
    } catch let refusal as MoveRefusal {
      if refusal.isUsage { throw ValidationError(refusal.reason) }
      writeError(([refusal.reason.shown] + refusal.findings.map(Terminal.format(for: site).text)).joined(separator: "\n"))
      print(MoveWords.nothing.shown)
      throw ExitCode(Exit.contentHasErrors)
    }
    for line in MoveReport(plan).lines { print(line) }
    let warnings = plan.warnings.map(Terminal.format(for: site).text)
    if !warnings.isEmpty { writeError(([MoveWords.warnings.shown] + warnings).joined(separator: "\n")) }
    guard !dryRun else { return print(MoveWords.tried.shown) }
    try plan.perform()
    print(MoveWords.done.shown)
  }
}

/// What a plan of a move says to whoever asked for it.
struct MoveReport {
  private let plan: MovePlan

  init(_ plan: MovePlan) { self.plan = plan }

  var lines: [String] {
    var lines = section(MoveWords.files, plan.moves.map { "\($0.from) → \($0.to)" })
    lines += section(MoveWords.edits, plan.edits.map { "\($0.place): \(Self.change($0))" })
    lines += section(MoveWords.addresses, plan.addresses.map { "\($0.old) → \($0.new)" })
    return lines + plan.notes.map { MoveWords.note.filling(["text": $0]).shown }
  }

  private func section(_ heading: Words, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading.shown] + lines.map { "  " + $0 }
  }

  private static func change(_ edit: MovePlan.Edit) -> String {
    if edit.old.isEmpty { return "+ \(edit.new)" }
    return edit.new.isEmpty ? "− \(edit.old)" : "\(edit.old) → \(edit.new)"
  }
}

/// What is said around a move.
private enum MoveWords {
  static let files = Words(en: "Moves:", nl: "Verhuist:")
  static let edits = Words(en: "Changes:", nl: "Verandert:")
  static let addresses = Words(
    en: "Addresses, of which the old ones lead on to the new ones:", nl: "Adressen, waarvan de oude doorleiden naar de nieuwe:")
  static let note = Words(en: "Note: {text}", nl: "Let op: {text}")
  static let warnings = Words(en: "Afterwards baken check finds this as well:", nl: "Daarna vindt baken check ook dit:")
  static let nothing = Words(en: "Nothing was changed.", nl: "Er is niets veranderd.")
  static let tried = Words(
    en: "This was a trial: nothing was changed. Without --dry-run it is done.",
    nl: "Dit was een proef: er is niets veranderd. Zonder --dry-run gebeurt het echt.")
  static let done = Words(en: "Done.", nl: "Klaar.")
}
