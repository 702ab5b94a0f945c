extension DiagnosticKind {
  static let files = [
    impliedConsent,
    siteMissing, fileUnreadable, fileNotUTF8, fileUTF16, fileHoldsNUL, fileHoldsControlCharacter, fileHasOldLineEnds, fileTooLarge,
    fileEmpty,
    fileOutsideSite,
    badFileName, unexpectedFile, wrongExtension, unfinishedChange,
  ]

  public static let siteMissing = DiagnosticKind(
    "site.missing",
    summary: "there is no site here: {path} does not exist",
    help: "run the command in the folder above content/, name the site with --site, or start one with: baken new site DIR",
    explanation: "A site is a folder with a site.yml in it. Without it Baken cannot know the site's name, address and languages.",
    example: "baken new site my-site\ncd my-site\nbaken build",
    nl: DiagnosticWords(
      summary: "hier is geen site: {path} bestaat niet",
      help: "geef de opdracht in de map boven content/, noem de site met --site, of begin een site met: baken new site MAP",
      explanation: """
        Een site is een map met een site.yml erin. Zonder dat bestand weet Baken niet hoe de site heet, welk adres zij heeft \
        en in welke talen zij is.
        """))

  /// A file that the system does not let us read.
  public static let fileUnreadable = DiagnosticKind(
    "file.unreadable",
    summary: "the file cannot be read: {reason}",
    help: "check that you may read it (ls -l)",
    explanation:
      "Every file in the site folder is read in full before anything is published, so that no page goes missing unnoticed.",
    example: "chmod u+r content/pages/about.md",
    nl: DiagnosticWords(
      summary: "het bestand is niet te lezen: {reason}",
      help: "kijk na of u het mag lezen (ls -l)",
      explanation: """
        Baken leest eerst elk bestand in de map van de site, en publiceert pas daarna. Zo ontbreekt er nooit ongemerkt een \
        pagina.
        """))

  public static let fileNotUTF8 = DiagnosticKind(
    "file.not-utf8",
    summary: "the byte {byte} is not UTF-8 text",
    help: "save the file as UTF-8; it may be in an older encoding such as Windows-1252",
    explanation:
      "Text files are read as UTF-8. In another encoding letters such as é and ë would turn into other characters without a warning, so such a file is refused.",
    example: "iconv -f WINDOWS-1252 -t UTF-8 old.md > about.md",
    nl: DiagnosticWords(
      summary: "de byte {byte} is geen tekst in UTF-8",
      help: "sla het bestand op als UTF-8; misschien heeft het nu een oudere codering, zoals Windows-1252",
      explanation: """
        Tekstbestanden worden gelezen als UTF-8. Met een andere codering zouden letters zoals é en ë ongemerkt in andere \
        tekens veranderen; daarom wordt zo’n bestand geweigerd.
        """))

  public static let fileUTF16 = DiagnosticKind(
    "file.utf16",
    summary: "the file is in UTF-16",
    help: "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
    explanation: "Text files are read as UTF-8. Some Windows programs save “Unicode” as UTF-16.",
    example: "iconv -f UTF-16 -t UTF-8 old.md > about.md",
    nl: DiagnosticWords(
      summary: "het bestand is in UTF-16 opgeslagen",
      help: "sla het op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8)",
      explanation: "Tekstbestanden worden gelezen als UTF-8. Sommige programma’s in Windows slaan “Unicode” op als UTF-16."))

  public static let fileHoldsNUL = DiagnosticKind(
    "file.nul-byte",
    summary: "the file holds a NUL byte, so it is not a text file",
    help: "open it in a text editor and remove the byte, or move the file to media/ if it is an image or a download",
    explanation: "A NUL byte cannot stand in a web page. It is mostly the sign of a picture or a damaged file with the wrong name.",
    example: "media/programme.pdf",
    nl: DiagnosticWords(
      summary: "het bestand bevat een NUL-byte, dus het is geen tekstbestand",
      help:
        "open het in een teksteditor en haal de byte weg, of verplaats het naar media/ als het een afbeelding of een download is",
      explanation: """
        Een NUL-byte kan niet in een webpagina staan. Meestal gaat het om een afbeelding met een verkeerde naam, of om een \
        beschadigd bestand.
        """))

  public static let fileHoldsControlCharacter = DiagnosticKind(
    "file.control-character",
    summary: "the text contains the invisible control character {character}",
    help: "delete it; it often comes along when text is pasted from another program",
    explanation:
      "Control characters other than tab and line end are not allowed in HTML and XML, so a feed or a page that holds one is broken.",
    example: "title: Learning outcomes",
    nl: DiagnosticWords(
      summary: "in de tekst staat het onzichtbare stuurteken {character}",
      help: "haal het weg; het komt vaak mee als u tekst uit een ander programma plakt",
      explanation:
        "HTML en XML staan geen stuurtekens toe, behalve de tab en het regeleinde. Een feed of pagina met zo’n teken werkt niet."))

  /// Lines that end in a carriage return alone, as on Mac OS before version 10.
  public static let fileHasOldLineEnds = DiagnosticKind(
    "file.old-line-ends",
    summary: "the file uses old Mac line endings (CR)",
    help: "save the file with the line ends of Unix (LF) or Windows (CRLF)",
    explanation:
      "Very old programs end a line with a carriage return. Editors and version control show such a file as one long line, and no place in it could be named.",
    example: "tr '\\r' '\\n' < old.md > about.md",
    nl: DiagnosticWords(
      summary: "het bestand heeft de regeleinden van oude Macs (CR)",
      help: "sla het bestand op met de regeleinden van Unix (LF) of Windows (CRLF)",
      explanation: """
        Zeer oude programma’s sluiten een regel af met alleen het teken CR. Editors en versiebeheer tonen zo’n \
        bestand als één lange regel, en een melding zou geen plek erin kunnen noemen.
        """))

  public static let fileTooLarge = DiagnosticKind(
    "file.too-large",
    summary: "the file is too large: {size}, but at most {limit} is read",
    help: "split the text over several pages, or move the file to media/ if it is a download",
    explanation: "A text file of this size is nearly always a mistake, such as a database dump in the wrong folder.",
    example: "media/handbook.pdf",
    nl: DiagnosticWords(
      summary: "het bestand is te groot: {size}, terwijl er hoogstens {limit} wordt gelezen",
      help: "verdeel de tekst over meer pagina’s, of verplaats het bestand naar media/ als het een download is",
      explanation:
        "Een tekstbestand van deze grootte is bijna altijd een vergissing, zoals een kopie van een database in de verkeerde map."))

  public static let fileEmpty = DiagnosticKind(
    "file.empty",
    summary: "the file is empty",
    help: "give it at least a front matter with a title, or delete it; it may be an unfinished save",
    explanation: "Baken publishes no empty pages: readers would find nothing there.",
    example: "---\ntitle: What is ECVET?\n---\n\nECVET is …",
    nl: DiagnosticWords(
      summary: "het bestand is leeg",
      help: "zet er minstens de gegevens bovenaan in, met een titel, of verwijder het; misschien is het opslaan mislukt",
      explanation: "Baken publiceert geen lege pagina’s: lezers zouden er niets vinden."))

  /// A symbolic link that leads out of the site folder.
  public static let fileOutsideSite = DiagnosticKind(
    "file.outside-site",
    summary: "the symbolic link leads out of the site folder, to {target}",
    help: "put a copy of the file in the site folder",
    explanation: "What a link outside the folder holds differs from machine to machine, and might not be meant for publication.",
    example: "cp /home/me/pictures/workshop.jpg content/media/",
    nl: DiagnosticWords(
      summary: "de symbolische koppeling leidt naar {target}, buiten de map van de site",
      help: "zet een kopie van het bestand in de map van de site",
      explanation: "Wat een koppeling buiten de map bevat, verschilt per computer, en is misschien niet bedoeld om te publiceren."))

  /// A file name that not every host and file system accepts.
  public static let badFileName = DiagnosticKind(
    "file.bad-name",
    summary: "the file name cannot be used: {reason}",
    help: "rename it; letters, digits, hyphens and dots work everywhere",
    explanation:
      "A file's name becomes part of an address. Some characters cannot stand in a file name on every system that a site is deployed to.",
    example: "pages/learning-outcomes.md\npages/learning-outcomes.en.md",
    nl: DiagnosticWords(
      summary: "de naam van het bestand is niet te gebruiken: {reason}",
      help: "geef het een andere naam; letters, cijfers, streepjes en punten werken overal",
      explanation: """
        De naam van een bestand wordt een deel van een adres. Sommige tekens kunnen niet op elk systeem waar een site komt te \
        staan in de naam van een bestand voorkomen.
        """))

  /// A file in a folder where nothing reads it.
  public static let unexpectedFile = DiagnosticKind(
    "file.unexpected", .warning,
    summary: "nothing reads this file",
    help: "{advice}",
    explanation:
      "Baken reads Markdown in the collections' folders, a few YAML files and everything in media/. A file elsewhere is not published; that should not go unnoticed.",
    example: "pages/about.md\nnews/2027-01-11-a-new-recommendation.md\nmedia/programme.pdf",
    nl: DiagnosticWords(
      summary: "Baken leest dit bestand niet",
      help: "{advice}",
      explanation: """
        Baken leest Markdown in de mappen voor de soorten pagina’s, een paar YAML-bestanden en alles in media/. Een bestand op \
        een andere plek wordt niet gepubliceerd, en dat mag niet ongemerkt gebeuren.
        """))

  /// `x.MD`, `x.markdown`.
  public static let wrongExtension = DiagnosticKind(
    "file.wrong-extension",
    summary: "this page would be missing from the site: the name of the file must end in .md",
    help: "rename it to {name}",
    explanation:
      "Pages are found by the ending .md, in small letters, which is the same on every system. Other endings of Markdown are not read.",
    example: "pages/contact.md",
    nl: DiagnosticWords(
      summary: "deze pagina zou ontbreken op de site: de naam van het bestand moet eindigen op .md",
      help: "geef het de naam {name}",
      explanation: """
        Baken herkent pagina’s aan .md achter hun naam, in kleine letters: dat werkt op elk systeem. Andere extensies voor \
        Markdown worden niet gelezen.
        """))

  /// A sentence that treats a visit as consent.
  public static let impliedConsent = DiagnosticKind(
    "consent.implied",
    summary: "this treats the use of the site as consent: “{words}”",
    help: "say what happens, and that visitors choose for themselves",
    explanation:
      "Consent is a clear act (GDPR, articles 4(11) and 7). Visiting, scrolling or going on is never consent (EDPB Guidelines 05/2020), so a site must not say so.",
    example: "We count visits only if you allow it.",
    nl: DiagnosticWords(
      summary: "hier staat dat wie de site gebruikt, toestemming geeft: “{words}”",
      help: "schrijf wat er gebeurt, en dat bezoekers zelf kiezen",
      explanation: """
        Toestemming geeft iemand met een duidelijke handeling (AVG, artikel 4, punt 11, en artikel 7). Een site bezoeken, \
        scrollen of verdergaan is nooit toestemming (EDPB, Richtsnoeren 05/2020), dus een site mag dat niet zeggen.
        """))

  /// A move or a correction that the program was ended in.
  public static let unfinishedChange = DiagnosticKind(
    "file.unfinished-change",
    summary: "a change of several files in {folder} was broken off, so some of them are new and others old",
    help: "baken check --fix does the rest first, and so does baken move",
    explanation: """
      baken move and baken check --fix write all new files before the first of them takes its place. When the program is ended in \
      between, the rest is still there, in files with hidden names, and the file .baken-change says what goes where.
      """,
    example: "baken check --fix",
    nl: DiagnosticWords(
      summary: "een wijziging van meer bestanden in {folder} is afgebroken, dus sommige zijn nieuw en andere oud",
      help: "baken check --fix doet eerst de rest, en baken move ook",
      explanation: """
        Met baken move en baken check --fix worden eerst alle nieuwe bestanden geschreven; pas daarna komen zij een voor een op hun \
        plek. Wordt het programma daartussen beëindigd, dan staat de rest er nog, in bestanden met verborgen namen, en zegt het \
        bestand .baken-change wat waar hoort.
        """))
}
