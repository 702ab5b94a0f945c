"""A Markdown file that an author edits: its first text, the changes since then, and the number of its last change.

The number is in two places of the page that come from different lines of the file, so that a page that is half old and half new shows
two numbers.
"""

import re

SUMMARY_MARK = re.compile(r'<meta name="description" content="Wijziging (\d+)\.')
BODY_MARK = re.compile(r"Dit is wijziging (\d+) van dit stuk\.")


class MarkedDocument:
    """A file by its path in the site folder, with the address of its page."""

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
        """The value of a key in the first text, if it is on one line."""
        found = re.search(rf"^{key}: *(.+)$", self.head, re.MULTILINE)
        return found[1].strip("\"'") if found else None

    def text(self):
        """The current text."""
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
        """Undoes all changes."""
        self.keys, self.replaced, self.sentences, self.number = {}, {}, "", None


def marks(html):
    """The numbers of its own file on a page: that of the summary and that of the text, None for a missing one."""
    found = SUMMARY_MARK.search(html), BODY_MARK.search(html)
    return tuple(int(mark[1]) if mark else None for mark in found)
