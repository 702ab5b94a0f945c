"""What a grant loads and a withdrawal stops: only the named services, and at once."""

import re

import pytest

from consent_fixtures import SOCIAL_MEDIA, STATISTICS, grant
from faults import faults
from page_scripts import wait_until
from visitor import NOTHING_KEPT, declaration_of, record_name


@pytest.mark.parametrize(("granted", "refused"), [(STATISTICS, SOCIAL_MEDIA), (SOCIAL_MEDIA, STATISTICS)])
def test_a_grant_loads_one_purpose_and_no_other(visitors, embed_page, hosts, granted, refused):
    visitor = visitors()
    visitor.goto(embed_page.path)
    grant(visitor, granted)
    for _ in range(2):
        visitor.tab.locator("[data-consent-embed]").first.scroll_into_view_if_needed()
        contacted = visitor.contacted()
        assert contacted and contacted <= hosts[granted]
        assert not contacted & (hosts[refused] - hosts[granted])
        visitor.goto(embed_page.path)
    visitor.open_settings()
    assert visitor.boxes() == {granted: True, refused: False}


def test_accepting_contacts_declared_hosts_only(visitors, embed_page, hosts):
    visitor = visitors()
    visitor.goto(embed_page.path)
    visitor.press("accept")
    visitor.tab.locator("[data-consent-embed]").first.scroll_into_view_if_needed()
    contacted = visitor.contacted()
    assert contacted <= hosts[STATISTICS] | hosts[SOCIAL_MEDIA]
    assert contacted & hosts[STATISTICS] and contacted & hosts[SOCIAL_MEDIA]
    assert visitor.complaints == []


def test_a_tag_cannot_load_a_script_from_a_host_that_is_not_declared(site, visitors, hosts):
    visitor = visitors()
    visitor.goto("/")
    visitor.press("accept")
    visitor.contacted()
    insert = """address => {
      const script = document.createElement("script");
      try { script.src = address; } catch (error) { return error.name; }
      document.head.append(script);
      return "inserted";
    }"""
    [tag] = [service for service in declaration_of(site.home)["services"] if service.get("src")]
    assert visitor.tab.evaluate(insert, "https://elsewhere.example/x.js") == "TypeError"
    [place] = tag["scripts"]
    host = place.split("/")[0]
    assert "/" in place
    for address in (
        f"http://{place}", f"https://{host}/x.js", f"https://{host}", f"https://{place}/x.js", f"https://{place}x", f"https://{host}:8443/gtag/js",
        f"https://{host}.elsewhere.example/gtag/js", f"https://{host}/x.js?{place}", f"https://{host}/gtag/../x.js",
    ):  # fmt: skip
        assert visitor.tab.evaluate(insert, address) == "TypeError", address
    assert visitor.tab.evaluate(insert, f"https://{place}?id=G-1") == "inserted"
    for sink in ("document.body.innerHTML = '<b>x</b>'", "document.createElement('script').text = 'x'"):
        assert visitor.tab.evaluate(f"() => {{ try {{ {sink}; }} catch (error) {{ return error.name; }} }}") == "TypeError"
    visitor.open_settings()
    visitor.press("reject", "dialog")
    assert visitor.message() == ["withdrawn"]
    assert visitor.tab.evaluate(insert, f"https://{place}?id=G-1") == "TypeError"


def test_every_page_has_the_settings_in_its_footer(site):
    with faults() as found:
        for page in site.pages:
            links = page.select("//footer//*[@data-consent='open']")
            if len(links) != 1 or not links[0].text_content().strip():
                found.append(f"{page} has {len(links)}")


def test_the_settings_show_the_stored_choice(site, visitors, declaration):
    visitor = visitors()
    visitor.goto("/")
    visitor.press("accept")
    visitor.goto(site.pages[-1].path)
    visitor.open_settings()
    assert visitor.boxes() == dict.fromkeys(declaration["purposes"], True)


def test_a_placeholder_names_its_service_and_loads_once_or_always(site, visitors, services):
    pages = [page for page in site.pages if page.select("//*[@data-consent-embed]")]
    seen = {}
    for page in pages:
        for key in page.select("//@data-consent-embed"):
            seen.setdefault((key, page.language), page)
    assert {key for key, _ in seen} == {key for key, service in services.items() if service["kind"] == "embed"}
    for (key, _), page in seen.items():
        visitor = visitors()
        visitor.goto(page.path)
        embed = visitor.tab.locator(f"[data-consent-embed='{key}']").first
        offer = embed.locator("[data-consent-offer]")
        assert services[key]["provider"]["name"] in offer.inner_text()
        assert embed.locator("[data-consent-choice] p").first.inner_text().strip()

        embed.locator("[data-consent='once']").click()
        frame = embed.locator("iframe")
        assert frame.get_attribute("title").strip() and visitor.has_focus(frame)
        assert visitor.kept() == NOTHING_KEPT and visitor.record is None
        contacted = visitor.contacted()
        assert contacted and contacted <= set(services[key]["hosts"]["frame"])
        assert visitor.banner.is_visible()

        visitor.goto(page.path)
        assert frame.count() == 0 and offer.is_visible()
        embed.locator("[data-consent='always']").click()
        assert visitor.has_focus(frame)
        assert visitor.record.endswith(f"{STATISTICS}:0+{SOCIAL_MEDIA}:1")
        assert not visitor.banner.is_visible()
        visitor.goto(page.path)
        assert frame.count() == 1
        assert visitor.complaints == []


def test_googles_tag_is_loaded_after_the_grant_only_with_all_signals_denied_first(site, visitors):
    with faults() as found:
        for page in site.every_page:
            for script in page.document.iter("script"):
                if "googletagmanager" in (script.get("src") or ""):
                    found.append(f"{page} loads the tag")
    visitor = visitors()
    visitor.goto("/")
    assert visitor.contacted() == set() and visitor.tab.evaluate("window.dataLayer") is None
    visitor.press("accept")
    wait_until(visitor.tab, "window.tagCommands")
    commands = visitor.tab.evaluate("tagCommands.map(([name, ...rest]) => name === 'js' ? [name] : [name, ...rest])")
    signals = ["ad_storage", "ad_user_data", "ad_personalization", "analytics_storage"]
    [measurement] = [service["measurement"] for service in declaration_of(site.home)["services"] if service.get("measurement")]
    assert commands == [
        ["consent", "default", dict.fromkeys(signals, "denied")],
        ["consent", "update", {"analytics_storage": "granted"}],
        ["js"],
        ["config", measurement],
    ]


def test_all_observed_cookies_are_in_the_notice(site, visitors, embed_page):
    visitor = visitors(origin=site.base)
    visitor.goto(embed_page.path)
    visitor.press("accept")
    wait_until(visitor.tab, "document.cookie.includes('_ga_')")
    seen = set(visitor.cookies())
    assert {record_name(declaration_of(site.home), visitor.origin), "_ga"} < seen
    for notice in (page for page in site.pages if page.select("//*[@id='cookie-settings']")):
        listed = {code.text_content() for table in notice.select("//main//table") for code in table.iter("code")}
        patterns = [re.escape(name).replace(r"\*", ".*") for name in listed]
        assert [name for name in seen if not any(re.fullmatch(pattern, name) for pattern in patterns)] == []
