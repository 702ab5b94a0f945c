extension DiagnosticKind {
  static let components = [unknownComponent]

  /// A fenced block that looks like a component and is none.
  public static let unknownComponent = DiagnosticKind(
    "component.unknown",
    summary: "unknown component “{name}”",
    help: "components: {known}",
    explanation:
      "A fenced block whose info string names a component is replaced by it. For code in a language, use a language's name; for plain text use the word text.",
    example: "```steps\nitems:\n  - title: Agree\n    text: Write down what will be learnt.\n```")
}
