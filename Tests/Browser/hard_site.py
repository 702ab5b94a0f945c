"""A small site with difficult events: clock changes, other zones, every status, long and hostile texts.

Tests build it with the program itself, also with a change or at another moment, to see what changes in its output.
"""

import json
import os
import subprocess
from datetime import datetime, timezone
from pathlib import Path

from built_site import REPOSITORY, BuiltSite
from programme import Programme

NOW = "2026-11-23T12:00"

SETTINGS = """\
name: Proef
base-url: https://test.example
languages: [nl, en]
time-zone: Europe/Amsterdam
organisation: {name: Het team, summary: Een team., email: team@test.example}
audiences:
  scholen: {name: Scholen, summary: Voor scholen., colour: blue}
  bedrijven: {name: "Bedrijven; groot, klein", summary: Voor bedrijven., colour: clay}
topics:
  kwaliteit: {name: Kwaliteit, summary: Beter worden.}
regions:
  noord: {name: Noord}
  midden: {name: Midden}
sectors:
  zorg: {name: Zorg}
  techniek: {name: Techniek}
collections: {events: agenda, experts: experts}
"""

ENGLISH_SETTINGS = """\
name: Trial
organisation: {name: The team, summary: A team.}
audiences:
  scholen: {name: Schools, summary: For schools.}
  bedrijven: {name: "Companies; large, small", summary: For companies.}
topics:
  kwaliteit: {name: Quality, summary: Getting better.}
regions:
  noord: {name: North}
  midden: {name: Centre}
sectors:
  zorg: {name: Care}
  techniek: {name: Technology}
collections: {events: agenda, experts: experts}
"""

ON_SITE = "format: on-site\nvenue: {name: 'Het huis, zaal 2; boven', street: Straat 1, postal-code: 1234 AB, city: Utrecht, region: midden, geo: [52.09, -5.12]}"
ONLINE = "format: online\nonline: https://meet.example/zaal?a=1&b=2"
LONG = "Één heel lange titel 😀 met “aanhalingen”, komma's; puntkomma's en een \\\\n die geen regeleinde is: naïeve coördinatoren 🇳🇱 aan zee"

# The name of each event with its front matter, except title, summary and updated.
EVENTS = {
    "winter": f"start: 2027-01-14T09:30\nend: 2027-01-14T16:30\naudiences: [scholen]\nhosts: [team]\n{ON_SITE}\n"
    "registration: {email: meld@test.example, opens: 2026-11-01, closes: 2027-01-07T17:00, capacity: 24, price: 0}",
    "zomer": f"start: 2027-07-01T09:30\nend: 2027-07-01T16:30\naudiences: [bedrijven]\ntime-zone: Europe/Amsterdam\n{ON_SITE}\n"
    "registration: {url: 'https://tickets.example/zomer', price: 75.50}",
    "voorjaarsnacht": f"start: 2027-03-27T20:00\nend: 2027-03-28T10:00\nconfirmed-day: true\naudiences: [scholen]\n{ON_SITE}",
    "najaarsnacht": f"start: 2027-10-31T02:30+02:00\nend: 2027-10-31T02:30+01:00\nconfirmed-day: true\naudiences: [scholen, bedrijven]\n{ONLINE}",
    "new-york": f"start: 2027-03-16T10:00\nend: 2027-03-16T11:30\ntime-zone: America/New_York\nlanguage: en\naudiences: [bedrijven]\n{ONLINE}",
    "kolkata": f"start: 2027-05-04T10:00\nend: 2027-05-04T11:30\ntime-zone: Asia/Kolkata\nlanguage: en\naudiences: [bedrijven]\n{ONLINE}",
    "dublin": f"start: 2027-07-06T10:00\nend: 2027-07-06T11:30\ntime-zone: Europe/Dublin\nlanguage: en\naudiences: [scholen]\n{ONLINE}",
    "sydney": f"start: 2027-01-12T10:00\nend: 2027-01-12T11:30\ntime-zone: Australia/Sydney\nlanguage: en\naudiences: [scholen]\n{ONLINE}",
    "ver-weg": f"start: 2041-07-04T10:00\nend: 2041-07-04T12:00\naudiences: [scholen]\n{ONLINE}",
    "schrikkeldag": f"start: 2028-02-29T10:00\nend: 2028-02-29T12:00\naudiences: [scholen]\n{ONLINE}",
    "twee-dagen": "sessions:\n  - {start: 2027-03-25T13:00, end: 2027-03-25T17:00, title: 'Dag 1, het begin'}\n"
    f"  - {{start: 2027-03-30T09:30, end: 2027-03-30T12:30, title: Dag 2}}\naudiences: [scholen]\n{ON_SITE}",
    "afgelast": f"start: 2027-02-02T10:00\nend: 2027-02-02T12:00\nstatus: cancelled\nrevision: 2\naudiences: [scholen]\n{ON_SITE}",
    "uitgesteld": f"start: 2027-02-03T10:00\nend: 2027-02-03T12:00\nstatus: postponed\naudiences: [scholen]\n{ONLINE}",
    "verzet": "start: 2027-02-04T10:00\nend: 2027-02-04T12:00\nstatus: rescheduled\nformer-start: 2027-01-28T10:00\nrevision: 1\n"
    f"audiences: [scholen]\n{ON_SITE}",
    "vol": f"start: 2027-02-09T10:00\nend: 2027-02-09T12:00\nstatus: full\naudiences: [bedrijven]\n{ON_SITE}\n"
    "registration: {email: meld@test.example, price: 0}",
    "hybride": "start: 2027-02-11T10:00\nend: 2027-02-11T12:00\naudiences: [bedrijven]\nformat: hybrid\n"
    "venue: {name: Het huis, city: Groningen, region: noord, country: NL}\nonline: follows",
    "lang": f"start: 2027-04-06T10:00\nend: 2027-04-06T12:00\naudiences: [scholen, bedrijven]\n{ONLINE}",
    "voorbij": f"start: 2026-10-06T10:00\nend: 2026-10-06T12:00\naudiences: [scholen]\n{ONLINE}",
    "bezig": f"start: 2026-11-23T10:00\nend: 2026-11-23T16:00\naudiences: [scholen]\n{ONLINE}",
}

TRANSLATED = ("winter", "new-york", "twee-dagen", "afgelast", "verzet", "lang")

EXPERTS = {
    "team": "title: Het team\nkind: team\nrole: Team\nregions: [noord]\nsectors: [zorg]\ntopics: [kwaliteit]\nlanguages: [nl, en]\n"
    "email: team@test.example\nmembers: [persoon]",
    "midden": "title: Team Midden\nkind: team\nrole: Team\nregions: [midden]\nsectors: [techniek]\nlanguages: [nl]",
    "techniek": "title: Team Techniek\nkind: team\nrole: Team\nregions: [noord]\nsectors: [techniek]\ntopics: [kwaliteit]\nlanguages: [en]",
    "persoon": "title: 'Zoë van der Meer-Ångström, MSc; “de bruggenbouwer” tussen school en bedrijf 😀 in Noord-Nederland'\nkind: person\n"
    "sort-as: 'Meer-Ångström, Zoë van der'\nrole: 'Adviseur; scholen, bedrijven'\norganisation: 'Huis, Tuin & Keuken'\nlanguages: [nl, de]\n"
    "telephone: '+31701234567'\nemail: zoe@test.example\npublished-with-consent: 2026-11-01\nlinks: [{label: Site, url: 'https://zoe.example/a?b=c&d=e'}]",
    "vertrokken": "title: Iemand Anders\nkind: person\nrole: Adviseur\nlanguages: [nl]\nemail: iemand-anders@test.example\n"
    "published-with-consent: 2026-11-01\nleft: 2026-05-01",
}


def pages():
    """Every file of the site by its path in the content folder."""
    files = {
        "site.yml": SETTINGS,
        "site.en.yml": ENGLISH_SETTINGS,
        "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\nWelkom.\n",
        "pages/index.en.md": "---\ntitle: Home\nsummary: The beginning.\n---\n\nWelcome.\n",
    }
    for name, facts in EVENTS.items():
        title = LONG if name == "lang" else name.capitalize()
        head = f"title: \"{title}\"\nsummary: \"Samenvatting van {title}\"\nupdated: 2026-11-20\n{facts}"
        files[f"events/{name}.md"] = f"---\n{head}\n---\n\nTekst over *{name}*, met een [koppeling](https://elders.example/).\n"
    for name in TRANSLATED:
        files[f"events/{name}.en.md"] = f"---\ntitle: English {name}\nsummary: Summary of {name}.\nslug: the-{name}\n---\n\nText.\n"
    for name, facts in EXPERTS.items():
        files[f"experts/{name}.md"] = f"---\nsummary: Over {name}.\nupdated: 2026-11-20\n{facts}\n---\n\nTekst.\n"
    files["experts/team.en.md"] = "---\ntitle: The team\nrole: Team\nsummary: About.\n---\n\nText.\n"
    return files


class SiteFolder:
    """A site in a folder, ready to be changed and built: that of difficult events, unless other files are given."""

    def __init__(self, folder, files=None):
        self.content = Path(folder) / "content"
        self.output = Path(folder) / "public"
        for path, text in (files or pages()).items():
            self.write(path, text)

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")

    def change(self, path, old, new):
        text = (self.content / path).read_text("utf-8")
        assert old in text, f"{path} does not say “{old}”"
        self.write(path, text.replace(old, new))

    def build(self, now=NOW):
        """Builds the site, and fails with the program's report if the build fails."""
        done = self.run("build", "--output", self.output, "--now", now, "--format", "json")
        assert done.returncode == 0, f"baken build: {done.stdout or done.stderr}"
        return json.loads(done.stdout)

    def run(self, command, *arguments):
        """Runs a command of the program on the site."""
        program = Path(os.environ.get("BAKEN_PROGRAM") or REPOSITORY / ".build" / "debug" / "baken")
        return subprocess.run([program, command, "--site", self.content, *arguments], capture_output=True, text=True, check=False)

    def read(self):
        """The built site and its sources."""
        return BuiltSite(self.output), Programme(self.content, datetime.fromisoformat(NOW).replace(tzinfo=timezone.utc))

    def moved(self, pattern, now):
        """The files that differ when the site is built at another moment."""
        before = self.files(pattern)
        assert before, f"there is no {pattern}"
        self.build(now)
        after = self.files(pattern)
        return [path for path in sorted({**before, **after}) if before.get(path) != after.get(path)]

    def files(self, pattern):
        """The contents of all output files that match, by path."""
        found = [file for file in sorted(self.output.rglob(pattern)) if file.is_file()]
        return {file.relative_to(self.output).as_posix(): file.read_bytes() for file in found}
