import ContentLoading
import Diagnostics
import SiteBuilder
import SiteRendering

/// The pages about the messages of a build: a list of all, and one page for each area.
struct FindingPages {
  /// What has no words.
  let faults: [String]
  private let areas: [(area: FindingArea, findings: [DiagnosticKind])]

  /// - Parameter ofFeatures: those of them that a feature has a page about.
  init(
    _ findings: [DiagnosticKind] = DiagnosticKind.all,
    ofFeatures: [(area: FindingArea, findings: [DiagnosticKind])] = FeatureSet.builtIn.findingAreas
  ) {
    let all = findings.sorted { $0.identifier < $1.identifier }
    let others = all.filter { !ofFeatures.flatMap(\.findings).contains($0) }
    let groups = FindingGroups.ofGroundwork
    let named = groups.reduce(into: Set<String>()) { $0.formUnion($1.groups) }
    let unnamed = Set(others.map(\.group)).subtracting(named).sorted()
    let pages: [[(area: FindingArea, findings: [DiagnosticKind])]] = [
      groups.map { group in (group.area, others.filter { group.groups.contains($0.group) }) },
      ofFeatures.map { area, findings in (area, all.filter(findings.contains)) },
      unnamed.map { group in (FindingArea(group, slug: group, en: group, nl: group), others.filter { $0.group == group }) },
    ]
    areas = pages.flatMap(\.self).filter { !$0.findings.isEmpty }
    faults = all.filter { finding in
      finding.example.isEmpty
        || AuthorLanguage.allCases.map(finding.words).contains { $0.summary.isEmpty || $0.help.isEmpty || $0.explanation.isEmpty }
    }.map { "the finding “\($0.identifier)” has no words or no example" }
  }

  func pages(in language: AuthorLanguage) -> [HandbookPage] { [list(in: language)] + areas.map { page($0, $1, in: language) } }

  private func list(in language: AuthorLanguage) -> HandbookPage {
    var page = HandbookPage(
      "meldingen/index", in: language, slug: "messages", title: Words(en: "Messages", nl: "Meldingen"),
      summary: HandbookWords.messages)
    page.order = areas.map { "\($0.area.name).md" }
    page.hasContents = false
    page.add(HandbookWords.aboutMessages[language])
    for (area, findings) in areas {
      page.addHeading(2, area.title[language], id: area.name)
      page.add(
        MarkdownText.table(
          [HandbookWords.message[language], HandbookWords.severity[language], HandbookWords.whatIsWrong[language]],
          findings.map { finding in
            [
              "[\(MarkdownText.code(finding.identifier))](\(area.name).md#\(finding.headingID))",
              finding.severity.words[language], MarkdownText.prose(finding.words(in: language).generalSummary),
            ]
          }))
    }
    return page
  }

  private func page(_ area: FindingArea, _ findings: [DiagnosticKind], in language: AuthorLanguage) -> HandbookPage {
    var page = HandbookPage(
      "meldingen/\(area.name)", in: language, slug: area.slug,
      title: Words(en: "Messages: \(area.title.english)", nl: "Meldingen: \(area.title.dutch)"),
      summary: HandbookWords.messagesOfArea)
    page.hasContents = findings.count > 1
    if language != .english { page.add(HandbookWords.languageOfMessages[language]) }
    for finding in findings {
      let words = finding.words(in: language)
      page.addHeading(2, MarkdownText.code(finding.identifier), id: finding.headingID)
      let severity = finding.severity.words[language].capitalized
      page.add("**\(severity):** \(MarkdownText.prose(words.generalSummary)).")
      page.add(MarkdownText.prose(words.explanation))
      if let help = words.generalHelp { page.add("**\(HandbookWords.whatToDo[language]):** \(MarkdownText.prose(help)).") }
      page.add(MarkdownText.block(finding.example(in: language), in: "text"))
    }
    return page
  }
}

extension DiagnosticKind {
  /// What stands in front of the dot of the identifier.
  fileprivate var group: String { String(identifier.prefix { $0 != "." }) }

  fileprivate var headingID: String { identifier.replacing(".", with: "-") }
}
