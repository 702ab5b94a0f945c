"""The schedule of a campaign: a calendar, a table and a list on the kit's page, with its author's days."""

import csv
import io
from datetime import date, timedelta

import icalendar
import pytest

import libical
from built_site import text_of
from campaign_kits import words
from faults import faults


@pytest.fixture(scope="module")
def calendars(kits):
    return [(kit, kit.files["campaign.ics"].read_bytes()) for kit in kits]


def table(kit):
    """The rows of the comma-separated table, without the header."""
    text = kit.files["planning.csv"].read_bytes().decode("utf-8-sig")
    # In locales with a decimal comma, spreadsheets split fields at semicolons.
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if kit.language == "nl" else ","))[1:]


def test_the_calendar_has_a_day_entry_for_everything_that_is_planned(calendars):
    with faults() as found:
        for kit, data in calendars:
            entries = icalendar.Calendar.from_ical(data).walk("VEVENT")
            days = sorted((entry["DTSTART"].dt, entry["DTEND"].dt) for entry in entries)
            expected = sorted((plan.day, plan.day + timedelta(1)) for plan in kit.campaign.plan)
            if not all(type(day) is date for pair in days for day in pair) or days != expected:
                found.append(f"{kit}: the calendar has {days}, the plan {expected}")
            for name, deadline in kit.campaign.get("deadlines").items():
                [plan] = [entry for entry in kit.campaign.plan if (entry.kind, entry.name) == ("deadline", name)]
                titles = [words(str(entry["SUMMARY"])) for entry in entries if entry["DTSTART"].dt == plan.day]
                if words(deadline["title"]) not in titles:
                    found.append(f"{kit}: on {plan.day} there is {titles}, not “{deadline['title']}”")


def test_the_calendar_gives_the_text_of_each_post(calendars):
    with faults() as found:
        for kit, data in calendars:
            texts = {words(str(entry.get("DESCRIPTION", ""))) for entry in icalendar.Calendar.from_ical(data).walk("VEVENT")}
            for name in kit.campaign.get("posts"):
                if words(kit.fields[f"text-{name}"]) not in texts:
                    found.append(f"{kit}: the calendar lacks the text of {name}")


def test_the_calendar_follows_the_standard(calendars):
    with faults() as found:
        seen = {}
        for kit, data in calendars:
            calendar = icalendar.Calendar.from_ical(data)
            found += [f"{kit}: {component.name}: {error}" for component in calendar.walk() for error in component.errors]
            if libical.Calendar(data).errors:
                found.append(f"{kit}: libical finds {libical.Calendar(data).errors} errors")
            for number, line in enumerate(data.split(b"\r\n"), 1):
                if len(line) > 75 or b"\n" in line:
                    found.append(f"{kit}: campaign.ics:{number} is no line of RFC 5545")
            for entry in calendar.walk("VEVENT"):
                if seen.setdefault(str(entry["UID"]), kit) is not kit or entry["TRANSP"] != "TRANSPARENT":
                    found.append(f"{kit}: {entry['UID']} is not its own, or blocks the day")
            identifiers = [str(entry["UID"]) for entry in calendar.walk("VEVENT")]
            if len(set(identifiers)) != len(identifiers):
                found.append(f"{kit}: an identifier stands twice")


def test_the_table_has_a_row_for_everything_that_is_planned(kits):
    with faults() as found:
        for kit in kits:
            rows = table(kit)
            when = sorted((row[0], row[1]) for row in rows)
            expected = sorted((str(plan.day), f"{plan.time:%H:%M}" if plan.time else "") for plan in kit.campaign.plan)
            if when != expected:
                found.append(f"{kit}: the table has {when}, the plan {expected}")
            if [row[:2] for row in rows] != sorted(row[:2] for row in rows):
                found.append(f"{kit}: the table is not in the order of time")
            if {len(row) for row in rows} != {7}:
                found.append(f"{kit}: rows have {({len(row) for row in rows})} fields")
            texts = {words(row[5]) for row in rows}
            missing = [name for name in kit.campaign.get("posts") if words(kit.fields[f"text-{name}"]) not in texts]
            found += [f"{kit}: the table lacks the text of {name}" for name in missing]


def test_the_table_is_what_spreadsheets_read(kits):
    with faults() as found:
        for kit in kits:
            data = kit.files["planning.csv"].read_bytes()
            if not data.startswith(b"\xef\xbb\xbf") or not data.endswith(b"\r\n"):
                found.append(f"{kit}: planning.csv has no mark at its start, or no line end at its end")
            for row in table(kit):
                formulas = [field for field in row if field[:1] in ("=", "+", "-", "@")]
                found += [f"{kit}: a spreadsheet takes “{field[:20]}” for a formula" for field in formulas]


def test_the_page_shows_the_planning_in_order(kits):
    with faults() as found:
        for kit in kits:
            moments = kit.page.select("//table//time/@datetime")
            expected = sorted(f"{plan.day}T{plan.time:%H:%M}" if plan.time else str(plan.day) for plan in kit.campaign.plan)
            if moments != expected:
                found.append(f"{kit.page} shows {moments}, and {expected} is planned")
            [picture] = kit.page.select("//*[local-name()='svg' and @role='img'][.//*[local-name()='title']]")
            marks = picture.xpath(".//*[local-name()='title']")
            if len(marks) != len(kit.campaign.plan) or not picture.get("aria-label"):
                found.append(f"{kit.page}: the picture has {len(marks)} marks for {len(kit.campaign.plan)} things")
            for address in kit.page.select("//table//a/@href"):
                if address.removeprefix("#") not in kit.page.ids:
                    found.append(f"{kit.page}: {address} leads nowhere")
            if not text_of(kit.page.main):
                found.append(f"{kit.page} is empty")
