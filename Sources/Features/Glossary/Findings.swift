import Diagnostics

extension DiagnosticKind {
  static let glossary = [unknownGlossaryTerm]

  public static let unknownGlossaryTerm = DiagnosticKind(
    "glossary.unknown-term",
    summary: "the glossary has no term “{value}”",
    help: "name a term by its key in glossary.yml",
    explanation: "The key see lists related terms by their keys.",
    example: "see: [learning-outcome]",
    nl: DiagnosticWords(
      summary: "de begrippenlijst heeft geen begrip “{value}”",
      help: "noem een begrip met zijn sleutel in glossary.yml",
      explanation: "De sleutel see noemt verwante begrippen met hun sleutels."))
}
