"""Events on pages: lists, dates, statuses, calendar links, the printed list."""

import re
import subprocess
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest

from built_site import text_of
from calendar_files import plain
from event_lists import entry_path, in_words, moment, overviews
from faults import faults
from test_print import without_space

LISTED = "//ol[contains(concat(' ', @class, ' '), ' events ')]/li"
HEADINGS = ".//*[self::h2 or self::h3 or self::h4 or self::h5]"


def visible_text(element):
    """The text of an element without hidden parts."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.get("hidden") is None:
            parts.append(visible_text(child))
        parts.append(child.tail or "")
    return " ".join(" ".join(parts).split())


# Lists


def entries(built):
    """Every entry of every list of events, with its event."""
    site, programme = built
    found = []
    for page in site.pages:
        for entry in page.select(LISTED):
            path = entry_path(site, page, entry)
            event = programme.event_at(path)
            assert event is not None, f"{page} lists {path}, which is no event"
            found.append((page, entry, event))
    assert found, "no page lists an event"
    return found


def test_lists_of_events_have_a_heading_each_and_a_time_for_machines(built):
    with faults() as found:
        for page, entry, event in entries(built):
            if len(entry.xpath(HEADINGS)) != 1:
                found.append(f"{page}: {event} has {len(entry.xpath(HEADINGS))} headings")
            times = entry.xpath(".//time/@datetime")
            day = event.start.astimezone(event.zone)
            said = [text for text in times if text.startswith(day.date().isoformat())]
            if not said:
                found.append(f"{page}: {event} is on {day.date()}, its times are {times}")
            for text in said:
                if "T" in text and moment(text) != event.start and not text.startswith(event.end.astimezone(event.zone).date().isoformat()):
                    found.append(f"{page}: {event} begins at {text}")
            if moment(entry.get("data-starts")) != event.start or moment(entry.get("data-ends")) != event.end:
                found.append(f"{page}: {event} is from {entry.get('data-starts')} to {entry.get('data-ends')}")
            text = visible_text(entry)
            # The times of an event on several days are on its page.
            hour = re.search(rf"\b0?{day.hour}[.:]{day.minute:02}\b", text) or len(event.sessions) > 1
            if not re.search(rf"\b{day.day}\b", text) or str(day.year) not in text or not hour:
                found.append(f"{page}: {event} does not say when it is: {text}")
            city = event.venue.get("city")
            if city and city not in text:
                found.append(f"{page}: {event} does not say that it is in {city}")


def test_the_entries_carry_the_words_of_the_filters(built):
    with faults() as found:
        for page, entry, event in entries(built):
            for name, words in event.facets().items():
                said = set((entry.get(f"data-{name}") or "").split())
                if said != words:
                    found.append(f"{page}: the {name} of {event} is {sorted(said)}, not {sorted(words)}")


def test_lists_are_in_the_order_of_time(built):
    with faults() as found:
        site, _ = built
        for page in site.pages:
            for number, programme_list in enumerate(page.select("//ol[contains(concat(' ', @class, ' '), ' events ')]")):
                starts = [moment(entry.get("data-starts")) for entry in programme_list.xpath("./li")]
                if starts not in (sorted(starts), sorted(starts, reverse=True)):
                    found.append(f"{page}: list {number} is not in the order of time")


def test_the_status_of_an_event_is_shown_as_text(built):
    site, programme = built
    with faults() as found:
        for page, entry, event in entries(built):
            if event.status != "scheduled" and not in_words(visible_text(entry), page.language, event.status):
                found.append(f"{page} does not say that {event} is {event.status}: {visible_text(entry)}")
            if event.status == "scheduled":
                for state in ("cancelled", "postponed", "full"):
                    own = plain(event.get("title") + event.get("summary", ""))
                    if in_words(visible_text(entry), page.language, state) and not in_words(own, page.language, state):
                        found.append(f"{page} says that {event} is {state}: {visible_text(entry)}")
        for event in programme.events:
            page = site.by_path[event.path]
            words = visible_text(page.main)
            if event.status != "scheduled" and not in_words(words, page.language, event.status):
                found.append(f"{page} does not say that it is {event.status}")
            if event.end <= programme.now and not in_words(words, page.language, "past"):
                found.append(f"{page} does not say that it is over")
            if event.status == "rescheduled":
                former = event.instant(event.get("former-start")).astimezone(event.zone)
                if not re.search(rf"\b{former.day} \w+", words):
                    found.append(f"{page} does not say that it was to be on {former.date()}")


def test_past_events_are_in_the_archive_and_coming_ones_in_the_overview(built):
    site, programme = built
    archives = {"nl": "archief", "en": "archive"}
    listed = entries(built)
    with faults() as found:
        for overview in overviews(programme):
            if overview.collection != "events":
                continue
            shown = {event.path for page, _, event in listed if page.path == overview.path}
            if shown != set(overview.sources):
                found.append(f"{overview} lists {sorted(shown)}, not {sorted(overview.sources)}")
            past = {event.path for event in programme.events_for(overview.language) if event.end <= programme.now}
            archive = site.by_path.get(f"{overview.path}{archives[overview.language]}/")
            kept = {event.path for page, _, event in listed if page is archive}
            if kept != past:
                found.append(f"{overview}: the archive holds {sorted(kept)}, not {sorted(past)}")
            if archive is not None and archive.path not in links(site, site.by_path[overview.path]):
                found.append(f"{overview} does not lead to the archive")


def links(site, page):
    return [site.local_path(address, page) for address in page.select("//main//a/@href")]


def test_an_event_appears_everywhere(built):
    """On the pages of its series and of each host, in the language of the page or in the default one."""
    site, programme = built
    with faults() as found:
        for language in programme.languages:
            hosts = {expert.name: expert for expert in programme.experts_for(language)}
            all_series = {series.name: series for series in programme.series_for(language)}
            for event in programme.events_for(language):
                if event.end <= programme.now:
                    continue
                owners = [hosts[name] for name in event.words("hosts") if name in hosts]
                owners += [all_series[name] for name in event.words("series")]
                for owner in owners:
                    if owner.language == language and event.path not in links(site, site.by_path[owner.path]):
                        found.append(f"{owner.path} does not lead to {event}")
                    if event.language == owner.language == language and owner.path not in links(site, site.by_path[event.path]):
                        found.append(f"{event} does not lead to {owner.path}")


def test_the_home_page_shows_what_is_next(site, programme):
    for language in programme.languages:
        home = site.by_path["/" if language == programme.languages[0] else f"/{language}/"]
        shown = [entry_path(site, home, entry) for entry in home.select(LISTED)]
        coming = sorted((event for event in programme.events_for(language) if event.end > programme.now), key=lambda event: event.start)
        assert shown and set(shown) <= {event.path for event in coming}
        takes_place = [event.path for event in coming if event.status not in ("cancelled", "postponed")]
        assert takes_place[0] in shown


# Calendars


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


# Print


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_overview_prints_as_a_list_to_pin_up(programme, site, desktop, tmp_path, language):
    """Dates and places in order, each event on a single sheet, and no filters."""
    path = programme.folder("events", language)
    desktop.goto(path)
    file = tmp_path / "overview.pdf"
    file.write_bytes(desktop.pdf(format="A4", prefer_css_page_size=True))
    text = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    sheets = [without_space(sheet) for sheet in text.split("\f")]
    paper = "".join(sheets)
    events = sorted((event for event in programme.events_for(language) if event.end > programme.now), key=lambda event: event.start)
    shown = site.by_path[path].select(LISTED)
    assert len(shown) == len(events)
    at = 0
    with faults() as found:
        for entry in shown:
            event = programme.event_at(entry_path(site, site.by_path[path], entry))
            heading = without_space(text_of(entry.xpath(HEADINGS)[0]))
            city = without_space(event.venue.get("city", ""))
            place = paper.find(heading, at)
            if place < 0:
                found.append(f"{event} is not on paper after what comes before it")
                continue
            at = place + len(heading)
            day = event.start.astimezone(event.zone)
            [sheet] = [sheet for sheet in sheets if heading in sheet and city in sheet and str(day.day) in sheet][:1] or [None]
            if sheet is None:
                found.append(f"{event}: heading, day and place are on different sheets")
    desktop.emulate_media(media="print")
    try:
        assert not desktop.locator("form[data-filters]").is_visible()
        assert not desktop.locator("[data-filter-links]").first.is_visible()
    finally:
        desktop.emulate_media(media="null")


def test_the_calendar_links_of_a_part_stand_together_under_its_name(built):
    site, programme = built
    several = 0
    with faults() as found:
        for page in (site.by_path[event.path] for event in programme.events):
            items = [item for item in page.select("//*[contains(@class, 'add-to-calendar')]//li") if item.xpath(".//a[contains(@href, 'google')]")]
            several += len(items) > 1
            for item in items:
                links = item.xpath(".//a")
                name = " ".join(item.xpath("string(b)").split())
                if len(links) != 3 or bool(name) != (len(items) > 1):
                    found.append(f"{page}: “{text_of(item)}” has {len(links)} links, under “{name}”")
                found += [f"{page}: “{text_of(link)}” does not tell which part it is" for link in links if name not in text_of(link)]
    assert several, "no event has several parts"


def test_no_line_breaks_within_a_time(built):
    """Between its number and the word for the hour, or within a range."""
    site, _ = built
    with faults() as found:
        for page in site.pages:
            if page.language == "nl" and page.kind in ("event", "event-list", "home", "series"):
                for time in page.select("//main//time"):
                    found += [f"{page}: “{time.text_content()}”"] if re.search(r"\d (uur|tot \d)|\d–\d+[.:]", time.text_content()) else []


def test_the_archive_has_no_links_to_lists_of_coming_events(site):
    archives = [page for page in site.pages if page.kind == "event-list" and page.path.rstrip("/").endswith(("/archief", "/archive"))]
    assert {page.language for page in archives} == set(site.languages)
    with faults() as found:
        found += [f"{page} has them" for page in archives if page.select("//*[@data-filter-links]")]


# The first screen of a phone


def first_screen(tab, path):
    """The tab with the page of an event, as it was when the site was built, without the question for consent."""
    tab.goto(path)
    refuse = tab.locator('[data-consent="reject"]').first
    if refuse.is_visible():
        refuse.click()
        tab.goto(path)
    return tab


IN_SIGHT = """parts => parts.filter(part => part.checkVisibility()).filter(part => {
  const { top, bottom, left, right } = part.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
}).map(part => part.textContent.trim().replace(/\\s+/g, " "))"""


@pytest.fixture(scope="module")
def small(browser, server, programme):
    context = browser.new_context(viewport={"width": 360, "height": 780}, base_url=server.address)
    tab = context.new_page()
    tab.clock.set_fixed_time(programme.now)
    yield tab
    context.close()


def test_the_first_screen_of_a_phone_says_what_when_where_and_what_to_do(programme, small):
    with faults() as found:
        for event in programme.events:
            tab = first_screen(small, event.path)
            parts = tab.locator("h1, .ticket p, .ticket time").evaluate_all(IN_SIGHT)
            text = " ".join(parts)
            day = event.start.astimezone(event.zone)
            wanted = [tab.locator("h1").inner_text(), str(day.day), str(day.year), event.venue.get("city") or "online"]
            found += [f"{event}: “{word}” is not on the first screen: {text}" for word in wanted if plain(word) not in plain(text)]
            if len(event.sessions) == 1 and not re.search(rf"\b0?{day.hour}[.:]{day.minute:02}\b", text):
                found.append(f"{event}: the time is not on the first screen: {text}")
            if event.end > programme.now and event.status == "scheduled" and event.registration.get("capacity"):
                if not re.search(r"\d+ (plaats|place|deelnemer|participant)", text):
                    found.append(f"{event}: the places are not on the first screen: {text}")
            actions = tab.locator(".event-register a.button").evaluate_all(IN_SIGHT)
            if len(actions) != 1:
                found.append(f"{event}: there are {len(actions)} things to do on the first screen: {actions}")


def test_the_button_to_register_stays_in_reach_on_a_phone(programme, small, at_opening):
    tab = first_screen(small, at_opening.path)
    tab.clock.set_fixed_time(at_opening.instant(at_opening.registration["opens"]) + timedelta(hours=12))
    tab.goto(at_opening.path)
    button = tab.locator(".event-register .button-primary:visible")
    tab.evaluate("scrollTo(0, document.querySelector('main').scrollHeight)")
    height = tab.viewport_size["height"]
    box = button.bounding_box()
    assert 0 <= box["y"] <= height - box["height"]
    # What has the focus is not hidden behind it.
    for _ in range(12):
        tab.keyboard.press("Tab")
        covered = tab.evaluate("""() => {
          const { left, top, width, height } = document.activeElement.getBoundingClientRect();
          const above = document.elementFromPoint(left + width / 2, top + height / 2);
          return above?.closest(".event-register") && !document.activeElement.closest(".event-register");
        }""")
        assert not covered
    tab.clock.set_fixed_time(programme.now)


@pytest.fixture
def at_opening(programme):
    """An event whose registration opens later."""
    return next(event for event in programme.events if event.registration.get("opens") and event.status == "scheduled" and event.end > programme.now)


def test_the_reminder_of_registration_is_that_moment(site, programme):
    with faults() as found:
        for event in programme.events:
            opens = event.registration.get("opens")
            file = site.file_at(f"{event.path}registration.ics", site.by_path[event.path])
            later = bool(opens) and event.instant(opens) > programme.now and event.status in ("scheduled", "rescheduled")
            if later != (file is not None and file.is_file()):
                found.append(f"{event}: registration opens on {opens}, and there is {file}")
            elif later:
                [entry] = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
                start = entry["DTSTART"].dt
                if str(start) != opens[:10] and start != event.instant(opens):
                    found.append(f"{event}: the reminder is on {start}, registration opens on {opens}")
                if entry.walk("VALARM"):
                    found.append(f"{event}: the reminder rings")


def test_a_choice_that_nothing_fits_offers_what_comes_closest(lists, desktop):
    overview = next(each for each in lists if each.collection == "events")
    desktop.goto(overview.path)
    nearest = desktop.locator("[data-filter-nearest]")
    assert not nearest.is_visible()
    for name, value in overview.fruitless().items():
        desktop.select_option(f"form[data-filters] select[name={name}]", value)
    offered = nearest.locator("li:visible h3 a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    close = set().union(*(overview.fitting(**{name: value}) for name, value in overview.fruitless().items()))
    assert 1 <= len(offered) <= 3 and set(offered) <= close
    assert nearest.locator('a[href^="mailto:"]').is_visible()
    desktop.locator("form[data-filters] button").click()
    assert not nearest.is_visible()
