"""The first screen of an event on a phone: what, when, where and what to do; and where an empty choice leads."""

import re
from datetime import timedelta

import icalendar
import pytest

from calendar_files import plain
from faults import faults


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
