/// What can be wrong in layouts, components and templates that a site brings along.
extension SiteTypeFaultTests {
  static let ofThemes: [Case] = [
    Case(
      "a layout that is not there", ["pages/over.md": "---\ntitle: Over\nsummary: x\nlayout: brosjure\n---\nTekst.\n"],
      ["pages/over.md:4:9 key.unknown-value"]),
    Case(
      "a layout with the name of another", ["theme/templates/layouts/article.mustache": "{{title}}"],
      ["theme/templates/layouts/article.mustache layout.name-taken"]),
    Case(
      "a component with the name of another",
      ["theme/components/events.yml": "name: A\nfields: {a: {label: A, type: text}}\n", "theme/components/events.mustache": "x"],
      ["theme/components/events.yml component.name-taken"]),
    Case(
      "a component without a template", ["theme/components/quote.mustache": ""],
      ["\(leaf):23:4 component.unknown", "theme/components/quote.yml component.no-template"]),
    Case(
      "a template without a component", ["theme/components/quote.yml": ""],
      ["\(leaf):23:4 component.unknown", "theme/components/quote.mustache component.no-declaration"]),
    Case(
      "a component without a name",
      ["theme/components/quote.yml": "fields: {text: {label: T, type: text}, who: {label: W, type: text}}\n"],
      ["theme/components/quote.yml:1:1 key.missing"]),
    Case(
      "a value that no template has", ["theme/templates/sources.mustache": "{{#has-sources}}{{tittle}}{{/has-sources}}"],
      ["theme/templates/sources.mustache:1:19 template.unknown-value"], "title"),
    Case(
      "a value that this list does not have", ["theme/templates/sources.mustache": "{{#sources}}{{.urll}}{{/sources}}"],
      ["theme/templates/sources.mustache:1:15 template.unknown-value"], ".url"),
    Case(
      "a part of a text", ["theme/templates/sources.mustache": "{{title.name}}"],
      ["theme/templates/sources.mustache:1:3 template.value-without-parts"]),
    Case(
      "a value that no template has beside a template that is not there",
      ["theme/templates/sources.mustache": "{{#has-sources}}{{tittle}}{{> nixx}}{{t.niets}}{{/has-sources}}"],
      [
        "theme/templates/sources.mustache:1:19 template.unknown-value",
        "theme/templates/sources.mustache:1:31 template.unknown-partial",
        "theme/templates/sources.mustache:1:39 template.unknown-string",
      ], "title"),
    Case(
      "a block that the template does not have",
      ["theme/templates/layouts/brochure.mustache": "{{<page}}{{$boddy}}{{{content}}}{{/boddy}}{{/page}}"],
      ["theme/templates/layouts/brochure.mustache:1:13 template.unknown-block"], "body"),
    Case(
      "a block of no template above, with an unknown value in it",
      ["theme/templates/layouts/brochure.mustache": "{{<page}}\n{{$mian}}\n{{contant}}\n{{/mian}}\n{{/page}}\n"],
      [
        "theme/templates/layouts/brochure.mustache:2:4 template.unknown-block",
        "theme/templates/layouts/brochure.mustache:3:3 template.unknown-value",
      ], "main"),
    Case(
      "a block inside a block that the template does not have",
      [
        "theme/templates/layouts/brochure.mustache":
          "{{<page}}{{$body}}{{{content}}}{{<linked-from}}{{$body}}x{{/body}}{{/linked-from}}{{/body}}{{/page}}"
      ], ["theme/templates/layouts/brochure.mustache:1:51 template.unknown-block"]),
    Case(
      "a layout without the text of its pages",
      ["theme/templates/layouts/brochure.mustache": "{{<page}}{{$body}}<p>{{title}}</p>{{/body}}{{/page}}"],
      ["theme/templates/layouts/brochure.mustache:1:13 layout.no-content"]),
    Case(
      "a layout that shows the text where there is none",
      ["theme/templates/layouts/brochure.mustache": "{{^content}}<p>{{title}}</p>{{/content}}"],
      ["theme/templates/layouts/brochure.mustache:1:1 layout.no-content"]),
    Case(
      "a list as a text", ["theme/templates/sources.mustache": "{{sources}}"],
      ["theme/templates/sources.mustache:1:3 template.value-without-text"]),
    Case(
      "a section over a text that asks it for values", ["theme/templates/sources.mustache": "{{#title}}{{.name}}{{/title}}"],
      ["theme/templates/sources.mustache:1:13 template.unknown-value"]),
    Case(
      "an unknown field", ["theme/templates/types/sjabloon.mustache": "{{<page}}{{$body}}{{field.versie}}{{/body}}{{/page}}"],
      ["theme/templates/types/sjabloon.mustache:1:21 template.unknown-value"], "field.version"),
    Case(
      "an unknown field in a component", ["theme/components/quote.mustache": "{{texd}}"],
      ["theme/components/quote.mustache:1:3 template.unknown-value"], "text"),
    Case(
      "an unknown value in a layout",
      ["theme/templates/layouts/brochure.mustache": "{{<page}}{{$body}}{{contant}}{{/body}}{{/page}}"],
      ["theme/templates/layouts/brochure.mustache:1:21 template.unknown-value"], "content"),
    Case(
      "a missing partial in a layout", ["theme/templates/layouts/brochure.mustache": "{{> nixx}}"],
      ["theme/templates/layouts/brochure.mustache:1:5 template.unknown-partial"]),
    Case(
      "a missing text in a component", ["theme/components/quote.mustache": "{{t.niets}}{{text}}{{who}}"],
      ["theme/components/quote.mustache:1:3 template.unknown-string"]),
    Case(
      "an open section in a component", ["theme/components/quote.mustache": "{{#text}}"],
      ["theme/components/quote.mustache:1:1 template.syntax"]),
    Case(
      "a file that a theme does not have", ["theme/components/quote.txt": "x"], ["theme/components/quote.txt theme.unknown-file"]),
    Case(
      "a template that no page uses", ["theme/templates/sorces.mustache": "x"], ["theme/templates/sorces.mustache template.unused"],
      "sources"),
    Case(
      "an original that has changed",
      ["theme/templates/sources.mustache": "x", "theme/originals.yml": "templates/sources.mustache: 0000\n"],
      ["theme/originals.yml:1:29 theme.original-changed"]),
  ]
}
