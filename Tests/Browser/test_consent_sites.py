"""Several sites on one host, and a host below others: a choice and everything stored belong to one site."""

import json
import shutil

import pytest

from built_site import BuiltSite
from consent_fixtures import STATISTICS
from page_scripts import wait_until
from rebuilding import build_small
from visitor import RECORD, declaration_of, record_name, serving

HOST = "https://host.example"
FOLDERS = ("a", "b", "a/b")
GRANTING = """() => Object.fromEntries(Object.entries(localStorage))"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The same content three times on one host, and a server for them."""
    root = tmp_path_factory.mktemp("host")
    found = {}
    for folder in FOLDERS:
        built = build_small(tmp_path_factory.mktemp("site"), f"{HOST}/{folder}")
        shutil.copytree(built, root / folder, dirs_exist_ok=True)
        (root / folder / "_headers").unlink()
        found[folder] = BuiltSite(built)
    with serving(root) as server:
        yield found, server


def records(visitor):
    return {name: cookie["value"] for name, cookie in visitor.cookies().items() if RECORD.fullmatch(name)}


def test_each_site_has_names_of_its_own(site, sites):
    built, _ = sites
    assert len({declaration_of(each.home)["cookie"] for each in [site, *built.values()]}) == 4
    keys = {keys_of(each) for each in [site, *built.values()]}
    assert len(keys) == 4 and all(key[0] != key[1] for key in keys)
    # Earlier answers may belong to any site in a folder, and are taken over only at the root.
    assert [key[1] is None for key in sorted(keys, key=str)].count(True) == 3
    for each in built.values():
        for notice in (page for page in each.pages if page.select("//*[@id='cookie-settings']")):
            listed = {code.text_content() for code in notice.document.iter("code")}
            assert {declaration_of(each.home)["cookie"], keys_of(each)[0]} <= listed


def keys_of(site):
    [data] = next(page for page in site.pages if page.kind == "self-check-page").select("//script[@id='self-check-data']")
    definition = json.loads(data.text)
    return definition["key"], definition["earlierKey"]


@pytest.mark.parametrize(("base", "same"), [
    ("http://host.example/a", True), ("https://www.host.example/a/", True), ("https://HOST.example:443/a", True),
    ("http://www.host.example:80/a", True), ("https://host.example/A", False), ("https://host.example:8443/a", False),
    ("https://host.example", False), ("https://wwwhost.example/a", False), ("https://host.example.a/", False),
])  # fmt: skip
def test_a_site_is_known_by_what_does_not_change_between_visits(tmp_path, sites, base, same):
    built, _ = sites
    other = BuiltSite(build_small(tmp_path, base))
    assert (declaration_of(other.home)["cookie"] == declaration_of(built["a"].home)["cookie"]) == same


@pytest.mark.parametrize("origin", [HOST, None], ids=["https", "http"])
def test_a_choice_at_one_site_is_none_at_the_others(visitors, sites, origin):
    built, server = sites
    visitor = visitors(server, origin=origin)
    visitor.goto("/a/")
    visitor.press("accept")
    for folder in ("b", "a/b"):
        visitor.goto("about:blank")
        visitor.contacted()
        visitor.goto(f"/{folder}/")
        assert visitor.banner.is_visible() and visitor.contacted() == set(), folder
        visitor.press("reject")
    visitor.goto("/a/")
    assert not visitor.banner.is_visible() and visitor.contacted() != set()
    kept = records(visitor)
    assert set(kept) == {record_name(declaration_of(site.home), visitor.origin) for site in built.values()}
    assert [value.count(":1") for value in kept.values()].count(2) == 1


def test_a_withdrawal_at_one_site_leaves_what_the_others_keep(visitors, sites):
    built, server = sites
    visitor = visitors(server, origin=HOST)
    for folder in FOLDERS:
        visitor.goto(f"/{folder}/")
        visitor.press("accept")
        page = next(page for page in built[folder].pages if page.kind == "self-check-page")
        visitor.goto(f"/{folder}{page.path}")
        visitor.tab.evaluate("key => localStorage.setItem(key, 'answers')", keys_of(built[folder])[0])
    other = visitor.new_tab()
    other.goto("/b/")
    wait_until(other, "window.tagCommands")
    before, stored = records(visitor), visitor.tab.evaluate(GRANTING)
    assert len(before) == len(stored) == 3
    loaded = []
    other.on("load", lambda: loaded.append(1))
    visitor.goto("/a/")
    visitor.press("reject", "footer")
    visitor.tab.wait_for_selector("[data-consent-confirmation]:visible")
    visitor.tab.wait_for_timeout(500)
    withdrawn = record_name(declaration_of(built["a"].home), HOST)
    after = records(visitor)
    assert {name for name in before if before[name] != after[name]} == {withdrawn} and f"{STATISTICS}:0" in after[withdrawn]
    assert visitor.tab.evaluate(GRANTING) == stored
    # The other site's window continues, with a tag that it granted.
    assert loaded == [] and other.evaluate("window.tagCommands !== undefined")
    assert not other.evaluate("window['ga-disable-' + tagCommands.at(-1)[1]]")


def test_google_gets_the_folder_of_the_site(visitors, sites):
    """Its cookies would be for the whole host."""
    _, server = sites
    visitor = visitors(server, origin=HOST)
    visitor.goto("/a/b/")
    visitor.press("accept")
    wait_until(visitor.tab, "window.tagCommands")
    assert visitor.tab.evaluate("tagCommands.at(-1)")[2] == {"cookie_path": "/a/b/"}


# Cookies of others on the same domain

def planted(visitor, declaration, **more):
    """A grant that a parent domain, or another path, has set with the record's name."""
    value = f"{declaration['schema']}.{declaration['policy']}.{visitor.moment}." + "+".join(f"{each}:1" for each in declaration["purposes"])
    for name in (declaration["cookie"], declaration["cookie"].removeprefix("__Host-")):
        visitor.tab.evaluate(
            "([cookie]) => { document.cookie = cookie; }", [f"{name}={value}; Max-Age=9999; Secure" + "".join(f"; {key}={each}" for key, each in more.items())]
        )  # fmt: skip


@pytest.mark.parametrize("more", [{"Domain": ".ecvet.example", "Path": "/"}, {"Path": "/cookies/"}, {"Domain": "www.ecvet.example", "Path": "/"}])
def test_over_https_nobody_else_can_set_the_record(site, visitors, declaration, more):
    visitor = visitors(origin=site.base.replace("https://", "https://www."))
    visitor.moment = 1_795_608_000
    visitor.context.clock.set_fixed_time(visitor.moment)
    visitor.goto("/cookies/")
    visitor.contacted()
    planted(visitor, declaration, **more)
    assert visitor.cookies()
    visitor.goto("/cookies/")
    assert visitor.banner.is_visible() and visitor.contacted() == set()
    # The visitor's own choice is stored next to it.
    visitor.press("reject")
    visitor.goto("/cookies/")
    assert not visitor.banner.is_visible() and visitor.contacted() == set()
    visitor.open_settings()
    visitor.press("accept", "dialog")
    visitor.goto("/cookies/")
    assert visitor.contacted() != set()


def test_over_http_two_records_are_invalid_and_a_choice_replaces_them(site, visitors, declaration):
    visitor = visitors(origin="http://www.ecvet.example")
    name = record_name(declaration, visitor.origin)
    visitor.goto("/cookies/")
    visitor.press("accept")
    visitor.goto("/cookies/")
    assert visitor.contacted() != set()
    for path, domain in (("/", "; Domain=ecvet.example"), ("/cookies/", "")):
        value = visitor.tab.evaluate(f"document.cookie.split('; ').find(pair => pair.startsWith('{name}=')).slice({len(name) + 1})")
        visitor.tab.evaluate("cookie => { document.cookie = cookie; }", f"{name}={value}; Path={path}; Max-Age=9999{domain}")
        visitor.goto("about:blank")
        visitor.contacted()
        visitor.goto("/cookies/")
        assert visitor.banner.is_visible() and visitor.contacted() == set()
        visitor.press("accept")
        assert len(records_of(visitor, name)) == 1
        visitor.goto("/cookies/")
        assert not visitor.banner.is_visible() and visitor.contacted() != set()


def records_of(visitor, name):
    return [cookie for cookie in visitor.context.cookies() if cookie["name"] == name]


def test_the_record_of_the_first_schema_is_not_consent(site, visitors, declaration):
    visitor = visitors()
    visitor.context.add_cookies([{"name": "consent", "value": f"1.{declaration['policy']}.1795608000.statistics:1+social-media:1", "url": visitor.origin}])
    visitor.goto("/")
    assert visitor.banner.is_visible() and visitor.contacted() == set()


# The browser's signal

def turn(visitor, on):
    """Sets the signal from the next page on."""
    visitor.context.add_init_script(f"Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {{ get: () => {on}, configurable: true }})")


@pytest.mark.parametrize("again", [True, False], ids=["granted-again", "not-granted-again"])
def test_a_later_signal_overrides_an_older_consent(site, visitors, again):
    visitor = visitors()
    visitor.goto("/")
    visitor.press("accept")
    visitor.goto("/")
    assert visitor.contacted() != set() and "_ga" in visitor.cookies()
    turn(visitor, "true")
    visitor.goto("about:blank")
    visitor.contacted()
    visitor.goto("/")
    visitor.tab.wait_for_timeout(300)
    assert visitor.contacted() == set() and not visitor.banner.is_visible()
    # Nothing stays, not even the older consent: it does not return when the signal is switched off.
    assert visitor.cookies() == {}
    visitor.open_settings()
    assert not any(visitor.boxes().values()) and visitor.tab.locator("[data-consent-signal]").is_visible()
    if again:
        visitor.press("accept", "dialog")
        assert visitor.record.endswith(".signal")
        visitor.goto("/")
        assert visitor.contacted() != set()
        turn(visitor, "false")
        visitor.goto("/")
        assert not visitor.banner.is_visible() and visitor.contacted() != set()
    else:
        visitor.press("close", "dialog")
        turn(visitor, "false")
        visitor.goto("/")
        assert visitor.banner.is_visible() and visitor.contacted() == set()


def test_a_signal_that_comes_while_a_page_is_open_ends_what_runs(site, visitors):
    visitor = visitors()
    visitor.goto("/")
    visitor.press("accept")
    wait_until(visitor.tab, "window.tagCommands")
    turn(visitor, "true")
    visitor.tab.evaluate("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })")
    visitor.tab.evaluate("window.dispatchEvent(new Event('focus'))")
    wait_until(visitor.tab, "!window.tagCommands && document.readyState === 'complete'")
    visitor.contacted()
    visitor.tab.wait_for_timeout(600)
    assert visitor.contacted() == set() and visitor.cookies() == {} and visitor.message() == []
