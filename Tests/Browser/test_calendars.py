"""Every calendar file, parsed by two independent readers and compared with the front matter (RFC 5545, 7986)."""

import re
from datetime import timedelta

from calendar_files import STATUSES, calendar_files, entries, in_utc
from faults import faults

# Which files exist


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
        # A calendar of an audience may exist before its first event.
        found += [f"{path} is not asked for" for path in sorted(there - expected) if not re.search(r"/calendar-[^/]+\.ics$", path)]


def test_the_calendars_hold_the_events_that_they_are_for(built, calendars):
    _, programme = built
    with faults() as found:
        for file in calendars:
            events = programme.events_for(file.language)
            audience = re.search(r"/calendar-(.+)\.ics$", file.path)
            if file.is_of_one_event:
                events = [event for event in events if f"{event.path}event.ics" == file.path]
            elif audience:
                events = [event for event in events if audience[1] in event.words("audiences")]
            listed = set(file.by_page)
            # Past events may be missing from a calendar; cancelled and postponed ones may not.
            needed = {event.path for event in events if file.is_of_one_event or event.end > programme.now}
            found += [f"{file} lacks {path}" for path in sorted(needed - listed)]
            found += [f"{file} should not hold {path}" for path in sorted(map(str, listed - {event.path for event in events}))]


# Bytes


def test_the_bytes_follow_the_standard(calendars):
    with faults() as found:
        for file in calendars:
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
    """Otherwise the test of 75 octets would pass for a site without a long line."""
    [file] = [file for file in calendar_files(hard[0]) if file.path.endswith("/lang/event.ics")]
    assert any(len(line.encode("utf-8")) > 75 for line in file.lines)


# Readers


def test_icalendar_and_libical_read_every_file(calendars):
    with faults() as found:
        for file in calendars:
            for component in file.calendar.walk():
                found += [f"{file}: {component.name}: {error}" for error in component.errors]
            parsed = file.by_libical
            if not parsed.is_calendar or parsed.errors or not parsed.is_complete:
                found.append(f"{file}: libical finds {parsed.errors} errors; complete: {parsed.is_complete}")
            ours, theirs = sorted(str(event["UID"]) for event in file.events), sorted(event.uid or "" for event in parsed.events)
            if ours != theirs:
                found.append(f"{file}: icalendar reads {ours}, libical {theirs}")


def test_both_readers_give_the_instants_of_the_front_matter(built, calendars):
    _, programme = built
    with faults() as found:
        for file in calendars:
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
    """The instant according to the time zone in the file itself."""
    zone = file.zones.get(moment.params.get("TZID"))
    return in_utc(moment.dt.replace(tzinfo=zone) if zone is not None else moment.dt)


def spans(instants):
    return ", ".join(f"{start:%Y-%m-%d %H:%M}–{end:%Y-%m-%d %H:%M}Z" for start, end in instants)


def test_every_time_names_the_zone_of_the_event_and_the_file_describes_it_from_then_on(built, calendars):
    with faults() as found:
        for file, event, source in entries(built, calendars):
            for key in ("DTSTART", "DTEND"):
                name = event[key].params.get("TZID")
                # If a local time occurs twice, only UTC distinguishes the second from the first.
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


def test_the_described_zones_agree_with_the_tz_database_around_every_event(built, calendars):
    """Noon of each day from a week before to a week after, so that a rule for the wrong Sunday is noticed."""
    with faults() as found:
        for file, _, source in entries(built, calendars):
            described = file.zones.get(source.zone.key)
            if described is None:
                continue
            day = source.start.astimezone(source.zone).replace(tzinfo=None, hour=12, minute=0)
            # A zone need not be described for times before the event.
            for noon in (day + timedelta(days=number) for number in range(15)):
                if noon.replace(tzinfo=described).utcoffset() != noon.replace(tzinfo=source.zone).utcoffset():
                    found.append(f"{file}: {source.zone.key} is wrong at {noon}")


def test_the_zones_of_the_events_are_described_once_each(built, calendars):
    _, programme = built
    with faults() as found:
        for file in calendars:
            described = [str(zone["TZID"]) for zone in file.calendar.walk("VTIMEZONE")]
            zones = {programme.event_at(path).zone.key for path in file.by_page}
            if sorted(described) != sorted(zones):
                found.append(f"{file} has events in {sorted(zones)}, and describes {sorted(described)}")


def test_the_hard_site_has_an_event_of_each_kind(hard):
    """Winter, summer, both changes of the clock, other zones: the cases for the tests above."""
    _, programme = hard
    offsets = {
        (event.zone.key, str(event.start.astimezone(event.zone).utcoffset()), str(event.end.astimezone(event.zone).utcoffset()))
        for event in programme.events
    }
    amsterdam = {pair[1:] for pair in offsets if pair[0] == "Europe/Amsterdam"}
    assert amsterdam == {("1:00:00", "1:00:00"), ("2:00:00", "2:00:00"), ("1:00:00", "2:00:00"), ("2:00:00", "1:00:00")}
    assert len({zone for zone, _, _ in offsets}) >= 5
    assert {event.status for event in programme.events} == set(STATUSES)
