"""Whether a server's answer is complete: to its last byte, of one version, in the format of its media type."""

import gzip
import io
import json
import re
import zipfile
import zlib
from xml.etree import ElementTree

from marked_document import marks

# Numbers that an author puts in two places of one file, both of which are on the same page.
PAIRS = [re.compile(rf"{word} (\d+)\.") for word in ("Regel", "Voet", "Begrip", "Dienst", "Zelf")]


# How the parts of the index for searching begin.
GZIP = b"\x1f\x8b"
FAULTS = (
    KeyError, UnicodeDecodeError, ElementTree.ParseError, json.JSONDecodeError, zipfile.BadZipFile, gzip.BadGzipFile, EOFError, zlib.error,
)  # fmt: skip


def faults_of(status, headers, body):
    """Descriptions of the faults in an answer; the body is that of a GET."""
    if status == 304:
        return ["a body with status 304"] if body else []
    faults = []
    if headers["Content-Length"] is None or len(body) != int(headers["Content-Length"]):
        faults.append(f"{len(body)} bytes came where {headers['Content-Length']} were said to come")
    form = (headers["Content-Type"] or "").split(";")[0]
    try:
        if fault := FORMS[form](body):
            faults.append(fault)
    except FAULTS as error:
        faults.append(f"{form}: {error!r}")
    return faults


def of_html(body):
    text = body.decode()
    if not text.rstrip().endswith("</html>"):
        return f"the page ends with “{text[-40:]}”"
    summary, own = marks(text)
    if None not in (summary, own) and summary != own:
        return f"the summary is that of change {summary}, the text that of change {own}"
    mixed = [numbers for pair in PAIRS if len(numbers := set(pair.findall(text))) > 1]
    return f"parts of several versions: {mixed}" if mixed else None


def of_cards(body, kind):
    text = body.decode()
    if not (text.startswith(f"BEGIN:{kind}\r\n") and text.endswith(f"END:{kind}\r\n")):
        return f"it ends with “{text[-40:]}”"
    if len(re.findall("^BEGIN:", text, re.MULTILINE)) != len(re.findall("^END:", text, re.MULTILINE)):
        return "a part is not closed"


def of_style(body):
    text = re.sub(r"/\*.*?\*/", "", body.decode(), flags=re.DOTALL)
    return None if text.count("{") == text.count("}") else "a block is not closed"


def of_zip(body):
    return zipfile.ZipFile(io.BytesIO(body)).testzip()


def framed(start, end):
    return lambda body: None if body.startswith(start) and body.rstrip().endswith(end) else f"it ends with {body[-20:]}"


def parsed(parse):
    return lambda body: parse(body) and None


FORMS = {
    "text/html": of_html,
    "application/xml": parsed(ElementTree.fromstring),
    "image/svg+xml": parsed(ElementTree.fromstring),
    "application/json": parsed(json.loads),
    "text/calendar": lambda body: of_cards(body, "VCALENDAR"),
    "text/vcard": lambda body: of_cards(body, "VCARD"),
    "text/css": of_style,
    "application/zip": of_zip,
    "application/vnd.oasis.opendocument.text": of_zip,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": of_zip,
    "image/png": framed(b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"),
    "application/pdf": framed(b"%PDF-", b"%%EOF"),
    "application/octet-stream": parsed(lambda body: gzip.decompress(body) if body.startswith(GZIP) else body.decode()),
} | dict.fromkeys(("text/plain", "text/csv", "text/markdown", "text/javascript"), parsed(bytes.decode))
