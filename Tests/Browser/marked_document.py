"""A Markdown file that an author edits: its first text, what was changed since, and the number of its last change.

The number stands in two places of the page that do not come from the same line of the file, so that a page that is half old and
half new shows two numbers.
"""

import re

SUMMARY_MARK = re.compile(r'<meta name="description" content="Wijziging (\d+)\.')
BODY_MARK = re.compile(r"Dit is wijziging (\d+) van dit stuk\.")


class MarkedDocument:
    """A file by its path in the site folder, and the address where its page stands."""

    def __init__(self, path, text, address):
        self.path, self.address = path, address
        self.head, self.body = re.fullmatch(r"---\n(.*?\n)---\n(.*)", text, re.DOTALL).groups()
        self.keys = {}
        self.replaced = {}
        self.sentences = ""
        self.number = None

    def __str__(self):
        return self.path

    @property
    def folder(self):
        return self.path.split("/", 1)[0]

    @property
    def is_translation(self):
        return bool(re.search(r"\.[a-z]{2}\.md$", self.path))

    def value(self, key):
        """What the first text says under a key, if it says it on one line."""
        found = re.search(rf"^{key}: *(.+)$", self.head, re.MULTILINE)
        return found[1].strip("\"'") if found else None

    def text(self):
        """The text as it is to be saved."""
        if self.number is None:
            return f"---\n{self.head}---\n{self.body}"
        head = self.head
        for key, value in (self.keys | {"summary": f'"Wijziging {self.number}."'}).items():
            line = f"{key}: {value}"
            head, count = re.subn(rf"^{key}:.*$", lambda _, line=line: line, head, count=1, flags=re.MULTILINE)
            head += "" if count else f"{line}\n"
        for old, new in self.replaced.items():
            head = head.replace(old, new, 1)
        return f"---\n{head}---\n{self.body}\n\n{self.sentences}\n\nDit is wijziging {self.number} van dit stuk.\n"

    def restore(self):
        """Takes back every change."""
        self.keys, self.replaced, self.sentences, self.number = {}, {}, "", None


def marks(html):
    """The numbers that a page shows of its own file: that of its summary and that of its text, None for one that is not there."""
    found = SUMMARY_MARK.search(html), BODY_MARK.search(html)
    return tuple(int(mark[1]) if mark else None for mark in found)
