"""The form of a page in the desk, as somebody uses it who writes and does not program."""

import re

from playwright.sync_api import expect

from desk_server import SITE, WORKSHOP
from desk_tabs import FILE, open_file
from preview_server import eventually


def test_a_choice_and_a_time_are_controls_with_the_site_s_words(tab, desk):
    open_file(tab)
    tab.get_by_label("Het deel van het land").select_option("Noord") if tab.get_by_label("Het deel van het land").count() else (
        tab.locator("[data-at='[\"venue\",\"region\"]'] select").select_option("Noord"))
    start = tab.get_by_role("group", name="Wanneer het begint")
    expect(start).to_contain_text("De tijd in Amsterdam.")
    start.get_by_label("Tijd").fill("10:15")
    desk.becomes(FILE, WORKSHOP.replace("region: midden", "region: noord").replace("T09:30", "T10:15"))


def test_an_error_stands_at_its_field_and_is_mended_by_a_click(tab, desk):
    open_file(tab, "Over ons")
    desk.write("pages/over.md", SITE["pages/over.md"].replace("summary:", "sumary:"))
    error = tab.get_by_role("tabpanel", name="Gegevens").locator(".finding.error").filter(has_text="sumary")
    expect(error).to_be_visible()
    expect(tab.get_by_role("button", name="Kan zo niet op de site: 1 fout")).to_be_visible()
    error.get_by_role("button", name="Herstel").click()
    desk.becomes("pages/over.md", SITE["pages/over.md"])
    expect(error).to_have_count(0)


def test_an_end_before_the_beginning_is_said_at_the_field(tab, desk):
    open_file(tab)
    end = tab.get_by_role("group", name="Wanneer het eindigt")
    end.get_by_label("Dag").fill("2027-03-10")
    expect(end.locator(".finding.error")).to_be_visible()
    assert end.get_by_label("Dag").get_attribute("aria-invalid") == "true"
    # A file with faults is saved; it is the site that waits for it.
    desk.becomes(FILE, WORKSHOP.replace("end:   2027-03-11", "end:   2027-03-10"))
    end.get_by_label("Dag").fill("2027-03-11")
    expect(end.locator(".finding.error")).to_have_count(0)
    desk.becomes(FILE, WORKSHOP)


def test_half_a_moment_is_said_and_changes_nothing(tab, desk):
    open_file(tab)
    start = tab.get_by_role("group", name="Wanneer het begint")
    start.get_by_label("Tijd").fill("")
    expect(start.get_by_role("status")).to_contain_text("Vul ook een tijd in")
    start.get_by_label("Tijd").fill("09:30")
    expect(start.get_by_role("status")).to_be_empty()
    assert desk.read(FILE) == WORKSHOP


def test_an_item_of_a_list_is_added_moved_and_removed(tab, desk):
    open_file(tab)
    tab.get_by_role("button", name=re.compile("^Toevoegen aan: Waar de feiten")).click()
    expect(tab.get_by_role("group", name="Nummer 2").get_by_label("Hoe de bron heet")).to_be_focused()
    tab.keyboard.type("De wet")
    tab.get_by_role("group", name=re.compile("Nummer 2|De wet")).get_by_label("Waar de bron te lezen is").fill("https://wet.example/")
    tab.get_by_role("button", name="De wet omhoog").click()
    eventually(lambda: desk.read(FILE).index("De wet") < desk.read(FILE).index("Het programma"), "the item is first")
    expect(tab.get_by_role("button", name="De wet omlaag")).to_be_focused()
    tab.get_by_role("button", name="De wet weghalen").click()
    desk.becomes(FILE, WORKSHOP)


def test_choices_are_shown_in_words(tab, desk):
    open_file(tab)
    where = tab.get_by_label("Waar mensen meedoen")
    assert where.locator("option").all_inner_texts()[1:] == ["Op locatie", "Online", "Op locatie en online"]
    expect(tab.locator(".view-form")).not_to_contain_text(re.compile("on-site|venue|kind series"))
    where.select_option("Op locatie en online")
    desk.becomes(FILE, WORKSHOP.replace("on-site", "hybrid"))
