import Diagnostics

/// Why an edit was not made. The file is as it was.
public struct EditRefusal: Error, Sendable, Equatable {
  /// A name for programs.
  public let identifier: String
  public let reason: Words

  init(_ identifier: String, en: String, nl: String) {
    self.identifier = identifier
    reason = Words(en: en, nl: nl)
  }

  static let unreadable = EditRefusal(
    "edit.unreadable", en: "the file has a fault that must be mended first: its keys cannot be read",
    nl: "er zit een fout in het bestand die eerst weg moet: de sleutels zijn niet te lezen")
  static let unclear = EditRefusal(
    "edit.unclear",
    en: "this is written in a way that can only be changed in the source, without changing anything else",
    nl: "dit is zo geschreven dat het alleen in de bron te veranderen is zonder ook iets anders te veranderen")
  public static let noSuchPlace = EditRefusal(
    "edit.no-such-place", en: "what was to be changed is not there (any more)", nl: "wat veranderd moest worden, is er niet (meer)")
  static let badText = EditRefusal(
    "edit.bad-text", en: "the text holds a character that no file of a site may hold",
    nl: "in de tekst staat een teken dat in geen bestand van een site mag staan")
}
