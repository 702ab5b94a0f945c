"""A withdrawal ends everything that runs, in every window, even a service that tries not to end."""

import pytest

import hostile_service
from built_site import BuiltSite
from conftest import BROWSER_FLAGS, installed_chromium
from consent_fixtures import STATISTICS
from page_scripts import wait_until
from rebuilding import rebuild
from visitor import Visitor, serving

STORED = """async () => [
  ...document.cookie.split("; ").map(pair => pair.split("=")[0]), ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
].filter(name => name.includes("spy"))"""


@pytest.fixture(scope="module")
def spied(tmp_path_factory):
    """The site with a hostile service among its statistics."""
    folder = rebuild(tmp_path_factory.mktemp("spied"), hostile_service.declare)
    with serving(folder) as server:
        yield BuiltSite(folder), server


@pytest.fixture(scope="module")
def collector(tmp_path_factory):
    server = hostile_service.Collector(tmp_path_factory.mktemp("collector"))
    yield server
    server.close()


@pytest.fixture(scope="module")
def open_browser(browser, collector):
    """A browser that reaches the collector, and no other host."""
    rules = f"MAP {hostile_service.COLLECTOR} 127.0.0.1:{collector.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    opened = browser.browser_type.launch(
        executable_path=installed_chromium(),
        args=[*BROWSER_FLAGS, f"--host-resolver-rules={rules}", "--disable-features=LocalNetworkAccessChecks"],
    )
    yield opened
    opened.close()


@pytest.fixture
def victims(open_browser, collector, services, spied):
    """Makes visitors of that site."""
    _, server = spied
    made = []

    def victim(origin=None, forges=True, **options):
        collector.forget()
        script = hostile_service.SCRIPT.replace("FORGES", str(forges).lower())
        visitor = Visitor(
            open_browser, server, services, origin=origin, scripts={hostile_service.SPY: script}, real=[hostile_service.COLLECTOR],
            ignore_https_errors=True, **options,
        )  # fmt: skip
        visitor.context.add_init_script("addEventListener('click', () => console.log(`clicked ${Date.now()}`), true)")
        made.append(visitor)
        return visitor

    yield victim
    for each in made:
        each.close()


@pytest.fixture
def victim(victims, spied):
    """A visitor of the site as if it were online, below a parent domain."""
    site, _ = spied
    return victims(origin=site.base.replace("https://", "https://www."))


def go(tab, path):
    """Does not wait for the end of loading, since the service never finishes."""
    tab.goto(path, wait_until="domcontentloaded")


def grant_all(visitor, path):
    go(visitor.tab, path)
    visitor.press("accept")
    wait_until(visitor.tab, "window.spyRuns")


def ended(tab):
    """Waits for a page in which the service does not run."""
    wait_until(tab, "!window.spyRuns && document.readyState === 'complete'")


def sent_to(collector):
    """What was sent, with the moment in milliseconds at which it was."""
    return [(path, int(path.rsplit("/", 1)[1])) for path in collector.received()]


def loads(tab):
    """A list of the addresses to which a tab navigates from now on."""
    addresses = []
    tab.on("domcontentloaded", lambda page: addresses.append(page.url))
    return addresses


def stored(visitor, tab=None):
    return set((tab or visitor.tab).evaluate(STORED)) | {name for name in visitor.cookies() if "spy" in name}


def test_the_hostile_service_works(victim, collector, spied):
    """Otherwise the other tests would prove nothing."""
    site, _ = spied
    grant_all(victim, site.home.path)
    victim.tab.wait_for_timeout(300)
    assert {"_spy", "_spy_part", "__Host-spy", "_spy_key", "_spy_base"} <= stored(victim)
    assert {path.split("/")[1] for path in collector.received()} == {"fetch", "beacon", "image"}
    collector.forget()
    said = []
    victim.tab.on("dialog", lambda dialog: (said.append(dialog.type), dialog.accept()))
    victim.tab.evaluate("location.href = '/cookies/'")
    victim.tab.wait_for_url("**/cookies/", wait_until="commit")
    victim.tab.wait_for_timeout(500)
    assert {path.split("/")[1] for path in collector.received() if "pagehide" in path} >= {"fetch", "beacon"}
    assert "beforeunload" in said


@pytest.mark.parametrize("place", ["footer", "dialog"])
def test_a_withdrawal_ends_a_hostile_service_in_every_window(victim, collector, spied, embed_page, place):
    site, _ = spied
    tab, path = victim.tab, embed_page.path
    grant_all(victim, path)
    other = victim.new_tab()
    go(other, site.home.path)
    wait_until(other, "window.spyRuns")
    tab.bring_to_front()
    tab.wait_for_timeout(200)
    dialogs = []
    for each in (tab, other):
        each.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.accept()))
    clicks = []
    tab.on("console", lambda message: message.text.startswith("clicked ") and clicks.append(int(message.text.split()[1])))
    loaded, loaded_there = loads(tab), loads(other)
    if place == "footer":
        tab.locator("footer [data-consent='reject']").click()
    else:
        victim.open_settings()
        tab.locator(f"[data-consent-purpose='{STATISTICS}']").uncheck()
        victim.press("save", "dialog")
    ended(other)
    ended(tab)
    tab.wait_for_timeout(2_200)
    assert (len(loaded), len(loaded_there)) == (1, 1)
    # In the window of the click nothing is sent from that moment on, and in the other one after it has received the message; neither
    # sends anything while it is unloaded.
    late = [f"{sent - clicks[-1]} ms: {path}" for path, sent in sent_to(collector) if sent > clicks[-1]]
    assert [line for line in late if "/interval/-/" not in line or int(line.split()[0]) > 1_000] == []
    came = max(each.evaluate("performance.timeOrigin") for each in (tab, other))
    assert [path for path, sent in sent_to(collector) if sent > came] == []
    assert dialogs == []
    assert stored(victim) == set() and stored(victim, other) == set()
    assert f"{STATISTICS}:0" in victim.record
    # The confirmation is shown after the reload, only in the window of the choice.
    assert victim.message() == ["withdrawn" if place == "footer" else "saved"]
    assert victim.has_focus(victim.confirmation)
    assert not other.locator("[data-consent-confirmation]").is_visible()
    assert tab.evaluate("history.state?.consent ?? null") is None
    assert (tab.locator("iframe").count() > 0) == (place == "dialog")
    tab.reload()
    assert victim.message() == []


def test_a_window_that_learns_of_it_late_cannot_undo_it(victim, spied):
    """Its script restores the old record meanwhile, which is older than the choice that the window of the click made: that ignores it."""
    site, _ = spied
    tab = victim.tab
    grant_all(victim, site.home.path)
    other = victim.new_tab()
    other.add_init_script("""window.BroadcastChannel = class extends BroadcastChannel {
      set onmessage(listener) { super.onmessage = event => (window.held ??= []).push(() => listener(event)); }
    }""")
    go(other, site.home.path)
    wait_until(other, "window.spyRuns")
    tab.bring_to_front()
    for each in (tab, other):
        each.on("dialog", lambda dialog: dialog.accept())
    loaded = loads(tab)
    with tab.expect_event("domcontentloaded"):
        victim.press("reject", "footer")
    wait_until(tab, f"document.cookie.includes('{STATISTICS}:1')")
    for name in ("focus", "pageshow", "visibilitychange"):
        tab.evaluate(f"(document.dispatchEvent(new Event('{name}')), window.dispatchEvent(new Event('{name}')))")
        tab.wait_for_timeout(200)
        assert not tab.evaluate("window.spyRuns")
    other.evaluate("held.forEach(deliver => deliver())")
    ended(other)
    ended(tab)
    tab.wait_for_timeout(500)
    for each in (tab, other):
        each.evaluate("window.dispatchEvent(new Event('focus'))")
        each.wait_for_timeout(300)
        assert not each.evaluate("window.spyRuns")
    assert len(loaded) == 1
    assert f"{STATISTICS}:0" in victim.record


def test_the_confirmation_receives_the_focus_after_keyboard_use_too(victim, spied, embed_page):
    tab = victim.tab
    grant_all(victim, embed_page.path)
    tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    tab.locator("footer [data-consent='reject']").focus()
    tab.keyboard.press("Enter")
    ended(tab)
    tab.wait_for_timeout(300)
    assert victim.has_focus(victim.confirmation)
    assert victim.confirmation.evaluate("shown => { const box = shown.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }")
    tab.keyboard.press("Tab")
    assert victim.confirmation.evaluate("shown => shown.contains(document.activeElement)")
    victim.press("hide")
    tab.keyboard.press("Enter")
    assert not victim.confirmation.is_visible()


def test_a_window_from_the_back_forward_cache_is_reloaded_too(victim, collector, spied):
    """Browsers keep pages in the back-forward cache, with their scripts."""
    site, _ = spied
    tab = victim.tab
    grant_all(victim, site.home.path)
    tab.on("dialog", lambda dialog: dialog.accept())
    go(tab, "/cookies/")
    wait_until(tab, "window.spyRuns")
    victim.press("reject", "footer")
    ended(tab)
    collector.forget()
    tab.go_back(wait_until="commit")
    ended(tab)
    tab.wait_for_timeout(500)
    assert collector.received() == []
    assert stored(victim) == set()


def test_pages_of_a_self_check_are_not_loaded_again(victim, spied):
    """They load nothing of others: answers that are not saved yet stay on the screen."""
    site, _ = spied
    page = next(page for page in site.pages if page.kind == "self-check-page" and page.language == site.default_language)
    grant_all(victim, site.home.path)
    other = victim.new_tab()
    other.goto(page.path)
    other.wait_for_selector("#self-check[data-enhanced]")
    other.evaluate("document.querySelector('#self-check input[type=radio]').click()")
    loaded = loads(other)
    victim.tab.bring_to_front()
    victim.press("reject", "footer")
    ended(victim.tab)
    other.wait_for_timeout(500)
    assert loaded == []
    assert other.evaluate("document.querySelector('#self-check input[type=radio]').checked")
    assert not other.locator("footer [data-consent='reject']").is_visible()
    assert stored(victim) == set() and stored(victim, other) == set()


def test_another_window_follows_without_a_channel(victims, collector, spied):
    """When it receives the focus, if BroadcastChannel does not work."""
    site, _ = spied
    visitor = victims(forges=False, before="BroadcastChannel.prototype.postMessage = () => {}")
    grant_all(visitor, site.home.path)
    other = visitor.new_tab()
    go(other, site.home.path)
    wait_until(other, "window.spyRuns")
    visitor.tab.bring_to_front()
    visitor.press("reject", "footer")
    ended(visitor.tab)
    if other.evaluate("window.spyRuns"):
        other.evaluate("window.dispatchEvent(new Event('focus'))")
    ended(other)
    other.wait_for_timeout(200)
    collector.forget()
    other.wait_for_timeout(1_000)
    assert collector.received() == []
    assert stored(visitor) == set() and stored(visitor, other) == set()
