"""Checks that are in no other file: the accessibility statement, and the theme's colours as served.

Other requirements are tested in test_axe.py (rules), test_markup.py (validity), test_keyboard.py (keyboard and focus),
test_structure.py (headings, landmarks, titles, languages) and test_layout.py (targets, reflow, text, forced colours, motion).
"""

import re

import pytest
import yaml

from built_site import REPOSITORY, text_of
from faults import faults

PAIRS = REPOSITORY / "Sources" / "Theming" / "Resources" / "DefaultTheme" / "contrast-pairs.yml"

# The required parts of a statement (the model of the Dutch government and of Implementing Decision (EU) 2018/1523), by their texts.
STATEMENT = {
    "nl": {"scope": "geldt voor|gaat over alle", "status": "status is|voldoet", "standard": "WCAG", "method": "getest|getoetst|onderzocht|gecontroleerd",
           "date": r"\d{1,2} \w+ 20\d\d", "complaint": "klacht|Nationale ombudsman|College voor de Rechten"},
    "en": {"scope": "applies to|is about", "status": "status has|complies|conforms|meets", "standard": "WCAG", "method": "tested|checked|examined",
           "date": r"\d{1,2} \w+ 20\d\d", "complaint": "complain|ombudsman|Institute for Human Rights"},
}  # fmt: skip


def test_there_is_an_accessibility_statement_in_every_language_and_every_page_leads_to_it(site):
    first = site.by_path["/toegankelijkheid/"]
    statements = {language: site.by_path[site.local_path(address)] for language, address in first.alternates.items() if language != "x-default"}
    with faults() as found:
        found += [f"there is none in {language}" for language in set(site.languages) - set(statements)]
        for language, page in statements.items():
            words = text_of(page.main)
            found += [f"{page} does not tell the {part}" for part, said in STATEMENT[language].items() if not re.search(said, words, re.IGNORECASE)]
            if not page.select("//main//a[starts-with(@href, 'mailto:')]") and not page.select("//main//a[contains(@href, 'contact')]"):
                found.append(f"{page} names no contact")
        for page in site.pages:
            if not {site.by_path.get(site.local_path(address, page)) for address in page.select("//footer//a/@href")} & set(statements.values()):
                found.append(f"{page} does not lead to the statement")


# ColourContrast checks the same at build time.
CONTRAST = """pairs => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const luminance = name => {
    canvas.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name);
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => value / 255)
      .map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  return pairs.map(({ foreground, background }) => {
    const [dark, light] = [luminance(foreground), luminance(background)].sort((a, b) => a - b);
    return (light + .05) / (dark + .05);
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_declared_pair_of_colours_has_its_contrast(site, desktop, scheme):
    pairs = yaml.safe_load(PAIRS.read_text("utf-8"))
    desktop.emulate_media(color_scheme=scheme)
    desktop.goto(site.home.path)
    with faults() as found:
        for pair, contrast in zip(pairs, desktop.evaluate(CONTRAST, pairs), strict=True):
            if contrast < pair["minimum"]:
                found.append(f"{pair['foreground']} on {pair['background']}: {contrast:.2f}")
    desktop.emulate_media(color_scheme="light")
