"""Before publishing: what changes for readers, what was already sent, and what is to be sent now. In Dutch, by labels and roles."""

import re
from datetime import date, timedelta

import pytest
from desk_server import SITE, Desk
from desk_tabs import PHONE, WIDE, look_before_publishing, open_file, violations
from playwright.sync_api import expect
from preview_server import eventually

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
# A Thursday in some six weeks, and the Thursday after it.
OLD = date.today() + timedelta(days=42 + (3 - date.today().weekday()) % 7)
NEW = OLD + timedelta(days=7)
SENT = date.today() - timedelta(days=5)
SOON = date.today() + timedelta(days=5)


def words(day):
    return f"{day.day} {MONTHS[day.month - 1]}"


WORKSHOP = f"""---
title: Workshop in Utrecht
summary: Een dag voor opleidingsteams.
start: {OLD}T09:30
end: {OLD}T16:30
confirmed-day: true
format: on-site
venue: {{name: Het gebouw, city: Utrecht}}
---

## Voor wie

Kom met twee of drie mensen van dezelfde opleiding.
"""

CAMPAIGN = f"""---
title: Actie
summary: Kom naar de workshop.
goal: Meer mensen.
start: {SENT}
end: {NEW}
target: ../events/utrecht.md
button: Doe mee
messages: [Doe mee.]
posts:
  eerder: {{channel: mastodon, date: {SENT}, text: "Kom ook op {{event-date}}. {{link}}"}}
  later: {{channel: mastodon, date: {SOON}, text: "Kom nog op {{event-date}}. {{link}}"}}
newsletter:
  date: {SOON}
  subject: Kom naar de workshop
  text: |
    De workshop is op {{event-date}}.
---

Tekst.
"""

PLANNED = {
    **{path: text for path, text in SITE.items() if not path.startswith("news/")},
    "site.yml": SITE["site.yml"] + "cards: true\norganisation: {name: Proef, email: proef@example.org}\n",
    "events/utrecht.md": WORKSHOP,
    "campaigns/actie.md": CAMPAIGN,
    "pages/over.md": f"---\ntitle: Over ons\nsummary: Wie wij zijn.\n---\n\nWij zijn met zijn vieren.\n\nOp {words(OLD)} ziet u ons in Utrecht.\n",
}


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path, PLANNED).start()
    yield desk
    desk.stop()


def publish(tab):
    look_before_publishing(tab)
    tab.get_by_role("button", name="Nu publiceren").click(timeout=60_000)
    expect(tab.get_by_role("heading", name="Gepubliceerd")).to_be_visible(timeout=60_000)


def move(tab, desk):
    """Moves the workshop by the button that is there for it."""
    tab.get_by_role("link", name="Inhoud", exact=True).click()
    open_file(tab)
    tab.get_by_role("group", name="Wat u ermee kunt doen").get_by_role("button", name="Verplaatsen", exact=True).click()
    dialog = tab.get_by_role("dialog", name="Verplaatsen")
    dialog.get_by_role("group", name="Het nieuwe begin").get_by_label("Dag").fill(str(NEW))
    dialog.get_by_role("group", name="Het nieuwe begin").get_by_label("Tijd").fill("09:30")
    dialog.get_by_role("button", name="Verplaatsen", exact=True).click()
    expect(dialog).to_have_count(0)
    eventually(lambda: f"start: {NEW}T09:30" in desk.read("events/utrecht.md"), "the workshop is moved")


def compared(tab):
    look_before_publishing(tab)
    expect(tab.get_by_text("Dit verandert:")).to_be_visible(timeout=60_000)


def test_a_workshop_is_moved_and_everything_says_so_before_and_after(tab, desk):
    publish(tab)
    move(tab, desk)
    compared(tab)
    event = tab.get_by_role("region", name="Workshop in Utrecht")
    # The calendar.
    when = event.get_by_role("definition").first
    expect(when.get_by_role("deletion")).to_contain_text(words(OLD))
    expect(when.get_by_role("insertion")).to_contain_text(words(NEW))
    # The page.
    expect(event.get_by_role("insertion").filter(has_text=words(NEW)).nth(1)).to_be_visible()
    # The card, before and after.
    before = event.get_by_role("img", name="Kaart van “Workshop in Utrecht”, zoals nu").first
    after = event.get_by_role("img", name="Kaart van “Workshop in Utrecht”, na publicatie").first
    for image in (before, after):
        image.scroll_into_view_if_needed()
        eventually(lambda image=image: image.evaluate("image => image.complete && image.naturalWidth > 0"), "the card is shown")
    assert before.get_attribute("src") != after.get_attribute("src")
    # What was sent, with a correction.
    sent = tab.get_by_role("region", name=re.compile("Al verstuurd"))
    correction = sent.get_by_label("Correctie", exact=True)
    expect(correction).to_have_value(re.compile(f"is verplaatst van .*{words(OLD)}.* naar .*{words(NEW)}"))
    # What is yet to be sent: a post and the newsletter.
    expect(event.get_by_role("link", name=re.compile("Mastodon"))).to_be_visible()
    expect(event.get_by_role("link", name=re.compile("Kom naar de workshop"))).to_be_visible()
    # The mail to those who registered.
    expect(event.get_by_role("textbox", name="Onderwerp")).to_have_value("Verplaatst: Workshop in Utrecht")
    expect(event.get_by_label("Bericht", exact=True)).to_have_value(re.compile(f"{words(OLD)}[^§]*{words(NEW)}[^§]*event.ics"))

    tab.get_by_role("button", name="Nu publiceren").click()
    expect(tab.get_by_role("heading", name="Gepubliceerd")).to_be_focused(timeout=60_000)
    expect(tab.get_by_role("status").filter(has_text="De site is gepubliceerd")).to_contain_text("Het gaat om 1 bijeenkomst")
    # The correction and the mail are still there to be copied.
    expect(correction).to_be_visible()

    page = next(path for path in desk.output.rglob("*/utrecht/index.html"))
    html = page.read_text("utf-8")
    assert words(NEW) in html
    calendar = (page.parent / "event.ics").read_text("utf-8")
    assert f"{NEW:%Y%m%d}T093000" in calendar and f"DTSTART;TZID=Europe/Amsterdam:{OLD:%Y%m%d}" not in calendar
    card = re.search(r"/(cards/[^\"]+\.png)", html)[1]
    assert (desk.output / card).is_file()
    newsletter = next(desk.output.rglob("newsletter.txt")).read_text("utf-8")
    assert words(NEW) in newsletter and f"De workshop is op {words(OLD)}" not in newsletter


def test_a_sentence_with_the_old_day_leads_to_its_paragraph(tab, desk):
    publish(tab)
    move(tab, desk)
    compared(tab)
    event = tab.get_by_role("region", name="Workshop in Utrecht")
    expect(event.get_by_role("mark")).to_have_text(words(OLD))
    event.get_by_role("link", name="Over ons", exact=True).click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Over ons")
    expect(tab.locator(".block-editor textarea")).to_have_value(re.compile("ziet u ons in Utrecht"))


def test_what_changes_meanwhile_is_shown_before_it_can_be_published(tab, desk):
    publish(tab)
    look_before_publishing(tab)
    expect(tab.get_by_text("Voor lezers verandert er niets.")).to_be_visible(timeout=60_000)
    desk.write("pages/over.md", PLANNED["pages/over.md"].replace("met zijn vieren", "met zijn vijven"))
    changed = tab.get_by_role("region", name=re.compile("Gewijzigde pagina’s"))
    expect(changed.get_by_text("Over ons")).to_be_visible(timeout=60_000)
    changed.get_by_text("1 wijziging in de tekst").click()
    expect(changed.get_by_role("deletion")).to_contain_text("met zijn vieren")
    expect(changed.get_by_role("insertion")).to_contain_text("met zijn vijven")
    expect(changed.get_by_role("link", name="Bewerken: Over ons")).to_be_visible()


def test_a_post_is_copied_and_marked_as_done(tab, desk):
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=desk.address)
    tab.get_by_role("link", name="Vandaag", exact=True).click()
    due = tab.get_by_role("region", name="Te versturen of af te ronden")
    post = due.get_by_role("listitem").filter(has_text="Mastodon").filter(has_text=str(SOON.day)).last
    post.get_by_role("button", name=re.compile("Kopieer de tekst van")).click()
    assert words(OLD) in tab.evaluate("navigator.clipboard.readText()")
    count = int(due.locator(".count").inner_text())
    tick = due.get_by_role("button", name=re.compile("^Gedaan")).first
    tick.click()
    expect(due.locator(".count")).to_have_text(str(count - 1))
    expect(due.get_by_role("button", name=re.compile("^Gedaan"), pressed=True)).to_be_focused()
    tab.reload()
    expect(tab.get_by_role("region", name="Te versturen of af te ronden").locator(".count")).to_have_text(str(count - 1))
    assert not (desk.content / ".baken").exists() and desk.read("campaigns/actie.md") == CAMPAIGN
    due.get_by_role("button", name=re.compile("^Gedaan"), pressed=True).click()
    expect(due.locator(".count")).to_have_text(str(count))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, PHONE, 320])
def test_what_changes_is_accessible_and_fits(open_tab, desk, scheme, width):
    tab = open_tab(width=width, scheme=scheme)
    found = []

    def look(state):
        tab.wait_for_timeout(300)
        found.extend([f"{state}: {report}"] if (report := violations(tab)) else [])
        if (wide := tab.evaluate("document.documentElement.scrollWidth")) > width:
            found.append(f"{state} is {wide} px wide")

    publish(tab)
    look("a publication that is done")
    move(tab, desk)
    compared(tab)
    look("the consequences")
    tab.evaluate("for (const fold of document.querySelectorAll('details.fold')) fold.open = true")
    look("the consequences, all open")
    tab.get_by_role("link", name="Vandaag", exact=True).click()
    tab.get_by_role("button", name=re.compile("^Gedaan")).first.click()
    look("something done")
    desk.write("pages/over.md", SITE["pages/over.md"].replace("summary:", "sumary:"))
    look_before_publishing(tab)
    expect(tab.get_by_text("De site is niet gepubliceerd")).to_be_visible(timeout=60_000)
    look("a site that cannot be published")
    assert found == []
