"""Links that put an event into a calendar."""

import re
from datetime import datetime, timezone
from urllib.parse import parse_qs, urlsplit

from calendar_files import plain
from faults import faults
from test_event_pages import links


def test_an_event_can_be_added_to_calendars_by_plain_links(built):
    site, programme = built
    with faults() as found:
        for event in programme.events:
            if event.end <= programme.now or event.status in ("cancelled", "postponed"):
                continue
            page = site.by_path[event.path]
            addresses = page.select("//main//a/@href")
            if f"{event.path}event.ics" not in links(site, page):
                found.append(f"{event} has no link to its calendar file")
            google = [parse_qs(urlsplit(address).query) for address in addresses if urlsplit(address).netloc == "calendar.google.com"]
            # Outlook.com has private accounts, Microsoft 365 those of schools and companies.
            private, working = (
                [
                    parse_qs(urlsplit(address).query)
                    for address in addresses
                    if urlsplit(address).netloc == f"outlook.{host}.com" and urlsplit(address).path.endswith("/deeplink/compose")
                ]
                for host in ("live", "office")
            )
            if not len(google) == len(private) == len(working) == len(event.sessions):
                found.append(f"{event} has {len(google)} links to Google's calendar, {len(private)} and {len(working)} to Outlook's")
                continue
            outlook = private + working
            for number, (fields, name, start, end) in enumerate(
                [*((fields, "text", *fields["dates"][0].split("/")) for fields in google)]
                + [(fields, "subject", fields["startdt"][0], fields["enddt"][0]) for fields in outlook]
            ):
                # Each session is a separate entry, without the nights in between.
                spans = {(session.start, session.end) for session in event.sessions}
                if (instant(start, fields, event), instant(end, fields, event)) not in spans:
                    found.append(f"{event}: link {number} is from {start} to {end}")
                if plain(page.meta("og:title")) not in plain(fields[name][0]):
                    found.append(f"{event}: link {number} is called {fields[name]}")


def instant(text, fields, event):
    """A time in the query of a calendar link: in UTC, with an offset, or in the link's time zone."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        assert fields.get("ctz") == [event.zone.key], f"{text} is in no zone"
        found = found.replace(tzinfo=event.zone)
    return found.astimezone(timezone.utc)


def test_the_overview_offers_a_subscription(built):
    site, programme = built
    with faults() as found:
        for language in programme.languages:
            folder = programme.folder("events", language)
            page = site.by_path[folder]
            calendar = f"{site.base}{folder}calendar.ics"
            subscriptions = [address for address in page.select("//main//a/@href") if address.startswith("webcal:")]
            if re.sub("^https?:", "webcal:", calendar) not in subscriptions:
                found.append(f"{page} has the subscriptions {subscriptions}")
            if f"{folder}calendar.ics" not in links(site, page):
                found.append(f"{page} has no link to its calendar file")
            for address in subscriptions:
                if site.file_at(address.replace("webcal:", f"{urlsplit(site.base).scheme}:")) is None:
                    found.append(f"{page}: {address} leads to no file")


def test_calendar_links_load_nothing_until_they_are_pressed(programme, site, browser, server):
    event = next(event for event in programme.events if event.end > programme.now and event.status == "scheduled")
    context = browser.new_context(base_url=server.address)
    tab = context.new_page()
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in (event.path, programme.folder("events", programme.languages[0])):
        tab.goto(path, wait_until="networkidle")
    context.close()
    assert asked and all(address.startswith(server.address + "/") for address in asked)
    page = site.by_path[event.path]
    assert not page.select("//link[contains(@rel, 'preconnect') or contains(@rel, 'prefetch')]")
    assert not page.select("//main//*[@onclick or self::iframe or self::script]")
