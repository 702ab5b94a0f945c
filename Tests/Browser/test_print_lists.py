"""Long lists on paper: wherever a sheet ends, every word of every entry is printed once."""

import subprocess
import threading
from collections import Counter

import pytest

from conftest import DESKTOP
from faults import faults
from hard_site import SiteFolder
from page_scripts import look
from static_server import StaticServer

ENTRIES = 170
LETTERS = "abcdefghijklmnopqrstuvwxyz"

# How far each list is moved down, in CSS px: within the height of a sheet, so that each entry once stands at its end.
MOVES = range(0, 900, 75)

LISTS = ["/a-z/", "/begrippen/", "/sectie/", "/topics/", "/alle-begrippen/", "/sjablonen/"]


def words(name, number, count):
    """Words that occur nowhere else."""
    return " ".join(f"{name}{number}x{each}" for each in range(1 + count))


def long_lists():
    """The files of a site in which every list is long, and the entries differ in length."""
    topics = "".join(f"  onderwerp{n}: {{name: Onderwerp {words('onderwerp', n, n * 7 % 9)}}}\n" for n in range(70))
    terms = [f"begrip{n}" for n in range(150)]
    files = {
        "site.yml": f"name: Proef\nbase-url: https://test.example\nlanguages: [nl]\ntime-zone: Europe/Amsterdam\ntopics:\n{topics}",
        "types/sjabloon.yml": "folder: sjablonen\nname: Sjabloon\nplural: Sjablonen\nlist: sjablonen\nfields:\n  versie: {label: Versie, type: text}\n",
        "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\n---\n\nWelkom.\n",
        "pages/a-z.md": "---\ntitle: A tot Z\nsummary: Alles.\nlayout: a-z\n---\n\nHet register.\n",
        "pages/begrippen.md": "---\ntitle: Begrippen\nsummary: Alle woorden.\nlayout: glossary\n---\n",
        "pages/alle-begrippen.md": "---\ntitle: Een tekst\nsummary: Met alle begrippen.\nglossary: true\n---\n\n"
        + "\n\n".join(f"Over {LETTERS[n * 26 // 150]}-{term} {words('vorm', n, n * 3 % 5)}." for n, term in enumerate(terms))
        + "\n",
        "pages/sectie/index.md": "---\ntitle: Sectie\nsummary: Alle bladzijden.\n---\n\nTekst.\n",
        "glossary.yml": "".join(
            f"{term}:\n  term: {LETTERS[n * 26 // 150]}-{term} {words('vorm', n, n * 3 % 5)}\n  definition: Uitleg {words('uitleg', n, n * 5 % 13)}.\n"
            for n, term in enumerate(terms)
        ),
    }
    for n in range(ENTRIES):
        letter = LETTERS[n * 26 // ENTRIES] if n % 3 else "k"
        files[f"pages/sectie/{letter}-{n}.md"] = (
            f"---\ntitle: {letter} {words('titel', n, n * 7 % 9)}\nsummary: Samenvatting {words('samenvatting', n, n * 5 % 13)}.\n"
            f"topics: [onderwerp{n % 70}]\n---\n\nTekst.\n"
        )
        files[f"sjablonen/sjabloon-{n}.md"] = (
            f"---\ntitle: Sjabloon {words('sjabloon', n, n * 7 % 9)}\nsummary: Over {words('doel', n, n * 5 % 13)}.\nversie: versie{n}x0\n---\n\nTekst.\n"
        )
    return files


@pytest.fixture(scope="module")
def tab(browser, tmp_path_factory):
    folder = SiteFolder(tmp_path_factory.mktemp("lists"), long_lists())
    folder.build()
    server = StaticServer(folder.output)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": DESKTOP, "height": 900}, base_url=server.address)
    yield context.new_page()
    context.close()
    server.shutdown()
    server.server_close()


def unique_words(text):
    """The words of the entries: those with a number in them."""
    return Counter(word.strip("().,") for word in text.split() if any(character.isdigit() for character in word) and "x" in word)


@pytest.mark.parametrize("path", LISTS)
def test_every_word_of_a_long_list_is_printed_once(tab, path, tmp_path):
    answer = tab.goto(path)
    assert answer.status == 200
    # The meanings of words are below the text on paper; on a screen each opens beside its word.
    tab.emulate_media(media="print")
    shown = unique_words(tab.inner_text("main"))
    tab.emulate_media(media="null")
    assert len(shown) >= 150
    with faults() as found:
        for move in MOVES:
            tab.evaluate("move => { document.querySelector('main').style.paddingBlockStart = `${move}px` }", move)
            file = tmp_path / f"{move}.pdf"
            file.write_bytes(tab.pdf(format="A4", prefer_css_page_size=True))
            text = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
            printed = unique_words(text.replace("\u00ad\n", ""))
            wrong = [f"{word} ({printed[word]} times)" for word in shown if printed[word] != shown[word]]
            if wrong:
                found.append(f"{path} moved by {move} px, {len(wrong)} words: {', '.join(wrong[:8])}")
            alone = [sheet.split()[-1] for sheet in text.split("\f") if sheet.strip().splitlines()[-1:] and sheet.strip().splitlines()[-1] in LETTERS.upper()]
            if alone:
                found.append(f"{path} moved by {move} px: without an entry at the end of a sheet: {', '.join(alone)}")


# Chromium leaves out what does not fit on a sheet when columns stand in a grid or a flex container.
COLUMNS_IN_A_GRID = """() => [...document.querySelectorAll("*")].filter(look.visible).filter(element => {
  const style = getComputedStyle(element);
  return style.columnCount !== "auto" || style.columnWidth !== "auto";
}).flatMap(element => {
  for (let at = element; at; at = at.parentElement) if (/grid|flex/.test(getComputedStyle(at).display)) return [look.selector(element)];
  return [];
})"""


def no_columns_in_a_grid(tab, name):
    tab.emulate_media(media="print")
    try:
        with faults() as found:
            found += [f"{name}: {place} has columns in a grid or a flex container" for place in look(tab, COLUMNS_IN_A_GRID)]
    finally:
        tab.emulate_media(media="null")


@pytest.mark.parametrize("path", LISTS)
def test_a_long_list_has_no_columns_in_a_grid_on_paper(tab, path):
    tab.goto(path)
    no_columns_in_a_grid(tab, path)


def test_no_page_has_columns_in_a_grid_on_paper(desktop, page_kind):
    desktop.goto(page_kind.path)
    no_columns_in_a_grid(desktop, page_kind)
