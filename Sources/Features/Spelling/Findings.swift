import Diagnostics

extension DiagnosticKind {
  static let spelling = [unknownWord, noDictionary, unusedWord, needlessWord]

  public static let unknownWord = DiagnosticKind(
    "spelling.unknown-word", .advice,
    summary: "“{word}” is not in the dictionary{times}",
    help: "if it is right, put it in words.txt in the folder of the site, one word a line",
    explanation:
      "Every word is looked up in hunspell’s dictionary of the page’s language, and words in another language that are marked as such, as [learning agreement](lang:en), in the dictionary of that one. Known besides are the terms of the glossary, the names of experts, places, organisations, topics and services, names in the titles of two pages, compounds of known words, and words.txt. A word is reported once for each page.",
    example: "# words.txt\nCedefop\nzelfcheck",
    nl: DiagnosticWords(
      summary: "“{word}” staat niet in het woordenboek{times}",
      help: "is het goed, zet het dan in words.txt in de map van de site, één woord op een regel",
      explanation:
        "Elk woord wordt opgezocht in het woordenboek van hunspell voor de taal van de pagina; een woord waarbij een andere taal is aangegeven, zoals [learning agreement](lang:en), in dat van die taal. Ook bekend zijn de begrippen van de begrippenlijst, de namen van experts, plaatsen, organisaties, onderwerpen en diensten, namen in de titels van twee pagina’s, samenstellingen van bekende woorden, en words.txt. Een woord wordt per pagina één keer gemeld."
    ))

  public static let noDictionary = DiagnosticKind(
    "spelling.no-dictionary", .advice,
    summary: "the spelling of {language} is not checked: no dictionary is installed",
    help: "install {package} (apt-get install {package})",
    explanation:
      "Spelling is checked with hunspell’s dictionaries, which the system has as packages of their own. Without one, everything else is checked as always.",
    example: "apt-get install hunspell-nl hunspell-en-gb",
    nl: DiagnosticWords(
      summary: "de spelling van {language} is niet nagekeken: er is geen woordenboek geïnstalleerd",
      help: "installeer {package} (apt-get install {package})",
      explanation:
        "De spelling wordt nagekeken met de woordenboeken van hunspell, die op een systeem eigen pakketten zijn. Zonder zo’n woordenboek wordt al het andere gewoon nagekeken."
    ))

  public static let unusedWord = DiagnosticKind(
    "spelling.unused-word", .advice,
    summary: "no text uses “{word}” any more",
    help: "take it out, so that a later slip that looks like it is found",
    explanation: "A word in words.txt is right wherever it stands. One that no page uses can only hide a mistake.",
    example: "# words.txt\nCedefop",
    nl: DiagnosticWords(
      summary: "geen tekst gebruikt “{word}” nog",
      help: "haal het weg, zodat een vergissing die erop lijkt later gevonden wordt",
      explanation:
        "Een woord in words.txt is goed, waar het ook staat. Een woord dat geen pagina gebruikt, kan alleen een fout verbergen."))

  public static let needlessWord = DiagnosticKind(
    "spelling.needless-word", .advice,
    summary: "“{word}” is known without this list",
    help: "take it out: the dictionary or the site itself has it",
    explanation:
      "The dictionary, the glossary or the names of the site have the word, or its parts when it is a compound. The list stays short when it holds only what they do not have.",
    example: "# words.txt\nCedefop",
    nl: DiagnosticWords(
      summary: "“{word}” is ook zonder deze lijst bekend",
      help: "haal het weg: het staat in het woordenboek of de site heeft het zelf",
      explanation:
        "Het woordenboek, de begrippenlijst of de namen van de site hebben het woord, of de delen ervan als het een samenstelling is. De lijst blijft kort als er alleen in staat wat zij niet hebben."
    ))
}
