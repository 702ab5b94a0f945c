import Diagnostics

/// What the preview says to authors on its own pages and in the panel above a page.
enum PreviewWords {
  static func errors(_ count: Int) -> Words { Severity.error.counted(count) ?? Words(en: "0 errors", nl: "0 fouten") }

  static func warnings(_ count: Int) -> Words {
    Severity.warning.counted(count) ?? Words(en: "0 warnings", nl: "0 waarschuwingen")
  }

  static let advice = Words(en: "Advice about the texts", nl: "Advies over de teksten")

  static func moreAdvice(_ count: Int) -> Words {
    Words(
      en: "And \(count) more; baken check --advice lists all.", nl: "En nog \(count); met baken check --advice ziet u ze alle.")
  }

  static let findings = Words(en: "Errors and warnings", nl: "Fouten en waarschuwingen")
  static let noFindings = Words(en: "No errors and no warnings.", nl: "Geen fouten en geen waarschuwingen.")
  static let note = Words(en: "note", nl: "zie ook")
  static let help = Words(en: "help", nl: "hulp")

  // MARK: The panel above a page

  static let close = Words(en: "Close (Esc)", nl: "Sluiten (Esc)")
  static let showsOlder = Words(
    en: "You see the last version that could be shown.", nl: "U ziet de laatste versie die te tonen was.")

  static func more(_ count: Int) -> Words {
    Words(en: "And \(count) more; the terminal lists all.", nl: "En nog \(count); in de terminal staan ze alle.")
  }

  static let band = Words(en: "State of this page", nl: "Status van deze pagina")
  static let notPublished = Words(
    en: "This page is not on the published site now.", nl: "Deze pagina staat nu niet op de gepubliceerde site.")
  static let allPages = Words(en: "All pages", nl: "Alle pagina’s")

  // MARK: The overview

  static let preview = Words(en: "Baken preview", nl: "voorbeeld van Baken")
  static let site = Words(en: "The site", nl: "De site")
  static let cannotBeShown = Words(
    en: "The site cannot be shown until the errors are mended.",
    nl: "De site is niet te tonen zolang er fouten in staan.")
  static let lastGood = Words(en: "You see the last version without errors.", nl: "U ziet de laatste versie zonder fouten.")

  /// With `{moment}` and `{source}`.
  static let nextChange = Words(
    en: "The site next changes by itself on {moment} ({source}).", nl: "De site verandert vanzelf weer op {moment} ({source}).")
  static let draftsShown = Words(
    en: "Drafts and pages that are not due are shown, with a band that says so.",
    nl: "Concepten en pagina’s die nog niet online horen, ziet u ook, met een balk die dat zegt.")
  static let hideDrafts = Words(en: "Show the site as it is published", nl: "Toon de site zoals zij gepubliceerd is")
  static let draftsHidden = Words(
    en: "The site is shown as it is published now.", nl: "U ziet de site zoals zij nu gepubliceerd is.")
  static let showDrafts = Words(
    en: "Show drafts and pages that are not due", nl: "Toon ook concepten en pagina’s die nog niet online horen")
  static let generated = Words(en: "made from other pages", nl: "gemaakt van andere pagina’s")
  static let withheld = Words(en: "Not published", nl: "Niet gepubliceerd")
  static let pages = Words(en: "Pages", nl: "Pagina’s")
  static let lists = Words(en: "Lists", nl: "Lijsten")
  static let columns = [
    Words(en: "Language", nl: "Taal"), Words(en: "Title", nl: "Titel"), Words(en: "Address", nl: "Adres"),
    Words(en: "Source", nl: "Bron"), Words(en: "State", nl: "Status"),
  ]

  // MARK: While there is nothing to show

  static let reading = Words(en: "Reading the site", nl: "De site wordt gelezen")
  static let soon = Words(
    en: "It is shown as soon as it has been read.", nl: "U ziet de site zodra alles gelezen is.")
  static let nothingHere = Words(en: "There is nothing here.", nl: "Hier is niets.")
}
