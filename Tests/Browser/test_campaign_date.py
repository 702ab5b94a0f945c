"""A date is typed once: when an event moves, everything that announces it changes too, or the build fails."""

import io
import re
import zipfile
from email import message_from_bytes, policy
from pathlib import Path

import icalendar
import pytest
from lxml import html

from faults import faults
from hard_site import NOW, SiteFolder
from printed_files import Sheet, png_size

OLD, NEW = "2027-03-11", "2027-04-14"
# The same days as in texts.
WORDS = {
    "nl": {OLD: "donderdag 11 maart 2027", NEW: "woensdag 14 april 2027"},
    "en": {OLD: "Thursday 11 March 2027", NEW: "Wednesday 14 April 2027"},
}
# How any of the files could state the old day, or the day a week before it, when registration closes and a post is published.
STALE = re.compile(r"\b(11|0?4)( maart| March|-03-2027)|2027-?03-?(11|04)")

EVENT = f"""\
---
title: Workshop Utrecht
summary: Een dag schrijven.
start: {OLD}T09:30
end: {OLD}T16:30
format: on-site
venue: {{name: Het huis, city: Utrecht}}
registration: {{email: meld@test.example, price: 0, closes: 2027-03-04T17:00}}
---

Tekst.
"""

CAMPAIGN = """\
---
title: Doe mee in Utrecht
summary: Een actie.
goal: Veertig teams schrijven een eenheid
start: 2027-01-04
end: 2027-06-30
target: ../events/utrecht.md
button: Meld u aan
messages: ["Kom op {event-date} naar {event-place}."]
hashtags: [Mbo]
deadlines:
  zaal: {days-before: 30, title: De zaal inrichten}
posts:
  vooraf: {channel: linkedin, days-before: 7, time: "09:00", text: "Op {event-date}. Nog {days} dagen. Aanmelden tot {closing-date}."}
  vroeg: {channel: instagram, date: 2027-01-12T09:00, text: "Op {event-date} in {event-place}."}
newsletter: {date: 2027-01-13, subject: "Kom op {event-date}", preheader: "Op {event-date}", text: "Het is op {event-date}.", events: 1}
press: {date: 2027-01-11, headline: "Schrijven op {event-date}", text: "Op {event-date} is {event-title}."}
handout: {text: "Op {event-date}."}
---

Tekst.
"""

ENGLISH_CAMPAIGN = """\
---
title: Join in in Utrecht
summary: An action.
goal: Forty teams write a unit
button: Register
messages: ["Come to {event-place} on {event-date}."]
deadlines:
  zaal: {title: Set up the room}
posts:
  vooraf: {text: "On {event-date}. {days} days left. Register by {closing-date}."}
  vroeg: {text: "On {event-date} in {event-place}."}
newsletter: {subject: "Come on {event-date}", preheader: "On {event-date}", text: "It is on {event-date}."}
press: {headline: "Writing on {event-date}", text: "On {event-date} there is {event-title}."}
handout: {text: "On {event-date}."}
---

Text.
"""

FILES = {
    "site.yml": "name: Proef\nbase-url: https://test.example\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\ncards: true\n"
    "organisation: {name: Het team, email: team@test.example, boilerplate: Wij zijn een team.}\n",
    "site.en.yml": "name: Trial\norganisation: {name: The team, boilerplate: We are a team.}\n",
    "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\n```events\nlimit: 3\n```\n",
    "pages/index.en.md": "---\ntitle: Home\nsummary: The beginning.\n---\n\n```events\nlimit: 3\n```\n",
    "events/utrecht.md": EVENT,
    "events/utrecht.en.md": "---\ntitle: Workshop in Utrecht\nsummary: A day of writing.\n---\n\nText.\n",
    "campaigns/actie.md": CAMPAIGN,
    "campaigns/actie.en.md": ENGLISH_CAMPAIGN,
}

PAGES = {"nl": ("events/utrecht/", "campaigns/actie/"), "en": ("en/events/utrecht/", "en/campaigns/actie/")}
# The files of a kit with the event's date; the page of the kit shows most of them.
DATED = [
    "index.html", "newsletter.html", "newsletter.txt", "newsletter.eml", "posts.txt", "press-release.html", "press-release.md",
    "planning.csv", "campaign.ics", "poster-a3.pdf", "poster-a4.pdf", "handout-a4.pdf",
]  # fmt: skip


class Built:
    """The output of a build."""

    def __init__(self, root, scratch):
        self.root, self.scratch = root, scratch
        self.files = {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}

    def named(self, folder, name):
        """The only file with that name below a folder."""
        [path] = [path for path in self.files if path.startswith(folder) and path.endswith(f"/{name}")]
        return path

    def kit(self, language):
        """The folder of the kit."""
        [path] = [path for path in self.files if path.startswith(PAGES[language][1]) and path.endswith("/posts.txt")]
        return path.removesuffix("posts.txt")

    def page(self, folder):
        return html.fromstring(self.files[f"{folder}index.html"].decode("utf-8"))

    def card(self, folder):
        """The path of a page's card, and its alternative text."""
        page = self.page(folder)
        [address] = page.xpath("//meta[@property='og:image']/@content")
        [words] = page.xpath("//meta[@property='og:image:alt']/@content")
        return address.removeprefix("https://test.example/"), words

    def words(self, path, data=None):
        """The text of a file, as one line; empty for an image."""
        data = self.files[path] if data is None else data
        kind = Path(path).suffix
        if kind == ".eml":
            message = message_from_bytes(data, policy=policy.default)
            text = " ".join([message["Subject"], *(part.get_content() for part in message.iter_parts())])
        elif kind == ".pdf":
            file = self.scratch / "sheet.pdf"
            file.write_bytes(data)
            text = Sheet(file).text
        elif kind == ".zip":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                text = " ".join(self.words(name, archive.read(name)) for name in archive.namelist())
        elif kind == ".png" or path == ".baken":
            text = ""
        else:
            # A line of a calendar continues after a line break and a space (RFC 5545, 3.1).
            text = data.decode("utf-8").replace("\r\n ", "").replace("&nbsp;", " ").replace("\\,", ",")
        return " ".join(text.split())


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    """The site before and after the event has moved, in one file."""
    folder, scratch = SiteFolder(tmp_path_factory.mktemp("moved"), FILES), tmp_path_factory.mktemp("scratch")
    folder.build()
    before = Built(folder.output, scratch)
    move(folder)
    folder.build()
    return before, Built(folder.output, scratch)


def move(folder):
    folder.change("events/utrecht.md", OLD, NEW)
    folder.change("events/utrecht.md", "2027-03-04", "2027-04-07")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_moved_event_changes_everything_that_announces_it(moved, language):
    before, after = moved
    old, new = WORDS[language][OLD], WORDS[language][NEW]
    with faults() as found:
        for built, day, other in ((before, old, new), (after, new, old)):
            paths = [f"{PAGES[language][0]}index.html", f"{PAGES[language][1]}index.html"]
            paths += [built.named(built.kit(language), name) for name in DATED]
            paths += [path for path in built.files if path.startswith(built.kit(language)) and path.endswith(".zip")]
            assert len(paths) == 2 + len(DATED) + 1
            for path in paths:
                words = built.words(path)
                found += [f"{path} does not say {day}"] if day not in words else []
                found += [f"{path} says {other}"] if other in words else []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_cards_are_drawn_anew(moved, language):
    before, after = moved
    with faults() as found:
        for folder in PAGES[language]:
            (old, old_words), (new, new_words) = before.card(folder), after.card(folder)
            if WORDS[language][OLD] not in old_words or WORDS[language][NEW] not in new_words:
                found.append(f"the card of {folder} is said to show “{old_words}”, then “{new_words}”")
            if before.files[old] == after.files[new] or old in after.files:
                found.append(f"{folder} keeps its card {old}")
            if png_size(after.root / new) != (1200, 630):
                found.append(f"{new} is no card")
        pictures = [set(built.page(built.kit(language)).xpath("//main//img/@src")) for built in moved]
        if not pictures[0] or pictures[0] & pictures[1]:
            found.append(f"the kit shows the pictures {pictures[0] & pictures[1]} of the old day")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_counts_back_from_the_new_day(moved, language):
    days = []
    for built in moved:
        calendar = icalendar.Calendar.from_ical(built.files[built.kit(language) + "campaign.ics"])
        days.append(sorted(str(entry["DTSTART"].dt) for entry in calendar.walk("VEVENT")))
        table = built.files[built.kit(language) + "planning.csv"].decode("utf-8-sig")
        assert sorted(re.findall(r"^2027-\d\d-\d\d", table, flags=re.MULTILINE)) == days[-1]
    fixed = ["2027-01-11", "2027-01-12", "2027-01-13"]
    assert days == [[*fixed, "2027-02-09", "2027-03-04"], [*fixed, "2027-03-15", "2027-04-07"]]


def test_nothing_states_the_old_day(moved):
    before, after = moved
    assert len([path for path in before.files if STALE.search(before.words(path))]) > 30
    with faults() as found:
        found += [f"{path} says {stale[0]}" for path in after.files if (stale := STALE.search(after.words(path)))]


def test_what_was_changed_is_what_would_be_built_anew(moved, tmp_path):
    """No part of the site stays unchanged because of a cache."""
    folder = SiteFolder(tmp_path, FILES)
    move(folder)
    folder.build()
    anew = Built(folder.output, tmp_path)
    assert {path for path in {*anew.files, *moved[1].files} if anew.files.get(path) != moved[1].files.get(path)} <= {".baken"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("campaigns/actie.md", "Het is op {event-date}.", "Het is op 11 maart 2027."), "the text says 11 maart 2027, but the event is on 14 april 2027"),
        (("campaigns/actie.md", "date: 2027-01-12T09:00", "date: 2027-04-10T09:00"), "the post vroeg goes out on 2027-04-10, when readers can no longer register"),
        (("campaigns/actie.md", "end: 2027-06-30", "end: 2027-03-31"), "the post vooraf is planned for 2027-04-07, outside the campaign"),
    ],
    ids=["a typed date", "a post that comes too late", "a campaign that is over by then"],
)  # fmt: skip
def test_a_kit_that_no_longer_agrees_with_its_event_is_not_built(tmp_path, change, says):
    """The old site stays as it was."""
    folder = SiteFolder(tmp_path, FILES)
    folder.build()
    before = folder.files("*")
    folder.change(*change)
    move(folder)
    done = folder.run("build", "--output", folder.output, "--now", NOW, "--strict")
    assert done.returncode == 1
    assert re.search(r"campaigns/actie\.md:\d+:\d+: (error|warning): " + re.escape(says), done.stderr), done.stderr
    assert folder.files("*") == before
