extension CommandWords {
  static let ofTranslations = [
    "Keep track of what translations were made from.": "Houd bij waarvan vertalingen zijn gemaakt.",
    "Note in a translation that it is right for the texts as they are now.":
      "Leg in een vertaling vast dat zij klopt met de teksten zoals die nu zijn.",
    """
    It writes a few lines at the end of the front matter, or of the YAML file, and changes nothing else. When a text in the default \
    language changes later, a build and baken report translations say so. Compare the two before you accept.
    """: """
    De opdracht schrijft een paar regels aan het eind van de gegevens bovenaan, of van het YAML-bestand, en verandert verder niets. Verandert er \
    later een tekst in de standaardtaal, dan zeggen het bouwen en baken report translations dat. Vergelijk de twee voordat u goedkeurt.
    """,
    "The translations, such as content/pages/about.en.md.": "De vertalingen, zoals content/pages/over.en.md.",
    "Accept every translation of the site.": "Keur elke vertaling van de site goed.",
    "Accept this part only, by the name that the report gives it. May be given more than once.":
      "Keur alleen dit deel goed, met de naam die het overzicht eraan geeft. Dit mag meer dan eens.",
    "List what is not translated, and what has changed since it was, with both texts.":
      "Toon wat niet vertaald is, en wat sinds de vertaling is veranderd, met beide teksten.",
    """
    Without a file, the whole site: pages without a translation, sections that changed after somebody accepted their translation, and \
    translations that nobody has accepted. With files, everything in these, changed or not: to compare it before you accept it.
    """: """
    Zonder bestand de hele site: pagina’s zonder vertaling, secties die zijn veranderd nadat iemand de vertaling goedkeurde, en vertalingen \
    die niemand heeft goedgekeurd. Met bestanden alles wat daarin staat, veranderd of niet: om te vergelijken voordat u goedkeurt.
    """,
    "Translations to show as a whole.": "Vertalingen die in hun geheel te zien zijn.",
  ]

  static let ofQuestions = [
    "Answer a question about the site: who is mentioned where, what is overdue, what comes, what is not translated.":
      "Beantwoord een vraag over de site: wie waar wordt genoemd, wat te laat is, wat eraan komt, wat niet vertaald is.",
    "Explain a message, or a key of a file, with an example.":
      "Leg een melding uit, of een sleutel van een bestand, met een voorbeeld.",
    """
    The identifier stands in square brackets behind a message. Without one, all identifiers are listed. Behind key: stands a kind of \
    file, or a key with the keys in which it stands.
    """: """
    De naam van een melding staat er tussen vierkante haken achter. Zonder naam worden alle namen genoemd. Achter key: staat een soort \
    bestand, of een sleutel met de sleutels waarin hij staat.
    """,
    "The identifier of a message, such as key.unknown, or a key, such as key:events.registration.":
      "De naam van een melding, zoals key.unknown, of een sleutel, zoals key:events.registration.",
    "Print the JSON Schema (2020-12) of a kind of file, for editors and other programs.":
      "Toon het JSON Schema (2020-12) van een soort bestand, voor editors en andere programma’s.",
    """
    Of a page it describes the front matter, of a component the YAML in its block. Without a kind, one document holds the schemas of all \
    kinds under $defs. baken check finds more: a schema knows one file, and not the site.
    """: """
    Van een pagina beschrijft het de gegevens bovenaan, van een onderdeel de YAML in het blok. Zonder soort staan de schema’s van alle \
    soorten in één document, onder $defs. De opdracht baken check vindt meer: een schema kent één bestand, en niet de site.
    """,
    "The kind of file, such as site, pages, events or components.video.":
      "De soort bestand, zoals site, pages, events of components.video.",
    "The schema of translations, NAME.LANG.md or NAME.LANG.yml, which state only what differs.":
      "Het schema van vertalingen, NAAM.TAAL.md of NAAM.TAAL.yml, die alleen zeggen wat anders is.",
  ]
}
