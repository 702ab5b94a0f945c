"""The consent banner and the choice: what a visitor is asked, what is stored, and for how long."""

import re

import pytest

from consent_fixtures import SOCIAL_MEDIA
from faults import faults
from rebuilding import declared
from visitor import NOTHING_KEPT, declaration_of

AGREEING = re.compile(
    r"(door (verder te|gebruik|de(ze)? (web)?site te|te blijven)|(gaat|gaan) u akkoord|als u (verder|doorgaat|de site gebruikt)[^.]*(akkoord|toestemming)"
    r"|by (using|visiting|continuing|browsing)[^.]*(agree|consent|accept)|(use|visit) of (this|the|our) (site|website)[^.]*(means|implies)[^.]*(agree|consent|accept))",
    re.IGNORECASE,
)


# test_visit.py opens every page, and test_links.py searches every page for preconnects.
def test_before_a_choice_nothing_is_requested_from_others_and_nothing_is_stored(site, visitors, embed_page):
    visitor = visitors()
    visitor.goto(embed_page.path)
    for _ in range(4):
        visitor.tab.evaluate("scrollTo(0, document.body.scrollHeight)")
        visitor.tab.wait_for_timeout(300)
        visitor.tab.keyboard.press("Escape")
        assert visitor.kept() == NOTHING_KEPT
        assert visitor.banner.is_visible()
        link = visitor.tab.locator("main a[href^='/']:visible").last
        link.click()
        visitor.tab.wait_for_load_state()
    assert visitor.contacted() == set()
    assert visitor.cookies() == {}
    assert visitor.complaints == []


def test_no_page_preconnects_to_another_host(site):
    with faults() as found:
        for page in site.every_page:
            hints = page.select("//link[contains('preconnect dns-prefetch prefetch prerender preload', @rel)]/@href")
            found += [f"{page}: {address}" for address in hints if site.local_path(address, page) is None]


def test_no_page_claims_consent_by_using_the_site(site):
    assert AGREEING.search("Door deze website te bezoeken gaat u akkoord met cookies.")
    assert AGREEING.search("By using this site you agree to our cookies.")
    with faults() as found:
        for page in site.every_page:
            said = AGREEING.search(" ".join(page.document.text_content().split()))
            if said:
                found.append(f"{page}: {said[0]}")


def test_the_banner_says_who_asks_what_for_and_how_to_withdraw(site, services):
    controller = declared()["controller"]["name"]
    with faults() as found:
        for page in site.pages:
            [banner] = page.select("//*[@data-consent-banner]")
            words = " ".join(banner.text_content().split())
            named = [controller] if page.language == site.default_language else []
            named += [service["name"] for service in services.values() if service["purpose"] != "necessary"]
            found += [f"{page}: the banner does not name {name}" for name in named if name not in words]
            settings = page.select("string(//footer//*[@data-consent='open'])")
            if settings.strip() not in words:
                found.append(f"{page}: the banner does not say that “{settings}” withdraws")
            notices = [site.by_path.get(site.local_path(address, page)) for address in banner.xpath(".//a/@href")]
            if not any(notice is not None and notice.select("//*[@id='cookie-settings']") for notice in notices):
                found.append(f"{page}: the banner does not lead to the notice")
            purposes = banner.xpath(".//ul[contains(@class, 'consent-purposes')]/li")
            if len(purposes) != len(declaration_of(page)["purposes"]):
                found.append(f"{page}: the banner names {len(purposes)} purposes")


# What is granted afterwards is tested in test_consent_gates.py.
def test_every_control_starts_unchecked(site, visitors, declaration):
    with faults() as found:
        found += [f"{page} has a checked control" for page in site.every_page if page.select("//dialog//input[@checked]")]
    visitor = visitors()
    visitor.goto(site.home.path)
    visitor.press("open")
    assert visitor.boxes() == dict.fromkeys(declaration["purposes"], False)


def test_refusing_takes_one_click_and_keeps_one_record(site, visitors, embed_page):
    visitor = visitors()
    visitor.goto(embed_page.path)
    visitor.press("reject")
    assert visitor.message() == ["rejected"]
    visitor.goto(site.home.path)
    assert not visitor.banner.is_visible()
    assert visitor.contacted() == set()
    assert visitor.names() == ["consent"]
    assert visitor.kept() | {"cookies": ""} == NOTHING_KEPT


def test_without_javascript_the_notice_can_be_read_and_nothing_is_dead(site, visitors, embed_page):
    visitor = visitors(java_script_enabled=False)
    notices = [page for page in site.pages if page.select("//*[@id='cookie-settings']")]
    assert {page.language for page in notices} == set(site.languages)
    for page in [embed_page, *notices]:
        visitor.goto(page.path)
        # A button that sends a form, such as the search's, leads to another page without a script.
        buttons = [button.inner_text() for button in visitor.tab.locator("button:visible:not(form[action] *)").all()]
        assert buttons == []
        assert all(site.file_at(action, page) for action in page.select("//form/@action"))
        assert not visitor.banner.is_visible()
        assert visitor.tab.locator("dialog:visible, iframe").count() == 0
        link = visitor.tab.locator("footer [data-consent='open']")
        assert site.file_at(link.get_attribute("href"), page)
    visitor.goto(embed_page.path)
    for embed in visitor.tab.locator("[data-consent-embed]").all():
        link = embed.locator(".embed-title a")
        assert link.is_visible() and link.inner_text().strip() and link.get_attribute("href").startswith("https://")
    for page in notices:
        visitor.goto(page.path)
        assert visitor.tab.locator("[data-consent-scriptless]").is_visible()
        assert visitor.tab.locator("main table").first.is_visible()
    assert visitor.contacted() == set()
    assert visitor.cookies() == {}


@pytest.mark.parametrize("driven", [True, False])
def test_a_driven_browser_is_asked_like_any_other(site, visitors, driven):
    visitor = visitors(before=f"Object.defineProperty(Navigator.prototype, 'webdriver', {{ get: () => {str(driven).lower()} }})")
    visitor.goto("/")
    assert visitor.tab.evaluate("navigator.webdriver") == driven
    assert visitor.banner.is_visible() and visitor.contacted() == set()
    visitor.press("accept")
    assert visitor.contacted() != set()


def test_no_script_of_the_site_detects_automation(site):
    with faults() as found:
        for file in site.files:
            if file.suffix == ".js" and "pagefind" not in file.parts and re.search(r"webdriver|userAgent", file.read_text("utf-8")):
                found.append(file.name)


def test_the_banner_is_a_labelled_region_after_the_skip_link_and_takes_no_focus(site, visitors):
    with faults() as found:
        for page in site.pages:
            link, first = page.select("//body/*")[:2]
            if link.get("href") != "#main":
                found.append(f"{page}: first in the body is {link.tag}, and not the link to the content")
            label = page.document.get_element_by_id(first.get("aria-labelledby") or "", None)
            if first.tag != "section" or first.get("data-consent-banner") is None or label is None or not label.text_content().strip():
                found.append(f"{page}: after the skip link comes {first.tag}")
    visitor = visitors()
    visitor.goto("/")
    assert visitor.tab.evaluate("document.activeElement === document.body")
    assert visitor.tab.locator("section:visible").first.evaluate("first => first.getBoundingClientRect().top") == 0
    visitor.tab.keyboard.press("Tab")
    assert visitor.tab.evaluate("document.activeElement.hash") == "#main"
    visitor.tab.keyboard.press("Tab")
    assert visitor.banner.evaluate("banner => banner.contains(document.activeElement)")


@pytest.mark.parametrize("action", ["accept", "reject"])
def test_a_choice_leads_the_focus_to_a_confirmation_that_can_be_hidden(visitors, embed_page, action):
    visitor = visitors()
    visitor.goto(embed_page.path)
    visitor.press(action)
    assert not visitor.banner.is_visible()
    assert visitor.has_focus(visitor.confirmation)
    assert len(visitor.message()) == 1
    visitor.press("hide")
    assert not visitor.confirmation.is_visible()
    assert visitor.tab.evaluate("document.activeElement.localName") == "main"


def test_the_settings_keep_the_focus_and_give_it_back(visitors, embed_page):
    visitor = visitors()
    visitor.goto(embed_page.path)
    opener = visitor.tab.locator("footer [data-consent='open']")
    opener.focus()
    visitor.tab.keyboard.press("Enter")
    heading = visitor.settings.locator("h2").inner_text()
    assert visitor.tab.get_by_role("dialog", name=heading, exact=True).is_visible()
    visitor.tab.locator(f"[data-consent-purpose='{SOCIAL_MEDIA}']").check()
    inside = visitor.settings.locator("button, input, a[href]").count()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(inside + 2):
            visitor.tab.keyboard.press(key)
            # After the last control follows the browser's own interface, where the document has no focus.
            assert visitor.settings.evaluate(
                "settings => settings.contains(document.activeElement) || document.activeElement === document.body"
            )
    visitor.tab.keyboard.press("Escape")
    assert not visitor.settings.is_visible()
    assert visitor.has_focus(opener)
    assert visitor.record is None and visitor.contacted() == set()
    visitor.open_settings()
    assert not any(visitor.boxes().values())
    visitor.press("close", "dialog")
    assert visitor.record is None
    visitor.open_settings()
    visitor.press("reject", "dialog")
    assert visitor.has_focus(visitor.confirmation)
    visitor.press("hide")
    assert visitor.has_focus(opener)
