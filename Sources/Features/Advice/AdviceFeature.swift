import ContentLoading
import Diagnostics
import SiteRendering

extension Feature {
  /// Advice about plain language.
  public static let advice = Feature {
    $0.findings = TextRule.all.map(\.rule.kind)
    $0.findingArea = FindingArea("advies", slug: "advice", en: "Advice about texts", nl: "Advies over teksten")
    $0.reading.advice.rules = TextRule.all.map(\.rule)
    $0.reading.advice.settings = [PlainLanguageSettingsReader()]
    $0.textChecks = [PlainLanguageCheck.check]
    $0.reports = [LanguageReport.self]
  }
}

/// A rule about texts: what it is called, and how it finds.
struct TextRule: Sendable {
  let rule: AdviceRule
  let findings: @Sendable (AdviceText) -> [Diagnostic]

  /// In the order of the documentation.
  static let all: [TextRule] = [
    longSentence, hardText, emptyLink, bareAddress, vagueHeading, unexplainedAbbreviation, formOfAddress, preferredWord, capitals,
    doubleSpace, positionWord,
  ]
}

/// Runs all rules on a page, whose texts are cut into words once.
enum PlainLanguageCheck {
  static let check = TextCheck { input in
    let wanted = TextRule.all.filter { input.wants($0.rule.kind) }
    guard !wanted.isEmpty else { return [] }
    let text = AdviceText(input)
    return wanted.flatMap { $0.findings(text) }
  }
}
