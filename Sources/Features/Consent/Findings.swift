import Diagnostics

extension DiagnosticKind {
  static let services = [
    undeclaredHost, badHost, badScriptPlace, duplicateStoredItem, unknownPurpose, badLifetime, thirdPartyWithoutDomain,
    serviceWithoutHosts,
    missingNotice,
    noticeNotTranslated, noticeWithoutLayout, noticeWithoutServices, noNecessaryPurpose, necessaryLoads, unknownFrame,
  ]

  public static let undeclaredHost = DiagnosticKind(
    "service.undeclared-host",
    summary: "no service declares the host “{host}”",
    help: "in services.yml, declare a service of kind embed with {host} among its frame hosts (declared: {known})",
    explanation:
      "Nothing is loaded from another site unless services.yml says so: the cookie notice, the question for consent and the security policy are made from it.",
    example: "youtube:\n  name: YouTube\n  purpose: social-media\n  kind: embed\n  hosts: {frame: [www.youtube-nocookie.com]}",
    nl: DiagnosticWords(
      summary: "geen dienst noemt de host “{host}”",
      help: "zet in services.yml een dienst met kind: embed die {host} onder frame noemt (hosts die er al staan: {known})",
      explanation: """
        Van een andere site wordt niets geladen wat niet in services.yml staat: de cookieverklaring, de vraag om toestemming en \
        het beveiligingsbeleid komen eruit voort.
        """))

  public static let badHost = DiagnosticKind(
    "service.bad-host",
    summary: "“{value}” is not the name of one host: {reason}",
    help: "write the name alone, such as www.youtube-nocookie.com",
    explanation:
      "The security policy lets exactly the declared hosts through, over https. A scheme, a path, a port or a * would let through more or less than it seems.",
    example: "hosts: {script: [www.googletagmanager.com]}",
    nl: DiagnosticWords(
      summary: "“{value}” is niet de naam van één host: {reason}",
      help: "schrijf alleen de naam, zoals www.youtube-nocookie.com",
      explanation: """
        Het beveiligingsbeleid laat precies de genoemde hosts door, via https. Met een schema, een pad, een poort of een * zou het \
        meer of minder doorlaten dan het lijkt.
        """))

  public static let badScriptPlace = DiagnosticKind(
    "service.bad-script-path",
    summary: "“{value}” does not name a script: {reason}",
    help: "write the host and the path alone, such as www.googletagmanager.com/gtag/js, or the host",
    explanation:
      "The security policy lets exactly the declared scripts through, over https. A host alone stands for the service's own script there; more are named by their paths, and a path that ends in / stands for all below it.",
    example: "hosts: {script: [www.googletagmanager.com, www.googletagmanager.com/gtag/destination]}",
    nl: DiagnosticWords(
      summary: "“{value}” wijst geen script aan: {reason}",
      help: "schrijf alleen de host en het pad, zoals www.googletagmanager.com/gtag/js, of alleen de host",
      explanation: """
        Het beveiligingsbeleid laat precies de genoemde scripts door, via https. Een host zonder pad staat voor het eigen script \
        van de dienst op die host; andere scripts noemt u met hun pad. Een pad dat eindigt op / staat voor alles daaronder.
        """))

  public static let duplicateStoredItem = DiagnosticKind(
    "service.duplicate-storage",
    summary: "“{name}” is declared twice",
    help: "declare it with the service that stores it, once",
    explanation: "The cookie notice has one line for each thing that is stored, and a withdrawal removes what its service stored.",
    example: "storage:\n  _ga: {purpose: Tells visitors apart., lifetime: 2 years, party: first}",
    nl: DiagnosticWords(
      summary: "“{name}” staat er twee keer",
      help: "noem dit één keer, bij de dienst die het bewaart",
      explanation: """
        De cookieverklaring heeft één regel voor elk gegeven dat wordt bewaard. Trekt een bezoeker de toestemming in, dan wordt \
        weggehaald wat de dienst bewaarde.
        """))

  public static let unknownPurpose = DiagnosticKind(
    "service.unknown-purpose",
    summary: "unknown purpose “{value}”",
    help: "purposes in services.yml: {known}",
    explanation: "Visitors give or refuse consent for each purpose, so every service has one that is declared.",
    example: "purposes:\n  statistics: {name: Statistics, summary: We count visits.}",
    nl: DiagnosticWords(
      summary: "onbekend doel “{value}”",
      help: "doelen in services.yml: {known}",
      explanation: """
        Bezoekers geven of weigeren toestemming per doel. Elke dienst heeft daarom een doel dat in services.yml staat.
        """))

  public static let badLifetime = DiagnosticKind(
    "service.bad-lifetime",
    summary: "“{value}” is not a lifetime",
    help: "write a number with minutes, hours, days, months or years, or session, or until-deleted",
    explanation: "Visitors must be told how long something is stored. The notice says it in each of the site's languages.",
    example: "lifetime: 2 years",
    nl: DiagnosticWords(
      summary: "“{value}” is geen bewaartijd",
      help: "schrijf een getal met minutes, hours, days, months of years, of session, of until-deleted",
      explanation: "Bezoekers moeten weten hoelang iets wordt bewaard. De cookieverklaring zegt het in elke taal van de site."))

  public static let thirdPartyWithoutDomain = DiagnosticKind(
    "service.no-domain",
    summary: "“{name}” has party: third but no domain",
    help: "add the domain that stores it, such as domain: youtube.com",
    explanation: "A site cannot remove what others store. The notice and the settings tell visitors where to look for it.",
    example: "VISITOR_INFO1_LIVE: {purpose: Remembers the bandwidth., lifetime: 6 months, party: third, domain: youtube.com}",
    nl: DiagnosticWords(
      summary: "“{name}” heeft party: third, maar geen domein",
      help: "zet het domein erbij dat het bewaart, zoals domain: youtube.com",
      explanation: """
        Een site kan niet verwijderen wat anderen bewaren. De cookieverklaring en de instellingen zeggen bezoekers waar zij ernaar \
        kunnen zoeken.
        """))

  public static let serviceWithoutHosts = DiagnosticKind(
    "service.no-host",
    summary: "the service “{name}” declares no {directive} host for what it loads: {wanted}",
    help: "add it under hosts, {directive}",
    explanation: "The security policy lets only declared hosts through, so without it the service could not work.",
    example: "hosts: {script: [www.googletagmanager.com]}",
    nl: DiagnosticWords(
      summary: "de dienst “{name}” noemt geen {directive}-host voor wat hij laadt: {wanted}",
      help: "zet die onder hosts, bij {directive}",
      explanation: "Het beveiligingsbeleid laat alleen genoemde hosts door. Zonder deze host zou de dienst niet werken."))

  public static let missingNotice = DiagnosticKind(
    "notice.missing",
    summary: "the cookie notice “{value}” is not a published page",
    help: "write it as a page with layout: cookie-notice, or name the page that holds it",
    explanation: "Whoever stores or loads something must say so beforehand. The notice is linked from every page.",
    example: "notice: pages/cookies.md",
    nl: DiagnosticWords(
      summary: "de cookieverklaring “{value}” is geen gepubliceerde pagina",
      help: "schrijf haar als een pagina met layout: cookie-notice, of noem de pagina waarop zij staat",
      explanation: "Wie iets bewaart of laadt, moet dat vooraf zeggen. Elke pagina heeft een link naar de cookieverklaring."))

  public static let noticeNotTranslated = DiagnosticKind(
    "notice.not-translated",
    summary: "the cookie notice has no {language} version",
    help: "write {path}; Baken adds the table",
    explanation: "Consent is informed only when the notice can be read in the language of the page that asks.",
    example: "pages/cookies.md\npages/cookies.en.md",
    nl: DiagnosticWords(
      summary: "er is geen cookieverklaring in de taal {language}",
      help: "schrijf {path}; de tabel komt er vanzelf in",
      explanation: """
        Toestemming telt alleen als bezoekers de cookieverklaring kunnen lezen in de taal van de pagina die erom vraagt.
        """))

  public static let noticeWithoutLayout = DiagnosticKind(
    "notice.wrong-layout",
    summary: "the page of the cookie notice does not have the layout cookie-notice",
    help: "add layout: cookie-notice to {page}",
    explanation:
      "The layout shows the services, the table of what is stored, the settings and the visitor's rights below the page's own text.",
    example: "layout: cookie-notice",
    nl: DiagnosticWords(
      summary: "de pagina met de cookieverklaring heeft niet de opzet cookie-notice",
      help: "zet layout: cookie-notice in {page}",
      explanation: """
        Deze opzet toont onder de eigen tekst van de pagina de diensten, de tabel van wat er wordt bewaard, de instellingen en de \
        rechten van bezoekers.
        """))

  public static let noticeWithoutServices = DiagnosticKind(
    "notice.no-services",
    summary: "a page with the layout cookie-notice needs services.yml",
    help: "write services.yml and name this page there: notice: {path}",
    explanation: "The notice is made from the declaration of services.",
    example: "notice: pages/cookies.md",
    nl: DiagnosticWords(
      summary: "een pagina met de opzet cookie-notice kan niet zonder services.yml",
      help: "schrijf services.yml en noem deze pagina daarin: notice: {path}",
      explanation: "De cookieverklaring wordt gemaakt uit wat services.yml over de diensten zegt."))

  public static let noNecessaryPurpose = DiagnosticKind(
    "service.no-necessary-purpose",
    summary: "the purpose necessary is missing",
    help: "add it to the purposes: necessary: {name: …, summary: …}",
    explanation:
      "A visitor's choice is itself stored, in a cookie that needs no consent. The notice says so under the purpose necessary.",
    example: "purposes:\n  necessary: {name: Strictly necessary, summary: Without this the site does not work.}",
    nl: DiagnosticWords(
      summary: "het doel necessary ontbreekt",
      help: "zet het bij purposes: necessary: {name: …, summary: …}",
      explanation: """
        Ook de keuze van een bezoeker wordt bewaard, in een cookie waarvoor geen toestemming nodig is. De cookieverklaring zegt \
        dat bij het doel necessary.
        """))

  public static let necessaryLoads = DiagnosticKind(
    "service.necessary-loads",
    summary: "the service “{name}” loads from another site, so its purpose cannot be necessary",
    help: "give it a purpose for which visitors can choose; kind: internal is for what the site itself stores",
    explanation:
      "The exemption of article 11.7a(3) of the Telecommunicatiewet is for what is strictly necessary to give visitors the page that they ask for. What loads from others waits for consent.",
    example: "purpose: social-media",
    nl: DiagnosticWords(
      summary: "de dienst “{name}” laadt van een andere site, dus zijn doel kan niet necessary zijn",
      help: "geef hem een doel waarvoor bezoekers kunnen kiezen; kind: internal is voor wat de site zelf bewaart",
      explanation: """
        De uitzondering van artikel 11.7a, derde lid, van de Telecommunicatiewet is voor wat strikt noodzakelijk is om bezoekers \
        de pagina te geven waar zij om vragen. Wat van anderen wordt geladen, wacht op toestemming.
        """))

  public static let unknownFrame = DiagnosticKind(
    "embed.unknown-frame",
    summary: "Baken does not know how to embed “{url}”",
    help: "add the https address that the other site gives for embedding, as frame",
    explanation:
      "The frames of YouTube, Vimeo, LinkedIn, X, Mastodon and PeerTube are known; for other sites their address is needed.",
    example: "frame: https://video.example/embed/1",
    nl: DiagnosticWords(
      summary: "Baken weet niet hoe “{url}” in te sluiten is",
      help: "zet onder frame het https-adres dat de andere site geeft om in te sluiten",
      explanation: """
        Hoe YouTube, Vimeo, LinkedIn, X, Mastodon en PeerTube in te sluiten zijn, is bekend; bij andere sites is hun adres ervoor \
        nodig.
        """))

}
