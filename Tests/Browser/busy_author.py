"""An author who edits a site folder all day: at random, but with the same edits for the same seed."""

from author_hands import FOOTER, SETTINGS, TEXTS, Edit, at
from breaking import Breaking
from coming_and_going import ComingAndGoing
from saving import as_git


class BusyAuthor(ComingAndGoing, Breaking):
    """Makes all kinds of edits, each about as often as authors do."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.first_kinds = self.random.sample(list(self.KINDS), k=len(self.KINDS))

    # The kinds of edits, with their weights in about a hundred edits.
    KINDS = {
        "body": 22, "title": 8, "summary": 8, "topics": 7, "event": 8, "expert": 4, "draft": 2, "glossary": 2, "services": 2,
        "settings": 2, "self_check": 2, "campaign": 3, "template": 2, "style": 2, "words": 2, "image": 2, "download": 1, "adding": 6,
        "renaming": 3, "moving": 2, "moving_a_folder": 1, "deleting": 4, "fault": 6, "theme_fault": 1, "settings_fault": 1,
        "leftovers": 3, "saving_again": 2, "checkout": 1, "many": 1,
    }  # fmt: skip

    def edit(self):
        """Makes the next edit: first one of each kind, then random ones."""
        self.number += 1
        kind = self.first_kinds.pop() if self.first_kinds else self.random.choices(*zip(*self.KINDS.items()))[0]
        expected = getattr(self, f"edit_{kind}")()
        return expected if isinstance(expected, Edit) else Edit(kind, expected)

    def edit_leftovers(self):
        """The files that editors make next to a file that is only opened."""
        file = self.content / self._any().path
        for name in (f"{file.name}~", f".{file.name}.swp", "4913", f"#{file.name}#", f".{file.name}.kate-swp"):
            file.with_name(name).write_text(f"Wijziging {self.number}.")
            if not name.endswith("~"):
                file.with_name(name).unlink()
        return {}

    def edit_saving_again(self):
        document = self._any()
        file = self.content / document.path
        self._way()(file, file.read_bytes())
        return at(document.address, self._mark(document))

    def edit_checkout(self):
        """Another branch: many files change at once, most of them to what they were at first."""
        expected = dict.fromkeys((*SETTINGS, FOOTER, TEXTS, f"{self.addresses['campaigns/zelfcheck-2027.md']}campagnekit/"))
        for path in (FOOTER, TEXTS):
            (self.content / path).unlink(missing_ok=True)
        for path, text in self.first.items():
            as_git(self.content / path, text.encode())
        for document in self.random.sample(self.documents, k=len(self.documents) * 2 // 3):
            document.restore()
            as_git(self.content / document.path, document.text().encode())
            expected |= at(document.address, self._mark(document))
        return expected

    def edit_many(self):
        """A script that edits many files."""
        self.is_alone = False
        expected = {}
        for document in self.random.sample(self.documents, k=20):
            expected |= self._save(document)
        return expected
