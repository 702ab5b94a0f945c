"""The templates to fill in: they are all there, in both languages, as their sources are today, and their pages offer them."""

import hashlib
import json
import re

from form_sources import EXAMPLES, FILES, FORMS, ROOT, SOURCES, Source, every_form

MAKERS = ROOT / "script/lib/form_templates"
MADE = json.loads((SOURCES / "made.json").read_text("utf-8"))
LARGEST = 60_000


def test_every_form_is_there_in_both_languages():
    assert len(list(SOURCES.glob("nl/*.md"))) == len(list(SOURCES.glob("en/*.md"))) == 5
    expected = {f"{form.stem}.{kind}" for form in FORMS for kind in ("docx", "odt", "pdf")}
    expected |= {f"{form.stem}-{EXAMPLES[form.parent.name]}.pdf" for form in FORMS}
    assert {path.name for path in FILES.iterdir()} == expected == set(MADE["files"])


def test_both_languages_have_the_same_parts():
    def page(path):
        return re.search(r"(?m)^page: (.*)", path.read_text("utf-8"))[1]

    english = {page(path): path for path in SOURCES.glob("en/*.md")}
    for dutch in SOURCES.glob("nl/*.md"):
        shapes = [
            [re.sub(r"\[[^\]]*\]", "", mark) for mark in re.findall(r"(?m)^#+|\[[^\]]*\]\{\.[^}]*\}|^\|", path.read_text("utf-8"))]
            for path in (dutch, english[page(dutch)])
        ]
        assert shapes[0] == shapes[1], dutch.stem


def test_the_files_are_those_made_from_the_sources_of_today():
    """script/templates writes both. LibreOffice is not needed to see that somebody has forgotten to run it."""
    read = [*SOURCES.glob("*/*.md"), *SOURCES.glob("style/*.xml")]
    now = {str(path.relative_to(SOURCES)): path for path in read} | {path.name: path for path in MAKERS.glob("*.py")}
    assert {name: digest(path) for name, path in now.items()} == MADE["sources"], "run script/templates"
    assert {path.name: digest(path) for path in FILES.iterdir()} == MADE["files"], "run script/templates"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_files_are_small():
    assert {path.name: path.stat().st_size for path in FILES.iterdir() if path.stat().st_size > LARGEST} == {}


@every_form
def test_the_page_offers_the_files_and_shows_the_example(form):
    source = Source(form)
    page = ROOT / "content/sjablonen" / (source.page + ("" if form.parent.name == "nl" else ".en") + ".md")
    text = page.read_text("utf-8")
    for kind in ("docx", "odt", "pdf"):
        assert f"../media/sjablonen/{form.stem}.{kind}\n" in text
    assert f"../media/sjablonen/{form.stem}-{EXAMPLES[form.parent.name]}.pdf\n" in text
    section = text.split("{#voorbeeld}\n", 1)[1]
    filled = re.findall(r"\[([^\]]+)\]\{\.(?:field|choice \.chosen)", form.read_text("utf-8"))
    assert [value for value in filled if value not in section] == [], "run script/templates"
    if form.parent.name == "nl":
        assert f'version: "{source.version}"' in text
