import Diagnostics
import SiteEditing

/// What the commands that change files do about an earlier one that was ended in the middle, and say about one of their own.
enum EarlierChange {
  /// Finishes it, if there is one, and says so.
  static func finish(in site: String) throws(MachineFailure) {
    switch InterruptedChange.finish(in: site) {
    case .none: break
    case .finished:
      writeError(
        Words(
          en: "An earlier change of these files was broken off; it has been finished now.",
          nl: "Een eerdere wijziging van deze bestanden was afgebroken; die is nu afgemaakt."
        ).shown)
    case .overtaken(let path, let note):
      throw MachineFailure(
        Words(
          en:
            "an earlier change of these files was broken off, and \(path) has been changed since, so it cannot be finished. Look at the files, and then remove \(note)",
          nl:
            "een eerdere wijziging van deze bestanden was afgebroken, en \(path) is sindsdien veranderd, dus zij is niet af te maken. Kijk de bestanden na, en verwijder daarna \(note)"
        ))
    }
  }
}

extension FileChanges.Failure {
  /// The reason, and what became of the files.
  var words: Words {
    let state =
      !isUntouched
      ? Words(
        en: "A part of the files has been changed already; no text is lost. The next baken check --fix or baken move does the rest",
        nl:
          "Een deel van de bestanden is al veranderd; er is geen tekst verloren. De volgende baken check --fix of baken move doet de rest"
      )
      : isPassing
        ? Words(en: "Nothing was written; try again", nl: "Er is niets geschreven; probeer het nog eens")
        : Words(en: "Nothing was written", nl: "Er is niets geschreven")
    return Words(en: "{reason}. {state}", nl: "{reason}. {state}").filling(["reason": reason, "state": state])
  }
}
