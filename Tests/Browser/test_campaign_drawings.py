"""Share cards, posters, handouts and QR codes: their sizes, their texts, and the targets of the codes."""

import io
import re
import zipfile

import pytest

from built_site import text_of
from campaign_kits import day_in_words, pieces, tracked, words
from faults import faults
from printed_files import PrintedCode, Sheet, codes_in, png_size, run

WIDE, SQUARE, TALL = (1200, 630), (1080, 1080), (1080, 1920)
A4, A3 = (595.276, 841.89), (841.89, 1190.551)  # points
HEAVIEST = 300_000  # bytes of a card
PAPER = {"poster-a4.pdf": A4, "poster-a3.pdf": A3, "handout-a4.pdf": A4}
RESOLUTIONS = [96, 150, 300]  # dots per inch: as on a screen, as in a photo by a phone, as from a scanner


def squeezed(text):
    """A text without the characters that a line break may add or remove."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]+", "", words(text))


@pytest.fixture(scope="module")
def sheets(kits):
    """Each kit with each of its sheets."""
    found = [(kit, name, Sheet(kit.files[name])) for kit in kits for name in PAPER if name in kit.files]
    assert len(found) == len(kits) * len(PAPER), "a sheet is missing"
    return found


# Cards of pages


def test_every_page_has_a_card_of_its_own(site):
    """The image that channels show for a link (Open Graph), with its size and an alternative text."""
    cards = {}
    with faults() as found:
        for page in site.pages:
            if not page.is_indexable:
                continue
            address = page.meta("og:image") or ""
            file = site.file_at(address) if address.startswith(f"{site.base}/") else None
            if file is None:
                found.append(f"{page} has no picture: “{address}”")
                continue
            if png_size(file) != WIDE or (page.meta("og:image:width"), page.meta("og:image:height")) != tuple(map(str, WIDE)):
                found.append(f"{page}: the picture is {png_size(file)}, and said to be {page.meta('og:image:width')} wide")
            if words(page.meta("og:title")) not in words(page.meta("og:image:alt") or ""):
                found.append(f"{page}: the picture is described as “{page.meta('og:image:alt')}”")
            if page.meta("twitter:card") != "summary_large_image":
                found.append(f"{page}: the large picture is not asked for")
            cards.setdefault(file.read_bytes(), set()).add(page.meta("og:image:alt"))
        found += [f"one picture stands for {sorted(titles)}" for titles in cards.values() if len(titles) > 1]


def test_the_card_of_an_event_says_when_and_where(site, programme):
    with faults() as found:
        for event in programme.events:
            alt = site.by_path[event.path].meta("og:image:alt") or ""
            day = day_in_words(event.start.astimezone(event.zone).date(), event.language)
            # For an event of several days in one month, the first is written without its month.
            expected = [event.venue.get("city", "online"), day if len(event.sessions) == 1 else day.split()[0]]
            found += [f"{event}: the card says “{alt}”, not {part}" for part in expected if words(part) not in words(alt)]


def test_cards_are_light_enough_to_be_fetched(site):
    """Channels omit an image that takes long to load."""
    cards = [file for file in site.files if file.parent.name == "cards"]
    assert cards
    with faults() as found:
        found += [f"{file.name} has {file.stat().st_size} bytes" for file in cards if file.stat().st_size > HEAVIEST]


# Cards of the kit


def test_a_kit_offers_its_card_in_three_sizes(site, kits):
    with faults() as found:
        for kit in kits:
            section = kit.page.select("//*[@aria-labelledby='cards']")[0]
            sizes = {png_size(site.file_at(address, kit.page)) for address in section.xpath(".//a[@download]/@href")}
            if sizes != {WIDE, SQUARE, TALL}:
                found.append(f"{kit.page} offers cards of {sizes}")


def test_every_picture_on_the_page_says_its_size_and_what_it_shows(site, kits):
    with faults() as found:
        for kit in kits:
            pictures = kit.page.select("//main//img")
            assert pictures
            for picture in pictures:
                file = site.file_at(picture.get("src"), kit.page)
                if file is None or tuple(map(str, png_size(file))) != (picture.get("width"), picture.get("height")):
                    found.append(f"{kit.page}: {picture.get('src')} is not {picture.get('width')} wide")
                if not picture.get("alt"):
                    found.append(f"{kit.page}: {picture.get('src')} is not described")


def test_a_post_comes_with_the_card_of_what_it_is_about(site, kits):
    with faults() as found:
        for kit in kits:
            for name, post in kit.campaign.get("posts").items():
                [address] = kit.page.select(f"//*[@id='post-{name}']//img/@src")
                size = png_size(site.file_at(address, kit.page))
                if size != (SQUARE if post["channel"] == "instagram" else WIDE):
                    found.append(f"{kit}, {name} comes with a picture of {size}")
                event = kit.campaign.event(post.get("link"))
                picture = site.base + site.local_path(address, kit.page)
                if event and size == WIDE and picture != site.by_path[event.path].meta("og:image"):
                    found.append(f"{kit}, {name} comes with another picture than {event}")
                if event and words(event.get("title")) not in words(kit.fields[f"alt-{name}"]):
                    found.append(f"{kit}, {name}: the picture is described as “{kit.fields[f'alt-{name}']}”")


# Printed matter


def test_sheets_have_the_size_of_paper(sheets):
    with faults() as found:
        for _, name, sheet in sheets:
            if sheet.size != pytest.approx(PAPER[name], abs=0.05) or sheet.facts["Pages"] != "1":
                found.append(f"{sheet} has {sheet.facts['Pages']} pages of {sheet.size}")


def test_fonts_are_embedded(sheets):
    with faults() as found:
        for _, _, sheet in sheets:
            if len(sheet.fonts) < 2:
                found.append(f"{sheet} has the fonts {sheet.fonts}")
            loose = [font for font, state in sheet.fonts.items() if state != ["yes", "yes"]]
            found += [f"{sheet}: {font} is not embedded as a subset" for font in loose]


def test_a_poster_contains_the_goal_and_the_call_to_action(sheets):
    with faults() as found:
        for kit, name, sheet in sheets:
            if name.startswith("poster"):
                text, campaign = squeezed(sheet.text), kit.campaign
                parts = [campaign.get("title"), *campaign.get("messages"), campaign.get("button")]
                found += [f"{sheet} lacks “{part}”" for part in parts if squeezed(part) not in text]


def test_a_handout_contains_its_authors_text(sheets):
    with faults() as found:
        for kit, name, sheet in sheets:
            if name.startswith("handout"):
                text = squeezed(sheet.text)
                parts = [kit.campaign.get("title"), *pieces(kit.campaign.get("handout")["text"])]
                found += [f"{sheet} lacks “{part}”" for part in parts if squeezed(part) not in text]
                places = [text.find(squeezed(part)) for part in parts]
                if places != sorted(places):
                    found.append(f"{sheet} is not read in the order in which it was written")


def test_sheets_tell_machines_what_they_are(sheets):
    """Title, language and tags, without which a screen reader has only unconnected words (ISO 14289-1)."""
    with faults() as found:
        for kit, _, sheet in sheets:
            facts = sheet.facts
            organisation = kit.campaign.programme.settings_in(kit.language)["organisation"]["name"]
            if words(facts.get("Title", "")) != words(kit.campaign.get("title")) or facts.get("Author") != organisation:
                found.append(f"{sheet} is called “{facts.get('Title')}”, by {facts.get('Author')}")
            if sheet.language != kit.language:
                found.append(f"{sheet} says it is in {sheet.language}")
            if facts["Tagged"] != "yes":
                found.append(f"{sheet} has no tags")
            elif not re.search(r"^\s*H1\b", sheet.structure, re.MULTILINE):
                found.append(f"{sheet} has no heading among its tags")
            if facts["JavaScript"] != "no" or facts["Encrypted"] != "no":
                found.append(f"{sheet} runs something, or is locked")


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_the_code_on_paper_leads_to_the_tracked_page(sheets, tmp_path, resolution):
    with faults() as found:
        for kit, name, sheet in sheets:
            carrier = name.split("-")[0]
            codes = [tracked(code) for code in codes_in(sheet.picture(tmp_path, resolution))]
            if codes != [kit.tracked(carrier, "print", carrier)]:
                found.append(f"{sheet} at {resolution} dpi leads to {codes}")


def test_the_code_is_large_enough_and_stands_free(sheets):
    """At arm's length a code needs 25 mm, and a quiet zone of four white modules (ISO/IEC 18004, 5.3.8)."""
    with faults() as found:
        for _, _, sheet in sheets:
            code = PrintedCode(sheet)
            if code.side < 25:
                found.append(f"{sheet}: the code is {code.side:.1f} mm wide")
            if code.darkest_around(4) < 250:
                found.append(f"{sheet}: something of tone {code.darkest_around(4)} is in the quiet zone")


def test_who_reads_a_sheet_on_a_screen_can_follow_its_link(sheets):
    with faults() as found:
        for kit, name, sheet in sheets:
            carrier = name.split("-")[0]
            if {tracked(link) for link in sheet.links} != {kit.tracked(carrier, "print", carrier)}:
                found.append(f"{sheet} links to {sheet.links}")


def test_the_previews_show_the_same_code(kits):
    with faults() as found:
        for kit in kits:
            if [tracked(code) for code in codes_in(kit.files["poster.png"])] != [kit.tracked("poster", "print", "poster")]:
                found.append(f"{kit}: the preview of the poster leads to {codes_in(kit.files['poster.png'])}")


def test_the_code_by_itself_can_be_printed(kits, tabs, server, site, tmp_path):
    """As a drawing of any size, with its quiet zone of four modules (ISO/IEC 18004, 5.3.8)."""
    with faults() as found:
        for kit in kits:
            tab = tabs(400, 400)
            tab.goto("/" + kit.files["qr.svg"].relative_to(site.root).as_posix())
            picture = tmp_path / f"{kit.campaign.name}-{kit.language}.png"
            tab.screenshot(path=picture)
            if [tracked(code) for code in codes_in(picture)] != [kit.tracked("poster", "print", "poster")]:
                found.append(f"{kit}: qr.svg leads to {codes_in(picture)}")
            drawing = kit.files["qr.svg"].read_text("utf-8")
            side = int(re.search(r'viewBox="0 0 (\d+) \1"', drawing)[1])
            dark = drawing[drawing.index('fill="#000"') :]
            bars = [tuple(map(int, bar)) for bar in re.findall(r"M(\d+) (\d+)h(\d+)", dark)]
            edges = [edge for x, y, width in bars for edge in (x, y, side - x - width, side - y - 1)]
            if min(edges, default=0) < 4:
                found.append(f"{kit}: qr.svg has no quiet zone")


# The archive


def test_the_archive_holds_every_file_of_the_kit(site, kits):
    with faults() as found:
        for kit in kits:
            [archive] = [file for name, file in kit.files.items() if name.endswith(".zip")]
            if b"No errors detected" not in run("unzip", "-t", archive):
                found.append(f"{archive.name} is broken")
            entries = zipfile.ZipFile(io.BytesIO(archive.read_bytes()))
            folder = archive.stem + "/"
            inside = {name.removeprefix(folder): entries.read(name) for name in entries.namelist() if not name.endswith("/")}
            if not all(name.startswith(folder) and name.isascii() for name in entries.namelist()):
                found.append(f"{archive.name} does not unpack into one folder: {entries.namelist()}")
            expected = {name: file.read_bytes() for name, file in kit.files.items() if file != archive}
            found += [f"{archive.name} lacks {name}, or has another" for name in expected if inside.get(name) != expected[name]]
            pictures = [data for name, data in inside.items() if name.startswith("card-")]
            published = {file.read_bytes() for file in site.files if file.parent.name == "cards"}
            cards = [data for data in pictures if data in published]
            if len(cards) != len(pictures) or len(cards) < 3:
                found.append(f"{archive.name} has {len(cards)} of {len(pictures)} cards of the site")


def test_the_button_offers_the_archive(kits):
    with faults() as found:
        for kit in kits:
            [button] = kit.page.select("//section[@aria-labelledby='week']//a[contains(@class, 'button')][@download]")
            if not button.get("href").endswith(f"{kit.campaign.code}-{kit.language}.zip") or not text_of(button):
                found.append(f"{kit.page} offers {button.get('href')}")
