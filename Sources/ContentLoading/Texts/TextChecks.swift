import Diagnostics
import ParallelWork
import SiteModel

/// All checks of texts, with what decides whether and how their findings are shown: the levels in `site.yml`, and the exceptions of
/// pages.
public struct TextChecks: Sendable {
  private let checks: [TextCheck]
  private let features: FeatureReaders

  public init(_ checks: [TextCheck], _ features: FeatureReaders) {
    self.checks = checks
    self.features = features
  }

  /// What is found in the texts of all pages, also of those that appear later. A cancelled task returns early with few findings.
  /// - Parameters:
  ///   - folder: the listed site folder: the files are read again, since a site holds no texts.
  ///   - includesAdvice: whether advice is wanted besides warnings and errors.
  public func run(on site: Site, in folder: SiteFolder, includesAdvice: Bool) async -> [Diagnostic] {
    guard !checks.isEmpty, includesAdvice || site.configurations.values.contains(where: \.advice.hasRaisedRules) else { return [] }
    let runs = checks.map { $0.prepare(site) }
    let onPages = await inputs(of: site, in: folder, includesAdvice: includesAdvice) {
      findings(of: runs, in: $0, source: $1)
    }.flatMap(\.self)
    if Task.isCancelled { return onPages }
    let onFiles = await FileTexts.all(in: folder, of: site, features, includesAdvice: includesAdvice).parallelMap { file in
      file.advice.wanted(runs.flatMap { $0.onFile(file) }, includesAdvice)
    }.flatMap(\.self)
    let advice = site.configuration(site.defaultLanguage).advice
    return onPages + onFiles + advice.wanted(runs.flatMap { $0.onSite() }, includesAdvice)
  }

  /// A value for each page, made of its texts.
  public func values<Value: Sendable>(
    on site: Site, in folder: SiteFolder, _ make: @escaping @Sendable (TextCheckInput) -> Value
  ) async -> [Value] {
    await inputs(of: site, in: folder, includesAdvice: true) { input, _ in make(input) }
  }

  private func inputs<Value: Sendable>(
    of site: Site, in folder: SiteFolder, includesAdvice: Bool, _ make: @escaping @Sendable (TextCheckInput, String) -> Value
  ) async -> [Value] {
    let files = Dictionary(folder.files.map { ($0.contentPath, $0) }, uniquingKeysWith: { first, _ in first })
    let terms = site.explainedTerms
    let pages = site.pages + (site.upcoming?.pages ?? [])
    return await pages.parallelMap { page -> Value? in
      // The site has changed, so nobody waits for these findings.
      guard !Task.isCancelled, let file = files[page.contentPath], let texts = PageTexts(of: page, in: file, features) else {
        return nil
      }
      let input = TextCheckInput(
        page: page, site: site, terms: terms[page.language] ?? [], texts: texts.keyed, blocks: texts.blocks,
        includesAdvice: includesAdvice)
      return make(input, texts.source)
    }.compactMap(\.self)
  }

  private func findings(of runs: [TextCheck.Run], in input: TextCheckInput, source: String) -> [Diagnostic] {
    let advice = input.configuration.advice
    let found = advice.wanted(runs.flatMap { $0.onPage(input) }, input.includesAdvice)
    let exceptions = input.page.meta.exceptions
    guard !exceptions.isEmpty else { return found }
    let places = ExceptionPlaces(exceptions, source: source)
    let covered = found.map(places.exceptions(covering:))
    let used = Set(covered.flatMap(\.self))
    let unused = exceptions.indices.filter { index in
      !used.contains(index) && input.includesAdvice && advice.level(of: exceptions[index].rule.value) != .off
    }
    return zip(found, covered).filter(\.1.isEmpty).map(\.0)
      + unused.map { Diagnostic(.unusedException, at: exceptions[$0].rule.range, ["rule": exceptions[$0].rule.value]) }
  }
}

extension Site {
  /// The terms that features explain, in all their forms.
  fileprivate var explainedTerms: [LanguageTag: Set<String>] {
    data.all.reduce(into: [:]) { result, data in
      for (language, terms) in data.linkedTerms { result[language, default: []].formUnion(terms.flatMap(\.forms)) }
    }
  }
}

/// The exceptions of a page, compared with what was found on it.
private struct ExceptionPlaces {
  private let exceptions: [AdviceException]
  private let lines: [Substring]

  init(_ exceptions: [AdviceException], source: String) {
    self.exceptions = exceptions
    lines = source.lines
  }

  /// The indices of the exceptions that leave out a finding: its line, or the text that it is about, has their words.
  func exceptions(covering finding: Diagnostic) -> [Int] {
    exceptions.indices.filter { index in
      let exception = exceptions[index]
      guard exception.rule.value == finding.kind.ruleName else { return false }
      guard let text = exception.text else { return true }
      return line(of: finding).contains(text) || finding.arguments.values.contains { $0.english.contains(text) }
    }
  }

  private func line(of finding: Diagnostic) -> Substring {
    guard let number = finding.range?.line, lines.indices.contains(number - 1) else { return "" }
    return lines[number - 1]
  }
}
