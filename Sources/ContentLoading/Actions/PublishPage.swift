import Diagnostics

/// Takes away what makes a page a draft.
public struct PublishPage: PageAction {
  public let name = "publish"
  public let publishes = true
  public let words = PageActionWords(
    label: Words(en: "Put on the site", nl: "Op de site zetten"),
    help: Words(
      en: "Readers see the page from the next time that the site is published.",
      nl: "Lezers zien de pagina vanaf de volgende keer dat de site wordt gepubliceerd."),
    done: Words(
      en: "The page is no longer a draft. It is on the site once the site is published.",
      nl: "De pagina is geen concept meer. Zij staat op de site zodra de site is gepubliceerd."))

  public init() {}

  public func isOffered(for subject: ActionSubject) -> Bool {
    subject.page.meta.isDraft && subject.keys.contains(PageKeys.draft.name)
  }

  public func result(for subject: ActionSubject, _ answers: ActionAnswers) throws(ActionRefusal) -> ActionResult {
    ActionResult(changes: [KeyChange(PageKeys.draft.name, to: nil)])
  }
}
