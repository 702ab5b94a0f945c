"""The feeds of events, parsed by feedparser."""

import re
from datetime import datetime, timezone

import feedparser
import pytest

from calendar_files import plain
from faults import faults


@pytest.fixture
def feeds(built):
    """The feed of events in each language."""
    site, programme = built
    found = {}
    for language in programme.languages:
        data = (site.root / programme.folder("events", language).lstrip("/") / "feed.xml").read_bytes()
        found[language] = feedparser.parse(data)
    return found


def test_every_feed_is_read_without_complaint(feeds):
    for language, feed in feeds.items():
        assert not feed.bozo, f"{language}: {feed.get('bozo_exception')}"
        assert feed.version == "atom10"


def test_the_feeds_hold_the_coming_events_and_nothing_else(built, feeds):
    site, programme = built
    with faults() as found:
        for language, feed in feeds.items():
            known = {site.base + event.path: event for event in programme.events_for(language)}
            listed = [entry.link for entry in feed.entries]
            found += [f"{language}: {link} is no event" for link in listed if link not in known]
            found += [f"{language}: {link} is listed twice" for link in sorted(set(listed)) if listed.count(link) > 1]
            coming = {link for link, event in known.items() if event.end > programme.now}
            found += [f"{language}: {link} is missing" for link in sorted(coming - set(listed))]


def test_identifiers_are_unique_and_do_not_move(hard_folder):
    hard_folder.build()
    before = identifiers(hard_folder)
    assert len(set(before.values())) == len(before) > 0
    assert all(re.match(r"(https?://|tag:|urn:)", identifier) for identifier in before.values())
    hard_folder.change("events/winter.md", 'title: "Winter"', 'title: "Anders"')
    hard_folder.change("events/winter.md", "start: 2027-01-14T09:30\nend: 2027-01-14", "start: 2027-01-21T10:30\nend: 2027-01-21")
    hard_folder.change("events/winter.md", "updated: 2026-11-20", "updated: 2026-11-22")
    hard_folder.build("2026-11-23T14:14:15")
    assert identifiers(hard_folder) == before


def identifiers(folder):
    feed = feedparser.parse((folder.output / "agenda" / "feed.xml").read_bytes())
    return {entry.link: entry.id for entry in feed.entries}


def test_the_clock_of_the_build_is_in_no_feed(hard_folder):
    hard_folder.build("2026-11-23T12:00")
    assert hard_folder.moved("feed.xml", "2026-11-23T14:14:15") == []


def test_every_entry_shows_its_date_and_status(built, feeds):
    site, programme = built
    with faults() as found:
        for language, feed in feeds.items():
            known = {site.base + event.path: event for event in programme.events_for(language)}
            for entry in feed.entries:
                event = known[entry.link]
                text = plain(entry.title + " " + entry.summary + " " + " ".join(part.value for part in entry.get("content", [])))
                day = event.start.astimezone(event.zone)
                if plain(event.get("title")) not in plain(entry.title):
                    found.append(f"{event} is called “{entry.title}”")
                if str(day.day) not in re.findall(r"\d+", text) or str(day.year) not in text:
                    found.append(f"{event}: the entry does not say when it is: {text[:200]}")
                if event.get("updated"):
                    changed = datetime(*entry.updated_parsed[:6], tzinfo=timezone.utc).astimezone(programme.zone).date()
                    if changed.isoformat() != event.get("updated")[:10]:
                        found.append(f"{event} was changed on {event.get('updated')}, the feed says {changed}")


def test_a_cancelled_event_says_so_in_its_title(hard_folder):
    """The texts are the theme's own, so the title is longer than when the event takes place."""
    hard_folder.build()
    before = titles(hard_folder)
    hard_folder.change("events/winter.md", "start: 2027", "status: cancelled\nstart: 2027")
    hard_folder.build()
    after = titles(hard_folder)
    changed = {link for link in before if before[link] != after[link]}
    assert changed == {"https://test.example/agenda/winter/"}
    for link in changed:
        assert before[link] in after[link]
        assert len(after[link]) > len(before[link]) + 4


def titles(folder):
    feed = feedparser.parse((folder.output / "agenda" / "feed.xml").read_bytes())
    return {entry.link: entry.title for entry in feed.entries}


def test_no_mail_address_is_in_a_feed(built):
    site, programme = built
    files = [file for file in site.files if file.suffix == ".xml"]
    assert files
    addresses = {expert.get("email") for expert in programme.experts if expert.get("email") and expert.get("email-in-data") != "true"}
    assert addresses, "no expert has a mail address: this test would see nothing"
    with faults() as found:
        for file in files:
            text = file.read_text("utf-8")
            if "mailto:" in text:
                found.append(f"{file.name} has a mail link")
            found += [f"{file.name} gives {address} away" for address in sorted(addresses) if address in text]


def test_the_overview_names_its_feed(built):
    site, programme = built
    for language in programme.languages:
        folder = programme.folder("events", language)
        links = site.by_path[folder].select("//link[@type='application/atom+xml']/@href")
        assert site.root / folder.lstrip("/") / "feed.xml" in [site.file_at(link) for link in links]
