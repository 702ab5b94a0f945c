"""Withdrawing consent: what was stored is removed, and other windows follow."""

import json
import re

import pytest

from consent_fixtures import SOCIAL_MEDIA, STATISTICS, grant
from page_scripts import wait_until
from visitor import declaration_of


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
