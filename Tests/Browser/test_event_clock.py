"""Events over time: a page that was built earlier shows by itself what has begun, has passed or has closed."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from built_site import text_of
from event_lists import in_words, moment, overviews
from faults import faults

# The visible parts of an element that depend on the clock.
STATES = """element => [...element.querySelectorAll("[data-when]")]
  .filter(part => part.closest("[data-starts]") === element)
  .map(part => ({ when: part.dataset.when, visible: part.checkVisibility(), words: part.textContent.trim() }))"""


@pytest.fixture
def at(browser, server):
    """Opens a page with the visitor's clock at a moment."""
    contexts = []

    def open_page(path, now, **context):
        contexts.append(browser.new_context(base_url=server.address, **context))
        tab = contexts[-1].new_page()
        tab.clock.set_fixed_time(now)
        tab.goto(path)
        return tab

    yield open_page
    for context in contexts:
        context.close()


def faults_of_state(element, expected, place):
    """The faults in the parts of an element that depend on the clock."""
    parts = element.evaluate(STATES)
    if not parts:
        yield f"{place} has nothing that depends on the clock"
    for part in parts:
        if part["visible"] != (expected in part["when"].split()):
            yield f"{place} is {expected}, and “{part['words'][:60]}” ({part['when']}) is {'in' if part['visible'] else 'out of'} sight"
    if expected != "ahead" and not any(part["visible"] and part["words"] for part in parts):
        yield f"{place} is {expected}, and does not say so"


def test_the_page_of_an_event_tells_when_it_has_begun_and_passed(programme, at):
    """Also in a page that was built long before."""
    second = timedelta(seconds=1)
    events = [event for event in programme.events if event.end > programme.now and event.status != "cancelled"]
    tab = at(events[0].path, programme.now)
    with faults() as found:
        for event in events:
            moments = (event.start - second, event.start + second, event.end - second, event.end + second)
            for now, state in zip(moments, ("ahead", "begun", "begun", "past"), strict=True):
                tab.clock.set_fixed_time(now)
                tab.goto(event.path, wait_until="domcontentloaded")
                found += faults_of_state(tab.locator("article[data-starts]").first, state, f"{event} at {now}")
            if not in_words(tab.locator("main").inner_text(), event.language, "past"):
                found.append(f"{event} does not say in words that it is over")


def test_the_page_tells_when_registration_opens_and_has_closed(programme, at):
    """At the opening and at the deadline, which may be long before the event begins."""
    second = timedelta(seconds=1)
    moments = []
    for event in programme.events:
        opens, closes = event.registration.get("opens"), event.registration.get("closes")
        if not closes or event.status not in ("scheduled", "rescheduled"):
            continue
        if opens and event.instant(opens) > programme.now:
            moments += [(event, event.instant(opens) - second, False), (event, event.instant(opens) + second, True)]
        # A day counts to its end.
        end = event.instant(closes if "T" in closes else f"{closes}T23:59:59")
        if end > programme.now:
            moments += [(event, end - second, True), (event, end + second, False)]
    assert len({event for event, _, _ in moments}) > 1, "no event has a deadline: this test would see nothing"
    assert any(not is_open and now < event.start - timedelta(days=20) for event, now, is_open in moments), "none opens later"
    tab = at(moments[0][0].path, programme.now)
    with faults() as found:
        for event, now, is_open in moments:
            address = event.registration.get("url") or f"mailto:{event.registration['email']}"
            tab.clock.set_fixed_time(now)
            tab.goto(event.path, wait_until="domcontentloaded")
            register = tab.locator(".event-register")
            in_sight = any(link.is_visible() for link in register.locator(f'a[href^="{address}"]').all())
            if in_sight != is_open:
                found.append(f"{event}: at {now} the way to register is {'in' if in_sight else 'out of'} sight")
            if not register.inner_text().strip():
                found.append(f"{event}: at {now} nothing is said of registration")


def test_the_lists_tell_what_has_begun_and_passed(programme, at, site):
    """On the overview and on the home page, after the first event has passed and after the last has."""
    coming = sorted((event for event in programme.events if event.end > programme.now), key=lambda event: event.end)
    hour = timedelta(hours=1)
    moments = [programme.now, coming[0].end + hour, coming[len(coming) // 2].start + hour / 60, coming[-1].end + hour]
    paths = [overview.path for overview in overviews(programme) if overview.collection == "events"]
    paths += [page.path for page in site.pages if page.kind == "home"]
    seen = set()
    with faults() as found:
        for path in paths:
            tab = at(path, moments[0])
            for now in moments:
                tab.clock.set_fixed_time(now)
                tab.goto(path, wait_until="domcontentloaded")
                listed = tab.locator("ol.events > li[data-starts]").all()
                if not listed:
                    found.append(f"{path} lists no event")
                for entry in listed:
                    event = programme.event_at(urlsplit(entry.locator(":is(h2, h3, h4, h5) a").first.evaluate("link => link.href")).path)
                    if event.status == "cancelled":
                        continue
                    seen.add((path, event.state(now)))
                    found += faults_of_state(entry, event.state(now), f"{path}: {event} at {now}")
    assert {(path, state) for path in paths for state in ("ahead", "past")} <= seen


def test_a_page_left_open_tells_it_too(programme, at):
    event = next(event for event in programme.events if event.end > programme.now and event.status == "scheduled")
    tab = at(event.path, event.start - timedelta(hours=1))
    article = tab.locator("article[data-starts]").first
    assert not list(faults_of_state(article, "ahead", str(event)))
    tab.clock.set_fixed_time(event.end + timedelta(hours=1))
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert not list(faults_of_state(article, "past", str(event)))


def test_without_javascript_the_page_says_what_was_true_when_it_was_built(built):
    site, programme = built
    with faults() as found:
        for page in site.pages:
            for part in page.select("//main//*[@data-when]"):
                [owner] = part.xpath("ancestor-or-self::*[@data-starts][1]") or [None]
                if owner is None:
                    found.append(f"{page}: “{text_of(part)}” has no event around it")
                    continue
                starts = moment(owner.get("data-starts"))
                # What has no end, such as the end of registration, is past as soon as it has begun.
                ends = moment(owner.get("data-ends") or owner.get("data-starts"))
                state = "past" if programme.now >= ends else "begun" if programme.now >= starts else "ahead"
                if (state in part.get("data-when").split()) != (part.get("hidden") is None):
                    how = "shown" if part.get("hidden") is None else "hidden"
                    found.append(f"{page} is {state}: “{text_of(part)}” ({part.get('data-when')}) is {how}")
