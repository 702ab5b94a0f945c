"""Files with faults, which are corrected as soon as the fault was reported."""

from author_hands import FOOTER, TEXTS, Edit
from editing import Editing


class Breaking(Editing):
    """Makes the mistakes that authors make."""

    def edit_fault(self):
        """A page that cannot be read, or with invalid content."""
        document = self.random.choice(self.documents)
        text = document.text()
        identifier, broken = self.random.choice([
            ("yaml.unclosed-quote", text.replace("---\n", '---\nopen: "zonder eind\n', 1)),
            ("key.unknown", text.replace("---\n", "---\nkleurtje: rood\n", 1)),
            ("link.broken", f"{text}\nEen [dode link](nergens-{self.number}.md).\n"),
            ("markdown.raw-html", f"{text}\n<div>Ruw</div>\n"),
            ("file.not-utf8", text),
            ("yaml.syntax", f"{text}\n```steps\nitems: [\n```\n"),
        ])  # fmt: skip
        data = broken.encode() + (b"\xff\xfe\n" if identifier == "file.not-utf8" else b"")
        self._way()(self.content / document.path, data)
        return Edit("fault", fault=identifier, mend=lambda: self._save(document))

    def edit_theme_fault(self):
        path, identifier, text = self.random.choice([
            (FOOTER, "template.syntax", "{{#open}}"),
            (TEXTS, "template.unknown-string", "skip-lnk: Naar de inhoud\n"),
        ])  # fmt: skip
        self._write(path, text)
        return Edit("theme_fault", fault=identifier, mend=self.edit_template if path == FOOTER else self.edit_words)

    def edit_settings_fault(self):
        path, identifier, mend = self.random.choice([
            ("site.yml", "yaml.syntax", self.edit_settings),
            ("glossary.yml", "yaml.syntax", self.edit_glossary),
            ("services.yml", "yaml.syntax", self.edit_services),
        ])  # fmt: skip
        self._write(path, f"{self.first[path]}\nopen: [\n")
        return Edit("settings_fault", fault=identifier, mend=mend)
