"""The history of a file in the desk, in Dutch: what changed in words and in the text, undoing, putting back, and what was removed."""

import re
import subprocess

import pytest
from desk_server import SITE, WORKSHOP
from desk_tabs import FILE, PHONE, WIDE, is_saved, open_file, violations, write
from playwright.sync_api import expect
from preview_server import eventually

CHANGED = WORKSHOP.replace("dezelfde opleiding.", "een en dezelfde opleiding.")


def undo(tab):
    return tab.get_by_role("button", name="Ongedaan maken")


def change(tab, desk):
    """Writes in a paragraph."""
    page = open_file(tab)
    expect(undo(tab)).to_be_hidden()
    area = write(tab, page, "Kom met twee of drie")
    area.fill(area.input_value().replace("dezelfde", "een en dezelfde"))
    desk.becomes(FILE, CHANGED)
    is_saved(tab)
    area.press("Escape")
    return page


def history(tab, title="Workshop in Utrecht"):
    tab.get_by_role("button", name="Geschiedenis", exact=True).click()
    dialog = tab.get_by_role("dialog", name=f"Geschiedenis van {title}")
    expect(dialog.get_by_role("listitem").first).to_be_visible()
    return dialog


def test_a_change_is_told_in_words_and_marked_in_the_text(tab, desk):
    change(tab, desk)
    dialog = history(tab)
    newest = dialog.get_by_role("listitem").first
    expect(newest.locator("summary")).to_contain_text(re.compile(r"vandaag om \d\d?\.\d\d\s+U wijzigde een alinea\.\s+Zo is het nu"))
    newest.locator("summary").press("Enter")
    expect(newest.get_by_role("heading", name="Alinea")).to_be_visible()
    # Those who hear the page are told what came.
    expect(newest.locator("ins")).to_have_text(re.compile(r"^toegevoegd: een en\s+; $"))
    expect(newest.locator("del")).to_have_count(0)
    expect(newest.get_by_role("button")).to_have_count(0)


def test_a_version_is_put_back_after_a_look_at_what_that_changes(tab, desk):
    page = change(tab, desk)
    dialog = history(tab)
    first = dialog.get_by_role("listitem").nth(1)
    first.locator("summary").click()
    first.get_by_role("button", name="Deze versie terugzetten").press("Enter")
    expect(first.get_by_text("Dit verandert als u deze versie terugzet.")).to_be_visible()
    expect(first.locator("del")).to_contain_text("een en")
    expect(first.get_by_role("button", name="Nu terugzetten")).to_be_focused()
    first.get_by_role("button", name="Nu niet").click()
    expect(first.get_by_role("button", name="Deze versie terugzetten")).to_be_focused()
    assert desk.read(FILE) == CHANGED
    tab.keyboard.press("Enter")
    first.get_by_role("button", name="Nu terugzetten").press("Enter")
    desk.becomes(FILE, WORKSHOP)
    expect(dialog).to_have_count(0)
    expect(page.get_by_text("van dezelfde opleiding")).to_be_visible()
    expect(history(tab).get_by_role("listitem")).to_have_count(3)


def test_what_was_done_last_is_undone_and_that_too(tab, desk):
    page = change(tab, desk)
    undo(tab).press("Enter")
    desk.becomes(FILE, WORKSHOP)
    expect(page.get_by_text("van dezelfde opleiding")).to_be_visible()
    expect(undo(tab)).to_be_focused()
    tab.keyboard.press("Enter")
    desk.becomes(FILE, CHANGED)
    # Nothing is undone that somebody else did.
    desk.write(FILE, CHANGED.replace("Neem tijd mee.", "Neem de tijd."))
    expect(page.get_by_text("Neem de tijd.")).to_be_visible()
    expect(undo(tab)).to_be_hidden()


def test_an_action_is_undone(tab, desk):
    open_file(tab)
    tab.get_by_role("group", name="Wat u ermee kunt doen").get_by_role("button", name="Afzeggen").click()
    tab.get_by_role("dialog").get_by_role("button", name="Afzeggen").click()
    eventually(lambda: "status: cancelled" in desk.read(FILE), "the workshop is cancelled")
    undo(tab).click()
    desk.becomes(FILE, WORKSHOP)
    expect(tab.get_by_role("group", name="Wat u ermee kunt doen").get_by_role("button", name="Afzeggen")).to_be_visible()


def test_an_undo_that_comes_too_late_changes_nothing(tab, desk):
    change(tab, desk)
    other = CHANGED.replace("Neem tijd mee.", "Neem de tijd.")
    tab.route("**/desk/api/file?*", lambda route: route.abort())
    desk.write(FILE, other)
    undo(tab).click()
    expect(tab.get_by_role("dialog", name="Ongedaan maken")).to_contain_text("Iemand anders heeft dit intussen ook gewijzigd")
    assert desk.read(FILE) == other


def test_commits_are_part_of_the_history(tmp_path, desk, open_tab):
    git = lambda *arguments: subprocess.run(["git", "-c", "user.name=Fatima el Amrani", "-c", "user.email=f@example.org", *arguments], cwd=tmp_path, check=True)
    git("init", "--quiet")
    git("add", "content")
    git("commit", "--quiet", "--message=x")
    tab = open_tab()
    open_file(tab)
    expect(history(tab).get_by_role("listitem")).to_have_text([re.compile("Fatima el Amrani maakte dit bestand.")])


def remove(desk, path):
    """Removes a file as somebody else does, and waits until the desk has seen it."""
    (desk.content / path).unlink()
    eventually(lambda: list((desk.content.parent / ".baken/versions/content" / path).glob("*-outside.md")), "the version is kept")


def test_a_file_that_was_removed_is_put_back(tab, desk):
    expect(tab.get_by_role("link", name="Over ons", exact=True)).to_be_visible()
    remove(desk, "pages/over.en.md")
    expect(tab.get_by_role("link", name="About us, in het Engels")).to_have_count(0)
    tab.get_by_role("button", name="Verwijderd").click()
    tab.get_by_role("dialog", name="Verwijderd").get_by_role("button", name="About us terugzetten").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("About us")
    assert desk.read("pages/over.en.md") == SITE["pages/over.en.md"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, PHONE, 320])
def test_the_history_is_accessible_and_fits(open_tab, desk, scheme, width):
    tab = open_tab(width=width, scheme=scheme)
    open_file(tab)
    tab.get_by_role("group", name="Wat u ermee kunt doen").get_by_role("button", name="Afzeggen").click()
    tab.get_by_role("dialog").get_by_role("button", name="Afzeggen").click()
    expect(undo(tab)).to_be_visible()
    found = [f"undo: {violations(tab)}"] if violations(tab) else []
    dialog = history(tab)
    for item in dialog.get_by_role("listitem").all():
        item.locator("summary").click()
    restore = dialog.get_by_role("button", name="Deze versie terugzetten")
    expect(restore).to_be_visible()
    found += [f"versions: {violations(tab)}"] if violations(tab) else []
    restore.click()
    expect(dialog.get_by_role("button", name="Nu terugzetten")).to_be_visible()
    found += [f"putting back: {violations(tab)}"] if violations(tab) else []
    assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth") and tab.evaluate("document.documentElement.scrollWidth") <= width
    dialog.get_by_role("button", name="Sluiten").click()
    tab.get_by_role("link", name="Inhoud", exact=True).click()
    remove(desk, "pages/over.en.md")
    expect(tab.get_by_role("link", name="About us, in het Engels")).to_have_count(0)
    tab.get_by_role("button", name="Verwijderd").click()
    expect(tab.get_by_role("button", name="About us terugzetten")).to_be_visible()
    found += [f"removed: {violations(tab)}"] if violations(tab) else []
    assert found == [] and tab.evaluate("document.documentElement.scrollWidth") <= width
