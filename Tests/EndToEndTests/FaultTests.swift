import Diagnostics
import Foundation
import Testing

/// Every fault that an author can make is reported at its place, and nothing is written.
@Suite struct FaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var files: [String: String]
    var expected: [String]
    var suggestion: String?
    var testDescription: String { name }

    init(_ name: String, _ files: [String: String], _ expected: String..., suggestion: String? = nil) {
      self.name = name
      self.files = files
      self.expected = expected
      self.suggestion = suggestion
    }
  }

  /// A page with a front matter and a text; the text begins on line 5.
  private static func page(_ keys: String = "summary: Een zin.", _ text: String = "Tekst.") -> String {
    "---\ntitle: Pagina\n\(keys)\n---\n\(text)\n"
  }

  static let cases: [Case] = [
    // Files
    Case("no front matter", ["pages/a.md": "# Kop\n\nTekst.\n"], "pages/a.md:1:1 front-matter.missing"),
    Case("an empty line before the front matter", ["pages/a.md": "\n---\ntitle: A\n---\n"], "pages/a.md:2:1 front-matter.hyphens"),
    Case("four hyphens", ["pages/a.md": "----\ntitle: A\n----\n"], "pages/a.md:1:1 front-matter.hyphens"),
    Case("a dash of a word processor", ["pages/a.md": "—\ntitle: A\n—\n"], "pages/a.md:1:1 front-matter.hyphens"),
    Case("a dash and a hyphen", ["pages/a.md": "—-\ntitle: A\n—-\n"], "pages/a.md:1:1 front-matter.hyphens"),
    Case("hyphens with a space before", ["pages/a.md": " ---\ntitle: A\n---\n"], "pages/a.md:1:1 front-matter.hyphens"),
    Case("front matter of another system", ["pages/a.md": "+++\ntitle = \"A\"\n+++\n"], "pages/a.md:1:1 front-matter.hyphens"),
    Case("a key on the first line", ["pages/a.md": "title: A\nsummary: x\n---\nTekst.\n"], "pages/a.md:1:1 front-matter.hyphens"),
    Case(
      "front matter with four hyphens at its end", ["pages/a.md": "---\ntitle: A\n----\nTekst.\n"],
      "pages/a.md:3:1 front-matter.hyphens"),
    Case(
      "front matter with a dash at its end", ["pages/a.md": "---\ntitle: A\n—\nTekst.\n"], "pages/a.md:3:1 front-matter.hyphens"),
    Case("unclosed front matter", ["pages/a.md": "---\ntitle: A\n\nTekst.\n"], "pages/a.md:1:1 front-matter.unclosed"),
    Case("empty file", ["pages/a.md": " "], "pages/a.md file.empty"),
    Case("translation without original", ["pages/a.en.md": page()], "pages/a.en.md translation.no-original"),
    Case("unknown language", ["pages/a.md": page(), "pages/a.de.md": page()], "pages/a.de.md translation.unknown-language"),
    Case("line ends of very old programs", ["pages/a.md": "---\rtitle: A\r---\r"], "pages/a.md file.old-line-ends"),
    Case("text file in the wrong place", ["los.txt": "x"], "los.txt file.unexpected"),
    Case("file name with a quotation mark", ["pages/a\"b.md": page()], "pages/a\"b.md file.bad-name"),
    Case("file name without letters", ["pages/!!.md": page()], "pages/!!.md file.bad-name"),
    // Texts that are shown unchanged
    Case(
      "Markdown in a title", ["pages/a.md": page("summary: Dit is **vet** hier")], "pages/a.md:3:17 markdown.in-plain-text",
      suggestion: "vet"),
    Case(
      "a link in a summary", ["pages/a.md": page("summary: Neem [contact](contact.md) op")],
      "pages/a.md:3:15 markdown.in-plain-text",
      suggestion: "contact"),
    Case(
      "an entity in a menu", ["pages/a.md": page("summary: x\nmenu: Jansen &amp; Zn")], "pages/a.md:4:14 markdown.in-plain-text",
      suggestion: "&"),
    Case(
      "HTML in a summary", ["pages/a.md": page("summary: \"een <b>vet</b> <!-- x -->\"")], "pages/a.md:3:15 markdown.in-plain-text",
      "pages/a.md:3:21 markdown.in-plain-text", "pages/a.md:3:26 markdown.in-plain-text"),
    Case(
      "foreign syntax in a role", ["experts/a.md": page("summary: x\nkind: team\nrole: \"Docent [[naam]]\"")],
      "experts/a.md:5:15 markdown.foreign-syntax"),
    Case(
      "foreign syntax in the settings",
      ["site.yml": (FixtureSite.base["site.yml"] ?? "") + "tagline: \"[[x]]\"\naudiences: {scholen: {name: \"[[Scholen]]\"}}\n"],
      "site.yml:5:11 markdown.foreign-syntax", "site.yml:6:30 markdown.foreign-syntax"),
    Case(
      "markup in a call to action",
      ["pages/a.md": page("summary: x", "```call-to-action\ntitle: \"**Kom**\"\nlabel: \"Meer&nbsp;lezen\"\nlink: a.md\n```")],
      "pages/a.md:6:9 markdown.in-plain-text", "pages/a.md:7:13 markdown.in-plain-text"),
    // Addresses
    Case(
      "half an address", ["pages/a.md": page("summary: x\nsources: [{title: T, url: www.x.nl}]")], "pages/a.md:4:27 key.bad-value",
      suggestion: "https://www.x.nl"),
    Case(
      "an address without a slash", ["pages/a.md": page("next: {label: T, link: 'https:/x.nl'}")], "pages/a.md:3:24 key.bad-value",
      suggestion: "https://x.nl"),
    Case(
      "an address without its scheme", ["pages/a.md": page("next: {label: T, link: www.x.nl}")], "pages/a.md:3:24 key.bad-value",
      suggestion: "https://www.x.nl"),
    Case(
      "a mail address with slashes", ["pages/a.md": page("next: {label: T, link: 'mailto://a@x.nl'}")],
      "pages/a.md:3:24 key.bad-value",
      suggestion: "mailto:a@x.nl"),
    Case(
      "a telephone number with spaces", ["pages/a.md": page("next: {label: T, link: 'tel:+31 30 123 45 67'}")],
      "pages/a.md:3:24 key.bad-value", suggestion: "tel:+31301234567"),
    Case(
      "no telephone number", ["pages/a.md": page("next: {label: T, link: 'tel:loket'}")], "pages/a.md:3:24 key.bad-value"),
    Case(
      "a mail address with mailto", ["experts/a.md": page("summary: x\nkind: team\nemail: mailto:a@x.nl")],
      "experts/a.md:5:8 key.bad-value", suggestion: "a@x.nl"),
    Case(
      "a mail address with two dots", ["experts/a.md": page("summary: x\nkind: team\nemail: a@x..nl")],
      "experts/a.md:5:8 key.bad-value"),
    Case(
      "an event online without its scheme",
      ["events/a.md": page("summary: x\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: online\nonline: www.x.nl")],
      "events/a.md:7:9 key.bad-value", suggestion: "https://www.x.nl"),
    Case(
      "an event on the own machine",
      [
        "events/a.md": page(
          "summary: x\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: online\nonline: http://localhost:8000")
      ],
      "events/a.md:7:9 key.bad-value"),
    Case(
      "a site on the own machine",
      ["site.yml": "name: T\nbase-url: http://localhost:8000\nlanguages: [nl, en]\n"], "site.yml:2:11 key.bad-value"),
    // YAML
    Case("YAML syntax", ["pages/a.md": "---\ntitle: Wat: is\n---\n"], "pages/a.md:2:11 yaml.syntax"),
    Case("unclosed quote", ["pages/a.md": "---\ntitle: \"Wat\nsummary: x\n---\n"], "pages/a.md:2:8 yaml.unclosed-quote"),
    Case("tab in YAML", ["pages/a.md": "---\ntitle: A\nnext:\n\tlabel: x\n---\n"], "pages/a.md:4:1 yaml.tab"),
    Case(
      "control characters by escape and by reference",
      ["pages/a.md": "---\ntitle: \"A\\x08\"\nsummary: x\n---\n\n`&#8;` en &#8; of &#xFFFE; niet &amp;#8;\n"],
      "pages/a.md:2:8 file.control-character",
      "pages/a.md:6:2 file.control-character", "pages/a.md:6:11 file.control-character", "pages/a.md:6:19 file.control-character"),
    Case(
      "links in YAML values: plain, quoted, folded over lines",
      [
        "glossary.yml":
          "a:\n  term: A\n  definition: Zie [a](a.md).\nb:\n  term: B\n  definition: \"Zie [b](b.md).\"\nc:\n  term: C\n"
          + "  definition: Een lange zin\n    die doorloopt, zie [c](c.md).\nd:\n  term: D\n  definition: >\n    Zie\n    [d](d.md).\n"
      ], "glossary.yml:3:19 link.broken", "glossary.yml:6:20 link.broken", "glossary.yml:9:15 link.broken",
      "glossary.yml:15:5 link.broken"),
    Case(
      "a hashtag in a title", ["pages/a.md": "---\ntitle: Doe mee #Leren\nsummary: x\n---\nTekst.\n"],
      "pages/a.md:2:16 yaml.comment-in-text", suggestion: "\"Doe mee #Leren\""),
    Case(
      "a title that is a hashtag", ["pages/a.md": "---\ntitle: #alles\nsummary: x\n---\nTekst.\n"],
      "pages/a.md:2:8 yaml.comment-in-text", suggestion: "\"#alles\""),
    Case(
      "special characters at the start of values, in every file",
      [
        "pages/a.md": "---\ntitle: *Nieuw* in 2027\nsummary: x\n---\nTekst.\n",
        "pages/b.md": page("summary: !Let op", "```call-to-action\nlabel: &Lees door\nlink: index.md\ntext: Zie #dit nu\n```"),
        "glossary.yml": "a:\n  term: A\n  definition: Dit is #a.\n",
      ], "pages/a.md:2:8 yaml.sign-at-start", "pages/b.md:3:10 yaml.sign-at-start",
      "pages/b.md:6:8 yaml.sign-at-start",
      "pages/b.md:8:11 yaml.comment-in-text", "glossary.yml:3:22 yaml.comment-in-text"),
    Case(
      "a hashtag in site.yml", ["site.yml": base + "organisation: {name: Team #een}\n"], "site.yml:5:27 yaml.comment-in-text",
      suggestion: "\"Team #een\""),
    Case(
      "template syntax of another system in a title and a summary",
      ["pages/a.md": "---\ntitle: \"Kop {.klas}\"\nsummary: Zie [[contact]] nu\n---\nTekst.\n"],
      "pages/a.md:2:13 markdown.foreign-syntax", "pages/a.md:3:14 markdown.foreign-syntax"),
    Case("key twice", ["pages/a.md": page("summary: a\nsummary: b")], "pages/a.md:4:1 yaml.duplicate-key"),
    Case("a list as front matter", ["pages/a.md": "---\n- title\n---\n"], "pages/a.md:2:1 yaml.not-a-mapping"),
    Case("two documents", ["site.yml": "name: a\n---\nname: b\n"], "site.yml:2:1 yaml.several-documents"),
    Case("anchors that explode", ["pages/a.md": explodingAnchors], "pages/a.md:2:1 yaml.too-large"),
    Case(
      "nesting thousands deep", ["pages/a.md": "---\ntitle: " + String(repeating: "[", count: 5_000) + "\n---\n"],
      "pages/a.md:2:1 yaml.too-deep"),
    Case(
      "block nesting thousands deep", ["pages/a.md": "---\ntitle:\n  " + String(repeating: "- ", count: 5_000) + "x\n---\n"],
      "pages/a.md:3:1 yaml.too-deep"),
    // Keys
    Case("unknown key", ["pages/a.md": page("summary: x\ntitel: y")], "pages/a.md:4:1 key.unknown", suggestion: "title"),
    Case("missing title", ["pages/a.md": "---\nsummary: x\n---\n"], "pages/a.md:1:1 key.missing"),
    Case("empty title", ["pages/a.md": "---\ntitle:\nsummary: x\n---\n"], "pages/a.md:2:1 key.empty"),
    Case("wrong type", ["pages/a.md": page("summary: [x]")], "pages/a.md:3:10 key.wrong-type"),
    Case("yes for true", ["pages/a.md": page("summary: x\ndraft: yes")], "pages/a.md:4:8 key.wrong-type", suggestion: "true"),
    Case("impossible date", ["news/b.md": page("summary: x\ndate: 2027-02-30")], "news/b.md:4:7 key.impossible-date"),
    Case("article without date", ["news/b.md": page()], "news/b.md:1:1 key.missing"),
    Case(
      "unknown layout", ["pages/a.md": page("summary: x\nlayout: artikle")], "pages/a.md:4:9 key.unknown-value",
      suggestion: "article"),
    Case(
      "source without https", ["pages/a.md": page("summary: x\nsources: [{title: a, url: www.a.nl}]")],
      "pages/a.md:4:27 key.bad-value"),
    Case(
      "unknown audience", ["pages/a.md": page("summary: x\naudiences: [scolen]"), "site.yml": declared],
      "pages/a.md:4:13 audience.unknown", suggestion: "scholen"),
    Case("unknown topic", ["pages/a.md": page("summary: x\ntopics: [x]"), "site.yml": declared], "pages/a.md:4:10 topic.unknown"),
    Case("unknown owner", ["pages/a.md": page("summary: x\nowner: iemand")], "pages/a.md:4:8 owner.unknown"),
    Case("no summary and no text", ["pages/a.md": "---\ntitle: A\n---\n"], "pages/a.md:2:8 summary.missing"),
    Case(
      "summary too long", ["pages/a.md": page("summary: " + String(repeating: "woord ", count: 50))],
      "pages/a.md:3:10 summary.too-long"),
    // Addresses
    Case(
      "duplicate address", ["pages/a.md": page(), "pages/a/index.md": page()], "pages/a/index.md address.duplicate"),
    Case(
      "duplicate slug", ["pages/a.md": page("summary: x\nslug: z"), "pages/b.md": page("summary: x\nslug: z")],
      "pages/b.md:4:7 slug.duplicate"),
    Case(
      "slug like another file", ["pages/a.md": page("summary: x\nslug: b"), "pages/b.md": page()], "pages/b.md address.duplicate"),
    Case("bad slug", ["pages/a.md": page("summary: x\nslug: Één Pagina")], "pages/a.md:4:7 slug.bad", suggestion: "een-pagina"),
    Case(
      "alias that is a page", ["pages/a.md": page("summary: x\naliases: [/b/]"), "pages/b.md": page()],
      "pages/a.md:4:11 alias.clash"),
    Case(
      "alias twice", ["pages/a.md": page("summary: x\naliases: [/oud/]"), "pages/b.md": page("summary: x\naliases: [/oud/]")],
      "pages/b.md:4:11 alias.clash"),
    Case("alias with another host", ["pages/a.md": page("summary: x\naliases: [\"//elders/\"]")], "pages/a.md:4:11 alias.bad"),
    Case("alias out of the site", ["pages/a.md": page("summary: x\naliases: [/a/../../b/]")], "pages/a.md:4:11 alias.bad"),
    Case(
      "page where a generated list is", ["pages/news.md": page(), "news/a.md": page("summary: x\ndate: 2026-01-01")],
      "pages/news.md address.duplicate"),
    Case(
      "no home page", ["pages/index.md": "", "pages/index.en.md": "", "pages/a.md": page()], "pages/index.md site.no-home-page",
      "pages/index.en.md site.no-home-page"),
    Case(
      "navigation to nothing", ["site.yml": base + "navigation: {main: [pages/indx.md]}\n"], "site.yml:5:21 navigation.broken",
      suggestion: "pages/index.md"),
    Case(
      "order of nothing", ["pages/a/index.md": page("summary: x\norder: [c.md]"), "pages/a/b.md": page()],
      "pages/a/index.md:4:9 section.unknown-entry"),
    // Links
    Case(
      "link to nothing", ["pages/a.md": page("summary: x", "Zie [dit](indx.md).")], "pages/a.md:5:5 link.broken",
      suggestion: "index.md"),
    Case(
      "anchor to nothing", ["pages/a.md": page("summary: x", "## Kop\n\nZie [dit](#kopp).")], "pages/a.md:7:5 link.broken-anchor",
      suggestion: "kop"),
    Case("link to nowhere", ["pages/a.md": page("summary: x", "Zie [dit]().")], "pages/a.md:5:5 link.broken"),
    Case(
      "references that would forge an opening", ["pages/a.md": page("summary: x", "&#xFFFF;c0&#65535; `&#xffff;`")],
      "pages/a.md:5:1 file.control-character", "pages/a.md:5:11 file.control-character", "pages/a.md:5:21 file.control-character"),
    Case(
      "aliases that no host can serve", ["pages/a.md": page("summary: x\naliases: [/a//b/, /.git/, /c/index.html, /%2e/]")],
      "pages/a.md:4:11 alias.bad", "pages/a.md:4:19 alias.bad", "pages/a.md:4:27 alias.bad", "pages/a.md:4:42 alias.bad"),
    Case(
      "slug too long", ["pages/a.md": page("summary: x\nslug: " + String(repeating: "a", count: 300))], "pages/a.md:4:7 slug.bad"),
    Case(
      "two generated lists at one address",
      [
        "site.yml": base + "topics: {t: {name: T}}\ncollections: {news: x, topics: x}\n",
        "news/a.md": page("summary: x\ndate: 2026-01-01\ntopics: [t]"),
      ], "site.yml:6:32 address.duplicate"),
    Case("alias like a file", ["pages/a.md": page("summary: x\naliases: [/robots.txt]")], "pages/a.md:4:11 alias.bad"),
    Case(
      "a language of which the theme has no texts", ["site.yml": base.replacingOccurrences(of: "[nl, en]", with: "[nl, en, de]")],
      "theme/strings/de.yml translation.no-strings", "pages/index.de.md site.no-home-page"),
    Case("no language", ["site.yml": "name: A\nbase-url: https://a.example\nlanguages: []\n"], "site.yml:3:1 key.empty"),
    Case(
      "home page that is a draft", ["pages/index.md": "---\ntitle: T\nsummary: x\nlayout: home\ndraft: true\n---\n"],
      "pages/index.md site.no-home-page",
      "pages/index.en.md site.no-home-page"),
    Case(
      "link out of the site", ["pages/a.md": page("summary: x", "[x](../../../etc/passwd)")], "pages/a.md:5:1 link.outside-site"),
    Case("script link", ["pages/a.md": page("summary: x", "[x](javascript:alert)")], "pages/a.md:5:1 link.unsafe-scheme"),
    Case(
      "link to a draft", ["pages/a.md": page("summary: x", "[x](b.md)"), "pages/b.md": page("summary: x\ndraft: true")],
      "pages/a.md:5:1 link.unpublished"),
    // Images
    Case("image missing", ["pages/a.md": page("summary: x", "![Kaart](../media/kaart.png)")], "pages/a.md:5:1 image.missing"),
    Case(
      "image without alt", ["pages/a.md": page("summary: x", "![](../media/a.svg)"), "media/a.svg": svg],
      "pages/a.md:5:1 image.no-alt"),
    Case(
      "picture of a page without alt", ["pages/a.md": page("summary: x\nimage: ../media/a.svg"), "media/a.svg": svg],
      "pages/a.md:4:8 image.no-alt"),
    Case(
      "picture of a page with an empty alt",
      ["pages/a.md": page("summary: x\nimage: ../media/a.svg\nalt: \"\""), "media/a.svg": svg],
      "pages/a.md:5:6 key.empty"),
    Case(
      "image that is no image", ["pages/a.md": page("summary: x", "![Kaart](../media/a.png)"), "media/a.png": "tekst"],
      "pages/a.md:5:1 image.not-an-image"),
    Case(
      "image as large as a film",
      [
        "pages/a.md": page("summary: x", "![Kaart](../media/a.svg)"), "media/a.svg": svg + String(repeating: " ", count: 1_000_000),
      ],
      "pages/a.md:5:1 image.large"),
    Case(
      "image from elsewhere", ["pages/a.md": page("summary: x", "![Kaart](https://elders.example/a.png)")],
      "pages/a.md:5:1 image.external"),
    // Markdown and components
    Case("raw HTML", ["pages/a.md": page("summary: x", "Tekst <b>vet</b>.")], "pages/a.md:5:7 markdown.raw-html"),
    Case("heading of level one", ["pages/a.md": page("summary: x", "# Kop")], "pages/a.md:5:1 markdown.level-one-heading"),
    Case(
      "skipped level", ["pages/a.md": page("summary: x", "## Kop\n\n#### Diep")], "pages/a.md:7:1 markdown.skipped-heading-level"),
    Case(
      "unknown component", ["pages/a.md": page("summary: x", "```stepps\nitems: []\n```")], "pages/a.md:5:4 component.unknown",
      suggestion: "steps"),
    Case(
      "wrong component key", ["pages/a.md": page("summary: x", "```call-to-action\nlabel: L\nlink: index.md\ntittle: T\n```")],
      "pages/a.md:8:1 key.unknown", suggestion: "title"),
    Case(
      "component without its key", ["pages/a.md": page("summary: x", "```download\ntitle: T\n```")], "pages/a.md:6:1 key.missing"),
    Case(
      "download of nothing", ["pages/a.md": page("summary: x", "```download\ntitle: T\nfile: ../media/x.pdf\n```")],
      "pages/a.md:7:7 download.missing"),
    Case("unknown expert", ["pages/a.md": page("summary: x", "```contact\nexpert: balie\n```")], "pages/a.md:6:9 expert.unknown"),
    // The site file
    Case("no site file", ["site.yml": ""], "site.yml site.missing"),
    Case("no name", ["site.yml": "base-url: https://a.example\nlanguages: [nl, en]\n"], "site.yml:1:1 key.missing"),
    Case(
      "base URL without scheme", ["site.yml": "name: A\nbase-url: a.example\nlanguages: [nl, en]\n"], "site.yml:2:11 key.bad-value"),
    Case(
      "language that is none", ["site.yml": "name: A\nbase-url: https://a.example\nlanguages: [nl, en, Dutch]\n"],
      "site.yml:3:21 site.bad-language"),
    Case(
      "unknown time zone", ["site.yml": base.replacingOccurrences(of: "Amsterdam", with: "Amsterdm")],
      "site.yml:4:12 site.unknown-time-zone", suggestion: "Europe/Amsterdam"),
    Case(
      "security contact expired", ["site.yml": base + "security: {contact: \"mailto:a@b.example\", expires: 2026-12-31}\n"],
      "site.yml:5:52 security.expired"),
    Case(
      "glossary term that sees nothing", ["glossary.yml": "a:\n  term: A\n  definition: Iets.\n  see: [b]\n"],
      "glossary.yml:4:9 glossary.unknown-term"),
    // The theme
    Case(
      "template that does not close", ["theme/templates/sources.mustache": "{{#sources}}\n<p>\n"],
      "theme/templates/sources.mustache:1:1 template.syntax"),
    Case(
      "unknown partial", ["theme/templates/sources.mustache": "<p>\n  {{> breadcrumb}}\n</p>\n"],
      "theme/templates/sources.mustache:2:7 template.unknown-partial", suggestion: "breadcrumbs"),
    Case(
      "unknown text", ["theme/templates/sources.mustache": "<h2>{{t.page.source}}</h2>\n"],
      "theme/templates/sources.mustache:1:7 template.unknown-string", suggestion: "page.sources"),
    Case(
      "text under an unknown key", ["theme/strings/nl.yml": "page:\n  source: Bron\n"],
      "theme/strings/nl.yml:2:11 template.unknown-string"),
    Case(
      "template that holds itself",
      [
        "theme/templates/sources.mustache": "{{> breadcrumbs}}\n",
        "theme/templates/breadcrumbs.mustache": "{{#has-sources}}{{> sources}}{{/has-sources}}\n",
      ],
      "theme/templates/sources.mustache:1:5 template.circular-partial"),
    Case(
      "template nested too deep",
      ["theme/templates/sources.mustache": String(repeating: "{{#a}}", count: 2_000) + String(repeating: "{{/a}}", count: 2_000)],
      "theme/templates/sources.mustache:1:361 template.syntax"),
    Case(
      "tag without an end", ["theme/templates/sources.mustache": "<p>{{"], "theme/templates/sources.mustache:1:4 template.syntax"),
    Case(
      "script that imports nothing that is there",
      ["theme/scripts/a.js": "import {x} from \"./b.js\";\n", "theme/scripts/c.js": "\n"],
      "theme/scripts/a.js:1:18 script.unknown-import"),
    Case(
      "scripts that import each other",
      ["theme/scripts/a.js": "import {x} from \"./b.js\";\n", "theme/scripts/b.js": "export * from './a.js';\n"],
      "theme/scripts/b.js:1:16 script.circular-import"),
    Case(
      "a pair of colours of the site with too little contrast",
      [
        "theme/styles/95-own.css": ":root {\n  --brand: #dddddd;\n}\n",
        "theme/contrast-pairs.yml": "- {foreground: --brand, background: --sheet, minimum: 4.5}\n",
      ], "theme/styles/95-own.css:2:12 theme.low-contrast"),
    Case(
      "a pair with a colour that is not there",
      ["theme/contrast-pairs.yml": "- {foreground: --inkt, background: --sheet, minimum: 4.5}\n"],
      "theme/contrast-pairs.yml:1:3 theme.unknown-colour", "theme/contrast-pairs.yml:1:3 theme.unknown-colour", suggestion: "ink"),
    Case(
      "pairs of colours that are no list", ["theme/contrast-pairs.yml": "ink: paper\n"],
      "theme/contrast-pairs.yml:1:1 yaml.not-a-list"),
    Case(
      "a pair of colours that is none", ["theme/contrast-pairs.yml": "- ink\n"],
      "theme/contrast-pairs.yml:1:3 yaml.not-a-mapping"),
    Case(
      "a contrast that is no number",
      ["theme/contrast-pairs.yml": "- {foreground: --ink, background: --paper, minimum: much}\n"],
      "theme/contrast-pairs.yml:1:53 key.bad-value"),
    Case("stray theme file", ["theme/style.css": "x"], "theme/style.css theme.unknown-file"),
    Case(
      "colours that cannot be read", ["site.yml": base + "theme: {colours: {light: {ink: \"#cccccc\"}}}\n"],
      "site.yml:5:32 theme.low-contrast"),
    Case(
      "unknown colour", ["site.yml": base + "theme: {colours: {light: {inkt: \"#000000\"}}}\n"],
      "site.yml:5:33 theme.unknown-colour", suggestion: "ink"),
  ]

  /// Eight lists, each ten times as long as the one before: a hundred million values.
  private static let explodingAnchors: String = {
    let lists = (1...8).map { level in
      let items = Array(repeating: level == 1 ? "*a" : "*b\(level - 1)", count: 10).joined(separator: ", ")
      return "  b\(level): &b\(level) [\(items)]\n"
    }
    return "---\ntitle: A\nnext:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n" + lists.joined() + "---\n"
  }()

  private static let base = FixtureSite.base["site.yml"] ?? ""
  private static let declared = base + "audiences: {scholen: {name: Scholen}}\n"
  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>"

  @Test(arguments: cases)
  func `a fault is reported at its place, and nothing is written`(_ fault: Case) async throws {
    let site = try FixtureSite(fault.files)
    let report = try await site.build { $0.isStrict = true }
    #expect(Set(report.diagnostics.map(site.text)) == Set(fault.expected))
    if let suggestion = fault.suggestion { #expect(report.diagnostics.first?.suggestion == suggestion) }
    for diagnostic in report.diagnostics {
      #expect(!diagnostic.summary(in: .english).contains("{") || fault.name.contains("template"), "a placeholder is left")
    }
    #expect(!report.isPublished)
    #expect(site.outputPaths().isEmpty)
  }

  @Test func `faults of every kind are reported in one run, in order`() async throws {
    let site = try FixtureSite([
      "pages/a.md": "---\ntitel: A\n---\n<b>x</b> [y](z.md)\n",
      "pages/b.md": "---\ntitle: B\nsummary: x\n",
      "theme/templates/sources.mustache": "{{> nothing-like-it}}",
    ])
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.text) == [
        "pages/a.md:1:1 key.missing", "pages/a.md:2:1 key.unknown", "pages/a.md:4:1 markdown.raw-html",
        "pages/a.md:4:10 link.broken", "pages/b.md:1:1 front-matter.unclosed",
        "theme/templates/sources.mustache:1:5 template.unknown-partial",
      ])
  }

  @Test func `a mistake in the list of languages is one fault, whatever is translated`() async throws {
    let site = try FixtureSite([
      "site.yml": Self.base.replacingOccurrences(of: "[nl, en]", with: "[nl, english]"),
      "glossary.yml": "a:\n  term: A\n  definition: A.\n", "glossary.en.yml": "a:\n  term: A\n",
    ])
    #expect(try await site.build().diagnostics.map(site.text) == ["site.yml:3:17 site.bad-language"])
    try site.write(Self.base.replacingOccurrences(of: "[nl, en]", with: "[nl]"), to: "site.yml")
    #expect(
      try await site.build().diagnostics.map(site.text)
        == ["glossary.en.yml translation.unknown-language", "pages/index.en.md translation.unknown-language"])
  }

  @Test func `without the site's address texts with links to it are not checked`() async throws {
    var files = CampaignFixture.files(
      "posts:\n  p:\n    channel: x\n    date: 2027-02-01\n    text: \"\(String(repeating: "woord ", count: 35)) {link} https://nu.nl\"\n"
    )
    files["site.yml"] = CampaignFixture.settings.replacing("base-url: https://test.example\n", with: "")
    let site = try FixtureSite(files)
    #expect(try await site.build().diagnostics.map(site.text) == ["site.yml:1:1 key.missing"])
  }

  @Test func `a finding reads well from start to end`() async throws {
    let site = try FixtureSite(["pages/a.md": "---\ntitle: A\nsumary: één zin\n---\nTekst.\n"])
    let report = try await site.build()
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map(site.reportText) == [
        """
        content/pages/a.md:3:1: error: unknown key “sumary” in the front matter [key.unknown]
          3 | sumary: één zin
            | ^~~~~~
          help: did you mean “summary”?
          help: known keys: title, menu, summary, slug, updated, publish, expires, draft, review, owner, audiences, topics, allow, image, alt, aliases, layout, toc, robots, glossary, sources, next

        """
      ])
  }
}
