import ContentLoading

enum StepsKeys {
  static let set = KeySet(en: "the component steps", nl: "het onderdeel steps", [items])
  static let step = KeySet(en: "a step", nl: "een stap", [title, text])

  static let items = Key.groups(
    "items", of: step, .needed, .filled, example: "[{title: …, text: …}]",
    en: ("The steps, in order", "They are numbered by themselves. Three to six read best."),
    nl: ("De stappen, op volgorde", "Zij krijgen vanzelf een nummer. Drie tot zes lezen het prettigst."))
  static let title = Key.markdown(
    "title", .inlineMarkdown, .needed, example: "Agree beforehand",
    en: ("What is done in this step", "A few words, beginning with what one does."),
    nl: ("Wat er in deze stap gebeurt", "Een paar woorden, te beginnen met wat men doet."))
  static let text = Key.markdown(
    "text", .inlineMarkdown, example: "Write down what the student will learn.",
    en: ("How it is done", "A sentence or two."),
    nl: ("Hoe dat gaat", "Een zin of twee."))
}

enum FigureKeys {
  static let set = KeySet(en: "the component figure", nl: "het onderdeel figure", [image, alt, caption])

  static let image = Key.neededText(
    "image", .picture, example: "../media/chain.svg",
    en: ("The picture", "A file in media/, such as an .svg drawing or a .jpg photograph."),
    nl: ("De afbeelding", "Een bestand in media/, zoals een tekening (.svg) of een foto (.jpg)."))
  static let alt = Key.text(
    "alt", .prose, .needed(with: "image"), example: "what the picture shows",
    en: (
      "What the picture shows, in words", "People who do not see the picture hear or read this. Of a diagram, say what it tells."
    ),
    nl: (
      "Wat er op de afbeelding te zien is",
      "Wie de afbeelding niet ziet, hoort of leest deze tekst. Zeg van een schema wat het duidelijk maakt."
    ))
  static let caption = Key.markdown(
    "caption", .inlineMarkdown, example: "From agreement to recognition.",
    en: ("The words under the picture", "What readers are to see in it, and who made it."),
    nl: ("De woorden onder de afbeelding", "Wat lezers erop moeten zien, en wie haar maakte."))
}

enum DownloadKeys {
  static let set = KeySet(en: "the component download", nl: "het onderdeel download", [file, title, text])

  static let file = Key.neededText(
    "file", .download, example: "../media/template.pdf",
    en: ("The file that readers take along", "It stands in media/. Its type and size are shown by themselves."),
    nl: ("Het bestand dat lezers meenemen", "Het staat in media/. De soort en de grootte staan er vanzelf bij."))
  static let title = Key.neededText(
    "title", .plain, example: "Template of a learning agreement",
    en: ("What the file is", "The link says this, so that readers know what they get."),
    nl: ("Wat het bestand is", "Dit staat op de link, zodat lezers weten wat zij krijgen."))
  static let text = Key.markdown(
    "text", .inlineMarkdown, example: "For schools in the Netherlands and Flanders.",
    en: ("What the file is for", "A sentence under the link."),
    nl: ("Waar het bestand voor is", "Een zin onder de link."))
}

/// The component `audiences` has no keys.
enum AudiencesKeys {
  static let set = KeySet(en: "the component audiences", nl: "het onderdeel audiences", [])
}

extension TextForm {
  static let download = TextForm(
    "download", en: "the path to a file in media/, as seen from this file",
    nl: "het pad naar een bestand in media/, gezien vanuit dit bestand", isAlwaysText: true, naming: .destination)
}
