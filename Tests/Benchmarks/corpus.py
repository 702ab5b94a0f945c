"""Writes one made-up site twice: as a site for Baken and as a site for Hugo. The same seed gives the same bytes.

Both sites have the same pages, with the same front matter and the same text. They differ in how a page links to another:
Baken resolves and checks paths to files; for Hugo the address is written out, so that it has nothing to look up.

Run as `corpus.py PAGES FOLDER`: makes FOLDER/baken and FOLDER/hugo, and prints how many bytes of Markdown each tool reads.
"""

import random
import re
import shutil
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

from words import Writer

SEED = 20261123
HERE = Path(__file__).resolve().parent
THEME = HERE.parents[1] / "Sources/Theming/Resources/DefaultTheme"

PARTS = ["ecvet", "mobiliteit", "erkenning", "kwaliteit", "praktijk"]
PAGES_IN_CHAPTER = 30
NEWS = "nieuws"
AUDIENCES = ["scholen", "bedrijven", "overheid"]
TOPICS = (
    "leerresultaten afspraken stages beoordelen valideren erkennen diplomas examens docenten begeleiding werkgevers sectoren"
    " talen beleid kwaliteit instrumenten loopbanen onderzoek samenwerking digitaal"
).split()
NEWEST = date(2026, 11, 20)

LINK = re.compile(r"@@(\d+)@@")


@dataclass
class Page:
    """A page of the site: `path` is its address without the slashes at both ends."""

    path: str
    title: str
    kind: str  # home, section, page or news
    topics: list
    audiences: list
    date: date

    @property
    def address(self):
        return f"/{self.path}/" if self.path else "/"

    @property
    def baken_file(self):
        if self.kind == "news":
            return f"news/{self.path.removeprefix(NEWS + '/')}.md"
        return "pages/" + (str(PurePosixPath(self.path) / "index.md") if self.kind in ("home", "section") else f"{self.path}.md")

    @property
    def hugo_file(self):
        return "content/" + (str(PurePosixPath(self.path) / "_index.md") if self.kind in ("home", "section") else f"{self.path}.md")


class Corpus:
    """The pages of a site of a given size, all known before the first is written, so that each can link to any other."""

    def __init__(self, count):
        self.random = random.Random(SEED + count)
        self.writer = Writer(self.random)
        self.pages = [self.page("", "home")] + [self.page(part, "section") for part in PARTS]
        articles = count // 5
        chapter = 0
        while len(self.pages) < count - articles:
            folder = f"{PARTS[chapter % len(PARTS)]}/hoofdstuk-{chapter:04}"
            chapter += 1
            self.pages.append(self.page(folder, "section"))
            room = min(PAGES_IN_CHAPTER, count - articles - len(self.pages))
            self.pages += [self.page(f"{folder}/pagina-{number:02}", "page") for number in range(room)]
        self.pages += [self.page(f"{NEWS}/bericht-{number:05}", "news") for number in range(articles)]

    def page(self, path, kind):
        return Page(
            path=path,
            title=self.writer.title() if kind != "home" else "Voorbeeldsite",
            kind=kind,
            topics=sorted(self.random.sample(TOPICS, k=self.random.randint(1, 3))),
            audiences=[self.random.choice(AUDIENCES)] if self.random.random() < 0.3 else [],
            date=NEWEST - timedelta(days=self.random.randrange(3000)),
        )

    # MARK: the text of a page

    def front_matter(self, page):
        lines = ["---", f'title: "{page.title}"', f'summary: "{self.summary()}"']
        lines.append(f"date: {page.date}" if page.kind == "news" else f"updated: {page.date}")
        lines.append(f"topics: [{', '.join(page.topics)}]")
        if page.audiences:
            lines.append(f"audiences: [{', '.join(page.audiences)}]")
        return "\n".join(lines) + "\n---\n\n"

    def summary(self):
        text = " ".join(self.writer.words(self.random.randint(12, 20)))
        return text[0].upper() + text[1:] + "."

    def body(self, page):
        """Markdown in which @@NUMBER@@ stands for the place of the page with that number."""
        writer = self.writer
        blocks = [writer.paragraph(3, 6)]
        sections = self.random.randint(4, 6) if page.kind in ("page", "news") else 2
        note = self.random.random() < 0.25
        if note:
            blocks.append(writer.paragraph(1, 2) + "[^bron]")
        for _ in range(sections):
            blocks += [f"## {writer.title()}", writer.paragraph(), self.linking_paragraph()]
            block = self.random.choice([self.bullets, self.steps, self.table, self.quotation, self.subsection, self.tasks])
            blocks.append(block())
        if note:
            blocks.append(f"[^bron]: {writer.sentence()}")
        return "\n\n".join(blocks) + "\n"

    def linking_paragraph(self):
        target = self.random.randrange(len(self.pages))
        text = " ".join(self.writer.words(3))
        paragraph = f"{self.writer.sentence()} Lees ook [{text}](@@{target}@@). {self.writer.paragraph(1, 3)}"
        if self.random.random() < 0.2:
            paragraph += f" Zie https://www.example.com/bron/{target} of [de wet](https://www.example.com/wet/{target})."
        return paragraph

    def bullets(self):
        return "\n".join(f"- **{self.writer.title(1, 2)}.** {self.writer.sentence()}" for _ in range(self.random.randint(3, 6)))

    def steps(self):
        count = self.random.randint(3, 6)
        return "\n".join(f"{number}. {self.writer.sentence()}" for number in range(1, count + 1))

    def tasks(self):
        return "\n".join(f"- [{self.random.choice(' x')}] {self.writer.sentence()}" for _ in range(3))

    def table(self):
        rows = [[" ".join(self.writer.words(3)) for _ in range(3)] for _ in range(self.random.randint(3, 7))]
        lines = ["| wie | wat | wanneer |", "|---|---|---|"] + [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join(lines)

    def quotation(self):
        return f"> {self.writer.paragraph(1, 3)}"

    def subsection(self):
        return f"### {self.writer.title()}\n\n{self.writer.paragraph()}"

    # MARK: writing the two sites

    def write(self, baken, hugo):
        """Returns the bytes of Markdown that are in each site."""
        write_baken_settings(baken)
        write_hugo_settings(hugo)
        size = {"baken": 0, "hugo": 0}
        for page in self.pages:
            head, body = self.front_matter(page), self.body(page)
            start = PurePosixPath(page.baken_file).parent
            size["baken"] += write(baken / page.baken_file, head + LINK.sub(lambda m: self.path_to(int(m[1]), start), body))
            size["hugo"] += write(hugo / page.hugo_file, head + LINK.sub(lambda m: self.pages[int(m[1])].address, body))
        return size

    def path_to(self, number, start):
        """The path from a folder to the file of a page."""
        parts, from_parts = self.pages[number].baken_file.split("/"), start.parts
        shared = 0
        while shared < min(len(parts) - 1, len(from_parts)) and parts[shared] == from_parts[shared]:
            shared += 1
        return "../" * (len(from_parts) - shared) + "/".join(parts[shared:])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(text.encode())


def write_baken_settings(folder):
    names = "\n".join(f"  {topic}: {{name: {topic.capitalize()}, summary: Alles over {topic}.}}" for topic in TOPICS)
    doors = "\n".join(
        f"  {audience}: {{name: {audience.capitalize()}, summary: Voor {audience}., colour: {colour}}}"
        for audience, colour in zip(AUDIENCES, ["blue", "clay", "green"])
    )
    links = "\n".join(f"    - pages/{part}/index.md" for part in PARTS)
    footer = "\n".join(f"        - pages/{part}/index.md" for part in PARTS)
    write(
        folder / "site.yml",
        f"""name: Voorbeeldsite
tagline: Een site om mee te meten.
base-url: https://www.example.org
languages: [nl]
time-zone: Europe/Amsterdam
organisation: {{name: Voorbeeld, email: info@example.org}}
audiences:
{doors}
topics:
{names}
collections: {{news: {NEWS}, topics: topics, audiences: audiences}}
navigation:
  main:
{links}
    - news
  footer:
    delen:
      title: Delen
      links:
{footer}
""",
    )


def write_hugo_settings(folder):
    """The theme in `hugo/`, the style sheet of Baken's theme, and the names of the terms."""
    shutil.copytree(HERE / "hugo", folder)
    sheets = sorted((THEME / "styles").glob("*.css"))
    write(folder / "assets/site.css", "".join(sheet.read_text() for sheet in sheets))
    write(folder / "static/favicon.svg", (THEME / "images/favicon.svg").read_text())
    write(folder / f"content/{NEWS}/_index.md", "---\ntitle: Nieuws\noutputs: [html, rss]\n---\n")
    for taxonomy, terms in (("topics", TOPICS), ("audiences", AUDIENCES)):
        for term in terms:
            write(folder / f"content/{taxonomy}/{term}/_index.md", f"---\ntitle: {term.capitalize()}\nsummary: Over {term}.\n---\n")


if __name__ == "__main__":
    target = Path(sys.argv[2])
    sizes = Corpus(int(sys.argv[1])).write(target / "baken", target / "hugo")
    print(sizes["baken"], sizes["hugo"])
