extension DiagnosticKind {
  static let components = [unknownComponent, unknownDesk]

  /// A fenced block that looks like a component and is none.
  public static let unknownComponent = DiagnosticKind(
    "component.unknown",
    summary: "unknown component “{name}”",
    help: "components: {known}",
    explanation:
      "A fenced block whose info string names a component is replaced by it. For code in a language, use a language's name; for plain text use the word text.",
    example: "```steps\nitems:\n  - title: Agree\n    text: Write down what will be learnt.\n```")

  /// A desk that site.yml does not have.
  public static let unknownDesk = DiagnosticKind(
    "contact.unknown",
    summary: "unknown desk “{value}”",
    help: "desks of this site (site.yml, owners): {known}",
    explanation: "Contacts are declared once, in site.yml, so that a changed address changes on every page.",
    example: "```contact\ndesk: mobility\n```")
}
