import Foundation

/// A site that declares a kind of content with every type of field, a component and a layout.
enum SiteTypeFixture {
  static let settings = """
    name: Test
    base-url: https://test.example
    languages: [nl, en]
    time-zone: Europe/Amsterdam
    audiences: {scholen: {name: Scholen}, bedrijven: {name: Bedrijven}}
    regions: {midden: {name: Midden}}

    """

  static let type = """
    name: Sjabloon
    plural: Sjablonen
    folder: sjablonen
    list: sjablonen
    summary: Formulieren om in te vullen.
    fields:
      for: {label: Voor wie, type: choice, of: audiences, many: true, required: true}
      price: {label: Kosten, type: choice, values: {free: Gratis, paid: Betaald}}
      version: {label: Versie, type: text, property: version}
      hours: {label: Uren, type: number, least: 0.5, greatest: 40}
      checked: {label: Nagekeken op, type: date}
      opens: {label: Open vanaf, type: moment}
      signed: {label: Ondertekenen, type: flag}
      note: {label: Let op, type: markdown}
      file: {label: Bestand, type: media}
      picture: {label: Beeld, type: image}
      more: {label: Lees ook, type: link, many: true}
      page: {label: Uitleg, type: reference, to: pages, inverse: Sjablonen bij deze uitleg}
      steps:
        label: Stappen
        type: group
        many: true
        fields:
          name: {label: Stap, type: text, required: true}
          days: {label: Dagen, type: number}
    sort: [-version, title]
    filter: [for, price]
    data: CreativeWork
    feed: true

    """

  static let page = """
    ---
    title: Leerovereenkomst
    summary: Wat school en bedrijf afspreken.
    for: [scholen, bedrijven]
    price: free
    version: "2.1"
    hours: 1.5
    checked: 2026-11-01
    opens: 2027-01-05T09:30
    signed: true
    note: Vul dit **samen** in.
    file: ../media/blad.pdf
    picture: {file: ../media/beeld.svg, alt: Een blad}
    more: [../pages/over.md, https://example.org/more/]
    page: over
    steps:
      - {name: Invullen, days: 2}
      - {name: Tekenen}
    ---

    Het formulier.

    ```quote
    text: Goed te *gebruiken*.
    who: Een school
    ```

    """

  static let component = """
    name: Een citaat
    fields:
      text: {label: Tekst, type: markdown, required: true}
      who: {label: Wie, type: text}

    """

  static let files = [
    "site.yml": settings,
    "types/sjabloon.yml": type,
    "types/sjabloon.en.yml":
      "name: Template\nplural: Templates\nlist: templates\nsummary: Forms to fill in.\nfields:\n  for: {label: For whom}\n"
      + "  price: {label: Price, values: {free: Free, paid: Paid}}\n  page: {label: Explanation, inverse: Templates for this}\n",
    "sjablonen/leerovereenkomst.md": page,
    "sjablonen/leerovereenkomst.en.md": "---\ntitle: Learning agreement\nsummary: What both sides agree on.\n---\n\nThe form.\n",
    "sjablonen/beoordeling.md":
      "---\ntitle: Beoordeling\nsummary: Een formulier.\nfor: scholen\nprice: paid\nversion: \"1.0\"\n---\n\nTekst.\n",
    "pages/over.md": "---\ntitle: Over\nsummary: Wat het is.\nlayout: brochure\n---\n\nTekst.\n",
    "theme/components/quote.yml": component,
    "theme/components/quote.mustache":
      "<blockquote class=\"quote\">{{{text}}}{{#who}}<p>{{.}}</p>{{/who}}</blockquote>\n",
    "theme/templates/layouts/brochure.mustache":
      "{{<page}}\n{{$page-kind}}brochure{{/page-kind}}\n{{$body}}\n<div class=\"wrap\">{{{content}}}</div>\n{{> linked-from}}\n{{/body}}\n{{/page}}\n",
    "media/beeld.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\" viewBox=\"0 0 40 30\"><path d=\"M0 0h40v30z\"/></svg>\n",
    "media/blad.pdf": "%PDF-1.4\n%%EOF\n",
  ]

  /// The files with others in their place; an empty text takes one away.
  static func files(_ changes: [String: String]) -> [String: String] {
    files.merging(changes, uniquingKeysWith: { $1 }).filter { !($0.value.isEmpty && Self.files[$0.key] != nil) }
  }

  /// The kind of content with one part of its declaration replaced.
  static func type(_ part: String, _ other: String) -> [String: String] {
    ["types/sjabloon.yml": type.replacing(part, with: other)]
  }

  /// The page with one part of it replaced.
  static func page(_ part: String, _ other: String) -> [String: String] {
    ["sjablonen/leerovereenkomst.md": page.replacing(part, with: other)]
  }
}
