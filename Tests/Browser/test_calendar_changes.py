"""Identity and changes in calendars: UID, SEQUENCE, STATUS, LAST-MODIFIED (RFC 5545, section 3.8.7)."""

import re
from datetime import timedelta

import icalendar
import pytest

from calendar_files import STATUSES, calendar_files, entries, in_utc
from faults import faults


def test_identifiers_are_unique_in_a_file_and_the_same_in_every_file(built, calendars):
    seen = {}
    with faults() as found:
        for file in calendars:
            identifiers = [str(event["UID"]) for event in file.events]
            found += [f"{file} uses {uid} twice" for uid in sorted(set(identifiers)) if identifiers.count(uid) > 1]
            for path, events in file.by_page.items():
                names = [str(event["UID"]) for event in events]
                if seen.setdefault(path, names) != names:
                    found.append(f"{file} calls {path} {names}, another file {seen[path]}")
    instants = {}
    for file, event, source in entries(built, calendars):
        key = (source.name, in_utc(event["DTSTART"].dt))
        assert instants.setdefault(str(event["UID"]), key) == key, f"{event['UID']} is of two events"


def test_an_identifier_outlasts_a_change_of_title_time_place_and_address(hard_folder):
    hard_folder.build()
    before = identifiers(hard_folder, "winter")
    hard_folder.change("events/winter.md", 'title: "Winter"', 'title: "Anders"\nslug: anders')
    hard_folder.change("events/winter.md", "start: 2027-01-14T09:30\nend: 2027-01-14", "start: 2027-01-21T10:30\nend: 2027-01-21")
    hard_folder.change("events/winter.md", "city: Utrecht", "city: Zwolle")
    hard_folder.build()
    assert identifiers(hard_folder, "anders") == before


def identifiers(folder, name):
    [event] = event_file(folder, name).walk("VEVENT")
    return str(event["UID"])


def event_file(folder, name):
    return icalendar.Calendar.from_ical((folder.output / "agenda" / name / "event.ics").read_bytes())


# Changes


def sequences(folder):
    """The SEQUENCE of each event in the complete calendar."""
    calendar = icalendar.Calendar.from_ical((folder.output / "agenda" / "calendar.ics").read_bytes())
    return {str(event["UID"]): (int(event["SEQUENCE"]), str(event["STATUS"])) for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("status: scheduled", "status: cancelled"),
        ("status: scheduled", "status: postponed"),
        ("status: postponed", "status: cancelled"),
        ("status: scheduled", "status: rescheduled\nformer-start: 2027-01-07T09:30"),
        ("status: rescheduled\nformer-start: 2027-01-07T09:30", "status: cancelled"),
        ("revision: 0", "revision: 1"),
        ("status: cancelled", "revision: 1"),
        ("status: cancelled\nrevision: 3", "status: scheduled\nrevision: 4"),
    ],
)
def test_a_change_raises_the_sequence_and_the_event_stays(hard_folder, before, after):
    start = "start: 2027-01-14T09:30"
    hard_folder.change("events/winter.md", start, f"{before}\n{start}")
    hard_folder.build()
    [uid] = {identifiers(hard_folder, "winter")}
    first = sequences(hard_folder)
    hard_folder.change("events/winter.md", f"{before}\n{start}", f"{after}\n{start}")
    hard_folder.build()
    second = sequences(hard_folder)
    assert second.keys() == first.keys()
    assert second[uid][0] > first[uid][0]
    status = re.search("status: ([a-z]+)", after)
    assert second[uid][1] in STATUSES[status[1] if status else "scheduled"]
    assert {key: value for key, value in first.items() if key != uid} == {key: value for key, value in second.items() if key != uid}


def test_cancelled_events_stay_in_the_calendars(hard):
    _, programme = hard
    [event] = [event for event in programme.events_for("nl") if event.status == "cancelled"]
    for name in ("calendar.ics", "calendar-scholen.ics"):
        [file] = [file for file in calendar_files(hard[0]) if file.path == f"/agenda/{name}"]
        [entry] = file.by_page[event.path]
        assert entry["STATUS"] == "CANCELLED"
        assert int(entry["SEQUENCE"]) > event.revision


def test_the_clock_of_the_build_is_in_no_calendar(hard_folder):
    hard_folder.build("2026-11-23T12:00")
    assert hard_folder.moved("*.ics", "2026-11-23T14:14:15") == []


def test_the_last_change_is_the_authors(hard_folder):
    hard_folder.build()
    before = event_file(hard_folder, "winter").walk("VEVENT")[0]
    hard_folder.change("events/winter.md", "updated: 2026-11-20", "updated: 2026-11-22")
    hard_folder.build()
    after = event_file(hard_folder, "winter").walk("VEVENT")[0]
    assert after["LAST-MODIFIED"].dt - before["LAST-MODIFIED"].dt == timedelta(days=2)
    assert after["DTSTAMP"].dt - before["DTSTAMP"].dt == timedelta(days=2)
