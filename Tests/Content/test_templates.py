"""The templates to fill in: what is in the files is what their sources say, and people who cannot see them can use them. Read with nothing of
what made them: the archives and their XML by Python's own library, the PDF files by Poppler and qpdf."""

import hashlib
import json
import re
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "docs/ecvet-templates"
FILES = ROOT / "content/media/sjablonen"
MAKERS = ROOT / "script/lib/form_templates"
MADE = json.loads((SOURCES / "made.json").read_text("utf-8"))
FORMS = sorted(SOURCES.glob("nl/*.md")) + sorted(SOURCES.glob("en/*.md"))
EXAMPLES = {"nl": "voorbeeld", "en": "example"}
BOXES = "\u2610\u2612"
LARGEST = 60_000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

every_form = pytest.mark.parametrize("form", FORMS, ids=lambda path: f"{path.parent.name}/{path.stem}")


class Source:
    """What a form says, straight from its Markdown."""

    def __init__(self, path):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        meta = dict(line.split(": ", 1) for line in head.splitlines())
        self.title, self.language, self.version = meta["title"], meta["lang"], meta["version"].strip('"')
        self.name, self.folder = path.stem, path.parent.name
        self.lines = [line for line in body.splitlines() if line.strip() and not re.fullmatch(r"[|\- ]+", line)]

    @property
    def headings(self):
        return [(line.count("#", 0, 3), re.sub(r"^#+ | \{\.help\}$", "", line)) for line in self.lines if line.startswith("#")]

    @property
    def example_lines(self):
        kept, is_help = [], False
        for line in self.lines:
            is_help = line.endswith("{.help}") if line.startswith("#") else is_help
            kept += [] if is_help else [line]
        return kept

    def words(self, lines, filled):
        """The words in the order in which they are read, with or without those of the example."""
        text = "\n".join(re.sub(r"^#+ |^\d+\. | \{\.help\}$", "", line) for line in lines)
        text = re.sub(r"\[([^\]]*)\]\{\.field[^}]*\}", r"\1" if filled else "", text)
        return re.sub(r"\[([^\]]*)\]\{[^}]*\}", r"\1", text.replace("|", " ")).split()


def words(text):
    """The words of a file, without the boxes to tick and what says that there is something to fill in."""
    return re.sub(r"(?m)[\u2610\u2612]|^<?(Vul in|Fill in)>?$", " ", text).split()


@pytest.fixture(scope="module")
def read():
    return lambda name: zipfile.ZipFile(FILES / name)


def xml(archive, name):
    return ET.fromstring(archive.read(name))


def in_order(levels):
    """Whether headings begin with one of the first level and none skips a level."""
    return levels[0] == 1 and levels.count(1) == 1 and all(after - before <= 1 for before, after in zip(levels, levels[1:]))


# What is there


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


# Word


@every_form
def test_word_gets_title_language_and_version(form, read):
    source, archive = Source(form), read(f"{form.stem}.docx")
    core = xml(archive, "docProps/core.xml")
    assert core.find(f"{DC}title").text == source.title
    assert core.find(f"{DC}language").text == source.language
    language = xml(archive, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}val") == source.language
    footer = "".join(xml(archive, "word/footer1.xml").itertext())
    assert source.version in footer and "CC0 1.0" in footer


@every_form
def test_word_gets_every_word_of_the_source(form, read):
    source = Source(form)
    text = []
    for paragraph in xml(read(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}p"):
        pieces = [part for part in paragraph.iter() if part.tag in (f"{W}t", f"{W}br")]
        text.append("".join("\n" if piece.tag == f"{W}br" else piece.text or "" for piece in pieces))
    assert words("\n".join(text)) == source.words(source.lines, filled=False)


@every_form
def test_word_gets_headings_in_order(form, read):
    found = []
    for paragraph in xml(read(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val").startswith("Heading"):
            found.append((int(style.get(f"{W}val")[-1]), "".join(paragraph.itertext()).strip()))
    assert found == Source(form).headings
    assert in_order([level for level, _ in found])


@every_form
def test_tables_for_word_have_a_row_of_heads_and_columns_that_fit(form, read):
    tables = list(xml(read(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}tbl"))
    assert len(tables) >= 4
    for table in tables:
        rows = table.findall(f"{W}tr")
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1)
        assert all("".join(cell.itertext()).strip() for cell in rows[0].findall(f"{W}tc"))
        columns = table.findall(f"{W}tblGrid/{W}gridCol")
        assert all(len(row.findall(f"{W}tc")) == len(columns) for row in rows)


@every_form
def test_each_control_for_word_says_what_it_is_for(form, read):
    controls = list(xml(read(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}sdt"))
    labels = [control.find(f"{W}sdtPr/{W}alias").get(f"{W}val") for control in controls]
    numbers = [control.find(f"{W}sdtPr/{W}id").get(f"{W}val") for control in controls]
    source = form.read_text("utf-8")
    boxes = [control for control in controls if control.find(f"{W}sdtPr/{W14}checkbox") is not None]
    assert all(label.strip() for label in labels)
    assert len(set(numbers)) == len(numbers)
    assert len(boxes) == source.count("{.choice")
    assert len(controls) - len(boxes) == source.count("{.field") - source.count("{.field .sign")


@every_form
def test_nothing_for_word_names_what_is_not_there(form, read):
    """Styles, parts and lists, which Word repairs without a word or refuses to open."""
    archive = read(f"{form.stem}.docx")
    assert archive.testzip() is None
    document, names = xml(archive, "word/document.xml"), set(archive.namelist())
    styles = {style.get(f"{W}styleId") for style in xml(archive, "word/styles.xml").iter(f"{W}style")}
    for part in (document, xml(archive, "word/footer1.xml"), xml(archive, "word/styles.xml")):
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
            assert {style.get(f"{W}val") for style in part.iter(f"{W}{tag}")} <= styles
    numbering = xml(archive, "word/numbering.xml")
    lists = {number.get(f"{W}numId") for number in numbering.findall(f"{W}num")}
    assert all(re.fullmatch("[0-9A-F]{8}", each.get(f"{W}val")) for each in numbering.iter(f"{W}nsid"))
    assert {number.get(f"{W}val") for number in document.iter(f"{W}numId")} <= lists
    relations = {each.get("Id"): f"word/{each.get('Target')}" for each in xml(archive, "word/_rels/document.xml.rels")}
    assert set(relations.values()) <= names
    assert {each.get(f"{RELATION}id") for each in document.iter() if each.get(f"{RELATION}id")} <= set(relations)
    parts = {each.get("PartName")[1:] for each in xml(archive, "[Content_Types].xml") if each.get("PartName")}
    assert parts == {name for name in names if name.endswith(".xml") and name != "[Content_Types].xml"}


# The orders of ECMA-376, part 1, 17.3.1.26, 17.3.2.28, 17.4.59, 17.4.81, 17.5.2.38 and 17.6.17, of what occurs here.
ORDERS = {
    "pPr": "pStyle keepNext keepLines numPr pBdr spacing ind jc outlineLvl rPr".split(),
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs lang".split(),
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook".split(),
    "trPr": None,
    "tcPr": "tcW shd".split(),
    "sdtPr": "rPr alias tag id showingPlcHdr text checkbox".split(),
    "sectPr": "footerReference pgSz pgMar".split(),
}


@every_form
def test_the_properties_for_word_are_in_the_order_of_the_standard(form, read):
    archive = read(f"{form.stem}.docx")
    for part in ("word/document.xml", "word/styles.xml", "word/footer1.xml"):
        for element in xml(archive, part).iter():
            order = ORDERS.get(element.tag.split("}")[1])
            if order is None:
                continue
            found = [order.index(child.tag.split("}")[1]) for child in element]
            assert found == sorted(found), (part, element.tag, [child.tag for child in element])


# LibreOffice


@every_form
def test_libreoffice_gets_title_and_language(form, read):
    source, archive = Source(form), read(f"{form.stem}.odt")
    assert archive.testzip() is None
    assert archive.infolist()[0].filename == "mimetype" and archive.infolist()[0].compress_type == zipfile.ZIP_STORED
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    meta = xml(archive, "meta.xml")
    assert next(meta.iter(f"{DC}title")).text == source.title
    assert next(meta.iter(f"{DC}language")).text == source.language
    properties = next(
        style.find(f"{STYLE}text-properties")
        for style in xml(archive, "styles.xml").iter(f"{STYLE}default-style")
        if style.get(f"{STYLE}family") == "paragraph"
    )
    assert f"{properties.get(f'{FO}language')}-{properties.get(f'{FO}country')}" == source.language


@every_form
def test_libreoffice_gets_every_word_of_the_source(form, read):
    source = Source(form)
    text = []
    for paragraph in xml(read(f"{form.stem}.odt"), "content.xml").iter():
        if paragraph.tag in (f"{TEXT}p", f"{TEXT}h"):
            text.append("".join(_pieces(paragraph)))
    assert words("\n".join(text)) == source.words(source.lines, filled=False)


def _pieces(element):
    """The text of an element of OpenDocument, with its breaks."""
    if element.tag == f"{TEXT}line-break":
        yield "\n"
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""


@every_form
def test_libreoffice_gets_headings_in_order(form, read):
    found = [
        (int(heading.get(f"{TEXT}outline-level")), "".join(heading.itertext()).strip())
        for heading in xml(read(f"{form.stem}.odt"), "content.xml").iter(f"{TEXT}h")
    ]
    assert found == Source(form).headings
    assert in_order([level for level, _ in found])


@every_form
def test_tables_for_libreoffice_have_a_row_of_heads(form, read):
    tables = list(xml(read(f"{form.stem}.odt"), "content.xml").iter(f"{TABLE}table"))
    assert len(tables) >= 4
    for table in tables:
        heads = table.findall(f"{TABLE}table-header-rows/{TABLE}table-row")
        assert len(heads) == 1 and table.findall(f"{TABLE}table-row")
        assert all("".join(cell.itertext()).strip() for cell in heads[0])


@every_form
def test_nothing_for_libreoffice_names_a_style_that_is_not_there(form, read):
    archive = read(f"{form.stem}.odt")
    parts = [xml(archive, "content.xml"), xml(archive, "styles.xml")]
    styles = {style.get(f"{STYLE}name") for part in parts for style in part.iter() if style.get(f"{STYLE}name")}
    for part in parts:
        for element in part.iter():
            for attribute in (f"{TEXT}style-name", f"{TABLE}style-name", f"{STYLE}parent-style-name", f"{STYLE}list-style-name"):
                assert element.get(attribute) is None or element.get(attribute) in styles


@every_form
def test_each_field_for_libreoffice_says_what_it_is_for(form, read):
    content = xml(read(f"{form.stem}.odt"), "content.xml")
    source = form.read_text("utf-8")
    fields = list(content.iter(f"{TEXT}placeholder"))
    assert len(fields) == source.count("{.field") - source.count("{.field .sign")
    assert all(field.get(f"{TEXT}description").strip() for field in fields)
    boxes = [element for element in content.iter() if element.tag.endswith("}content-control")]
    assert len(boxes) == source.count("{.choice")


# Paper


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


# The pages


@every_form
def test_the_page_offers_the_files_and_shows_the_example(form):
    source = Source(form)
    meta = dict(line.split(": ", 1) for line in form.read_text("utf-8").split("---\n")[1].splitlines())
    page = ROOT / "content/sjablonen" / (meta["page"] + ("" if form.parent.name == "nl" else ".en") + ".md")
    text = page.read_text("utf-8")
    for kind in ("docx", "odt", "pdf"):
        assert f"../media/sjablonen/{form.stem}.{kind}\n" in text
    assert f"../media/sjablonen/{form.stem}-{EXAMPLES[form.parent.name]}.pdf\n" in text
    section = text.split("{#voorbeeld}\n", 1)[1]
    filled = re.findall(r"\[([^\]]+)\]\{\.(?:field|choice \.chosen)", form.read_text("utf-8"))
    assert [value for value in filled if value not in section] == [], "run script/templates"
    if form.parent.name == "nl":
        assert f'version: "{source.version}"' in text
