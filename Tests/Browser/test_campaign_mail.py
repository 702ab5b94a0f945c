"""The newsletter of a campaign: HTML for mail programs, the plain-text version, and the draft with both."""

import re
from email import policy
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from lxml import etree, html

from built_site import text_of
from campaign_kits import ADDRESS, days_in_words, pieces, tracked, words
from faults import faults
from newsletters import Mail
from page_scripts import look
from test_axe import RULES
from test_print import FAINT_WORDS

LARGEST = 102 * 1_024  # bytes; Gmail clips a longer mail
ACTIVE = {"script", "link", "style", "iframe", "object", "embed", "form", "input", "svg", "video", "audio", "base"}
LONGEST_LINE = 72  # characters of a line of plain text, unless one word is longer
HIDDEN = "[contains(translate(@style, ' ', ''), 'display:none')]"
BLOCKS = "//body//*[self::p or self::h1 or self::h2 or self::h3 or self::li or self::td[not(.//table) and not(.//p)]]"


@pytest.fixture(scope="module")
def mails(kits):
    found = [Mail(kit) for kit in kits if kit.campaign.get("newsletter")]
    assert found, "the site has no newsletter"
    return found

# The HTML


def test_the_newsletter_is_not_clipped(mails):
    with faults() as found:
        found += [f"{mail} has {len(mail.source)} bytes" for mail in mails if len(mail.source) > LARGEST]


def test_the_newsletter_runs_nothing_and_fetches_nothing_but_its_pictures(site, mails):
    with faults() as found:
        for mail in mails:
            for element in mail.document.iter(etree.Element):
                if element.tag in ACTIVE:
                    found.append(f"{mail} has <{element.tag}>")
                found += [f"{mail}: <{element.tag} {name}>" for name in element.attrib if name.startswith("on")]
                found += [f"{mail}: <{element.tag}> loads a background" for value in element.attrib.values() if "url(" in value]
            for image in mail.document.xpath("//img"):
                if not image.get("src", "").startswith(f"{site.base}/") or site.file_at(image.get("src")) is None:
                    found.append(f"{mail}: {image.get('src')} is no picture of the site")
                if not image.get("alt") or min(int(image.get("width", 0)), int(image.get("height", 0))) < 20:
                    found.append(f"{mail}: the picture {image.get('src')} has no description, or counts readers")


def test_the_newsletter_says_its_language_and_its_subject(mails):
    with faults() as found:
        for mail in mails:
            [title] = mail.document.xpath("//title")
            if mail.document.get("lang") != mail.kit.language:
                found.append(f"{mail} says it is in {mail.document.get('lang')}")
            lost = [piece for piece in pieces(mail.written["subject"]) if piece not in words(text_of(title))]
            found += [f"{mail}: the title lacks “{piece}”" for piece in lost]
            preheader = mail.document.xpath(f"//body/*{HIDDEN}")
            if mail.written.get("preheader") and (
                not preheader or pieces(mail.written["preheader"])[0] not in words(text_of(preheader[0]))
            ):
                found.append(f"{mail} has no first line for the inbox")


def test_the_newsletter_is_laid_out_by_tables_that_are_no_tables_for_readers(mails):
    with faults() as found:
        for mail in mails:
            tables = mail.document.xpath("//table")
            found += [f"{mail}: a table is read aloud as one" for table in tables if table.get("role") != "presentation"]
            for element in mail.document.xpath(f"//body//a | {BLOCKS}"):
                styles = [each.get("style") or "" for each in [element, *element.iterancestors()]]
                if text_of(element) and not any("color:" in style for style in styles):
                    found.append(f"{mail}: “{text_of(element)[:40]}” has no colour of its own")


def test_the_newsletter_contains_its_authors_text(mails):
    with faults() as found:
        for mail in mails:
            shown = words(text_of(mail.document.body))
            for piece in pieces(mail.written["text"]):
                found += [f"{mail}: “{piece}” is missing in the HTML"] if piece not in shown else []
                found += [f"{mail}: “{piece}” is missing in the plain text"] if piece not in mail.plain_words else []


def test_the_newsletter_shows_the_events_that_come_next(site, mails):
    assert any(mail.coming for mail in mails), "no newsletter shows an event"
    with faults() as found:
        for mail in mails:
            shown = words(text_of(mail.document.body))
            paths = [site.local_path(link) for link in mail.links]
            expected = [event.path for event in mail.coming]
            if [path for path in paths if path in expected][-len(expected) :] != expected:
                found.append(f"{mail} does not lead to {expected} in this order")
            for event in mail.coming:
                day = days_in_words(event, mail.kit.language)
                line = re.search(re.escape(words(event.get("title"))) + r".{0,12}" + r"\w+ " + day, shown)
                if not line or not re.search(re.escape(words(event.get("title"))) + r" \w+ " + day, mail.plain_words):
                    found.append(f"{mail}: {event} is not on {day}")


def test_the_newsletter_does_not_link_to_cancelled_postponed_or_full_events(site, mails):
    with faults() as found:
        for mail in mails:
            offered = {site.local_path(link) for link in mail.links}
            for event in mail.kit.campaign.programme.events_for(mail.kit.language):
                if event.status in ("cancelled", "postponed", "full") and event.path in offered:
                    found.append(f"{mail} leads to {event}, which is {event.status}")

# Links


def test_every_link_of_the_newsletter_is_whole_and_carries_the_campaign(site, mails):
    with faults() as found:
        for mail in mails:
            for link in mail.links:
                parts = urlsplit(link)
                if parts.scheme not in ("https", "mailto"):
                    found.append(f"{mail}: {link} leads nowhere from a mail")
                elif link.startswith(site.base):
                    code = tracked(link)
                    if code is None or (code.source, code.medium, code.campaign) != ("newsletter", "email", mail.kit.campaign.code):
                        found.append(f"{mail}: {link} does not tell that its visitors come from the newsletter")
                    if site.file_at(link) is None:
                        found.append(f"{mail}: there is nothing at {link}")
            [button] = [link for link in mail.document.xpath("//a") if text_of(link) == mail.kit.campaign.get("button")]
            if tracked(button.get("href")) != mail.kit.tracked("newsletter", "email", "button"):
                found.append(f"{mail}: the button leads to {button.get('href')}")
            places = {}
            for code in {tracked(link) for link in mail.links} - {None}:
                if places.setdefault(code.content, code.page) != code.page:
                    found.append(f"{mail}: {code.content} stands for {code.page} and for {places[code.content]}")

# The plain text


def test_the_plain_text_says_all_that_the_html_says(mails):
    with faults() as found:
        for mail in mails:
            for block in mail.document.xpath(BLOCKS):
                if block.xpath(f"ancestor-or-self::*{HIDDEN}") or block.xpath("ancestor::p | ancestor::li"):
                    continue
                for line in lines_of(block):
                    if line and line not in mail.plain_words and line != mail.site_name:
                        found.append(f"{mail}: the plain text lacks “{line}”")


def lines_of(block):
    """The lines of a block."""
    marked = html.fromstring(re.sub(r"<br ?/?>", "\u2028", html.tostring(block, encoding="unicode", with_tail=False)))
    return [words(line) for line in marked.text_content().split("\u2028")]


def test_numbers_and_links_are_the_same_in_both(mails):
    with faults() as found:
        for mail in mails:
            for element in mail.document.xpath(f"//*{HIDDEN} | //title"):
                element.drop_tree()
            shown = set(re.findall(r"\d+", re.sub(ADDRESS, "", text_of(mail.document.body))))
            plain = re.sub(r"^\s*\d+\. ", "", re.sub(ADDRESS, "", mail.plain), flags=re.MULTILINE)
            if shown != set(re.findall(r"\d+", plain)):
                found.append(f"{mail}: the numbers {shown ^ set(re.findall(r'[0-9]+', plain))} stand in one of the two only")
            links = {link for link in mail.links if link.startswith("https:")}
            if links != set(ADDRESS.findall(mail.plain)):
                found.append(f"{mail}: the links {links ^ set(ADDRESS.findall(mail.plain))} stand in one of the two only")
            addresses = [link.removeprefix("mailto:") for link in mail.links if link.startswith("mailto:")]
            found += [f"{mail}: {address} is not in the plain text" for address in addresses if address not in mail.plain]


def test_the_plain_text_is_wrapped(mails):
    with faults() as found:
        for mail in mails:
            for number, line in enumerate(mail.plain.split("\n"), 1):
                if len(line) > LONGEST_LINE and " " in line.strip():
                    found.append(f"{mail}: newsletter.txt:{number} has {len(line)} signs")
                if line != line.rstrip() and line != "-- ":
                    found.append(f"{mail}: newsletter.txt:{number} ends with a space")

# The draft


def test_the_draft_is_read_without_a_fault(mails):
    with faults() as found:
        for mail in mails:
            message = BytesParser(policy=policy.default).parsebytes(mail.draft)
            for part in message.walk():
                found += [f"{mail}: {defect!r}" for defect in part.defects]
                found += [f"{mail}: {name}: {defect!r}" for name, header in part.items() for defect in header.defects]
            for number, line in enumerate(mail.draft.split(b"\r\n"), 1):
                if len(line) > 78 or not line.isascii() or b"\n" in line or b"\r" in line:
                    found.append(f"{mail}: newsletter.eml:{number} is no line of a mail: {line[:90]!r}")


def test_the_draft_opens_for_sending_from_the_organisation(mails):
    with faults() as found:
        for mail in mails:
            message, campaign = mail.kit.mail, mail.kit.campaign
            organisation = campaign.programme.settings_in(mail.kit.language)["organisation"]
            [sender] = message["From"].addresses
            if (sender.display_name, sender.addr_spec) != (organisation["name"], organisation["email"]):
                found.append(f"{mail} comes from {sender}")
            if message["X-Unsent"] != "1" or message["To"]:
                found.append(f"{mail} does not open as a draft")
            lost = [piece for piece in pieces(mail.written["subject"]) if piece not in words(message["Subject"])]
            found += [f"{mail}: the subject lacks “{piece}”" for piece in lost]
            [plan] = [entry for entry in campaign.plan if entry.kind == "newsletter"]
            if parsedate_to_datetime(message["Date"]).astimezone(campaign.programme.zone).date() != plan.day:
                found.append(f"{mail} is dated {message['Date']}, and planned for {plan.day}")
            if message["Content-Language"] != mail.kit.language:
                found.append(f"{mail} says it is in {message['Content-Language']}")


def test_the_draft_holds_both_forms_as_they_are(mails):
    """The plain text first: of alternatives a program shows the last one that it supports (RFC 2046, section 5.1.4)."""
    with faults() as found:
        for mail in mails:
            parts = [
                (part.get_content_type(), part["Content-Transfer-Encoding"], part.get_content())
                for part in mail.kit.mail.iter_parts()
            ]
            if mail.kit.mail.get_content_type() != "multipart/alternative":
                found.append(f"{mail} is {mail.kit.mail.get_content_type()}")
            expected = [("text/plain", mail.plain), ("text/html", mail.source.decode("utf-8"))]
            for (kind, encoding, text), (expected_kind, expected_text) in zip(parts, expected, strict=True):
                if (kind, encoding) != (expected_kind, "quoted-printable"):
                    found.append(f"{mail}: {kind} in {encoding}")
                if text.replace("\r\n", "\n").rstrip() != expected_text.rstrip():
                    found.append(f"{mail}: the part {kind} is not the file")

# Where it is displayed


@pytest.mark.parametrize("width", [320, 700])
def test_the_newsletter_is_read_on_any_screen(tabs, site, mails, width):
    """As the host serves it for viewing: its own styles must be allowed there."""
    plain, checked = tabs(width), tabs(width, bypass_csp=True)
    with faults() as found:
        for mail in mails:
            address = mail.kit.page.path + "newsletter.html"
            plain.goto(address)
            button = plain.get_by_role("link", name=mail.kit.campaign.get("button"), exact=True)
            colour = button.evaluate("link => getComputedStyle(link.closest('td')).backgroundColor")
            if colour == "rgba(0, 0, 0, 0)":
                found.append(f"{mail} has lost its styles")
            if button.bounding_box()["height"] < 24:
                found.append(f"{mail}: the button is {button.bounding_box()['height']} px high")
            if plain.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{mail} is wider than {width} px")
            for scheme in ("light", "dark"):
                checked.emulate_media(color_scheme=scheme)
                checked.goto(address)
                checked.evaluate(AXE_SCRIPT)
                run = "tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })"
                for rule in checked.evaluate(run, [tag for tag in RULES if tag.startswith("wcag")])["violations"]:
                    found += [f"{mail}, {scheme}: {rule['id']}: {node['html'][:120]}" for node in rule["nodes"]]
            checked.emulate_media(color_scheme="light")


def test_the_newsletter_is_legible_on_white_paper(mails, browser, server):
    """When printed, it has no backgrounds, and images that are not loaded are replaced by their alternative texts."""
    tab = browser.new_page(base_url=server.address)
    tab.emulate_media(media="print")
    with faults() as found:
        for mail in mails:
            tab.goto(f"{mail.kit.page.path}newsletter.html")
            found += [f"{mail}: {fault}" for fault in look(tab, FAINT_WORDS)]
            found += look(
                tab,
                """() => [...document.images].flatMap(image => {
                  const text = getComputedStyle(image).color, heading = getComputedStyle(document.querySelector("h1"));
                  const inset = image.getBoundingClientRect().left - image.closest("table").getBoundingClientRect().left;
                  return text === heading.color && inset >= 16 ? [] : [`“${image.alt}” is ${text}, ${inset} px from the edge`];
                })""",
            )
    tab.close()
