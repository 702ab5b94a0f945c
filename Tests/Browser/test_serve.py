"""The preview in a browser: pages follow the files, keep their scroll position, and show problems."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from preview_server import eventually

PANEL = "#baken-preview .panel"
BADGE = "#baken-preview .badge"


@pytest.fixture
def tab(browser, preview):
    context = browser.new_context(base_url=preview.address, viewport={"width": 1000, "height": 700}, reduced_motion="reduce")
    page = context.new_page()
    page.faults = []
    page.heard = []
    listen(context, page)
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    yield page
    assert page.faults == []
    context.close()


def listen(context, page):
    """Records the server's messages to a page."""
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.eventSourceMessageReceived", lambda event: page.heard.append(event["data"]))


def visit(tab, path):
    """Opens a page and waits until it listens."""
    tab.heard.clear()
    tab.goto(path)
    for _ in range(200):
        if tab.heard:
            break
        tab.wait_for_timeout(25)
    assert tab.heard
    # A value that a reload removes.
    tab.evaluate("window.sameDocument = true")


def violations(tab):
    """The findings of axe; errors from its own tests are not counted as the page's."""
    faults = list(tab.faults)
    result = Axe().run(tab)
    tab.faults[:] = faults
    return result.generate_report() if result.violations_count else ""


def is_same_document(tab):
    return tab.evaluate("window.sameDocument === true")


def test_a_page_follows_its_file_and_stays_where_it_was_scrolled(tab, preview):
    visit(tab, "/lang/")
    tab.evaluate("scrollTo(0, 1500)")
    preview.replace("pages/lang.md", "title: Lang", "title: Langer")
    eventually(lambda: tab.title().startswith("Langer"), "the page shows its new title")
    tab.wait_for_load_state("load")
    eventually(lambda: tab.evaluate("scrollY") == 1500, "the page is scrolled to where it was")


def test_a_page_on_which_nothing_changed_is_left_alone(tab, preview):
    visit(tab, "/ander/")
    preview.replace("pages/lang.md", "Een zin die", "Een andere zin die")
    eventually(lambda: "Een andere zin die" in preview.text("/lang/"), "the server shows the change")
    tab.wait_for_timeout(300)
    assert is_same_document(tab)


def test_changes_of_other_files_on_the_page_are_followed(tab, preview):
    visit(tab, "/")
    preview.replace("news/2026-11-02-bericht.md", "title: Bericht", "title: Groot nieuws")
    eventually(lambda: "Groot nieuws" in tab.content(), "the home page shows the article's new title")


def test_new_styles_are_applied_without_a_reload(tab, preview):
    visit(tab, "/ander/")
    for width in ("7px", "9px"):
        preview.write("theme/styles/99-eigen.css", f"body {{ outline: {width} solid; }}\n")
        eventually(lambda w=width: tab.evaluate("getComputedStyle(document.body).outlineWidth") == w, f"the outline is {width}")
    assert is_same_document(tab)
    eventually(lambda: tab.locator("link[rel=stylesheet][href*='/assets/site']").count() == 1, "the old sheet goes")


def test_a_changed_image_is_shown_again(tab, preview):
    preview.write("media/teken.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    preview.replace("pages/ander.md", "Tekst.", "![Teken](../media/teken.svg)")
    eventually(lambda: "teken.svg" in preview.text("/ander/"), "the page has the image")
    visit(tab, "/ander/")
    preview.write("media/teken.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0"/></svg>')
    eventually(lambda: not is_same_document(tab), "the page is loaded again")


def test_an_error_is_shown_above_the_last_good_page_and_goes_when_it_is_mended(tab, preview):
    visit(tab, "/ander/")
    preview.replace("pages/ander.md", "title: Ander", "titel: Ander")
    panel = tab.locator(PANEL)
    panel.wait_for()
    assert panel.get_attribute("role") == "alertdialog"
    text = panel.inner_text()
    assert "key.unknown" in text and "pages/ander.md:2:1" in text and "2 | titel: Ander" in text and "^~~~~" in text
    assert "did you mean “title”?" in text
    assert tab.title().startswith("Ander") and is_same_document(tab)
    # The terminal shows it when the checks of the whole site are done.
    eventually(lambda: "key.unknown" in preview.log.read_text(), "the terminal shows the error")
    preview.replace("pages/ander.md", "titel: Ander", "title: Ander")
    panel.wait_for(state="detached")
    assert is_same_document(tab)


def test_the_panel_is_put_away_with_escape_and_opens_again_from_its_badge(tab, preview):
    visit(tab, "/ander/")
    preview.replace("pages/ander.md", "title: Ander", "titel: Ander")
    tab.locator(PANEL).wait_for()
    tab.keyboard.press("Escape")
    tab.locator(PANEL).wait_for(state="detached")
    tab.locator(BADGE).click()
    tab.locator(PANEL).wait_for()


def test_a_warning_is_a_badge(tab, preview):
    visit(tab, "/ander/")
    preview.write("pages/los.txt", "Niets leest dit.\n")
    badge = tab.locator(BADGE)
    badge.wait_for()
    assert badge.inner_text() == "1 warning"
    badge.click()
    assert "file.unexpected" in tab.locator(PANEL).inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panel_and_band_are_accessible(tab, preview, scheme):
    tab.emulate_media(color_scheme=scheme)
    visit(tab, "/klad/")
    assert "It is a draft" in tab.locator(".baken-preview-band").inner_text()
    assert violations(tab) == ""
    preview.replace("pages/ander.md", "title: Ander", "titel: Ander")
    tab.locator(PANEL).wait_for()
    assert violations(tab) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_of_pages_is_accessible_and_follows_the_files(tab, preview, scheme):
    tab.emulate_media(color_scheme=scheme)
    preview.write("pages/los.txt", "Niets leest dit.\n")
    eventually(lambda: "file.unexpected" in preview.text("/.baken/"), "the list shows the warning")
    visit(tab, "/.baken/")
    assert violations(tab) == ""
    preview.write("pages/nieuw.md", "---\ntitle: Een nieuwe\nsummary: Nieuw.\n---\n\nTekst.\n")
    eventually(lambda: "Een nieuwe" in tab.content(), "the list shows the new page")


def test_drafts_are_marked_and_can_be_switched_off_without_a_script(browser, preview):
    context = browser.new_context(base_url=preview.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/later/")
    assert "It appears on 2027-03-11" in page.locator(".baken-preview-band").inner_text()
    page.goto("/ander/")
    assert page.locator(".baken-preview-band").count() == 0
    page.goto("/.baken/")
    page.get_by_role("button", name="Show the site as it is published").click()
    eventually(lambda: page.goto("/klad/").status == 404, "the draft is gone")
    assert page.goto("/later/").status == 404
    page.goto("/.baken/")
    table = page.get_by_role("region", name="Not published").inner_text()
    assert "Klad" in table and "it is a draft" in table and "it appears on 2027-03-11" in table
    assert "Thursday 11 March 2027 at 00:00" in page.content(), "what changes next"
    context.close()


def test_a_page_finds_the_server_again(tab, preview):
    visit(tab, "/ander/")
    preview.stop()
    preview.replace("pages/ander.md", "title: Ander", "title: Intussen")
    preview.start()
    eventually(lambda: tab.title().startswith("Intussen"), "the page shows what changed while the server was away")
    tab.faults.clear()


def test_advice_is_a_quiet_link_and_stands_apart_on_the_overview(tab, preview):
    visit(tab, "/ander/")
    preview.write("pages/ander.md", "---\ntitle: Ander\nsummary: Een andere pagina.\n---\n\nVul hieronder  uw naam in.\n")
    link = tab.locator("#baken-preview a.advice")
    link.filter(has_text="2 pieces of advice").wait_for()
    assert tab.locator(PANEL).count() == tab.locator(BADGE).count() == 0
    link.click()
    items = tab.locator("ol.advice-list li")
    items.first.wait_for()
    assert [item.locator("code").first.inner_text() for item in items.all()] == ["advice.position", "advice.double-space"]
    assert tab.locator("ol.problems").count() == 0
    assert violations(tab) == ""
    preview.write("pages/ander.md", "---\ntitle: Ander\nsummary: Een andere pagina.\n---\n\nVul uw naam in.\n")
    eventually(lambda: items.count() == 0, "the advice goes with its reason")
