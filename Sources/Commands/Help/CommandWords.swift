import Diagnostics

/// The words of the program's own commands in Dutch. These commands declare English; its words are the keys here, so that a changed help
/// asks for these words to be looked at again. Commands of features declare both languages themselves.
public enum CommandWords {
  /// The words for an English text of a command.
  public static func words(_ english: String, in language: AuthorLanguage) -> String {
    language == .english ? english : dutch[english] ?? english
  }

  /// A line that one could type, with what it does behind it in words.
  public static func example(_ line: String, in language: AuthorLanguage) -> String {
    guard let note = CommandDeclaration.note(of: line) else { return Words.example(line)[language] }
    let column = line.count - note.count
    var typed = line.dropLast(note.count)
    while typed.last == " " { typed.removeLast() }
    let command = Words.example(String(typed))[language]
    return command + String(repeating: " ", count: max(2, column - command.count)) + words(note, in: language)
  }

  /// A text with the names of values, such as `<folder>`, in the language.
  public static func valuesNamed(_ text: String, in language: AuthorLanguage) -> String {
    language == .english ? text : text.replacing(/<([a-z-]+)>/) { "<\(dutchValueNames[String($0.1)] ?? String($0.1))>" }
  }

  public static let dutchValueNames = ofValues.merging(FeatureCommands.dutchValueNames) { first, _ in first }

  private static let ofValues = [
    "address": "adres", "count": "aantal", "date": "datum", "files": "bestanden",
    "folder": "map", "format": "vorm", "from": "van", "identifier": "melding", "kind": "soort", "language": "taal",
    "minimum": "aantal",
    "name": "naam", "number": "getal", "options": "opties", "seed": "getal", "server": "server", "shell": "shell",
    "subcommand": "opdracht", "template": "sjabloon",
    "title": "titel", "to": "naar", "url": "adres", "value": "waarde",
  ]

  public static let dutch = [
    ofTheme, ofMoving, ofNewFiles, ofQuestions, ofTranslations, ofTools, ofProgram, FeatureCommands.dutchWords,
  ].reduce(ofBuilding) { $0.merging($1) { $1 } }

  /// What the commands of features share.
  private static let ofTools = [
    "The language of texts. Default: the site's first.": "De taal van teksten. Standaard: de eerste van de site."
  ]

  private static let ofMoving = [
    "Give a file or a folder of content another name or place, with everything that names it.":
      "Geef een bestand of een map met inhoud een andere naam of plek, met alles wat ernaar verwijst.",
    """
    Its translations move along, every link and key that names it is changed, and the old address leads on to the new one. Nothing else \
    in any file changes. When anything is unclear, nothing is written. Pictures and documents in media/ move in the same way.
    """: """
    De vertalingen verhuizen mee, elke link en elke sleutel die het noemt verandert, en het oude adres leidt door naar het nieuwe. Verder \
    verandert er in geen enkel bestand iets. Is er iets onduidelijk, dan wordt er niets geschreven. Afbeeldingen en documenten in media/ \
    verhuizen op dezelfde manier.
    """,
    "The file or the folder; of a page with translations, the one in the first language.":
      "Het bestand of de map; van een pagina met vertalingen het bestand in de eerste taal.",
    "Its new name; with a / behind it, the folder that it goes into.":
      "De nieuwe naam; met een / erachter de map waar het in komt.",
    "Show what would change; write nothing.": "Toon wat er zou veranderen; schrijf niets.",
  ]

  private static let ofTheme = [
    "What the theme is made of, and what templates may use.": "Waaruit het thema bestaat, en wat sjablonen mogen gebruiken.",
    "List the files of the theme, and which of them the site replaces or adds.":
      "Toon de bestanden van het thema, en welke daarvan de site vervangt of toevoegt.",
    "To change a built-in file, copy it into the site with baken theme eject.":
      "Wilt u een ingebouwd bestand veranderen, kopieer het dan naar de site met baken theme eject.",
    "List the values that a template may use.": "Toon de waarden die een sjabloon mag gebruiken.",
    """
    Without a name, it lists the templates that are filled themselves; the others are parts of these. Of a part it lists what any of the \
    templates that include it may use.
    """: """
    Zonder naam ziet u de sjablonen die zelf worden ingevuld; de andere zijn delen daarvan. Van een deel ziet u alles wat een van de \
    sjablonen waarin het staat, mag gebruiken.
    """,
    "The name of a template, such as event.": "De naam van een sjabloon, zoals event.",
    "Copy a built-in file of the theme into the site, to change it there.":
      "Kopieer een ingebouwd bestand van het thema naar de site, om het daar te veranderen.",
    """
    A later build says when the original has changed since. Of texts, write only those that you change, in theme/strings/.
    """: """
    Bij een later bouwen ziet u het als het origineel sindsdien is veranderd. Van de teksten schrijft u alleen op wat u verandert, in \
    theme/strings/.
    """,
    "The name of the file: of a template alone, of others with their folder.":
      "De naam van het bestand: van een sjabloon alleen de naam, van andere met hun map.",
    "The language of messages. Default: the site's, else the system's.":
      "De taal van meldingen. Standaard: die van de site, en anders die van het systeem.",
    "The site whose own kinds of content are known, too.": "De site waarvan ook de eigen soorten inhoud bekend zijn.",
  ]

  private static let ofBuilding = [
    "Build the site and publish it to a folder.": "Bouw de site en zet haar in een map.",
    """
    Every fault in the content is reported at once, with its place and what to do. With an error nothing is written: the output folder \
    keeps the last good site. Otherwise it is replaced at once by the new one; files that did not change keep their times, and the \
    folder's own dotfiles (.git, .gitignore) stay.
    """: """
    Elke fout in de teksten wordt in één keer gemeld, met de plek en met wat u eraan doet. Met een fout wordt er niets geschreven: in \
    de uitvoermap blijft de laatste goede site staan. Anders komt de nieuwe er in één keer voor in de plaats; bestanden die niet \
    veranderden, houden hun tijd, en de verborgen bestanden van de map zelf (.git, .gitignore) blijven staan.
    """,
    "The folder with the site's content.": "De map met de inhoud van de site.",
    "The address of the site, in place of the one in site.yml, such as https://example.org/ecvet.":
      "Het adres van de site, in plaats van dat in site.yml, zoals https://example.org/ecvet.",
    "The moment to build for: 2027-03-11, 2027-03-11T09:30 or 2027-03-11T09:30:00+01:00. Default: SOURCE_DATE_EPOCH, else now.":
      "Het moment waarvoor u bouwt: 2027-03-11, 2027-03-11T09:30 of 2027-03-11T09:30:00+01:00. Standaard: SOURCE_DATE_EPOCH, en anders nu.",
    "Take drafts and pages that are not yet due along.": "Neem concepten mee, en pagina’s die nog niet online horen.",
    "Let warnings stop the build as errors do.": "Laat waarschuwingen het bouwen tegenhouden, zoals fouten dat doen.",
    "How findings are written: text for people, json for editors, github for its workflows.":
      "Hoe meldingen worden geschreven: text voor mensen, json voor editors, github voor de workflows van GitHub.",
    "Write nothing but errors and warnings.": "Schrijf niets dan fouten en waarschuwingen.",
    "The folder that the site is published to.": "De map waarin de site komt.",
    "Replace the output folder even when Baken did not make it.": "Vervang de uitvoermap ook als Baken haar niet maakte.",
    "Look for faults in the content; with --fix, correct what is certain.":
      "Zoek fouten in de teksten; met --fix herstelt Baken wat zeker is.",
    "Give advice about the texts, too: long sentences, words that readers may not know, links that say nothing.":
      "Geef ook advies over de teksten: lange zinnen, woorden die lezers misschien niet kennen, links die niets zeggen.",
    """
    The same checks as in a build. With --external, each page of another site that the texts name is asked as well: one request at a time \
    for each host, with a pause of a second between them. The answers are kept in .baken-links.json beside the folder of the site for a \
    week, and faults for a day.
    """: """
    Dezelfde controles als bij het bouwen. Met --external kijkt Baken ook elke pagina van een andere site na die de teksten noemen: één \
    vraag tegelijk per server, met een seconde ertussen. De antwoorden blijven een week bewaard in .baken-links.json, naast de map van de \
    site, en fouten een dag.
    """,
    "Correct what is certain, and show each change.": "Herstel wat zeker is, en toon elke wijziging.",
    "With --fix: show what would change, and write nothing.": "Met --fix: toon wat er zou veranderen, en schrijf niets.",
    "Ask the addresses of other sites, too. Nothing else in Baken uses the network.":
      "Kijk ook de adressen op andere sites na. Niets anders in Baken gebruikt het netwerk.",
    "Write the site in a browser, without a text editor.": "Schrijf de site in een browser, zonder teksteditor.",
    """
    Opens the desk on this machine, for one person: the list of all content, the real page, forms, the text by paragraphs, and what is \
    wrong at its place. It saves the files of the site, and changes nothing in them but what was edited. The link works once; then \
    another one is printed, for another browser.
    """: """
    Opent de redactie op deze computer, voor één persoon: de lijst van alle inhoud, de echte pagina, formulieren, de tekst per alinea, en \
    wat er mis is op de plek zelf. Zij bewaart de bestanden van de site, en verandert daarin niets dan wat bewerkt is. De link werkt één \
    keer; daarna verschijnt er een andere, voor een andere browser.
    """,
    "Show the site while you write it.": "Toon de site terwijl u schrijft.",
    """
    Serves the site from memory, with the headers of production, and writes nothing. A page that is open in a browser follows every \
    change of the files at once and stays where it is scrolled. When something is wrong, the last good version stays, and the page says \
    where the fault is and what to do. The page /.baken/ lists all pages and has the switch for drafts.
    """: """
    Toont de site uit het geheugen, met de headers van de echte site, en schrijft niets. Een pagina die in een browser openstaat, volgt \
    elke wijziging van de bestanden meteen en blijft staan waar u las. Is er iets mis, dan blijft de laatste goede versie staan, en zegt \
    de pagina waar de fout zit en wat u eraan doet. De pagina /.baken/ noemt alle pagina’s en heeft de schakelaar voor concepten.
    """,
    "The address to listen on: an IP address, or localhost.": "Het adres om op te luisteren: een IP-adres, of localhost.",
    "The port to listen on; when it is taken, the next one that is free.":
      "De poort om op te luisteren; is die bezet, dan de eerstvolgende die vrij is.",
    "The moment to show the site of, as for baken build. Default: SOURCE_DATE_EPOCH, else now.":
      "Het moment waarvan u de site ziet, zoals bij baken build. Standaard: SOURCE_DATE_EPOCH, en anders nu.",
    "The address of the site, in place of the one in site.yml.": "Het adres van de site, in plaats van dat in site.yml.",
    "Show drafts and pages that are not yet due, with a band that says so.":
      "Toon concepten en pagina’s die nog niet online horen, met een balk die dat zegt.",
    "Leave drafts and pages that are not yet due out, as a build does.":
      "Laat concepten en pagina’s die nog niet online horen weg, zoals bij het bouwen.",
    "Print the configuration of a web server that sends the site with its security headers.":
      "Toon de configuratie van een webserver die de site met haar beveiligingsheaders verstuurt.",
    """
    The headers are those of the file _headers in the output, which some hosts read by themselves; servers such as nginx and Caddy do \
    not. Print them again when pages with videos, services or old addresses change.
    """: """
    De headers zijn die van het bestand _headers in de uitvoer, dat sommige hosts vanzelf lezen; servers als nginx en Caddy doen dat \
    niet. Maak ze opnieuw als er iets verandert aan pagina’s met video’s, aan diensten of aan oude adressen.
    """,
    "nginx or caddy.": "nginx of caddy.",
    "The folder on the server that answers for /. Default: /var/www/HOST.":
      "De map op de server die bij / hoort. Standaard: /var/www/HOST.",
    "The address and port to listen on, such as 127.0.0.1:8080, in place of the usual ones.":
      "Het adres en de poort om op te luisteren, zoals 127.0.0.1:8080, in plaats van de gewone.",
  ]

  private static let ofNewFiles = [
    "Write the beginning of a site, or of a file in one.": "Schrijf het begin van een site, of van een bestand erin.",
    "Start a site of your own in a folder.": "Begin een eigen site in een map.",
    "The folder; it must be empty or not there yet.": "De map; zij moet leeg zijn, of er nog niet zijn.",
    "The language of the first texts, and of messages.": "De taal van de eerste teksten, en van meldingen.",
    "For a kind of content that a site declares in types/NAME.yml:":
      "Voor een soort inhoud die een site zelf in types/NAAM.yml beschrijft:",
    "Write the beginning of a page.": "Schrijf het begin van een pagina.",
    "The name is the page's place under pages/, with its section in front. With a language behind it, it is a translation.":
      "De naam is de plek van de pagina onder pages/, met de map ervoor. Met een taal erachter is het een vertaling.",
    "Section and name, such as about/how-we-work.": "Map en naam, zoals over/hoe-wij-werken.",
  ]

  private static let ofProgram = [
    "Turns a folder of Markdown and YAML into a website.": "Maakt van een map met Markdown en YAML een website.",
    "Run it in the folder above content/:": "Gebruik het programma in de map boven content/:",
    "look for faults, write nothing": "zoek fouten, schrijf niets",
    "show the site while you write it": "toon de site terwijl u schrijft",
    "write the site in a browser": "schrijf de site in een browser",
    "write the site to public/": "schrijf de site in public/",
    "start a site of your own": "begin een eigen site",
    "give a file another name, with all links to it": "geef een bestand een andere naam, met alle links ernaartoe",
    "what a message means and what to do": "wat een melding betekent en wat u doet",
    "what the keys of a file mean": "wat de sleutels van een bestand betekenen",
    "lets other machines look, too": "laat ook andere computers kijken",
    "Exit codes: 0 fine, 1 the content has errors, 2 wrong usage, 3 the machine failed (disk full, no permission).":
      "Exitcodes: 0 goed, 1 er zitten fouten in de teksten, 2 verkeerd gebruik, 3 de computer werkte niet mee (schijf vol, geen toegang).",
  ]
}
