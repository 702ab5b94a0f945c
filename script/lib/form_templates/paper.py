"""PDF files by LibreOffice: tagged, and after PDF/UA. The same source gives the same bytes."""

import json
import re
import subprocess
import tempfile
from datetime import datetime, timezone
from pathlib import Path

OPTIONS = {"UseTaggedPDF": True, "PDFUACompliance": True, "ExportBookmarks": True, "ReduceImageResolution": False}


def convert(documents, folder):
    """Makes a PDF of each document, all by one start of LibreOffice."""
    options = json.dumps({name: {"type": "boolean", "value": str(value).lower()} for name, value in OPTIONS.items()})
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", f"pdf:writer_pdf_Export:{options}"]
        subprocess.run([*command, "--outdir", folder, *documents], check=True, stdout=subprocess.DEVNULL)
    made = [Path(folder) / f"{Path(document).stem}.pdf" for document in documents]
    missing = [path.name for path in made if not path.exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no {', '.join(missing)}")
    return made


def settle(path, date):
    """Puts the date of the form in the place of the time of the day, and lets the identifier follow from the contents."""
    moment = datetime.fromisoformat(f"{date}T12:00:00").replace(tzinfo=timezone.utc)
    data = Path(path).read_bytes()
    data = re.sub(rb"\(D:\d{14}[^)]*\)", lambda found: moment.strftime("(D:%Y%m%d%H%M%SZ").encode().ljust(len(found[0]) - 1) + b")", data)
    data = re.sub(
        rb"(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", lambda found: found[1] + moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode().ljust(len(found[0]) - len(found[1])), data
    )
    data = re.sub(rb"(/DocChecksum /)[0-9A-F]{32}", rb"\g<1>" + b"0" * 32, data)
    data = re.sub(rb"/ID \[ ?<[0-9A-F]{32}>\s*<[0-9A-F]{32}> ?\]", lambda found: re.sub(rb"[0-9A-F]{32}", b"0" * 32, found[0]), data)
    Path(path).write_bytes(data)
    command = ["qpdf", "--deterministic-id", "--object-streams=generate", "--compress-streams=y", "--recompress-flate", "--compression-level=9"]
    subprocess.run([*command, "--replace-input", path], check=True)
