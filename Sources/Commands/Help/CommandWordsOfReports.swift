extension CommandWords {
  static let ofSelfChecks = [
    "Look at a self-check closely, and at results that schools have sent.":
      "Bekijk een zelfcheck van dichtbij, en uitkomsten die scholen hebben gestuurd.",
    "Write what a reviewer needs: flow graph, script in each language, score key and witnesses.":
      "Schrijf wat nodig is om hem te beoordelen: stroomschema, script in elke taal, puntentelling en bewijzen.",
    "The witnesses are sets of answers, one for each question, option, level and cap, that show that it can be reached.":
      "De bewijzen zijn sets antwoorden: voor elke vraag, elk antwoord, elk niveau en elke grens een set die laat zien dat men er komt.",
    "The name of the self-check's file, without its ending.": "De naam van het bestand van de zelfcheck, zonder de extensie.",
    "The language of texts. Default: the site's first.": "De taal van teksten. Standaard: de eerste van de site.",
    "The folder to write to, as a whole; without it, NAME-review.": "De map die geheel wordt geschreven; anders NAAM-review.",
    "Replace a folder that holds something else.": "Vervang ook een map waarin iets anders staat.",
    "Score exported results.": "Reken bewaarde uitkomsten na.",
    "Results that schools have exported.": "Uitkomsten die scholen hebben bewaard.",
    "Merge the results of many schools into one report, as HTML and CSV.":
      "Voeg de uitkomsten van veel scholen samen tot één verslag, als HTML en CSV.",
    """
    The report gives the distribution over the levels for each dimension. Schools are named, and the least and greatest scores given, \
    only when there are at least as many results as --minimum says; a result that is given twice counts once.
    """: """
    Het verslag geeft voor elk onderdeel de verdeling over de niveaus. Scholen worden pas genoemd, en de laagste en hoogste scores pas \
    gegeven, bij ten minste zoveel uitkomsten als --minimum zegt; een uitkomst die twee keer is gegeven, telt één keer.
    """,
    "The folder to write to, as a whole; without it, NAME-report.": "De map die geheel wordt geschreven; anders NAAM-report.",
    "The least number of results with which schools are named.": "Het kleinste aantal uitkomsten waarbij scholen worden genoemd.",
    "Write sets of answers with their scores, to test another scorer against.":
      "Schrijf sets antwoorden met hun scores, om een andere telling aan te toetsen.",
    """
    JSON on standard output: the definition as the page holds it, and for each set of answers the scores of the dimensions and the \
    priorities. The same seed gives the same sets.
    """: """
    JSON op de standaarduitvoer: de regels zoals de pagina ze heeft, en voor elke set antwoorden de scores van de onderdelen en de \
    eerste stappen. Hetzelfde begingetal geeft dezelfde sets.
    """,
    "How many random sets of answers.": "Hoeveel willekeurige sets antwoorden.",
    "The seed of the random numbers.": "Het begingetal van de willekeurige getallen.",
    "Every set of answers there is, in place of random ones.": "Elke set antwoorden die er is, in plaats van willekeurige.",
    "The quick version.": "De korte versie.",
  ]

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
      "Noem wat niet vertaald is, en wat sinds de vertaling is veranderd, met beide teksten.",
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
    "List every source line and every file of the site that mentions an expert, for a request for erasure.":
      "Noem elke regel en elk bestand van de site waarin een expert voorkomt, voor een verzoek om gegevens te wissen.",
    "The expert: the name of the file in experts/, without .md.": "De expert: de naam van het bestand in experts/, zonder .md.",
    "List the pages whose review date has come, with who looks after them.":
      "Noem de pagina’s waarvan de dag om na te kijken er is, met wie ervoor zorgt.",
    "List how hard the texts are: for each page the reading level and the longest sentence.":
      "Noem hoe moeilijk de teksten zijn: van elke pagina het leesniveau en de langste zin.",
    """
    The level is from 0, very hard, to 100, very easy: by Flesch for English, and as Douma fitted it for Dutch. It counts words and \
    syllables only, and is no proof that a text is clear.
    """: """
    Het niveau loopt van 0, zeer moeilijk, tot 100, zeer makkelijk: volgens Flesch voor het Engels, en zoals Douma dat voor het Nederlands \
    aanpaste. Het telt alleen woorden en lettergrepen, en bewijst niet dat een tekst duidelijk is.
    """,
    """
    With --mail, write a draft for each owner that one opens in a mail program: what is due, with a link to each page. For owners without \
    an address, and for pages without an owner, it is addressed to the organisation in site.yml.
    """: """
    Met --mail schrijft Baken voor elke eigenaar een concept dat u in een mailprogramma opent: wat aan de beurt is, met een link naar elke \
    pagina. Bij een eigenaar zonder adres, en bij pagina’s zonder eigenaar, gaat het concept naar de organisatie in site.yml.
    """,
    "Write drafts of mail, one for each owner.": "Schrijf concepten van mail, een voor elke eigenaar.",
    "The folder for the drafts, written as a whole.": "De map voor de concepten, die geheel wordt geschreven.",
    "List the events that are not over, and what changes next.":
      "Noem de bijeenkomsten die niet voorbij zijn, en wat er vanzelf verandert.",
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
