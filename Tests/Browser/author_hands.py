"""The base of all edits: a document is chosen, changed, and saved in one of the ways in which editors do it."""

import random
import time
from dataclasses import dataclass, field

from expectations import GONE, PLAIN, Shows
from marked_document import MarkedDocument
from saving import WAYS, in_pieces, in_place

WORDS = "eenheid stage afspraak school bedrijf student examen bewijs docent *nadruk* **nadrukkelijk** “aanhaling” & <!".split()
SELF_CHECK = "self-checks/ecvet-zelfcheck.yml"
SETTINGS = ("site.yml", "glossary.yml", "services.yml", SELF_CHECK)
FOOTER, TEXTS = "theme/templates/footer.mustache", "theme/strings/nl.yml"


@dataclass
class Edit:
    """An author's edit, and the expected result."""

    kind: str
    # The expectations that the edit changes, by address; None for one that no longer applies.
    expected: dict = field(default_factory=dict)
    # The identifier of the expected finding, and how to correct the fault.
    fault: str | None = None
    mend: object = None


def at(address, expectation, edited=None):
    """The expectation for an address; of two edits of the same thing the last one counts."""
    return {edited or address: (address, expectation)}


class AuthorHands:
    """An author of a site folder. Files in `documents` are never removed or moved; those in `added` are."""

    # The time in seconds after which the server has handled earlier edits.
    rest = 0.06

    def __init__(self, content, addresses, theme, seed):
        """`addresses` are those of the pages by their files, `theme` is the folder of the built-in theme."""
        self.content, self.addresses, self.theme = content, addresses, theme
        self.random = random.Random(seed)
        self.number = 0
        # Whether nothing else is edited at the same time.
        self.is_alone = True
        self.documents = [
            MarkedDocument(path, (content / path).read_text("utf-8"), address)
            for path, address in sorted(addresses.items())
            if path.endswith(".md")
        ]
        self.added = []
        # The addresses of removed or moved pages.
        self.gone = set()
        self.first = {path: (content / path).read_text("utf-8") for path in SETTINGS}

    def _all(self, *folders):
        return [document for document in self.documents + self.added if not folders or document.folder in folders]

    def _any(self, *folders):
        return self.random.choice(self._all(*folders))

    def _lasting(self):
        return self.random.choice(self.documents)

    def _lasting_dutch(self):
        return self.random.choice([document for document in self.documents if not document.address.startswith("/en/")])

    def _way(self):
        way = self.random.choice(WAYS)
        if way is not in_pieces:
            return way
        # If the server reads a file for another reason while it is being written, it reads only a part.
        if not self.is_alone:
            return in_place
        time.sleep(self.rest)
        return way

    def _sentence(self):
        return f"Over {' '.join(self.random.choices(WORDS, k=self.random.randint(5, 40)))} ({self.number})."

    def _write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        self._way()(file, text.encode())

    def _save(self, document):
        document.number = self.number
        self._write(document.path, document.text())
        self.gone.discard(document.address)
        return at(document.address, self._mark(document))

    def _mark(self, document):
        return PLAIN if document.number is None else Shows(f"Dit is wijziging {document.number} van dit stuk.")

    def _left(self, address):
        self.gone.add(address)
        return at(address, GONE)
