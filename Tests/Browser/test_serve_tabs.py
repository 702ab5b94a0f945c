"""Many tabs of one browser share one connection, so that the site can be loaded at the same time."""

import pytest
from preview_server import eventually

TABS = 8


@pytest.fixture
def tabs(browser, preview):
    """Eight tabs, four on each of two pages."""
    context = browser.new_context(base_url=preview.address)
    pages = []
    for number in range(TABS):
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda error, page=page: page.faults.append(str(error)))
        page.goto("/lang/" if number % 2 else "/ander/", timeout=5000)
        pages.append(page)
    yield pages
    assert [page.faults for page in pages] == [[]] * TABS
    context.close()


def mark(tabs):
    for tab in tabs:
        tab.evaluate("window.sameDocument = true")


def test_all_tabs_learn_of_changes_over_one_connection(preview, tabs):
    for number in range(3):
        eventually(lambda: all(tab.evaluate("document.readyState") == "complete" for tab in tabs), "all tabs are loaded")
        tabs[0].wait_for_timeout(300)
        mark(tabs)
        old = "title: Lang" if number == 0 else f"title: Lang{number - 1}"
        preview.replace("pages/lang.md", f"{old}\n", f"title: Lang{number}\n")
        for tab in tabs[1::2]:
            eventually(lambda tab=tab: tab.title().startswith(f"Lang{number}"), "the tab shows the new title")  # noqa: B023 - used at once
        # The menu of the other pages contains the page's title, too.
        for tab in tabs[::2]:
            eventually(lambda tab=tab: f"Lang{number}" in tab.content(), "the tab shows the new menu")  # noqa: B023 - used at once
    assert preview.get("/lang/")[0] == 200
    # One connection for the server's messages, and five for the rest.
    eventually(lambda: preview.descriptors() < 40, "few connections are open")


def test_problems_are_shown_in_all_tabs(preview, tabs):
    tabs[0].wait_for_timeout(300)
    mark(tabs)
    preview.replace("pages/ander.md", "title: Ander", "titel: Ander")
    for tab in tabs:
        tab.locator("#baken-preview .panel").wait_for()
    preview.replace("pages/ander.md", "titel: Ander", "title: Ander")
    for tab in tabs:
        tab.locator("#baken-preview .panel").wait_for(state="detached")
        assert tab.evaluate("window.sameDocument === true")


def test_when_the_tab_that_listens_goes_another_listens(preview, tabs):
    for _ in range(TABS - 1):
        # The latest tab listens.
        tabs.pop().close()
        tabs[0].wait_for_timeout(200)
    preview.replace("pages/ander.md", "title: Ander", "title: Anders")
    eventually(lambda: tabs[0].title().startswith("Anders"), "the tab that is left shows the new title")
    # The fixture checks all of them.
    tabs.extend(tabs[:1] * (TABS - 1))


def test_all_find_the_server_again(preview, tabs):
    preview.stop()
    preview.replace("pages/lang.md", "title: Lang", "title: Intussen")
    preview.start()
    for tab in tabs[1::2]:
        eventually(lambda tab=tab: tab.title().startswith("Intussen"), "the tab shows what changed meanwhile")


def test_styles_are_replaced_in_all_tabs_without_a_reload(preview, tabs):
    tabs[0].wait_for_timeout(300)
    mark(tabs)
    for width in ("7px", "9px"):
        preview.write("theme/styles/99-eigen.css", f"body {{ outline: {width} solid; }}\n")
        for tab in tabs:
            eventually(
                lambda tab=tab: tab.evaluate("getComputedStyle(document.body).outlineWidth") == width,  # noqa: B023 - used at once
                f"the outline is {width}",
            )
    assert all(tab.evaluate("window.sameDocument === true") for tab in tabs)
