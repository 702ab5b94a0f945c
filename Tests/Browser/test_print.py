"""The printed page: the content and its address, no controls, on A4."""

import re
import subprocess
from itertools import pairwise

import pytest
from lxml import etree

from faults import faults
from page_scripts import look

A4 = (595.3, 841.9)  # points


def without_space(text):
    """Without the characters that differ because of broken words and justified text."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]+", "", text)


def is_on_paper(word, pages):
    """Whether a word is on a page, or split over two pages."""
    return any(word in page for page in pages) or any(
        word[:cut] in page and following.startswith(word[cut:])
        for page, following in pairwise(pages)
        for cut in range(1, len(word))
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("print")


@pytest.fixture
def printed(desktop, page_kind, folder):
    """The page as printed by Chromium."""
    file = folder / f"{abs(hash(page_kind.path))}.pdf"
    desktop.goto(page_kind.path)
    if not file.exists():
        file.write_bytes(desktop.pdf(format="A4", prefer_css_page_size=True))
    desktop.emulate_media(media="print")
    yield desktop, file
    desktop.emulate_media(media="null")


def test_print_has_the_content_and_no_navigation(printed, page_kind):
    tab, file = printed
    on_paper = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    with faults() as found:
        for place in look(
            tab,
            """() => [...document.querySelectorAll("body > header nav, body > header .languages, .skip-link, .heading-anchor, footer nav, footer li")]
              .filter(look.visible).map(look.selector)""",
        ):
            found.append(f"{page_kind}: {place} is printed")
        words = look(tab, "() => look.texts().filter(({ element }) => element.closest('main')).map(({ words }) => words)")
        pages = [without_space(page) for page in on_paper.split("\f")]
        lost = [word for text in dict.fromkeys(words) for word in text.split() if not is_on_paper(without_space(word), pages)]
        if lost:
            found.append(f"{page_kind}: not on paper: {' '.join(dict.fromkeys(lost))}")
        if page_kind.canonical and not is_on_paper(without_space(page_kind.canonical), pages):
            found.append(f"{page_kind}: the address is not on paper")
        navigation = [link.text_content() for link in page_kind.select("//nav[contains(@class, 'main-navigation')]//a")]
        if not page_kind.is_not_found and is_on_paper(without_space("".join(navigation)), pages):
            found.append(f"{page_kind}: the navigation is on paper")


def test_print_fits_a4(printed, page_kind):
    _, file = printed
    boxes = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True).stdout
    document = etree.fromstring(boxes, etree.HTMLParser(encoding="utf-8"))
    with faults() as found:
        for number, sheet in enumerate(document.iter("page"), 1):
            size = (float(sheet.get("width")), float(sheet.get("height")))
            if size != pytest.approx(A4, abs=1):
                found.append(f"{page_kind}: sheet {number} measures {size} points")
            words = sheet.findall("word")
            found += [
                f"{page_kind}: “{word.text}” runs off sheet {number}"
                for word in words
                if float(word.get("xmin")) < 20 or float(word.get("xmax")) > A4[0] - 20
            ]
            if not words:
                found.append(f"{page_kind}: sheet {number} is empty")


FEWEST_WORDS = 10  # on a last sheet
LEAST_FILLED = 0.3  # of the height of a sheet that is not the last


def end_of_drawing(file, sheet):
    """Where the last that is drawn on a sheet ends, in points: a picture may be made of lines, and have no words."""
    drawn = subprocess.run(["pdftoppm", "-r", "72", "-gray", "-f", str(sheet), "-l", str(sheet), file], capture_output=True, check=True).stdout
    _, size, _, rows = drawn.split(b"\n", 3)
    width = int(size.split()[0])
    return len(rows.rstrip(b"\xff")) // width


def test_no_sheet_contains_only_a_few_words(printed, page_kind):
    _, file = printed
    boxes = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True).stdout
    sheets = etree.fromstring(boxes, etree.HTMLParser(encoding="utf-8")).findall(".//page")
    images = subprocess.run(["pdfimages", "-list", file], capture_output=True, text=True, check=True).stdout
    with_pictures = {int(line.split()[0]) for line in images.splitlines()[2:]}
    with faults() as found:
        for number, sheet in enumerate(sheets, 1):
            words = sheet.findall("word")
            if number == len(sheets) > 1 and len(words) < FEWEST_WORDS:
                found.append(f"{page_kind}: the last sheet has only “{' '.join(word.text for word in words)}”")
            lowest = max((float(word.get("ymax")) for word in words), default=0)
            if number < len(sheets) and number not in with_pictures and lowest < LEAST_FILLED * A4[1]:
                lowest = end_of_drawing(file, number)
                if lowest < LEAST_FILLED * A4[1]:
                    found.append(f"{page_kind}: sheet {number} of {len(sheets)} ends at {lowest:.0f} points")


# The contrast of text with white paper: backgrounds are not printed, except where the page requests it.
FAINT_WORDS = """() => look.texts().filter(({ element }) => !element.ownerSVGElement).flatMap(({ element, words }) => {
  for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).printColorAdjust === "exact") return [];
  const colour = getComputedStyle(element).color;
  const [r, g, b] = colour.match(/[\\d.]+/g).map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
  const contrast = 1.05 / (.2126 * r + .7152 * g + .0722 * b + .05);
  return contrast < 4.5 ? [`“${words.trim()}” in ${colour} has a contrast of ${contrast.toFixed(1)}`] : [];
})"""


def test_the_words_are_legible_on_white_paper(printed, page_kind):
    tab, _ = printed
    with faults() as found:
        found += [f"{page_kind}: {fault}" for fault in look(tab, FAINT_WORDS)]
