"""Fixtures and hands for tests of the desk: a desk for a small site, and somebody who uses it in a browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from desk_server import Desk
from playwright.sync_api import expect

FILE = "events/utrecht.md"
# With the page beside the form, and without.
WIDE, PHONE = 1440, 360


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path).start()
    yield desk
    desk.stop()


@pytest.fixture
def open_tab(browser, desk):
    """Opens the desk by its link, in a browser of its own language and size; goes to the list of content."""
    # For machines that do something else besides.
    expect.set_options(timeout=15_000)
    contexts = []

    def tab(link=None, width=WIDE, scheme="light"):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="nl-NL", reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("console", lambda message: note(page, message))
        page.goto(link or desk.link)
        if not link:
            expect(page.get_by_role("heading", name="Vandaag")).to_be_visible()
            page.get_by_role("link", name="Inhoud", exact=True).click()
        return page

    yield tab
    for context in contexts:
        for page in context.pages:
            assert page.faults == []
        context.close()


@pytest.fixture
def tab(open_tab):
    return open_tab()


def note(page, message):
    """Answers that refuse, and a desk that is gone, are what some tests are about."""
    if message.type == "error" and not message.text.startswith("Failed to load resource"):
        page.faults.append(message.text)


def open_file(tab, title="Workshop in Utrecht"):
    tab.get_by_role("link", name=title, exact=True).click()
    expect(tab.get_by_role("heading", level=1)).to_have_text(title)
    return tab.frame_locator("iframe")


def write(tab, page, words):
    """Clicks words on the page, and gives the text that opens."""
    page.get_by_text(words).click()
    area = tab.locator(".block-editor textarea")
    expect(area).to_be_focused()
    return area


def look_before_publishing(tab):
    """Opens what a publication would change."""
    tab.get_by_role("link", name="Vandaag", exact=True).click()
    tab.get_by_role("link", name="Publiceren").click()
    expect(tab.get_by_role("heading", name="Wat er voor lezers verandert")).to_be_visible()


def is_saved(tab):
    expect(tab.locator(".save-status")).to_have_text(re.compile(r"^Opgeslagen om \d\d\.\d\d$"))


def violations(tab):
    """What axe finds; errors of its own are not counted as the page's."""
    faults = list(tab.faults)
    result = Axe().run(tab)
    tab.faults[:] = faults
    return result.generate_report() if result.violations_count else ""
