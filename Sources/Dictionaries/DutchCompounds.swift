/// What a Dutch dictionary does not say about compounds.
enum DutchCompounds {
  /// Words that many others stand before: a word that makes words with them can begin a compound.
  static let commonLasts = ["werk", "plan", "boek"]
  /// Words that stand before many others.
  static let commonFirsts = ["tafel", "steen", "project"]
  /// More such words, of all kinds: a word that stands behind five of them can stand behind any.
  static let widelyCommonFirsts = [
    "bank", "boek", "film", "groep", "huis", "jaar", "kinder", "land", "markt", "muziek", "project", "school", "sport", "stad",
    "stage", "studie", "taal", "team", "water", "week", "werk", "zomer",
  ]
  /// The endings of words for persons, and of words for qualities and deeds.
  static let persons = ["er", "aar", "eur", "or", "ier"]
  static let qualitiesAndDeeds = ["heid", "teit", "schap", "dom", "ering"]
  /// Words that begin compounds and are no nouns: *zelfcheck*, *tussentoets*. A reader looks for the rest alone.
  static let prefixes = ["zelf", "tussen", "multi"]
  /// Endings that make a noun small: only nouns take them.
  static let diminutives = ["je", "tje", "etje", "pje"]

  /// Prepositions, pronouns and endings, which begin and end words that are no compounds: over-een-komst, uit-wisseling.
  static let neverParts: Set<String> = [
    "aan", "aar", "achter", "als", "bes", "bij", "binnen", "boven", "buiten", "daar", "dan", "dat", "deze", "den", "der", "des",
    "die",
    "dit", "dom", "door", "dus", "een", "eens", "eer", "ene", "ere", "eren", "ers", "gever", "haar", "heden", "heen",
    "heid", "hem", "hen", "her", "het", "hier", "hij", "hoe", "hun", "ing", "jou", "langs", "mee", "mede", "men", "met", "mijn",
    "naar",
    "naast", "nemer", "niet", "nog", "onder", "ons", "ook", "over", "per", "ren", "ring", "rond", "samen", "sinds", "ster", "tegen",
    "ten", "ter", "terug", "toe", "tot", "tussen", "uit", "van", "vanaf", "ver", "via", "vol", "voor", "vrij", "waar", "was", "wat",
    "wel", "wie", "zij", "zin", "zonder",
  ]

  /// Words that at the end of another are an ending: natuur-lijk, bereik-baar.
  static let neverLast: Set<String> = [
    "aars", "achtig", "baar", "baarder", "baars", "baarst", "bare", "ding", "dingen", "eest", "end", "enden", "ent", "erbij",
    "gevers", "graaf", "grafen", "hebber", "hebbers", "ijk", "komst", "legger", "lende", "lijk", "lijke", "lijker", "ling",
    "lingen",
    "loos", "loze", "lozer", "maal", "matig", "matige", "matiger", "natie", "naties", "nemers", "pel", "pels", "pers", "plus",
    "port", "rijk", "rijke", "rijker", "rijkere", "rijkst", "rijkste", "schap", "schappen", "teren", "ters", "volle", "voller",
    "zaam", "zame",
  ]

  /// Words that look like compounds and have become one word, or never were two.
  static let wholes: Set<String> = [
    "agentschap", "belangrijk", "belangstelling", "bijdrage", "bladzijde", "bladzijden", "buitenland", "chocolade", "combinatie",
    "combinaties", "cultuur", "diefstal", "dinsdag", "directeur", "donderdag", "fotograaf", "gastvrijheid", "glimlach", "grondslag",
    "handboek",
    "handelaar",
    "handleiding", "handleidingen", "handtekening", "handtekeningen", "hulpmiddel", "hulpmiddelen", "infrastructuur",
    "kloosterling",
    "literatuur", "loopbaan", "maandag", "maatregel", "maatregelen", "maatstaf", "maatschappij", "maatwerk", "middelbaar",
    "minimaal",
    "natuur", "noodzaak",
    "oppervlak", "oppervlakte", "partnerschap", "plaatsvinden", "portfolio", "raamwerk", "raamwerken", "redenering", "richtlijn",
    "richtlijnen", "scheidsrechter", "slachtoffer", "slachtoffers", "spektakel", "stempel", "stempels", "tijdstip", "toepassen",
    "transport", "uiterlijk", "vakman", "valkuil", "valkuilen", "verbinding", "voorwaarde", "voorwaarden", "vrijdag", "waardering",
    "waarderingen",
    "weigeren", "werkgever",
    "werkgevers", "werknemer", "werknemers", "werkwijze", "werkwijzen", "winchester", "woensdag", "zaterdag", "zondag",
  ]
}
