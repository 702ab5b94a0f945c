import Diagnostics

extension DiagnosticKind {
  public static let duplicateUID = DiagnosticKind(
    "event.duplicate-uid",
    summary: "two events have the name “{value}” in calendars",
    help: "take uid: out of the newer one, or give it another name",
    explanation:
      "By this name calendars know an event again. Of two events with one name they keep one, and replace it by the other. It often comes from a copied file.",
    example: "uid: events-utrecht-2027",
    nl: DiagnosticWords(
      summary: "twee bijeenkomsten heten in agenda’s “{value}”",
      help: "haal uid: weg bij de nieuwste van de twee, of geef die een andere naam",
      explanation: """
        Aan deze naam herkennen agenda’s een bijeenkomst. Van twee bijeenkomsten met één naam bewaren zij er één, en zetten de andere \
        ervoor in de plaats. Vaak komt het door een bestand dat is gekopieerd.
        """))
}
