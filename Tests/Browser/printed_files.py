"""Pictures and paper of a kit, as programs that know nothing of how they were drawn see them."""

import re
import subprocess
from pathlib import Path


def run(*command):
    """What a program prints."""
    return subprocess.run([str(part) for part in command], capture_output=True, check=True).stdout


def png_size(file):
    """Width and height of a PNG (ISO/IEC 15948, 11.2.2); None for another file."""
    data = Path(file).read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def codes_in(picture):
    """The texts of the QR codes that a picture shows."""
    answer = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], capture_output=True, check=False)
    return answer.stdout.decode("utf-8").split()


class Sheet:
    """A PDF of one sheet."""

    def __init__(self, file):
        self.file = file

    def __str__(self):
        return f"{self.file.parents[2].name}/{self.file.name}"

    def picture(self, folder, dots_per_inch):
        """The sheet as a PNG."""
        target = folder / f"{self.file.parent.name}-{self.file.stem}-{dots_per_inch}"
        run("pdftoppm", "-r", dots_per_inch, "-png", "-singlefile", self.file, target)
        return target.with_suffix(".png")

    @property
    def facts(self):
        """What `pdfinfo` says of the file."""
        lines = run("pdfinfo", self.file).decode("utf-8").splitlines()
        return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}

    @property
    def size(self):
        """Width and height in points."""
        return tuple(float(number) for number in re.findall(r"[\d.]+", self.facts["Page size"])[:2])

    @property
    def text(self):
        """What can be selected on the sheet, in the order of the file."""
        return run("pdftotext", "-raw", self.file, "-").decode("utf-8")

    @property
    def links(self):
        return re.findall(r"https?://\S+", run("pdfinfo", "-url", self.file).decode("utf-8"))

    @property
    def fonts(self):
        """Each font with whether it is embedded, and whether as a subset."""
        rows = run("pdffonts", self.file).decode("utf-8").splitlines()[2:]
        return {row.split()[0]: re.findall(r"\b(yes|no)\b", row)[:2] for row in rows}

    @property
    def language(self):
        """The language in the catalogue (ISO 32000-1, 14.9.2); None when there is none."""
        found = re.search(rb"/Lang\s*(?:\(([^)]*)\)|<([0-9A-Fa-f]+)>)", self.file.read_bytes())
        if not found:
            return None
        raw = found[1] if found[1] is not None else bytes.fromhex(found[2].decode())
        return raw.decode("utf-16") if raw.startswith((b"\xfe\xff", b"\xff\xfe")) else raw.decode("latin-1")

    @property
    def structure(self):
        """The tags of the sheet in reading order, as `pdfinfo` lists them."""
        return run("pdfinfo", "-struct", self.file).decode("utf-8")
