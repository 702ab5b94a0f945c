"""The templates on paper and their examples, read by Poppler and qpdf: they say what their sources say, and are tagged after PDF/UA."""

import json
import re
import subprocess

import pytest

from form_sources import EXAMPLES, FILES, FORMS, Source, in_order

BOXES = "\u2610\u2612"
PAPERS = [(form, name) for form in FORMS for name in (form.stem, f"{form.stem}-{EXAMPLES[form.parent.name]}")]
every_paper = pytest.mark.parametrize(("form", "name"), PAPERS, ids=[name for _, name in PAPERS])


def poppler(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@every_paper
def test_the_paper_is_tagged_and_has_title_and_language(form, name):
    source, path = Source(form), FILES / f"{name}.pdf"
    facts = dict(re.findall(r"(?m)^([^:]+):\s*(.*)$", poppler("pdfinfo", path)))
    assert facts["Tagged"] == "yes"
    assert facts["Title"].endswith(source.title)
    assert "A4" in facts["Page size"]
    catalogue = next(value for value in objects(path) if value.get("/Type") == "/Catalog")
    assert catalogue["/Lang"].removeprefix("u:") == source.language
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"] is True
    # ISO 14289, PDF/UA, says in the metadata which part a file follows.
    assert re.search(r"<pdfuaid:part>1<", poppler("pdfinfo", "-meta", path))
    assert all(row.split()[-5] == "yes" for row in poppler("pdffonts", path).splitlines()[2:]), "a font is not embedded"


def objects(path):
    """The objects of a PDF file that are not streams."""
    found = json.loads(poppler("qpdf", "--json=2", "--json-key=qpdf", path))["qpdf"][1]
    return [each["value"] for each in found.values() if isinstance(each.get("value"), dict)]


@every_paper
def test_the_headings_and_tables_of_the_paper_are_tagged(form, name):
    source, path = Source(form), FILES / f"{name}.pdf"
    tags = re.findall(r"(?m)^ *(\w+)(?: \((?:block|inline)\))?:?$", poppler("pdfinfo", "-struct", path))
    lines = source.lines if name == form.stem else source.example_lines
    levels = [int(tag[1:]) for tag in tags if re.fullmatch(r"H\d", tag)]
    assert levels == [line.count("#", 0, 3) for line in lines if line.startswith("#")]
    assert in_order(levels)
    heads = [line for before, line in zip(["", *lines], lines) if line.startswith("|") and not before.startswith("|")]
    assert tags.count("Table") == len(heads)
    assert tags.count("TH") == sum(line.count("|") - 1 for line in heads)


@every_paper
def test_the_paper_has_every_word_of_the_source(form, name):
    source, path = Source(form), FILES / f"{name}.pdf"
    is_example = name != form.stem
    lines = source.example_lines if is_example else source.lines
    text = poppler("pdftotext", "-raw", path, "-")
    missing = set(source.words(lines, filled=is_example)) - set(re.sub(r"[\u2610\u2612]", " ", text).split())
    # A word that is broken at its hyphen or slash is in two parts there.
    assert {word for word in missing if not re.search(r"[-/@.]", word)} == set()
    # In the order in which it is read out, each box stands before its own words.
    choices = re.findall(r"\[([^\]]*)\]\{\.choice( \.chosen)?\}", "\n".join(lines))
    boxes = [f"{BOXES[bool(chosen) and is_example]} {label}" for label, chosen in choices]
    assert re.findall(r"[\u2610\u2612].*", text) == boxes
    assert {"nl": "bedacht voorbeeld", "en": "made up"}[form.parent.name] in " ".join(text.split()) or not is_example
