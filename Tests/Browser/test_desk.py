"""The desk in a browser, as somebody uses it who writes and does not program: by the names and roles that are there to be read."""

import gzip
import json
import os
import re
import subprocess

import pytest
from playwright.sync_api import expect

from desk_server import SITE, WORKSHOP
from desk_tabs import FILE, PHONE, WIDE, is_saved, open_file, violations, write
from rebuilding import PROGRAM


def test_the_link_opens_what_is_to_be_done_and_works_once(desk, open_tab):
    tab = open_tab(desk.link)
    expect(tab.get_by_role("heading", name="Vandaag")).to_be_visible()
    assert "open=" not in tab.url
    tab.reload()
    expect(tab.get_by_role("heading", name="Vandaag")).to_be_visible()
    late = open_tab(desk.link)
    expect(late.get_by_role("heading", name="Deze link is al gebruikt")).to_be_visible()


def test_outside_the_folder_of_a_site_no_link_is_given(tmp_path):
    ran = subprocess.run([PROGRAM, "desk"], cwd=tmp_path, env={**os.environ, "BAKEN_LANGUAGE": "nl"}, capture_output=True, text=True, timeout=20)
    assert ran.returncode == 2 and ran.stdout == ""
    assert "er is hier geen site: content/site.yml bestaat niet" in ran.stderr


def test_all_content_is_listed_with_what_becomes_of_it(tab):
    expect(tab.get_by_role("heading", name="Inhoud")).to_be_visible()
    row = tab.get_by_role("row").filter(has_text="Workshop in Utrecht")
    expect(row).to_contain_text("Op de site")
    expect(tab.get_by_role("row").filter(has_text="Een bericht")).to_contain_text(re.compile("concept", re.I))
    expect(tab.get_by_role("row").filter(has_text="Over ons").get_by_role("link", name="About us, in het Engels")).to_be_visible()


def test_the_list_is_narrowed_by_words_and_by_kind(tab):
    tab.get_by_label("Zoek op titel").fill("UTRECHT")
    expect(tab.get_by_role("row")).to_have_count(2)
    tab.get_by_label("Zoek op titel").fill("")
    tab.get_by_role("button", name=re.compile("^Nieuws")).click()
    expect(tab.get_by_role("link", name="Een bericht", exact=True)).to_be_visible()
    expect(tab.get_by_role("link", name="Over ons", exact=True)).to_have_count(0)


def test_the_list_is_whole_again_once_what_was_wrong_is_mended(tab, desk):
    tab.get_by_role("button", name=re.compile("^Nieuws")).click()
    desk.write("pages/over.md", "---\ntitle: Over ons\nsummary: Wie wij zijn.\nreview: morgen\n---\n\nTekst.\n")
    tab.get_by_role("button", name="Toon alleen wat fout is").click()
    expect(tab.get_by_role("rowheader")).to_have_count(1)
    desk.write("pages/over.md", "---\ntitle: Over ons\nsummary: Wie wij zijn.\n---\n\nTekst.\n")
    expect(tab.get_by_role("link", name="Een bericht", exact=True)).to_be_visible()
    expect(tab.get_by_role("link", name="Workshop in Utrecht", exact=True)).to_be_visible()

# MARK: writing


def test_a_title_is_changed_in_the_form_and_no_other_byte(tab, desk):
    page = open_file(tab)
    tab.get_by_label("De titel van de pagina").fill("Workshop in Zwolle")
    desk.becomes(FILE, WORKSHOP.replace("Workshop in Utrecht", "Workshop in Zwolle"))
    is_saved(tab)
    expect(page.get_by_role("heading", level=1)).to_have_text("Workshop in Zwolle")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Workshop in Zwolle")


def test_a_paragraph_is_written_on_the_page_and_no_other_byte(tab, desk):
    page = open_file(tab)
    area = write(tab, page, "Kom met twee of drie")
    assert area.input_value() == "Kom met twee of drie mensen van dezelfde opleiding."
    area.press("Control+End")
    area.press_sequentially(" Of kom alleen.")
    changed = WORKSHOP.replace("dezelfde opleiding.", "dezelfde opleiding. Of kom alleen.")
    desk.becomes(FILE, changed)
    expect(page.get_by_text("Of kom alleen.")).to_be_visible()
    # Who writes goes on where they were, also after the page has changed.
    expect(area).to_be_focused()
    area.press_sequentially(" Dat mag.")
    desk.becomes(FILE, changed.replace("kom alleen.", "kom alleen. Dat mag."))
    area.press("Escape")
    expect(area).to_be_hidden()


@pytest.mark.parametrize("before", ["dezelfde opleiding.", "beoordeling mee, zonder naam."])
def test_a_line_added_after_a_pause_stays_apart_from_the_next_text(tab, desk, before):
    page = open_file(tab)
    area = write(tab, page, before)
    area.press("Control+End")
    area.press("Enter")
    with tab.expect_response(lambda response: response.url.endswith("/desk/api/file") and response.request.method == "POST"):
        pass
    tab.wait_for_timeout(300)
    area.press_sequentially("Neem koffie mee.")
    desk.becomes(FILE, WORKSHOP.replace(before, f"{before}\nNeem koffie mee."))


def test_the_toolbar_marks_words_and_the_browser_takes_them_back(tab, desk):
    page = open_file(tab)
    area = write(tab, page, "Kom met twee of drie")
    area.evaluate("area => area.setSelectionRange(4, 12)")
    area.press("Control+b")
    assert area.input_value().startswith("Kom **met twee** of")
    area.press("Control+z")
    assert area.input_value().startswith("Kom met twee of")
    area.press("Control+Home")
    tab.get_by_role("toolbar", name="Opmaak").get_by_role("button", name="Lijst").click()
    desk.becomes(FILE, WORKSHOP.replace("Kom met twee", "- Kom met twee"))
    expect(page.get_by_role("listitem").filter(has_text="Kom met twee of drie")).to_be_visible()


def test_a_link_is_found_by_the_title_of_its_page(tab, desk):
    page = open_file(tab)
    area = write(tab, page, "Kom met twee of drie")
    area.evaluate("area => area.setSelectionRange(0, 3)")
    area.press("Control+k")
    dialog = tab.get_by_role("dialog", name="Link")
    dialog.get_by_role("combobox", name="Waar gaat de link heen?").press_sequentially("over")
    dialog.get_by_role("option", name="Over ons").click()
    dialog.get_by_role("button", name="Link invoegen").click()
    desk.becomes(FILE, WORKSHOP.replace("Kom met", "[Kom](../pages/over.md) met"))
    expect(page.get_by_role("link", name="Kom", exact=True)).to_be_visible()


def test_blocks_are_reached_and_added_with_the_keyboard_alone(tab, desk):
    open_file(tab)
    tab.get_by_role("button", name="Tekst schrijven").press("Enter")
    expect(tab.get_by_role("textbox", name="Kop")).to_be_focused()
    tab.keyboard.press("Alt+ArrowDown")
    expect(tab.get_by_role("textbox", name="Alinea")).to_be_focused()
    tab.keyboard.press("Alt+ArrowDown")
    expect(tab.get_by_role("textbox", name="Lijst")).to_be_focused()
    tab.keyboard.press("Control+End")
    tab.keyboard.type("\nNeem iemand mee.")
    desk.becomes(FILE, WORKSHOP.replace("Neem tijd mee.", "Neem tijd mee.\n- Neem iemand mee."))
    tab.get_by_role("button", name="Nieuwe alinea").press("Enter")
    tab.keyboard.type("Tot dan.")
    desk.becomes(FILE, WORKSHOP.replace("Neem tijd mee.\n", "Neem tijd mee.\n- Neem iemand mee.\n\nTot dan.\n"))
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("button", name="Tekst schrijven")).to_be_focused()


def test_a_workshop_is_begun_from_a_short_form(tab, desk):
    tab.get_by_role("link", name="Nieuw", exact=True).click()
    tab.get_by_role("radio", name="Workshop of bijeenkomst").check()
    tab.get_by_role("button", name="Maken").click()
    expect(tab.get_by_role("alert")).to_contain_text("De titel van de pagina")
    expect(tab.get_by_label("De titel van de pagina")).to_be_focused()
    tab.keyboard.type("Workshop in Assen")
    for choice in tab.locator("main form select").all():
        choice.select_option(index=1)
    for name, time in (("Wanneer het begint", "13:00"), ("Wanneer het eindigt", "16:00")):
        moment = tab.get_by_role("group", name=name)
        moment.get_by_label("Dag").fill("2027-05-12")
        moment.get_by_label("Tijd").fill(time)
    tab.get_by_role("button", name="Maken").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Workshop in Assen")
    assert {path.name for path in desk.content.glob("events/*.md")} == {"utrecht.md", "2027-05-12-workshop-in-assen.md"}
    text = desk.read("events/2027-05-12-workshop-in-assen.md")
    assert "Workshop in Assen" in text and "draft: true" in text

# MARK: what cannot be shown by a form


def test_a_file_that_cannot_be_read_is_mended_in_its_source(tab, desk):
    open_file(tab, "Over ons")
    desk.write("pages/over.md", "---\ntitle: Over ons\nsummary: [Wie wij zijn\n---\n\nWij zijn met zijn vieren.\n")
    tab.goto(f"{desk.address}/desk/#content")
    row = tab.get_by_role("row").filter(has_text="Niet te lezen")
    row.get_by_role("rowheader").get_by_role("link").click()
    expect(tab.get_by_role("tab", name="Bron")).to_have_attribute("aria-selected", "true")
    source = tab.get_by_label("Het bestand pages/over.md")
    tab.get_by_role("button", name=re.compile(r"^Naar regel \d+$")).first.click()
    expect(source).to_be_focused()
    source.fill(SITE["pages/over.md"])
    desk.becomes("pages/over.md", SITE["pages/over.md"])
    expect(tab.get_by_text("Er is niets gevonden.")).to_be_visible()

# MARK: every reader


def test_on_a_phone_page_and_form_are_two_tabs(open_tab, desk):
    tab = open_tab(width=PHONE)
    page = open_file(tab)
    expect(tab.get_by_role("tab", name="Pagina")).to_have_attribute("aria-selected", "true")
    expect(tab.get_by_label("De titel van de pagina")).to_be_hidden()
    area = write(tab, page, "Kom met twee of drie")
    area.press("Control+End")
    area.press_sequentially(" Op de telefoon.")
    desk.becomes(FILE, WORKSHOP.replace("dezelfde opleiding.", "dezelfde opleiding. Op de telefoon."))
    tab.get_by_role("tab", name="Gegevens").click()
    expect(tab.get_by_label("De titel van de pagina")).to_be_visible()
    expect(tab.locator("iframe")).to_be_hidden()
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, 320])
def test_every_state_is_accessible_and_fits(open_tab, desk, scheme, width):
    tab = open_tab(width=width, scheme=scheme)
    found = []

    def look(state):
        tab.wait_for_timeout(200)
        found.extend([f"{state}: {report}"] if (report := violations(tab)) else [])
        if (wide := tab.evaluate("document.documentElement.scrollWidth")) > width:
            found.append(f"{state} is {wide} px wide")

    tab.get_by_role("link", name="Vandaag", exact=True).click()
    expect(tab.get_by_role("heading", name="Vandaag")).to_be_visible()
    look("today")
    tab.get_by_role("link", name="Publiceren").click()
    expect(tab.get_by_role("button", name="Nu publiceren")).to_be_visible(timeout=60_000)
    look("a first publication")
    tab.get_by_role("link", name="Nog niet").click()
    tab.get_by_role("link", name="Inhoud", exact=True).click()
    expect(tab.get_by_role("heading", name="Inhoud")).to_be_visible()
    look("the list")
    tab.get_by_role("link", name="Nieuw", exact=True).click()
    tab.get_by_role("button", name="Maken").click()
    look("something new")
    tab.goto(f"{desk.address}/desk/#content")
    page = open_file(tab)
    look("the page")
    tab.get_by_role("button", name="Verplaatsen").click()
    look("the questions of a move")
    tab.get_by_role("button", name="Nu niet").click()
    area = write(tab, page, "Kom met twee of drie")
    look("a text")
    area.press("Control+k")
    tab.keyboard.type("o")
    look("a link")
    tab.keyboard.press("Escape")
    tab.get_by_role("dialog").get_by_role("button", name="Sluiten").click()
    tab.get_by_role("button", name="Klaar").click()
    if width == 320:
        tab.get_by_role("tab", name="Gegevens").click()
    tab.get_by_role("group", name="Wanneer het eindigt").get_by_label("Dag").fill("2027-03-10")
    expect(tab.locator(".view-form .finding.error").first).to_be_visible()
    for fold in tab.locator(".view-form .form > .more > summary").all():
        fold.click()
    look("the form with an error")
    tab.get_by_role("tab", name="Bron").click()
    look("the source")
    tab.get_by_role("link", name="Inhoud", exact=True).click()
    expect(tab.get_by_role("button", name="Toon alleen wat fout is")).to_be_visible()
    look("the list with an error")
    assert found == []

# MARK: safety and weight


def test_messages_of_others_and_of_another_shape_do_nothing(tab, desk):
    page = open_file(tab)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    frame = tab.frames[1]
    for message in ({"event": "block", "lines": [16, 16]}, {"baken": 1, "event": "block", "lines": "16"}, {"baken": 1, "event": "block", "lines": [16.5, "x"]}, None, "x"):
        frame.evaluate("message => parent.postMessage(message, '*')", message)
    # From the desk's own window, and from a frame that somebody else put there.
    tab.evaluate("postMessage({baken: 1, event: 'block', lines: [16, 16]}, '*')")
    tab.wait_for_timeout(300)
    assert tab.locator(".block-editor").is_hidden()
    frame.evaluate("lines => parent.postMessage({baken: 1, event: 'block', lines}, '*')", lines_of(desk, "Kom met twee"))
    expect(tab.locator(".block-editor")).to_be_visible()


def lines_of(desk, words):
    place = desk.read(FILE).split("\n").index(next(line for line in desk.read(FILE).split("\n") if words in line)) + 1
    return [place, place]


def test_the_app_weighs_at_most_60_kilobytes(tab, desk):
    expect(tab.get_by_role("heading", name="Inhoud")).to_be_visible()
    loaded = tab.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    own = {f"{desk.address}/desk/", *(url for url in loaded if "/desk/app/" in url or "/api/strings" in url)}
    # The modules are sent as one script.
    assert f"{desk.address}/desk/app/main.js" in own and len(own) < 10
    bodies = {url: tab.request.get(url, headers={"Sec-Fetch-Site": "same-origin"}).body() for url in own}
    weights = {url: len(gzip.compress(body, 9)) for url, body in bodies.items()}
    assert sum(weights.values()) <= 60_000, json.dumps(weights, indent=1)
