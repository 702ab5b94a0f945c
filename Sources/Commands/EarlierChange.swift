import Diagnostics
import SiteEditing

/// What the commands that change files do first about an earlier change that was ended in the middle.
enum EarlierChange {
  /// Finishes it, if there is one, and says so.
  static func finish(in site: String) throws(CommandFailure) {
    switch InterruptedChange.finish(in: site) {
    case .none: break
    case .finished:
      writeError(
        Words(
          en: "An earlier change of these files was broken off; it has been finished now.",
          nl: "Een eerdere wijziging van deze bestanden was afgebroken; die is nu afgemaakt."
        ).shown)
    case .refused(let path, let reason):
      throw CommandFailure(
        Words(
          en: "an earlier change of these files was broken off, and cannot be finished: \(path) cannot be written: {reason}",
          nl:
            "een eerdere wijziging van deze bestanden was afgebroken, en is niet af te maken: \(path) is niet te schrijven: {reason}"
        ).filling(["reason": reason]))
    case .overtaken(let path, let note):
      throw CommandFailure(
        Words(
          en:
            "an earlier change of these files was broken off, and \(path) has been changed since, so it cannot be finished. Look at the files, and then remove \(note)",
          nl:
            "een eerdere wijziging van deze bestanden was afgebroken, en \(path) is sindsdien veranderd, dus zij is niet af te maken. Kijk de bestanden na, en verwijder daarna \(note)"
        ))
    }
  }
}
