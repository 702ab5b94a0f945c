"""The form for LibreOffice (OpenDocument 1.3), and the same for paper: Pandoc writes the text, this puts fields, styles and properties in."""

import re
import subprocess
from xml.sax.saxutils import escape, quoteattr

from . import archive
from .words import EMPTY_BOX, ROWS_KEPT_TOGETHER, TICKED_BOX, footer, words

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("meta", "meta"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("config", "config"),
    ]
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
LOEXT = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
BREAK = "<text:line-break/>"

CELLS = {
    "TableHeaderRowCell": 'fo:background-color="#E8EDFA" fo:border="0.75pt solid #8791AB" fo:padding="0.14cm"',
    "TableRowCell": 'fo:border="0.75pt solid #8791AB" fo:padding="0.14cm"',
}


def write(form, path, styles):
    """The form with fields to type in."""
    _write(form, path, styles, form.markdown(lambda fields: _raw(_fields(fields, form))), form.title)


def write_paper(form, path, styles):
    """The form with room to write in."""
    _write(form, path, styles, form.markdown(lambda fields: _raw(_room(fields))), form.title, row_height="0.82cm")


def write_example(form, path, styles):
    """The form as others filled it in."""
    said = words(form)
    lines = list(form.example_lines())
    title = f"{said['example']}: {form.title}"
    lines[0] = f"# {title}"
    lines[1:1] = ["", f"> **{said['example-note']}**"]
    example = type(form)(form.path, form.meta, lines)
    _write(example, path, styles, example.markdown(lambda fields: _raw(_example(fields))), title)


def _fields(fields, form):
    if fields[0].kind == "choice":
        return BREAK.join(
            f'<loext:content-control xmlns:loext="{LOEXT}" loext:checkbox="true" loext:checked="false" loext:checked-state="{TICKED_BOX}"'
            f' loext:unchecked-state="{EMPTY_BOX}">{_box(EMPTY_BOX)}</loext:content-control> {escape(field.text)}'
            for field in fields
        )
    if fields[0].is_signature:
        return _room(fields)
    return (
        f'<text:placeholder text:placeholder-type="text" text:description={quoteattr(fields[0].label)}>'
        f"&lt;{words(form)['fill-in']}&gt;</text:placeholder>"
    )


def _room(fields):
    if fields[0].kind == "choice":
        return _boxes(fields, ticked=False)
    return BREAK * (fields[0].lines - 1)


def _example(fields):
    if fields[0].kind == "choice":
        return _boxes(fields, ticked=True)
    return escape(fields[0].text)


def _boxes(fields, ticked):
    return BREAK.join(f"{_box(TICKED_BOX if ticked and field.is_chosen else EMPTY_BOX)} {escape(field.text)}" for field in fields)


def _box(character):
    """A box in a typeface that has it. With one for the whole line, LibreOffice would put the box behind its words in a PDF: who hears the
    form would take it for that of the next words."""
    return f'<text:span text:style-name="Box">{character}</text:span>'


def _raw(xml):
    return f"`{xml}`{{=opendocument}}" if xml else ""


def _write(form, path, styles, marked, title, row_height=None):
    command = ["pandoc", "--from=markdown-smart-auto_identifiers", "--to=odt", "--columns=20", f"--output={path}"]
    subprocess.run(command, input=marked, text=True, check=True)
    parts = archive.read(path)
    content = parts["content.xml"].decode()
    archive.write(
        path,
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": _content(content, row_height).encode(),
            "styles.xml": _styles(form, styles, title).encode(),
            "meta.xml": _meta(form, title).encode(),
            "META-INF/manifest.xml": _manifest().encode(),
        },
        first="mimetype",
    )


def _content(xml, row_height):
    for name, properties in CELLS.items():
        xml, count = re.subn(
            rf'(<style:style style:name="{name}" style:family="table-cell">\s*<style:table-cell-properties )fo:border="none"', rf"\1{properties}", xml
        )
        if count != 1:
            raise ValueError(f"Pandoc no longer writes the style {name} as it did")
    height = f' style:min-row-height="{row_height}"' if row_height else ""
    row = f'<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"{height}/></style:style>'
    xml = xml.replace("</office:automatic-styles>", row + "</office:automatic-styles>")
    head, tables = xml.split("<office:body>")
    # Not the rows with the heads of columns, which nobody writes in.
    tables = re.sub(r"(?<!<table:table-header-rows>)(\s*)<table:table-row>", r'\1<table:table-row table:style-name="Row">', tables)
    for name, table in re.findall(r'(?s)<table:table table:name="(\w+)"(.*?)</table:table>', tables):
        if table.count("<table:table-row") <= ROWS_KEPT_TOGETHER:
            head = re.sub(rf'(style:name="{name}" style:family="table">\s*<style:table-properties )', r'\1style:may-break-between-rows="false" ', head)
    xml = f"{head}<office:body>{tables}"
    # Pandoc's styles for formulas, and its typeface for code.
    xml = re.sub(r'(?s)<style:style style:name="fr\d" style:family="graphic".*?</style:style>\s*|<style:font-face [^>]*/>\s*', "", xml)
    # Lists and quotations as the styles have them.
    xml = re.sub(r'(style:name="P\d+" style:family="paragraph" style:parent-style-name="(?:Text_20_body|Quotations)"[^>]*>)\s*<style:paragraph-properties[^>]*/>', r"\1", xml)
    xml = re.sub(r' (fo:text-indent="-0.25in" fo:margin-left="0.5in")', ' fo:text-indent="-0.6cm" fo:margin-left="0.6cm"', xml)
    return xml.replace('text:list-tab-stop-position="0.5in"', 'text:list-tab-stop-position="0.6cm"').replace('fo:text-align="right"', 'fo:text-align="left"')


def _styles(form, styles, title):
    language, country = form.language.split("-")
    before, between, after = re.split(r"\{page\}|\{pages\}", words(form)["page"])
    numbers = f"{before}<text:page-number text:select-page=\"current\">1</text:page-number>{between}<text:page-count>1</text:page-count>{after}"
    values = {"NAMESPACES": NAMESPACES, "LANGUAGE": language, "COUNTRY": country, "FOOTER": escape(f"{title}. {footer(form)}"), "NUMBERS": numbers}
    return re.sub("|".join(values), lambda found: values[found[0]], styles)


def _meta(form, title):
    date = f"{form.meta['date']}T12:00:00"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>'
        f"<meta:generator>Baken</meta:generator><dc:title>{escape(title)}</dc:title><dc:language>{form.language}</dc:language>"
        f"<meta:creation-date>{date}</meta:creation-date><dc:date>{date}</dc:date>"
        f'<meta:user-defined meta:name="Version">{form.meta["version"]}</meta:user-defined></office:meta></office:document-meta>'
    )


def _manifest():
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in [("/", "application/vnd.oasis.opendocument.text")] + [(f"{part}.xml", "text/xml") for part in ("content", "styles", "meta")]
    )
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="{namespace}" manifest:version="1.3">{entries}</manifest:manifest>'
