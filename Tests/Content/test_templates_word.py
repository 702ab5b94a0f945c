"""The templates for Word (ECMA-376), read with nothing but Python's own library: they say what their sources say, and are accessible."""

import re

from form_sources import DC, Source, every_form, in_order, opened, words, xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@every_form
def test_word_gets_title_language_and_version(form):
    source, archive = Source(form), opened(f"{form.stem}.docx")
    core = xml(archive, "docProps/core.xml")
    assert core.find(f"{DC}title").text == source.title
    assert core.find(f"{DC}language").text == source.language
    language = xml(archive, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}val") == source.language
    footer = "".join(xml(archive, "word/footer1.xml").itertext())
    assert source.version in footer and "CC0 1.0" in footer


@every_form
def test_word_gets_every_word_of_the_source(form):
    source = Source(form)
    text = []
    for paragraph in xml(opened(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}p"):
        pieces = [part for part in paragraph.iter() if part.tag in (f"{W}t", f"{W}br")]
        text.append("".join("\n" if piece.tag == f"{W}br" else piece.text or "" for piece in pieces))
    assert words("\n".join(text)) == source.words(source.lines, filled=False)


@every_form
def test_word_gets_headings_in_order(form):
    found = []
    for paragraph in xml(opened(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val").startswith("Heading"):
            found.append((int(style.get(f"{W}val")[-1]), "".join(paragraph.itertext()).strip()))
    assert found == Source(form).headings
    assert in_order([level for level, _ in found])


@every_form
def test_tables_for_word_have_a_row_of_heads_and_columns_that_fit(form):
    tables = list(xml(opened(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}tbl"))
    assert len(tables) >= 4
    for table in tables:
        rows = table.findall(f"{W}tr")
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1)
        assert all("".join(cell.itertext()).strip() for cell in rows[0].findall(f"{W}tc"))
        columns = table.findall(f"{W}tblGrid/{W}gridCol")
        assert all(len(row.findall(f"{W}tc")) == len(columns) for row in rows)


@every_form
def test_each_control_for_word_says_what_it_is_for(form):
    controls = list(xml(opened(f"{form.stem}.docx"), "word/document.xml").iter(f"{W}sdt"))
    labels = [control.find(f"{W}sdtPr/{W}alias").get(f"{W}val") for control in controls]
    numbers = [control.find(f"{W}sdtPr/{W}id").get(f"{W}val") for control in controls]
    source = form.read_text("utf-8")
    boxes = [control for control in controls if control.find(f"{W}sdtPr/{W14}checkbox") is not None]
    assert all(label.strip() for label in labels)
    assert len(set(numbers)) == len(numbers)
    assert len(boxes) == source.count("{.choice")
    assert len(controls) - len(boxes) == source.count("{.field") - source.count("{.field .sign")


@every_form
def test_nothing_for_word_names_what_is_not_there(form):
    """Styles, parts and lists, which Word repairs without a word or refuses to open."""
    archive = opened(f"{form.stem}.docx")
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
def test_the_properties_for_word_are_in_the_order_of_the_standard(form):
    archive = opened(f"{form.stem}.docx")
    for part in ("word/document.xml", "word/styles.xml", "word/footer1.xml"):
        for element in xml(archive, part).iter():
            order = ORDERS.get(element.tag.split("}")[1])
            if order is None:
                continue
            found = [order.index(child.tag.split("}")[1]) for child in element]
            assert found == sorted(found), (part, element.tag, [child.tag for child in element])
