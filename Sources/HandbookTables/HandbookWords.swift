import ContentLoading
import Diagnostics

/// The words of the generated pages around those of the declarations.
enum HandbookWords {
  static let origin = "Made by script/handbook from the declarations in Sources/. Change those, and not this file."

  // MARK: Heads of tables

  static let key = Words(en: "key", nl: "sleutel")
  static let whatItIs = Words(en: "what it is", nl: "wat het is")
  static let message = Words(en: "message", nl: "melding")
  static let severity = Words(en: "kind", nl: "soort")
  static let whatIsWrong = Words(en: "what is wrong", nl: "wat er mis is")
  static let whatToDo = Words(en: "What to do", nl: "Wat u doet")
  static let option = Words(en: "what you type", nl: "wat u typt")
  static let whatItDoes = Words(en: "what it does", nl: "wat het doet")
  static let defaultValue = Words(en: "default", nl: "standaard")
  static let whereUsed = Words(en: "in", nl: "in")
  static let value = Words(en: "value", nl: "waarde")
  static let form = Words(en: "form", nl: "vorm")
  static let inProgram = Words(en: "the program", nl: "het programma")

  static func name(of language: AuthorLanguage) -> Words {
    switch language {
    case .english: Words(en: "English", nl: "Engels")
    case .dutch: Words(en: "Dutch", nl: "Nederlands")
    }
  }

  // MARK: The whole reference

  static let reference = Words(
    en: "Every key, component, message, command, text of the theme and value for templates, from what the program itself declares.",
    nl: """
      Elke sleutel, elk onderdeel, elke melding, elke opdracht, en elke tekst en waarde van het thema, uit wat het programma zelf zegt.
      """)
  static let aboutReference = Words(
    en: "These pages are made from the source code of Baken. A test fails as soon as they say something else than the program.",
    nl: "Deze pagina’s komen uit de broncode van Baken. Een test mislukt zodra zij iets anders zeggen dan het programma.")

  // MARK: Files and components

  static let files = Words(
    en: "For each kind of file all keys: what a key takes, whether it is needed, what holds without it, and an example.",
    nl: "Van elke soort bestand alle sleutels: welke waarde, of hij verplicht is, wat zonder hem geldt, en een voorbeeld.")
  static let aboutFiles = Words(
    en:
      "How to write keys and values is on the page about [the front matter](../../schrijven/gegevens-bovenaan.md). The keys of blocks in a text are with the [components](../onderdelen.md).",
    nl:
      "Hoe u sleutels en waarden schrijft, staat op de pagina over [de gegevens bovenaan](../../schrijven/gegevens-bovenaan.md). De sleutels van blokken in een tekst staan bij de [onderdelen](../onderdelen.md)."
  )
  static let components = Words(
    en: "The blocks with a name that a text can hold, with all their keys and an example of each.",
    nl: "De blokken met een naam die in een tekst kunnen staan, met al hun sleutels en van elk een voorbeeld.")
  static let aboutComponents = Words(
    en: "How to use a component is on the page about [components](../schrijven/onderdelen.md).",
    nl: "Hoe u een onderdeel gebruikt, staat op de pagina over [onderdelen](../schrijven/onderdelen.md).")
  static let noKeys = Words(en: "It has no keys.", nl: "Er zijn geen sleutels.")
  static let overview = Words(en: "All keys", nl: "Alle sleutels")
  static let sharedKeys = Words(en: "Keys of every page", nl: "Sleutels van elke pagina")
  static let aboutSharedKeys = Words(
    en: "These are the same as for [a page](pages.md).", nl: "Deze zijn dezelfde als bij [een pagina](pages.md).")

  static func translation(_ translation: FileKind.Translation) -> Words {
    switch translation {
    case .inherits:
      Words(
        en: "A translation states what differs; it inherits the rest.",
        nl: "Een vertaling zegt wat anders is; de rest neemt zij over.")
    case .wordsOnly:
      Words(
        en: "A translation holds only words; it inherits the rest.",
        nl: "In een vertaling staan alleen woorden; de rest neemt zij over.")
    case .none: Words(en: "There are no translations of it.", nl: "Er zijn geen vertalingen van.")
    }
  }

  static func shape(_ shape: FileKind.Shape) -> Words {
    switch shape {
    case .keys:
      Words(
        en: "A dot in the name of a key stands for a key in the group of another.",
        nl: "Een punt in de naam van een sleutel staat voor een sleutel in de groep van een andere.")
    case .named:
      Words(
        en: "Each entry stands under a name of your own, with these keys below it.",
        nl: "Elk stuk staat onder een eigen naam, met deze sleutels eronder.")
    case .list:
      Words(en: "The file is a list; each entry has these keys.", nl: "Het bestand is een lijst; elk stuk heeft deze sleutels.")
    }
  }

  static func elsewhere(_ kind: String) -> Words {
    Words(
      en: "The same in a terminal: `baken explain key:\(kind)`. For an editor: `baken schema \(kind)`.",
      nl: """
        Hetzelfde in een terminal: `baken explain key:\(kind) --language nl`. Voor een editor: `baken schema \(kind) --language nl`.
        """)
  }

  // MARK: Messages

  static let messages = Words(
    en: "Everything that Baken can say about a site, by the names that stand in brackets behind a message.",
    nl: "Alles wat Baken over een site kan melden, met de namen die tussen haken achter een melding staan.")
  static let messagesOfArea = Words(
    en: "What each message means, why the rule is there, and how it is right.",
    nl: "Wat elke melding betekent, waarom de regel er is, en hoe het goed is.")
  static let languageOfMessages = Words(
    en: "The program gives messages in the default language of the site; with `--language en` they are always in English.",
    nl: "Het programma geeft meldingen in de standaardtaal van de site; met `--language nl` zijn ze altijd in het Nederlands.")
  static let aboutMessages = Words(
    en:
      "How to read a message is on the page about [messages](../../schrijven/meldingen.md). In a terminal, `baken explain event.ends-before-start` says the same as these pages. An error stops the build; a warning does not, unless you ask for it with `--strict`. Advice never does: `baken check --advice` shows it.",
    nl:
      "Hoe u een melding leest, staat op de pagina over [meldingen](../../schrijven/meldingen.md). In een terminal zegt `baken explain event.ends-before-start` hetzelfde als deze pagina’s. Een fout houdt het bouwen tegen; een waarschuwing niet, tenzij u erom vraagt met `--strict`. Advies doet dat nooit: u ziet het met `baken check --advice`."
  )

  // MARK: Commands

  static let commands = Words(
    en: "What you can type behind baken, with all options and what holds without them.",
    nl: "Wat u achter baken kunt typen, met alle opties en wat zonder hen geldt.")
  static let aboutCommands = Words(
    en:
      "`baken --help` and `baken COMMAND --help` say the same in a terminal; `baken --version` says which version you have. What the exit codes mean is on the page about [building](../beheren/bouwen.md#exitcodes).",
    nl:
      "`baken --help` en `baken OPDRACHT --help` zeggen hetzelfde in een terminal; `baken --version` zegt welke versie u hebt. Wat de exitcodes betekenen, staat op de pagina over [bouwen](../beheren/bouwen.md#exitcodes)."
  )

  // MARK: Texts of the theme

  static let texts = Words(
    en: "The words that visitors see and that come from the theme, in both languages, and where each is used.",
    nl: "De woorden die bezoekers zien en die uit het thema komen, in beide talen, en waar elk wordt gebruikt.")
  static let textsOfGroup = Words(
    en: "The words in both languages, and where each is used.", nl: "De woorden in beide talen, en waar elk wordt gebruikt.")
  static let aboutTexts = Words(
    en:
      "How to change a text is on the page about [texts of the theme](../../vormgeven/teksten.md). The last column names the templates that show a text; the other texts the program fills in. A text with a slash has two forms, for one and for more.",
    nl:
      "Hoe u een tekst verandert, staat op de pagina over [teksten van het thema](../../vormgeven/teksten.md). De laatste kolom noemt de sjablonen die een tekst tonen; de andere teksten vult het programma in. Een tekst met een schuine streep heeft twee vormen, voor één en voor meer."
  )
}
