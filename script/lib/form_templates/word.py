"""The form for Word (ECMA-376): Pandoc writes the text, and this puts content controls, styles and properties in."""

import re
import subprocess
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from . import archive
from .words import EMPTY_BOX, ROWS_KEPT_TOGETHER, footer, words

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TEXT_WIDTH = 9638
"""Of a line, in twentieths of a point: A4 with margins of two centimetres."""

# The order in which the standard wants the properties of paragraphs and of runs; Pandoc keeps another.
PARAGRAPH_ORDER = "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd spacing ind jc outlineLvl rPr sectPr".split()
RUN_ORDER = "rStyle rFonts b bCs i iCs color sz szCs u vertAlign lang".split()


def write(form, path, styles):
    marked = form.markdown(lambda fields: _control(fields, form))
    command = ["pandoc", "--from=markdown-smart-auto_identifiers", "--to=docx", "--columns=20", f"--output={path}"]
    subprocess.run(command, input=marked, text=True, check=True)
    parts = archive.read(path)
    for name in ["word/comments.xml", "word/footnotes.xml", "word/_rels/footnotes.xml.rels", "word/webSettings.xml", "docProps/custom.xml"]:
        parts.pop(name, None)
    parts["word/document.xml"] = _document(parts["word/document.xml"])
    parts["word/styles.xml"] = styles.replace("LANGUAGE", form.language).encode()
    # The standard wants eight digits.
    parts["word/numbering.xml"] = re.sub(rb'(<w:nsid w:val=")(\w+)', lambda found: found[1] + found[2].zfill(8), parts["word/numbering.xml"])
    parts["word/settings.xml"] = _settings(form)
    parts["word/fontTable.xml"] = _fonts()
    parts["word/footer1.xml"] = _footer(form)
    parts["docProps/core.xml"], parts["docProps/app.xml"] = _core(form), _app()
    parts["word/_rels/document.xml.rels"] = _relations(parts)
    parts["_rels/.rels"] = _package_relations()
    parts["[Content_Types].xml"] = _content_types(parts)
    archive.write(path, parts, first="[Content_Types].xml")


def _control(fields, form):
    """A field as a content control, which Word shows with its label."""
    controls = []
    for field in fields:
        head = f'<w:alias w:val={quoteattr(field.label[:64])}/><w:tag w:val="field-{field.number}"/><w:id w:val="{1000 + field.number}"/>'
        if field.kind == "choice":
            box = '<w14:checkbox xmlns:w14="%s"><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>' % W14
            box += '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
            head = head.replace(quoteattr(field.label[:64]), quoteattr(f"{field.label}: {field.text}"[:64]))
            font = '<w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/></w:rPr>'
            run = f"<w:r>{font}<w:t>{EMPTY_BOX}</w:t></w:r>"
            label = f'<w:r><w:t xml:space="preserve"> {escape(field.text)}</w:t></w:r>'
            controls.append(f"<w:sdt><w:sdtPr>{head}{box}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>{label}")
        elif field.is_signature:
            controls.append("<w:r><w:br/></w:r>" * field.lines)
        else:
            run = f'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{words(form)["fill-in"]}</w:t></w:r>'
            kind = '<w:showingPlcHdr/><w:text w:multiLine="1"/>'
            controls.append(f"<w:sdt><w:sdtPr>{head}{kind}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>")
    return "`" + "<w:r><w:br/></w:r>".join(controls) + "`{=openxml}"


def _document(xml):
    for prefix, uri in re.findall(r'xmlns:(\w+)="([^"]+)"', xml.decode()):
        ET.register_namespace(prefix, uri)
    ET.register_namespace("mc", MC)
    root = ET.fromstring(xml)
    body = root.find(_w("body"))
    for mark in [*body.findall(_w("bookmarkStart")), *body.findall(_w("bookmarkEnd"))]:
        body.remove(mark)
    for properties, order in [("pPr", PARAGRAPH_ORDER), ("rPr", RUN_ORDER)]:
        for element in root.iter(_w(properties)):
            element[:] = sorted(element, key=lambda child: order.index(child.tag.split("}")[1]))
    for table in root.iter(_w("tbl")):
        _table(table)
    section = body.find(_w("sectPr"))
    section[:] = []
    ET.SubElement(section, _w("footerReference"), {_w("type"): "default", f"{{{RELATIONS}}}id": "footer"})
    ET.SubElement(section, _w("pgSz"), {_w("w"): "11906", _w("h"): "16838"})
    margins = {"top": "1134", "right": "1134", "bottom": "1134", "left": "1134", "header": "567", "footer": "567", "gutter": "0"}
    ET.SubElement(section, _w("pgMar"), {_w(key): value for key, value in margins.items()})
    text = ET.tostring(root, encoding="unicode")
    if f'"{W14}"' in text:
        ET.register_namespace("w14", W14)
        root.set(f"{{{MC}}}Ignorable", "w14")
        text = ET.tostring(root, encoding="unicode")
    return _part(text)


def _table(table):
    """Fixes the widths, keeps rows whole, and lets go of the alignment that the styles give already."""
    for child in [child for child in table.find(_w("tblPr")) if child.tag in (_w("tblW"), _w("tblLook"), _w("tblLayout"))]:
        table.find(_w("tblPr")).remove(child)
    properties = table.find(_w("tblPr"))
    ET.SubElement(properties, _w("tblW"), {_w("w"): str(TEXT_WIDTH), _w("type"): "dxa"})
    ET.SubElement(properties, _w("tblLayout"), {_w("type"): "fixed"})
    look = {"val": "0420", "firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "0", "noHBand": "0", "noVBand": "1"}
    ET.SubElement(properties, _w("tblLook"), {_w(key): value for key, value in look.items()})
    columns = list(table.find(_w("tblGrid")))
    total = sum(int(column.get(_w("w"))) for column in columns)
    widths = [int(column.get(_w("w"))) * TEXT_WIDTH // total for column in columns]
    for column, width in zip(columns, widths):
        column.set(_w("w"), str(width))
    rows = table.findall(_w("tr"))
    for number, row in enumerate(rows):
        row_properties = row.find(_w("trPr"))
        if row_properties is None:
            row_properties = ET.Element(_w("trPr"))
            row.insert(0, row_properties)
        row_properties.insert(0, ET.Element(_w("cantSplit")))
        for cell, width in zip(row.findall(_w("tc")), widths):
            cell.find(_w("tcPr")).append(ET.Element(_w("tcW"), {_w("w"): str(width), _w("type"): "dxa"}))
            for paragraph in cell.findall(_w("p")):
                style = paragraph.find(_w("pPr"))
                style.find(_w("pStyle")).set(_w("val"), "TableHeading" if number == 0 else "TableText")
                for alignment in style.findall(_w("jc")):
                    style.remove(alignment)
                if number + 1 < len(rows) <= ROWS_KEPT_TOGETHER:
                    style.insert(1, ET.Element(_w("keepNext")))


def _settings(form):
    return _part(
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{form.language}"/></w:settings>'
    )


def _fonts():
    arial = '<w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/></w:font>'
    return _part(f'<w:fonts xmlns:w="{W}">{arial}</w:fonts>')


def _footer(form):
    def number(name):
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    def text(words):
        return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""

    before, between, after = re.split(r"\{page\}|\{pages\}", words(form)["page"])
    numbers = text(before) + number("PAGE") + text(between) + number("NUMPAGES") + text(after)
    first = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{text(form.title + ". " + footer(form))}</w:p>'
    return _part(f'<w:ftr xmlns:w="{W}">{first}<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{numbers}</w:p></w:ftr>')


def _core(form):
    date = f"{form.meta['date']}T12:00:00Z"
    times = "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}</dcterms:{name}>' for name in ("created", "modified"))
    return _part(
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(form.title)}</dc:title><dc:language>{form.language}</dc:language>"
        f"<cp:version>{form.meta['version']}</cp:version>{times}</cp:coreProperties>"
    )


def _app():
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return _part(f'<Properties xmlns="{namespace}"><Application>Baken</Application></Properties>')


def _relations(parts):
    found = [
        (name, f"{name}.xml") for name in ("styles", "numbering", "settings", "fontTable") if f"word/{name}.xml" in parts
    ] + [("theme", "theme/theme1.xml"), ("footer", "footer1.xml")]
    relations = "".join(f'<Relationship Id="{name}" Type="{RELATIONS}/{name}" Target="{target}"/>' for name, target in found)
    return _part(f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>')


def _package_relations():
    kinds = [
        (f"{RELATIONS}/officeDocument", "word/document.xml"),
        (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{RELATIONS}/extended-properties", "docProps/app.xml"),
    ]
    relations = "".join(f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(kinds))
    return _part(f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>')


def _content_types(parts):
    office = "application/vnd.openxmlformats-officedocument"
    kinds = {
        "word/document.xml": f"{office}.wordprocessingml.document.main+xml",
        "word/footer1.xml": f"{office}.wordprocessingml.footer+xml",
        "word/theme/theme1.xml": f"{office}.theme+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": f"{office}.extended-properties+xml",
    }
    for name in ("styles", "numbering", "settings", "fontTable"):
        kinds[f"word/{name}.xml"] = f"{office}.wordprocessingml.{name}+xml"
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(kinds.items()) if name in parts)
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    return _part(f'<Types xmlns="{PACKAGE}/content-types">{relations}{xml}{overrides}</Types>')


def _part(xml):
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml).encode()


def _w(name):
    return f"{{{W}}}{name}"
