"""What helps readers: the pages around a page, its contents, the meaning of a word, and whom to tell what is missing."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from faults import faults

WIDE, PHONE = 1280, 360


def pages_with(site, path):
    found = [page for page in site.pages if page.select(path)]
    assert found, f"no page has {path}"
    return found


def pages_of_sections(site):
    return pages_with(site, "//nav[@class='section-tree']")


# Where am I


def test_the_tree_of_a_section_marks_the_page_and_leads_up(site):
    with faults() as found:
        for page in pages_of_sections(site):
            marked = page.select("//nav[@class='section-tree']//a[@aria-current='page']/@href")
            if [site.local_path(address, page) for address in marked] != [page.path]:
                found.append(f"{page}: {marked} is marked")
            steps = {site.local_path(address, page) for address in page.select("//nav[@class='breadcrumbs']//a/@href")}
            tree = {site.local_path(address, page) for address in page.select("//nav[@class='section-tree']//a/@href")}
            if not steps & tree and page.kind != "section":
                found.append(f"{page}: the tree has none of {sorted(steps)}")


def test_tree_text_and_contents_stand_side_by_side_and_stay(site, tabs):
    tab = tabs(1100)
    pages = [page for page in pages_of_sections(site) if page.select("//nav[@class='contents']")]
    with faults() as found:
        for page in pages[:12]:
            tab.goto(page.path)
            tree, text, contents = (tab.locator(name).bounding_box() for name in (".section-tree", ".columns > .prose", ".contents"))
            if not tree["x"] + tree["width"] <= text["x"] or not text["x"] + text["width"] <= contents["x"]:
                found.append(f"{page}: {tree}, {text}, {contents}")
            tab.evaluate("scrollTo(0, 1500)")
            for name in (".section-tree", ".contents"):
                if tab.locator(".columns > .prose").bounding_box()["height"] > 2600 and tab.locator(name).bounding_box()["y"] < 0:
                    found.append(f"{page}: {name} is gone while one reads")


def test_a_line_of_text_has_60_to_75_characters_on_a_wide_screen(site, tabs):
    with faults() as found:
        for width in (1100, 1440):
            tab = tabs(width)
            for page in pages_of_sections(site)[:6]:
                tab.goto(page.path)
                # The mean width of a character in this typeface, measured on a Dutch sentence.
                characters = tab.evaluate("""() => {
                  const text = document.querySelector(".columns > .prose > p");
                  const sample = document.createElement("span");
                  sample.style.cssText = "position: absolute; white-space: nowrap";
                  sample.textContent = "Wie iets leert in een ander land, wil dat dit thuis meetelt voor een diploma.";
                  text.append(sample);
                  const width = sample.getBoundingClientRect().width / sample.textContent.length;
                  sample.remove();
                  return text.parentElement.clientWidth / width;
                }""")
                if not 60 <= characters <= 76:
                    found.append(f"{page} at {width}: {characters:.0f} characters")


def test_on_a_phone_the_section_opens_with_the_keyboard_and_without_a_script(site, tabs):
    tab = tabs(PHONE, java_script_enabled=False)
    page = next(page for page in pages_of_sections(site) if page.kind == "article")
    tab.goto(page.path)
    tree = tab.locator(".section-tree")
    link = tree.locator("ul a").first
    assert not link.is_visible()
    tree.locator("summary").focus()
    tab.keyboard.press("Enter")
    assert link.is_visible()


# Terms


def test_a_term_has_its_meaning_on_the_page(site):
    with faults() as found:
        for page in pages_with(site, "//button[@class='term']"):
            for target in page.select("//button[@class='term']/@popovertarget"):
                notes = page.select(f"//*[@id='{target}'][@popover]")
                if len(notes) != 1 or not notes[0].xpath(".//dd") or not notes[0].xpath(".//a/@href"):
                    found.append(f"{page}: {target} has {len(notes)} meanings, or no link to the glossary")


@pytest.mark.parametrize("width", [320, WIDE])
def test_a_term_opens_where_it_stands_without_a_script(site, tabs, width):
    tab = tabs(width, java_script_enabled=False)
    page = pages_with(site, "//button[@class='term']")[0]
    tab.goto(page.path)
    term = tab.locator("button.term").first
    term.scroll_into_view_if_needed()
    note = tab.locator(f"#{term.get_attribute('popovertarget')}")
    before = term.bounding_box()
    assert not note.is_visible()
    term.focus()
    tab.keyboard.press("Enter")
    assert note.is_visible() and term.bounding_box() == before
    box = note.bounding_box()
    assert 0 <= box["x"] and box["x"] + box["width"] <= width and 0 <= box["y"] <= tab.viewport_size["height"]
    tab.keyboard.press("Escape")
    assert not note.is_visible()


def test_on_paper_the_meanings_stand_below_the_text(site, desktop):
    page = pages_with(site, "//button[@class='term']")[0]
    desktop.goto(page.path)
    desktop.emulate_media(media="print")
    try:
        assert all(note.is_visible() for note in desktop.locator(".terms [popover]").all())
    finally:
        desktop.emulate_media(media="null")


# Whom to tell


def test_every_page_with_an_address_asks_whether_readers_found_what_they_looked_for(site, programme):
    with faults() as found:
        for page in site.pages:
            links = page.select("//p[contains(@class, 'feedback')]/a/@href")
            if page.kind in ("not-found", "home", "cookie-notice"):
                continue
            if len(links) != 1:
                found.append(f"{page} has {len(links)} links to say what is missing")
                continue
            fields = parse_qs(urlsplit(links[0]).query)
            if page.meta("og:title") not in fields["subject"][0] or site.base + page.path not in fields["body"][0]:
                found.append(f"{page}: {fields}")
            if not re.search(r"\r\n", fields["body"][0]):
                found.append(f"{page}: the lines of the mail end without CR and LF")


# The home page


def test_the_first_screen_of_a_phone_says_what_this_is_and_has_the_doors(site, browser, server):
    """With the question that most readers come with, and the beginning of its answer."""
    context = browser.new_context(viewport={"width": 360, "height": 780}, base_url=server.address)
    tab = context.new_page()
    with faults() as found:
        for page in (page for page in site.pages if page.kind == "home"):
            tab.goto(page.path)
            refuse = tab.locator('[data-consent="reject"]').first
            if refuse.is_visible():
                refuse.click()
                tab.goto(page.path)
            for name in ("h1", ".lead", ".button-primary", ".home .prose h2"):
                box = tab.locator(name).first.bounding_box()
                if box["y"] + box["height"] > 780:
                    found.append(f"{page}: {name} ends at {box['y'] + box['height']:.0f}")
            ends = [box["y"] + box["height"] for box in (door.bounding_box() for door in tab.locator(".door").all())]
            if len(ends) != 3 or max(ends) > 780:
                found.append(f"{page}: the doors end at {ends}")
            if tab.locator(".home .prose > p").first.bounding_box()["y"] > 750:
                found.append(f"{page}: the answer begins below the first screen")
    context.close()
