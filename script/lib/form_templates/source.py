"""The source of a form: Markdown with fields, in docs/ecvet-templates/.

A field stands in the cell of a table, as [what the example says]{.field lines=3}; `lines` is the room for it on paper. A choice is
[its words]{.choice}, with .chosen for those that the example ticks. A field with .sign is for a pen in every file. The heading with {.help}
begins the part on filling in, which the example leaves out.
"""

import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"\[([^\]]*)\]\{\.(field|choice)([^}]*)\}")
HELP = re.compile(r"^(#+ .*?) \{\.help\}$")


@dataclass(frozen=True)
class Field:
    """A place in a form to be filled in."""

    kind: str
    text: str
    attributes: str
    number: int
    label: str
    """What the field is for: the first cell of its row, and the head of its column where there are more than two."""

    @property
    def lines(self):
        found = re.search(r"lines=(\d+)", self.attributes)
        return int(found[1]) if found else 1

    @property
    def is_signature(self):
        return ".sign" in self.attributes

    @property
    def is_chosen(self):
        return ".chosen" in self.attributes


@dataclass(frozen=True)
class Form:
    path: Path
    meta: dict
    lines: list

    @classmethod
    def read(cls, path):
        _, head, body = path.read_text("utf-8").split("---\n", 2)
        meta = dict(line.split(": ", 1) for line in head.splitlines())
        return cls(path, {key: value.strip('"') for key, value in meta.items()}, body.strip().splitlines())

    @property
    def name(self):
        return self.path.stem

    @property
    def language(self):
        return self.meta["lang"]

    @property
    def title(self):
        return self.meta["title"]

    def markdown(self, write):
        """The body as Pandoc reads it, with each field as `write` writes it."""
        writer = _Writer(write)
        return "\n".join(writer.line(HELP.sub(r"\1", line)) for line in self.lines) + "\n"

    def example_lines(self):
        """The lines without the part on filling in."""
        skipped = False
        for line in self.lines:
            if line.startswith("#"):
                skipped = bool(HELP.match(line))
            if not skipped:
                yield line


class _Writer:
    """Goes through the lines, and knows the row and the column of each field."""

    def __init__(self, write):
        self.write = write
        self.heads = []
        self.rows = 0
        self.number = 0

    def line(self, line):
        if not line.startswith("|"):
            if MARK.search(line):
                raise ValueError(f"a field stands outside a table: {line}")
            self.heads = []
            return line
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not self.heads:
            self.heads, self.rows = cells, -1
            return line
        self.rows += 1
        return "| " + " | ".join(self.cell(cells, column) for column in range(len(cells))) + " |"

    def cell(self, cells, column):
        first = None if MARK.search(cells[0]) else cells[0]
        label = first or f"{self.heads[column]} {self.rows}"
        if first and len(cells) > 2:
            label = f"{first}: {self.heads[column]}"
        fields = []
        for text, kind, attributes in MARK.findall(cells[column]):
            self.number += 1
            fields.append(Field(kind, text, attributes, self.number, label))
        return self.write(fields) if fields else cells[column]
