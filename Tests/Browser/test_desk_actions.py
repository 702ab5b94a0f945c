"""What a coordinator does with a workshop by buttons, in Dutch."""

import re

from desk_server import WORKSHOP
from desk_tabs import FILE, is_saved, open_file
from playwright.sync_api import expect
from preview_server import eventually

BUTTONS = ["Verplaatsen", "Vol", "Afzeggen", "Kopiëren"]


def actions(tab):
    return tab.get_by_role("group", name="Wat u ermee kunt doen")


def begin(tab, name):
    """Presses a button; gives the window with its questions."""
    actions(tab).get_by_role("button", name=name, exact=True).click()
    return tab.get_by_role("dialog", name=name)


def confirm(tab, name):
    dialog = begin(tab, name)
    dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog).to_have_count(0)


def test_a_workshop_is_moved_and_its_page_says_so(tab, desk):
    page = open_file(tab)
    expect(actions(tab).get_by_role("button")).to_have_text(BUTTONS)
    dialog = begin(tab, "Verplaatsen")
    start = dialog.get_by_role("group", name="Het nieuwe begin")
    expect(start.get_by_label("Dag")).to_be_focused()
    start.get_by_label("Dag").fill("2027-03-18")
    start.get_by_label("Tijd").fill("10:00")
    dialog.get_by_role("button", name="Verplaatsen", exact=True).click()
    expect(dialog).to_have_count(0)
    moved = WORKSHOP.replace("T09:30", "T10:00").replace("T16:30", "T17:00").replace("2027-03-11", "2027-03-18")
    eventually(lambda: "former-start: 2027-03-11T09:30\n" in desk.read(FILE), "the former day is kept")
    kept = re.sub(r"(status|former-start): .*\n", "", desk.read(FILE))
    assert kept == moved and "status: rescheduled\n" in desk.read(FILE)
    is_saved(tab)
    expect(page.locator("main")).to_contain_text("18 maart 2027")
    expect(page.locator("main")).to_contain_text("11 maart 2027")


def test_a_day_that_needs_a_second_look_is_said_before_anything_is_saved(tab, desk):
    open_file(tab)
    dialog = begin(tab, "Verplaatsen")
    dialog.get_by_role("button", name="Verplaatsen", exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text("Kies een andere dag, tijd of plaats")
    dialog.get_by_role("group", name="Het nieuwe begin").get_by_label("Dag").fill("2027-03-20")
    dialog.get_by_role("button", name="Verplaatsen", exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text("zaterdag")
    assert desk.read(FILE) == WORKSHOP
    dialog.locator("summary").last.click()
    dialog.get_by_label(re.compile("weekend")).check()
    dialog.get_by_role("button", name="Verplaatsen", exact=True).click()
    expect(dialog).to_have_count(0)
    eventually(lambda: "confirmed-day: true" in desk.read(FILE), "the day is confirmed")


def test_a_workshop_is_full_and_has_places_again(tab, desk):
    page = open_file(tab)
    confirm(tab, "Vol")
    expect(page.locator("main")).to_contain_text("Alle plaatsen zijn bezet")
    assert re.sub(r"status: full\n", "", desk.read(FILE)) == WORKSHOP
    confirm(tab, "Er is weer plaats")
    desk.becomes(FILE, WORKSHOP)


def test_a_workshop_is_cancelled_and_goes_ahead_after_all(tab, desk):
    open_file(tab)
    confirm(tab, "Afzeggen")
    eventually(lambda: "status: cancelled\n" in desk.read(FILE), "the workshop is cancelled")
    expect(actions(tab).get_by_role("button")).to_have_text(["Gaat toch door", "Kopiëren"])
    confirm(tab, "Gaat toch door")
    expect(actions(tab).get_by_role("button")).to_have_text(BUTTONS)
    assert desk.read(FILE).replace("revision: 1\n", "") == WORKSHOP


def test_a_workshop_of_next_year_is_copied_and_put_on_the_site(tab, desk):
    open_file(tab)
    dialog = begin(tab, "Kopiëren")
    dialog.get_by_role("button", name="Kopiëren", exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text("De eerste dag")
    dialog.get_by_label("De eerste dag").fill("2028-03-09")
    dialog.get_by_role("button", name="Kopiëren", exact=True).click()
    expect(tab.locator(".facts .state")).to_have_text("Concept")
    made = "events/utrecht-2028.md"
    copied = WORKSHOP.replace("2027-03-11", "2028-03-09")
    assert desk.read(made).replace("draft: true\n", "") == copied and desk.read(FILE) == WORKSHOP
    confirm(tab, "Op de site zetten")
    expect(tab.locator(".facts .state")).to_have_text("Op de site")
    desk.becomes(made, copied)
