"""A small file of each kind without a fault, and changes that break it: what is wrong, the words that go, and those that come."""

SITE = """\
name: Test
base-url: https://test.example
languages: [nl, en]
time-zone: Europe/Amsterdam
cards: true
organisation: {name: Club, email: info@test.example}
audiences:
  scholen: {name: Scholen, colour: blue}
topics:
  mobiliteit: {name: Mobiliteit, slug: mobiliteit}
regions: {midden: {name: Midden}}
collections: {news: nieuws}
navigation: {main: [news], footer: {over: {title: Over, links: [news]}}}
security: {contact: "mailto:a@test.example", expires: 2027-06-01}
theme: {colours: {light: {blue: "#1d3f9e"}}}
"""

PAGE = """\
title: Een pagina
summary: Een zin.
updated: 2026-11-23
draft: false
audiences: scholen
topics: [mobiliteit]
layout: home
kicker: Voor iedereen
actions: [{label: Lees, link: a.md}]
robots: noindex, nofollow
sources: [{title: Bron, url: "https://example.org/", checked: 2026-11-23}]
next: {text: Verder., label: Lees, link: a.md}
"""

EVENT = """\
title: Workshop
summary: Een dag.
start: 2027-03-11T09:30
end: 2027-03-11T16:30
format: on-site
status: scheduled
venue: {name: School, city: Utrecht, region: midden, country: NL, geo: [52.09, 5.12]}
registration: {email: a@test.example, closes: 2027-03-04T17:00, capacity: 24, price: 49.50}
audiences: [scholen]
"""

EXPERT = """\
title: Loket
summary: Wie helpt.
kind: team
languages: [nl, en]
email: a@test.example
telephone: "+31301234567"
links: [{label: LinkedIn, url: "https://example.org/"}]
"""

CAMPAIGN = """\
title: Doe mee
summary: Een actie.
goal: Veertig teams schrijven een eenheid
start: 2027-01-04
end: 2027-06-30
target: ../pages/index.md
button: Doe mee
messages: [Schrijven helpt.]
hashtags: [Mbo]
deadlines: {druk: {date: 2027-01-05, title: Laten drukken}}
posts:
  een: {channel: mastodon, date: 2027-02-01T09:00, text: "Doe mee. {link}", hashtags: [Mbo]}
newsletter: {date: 2027-01-13, subject: Doe mee, text: Wij vragen u iets., events: 3}
press: {date: 2027-01-11, headline: Iets nieuws, text: Er is iets nieuws.}
handout: {text: Doe mee.}
"""

SELF_CHECK = """\
title: Zelfcheck
summary: Hoe ver is uw school?
version: 2
minutes: 10
introduction: Beantwoord de vragen.
disclaimer: Dit is geen oordeel.
scales:
  gedrag:
    options: {niet: {points: 0, text: Nee}, altijd: {points: 3, text: Altijd}}
    not-applicable: Niet van toepassing
levels:
  laag: {from: 0, name: Laag, summary: Het begin., step: Lezen}
  hoog: {from: 50, name: Hoog, summary: Het staat., step: Delen}
critical-cap: {level: laag, text: "“{question}” is nog nul, dus {level}."}
profile:
  zendt:
    question: Zendt u studenten uit?
    options: {ja: {text: Ja}, nee: {text: Nee}}
dimensions:
  afspraken:
    name: Afspraken
    summary: Wat vooraf vastligt.
    when: {zendt: [ja, nee], not: {zendt: nee}}
    questions:
      overeenkomst:
        question: Is er een overeenkomst?
        scale: gedrag
        critical: true
      tekenen:
        question: Wie tekent?
        options: {niemand: {points: 0, text: Niemand}, bekend: {points: 2, text: Dat is bekend}}
    advice:
      laag: {text: Lees dit.}
      hoog: {text: Deel het.}
migrations:
  - from: 1
    questions: {oud: overeenkomst, weg: ~}
    options: {tekenen: {nee: niemand}}
"""

SERVICES = """\
controller: {name: Het team, email: privacy@test.example}
authority: {name: De toezichthouder, url: "https://toezicht.example/"}
notice: pages/cookies.md
date: 2026-11-25
days: 180
purposes:
  necessary: {name: Nodig, summary: Zonder dit werkt de site niet.}
  statistics: {name: Statistiek, summary: Wij tellen bezoeken.}
services:
  google-analytics:
    name: Google Analytics 4
    purpose: statistics
    kind: google-analytics
    measurement-id: G-TEST000001
    hosts:
      script: [www.googletagmanager.com]
      connect: [region1.google-analytics.com]
    storage:
      _ga: {purpose: Onderscheidt bezoekers., lifetime: 2 years, party: first}
      YSC: {purpose: Telt., lifetime: session, party: third, domain: youtube.com}
"""

GLOSSARY = """\
eenheid:
  term: eenheid
  definition: Een deel van een kwalificatie.
  also: [eenheden]
"""

# Kinds, by the folder of their file or the file itself; the name of a component stands behind “components.”.
TYPE_FILE = """\
name: Sjabloon
plural: Sjablonen
folder: sjablonen
list: sjablonen
fields:
  price: {label: Kosten, type: choice, values: {free: Gratis}, required: true}
  version: {label: Versie, type: text}
sort: [title]
filter: [price]
data: CreativeWork
feed: true
"""

COMPONENT_FILE = """\
name: Een citaat
fields:
  text: {label: Tekst, type: markdown, required: true}
"""

VALID = {
    "types": TYPE_FILE,
    "theme-components": COMPONENT_FILE,
    "site": SITE,
    "pages": PAGE,
    "sections": PAGE + "order: [deel.md]\n",
    "news": PAGE + "date: 2026-11-23\n",
    "experts": EXPERT,
    "events": EVENT,
    "campaigns": CAMPAIGN,
    "self-checks": SELF_CHECK,
    "services": SERVICES,
    "glossary": GLOSSARY,
    "components.call-to-action": "title: Een vraag?\nlabel: Neem contact op\nlink: index.md\n",
    "components.steps": "items: [{title: Eerst, text: Dit.}]\n",
    "components.figure": "image: ../media/a.svg\nalt: Een lijn\n",
    "components.download": "file: ../media/a.pdf\ntitle: Een bestand\n",
    "components.contact": "expert: loket\n",
    "components.news": "limit: 3\naudience: scholen\n",
    "components.events": "limit: 3\nformat: online\n",
    "components.experts": "only: [loket]\n",
    "components.audiences": "",
    "components.self-check": "name: check\n",
    "components.video": "url: https://www.youtube.com/watch?v=x\ntitle: Film\nshape: 16:9\n",
    "components.social-post": "url: https://mastodon.example/@a/1\ntitle: Bericht\nframe: https://mastodon.example/@a/1/embed\n",
}

UNKNOWN, TYPE, CHOICE, MISSING, FORM, RANGE, PLACE = "unknown key", "wrong type", "wrong choice", "missing key", "wrong form", "out of range", "wrong place"

BROKEN = {
    "types": [
        (UNKNOWN, "sort:", "sorted:"),
        (UNKNOWN, "label: Versie", "label: Versie, size: 3"),
        (TYPE, "feed: true", "feed: ja"),
        (TYPE, "sort: [title]", "sort: [[title]]"),
        (CHOICE, "type: text", "type: tekst"),
        (MISSING, "plural: Sjablonen\n", ""),
        (MISSING, "label: Versie, ", ""),
        (FORM, "data: CreativeWork", "data: creative work"),
    ],
    "theme-components": [
        (UNKNOWN, "label: Tekst", "label: Tekst, size: 3"),
        (TYPE, "text: {label: Tekst, type: markdown, required: true}", "text: Tekst"),
        (CHOICE, "type: markdown", "type: mark"),
        (MISSING, "name: Een citaat\n", ""),
    ],
    "site": [
        (UNKNOWN, "cards: true", "card: true"),
        (UNKNOWN, "colour: blue", "color: blue"),
        (UNKNOWN, "collections: {news: nieuws}", "collections: {nieuws: nieuws}"),
        (TYPE, "cards: true", "cards: 2"),
        (TYPE, "languages: [nl, en]", "languages: {nl: nl}"),
        (TYPE, "navigation: {main: [news]", "navigation: {main: {a: news}"),
        (CHOICE, "colour: blue", "colour: purple"),
        (MISSING, "base-url: https://test.example\n", ""),
        (MISSING, "scholen: {name: Scholen, colour: blue}", "scholen: {colour: blue}"),
        (FORM, "base-url: https://test.example", "base-url: test.example"),
        (FORM, "#1d3f9e", "blue"),
        (FORM, "languages: [nl, en]", "languages: []"),
        (FORM, "expires: 2027-06-01", "expires: 2027-02-30"),
    ],
    "pages": [
        (UNKNOWN, "summary: Een zin.", "sumary: Een zin."),
        (UNKNOWN, "checked: 2026-11-23}]", "seen: 2026-11-23}]"),
        (TYPE, "title: Een pagina", "title: [Een pagina]"),
        (TYPE, "draft: false", "draft: nee"),
        (TYPE, "topics: [mobiliteit]", "topics: [[mobiliteit]]"),
        (TYPE, "next: {text: Verder., label: Lees, link: a.md}", "next: a.md"),
        (CHOICE, "layout: home", "layout: hom"),
        (CHOICE, "robots: noindex, nofollow", "robots: none"),
        (MISSING, "title: Een pagina\n", ""),
        (MISSING, "label: Lees, link: a.md}]", "label: Lees}]"),
        (MISSING, "summary: Een zin.", "image: ../media/a.jpg"),
        (FORM, "updated: 2026-11-23", "updated: 23 november 2026"),
        (FORM, "updated: 2026-11-23", "updated: ~"),
        (PLACE, "layout: home", "layout: faq"),
        (PLACE, "summary: Een zin.", "date: 2026-11-23"),
        (PLACE, "summary: Een zin.", "order: [a.md]"),
    ],
    "sections": [(UNKNOWN, "order:", "orde:"), (TYPE, "order: [deel.md]", "order: {a: deel.md}"), (MISSING, "title: Een pagina\n", ""), (CHOICE, "layout: home", "layout: hom")],
    "news": [
        (UNKNOWN, "date: 2026-11-23", "date: 2026-11-23\nday: 1"),
        (MISSING, "date: 2026-11-23\n", ""),
        (TYPE, "date: 2026-11-23", "date: [2026-11-23]"),
        (CHOICE, "layout: home", "layout: hom"),
        (FORM, "date: 2026-11-23", "date: 23-11-2026"),
    ],
    "experts": [
        (UNKNOWN, "email:", "mail:"),
        (TYPE, "languages: [nl, en]", "languages: [[nl]]"),
        (CHOICE, "kind: team", "kind: group"),
        (MISSING, "kind: team\n", ""),
        (FORM, "email: a@test.example", "email: a-test.example"),
        (FORM, '"+31301234567"', "0301234567x"),
    ],
    "events": [
        (UNKNOWN, "capacity: 24", "places: 24"),
        (UNKNOWN, "audiences:", "audience:"),
        (TYPE, "capacity: 24", "capacity: many"),
        (TYPE, "venue: {name: School, city: Utrecht, region: midden, country: NL, geo: [52.09, 5.12]}", "venue: Utrecht"),
        (CHOICE, "format: on-site", "format: onsite"),
        (CHOICE, "status: scheduled", "status: moved"),
        (MISSING, "format: on-site\n", ""),
        (MISSING, "end: 2027-03-11T16:30\n", ""),
        (MISSING, "status: scheduled", "status: rescheduled"),
        (FORM, "start: 2027-03-11T09:30", "start: 2027-03-11"),
        (FORM, "price: 49.50", "price: vijftig"),
        (FORM, "country: NL", "country: Nederland"),
        (FORM, "geo: [52.09, 5.12]", "geo: [52.09]"),
        (RANGE, "capacity: 24", "capacity: 0"),
        (PLACE, "format: on-site", "format: on-site\nkind: series"),
        (PLACE, "format: on-site", "format: on-site\nsessions: [{start: 2027-03-11T09:30, end: 2027-03-11T16:30}]"),
        (FORM, "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\n", "sessions: []\n"),
    ],
    "campaigns": [
        (UNKNOWN, "hashtags: [Mbo]\ndeadlines", "hashtag: [Mbo]\ndeadlines"),
        (UNKNOWN, "channel: mastodon", "channel: mastodon, title: A"),
        (TYPE, "posts:\n  een: {", "posts:\n  - {"),
        (TYPE, "messages: [Schrijven helpt.]", "messages: {a: b}"),
        (CHOICE, "channel: mastodon", "channel: mastodn"),
        (MISSING, "goal: Veertig teams schrijven een eenheid\n", ""),
        (MISSING, "date: 2027-02-01T09:00, ", ""),
        (MISSING, ", headline: Iets nieuws", ""),
        (FORM, "start: 2027-01-04", "start: januari"),
        (RANGE, "events: 3", "events: 300"),
    ],
    "self-checks": [
        (UNKNOWN, "minutes: 10", "minutes: 10\nlength: 10"),
        (UNKNOWN, "scale: gedrag", "scale: gedrag\n        weight: 2"),
        (UNKNOWN, "from: 1", "from: 1\n    levels: {a: b}"),
        (TYPE, "version: 2", "version: twee"),
        (TYPE, "critical: true", "critical: ja"),
        (TYPE, "when: {zendt: [ja, nee], not: {zendt: nee}}", "when: ja"),
        (TYPE, "options: {tekenen: {nee: niemand}}", "options: {tekenen: niemand}"),
        (MISSING, "disclaimer: Dit is geen oordeel.\n", ""),
        (MISSING, "        scale: gedrag\n", ""),
        (MISSING, "from: 50, ", ""),
        (MISSING, "{points: 3, text: Altijd}", "{text: Altijd}"),
        (RANGE, "from: 50", "from: 500"),
        (PLACE, "scale: gedrag", "scale: gedrag\n        not-applicable: Nee"),
        (PLACE, "ja: {text: Ja}", "ja: {text: Ja, points: 1}"),
        (FORM, "when: {zendt: [ja, nee], not: {zendt: nee}}", "when: {all: [{zendt: ja}]}"),
    ],
    "services": [
        (UNKNOWN, "days: 180", "dagen: 180"),
        (UNKNOWN, "script: [www", "scripts: [www"),
        (TYPE, "services:\n  google-analytics:\n", "services:\n  - google-analytics:\n"),
        (TYPE, "days: 180", "days: half a year"),
        (CHOICE, "kind: google-analytics", "kind: google"),
        (CHOICE, "party: first", "party: own"),
        (MISSING, "date: 2026-11-25\n", ""),
        (MISSING, "    measurement-id: G-TEST000001\n", ""),
        (MISSING, ", domain: youtube.com", ""),
        (FORM, "lifetime: 2 years", "lifetime: forever"),
        (FORM, "[region1.google-analytics.com]", "[https://region1.google-analytics.com/x]"),
        (FORM, "G-TEST000001", "UA-1"),
        (RANGE, "days: 180", "days: 400"),
        (PLACE, "kind: google-analytics", "kind: embed"),
    ],
    "glossary": [
        (UNKNOWN, "also:", "forms:"),
        (TYPE, "eenheid:\n  term: eenheid\n  definition: Een deel van een kwalificatie.\n  also: [eenheden]\n", "eenheid: een deel\n"),
        (TYPE, "also: [eenheden]", "also: {a: eenheden}"),
        (MISSING, "  term: eenheid\n", ""),
    ],
    "components.call-to-action": [(UNKNOWN, "label:", "button:"), (TYPE, "link: index.md", "link: [index.md]"), (MISSING, "link: index.md\n", "")],
    "components.steps": [(UNKNOWN, "text: Dit.", "note: Dit."), (TYPE, "[{title: Eerst, text: Dit.}]", "[Eerst]"), (MISSING, "title: Eerst, ", ""), (FORM, "[{title: Eerst, text: Dit.}]", "[]")],
    "components.figure": [(UNKNOWN, "alt:", "text:"), (TYPE, "image: ../media/a.svg", "image: {a: b}"), (MISSING, "alt: Een lijn\n", "")],
    "components.download": [(UNKNOWN, "title:", "name:"), (TYPE, "file: ../media/a.pdf", "file: [a, b]"), (MISSING, "title: Een bestand\n", "")],
    "components.contact": [(UNKNOWN, "expert:", "person:"), (TYPE, "expert: loket", "expert: [loket]")],
    "components.news": [(UNKNOWN, "limit:", "count:"), (TYPE, "limit: 3", "limit: three"), (RANGE, "limit: 3", "limit: 99")],
    "components.events": [(UNKNOWN, "limit:", "count:"), (TYPE, "limit: 3", "limit: [3]"), (CHOICE, "format: online", "format: onlin")],
    "components.experts": [(UNKNOWN, "only:", "just:"), (TYPE, "only: [loket]", "only: {a: loket}")],
    "components.audiences": [(UNKNOWN, "", "limit: 3\n")],
    "components.self-check": [(UNKNOWN, "name:", "id:"), (TYPE, "name: check", "name: [check]"), (MISSING, "name: check\n", "title: A\n")],
    "components.video": [(UNKNOWN, "shape:", "ratio:"), (CHOICE, "shape: 16:9", "shape: 2:1"), (MISSING, "title: Film\n", ""), (TYPE, "title: Film", "title: [Film]"), (FORM, "url: https:", "url: http:")],
    "components.social-post": [(UNKNOWN, "frame:", "shape: 16:9\nframe:"), (MISSING, "title: Bericht\n", ""), (TYPE, "title: Bericht", "title: {a: b}")],
}

# What a translation states; it need not say more.
TRANSLATIONS = {
    "site": "name: Test\ncollections: {news: news}\n",
    "pages": "title: A page\nsources: [{title: Source, url: \"https://example.org/\"}]\ntranslates:\n  .title: bcdfghjklm\n  (start): bcdfghjklm\n",
    "events": "title: Workshop\nvenue: {name: School}\n",
    "campaigns": "posts: {een: {text: \"Join in. {link}\"}}\n",
    "self-checks": "title: Self-check\nlevels: {laag: {name: Low}}\nscales: {gedrag: {not-applicable: Not applicable}}\n",
    "services": "services: {google-analytics: {storage: {_ga: {purpose: Tells visitors apart.}}}}\n",
    "glossary": "eenheid: {term: unit}\ntranslates: {eenheid.term: bcdfghjklm}\n",
}

BROKEN_TRANSLATIONS = {
    "site": [(UNKNOWN, "name: Test", "nam: Test"), (TYPE, "name: Test", "name: [Test]")],
    "pages": [(UNKNOWN, "title: A page", "titel: A page"), (FORM, ".title: bcdfghjklm", ".title: 0123456789"), (MISSING, "title: Source, ", "")],
    "events": [(UNKNOWN, "name: School", "nam: School"), (CHOICE, "title: Workshop", "format: onsite")],
    "campaigns": [(UNKNOWN, "een: {text:", "een: {txt:")],
    "self-checks": [(UNKNOWN, "title: Self-check", "titel: Self-check"), (PLACE, "title: Self-check", "version: 3"), (PLACE, "{name: Low}", "{name: Low, from: 0}")],
    "services": [(UNKNOWN, "purpose: Tells", "aim: Tells")],
    "glossary": [(UNKNOWN, "term:", "word:")],
}


def changed(text, before, after):
    assert before in text, before
    return text.replace(before, after, 1) if before else text + after
