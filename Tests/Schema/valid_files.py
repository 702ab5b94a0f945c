"""A small file of each kind without a fault."""

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
