"""The sources of the templates to fill in, and what the tests of their files share. Nothing here is used by what makes them."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "docs/ecvet-templates"
FILES = ROOT / "content/media/sjablonen"
FORMS = sorted(SOURCES.glob("nl/*.md")) + sorted(SOURCES.glob("en/*.md"))
EXAMPLES = {"nl": "voorbeeld", "en": "example"}
DC = "{http://purl.org/dc/elements/1.1/}"

every_form = pytest.mark.parametrize("form", FORMS, ids=lambda path: f"{path.parent.name}/{path.stem}")


class Source:
    """What a form says, straight from its Markdown."""

    def __init__(self, path):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        meta = dict(line.split(": ", 1) for line in head.splitlines())
        self.title, self.language, self.version = meta["title"], meta["lang"], meta["version"].strip('"')
        self.page = meta["page"]
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


def opened(name):
    """One of the files, which are ZIP archives."""
    return zipfile.ZipFile(FILES / name)


def xml(archive, name):
    return ET.fromstring(archive.read(name))


def in_order(levels):
    """Whether headings begin with one of the first level and none skips a level."""
    return levels[0] == 1 and levels.count(1) == 1 and all(after - before <= 1 for before, after in zip(levels, levels[1:]))
