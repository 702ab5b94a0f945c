"""What a grant loads and a withdrawal stops: only the named services, and at once."""

import json
import re

import pytest

from consent_fixtures import SOCIAL_MEDIA, STATISTICS
from faults import faults
from page_scripts import wait_until
from visitor import NOTHING_KEPT, declaration_of, record_name


def grant(visitor, purpose):
    """Grants one purpose in the settings."""
    visitor.open_settings()
    for name in visitor.boxes():
        visitor.tab.locator(f"[data-consent-purpose='{name}']").set_checked(name == purpose)
    visitor.press("save", "dialog")


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


def test_withdrawing_takes_no_more_clicks_than_accepting(visitors, embed_page):
    """One click in the banner grants all; one in the footer withdraws all."""
    visitor = visitors()
    visitor.goto(embed_page.path)
    withdraw = visitor.tab.locator("footer [data-consent='reject']")
    assert not withdraw.is_visible()
    visitor.press("accept")
    assert withdraw.is_visible()
    withdraw.click()
    assert visitor.message() == ["withdrawn"]
    assert not withdraw.is_visible()
    assert visitor.record.endswith(f"{STATISTICS}:0+{SOCIAL_MEDIA}:0")


def test_withdrawing_removes_what_was_stored_and_blocks_loading_at_once(site, visitors, embed_page):
    """The tag stores its cookies for the parent domain; the host has one with the same name."""
    domain = site.base.removeprefix("https://")
    visitor = visitors(origin=f"https://www.{domain}")
    visitor.goto(embed_page.path)
    visitor.press("accept")
    wait_until(visitor.tab, "document.cookie.includes('_ga_')")
    visitor.tab.evaluate("document.cookie = '_ga=own; Path=/'; document.cookie = 'other=1; Path=/'")
    kept = {(cookie["name"], cookie["domain"]) for cookie in visitor.context.cookies() if cookie["name"].startswith("_ga")}
    assert ("_ga", f".{domain}") in kept and ("_ga", f"www.{domain}") in kept and len(kept) == 3
    assert visitor.tab.locator("iframe").count() > 0
    visitor.open_settings()
    visitor.press("reject", "dialog")
    assert visitor.tab.locator("iframe").count() == 0
    visitor.strangers.clear()
    visitor.tab.wait_for_timeout(400)
    assert visitor.contacted() == set()
    assert visitor.names() == ["consent", "other"]
    assert visitor.tab.locator("[data-consent-offer]").first.is_visible()
    assert visitor.message() == ["withdrawn"]
    visitor.goto("/")
    assert visitor.contacted() == set()


def test_withdrawing_removes_what_was_stored_for_other_pages_too(site, visitors):
    """A cookie for another page is not visible where the consent is withdrawn."""
    domain = site.base.removeprefix("https://")
    visitor = visitors(origin=f"https://www.{domain}")
    visitor.goto("/")
    visitor.press("accept")
    wait_until(visitor.tab, "document.cookie.includes('_ga_')")
    linked = visitor.tab.evaluate("[...document.links].filter(link => link.host === location.host).map(link => link.pathname)")
    paths = {path for path in linked if path.endswith("/") and path != "/"}
    paths |= {path.rstrip("/") for path in paths} | {path.rstrip("/").rpartition("/")[0] + "/" for path in paths}
    assert len(paths) > 10
    for path in sorted(paths):
        for end in ("", f"; Domain=.{domain}", "; Secure; Partitioned"):
            visitor.tab.evaluate("text => { document.cookie = text; }", f"_ga=own; Max-Age=9999; Path={path}{end}")
    # An item of the group whose names are not known beforehand: it is removed when its page is visited.
    unknown = min(path for path in paths if path.endswith("/") and path != "/")
    visitor.tab.evaluate("text => { document.cookie = text; }", f"_ga_OTHER=own; Max-Age=9999; Path={unknown}")
    assert len([cookie for cookie in visitor.context.cookies() if cookie["name"] == "_ga"]) > 2 * len(paths)
    visitor.press("reject", "footer")
    assert visitor.message() == ["withdrawn"]
    visitor.tab.wait_for_timeout(300)
    assert [cookie for cookie in visitor.context.cookies() if cookie["name"] == "_ga"] == []
    visitor.goto(unknown)
    assert visitor.names() == ["consent"]


def test_a_page_that_loads_no_tag_removes_what_tags_have_stored_too(site, visitors):
    """The pages of a self-check send nothing."""
    [page, *_] = [page for page in site.pages if not any(service.get("src") for service in declaration_of(page)["services"])]
    visitor = visitors()
    visitor.goto("/")
    visitor.press("accept")
    wait_until(visitor.tab, "document.cookie.includes('_ga_')")
    visitor.goto(page.path)
    visitor.contacted()
    visitor.tab.wait_for_timeout(300)
    assert visitor.contacted() == set()
    visitor.tab.locator("footer [data-consent='reject']").click()
    assert visitor.message() == ["withdrawn"]
    assert visitor.names() == ["consent"]


def test_a_withdrawal_names_what_only_the_visitor_can_remove(visitors, embed_page, services):
    visitor = visitors()
    visitor.goto(embed_page.path)
    leftovers = visitor.tab.locator("[data-consent-leftovers]")
    grant(visitor, SOCIAL_MEDIA)
    assert not leftovers.is_visible()
    grant(visitor, None)
    assert leftovers.is_visible()
    words = leftovers.inner_text()
    for service in services.values():
        for name, item in (service.get("storage") or {}).items():
            if item["party"] == "third" and service["purpose"] == SOCIAL_MEDIA:
                assert name in words and item["domain"] in words
    grant(visitor, STATISTICS)
    grant(visitor, None)
    assert not leftovers.is_visible()


def test_other_storage_is_emptied_too(visitors, embed_page):
    """A service may declare storage entries and databases as well; here some are added to the page's own declaration."""
    visitor = visitors()
    items = [("_x_*", "local-storage"), ("_y", "session-storage"), ("_z*", "indexed-db")]
    stored = [{"name": name, "kind": kind} for name, kind in items]

    def declare(route):
        answer = route.fetch()
        page = answer.text()
        told = declaration_of(embed_page)
        told["services"][0]["storage"] += stored
        page = re.sub(
            r'(<script type="application/json" id="consent-data">).*?(</script>)', lambda found: found[1] + json.dumps(told) + found[2], page,
            flags=re.DOTALL,
        )  # fmt: skip
        route.fulfill(response=answer, body=page)

    visitor.tab.route(f"{visitor.server}{embed_page.path}", declare)
    visitor.goto(embed_page.path)
    visitor.press("accept")
    visitor.tab.evaluate(
        """async () => {
          for (const key of ["_x_1", "_x_2", "own"]) localStorage.setItem(key, "1");
          for (const key of ["_y", "_y2"]) sessionStorage.setItem(key, "1");
          for (const name of ["_z1", "kept"]) await new Promise(done => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => { opening.result.close(); done(); };
          });
        }"""
    )
    visitor.open_settings()
    visitor.press("reject", "dialog")
    assert visitor.message() == ["withdrawn"]
    visitor.tab.wait_for_timeout(300)
    assert visitor.tab.evaluate("async () => (await indexedDB.databases()).map(({ name }) => name)") == ["kept"]
    kept = visitor.tab.evaluate("() => [Object.keys(localStorage), Object.keys(sessionStorage)]")
    assert kept == [["own"], ["_y2"]]


def test_another_tab_follows_at_once(visitors, embed_page):
    visitor = visitors()
    visitor.goto(embed_page.path)
    visitor.press("accept")
    other = visitor.new_tab()
    other.goto(embed_page.path)
    assert other.locator("iframe").count() > 0
    visitor.tab.bring_to_front()
    visitor.open_settings()
    visitor.press("reject", "dialog")
    wait_until(other, "!document.querySelector('iframe') && !window.tagCommands && document.readyState === 'complete'")
    assert visitor.message() == ["withdrawn"]
    visitor.contacted()
    visitor.tab.wait_for_timeout(300)
    assert visitor.contacted() == set()
    assert "_ga" not in visitor.cookies()


@pytest.mark.parametrize("channel", ["BroadcastChannel", "focus"])
@pytest.mark.parametrize("answer", ["reject", "save"])
def test_what_was_loaded_once_in_another_tab_ends_with_a_choice(visitors, embed_page, channel, answer):
    before = "BroadcastChannel.prototype.postMessage = () => {}" if channel == "focus" else None
    visitor = visitors(before=before)
    visitor.goto(embed_page.path)
    visitor.press("once")
    assert visitor.tab.locator("iframe").count() == 1
    other = visitor.new_tab()
    other.goto(embed_page.path)
    visitor.press("once", tab=other)
    # Returning to the window is not a choice.
    visitor.tab.evaluate("window.dispatchEvent(new Event('focus'))")
    assert visitor.tab.locator("iframe").count() == 1
    if answer == "save":
        visitor.press("open", "[data-consent-banner]", tab=other)
        other.locator(f"[data-consent-purpose='{STATISTICS}']").check()
        visitor.press("save", "dialog", tab=other)
    else:
        visitor.press("reject", tab=other)
    other.wait_for_timeout(200)
    if channel == "focus":
        visitor.tab.evaluate("window.dispatchEvent(new Event('focus'))")
    wait_until(visitor.tab, "!document.querySelector('iframe')")
    assert visitor.tab.locator("[data-consent-offer]").first.is_visible()
    assert other.locator("iframe").count() == 0
    # A request afterwards loads it.
    visitor.press("once")
    visitor.tab.evaluate("window.dispatchEvent(new Event('focus'))")
    assert visitor.tab.locator("iframe").count() == 1


def test_another_tab_hides_its_banner_once_the_question_is_answered(site, visitors):
    visitor = visitors()
    visitor.goto("/")
    other = visitor.new_tab()
    other.goto("/")
    assert other.locator("[data-consent-banner]").is_visible()
    visitor.press("reject")
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert not other.locator("[data-consent-banner]").is_visible()


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
