import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteEditing
import SiteModel

/// What differs between two versions of a file: in words, and marked in their texts.
struct VersionDifference {
  /// A part of a file, for the app. Without runs it stands for parts that are the same in both.
  struct Part: Encodable, Sendable {
    /// The name of the key, or what kind of text it is.
    let label: String
    let runs: [MarkedRun]
  }

  private let comparison: KeyComparison
  private let keys: [KeyChangeInWords]
  private let text: [PieceDifference]
  /// Whether only the spelling of the file says what differs.
  private let isOfSource: Bool

  /// - Parameter kind: the declaration of the file.
  init(from old: [UInt8], to new: [UInt8], path: String, kind: FileKind, in site: DeskSite) {
    let names = site.readers.componentNames
    let (before, after) = (
      VersionContent(old, path: path, componentNames: names), VersionContent(new, path: path, componentNames: names)
    )
    comparison = KeyComparison(
      options: FieldOptions(site, in: site.language(of: path).language), language: site.language)
    var (keys, text): ([KeyChangeInWords], [PieceDifference]) = ([], [])
    if let one = before.value, let other = after.value {
      keys = comparison.changes(from: one, to: other, of: kind)
      text = PieceDifference.all(from: before.blocks, to: after.blocks)
    }
    isOfSource = keys.isEmpty && text.allSatisfy(\.isSame)
    self.keys = keys
    self.text = isOfSource ? PieceDifference.all(from: before.lines, to: after.lines) : text
  }

  // MARK: In words

  /// More changes than this are counted.
  private static let most = 5

  /// What was done, as the rest of a sentence that begins with somebody.
  var words: Words {
    guard !isOfSource else {
      return text.allSatisfy(\.isSame)
        ? Words(en: "changed nothing", nl: "wijzigde niets")
        : Words(en: "changed how the file is written", nl: "wijzigde hoe het bestand is geschreven")
    }
    let all = keys.map(comparison.phrase) + textPhrases
    let shown = all.count > Self.most ? all.prefix(Self.most - 1) : all[...]
    let rest = all.count - shown.count
    let more =
      rest == 0 ? [] : [Words(en: "made \(rest) other changes", nl: "maakte nog \(rest) andere wijzigingen")]
    let parts = shown + more
    return Words(
      en: parts.map(\.english).joined(separator: "; "), nl: parts.map(\.dutch).joined(separator: "; "))
  }

  private enum Deed: CaseIterable { case wrote, changed, removed }

  /// How many blocks of each kind came, changed and went.
  private var textPhrases: [Words] {
    var counts: [Deed: [(kind: TextBlock.Kind, count: Int)]] = [:]
    for difference in text {
      guard let (deed, kind) = Self.deed(difference) else { continue }
      var known = counts[deed] ?? []
      if let place = known.firstIndex(where: { $0.kind == kind }) { known[place].count += 1 } else { known.append((kind, 1)) }
      counts[deed] = known
    }
    return Deed.allCases.flatMap { deed in (counts[deed] ?? []).map { Self.phrase(deed, $0.count, $0.kind) } }
  }

  private static func deed(_ difference: PieceDifference) -> (Deed, TextBlock.Kind)? {
    switch difference {
    case .same: nil
    case .added(let piece): (.wrote, piece.kind)
    case .removed(let piece): (.removed, piece.kind)
    case .changed(_, let piece): (.changed, piece.kind)
    }
  }

  private static func phrase(_ deed: Deed, _ count: Int, _ kind: TextBlock.Kind) -> Words {
    let name = kind.name(count)
    switch deed {
    case .wrote: return Words(en: "wrote ", nl: "schreef ") + name
    case .changed: return Words(en: "changed ", nl: "wijzigde ") + name
    case .removed: return Words(en: "removed \(name.english)", nl: "haalde \(name.dutch) weg")
    }
  }

  // MARK: Marked

  var parts: [Part] {
    let language = comparison.language
    var parts = keys.map { Part(label: $0.label, runs: comparison.runs($0)) }
    let label = { (piece: VersionContent.Piece) in
      isOfSource ? "" : piece.kind.words[language].capitalizedAtStart
    }
    for difference in text {
      switch difference {
      case .same: if parts.last?.runs.isEmpty != true { parts.append(Part(label: "", runs: [])) }
      case .removed(let piece): parts.append(Part(label: label(piece), runs: MarkedRun.whole(piece.text, "")))
      case .added(let piece): parts.append(Part(label: label(piece), runs: MarkedRun.whole("", piece.text)))
      case .changed(let old, let new):
        parts.append(Part(label: label(new), runs: MarkedRun.all(from: old.text, to: new.text)))
      }
    }
    if parts.last?.runs.isEmpty == true { parts.removeLast() }
    return parts
  }
}

extension PieceDifference {
  var isSame: Bool { if case .same = self { true } else { false } }
}

extension TextBlock.Kind {
  /// What an author calls it.
  var words: Words { name(1, isCounted: false) }

  /// So many of it.
  func name(_ count: Int, isCounted: Bool = true) -> Words {
    let names: (en: (String, String), nl: (String, String)) =
      switch self {
      case .paragraph: (("paragraph", "paragraphs"), ("alinea", "alinea’s"))
      case .heading: (("heading", "headings"), ("kop", "koppen"))
      case .list: (("list", "lists"), ("lijst", "lijsten"))
      case .table: (("table", "tables"), ("tabel", "tabellen"))
      case .component: (("component", "components"), ("onderdeel", "onderdelen"))
      case .code: (("verbatim text", "verbatim texts"), ("letterlijke tekst", "letterlijke teksten"))
      case .quote: (("quotation", "quotations"), ("citaat", "citaten"))
      case .rule: (("line", "lines"), ("lijn", "lijnen"))
      case .html: (("piece of HTML", "pieces of HTML"), ("stuk HTML", "stukken HTML"))
      case .definitions: (("reference", "references"), ("verwijzing", "verwijzingen"))
      }
    guard isCounted else { return Words(en: names.en.0, nl: names.nl.0) }
    return count == 1
      ? Words(en: "a \(names.en.0)", nl: "een \(names.nl.0)")
      : Words(en: "\(count) \(names.en.1)", nl: "\(count) \(names.nl.1)")
  }
}
