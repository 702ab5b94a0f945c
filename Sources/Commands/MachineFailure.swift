import ContentLoading
import Diagnostics
import PreviewServer
import Publishing
import SiteEditing
import SiteRendering
import Theming

/// An error that the author cannot fix in the content: a full disk, a missing permission. Wherever it is thrown, the program ends with
/// its words and ``Exit/machineFailed``.
protocol MachineFailure: Error {
  var words: Words { get }
}

extension ThemeMissing: MachineFailure {}
extension TooManyOpenFiles: MachineFailure {}
extension PublishingError: MachineFailure {}
extension DrawingsUnavailable: MachineFailure {}
extension PreviewFailure: MachineFailure {}

/// A failure of the machine that a command notices itself.
struct CommandFailure: MachineFailure {
  let words: Words

  init(_ words: Words) { self.words = words }
}

extension FileChanges.Failure: MachineFailure {
  /// The reason, and what became of the files.
  var words: Words { Words(en: "{reason}. {state}", nl: "{reason}. {state}").filling(["reason": reason, "state": stateOfFiles]) }

  private var stateOfFiles: Words {
    guard isUntouched else {
      return Words(
        en: "A part of the files has been changed already; no text is lost. The next baken check --fix or baken move does the rest",
        nl:
          "Een deel van de bestanden is al veranderd; er is geen tekst verloren. De volgende baken check --fix of baken move doet de rest"
      )
    }
    return isPassing
      ? Words(en: "Nothing was written; try again", nl: "Er is niets geschreven; probeer het nog eens")
      : Words(en: "Nothing was written", nl: "Er is niets geschreven")
  }
}
