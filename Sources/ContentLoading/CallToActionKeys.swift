/// The keys of a call to action, and of a button alone.
public enum CallToActionKeys {
  public static let component = KeySet(
    en: "the component call-to-action", nl: "het onderdeel call-to-action", [title, text, label, link])
  public static let next = KeySet(en: "next", nl: "next", [plainText, label, link])
  public static let action = KeySet(en: "an action", nl: "een knop", [label, link])

  public static let title = Key.text(
    "title", .plain, example: "Do you have a question?",
    en: ("The heading of the invitation", "A question or a promise works better than a word such as “Contact”."),
    nl: ("De kop boven de uitnodiging", "Een vraag of een belofte werkt beter dan een woord als “Contact”."))
  public static let text = Key.markdown(
    "text", .inlineMarkdown, example: "We answer within two days.",
    en: ("What readers get when they follow", "A sentence or two between the heading and the button."),
    nl: ("Wat lezers krijgen als zij doorklikken", "Een zin of twee tussen de kop en de knop."))
  public static let plainText = Key.text(
    "text", .plain, example: "You know what ECVET is. Now see how it works.",
    en: ("Why readers should take this step", "A sentence in front of the button."),
    nl: ("Waarom lezers deze stap zetten", "Een zin voor de knop."))
  public static let label = Key.neededText(
    "label", .plain, example: "Read on",
    en: (
      "What the button says", "Say what happens, such as “Plan a talk”. People who use a screen reader hear the button on its own."
    ),
    nl: (
      "Wat er op de knop staat",
      "Zeg wat er gebeurt, zoals “Plan een gesprek”. Wie een schermlezer gebruikt, hoort de knop los van de rest."
    ))
  public static let link = Key.neededText(
    "link", .destination, example: "../contact.md",
    en: (
      "Where the button leads",
      "For a page of this site write the path to its file; readers in another language get their own page."
    ),
    nl: (
      "Waar de knop heen leidt",
      "Schrijf voor een pagina van deze site het pad naar haar bestand; lezers in een andere taal komen op hun eigen pagina."
    ))
}
