"""A word of 46 letters, anywhere an author can write one, makes no page wider than a small phone."""

import subprocess
import threading

import pytest

from faults import faults
from page_scripts import open_everything, sideways_faults
from rebuilding import PROGRAM
from static_server import StaticServer

WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappij"
MAIL = f"{WORD.lower()}@{WORD.lower()}.example"

BODY = f"""
Een woord: {WORD}, **{WORD}**, `{WORD}` en [{WORD}](https://elders.example/{WORD}).

## {WORD}

### {WORD}

> [!NOTE]
> {WORD}

> {WORD}

- {WORD}
- [x] {WORD}

| {WORD} | kort | {WORD} |
|---|---|---|
| {WORD} | 3 | {WORD} |

```steps
items:
  - title: {WORD}
    text: {WORD}
```

```text
{WORD}{WORD}
```

Een noot[^1].

[^1]: {WORD}

## Twee

## Drie
"""

FILES = {
    "site.yml": f"""\
name: {WORD}
tagline: {WORD}
base-url: https://test.example
languages: [nl]
time-zone: Europe/Amsterdam
organisation: {{name: {WORD}, email: {MAIL}, boilerplate: {WORD}}}
audiences: {{scholen: {{name: {WORD}, summary: {WORD}}}}}
topics: {{onderwerp: {{name: {WORD}}}}}
regions: {{noord: {{name: {WORD}}}}}
sectors: {{zorg: {{name: {WORD}}}}}
navigation: {{main: [pages/deel/index.md, events, experts], footer: {{over: {{title: {WORD}, links: [pages/deel/index.md]}}}}}}
announcement: {{text: {WORD}}}
""",
    "glossary.yml": f"begrip:\n  term: {WORD}\n  definition: {WORD}\n",
    "pages/index.md": f"---\ntitle: {WORD}\nsummary: {WORD}\nlayout: home\nkicker: {WORD}\nactions: [{{label: {WORD}, link: deel/index.md}}]\n---\n\n"
    f"```call-to-action\ntitle: {WORD}\ntext: {WORD}\nlabel: {WORD}\nlink: deel/a.md\n```\n",
    "pages/deel/index.md": f"---\ntitle: {WORD}\nsummary: {WORD}\n---\n\n{WORD}\n",
    "pages/deel/a.md": f"---\ntitle: {WORD}\nsummary: {WORD}\naudiences: [scholen]\ntopics: [onderwerp]\nowner: loket\nupdated: 2026-01-01\n"
    f"sources: [{{title: {WORD}, url: https://elders.example/{WORD}}}]\nnext: {{text: {WORD}, label: {WORD}, link: index.md}}\n---\n{BODY}",
    "pages/deel/vragen.md": f"---\ntitle: {WORD}\nsummary: {WORD}\nlayout: faq\n---\n\n## {WORD}\n\n### {WORD}?\n\n{WORD}\n",
    "pages/a-z.md": f"---\ntitle: {WORD}\nsummary: {WORD}\nlayout: a-z\n---\n\n{WORD}\n",
    "pages/begrippen.md": f"---\ntitle: {WORD}\nsummary: {WORD}\nlayout: glossary\n---\n\n{WORD}\n",
    "pages/contact.md": f"---\ntitle: {WORD}\nsummary: {WORD}\nlayout: contact\n---\n\n```contact\nexpert: loket\n```\n",
    "news/2026-01-01-x.md": f"---\ntitle: {WORD}\nsummary: {WORD}\ndate: 2026-01-01\ntopics: [onderwerp]\n---\n{BODY}",
    "events/reeks.md": f"---\ntitle: {WORD}\nsummary: {WORD}\nkind: series\nhosts: [loket]\n---\n{WORD}\n",
    "events/a.md": f"---\ntitle: {WORD}\nsummary: {WORD}\nupdated: 2026-01-01\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: on-site\n"
    f"series: reeks\nhosts: [loket, els]\naudiences: [scholen]\ntopics: [onderwerp]\n"
    f"venue: {{name: {WORD}, street: {WORD} 1, city: {WORD}, region: noord, note: {WORD}}}\n"
    f"registration: {{email: {MAIL}, closes: 2027-03-01T12:00, price: 10, capacity: 20}}\n---\n{BODY}",
    "events/b.md": f"---\ntitle: {WORD} twee\nsummary: {WORD}\nupdated: 2026-01-01\nstart: 2027-04-12T09:30\nend: 2027-04-12T16:30\n"
    f"format: on-site\nstatus: cancelled\nvenue: {{name: {WORD}, city: {WORD}}}\n---\n{WORD}\n",
    "experts/loket.md": f"---\ntitle: {WORD}\nkind: team\nrole: {WORD}\norganisation: {WORD}\nsummary: {WORD}\nemail: {MAIL}\nregions: [noord]\n"
    f"sectors: [zorg]\nmembers: [els]\nlinks: [{{label: {WORD}, url: https://elders.example/}}]\n---\n{WORD}\n",
    "experts/els.md": f"---\ntitle: Els {WORD}\nkind: person\nrole: {WORD}\nsummary: {WORD}\npublished-with-consent: 2026-01-01\n---\n{WORD}\n",
    "campaigns/c.md": f"""\
---
title: {WORD}
summary: {WORD}
goal: {WORD}
start: 2027-01-18
end: 2027-03-10
target: ../events/a.md
button: {WORD}
messages: [{WORD}]
hashtags: [{WORD}]
newsletter: {{date: 2027-02-01, subject: {WORD}, preheader: {WORD}, text: "{WORD}", events: 1}}
press: {{date: 2027-02-01, headline: {WORD}, text: "{WORD} {WORD}"}}
posts:
  eerste: {{channel: linkedin, date: 2027-02-01, text: "{WORD} {{link}}"}}
deadlines:
  einde: {{title: {WORD}, date: 2027-02-01}}
---
{WORD}
""",
}


@pytest.fixture(scope="module")
def wordy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    for path, text in FILES.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    command = [PROGRAM, "build", "--site", folder / "content", "--output", folder / "site", "--now", "2027-01-15T12:00", "--quiet"]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def wordy_server(wordy):
    server = StaticServer(wordy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_no_page_is_wider_than_a_small_phone(wordy, wordy_server, browser):
    pages = sorted(wordy.rglob("*.html"))
    assert len(pages) > 20 and any(page.name == "press-release.html" for page in pages)
    with faults() as found:
        context = browser.new_context(viewport={"width": 320, "height": 900}, base_url=wordy_server.address)
        tab = context.new_page()
        for page in pages:
            path = "/" + page.relative_to(wordy).as_posix()
            tab.goto(path)
            open_everything(tab)
            found += [f"{path}: {fault}" for fault in sideways_faults(tab)]
        context.close()


@pytest.mark.parametrize("width", [320, 375, 768])
def test_words_that_fit_are_not_broken(site, tabs, width):
    """On the shipped site, words of letters only, up to thirty of them, stay on one line."""
    tab = tabs(width)
    with faults() as found:
        for page in site.pages[::3]:
            tab.goto(page.path)
            found += [f"{page}: {word}" for word in tab.evaluate(BROKEN_WORDS)]


BROKEN_WORDS = r"""() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.parentElement.checkVisibility() || text.parentElement.closest(".visually-hidden, script, textarea, code")) continue;
    for (const word of text.data.matchAll(/(?<!\p{L})\p{L}{4,30}(?!\p{L})/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
      if (lines.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""
