"""An author's own files: they are added, renamed, moved and deleted, so that the site keeps about the same size."""

import re

from author_hands import AuthorHands, at
from expectations import LeadsTo, Shows
from marked_document import MarkedDocument

# A text of each kind for files that the author adds, and the folder of its address.
NEW = {
    "pages/dagboek": ("title: {title}\nsummary: Kort.\n", "/dagboek/"),
    "news": ("title: {title}\nsummary: Kort.\ndate: 2026-11-02\ntopics: [beleid]\n", "/nieuws/"),
    "events": (
        "title: {title}\nsummary: Kort.\nstart: 2027-03-11T09:30\nend: 2027-03-11T11:30\nformat: online\nonline: follows\n"
        "audiences: [scholen]\nhosts: [workshops]\n",
        "/workshops/",
    ),
    "experts": ("title: {title}\nsummary: Kort.\nkind: team\nrole: Helpt\nemail: nieuw@ecvet.example\n", "/experts/"),
}
INDEX = "---\ntitle: Dagboek\nsummary: Kort.\n---\n\nWat wij meemaken.\n"


class ComingAndGoing(AuthorHands):
    """Adds and removes files."""

    # The maximum number of added files.
    most_added = 24

    def __init__(self, *arguments):
        super().__init__(*arguments)
        # A section of the site.
        self.diary = "pages/dagboek"

    def edit_adding(self):
        if len(self.added) >= self.most_added:
            return self.edit_deleting()
        folder = self.random.choice(list(NEW))
        head, address = NEW[folder]
        expected = {}
        if folder == "pages/dagboek":
            folder, address = self.diary, self._diary_address
            if not (self.content / folder / "index.md").exists():
                self._write(f"{folder}/index.md", INDEX)
                expected |= at(address, Shows("Wat wij meemaken."))
        name = f"{'2026-11-02-' if folder == 'news' else ''}stuk-{self.number}"
        text = f"---\n{head.format(title=f'Stuk {self.number}')}---\n\n{self._sentence()}\n"
        document = MarkedDocument(f"{folder}/{name}.md", text, f"{address}stuk-{self.number}/")
        self.added.append(document)
        return expected | self._save(document)

    def edit_deleting(self):
        if not self.added:
            return self.edit_adding()
        document = self.added.pop(self.random.randrange(len(self.added)))
        (self.content / document.path).unlink()
        return self._left(document.address) | self._without_alias(document)

    def edit_renaming(self):
        """Renames a file; half the time the old address becomes an alias."""
        if not self.added:
            return self.edit_adding()
        document = self.random.choice(self.added)
        old = document.path, document.address
        document.path, document.address = (re.sub(r"stuk-\d+", f"stuk-{self.number}", each) for each in old)
        (self.content / old[0]).rename(self.content / document.path)
        expected = self._without_alias(document)
        if self.random.random() < 0.5:
            return expected | self._save(document) | self._left(old[1])
        document.keys["aliases"] = f"[{old[1]}]"
        return expected | self._save(document) | at(old[1], LeadsTo(document.address))

    def edit_moving(self):
        """Moves a file from the diary to the news, or back."""
        inside = [document for document in self.added if document.folder in ("pages", "news")]
        if not inside:
            return self.edit_adding()
        document = self.random.choice(inside)
        old = document.path, document.address
        name = old[1].split("/")[-2]
        if document.folder == "news" and not (self.content / self.diary / "index.md").exists():
            return self.edit_adding()
        expected = self._without_alias(document)
        if document.folder == "pages":
            document.path, document.address = f"news/2026-11-02-{name}.md", f"/nieuws/{name}/"
            document.keys["date"] = "2026-11-02"
        else:
            document.path, document.address = f"{self.diary}/{name}.md", f"{self._diary_address}{name}/"
            document.head = document.head.replace("date: 2026-11-02\n", "")
            document.keys.pop("date", None)
        (self.content / old[0]).rename(self.content / document.path)
        return expected | self._save(document) | self._left(old[1])

    def edit_moving_a_folder(self):
        """Renames the whole diary in one step."""
        if not (self.content / self.diary).is_dir():
            return self.edit_adding()
        old, old_address = self.diary, self._diary_address
        self.diary = "pages/logboek" if old == "pages/dagboek" else "pages/dagboek"
        (self.content / old).rename(self.content / self.diary)
        self.gone.discard(self._diary_address)
        expected = self._left(old_address) | at(self._diary_address, Shows("Wat wij meemaken."))
        for document in self.added:
            if document.path.startswith(f"{old}/"):
                expected |= self._left(document.address)
                document.path = self.diary + document.path.removeprefix(old)
                document.address = self._diary_address + document.address.removeprefix(old_address)
                expected |= at(document.address, self._mark(document))
                self.gone.discard(document.address)
            if alias := document.keys.get("aliases"):
                expected |= at(alias.strip("[]"), LeadsTo(document.address))
        return expected

    def _without_alias(self, document):
        """Removes an alias, so that its address no longer exists."""
        alias = document.keys.pop("aliases", None)
        return self._left(alias.strip("[]")) if alias else {}

    @property
    def _diary_address(self):
        return f"/{self.diary.removeprefix('pages/')}/"
