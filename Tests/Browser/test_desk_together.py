"""Two who write in the desk, and a desk that is gone."""

import pytest
from desk_server import WORKSHOP
from desk_tabs import FILE, is_saved, open_file, write
from playwright.sync_api import expect


def test_changes_of_somebody_else_in_another_place_are_joined(tab, desk):
    page = open_file(tab)
    area = write(tab, page, "Kom met twee of drie")
    area.press("Control+End")
    desk.write(FILE, WORKSHOP.replace("Neem ook een beoordeling mee", "Neem dan een beoordeling mee"))
    area.press_sequentially(" Of kom alleen.")
    desk.becomes(FILE, WORKSHOP.replace("Neem ook een", "Neem dan een").replace("dezelfde opleiding.", "dezelfde opleiding. Of kom alleen."))
    expect(tab.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("answer", ["Mijn tekst bewaren", "De andere tekst bewaren", "Beide bewaren, onder elkaar"])
def test_two_texts_for_one_paragraph_are_shown_side_by_side_with_a_choice(tab, desk, answer):
    page = open_file(tab)
    area = write(tab, page, "Kom met twee of drie")
    area.press("Control+End")
    # Nothing is saved until both have written.
    tab.route("**/desk/api/file", lambda route: route.abort())
    area.press_sequentially(" Mijn zin.")
    old = "Kom met twee of drie mensen van dezelfde opleiding."
    theirs, mine = "Kom met zijn vieren.", f"{old} Mijn zin."
    desk.write(FILE, WORKSHOP.replace(old, theirs))
    tab.unroute("**/desk/api/file")
    dialog = tab.get_by_role("dialog", name="Iemand anders wijzigde dit ook")
    expect(dialog).to_contain_text("Mijn zin.")
    expect(dialog).to_contain_text(theirs)
    dialog.get_by_role("button", name=answer).click()
    kept = {"Mijn": mine, "De a": theirs, "Beid": f"{theirs}\n\n{mine}"}[answer[:4]]
    desk.becomes(FILE, WORKSHOP.replace(old, kept))
    expect(dialog).to_have_count(0)


def test_what_is_typed_while_the_desk_is_closed_is_saved_when_it_is_back(tab, desk):
    page = open_file(tab)
    area = write(tab, page, "Kom met twee of drie")
    desk.stop()
    area.press("Control+End")
    area.press_sequentially(" Buiten bereik.")
    expect(tab.get_by_role("alert").filter(has_text="De redactie geeft geen antwoord")).to_be_visible()
    # A new link in another tab of the browser begins the session that this one takes up.
    desk.start()
    other = tab.context.new_page()
    other.faults = []
    other.goto(desk.link)
    expect(other.get_by_role("heading", name="Vandaag")).to_be_visible()
    desk.becomes(FILE, WORKSHOP.replace("dezelfde opleiding.", "dezelfde opleiding. Buiten bereik."))
    is_saved(tab)


def test_what_is_typed_survives_a_reload_of_the_page(tab, desk):
    open_file(tab)
    tab.route("**/desk/api/file", lambda route: route.abort())
    tab.get_by_label("De titel van de pagina").fill("Niet kwijt")
    expect(tab.get_by_text("Niet opgeslagen: geen verbinding")).to_be_visible()
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.unroute("**/desk/api/file")
    tab.reload()
    desk.becomes(FILE, WORKSHOP.replace("Workshop in Utrecht", "Niet kwijt"))
