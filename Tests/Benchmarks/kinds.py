"""Compares a site whose files are of kinds that it declares itself with those of built-in kinds: each builds, and shows an edit.

The built-in kinds are pages with articles, which state four keys each, and events, which state as much as the declared kinds do.

Run as `kinds.py --pages PAGES --pairs PAIRS --edits EDITS --baken PROGRAM`; see `script/bench --kinds`.
"""

import argparse
import statistics
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from contestants import Baken
from corpus import LINK, NEWEST, Corpus, Page, write, write_baken_settings
from latency import BakenServer, figures, measure_edits
from storage import work_folder

KINDS = 10
# Every type of field; the reference leads to a file of the next kind, so that pages have links back.
DECLARATION = """name: Soort {number}
plural: Soorten {number}
folder: soort-{number}
list: soort-{number}
summary: Alles van soort {number}.
fields:
  for: {{label: Voor wie, type: choice, of: audiences, many: true, required: true}}
  price: {{label: Kosten, type: choice, values: {{free: Gratis, paid: Betaald}}}}
  version: {{label: Versie, type: text, property: version}}
  hours: {{label: Uren, type: number, least: 0.5, greatest: 40}}
  checked: {{label: Nagekeken op, type: date}}
  opens: {{label: Open vanaf, type: moment}}
  signed: {{label: Ondertekenen, type: flag}}
  note: {{label: Let op, type: markdown}}
  file: {{label: Bestand, type: media}}
  picture: {{label: Beeld, type: image}}
  more: {{label: Lees ook, type: link, many: true}}
  partner: {{label: Hoort bij, type: reference, to: soort-{next}, inverse: Hoort hierbij}}
  steps:
    label: Stappen
    type: group
    many: true
    fields:
      name: {{label: Stap, type: text, required: true}}
      days: {{label: Dagen, type: number}}
sort: [-checked, title]
filter: [for, price]
data: CreativeWork
feed: true
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><path d="M0 0h40v30z"/></svg>\n'


EVENT = """start: {day}T{hour:02}:30
end: {day}T{hour:02}:55
format: on-site
venue:
  name: Zaal {number}
  street: Straat {number}
  city: Utrecht
  region: midden
  country: NL
  geo: [52.09, 5.12]
registration:
  email: workshops@example.org
  capacity: 20
  price: 0
language: nl
confirmed-day: true
"""


@dataclass
class KindPage(Page):
    """A page in the folder of its kind."""

    @property
    def baken_file(self):
        return f"{self.path}.md" if self.path else "pages/index.md"


class KindsCorpus(Corpus):
    """As many pages with the same kinds of text, of ten declared kinds in turn."""

    def __init__(self, count):
        super().__init__(count)
        self.pages = [self.kind_page("", "home")] + [self.kind_page(self.place(number), "page") for number in range(count - 1)]

    def place(self, number):
        return f"soort-{number % KINDS + 1}/stuk-{number:05}"

    def kind_page(self, path, kind):
        return KindPage(**vars(self.page(path, kind)))

    def front_matter(self, page):
        front_matter = super().front_matter(page)
        if page.kind == "home":
            return front_matter
        # The field `for` names the audiences.
        lines = [line for line in front_matter.rstrip("-\n").split("\n") if not line.startswith("audiences:")]
        return "\n".join(lines) + "\n" + self.fields(page) + "---\n\n"

    def fields(self, page):
        writer, chance = self.writer, self.random
        # The next piece is of the next kind.
        following = int(page.path[-5:]) + 1
        partner = following if following < len(self.pages) - 1 else following - KINDS
        fields = [
            f"for: [{', '.join(chance.sample(['scholen', 'bedrijven', 'overheid'], k=2))}]",
            f"price: {chance.choice(['free', 'paid'])}",
            f'version: "{chance.randint(1, 9)}.{chance.randint(0, 9)}"',
            f"hours: {chance.randint(1, 40)}",
            f"checked: {page.date}",
            f"opens: {NEWEST}T09:30",
            f"signed: {chance.choice(['true', 'false'])}",
            f"note: {writer.title()} en **{writer.title(1, 2)}**.",
            "file: ../media/blad.pdf",
            "picture: {file: ../media/beeld.svg, alt: Een blad}",
            f"more: [../{self.pages[chance.randrange(1, len(self.pages))].baken_file}, https://www.example.com/meer/]",
            f"partner: stuk-{partner:05}",
            "steps:",
            f"  - {{name: {writer.title(1, 2)}, days: 2}}",
            f"  - {{name: {writer.title(1, 2)}}}",
        ]
        return "\n".join(fields) + "\n"

    def write(self, baken):
        """Returns the bytes of Markdown in the site."""
        write_baken_settings(baken)
        settings = (baken / "site.yml").read_text().split("collections:")[0]
        write(baken / "site.yml", settings + "regions: {midden: {name: Midden}}\n")
        self.write_declarations(baken)
        size = 0
        for page in self.pages:
            start = Path(page.baken_file).parent
            head, body = self.front_matter(page), self.body(page)
            size += write(baken / page.baken_file, head + LINK.sub(lambda m: self.path_to(int(m[1]), start), body))
        return size


    def write_declarations(self, baken):
        for number in range(1, KINDS + 1):
            write(baken / f"types/soort-{number}.yml", DECLARATION.format(number=number, next=number % KINDS + 1))
        write(baken / "media/beeld.svg", PICTURE)
        write(baken / "media/blad.pdf", "%PDF-1.4\n%%EOF\n")


class EventsCorpus(KindsCorpus):
    """As many pages with the same kinds of text, which are all events."""

    def place(self, number):
        return f"events/stuk-{number:05}"

    def fields(self, page):
        number = int(page.path[-5:])
        # No two at the same time.
        day = NEWEST + timedelta(days=10 + 7 * (number // 12))
        return EVENT.format(number=number, day=day, hour=8 + number % 12)

    def write_declarations(self, baken):
        pass


def main():
    options = read_options()
    with work_folder(3 * options.pages) as (folder, _):
        sites = {"pages": Corpus(options.pages), "events": EventsCorpus(options.pages), "declared": KindsCorpus(options.pages)}
        sites["pages"].write(folder / "pages/baken", folder / "pages/hugo")
        for name in ("events", "declared"):
            sites[name].write(folder / f"{name}/baken")
        runs = {name: [] for name in sites}
        for pair in range(options.pairs):
            for name in list(sites) if pair % 2 == 0 else reversed(list(sites)):
                runs[name].append(Baken(options.baken, folder / name).build())
        print(f"{options.pages:,} files, of which each takes, in the median of {options.pairs} builds:")
        for name, usages in runs.items():
            cpu, wall = (statistics.median(getattr(usage, part) for usage in usages) for part in ("cpu", "wall"))
            peak = statistics.median(usage.peak for usage in usages)
            share = 1e6 / options.pages
            print(f"  {name:9} {cpu * share:6.0f} µs of the processor, {wall * share:6.0f} µs; peak {peak / 1e6:.0f} MB")
        for other in ("events", "pages"):
            for part in ("cpu", "wall", "peak"):
                pairs = zip(runs["declared"], runs[other])
                ratio = statistics.median(getattr(declared, part) / getattr(builtin, part) for declared, builtin in pairs)
                print(f"  declared to {other}, {part}: {ratio:.2f}")
        if options.edits:
            for name, corpus in sites.items():
                server = BakenServer(options.baken, folder / name)
                print(f"  from saving to reload, {name}: {figures(measure_edits(server, corpus.pages, options.edits))}")


def read_options():
    parser = argparse.ArgumentParser(prog="kinds.py")
    parser.add_argument("--pages", type=int, required=True)
    parser.add_argument("--pairs", type=int, required=True)
    parser.add_argument("--edits", type=int, required=True)
    parser.add_argument("--baken", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
