"""The content of calendar entries: title, place, audience, organiser, deadline; and no alarms."""

import re
from datetime import datetime, timedelta

from calendar_files import STATUSES, calendar_files, entries, in_utc, plain
from faults import faults


def test_every_calendar_says_what_it_is_and_when_to_read_it_again(calendars):
    names = {}
    with faults() as found:
        for file in calendars:
            calendar = file.calendar
            if str(calendar.get("VERSION")) != "2.0" or not calendar.get("PRODID"):
                found.append(f"{file} has the version {calendar.get('VERSION')}, made by {calendar.get('PRODID')}")
            about = [key for key in ("NAME", "X-WR-CALNAME", "REFRESH-INTERVAL") if calendar.get(key)]
            if file.is_of_one_event:
                # A program that finds a calendar name creates a separate calendar, next to the visitor's own.
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


def test_no_calendar_rings(calendars):
    with faults() as found:
        for file in calendars:
            if b"VALARM" in file.data or any(event.alarms for event in file.by_libical.events):
                found.append(f"{file} has an alarm")


def test_every_entry_says_what_its_page_says(built, calendars):
    site, programme = built
    with faults() as found:
        for file, event, source in entries(built, calendars):
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


def test_every_entry_names_its_sessions(built, calendars):
    _, programme = built
    with faults() as found:
        for file in calendars:
            for path, events in file.by_page.items():
                source = programme.event_at(path)
                if len(events) != len(source.sessions):
                    found.append(f"{file}: {source} has {len(source.sessions)} sessions and {len(events)} entries")
                    continue
                for event, session in zip(events, source.sessions, strict=True):
                    if session.title and plain(session.title) not in plain(str(event["SUMMARY"])):
                        found.append(f"{file}: {source}: “{session.title}” is not in “{event['SUMMARY']}”")


def test_every_entry_says_where_and_for_whom(built, calendars):
    _, programme = built
    with faults() as found:
        for file, event, source in entries(built, calendars):
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


def test_the_deadline_for_registration_is_in_the_calendar(built, calendars):
    """As a task without an alarm, or in the description."""
    with faults() as found:
        for file, event, source in entries(built, calendars):
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
