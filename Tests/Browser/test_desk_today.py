"""The first screen of the desk, and publishing from it."""

import re

from desk_server import SITE
from desk_tabs import look_before_publishing
from playwright.sync_api import expect


def test_the_whole_site_is_published_at_once(tab, desk):
    look_before_publishing(tab)
    expect(tab.get_by_text("Er is nog niets gepubliceerd.")).to_be_visible(timeout=60_000)
    tab.get_by_role("button", name="Nu publiceren").click()
    expect(tab.get_by_role("status").filter(has_text="De site is gepubliceerd")).to_be_visible(timeout=60_000)
    assert "11 maart 2027" in (desk.output / "events/utrecht/index.html").read_text("utf-8")
    # A draft is not.
    assert not list(desk.output.rglob("*bericht*"))


def test_a_site_with_a_fault_stays_as_it_was_and_the_fault_leads_to_its_place(tab, desk):
    desk.write("pages/over.md", SITE["pages/over.md"].replace("summary:", "sumary:"))
    look_before_publishing(tab)
    result = tab.get_by_role("status").filter(has_text="De site is niet gepubliceerd")
    expect(result).to_be_visible(timeout=60_000)
    expect(result).to_contain_text("sumary")
    expect(tab.get_by_role("button", name="Nu publiceren")).to_have_count(0)
    assert not desk.output.exists()
    result.get_by_role("link", name="Naar die plek").first.click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Over ons")


def test_today_names_what_is_to_be_done_with_its_place(tab, desk):
    desk.write("pages/over.md", SITE["pages/over.md"].replace("title: Over ons\n", "title: Over ons\nreview: 2026-01-01\n"))
    tab.get_by_role("link", name="Vandaag", exact=True).click()
    drafts = tab.get_by_role("region", name="Concepten")
    expect(drafts.get_by_role("link", name="Een bericht")).to_be_visible()
    tab.get_by_role("region", name="Na te kijken").get_by_role("link", name="Over ons").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Over ons")
    expect(tab.get_by_role("tabpanel", name="Gegevens").get_by_label(re.compile("Wanneer iemand"))).to_be_focused()
