/// The rules about the templates of a theme.
extension DiagnosticKind {
  public static let templateSyntax = DiagnosticKind(
    "template.syntax",
    summary: "the template cannot be read: {problem}",
    help: "check the tags in double braces near this place",
    explanation:
      "Templates are Mustache: {{name}} for a value, {{#list}} … {{/list}} for each of a list, {{> part}} for another template.",
    example: "{{#pages}}<li><a href=\"{{url}}\">{{title}}</a></li>{{/pages}}",
    nl: DiagnosticWords(
      summary: "het sjabloon is niet te lezen: {problem}",
      help: "kijk naar de dubbele accolades bij deze plek",
      explanation: """
        Sjablonen zijn Mustache: {{name}} voor een waarde, {{#list}} … {{/list}} voor elk uit een lijst, {{> part}} voor een \
        ander sjabloon.
        """))

  public static let unknownPartial = DiagnosticKind(
    "template.unknown-partial",
    summary: "there is no template “{name}”",
    help: "templates are named by their file, without .mustache",
    explanation: "{{> name}} puts the template name.mustache in this place.",
    example: "{{> breadcrumbs}}",
    nl: DiagnosticWords(
      summary: "het sjabloon “{name}” bestaat niet",
      help: "een sjabloon heet naar zijn bestand, zonder .mustache",
      explanation: "{{> name}} zet het sjabloon name.mustache op deze plek."))

  /// A template that includes itself.
  public static let circularPartial = DiagnosticKind(
    "template.circular-partial",
    summary: "the template “{name}” includes itself: {way}",
    help: "take one of these partials out",
    explanation: "A template that puts itself in its own place, directly or by way of others, would never end.",
    example: "{{> breadcrumbs}}",
    nl: DiagnosticWords(
      summary: "het sjabloon “{name}” bevat zichzelf: {way}",
      help: "haal een van deze verwijzingen weg",
      explanation: "Een sjabloon dat zichzelf invoegt, rechtstreeks of via andere, zou nooit ophouden."))

  /// A name that no context of the template has.
  public static let unknownTemplateValue = DiagnosticKind(
    "template.unknown-value",
    summary: "no value is named “{name}” where the template {template} is filled",
    help: "{advice}",
    explanation: """
      What a template may use is declared. A name that does not exist would show nothing, and nobody would see why. A template that
      others include may use what some of them have.
      """,
    example: "<h1>{{title}}</h1>",
    nl: DiagnosticWords(
      summary: "het sjabloon {template} kent geen waarde “{name}”",
      help: "{advice}",
      explanation: """
        Van elk sjabloon staat vast wat het mag gebruiken. Een naam die niet bestaat, zou niets tonen, en niemand zou weten \
        waarom. Een sjabloon dat in andere staat, mag gebruiken wat een aantal daarvan heeft.
        """))

  public static let templateValueWithoutParts = DiagnosticKind(
    "template.value-without-parts",
    summary: "“{name}” asks for a part of {owner}, but that has none: its type is {type}",
    help: "use {owner} itself; of a list, use {{#{owner}}} … {{/{owner}}} and the names inside",
    explanation: "A name with a dot asks for a value inside another. Only values that hold others have parts.",
    example: "{{og.title}}",
    nl: DiagnosticWords(
      summary: "“{name}” vraagt om een deel van {owner}, maar dat heeft geen delen: het is van de soort {type}",
      help: "gebruik {owner} zelf; is het een lijst, gebruik dan {{#{owner}}} … {{/{owner}}} en de namen daarbinnen",
      explanation:
        "Een naam met een punt vraagt om een waarde binnen een andere. Alleen waarden die andere bevatten, hebben delen."))

  public static let templateValueWithoutText = DiagnosticKind(
    "template.value-without-text",
    summary: "“{name}” contains other values, and shows nothing by itself",
    help: "use {{#{name}}} … {{/{name}}} and the names inside",
    explanation: "A list or a value that holds others has no text of its own.",
    example: "{{#pages}}{{title}}{{/pages}}",
    nl: DiagnosticWords(
      summary: "“{name}” bevat andere waarden, en toont zelf niets",
      help: "gebruik {{#{name}}} … {{/{name}}} en de namen daarbinnen",
      explanation: "Een lijst, of een waarde die andere bevat, heeft zelf geen tekst."))

  /// A block for a template that has no such block.
  public static let unknownBlock = DiagnosticKind(
    "template.unknown-block",
    summary: "the template “{template}” has no block “{name}”",
    help: "its blocks are: {known}",
    explanation: """
      Between {{<template}} and {{/template}} a template replaces blocks of another one. What stands in a block that the other one
      does not have is shown nowhere.
      """,
    example: "{{<page}}\n{{$body}}\n<div class=\"wrap\">{{{content}}}</div>\n{{/body}}\n{{/page}}",
    nl: DiagnosticWords(
      summary: "het sjabloon “{template}” heeft geen blok “{name}”",
      help: "de blokken ervan zijn: {known}",
      explanation: """
        Tussen {{<template}} en {{/template}} vervangt een sjabloon blokken van een ander. Wat in een blok staat dat het andere \
        niet heeft, verschijnt nergens.
        """))

  /// A layout without the text of the page.
  public static let layoutWithoutContent = DiagnosticKind(
    "layout.no-content", .warning,
    summary: "the layout “{name}” never shows the text of its pages",
    help: "write {value} where that text is to stand",
    explanation: """
      What an author writes below the front matter of a page is the value content. A layout that does not use it leaves the text out,
      and nobody sees why.
      """,
    example: "<div class=\"prose\">{{{content}}}</div>",
    nl: DiagnosticWords(
      summary: "de opzet “{name}” toont nergens de tekst van haar pagina’s",
      help: "schrijf {value} waar die tekst moet komen",
      explanation: """
        Wat een auteur onder de gegevens bovenaan een pagina schrijft, is de waarde content. Een opzet die haar niet gebruikt, laat \
        de tekst weg, en niemand ziet waarom.
        """))

  public static let unusedTemplate = DiagnosticKind(
    "template.unused", .warning,
    summary: "no page uses the template “{name}”",
    help: "baken theme list names the templates; include it in one of them, or take it away",
    explanation: "A template of a site takes the place of the built-in one with the same name, or is included by another.",
    example: "{{> my-banner}}",
    nl: DiagnosticWords(
      summary: "geen enkele pagina gebruikt het sjabloon “{name}”",
      help: "baken theme list noemt de sjablonen; zet dit in een daarvan, of haal het weg",
      explanation: "Een sjabloon van een site vervangt het ingebouwde met dezelfde naam, of staat in een ander sjabloon."))

  /// A template that leaves its pages without content.
  public static let emptyTemplate = DiagnosticKind(
    "template.empty",
    summary: "pages made with this template would be empty: {problem}",
    help: "begin with the file of the built-in theme, or take this one out",
    explanation:
      "A site's template takes the place of the built-in one. What other templates are built on has a place for what they say: {{$name}} … {{/name}}.",
    example: "<main>\n{{$main}}\n{{/main}}\n</main>",
    nl: DiagnosticWords(
      summary: "pagina’s met dit sjabloon zouden leeg zijn: {problem}",
      help: "begin met het bestand van het ingebouwde thema, of haal dit weg",
      explanation: """
        Een sjabloon van een site vervangt het ingebouwde. Een sjabloon waarop andere zijn gebouwd, heeft een plek voor hun \
        inhoud: {{$name}} … {{/name}}.
        """))

  public static let missingTemplate = DiagnosticKind(
    "template.missing",
    summary: "the theme has no template “{name}”",
    help: "add templates/{name}.mustache to the theme",
    explanation: "Every kind of page has its template. The built-in theme has them all; a site may replace each of them.",
    example: "theme/templates/page.mustache",
    nl: DiagnosticWords(
      summary: "het thema heeft geen sjabloon “{name}”",
      help: "voeg templates/{name}.mustache toe aan het thema",
      explanation:
        "Elke soort pagina heeft haar sjabloon. Het ingebouwde thema heeft ze allemaal; een site kan elk sjabloon vervangen."))

  public static let unknownString = DiagnosticKind(
    "template.unknown-string",
    summary: "there is no text with the key “{key}”",
    help: "texts stand in strings/LANGUAGE.yml of the theme",
    explanation: "A template takes every word that visitors read from the string files, so that each language has its own.",
    example: "{{t.page.sources}}",
    nl: DiagnosticWords(
      summary: "er is geen tekst met de sleutel “{key}”",
      help: "teksten staan in strings/TAAL.yml van het thema",
      explanation:
        "Elk woord dat bezoekers lezen, haalt een sjabloon uit de tekstbestanden. Zo heeft elke taal haar eigen woorden."))
}
