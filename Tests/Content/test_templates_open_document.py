"""The templates for LibreOffice (OpenDocument), read with nothing but Python's own library: they say what their sources say, and are
accessible."""

import zipfile

from form_sources import DC, Source, every_form, in_order, opened, words, xml

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


@every_form
def test_libreoffice_gets_title_and_language(form):
    source, archive = Source(form), opened(f"{form.stem}.odt")
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
def test_libreoffice_gets_every_word_of_the_source(form):
    source = Source(form)
    text = []
    for paragraph in xml(opened(f"{form.stem}.odt"), "content.xml").iter():
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
def test_libreoffice_gets_headings_in_order(form):
    found = [
        (int(heading.get(f"{TEXT}outline-level")), "".join(heading.itertext()).strip())
        for heading in xml(opened(f"{form.stem}.odt"), "content.xml").iter(f"{TEXT}h")
    ]
    assert found == Source(form).headings
    assert in_order([level for level, _ in found])


@every_form
def test_tables_for_libreoffice_have_a_row_of_heads(form):
    tables = list(xml(opened(f"{form.stem}.odt"), "content.xml").iter(f"{TABLE}table"))
    assert len(tables) >= 4
    for table in tables:
        heads = table.findall(f"{TABLE}table-header-rows/{TABLE}table-row")
        assert len(heads) == 1 and table.findall(f"{TABLE}table-row")
        assert all("".join(cell.itertext()).strip() for cell in heads[0])


@every_form
def test_nothing_for_libreoffice_names_a_style_that_is_not_there(form):
    archive = opened(f"{form.stem}.odt")
    parts = [xml(archive, "content.xml"), xml(archive, "styles.xml")]
    styles = {style.get(f"{STYLE}name") for part in parts for style in part.iter() if style.get(f"{STYLE}name")}
    for part in parts:
        for element in part.iter():
            for attribute in (f"{TEXT}style-name", f"{TABLE}style-name", f"{STYLE}parent-style-name", f"{STYLE}list-style-name"):
                assert element.get(attribute) is None or element.get(attribute) in styles


@every_form
def test_each_field_for_libreoffice_says_what_it_is_for(form):
    content = xml(opened(f"{form.stem}.odt"), "content.xml")
    source = form.read_text("utf-8")
    fields = list(content.iter(f"{TEXT}placeholder"))
    assert len(fields) == source.count("{.field") - source.count("{.field .sign")
    assert all(field.get(f"{TEXT}description").strip() for field in fields)
    boxes = [element for element in content.iter() if element.tag.endswith("}content-control")]
    assert len(boxes) == source.count("{.choice")
