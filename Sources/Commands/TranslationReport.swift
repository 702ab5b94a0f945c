import ContentLoading
import Diagnostics
import SiteModel

/// What is not translated and what has fallen behind, for each language.
struct TranslationReport: Encodable {
  struct Language: Encodable {
    var language: String
    /// Files in the default language without a translation.
    var missing: [Missing]
    /// Translations with parts that have changed; those that were asked for, with all of their parts.
    var files: [File]
    /// Translations that nobody has accepted.
    var neverAccepted: [String]
    /// The number of translations that are as they should be.
    var current: Int
  }

  struct Missing: Encodable {
    var source: String
    var title: String?
  }

  struct File: Encodable {
    var path: String
    var original: String
    var title: String?
    var parts: [Part]
  }

  struct Part: Encodable {
    var id: String
    var state: TranslatedPart.State
    var name: String
    var source: Text?
    var translation: Text?
  }

  struct Text: Encodable {
    var language: String
    var path: String
    var line: Int?
    var heading: String?
    var text: String
  }

  var languages: [Language]
}

extension TranslationReport {
  /// - Parameter chosen: the translations that are shown as a whole; nil to show the site.
  init(_ translations: SiteTranslations, only chosen: [TranslatedFile]? = nil) {
    let files = chosen ?? translations.files
    let missing = chosen == nil ? translations.missing : []
    let tags = Set(files.map(\.language) + missing.map(\.language)).sorted()
    languages = tags.map { tag in
      let own = files.filter { $0.language == tag }
      let shown = chosen == nil ? own.filter(\.isBehind) : own
      return Language(
        language: tag.code,
        missing: missing.filter { $0.language == tag }.map { Missing(source: $0.original, title: $0.title) },
        files: shown.map { File($0, isWhole: chosen != nil, sourceLanguage: translations.sourceLanguage.code) },
        neverAccepted: own.filter { !$0.isAccepted }.map(\.path),
        current: own.count { $0.isAccepted && !$0.isBehind })
    }
  }
}

extension TranslationReport.File {
  fileprivate init(_ file: TranslatedFile, isWhole: Bool, sourceLanguage: String) {
    self.init(
      path: file.path, original: file.original, title: file.title,
      parts: file.parts.filter { isWhole || $0.state.isBehind }.map { part in
        TranslationReport.Part(
          id: part.id, state: part.state, name: part.words.shown,
          source: part.source.map { TranslationReport.Text($0, in: sourceLanguage) },
          translation: part.translation.map { TranslationReport.Text($0, in: file.language.code) })
      })
  }
}

extension TranslationReport.Text {
  fileprivate init(_ part: TranslatablePart, in language: String) {
    self.init(
      language: language, path: part.range.path, line: part.range.line > 0 ? part.range.line : nil,
      heading: part.title.isEmpty || !part.isSection ? nil : part.title, text: part.text)
  }
}

// MARK: - Lines

extension TranslationReport {
  /// The report for people to read.
  var lines: [String] {
    guard !languages.isEmpty else {
      return [Words(en: "The site has no other languages.", nl: "De site heeft geen andere talen.").shown]
    }
    return languages.enumerated().flatMap { number, language in (number > 0 ? [""] : []) + language.lines }
  }
}

extension TranslationReport.Language {
  fileprivate var lines: [String] {
    var lines = [heading.shown]
    if !missing.isEmpty {
      lines += ["", Words(en: "Not translated (\(missing.count)):", nl: "Niet vertaald (\(missing.count)):").shown]
      lines += missing.map { "  \($0.source)\($0.title.map { "  \($0)" } ?? "")" }
    }
    for file in files { lines += [""] + file.lines }
    if !neverAccepted.isEmpty {
      let count = neverAccepted.count
      lines += ["", Words(en: "Never accepted (\(count)):", nl: "Nooit goedgekeurd (\(count)):").shown]
      lines += neverAccepted.map { "  \($0)" }
    }
    return lines
  }

  private var heading: Words {
    let behind = files.count
    return Words(
      en:
        "\(language): \(current) up to date, \(behind) shown below, \(neverAccepted.count) never accepted, \(missing.count) not translated",
      nl:
        "\(language): \(current) bijgewerkt, \(behind) hieronder, \(neverAccepted.count) nooit goedgekeurd, \(missing.count) niet vertaald"
    )
  }
}

extension TranslationReport.File {
  fileprivate var lines: [String] {
    [title.map { "\(path)  \($0)" } ?? path] + parts.flatMap { [""] + $0.lines }
  }
}

extension TranslationReport.Part {
  fileprivate var lines: [String] {
    let place = [source, translation].compactMap { $0.map { text in text.line.map { "\(text.path):\($0)" } ?? text.path } }
    return ["  \(stateWords.shown): \(name) [\(id)]", "  \(place.joined(separator: "  |  "))"].filter { $0 != "  " }
      + SideBySide.lines(source?.text ?? "", translation?.text ?? "", headings: (source?.language, translation?.language))
      .map { "    \($0)" }
  }

  private var stateWords: Words {
    switch state {
    case .unaccepted: Words(en: "never accepted", nl: "nooit goedgekeurd")
    case .current: Words(en: "up to date", nl: "bijgewerkt")
    case .changed: Words(en: "changed", nl: "veranderd")
    case .added: Words(en: "new", nl: "nieuw")
    case .removed: Words(en: "taken out", nl: "weggehaald")
    }
  }
}

/// Two texts in two columns.
enum SideBySide {
  /// The width of a column in characters.
  static let width = 56

  /// - Parameter headings: what stands above each; nil above a column without a text.
  static func lines(_ left: String, _ right: String, headings: (String?, String?)) -> [String] {
    guard headings.0 != nil || headings.1 != nil else { return [] }
    let (left, right) = ([headings.0 ?? "–"] + wrapped(left), [headings.1 ?? "–"] + wrapped(right))
    return (0..<max(left.count, right.count)).map { index in
      let first = index < left.count ? left[index] : ""
      let second = index < right.count ? right[index] : ""
      let line = first + String(repeating: " ", count: max(0, width - first.count)) + " | " + second
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// A text in lines of at most ``width``; a longer word is cut.
  private static func wrapped(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { paragraph -> [String] in
      var lines: [String] = []
      var current = ""
      for word in paragraph.split(separator: " ") {
        var rest = word
        if !current.isEmpty, current.count + 1 + rest.count > width {
          lines.append(current)
          current = ""
        }
        while current.isEmpty, rest.count > width {
          lines.append(String(rest.prefix(width)))
          rest = rest.dropFirst(width)
        }
        current += (current.isEmpty ? "" : " ") + rest
      }
      return current.isEmpty ? lines : lines + [current]
    }
  }
}
