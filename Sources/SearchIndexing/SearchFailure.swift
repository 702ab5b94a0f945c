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
  /// What is wrong, as the end of a sentence.
  public var words: Words {
    switch self {
    case .missing: Words(en: "the program pagefind is not installed", nl: "het programma pagefind staat niet op deze machine")
    case .notAProgram(let path):
      Words(
        en: "BAKEN_PAGEFIND names \(path), which cannot be run", nl: "BAKEN_PAGEFIND noemt \(path), en dat is niet uit te voeren")
    case .stopped(let reason) where reason.isEmpty:
      Words(en: "pagefind stopped before it was done", nl: "pagefind stopte voordat het klaar was")
    case .stopped(let reason), .refused(let reason): Words(en: "pagefind says “\(reason)”", nl: "pagefind zegt “\(reason)”")
    case .unusable(let reason):
      Words(en: "what pagefind wrote cannot be used (\(reason))", nl: "wat pagefind schreef, is niet te gebruiken (“\(reason)”)")
    }
  }
}
