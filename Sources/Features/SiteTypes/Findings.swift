import Diagnostics

extension DiagnosticKind {
  static let siteTypes = [
    typeFieldName, typeFieldTaken, typeFieldMany, typeFolderTaken, typeFactInTranslation, typeFeedWithoutList, typeFilterOfNoChoice,
    componentNameTaken, componentWithoutTemplate, componentTemplateAlone, layoutNameTaken, brokenReference, fieldFactInTranslation,
  ]

  static let typeFieldName = DiagnosticKind(
    "type.field-name",
    summary: "“{name}” cannot be the name of a field",
    help: "use small letters, digits and hyphens, beginning with a letter",
    explanation: """
      Authors write the name of a field as a key, and templates use it. So it must be one word that both can hold.
      """,
    example: "fields:\n  valid-until: {label: Valid until, type: date}")

  static let typeFieldTaken = DiagnosticKind(
    "type.field-taken",
    summary: "“{name}” is already a key of every page",
    help: "give the field another name, or leave it out: every page may have {name}",
    explanation: """
      Every page has keys such as title, summary, image and topics. A field of the same name would be a second meaning of one key.
      """,
    example: "fields:\n  edition: {label: Edition, type: text}")

  static let typeFieldMany = DiagnosticKind(
    "type.field-many",
    summary: "a field of the type {type} takes one value only",
    help: "leave many out, or use another type",
    explanation: "A yes or no is one answer, and a text with Markdown already holds lists and paragraphs.",
    example: "materials: {label: Materials, type: media, many: true}")

  static let typeFolderTaken = DiagnosticKind(
    "type.folder-taken",
    summary: "the folder {folder} already has a meaning: {reason}",
    help: "choose another folder for the files of this kind",
    explanation: "The folder of a file says what kind of content it is, so each folder has one kind.",
    example: "folder: templates")

  static let typeFactInTranslation = DiagnosticKind(
    "type.fact-in-translation",
    summary: "the translation of a declaration states “{key}”, which is the same in every language",
    help: "state it in {original} only",
    explanation: """
      The translation of a declaration holds words: names, labels, help, and the words for the values of a choice. What a field takes
      and whether it is needed is the same in every language, and is stated once.
      """,
    example: "name: Template\nfields:\n  version: {label: Version}")

  static let typeFeedWithoutList = DiagnosticKind(
    "type.feed-without-list",
    summary: "a kind of content without a list has no feed",
    help: "give its list an address, such as list: {folder}, or leave feed out",
    explanation: "A feed stands beside the list of what it announces: people who find the one find the other.",
    example: "list: templates\nfeed: true")

  static let typeFilterOfNoChoice = DiagnosticKind(
    "type.filter-of-no-choice",
    summary: "a list cannot be filtered by “{name}”, which is not a choice",
    help: "name fields of the type choice: {known}",
    explanation: "Visitors choose one of the values of a field. A field with free texts has too many of them.",
    example: "filter: [for]")

  static let componentNameTaken = DiagnosticKind(
    "component.name-taken",
    summary: "Baken already has a component “{name}”",
    help: "give the file another name; to change how the built-in one looks, replace the template component-{name}.mustache",
    explanation: "The name of a component stands behind the fence of its block, so each name has one meaning.",
    example: "theme/components/quote.yml")

  static let componentWithoutTemplate = DiagnosticKind(
    "component.no-template",
    summary: "the component “{name}” has no template",
    help: "write it in {path}",
    explanation:
      "A component is two files in theme/components/: NAME.yml says what its block may hold, NAME.mustache how it looks.",
    example: "theme/components/quote.yml\ntheme/components/quote.mustache")

  static let componentTemplateAlone = DiagnosticKind(
    "component.no-declaration",
    summary: "nothing says what the component “{name}” may hold",
    help: "declare its fields in {path}",
    explanation:
      "A component is two files in theme/components/: NAME.yml says what its block may hold, NAME.mustache how it looks.",
    example: "theme/components/quote.yml\ntheme/components/quote.mustache")

  static let layoutNameTaken = DiagnosticKind(
    "layout.name-taken",
    summary: "Baken already has a layout “{name}”",
    help: "give the file another name; to change the built-in layout, replace its template: baken theme list names them",
    explanation: "A page names its layout by the name of the template, so each name has one meaning.",
    example: "theme/templates/layouts/brochure.mustache")

  static let brokenReference = DiagnosticKind(
    "field.broken-reference",
    summary: "{folder}/ has no “{value}”",
    help: "name a file in {folder}/ without .md",
    explanation: """
      A reference names a page by its file, so that the link keeps leading there when the title or the address of the page changes.
      """,
    example: "event: 2027-03-11-utrecht")

  static let fieldFactInTranslation = DiagnosticKind(
    "field.fact-in-translation", .warning,
    summary: "the translation states another “{key}” than the original",
    help: "leave {key} out of the translation: it inherits what {original} states",
    explanation: """
      A number, a day, a choice or a reference is the same in every language. A translation inherits it, so that it is typed once and
      cannot differ.
      """,
    example: "title: Learning agreement\nsummary: What a school and a host agree on.")
}
