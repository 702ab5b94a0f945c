import Diagnostics

/// Why a site has no search.
public enum SearchFailure: Error, Sendable, Equatable {
  /// There is no Pagefind on the machine.
  case missing
  /// `BAKEN_PAGEFIND` names something that cannot be run.
  case notAProgram(path: String)
  /// Pagefind could not be started, or stopped before it was done.
  case stopped(reason: String)
  /// Pagefind says that something is wrong.
  case refused(message: String)
  /// What Pagefind wrote cannot be used.
  case unusable(reason: String)
}

extension SearchFailure: DiagnosticArgument {
  /// What is wrong and what follows, in a sentence or two.
  public var words: Words {
    switch self {
    case .missing:
      Words(
        en:
          "The site has no search: the program pagefind is not installed. Install it (pip install pagefind pagefind-bin), or name it in BAKEN_PAGEFIND; or set search to false in site.yml.",
        nl:
          "De site heeft geen zoekfunctie: het programma pagefind staat niet op deze machine. Installeer het (pip install pagefind pagefind-bin) of noem het in BAKEN_PAGEFIND; of zet search op false in site.yml."
      )
    case .notAProgram(let path):
      Words(
        en: "The site has no search: BAKEN_PAGEFIND names \(path), which cannot be run.",
        nl: "De site heeft geen zoekfunctie: BAKEN_PAGEFIND noemt \(path), en dat is niet uit te voeren.")
    case .stopped(let reason):
      Words(
        en: "The site has no search: pagefind stopped before it was done. \(reason)",
        nl: "De site heeft geen zoekfunctie: pagefind stopte voordat het klaar was. \(reason)")
    case .refused(let message):
      Words(
        en: "The site has no search: pagefind says “\(message)”.",
        nl: "De site heeft geen zoekfunctie: pagefind zegt ‘\(message)’.")
    case .unusable(let reason):
      Words(
        en: "The site has no search: the index cannot be used. \(reason)",
        nl: "De site heeft geen zoekfunctie: de index is niet te gebruiken. \(reason)")
    }
  }
}
