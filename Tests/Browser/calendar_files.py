"""The calendar files of a built site, parsed by two independent readers and as bytes."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import cache, cached_property
from pathlib import Path

import icalendar

import libical

# The values for each status (RFC 5545, section 3.8.1.11).
STATUSES = {
    "scheduled": {"CONFIRMED"},
    "rescheduled": {"CONFIRMED"},
    "full": {"CONFIRMED"},
    "postponed": {"TENTATIVE", "CANCELLED"},
    "cancelled": {"CANCELLED"},
}


@dataclass(eq=False)
class CalendarFile:
    """One `.ics` file."""

    file: Path
    path: str
    site: object = field(repr=False)

    def __str__(self):
        return self.path

    @cached_property
    def data(self):
        return self.file.read_bytes()

    @cached_property
    def lines(self):
        """The unfolded lines (RFC 5545, section 3.1)."""
        return self.data.replace(b"\r\n ", b"").replace(b"\r\n\t", b"").decode("utf-8").split("\r\n")

    @cached_property
    def calendar(self):
        return icalendar.Calendar.from_ical(self.data)

    @cached_property
    def by_libical(self):
        return libical.Calendar(self.data)

    @property
    def events(self):
        return self.calendar.walk("VEVENT")

    @cached_property
    def zones(self):
        """The time zones by identifier, made only from the file's VTIMEZONE components."""
        return {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in self.calendar.walk("VTIMEZONE")}

    @cached_property
    def by_page(self):
        """The entries by the page that they refer to, in the order of their starts."""
        grouped = defaultdict(list)
        for event in self.events:
            grouped[self.site.local_path(str(event.get("URL", "")))].append(event)
        return {path: sorted(events, key=lambda event: in_utc(event["DTSTART"].dt)) for path, events in grouped.items()}

    @cached_property
    def language(self):
        parts = self.path.split("/")
        return parts[1] if parts[1] in self.site.languages else self.site.default_language

    @property
    def is_of_one_event(self):
        return self.file.name == "event.ics"


@cache
def calendar_files(site):
    """All calendar files of a site, in the order of their paths; read only once, since reading takes a while."""
    return [
        CalendarFile(file, "/" + file.relative_to(site.root).as_posix(), site) for file in site.files
        # The schedule of a campaign is not a calendar of events: test_campaign_planning.py reads it. Nor is the moment when people can
        # register: test_event_pages.py reads that.
        if file.suffix == ".ics" and file.name not in ("campaign.ics", "registration.ics")
    ]


def in_utc(moment):
    """Whether it is an instant, unlike a time without a zone or a date."""
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise ValueError(f"{moment} is no instant")
    return moment.astimezone(timezone.utc)


def plain(text):
    """A text without typographic characters, to compare an author's text with the published one."""
    marks = {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "…": "..."}
    marks |= {"\u00a0": " ", "\u202f": " ", "\u00ad": ""}
    return " ".join("".join(marks.get(letter, letter) for letter in text).split())


def entries(built, files):
    """Every entry of every file, with its event."""
    _, programme = built
    for file in files:
        for path, events in file.by_page.items():
            source = programme.event_at(path)
            assert source is not None, f"{file}: {path} is the page of no event"
            yield from ((file, event, source) for event in events)
