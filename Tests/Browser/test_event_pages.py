"""Events on pages: lists, dates, statuses, calendar links, the printed list."""

import re
import subprocess

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
