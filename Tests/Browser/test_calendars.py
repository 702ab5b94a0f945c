"""Every calendar file, read by two independent readers and held against the front matter (RFC 5545, 7986)."""

import re
from datetime import datetime, timedelta

import icalendar
import pytest

from calendar_files import calendar_files, in_utc, plain
from faults import faults

STATUSES = {
    "scheduled": {"CONFIRMED"},
    "rescheduled": {"CONFIRMED"},
    "full": {"CONFIRMED"},
    "postponed": {"TENTATIVE", "CANCELLED"},
    "cancelled": {"CANCELLED"},
}


@pytest.fixture
def files(built):
    found = calendar_files(built[0])
    assert found, "there is no calendar file"
    return found


def entries(built, files):
    """Every entry of every file, with the event that it is of."""
    _, programme = built
    for file in files:
        for path, events in file.by_page.items():
            source = programme.event_at(path)
            assert source is not None, f"{file}: {path} is the page of no event"
            yield from ((file, event, source) for event in events)


# What there is


def test_there_is_a_calendar_for_everything_each_audience_and_each_event(built):
    site, programme = built
    expected = set()
    for language in programme.languages:
        folder = programme.folder("events", language)
        audiences = {audience for event in programme.events_for(language) for audience in event.words("audiences")}
        expected |= {f"{folder}calendar.ics", *(f"{folder}calendar-{audience}.ics" for audience in audiences)}
    expected |= {f"{event.path}event.ics" for event in programme.events}
    there = {file.path for file in calendar_files(site)}
    with faults() as found:
        found += [f"{path} is missing" for path in sorted(expected - there)]
        # A calendar of an audience may be there before its first event.
        found += [f"{path} is not asked for" for path in sorted(there - expected) if not re.search(r"/calendar-[^/]+\.ics$", path)]


def test_the_calendars_hold_the_events_that_they_are_for(built, files):
    _, programme = built
    with faults() as found:
        for file in files:
            events = programme.events_for(file.language)
            audience = re.search(r"/calendar-(.+)\.ics$", file.path)
            if file.is_of_one_event:
                events = [event for event in events if f"{event.path}event.ics" == file.path]
            elif audience:
                events = [event for event in events if audience[1] in event.words("audiences")]
            listed = set(file.by_page)
            # What is over may be left out of a calendar; what is cancelled or postponed may not.
            needed = {event.path for event in events if file.is_of_one_event or event.end > programme.now}
            found += [f"{file} lacks {path}" for path in sorted(needed - listed)]
            found += [f"{file} should not hold {path}" for path in sorted(map(str, listed - {event.path for event in events}))]


# Bytes


def test_the_bytes_follow_the_standard(files):
    with faults() as found:
        for file in files:
            if not file.data.startswith(b"BEGIN:VCALENDAR\r\n") or not file.data.endswith(b"END:VCALENDAR\r\n"):
                found.append(f"{file} does not begin and end as a calendar")
            if re.search(rb"(?<!\r)\n|\r(?!\n)", file.data):
                found.append(f"{file} has a line that does not end with CRLF")
            if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", file.data):
                found.append(f"{file} has a control character")
            for number, line in enumerate(file.data.split(b"\r\n")[:-1], 1):
                if len(line) > 75:
                    found.append(f"{file}:{number} has {len(line)} octets")
                if line.strip() == b"":
                    found.append(f"{file}:{number} is empty")
                try:
                    line.decode("utf-8")
                except UnicodeDecodeError:
                    found.append(f"{file}:{number} splits a character")


def test_long_lines_are_folded(hard):
    """Else the test of 75 octets would pass for a site without a long line."""
    [file] = [file for file in calendar_files(hard[0]) if file.path.endswith("/lang/event.ics")]
    assert any(len(line.encode("utf-8")) > 75 for line in file.lines)


# Readers


def test_icalendar_and_libical_read_every_file(files):
    with faults() as found:
        for file in files:
            for component in file.calendar.walk():
                found += [f"{file}: {component.name}: {error}" for error in component.errors]
            parsed = file.by_libical
            if not parsed.is_calendar or parsed.errors or not parsed.is_complete:
                found.append(f"{file}: libical finds {parsed.errors} errors; complete: {parsed.is_complete}")
            ours, theirs = sorted(str(event["UID"]) for event in file.events), sorted(event.uid or "" for event in parsed.events)
            if ours != theirs:
                found.append(f"{file}: icalendar reads {ours}, libical {theirs}")


def test_both_readers_give_the_instants_of_the_front_matter(built, files):
    _, programme = built
    with faults() as found:
        for file in files:
            by_libical = {event.uid: event for event in file.by_libical.events}
            for path, events in file.by_page.items():
                sessions = [(session.start, session.end) for session in programme.event_at(path).sessions]
                readers = {
                    "icalendar": [(in_utc(event["DTSTART"].dt), in_utc(event["DTEND"].dt)) for event in events],
                    "libical": [(by_libical[uid].start, by_libical[uid].end) for uid in (str(event["UID"]) for event in events)],
                    "its own VTIMEZONE": [tuple(by_own_zone(file, event[key]) for key in ("DTSTART", "DTEND")) for event in events],
                }
                for reader, instants in readers.items():
                    if instants != sessions:
                        found.append(f"{file}: {path} is {spans(sessions)}, and by {reader} {spans(instants)}")


def by_own_zone(file, moment):
    """The instant by the time zone that the file itself describes."""
    zone = file.zones.get(moment.params.get("TZID"))
    return in_utc(moment.dt.replace(tzinfo=zone) if zone is not None else moment.dt)


def spans(instants):
    return ", ".join(f"{start:%Y-%m-%d %H:%M}–{end:%Y-%m-%d %H:%M}Z" for start, end in instants)


def test_every_time_names_the_zone_of_the_event_and_the_file_describes_it_from_then_on(built, files):
    with faults() as found:
        for file, event, source in entries(built, files):
            for key in ("DTSTART", "DTEND"):
                name = event[key].params.get("TZID")
                # Where the clock shows the same time twice, only UTC tells the second from the first.
                if name is None and is_ambiguous(source, in_utc(event[key].dt)):
                    continue
                if name != source.zone.key:
                    found.append(f"{file}: {source} is in {source.zone.key}, {key} in {name}")
            for zone in file.calendar.walk("VTIMEZONE"):
                if str(zone["TZID"]) == source.zone.key:
                    onsets = [part["DTSTART"].dt for part in zone.subcomponents]
                    if min(onsets) > source.start.astimezone(source.zone).replace(tzinfo=None):
                        found.append(f"{file}: {source.zone.key} is described from {min(onsets)}, after {source}")


def is_ambiguous(source, instant):
    local = instant.astimezone(source.zone)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def test_the_described_zones_agree_with_the_tz_database_around_every_event(built, files):
    """Noon of each day from a week before to a week after, so that a rule for the wrong Sunday shows."""
    with faults() as found:
        for file, _, source in entries(built, files):
            described = file.zones.get(source.zone.key)
            if described is None:
                continue
            day = source.start.astimezone(source.zone).replace(tzinfo=None, hour=12, minute=0)
            # A zone need not be described from before the event.
            for noon in (day + timedelta(days=number) for number in range(15)):
                if noon.replace(tzinfo=described).utcoffset() != noon.replace(tzinfo=source.zone).utcoffset():
                    found.append(f"{file}: {source.zone.key} is wrong at {noon}")


def test_the_zones_of_the_events_are_described_once_each(built, files):
    _, programme = built
    with faults() as found:
        for file in files:
            described = [str(zone["TZID"]) for zone in file.calendar.walk("VTIMEZONE")]
            zones = {programme.event_at(path).zone.key for path in file.by_page}
            if sorted(described) != sorted(zones):
                found.append(f"{file} has events in {sorted(zones)}, and describes {sorted(described)}")


def test_the_hard_site_has_an_event_of_each_kind(hard):
    """Winter, summer, over both changes of the clock, in other zones: what the tests above are for."""
    _, programme = hard
    offsets = {
        (event.zone.key, str(event.start.astimezone(event.zone).utcoffset()), str(event.end.astimezone(event.zone).utcoffset()))
        for event in programme.events
    }
    amsterdam = {pair[1:] for pair in offsets if pair[0] == "Europe/Amsterdam"}
    assert amsterdam == {("1:00:00", "1:00:00"), ("2:00:00", "2:00:00"), ("1:00:00", "2:00:00"), ("2:00:00", "1:00:00")}
    assert len({zone for zone, _, _ in offsets}) >= 5
    assert {event.status for event in programme.events} == set(STATUSES)


# Identity


def test_identifiers_are_unique_in_a_file_and_the_same_in_every_file(built, files):
    seen = {}
    with faults() as found:
        for file in files:
            identifiers = [str(event["UID"]) for event in file.events]
            found += [f"{file} uses {uid} twice" for uid in sorted(set(identifiers)) if identifiers.count(uid) > 1]
            for path, events in file.by_page.items():
                names = [str(event["UID"]) for event in events]
                if seen.setdefault(path, names) != names:
                    found.append(f"{file} calls {path} {names}, another file {seen[path]}")
    instants = {}
    for file, event, source in entries(built, files):
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
    """The number of each plan in the calendar of everything."""
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


# Contents


def test_every_calendar_says_what_it_is_and_when_to_read_it_again(files):
    names = {}
    with faults() as found:
        for file in files:
            calendar = file.calendar
            if str(calendar.get("VERSION")) != "2.0" or not calendar.get("PRODID"):
                found.append(f"{file} has the version {calendar.get('VERSION')}, made by {calendar.get('PRODID')}")
            about = [key for key in ("NAME", "X-WR-CALNAME", "REFRESH-INTERVAL") if calendar.get(key)]
            if file.is_of_one_event:
                # A program that reads a name makes a calendar of it, beside the visitor's own.
                found += [f"{file} is for one event, and has {about}"] if about else []
                continue
            if len(about) < 3:
                found.append(f"{file} has only {about}")
                continue
            if str(calendar["NAME"]) != str(calendar["X-WR-CALNAME"]):
                found.append(f"{file} has the names {calendar['NAME']} and {calendar['X-WR-CALNAME']}")
            interval = calendar["REFRESH-INTERVAL"]
            if interval.params.get("VALUE") != "DURATION" or not timedelta(hours=1) <= interval.dt <= timedelta(days=7):
                found.append(f"{file} asks to be read again after {interval.to_ical()}")
            names.setdefault(str(calendar["NAME"]), []).append(str(file))
        found += [f"{files} have one name: {name}" for name, files in names.items() if len(files) > 1]


def test_no_calendar_rings(files):
    with faults() as found:
        for file in files:
            if b"VALARM" in file.data or any(event.alarms for event in file.by_libical.events):
                found.append(f"{file} has an alarm")


def test_every_entry_says_what_its_page_says(built, files):
    site, programme = built
    with faults() as found:
        for file, event, source in entries(built, files):
            page = site.by_path[source.path]
            place = f"{file}: {source}"
            summary = plain(str(event.get("SUMMARY", "")))
            if plain(page.meta("og:title")) not in summary:
                found.append(f"{place} is called “{summary}”, its page “{page.meta('og:title')}”")
            if str(event.get("URL")) != page.canonical:
                found.append(f"{place} leads to {event.get('URL')}, not to {page.canonical}")
            if str(event.get("STATUS")) not in STATUSES[source.status]:
                found.append(f"{place} is {source.status}, the calendar says {event.get('STATUS')}")
            if source.status != "scheduled" and int(event.get("SEQUENCE", 0)) <= source.revision and source.status != "full":
                found.append(f"{place} is {source.status}, and has the SEQUENCE {event.get('SEQUENCE')}")
            lacking = [key for key in ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DESCRIPTION") if key not in event]
            found += [f"{place} lacks {key}" for key in lacking]
            if not re.fullmatch(r"(?i)mailto:[^@\s]+@[^@\s]+", str(event.get("ORGANIZER"))) or not event["ORGANIZER"].params.get("CN"):
                found.append(f"{place} has the organiser {event.get('ORGANIZER')}")
            if event.get("LAST-MODIFIED") and source.get("updated"):
                changed = event["LAST-MODIFIED"].dt.astimezone(programme.zone).date().isoformat()
                if changed != source.get("updated")[:10]:
                    found.append(f"{place} was changed on {source.get('updated')}, the calendar says {changed}")


def test_every_entry_names_its_sessions(built, files):
    _, programme = built
    with faults() as found:
        for file in files:
            for path, events in file.by_page.items():
                source = programme.event_at(path)
                if len(events) != len(source.sessions):
                    found.append(f"{file}: {source} has {len(source.sessions)} sessions and {len(events)} entries")
                    continue
                for event, session in zip(events, source.sessions, strict=True):
                    if session.title and plain(session.title) not in plain(str(event["SUMMARY"])):
                        found.append(f"{file}: {source}: “{session.title}” is not in “{event['SUMMARY']}”")


def test_every_entry_says_where_and_for_whom(built, files):
    _, programme = built
    with faults() as found:
        for file, event, source in entries(built, files):
            place = f"{file}: {source}"
            location = plain(str(event.get("LOCATION", "")))
            for key in ("name", "street", "postal-code", "city"):
                if source.venue.get(key) and plain(source.venue[key]) not in location:
                    found.append(f"{place}: “{source.venue[key]}” is not in the location “{location}”")
            if source.venue.get("geo"):
                given = tuple(map(float, source.venue["geo"]))
                geo = event.get("GEO")
                if geo is None or (geo.latitude, geo.longitude) != given:
                    found.append(f"{place} is at {given}, the calendar says {geo and geo.to_ical()}")
            if source.online:
                named = {str(event.get("LOCATION", "")), str(event.get("CONFERENCE", "")), *str(event.get("DESCRIPTION", "")).split()}
                if source.online not in named:
                    found.append(f"{place}: {source.online} is in none of location, conference and description")
            categories = event.get("CATEGORIES")
            categories = categories if isinstance(categories, list) else [categories] if categories else []
            listed = {plain(str(word)) for words in categories for word in words.cats}
            named = {plain(programme.name_of(group, key, file.language)) for group in ("audiences", "topics") for key in source.words(group)}
            if not named <= listed:
                found.append(f"{place} has the categories {sorted(listed)}, not {sorted(named)}")


def test_the_deadline_for_registration_is_in_the_calendar(built, files):
    """As a task without an alarm, or in the words of the description."""
    with faults() as found:
        for file, event, source in entries(built, files):
            closes = source.registration.get("closes")
            if not closes or source.status in ("cancelled", "postponed"):
                continue
            due = [in_utc(todo["DUE"].dt) for todo in file.calendar.walk("VTODO") if isinstance(todo["DUE"].dt, datetime)]
            local = source.instant(closes).astimezone(source.zone)
            if source.instant(closes) not in due and not re.search(rf"\b{local.day} \w+ {local.year}\b", str(event["DESCRIPTION"])):
                found.append(f"{file}: {source} can be registered for until {closes}, which the calendar does not say")


def test_texts_come_through_as_they_were_written(hard):
    """Commas, semicolons, backslashes and characters outside the basic plane, by both readers."""
    site, programme = hard
    [file] = [file for file in calendar_files(site) if file.path.endswith("/lang/event.ics")]
    title = plain(programme.event_at("/agenda/lang/").get("title"))
    [event], [by_libical] = file.events, file.by_libical.events
    assert title in plain(str(event["SUMMARY"]))
    assert title in plain(by_libical.summary)
    assert plain(str(event["DESCRIPTION"])) == plain(by_libical.description)
