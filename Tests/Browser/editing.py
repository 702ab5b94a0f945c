"""Edits of existing files: texts, front matter, settings, theme and media."""

from author_hands import FOOTER, SELF_CHECK, TEXTS, AuthorHands, at
from expectations import GONE, Shows, ShowsStyle
from saving import by_rename

TOPICS = "leerresultaten afspraken mobiliteit erkenning kwaliteit flexibel-leren instrumenten beleid".split()
AUDIENCES = "scholen bedrijven overheid".split()


class Editing(AuthorHands):
    """Changes files that stay where they are."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.pictures = {file: file.read_bytes() for file in sorted((self.content / "media").glob("*.svg"))}

    def edit_body(self):
        document = self._any()
        document.sentences = "\n\n".join(self._sentence() for _ in range(self.random.randint(1, 4)))
        return self._save(document)

    def edit_title(self):
        document = self._any()
        document.keys["title"] = f'"Titel van wijziging {self.number}"'
        return self._save(document)

    def edit_summary(self):
        return self._save(self._any())

    def edit_topics(self):
        document = self._any("pages", "news", "events", "experts")
        if not document.is_translation:
            document.keys["topics"] = f"[{', '.join(self.random.sample(TOPICS, self.random.randint(1, 3)))}]"
            document.keys["audiences"] = f"[{', '.join(self.random.sample(AUDIENCES, self.random.randint(1, 2)))}]"
        return self._save(document)

    def edit_event(self):
        """Another hour, on the same day or the next."""
        document = self.random.choice([each for each in self._all("events") if each.value("start")])
        day, later = self.random.randint(0, 1), self.random.choice(["00", "15", "20", "45"])
        for key in ("start", "end"):
            date, hour = document.value(key).split("T")
            document.keys[key] = f"{date[:8]}{int(date[8:]) + day:02}T{hour[:2]}:{later}"
        return self._save(document)

    def edit_expert(self):
        document = self._any("experts")
        document.keys["role"] = f'"Taak {self.number}"'
        return self._save(document)

    def edit_draft(self):
        if not self.added:
            return self.edit_adding()
        document = self.random.choice(self.added)
        document.keys["draft"] = self.random.choice(["true", "false"])
        return self._save(document)

    def edit_campaign(self):
        """A post in a campaign's kit."""
        document = next(each for each in self.documents if each.path == "campaigns/zelfcheck-2027.md")
        document.replaced = {"Doet uw school mee?": f"Doet uw school mee met nummer {self.number}?"}
        expected = self._save(document)
        return expected | at(f"{document.address}campagnekit/", Shows(f"nummer {self.number}?"))

    def edit_glossary(self):
        places = "Europese werkwijze uit 2009", "Een zin die zegt"
        return self._mark_settings("glossary.yml", f"Begrip {self.number}. ", places, self.addresses["pages/begrippen.md"])

    def edit_services(self):
        places = "Tellen hoe vaak", "Video’s en berichten van andere"
        return self._mark_settings("services.yml", f"Dienst {self.number}. ", places, self.addresses["pages/cookies.md"])

    def edit_self_check(self):
        places = "Met deze zelfcheck ziet", "U kunt niet slagen"
        return self._mark_settings(SELF_CHECK, f"Zelf {self.number}. ", places, "/zelfcheck/ecvet/")

    def edit_settings(self):
        """The line under the name, and the title of a column of links: both are on every page."""
        places = "Maak zichtbaar wat iemand kan", "Over deze site"
        return self._mark_settings("site.yml", f"Regel {self.number}. ", places, self._lasting_dutch().address)

    def edit_template(self):
        text = (self.theme / "templates/footer.mustache").read_text("utf-8")
        self._write(FOOTER, text.replace("<address>", f"<p>Sjabloon {self.number}.</p>\n<address>", 1))
        return at(self._lasting().address, Shows(f"Sjabloon {self.number}."), FOOTER)

    def edit_words(self):
        """Two words of the theme that are on every page."""
        self._write(TEXTS, f"skip-link: Naar de inhoud. Voet {self.number}.\nfooter:\n  contact: Contact. Voet {self.number}.\n")
        return at(self._lasting_dutch().address, Shows(f"Voet {self.number}."), TEXTS)

    def edit_style(self):
        self._write("theme/styles/99-eigen.css", f"main {{ --dag: {self.number}; }}\n")
        return at(self._lasting().address, ShowsStyle(f"--dag:{self.number}}}"), "style")

    def edit_image(self):
        """Written to another file first: an image that is saved in place is incomplete for a moment, for every server."""
        file = self.random.choice(list(self.pictures))
        mark = f"<!-- Plaatje {self.number}. -->"
        by_rename(file, self.pictures[file].rstrip().removesuffix(b"</svg>") + mark.encode() + b"</svg>\n")
        return at(f"/media/{file.name}", Shows(mark))

    def edit_download(self):
        file = self.content / f"media/blad-{self.random.randint(1, 3)}.txt"
        if file.exists() and self.random.random() < 0.4:
            file.unlink()
            return at(f"/media/{file.name}", GONE)
        by_rename(file, f"Blad {self.number}.\n".encode() * self.random.randint(1, 400))
        return at(f"/media/{file.name}", Shows(f"Blad {self.number}."))

    def _mark_settings(self, path, mark, places, address):
        """Puts a mark before two texts of a file, both of which are on the page at the address."""
        text = self.first[path]
        for place in places:
            assert text.count(place) == 1, f"{path} holds “{place}” {text.count(place)} times"
            text = text.replace(place, mark + place)
        self._write(path, text)
        return at(address, Shows(mark.strip()), path)
