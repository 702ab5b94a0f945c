"""The record of a choice: what it holds, how long it counts, and what a browser's refusal means."""

import re

import pytest

from consent_fixtures import STATISTICS
from rebuilding import declared
from visitor import NOTHING_KEPT, record_name

DAY = 86_400
MOMENT = 1_795_608_000  # seconds since 1970, the time of the browser's clock


def record_at(declaration, moment, **values):
    """A record of a choice at a moment, in the site's format."""
    answers = "+".join(f"{purpose}:{values.get(purpose.replace('-', '_'), 1)}" for purpose in declaration["purposes"])
    return f"{declaration['schema']}.{declaration['policy']}.{int(moment)}.{answers}"


def remember(visitor, declaration, value):
    visitor.context.add_cookies([{"name": record_name(declaration, visitor.origin), "value": value, "url": visitor.origin}])


def test_the_record_holds_the_choice_and_no_identifier(site, visitors, declaration):
    visitor = visitors(origin=site.base)
    visitor.context.clock.set_fixed_time(MOMENT)
    visitor.goto("/")
    visitor.press("open")
    visitor.tab.locator(f"[data-consent-purpose='{STATISTICS}']").check()
    visitor.press("save", "dialog")
    assert visitor.message() == ["saved"]
    cookie = visitor.cookies()[declaration["cookie"]]
    assert cookie["name"].startswith("__Host-")
    assert cookie["value"] == record_at(declaration, MOMENT, social_media=0)
    assert (cookie["secure"], cookie["sameSite"], cookie["path"], cookie["httpOnly"]) == (True, "Lax", "/", False)
    assert cookie["domain"] == site.base.removeprefix("https://")


def test_the_record_expires(site, visitors, declaration, embed_page):
    visitor = visitors()
    visitor.context.clock.set_fixed_time(MOMENT)
    visitor.goto(embed_page.path)
    visitor.press("accept")
    assert declaration["days"] == declared()["days"]
    last = MOMENT + declaration["days"] * DAY
    for second, asked in ((last, False), (last + 1, True)):
        visitor.goto("about:blank")  # so that the tag of the earlier page sends no more
        visitor.contacted()
        visitor.context.clock.set_fixed_time(second)
        visitor.goto("/")
        assert visitor.banner.is_visible() == asked
        assert bool(visitor.contacted()) != asked
        assert ("_ga" in visitor.cookies()) != asked


@pytest.mark.parametrize(
    "change",
    [
        lambda value: "",
        lambda value: "yes",
        lambda value: "true",
        lambda value: "{}",
        lambda value: value[:-1],
        lambda value: value[: len(value) // 2],
        lambda value: value + "+marketing:1",
        lambda value: value + "+" + value.split(".")[3].split("+")[0],
        lambda value: value.replace(f"{STATISTICS}:1", f"{STATISTICS}:2"),
        lambda value: value.replace(f"{STATISTICS}:1+", ""),
        lambda value: re.sub(r"^\d+", "1", value),
        lambda value: re.sub(r"^\d+", "3", value),
        lambda value: re.sub(r"\.\w{12}\.", ".000000000000.", value),
        lambda value: re.sub(r"\.(\d{10})\.", lambda found: f".{int(found[1]) + 3600}.", value),
        lambda value: re.sub(r"\.(\d{10})\.", lambda found: f".-{found[1]}.", value),
        lambda value: re.sub(r"\.(\d{10})\.", ".1e9.", value),
        lambda value: re.sub(r"\.(\d{10})\.", ".0.", value),
    ],
)
def test_an_invalid_record_is_not_consent(site, visitors, declaration, change):
    visitor = visitors()
    visitor.context.clock.set_fixed_time(MOMENT)
    remember(visitor, declaration, change(record_at(declaration, MOMENT)))
    visitor.goto("/")
    assert visitor.banner.is_visible()
    assert visitor.contacted() == set()
    assert visitor.complaints == []


def test_a_valid_record_is_consent(site, visitors, declaration):
    visitor = visitors()
    visitor.context.clock.set_fixed_time(MOMENT)
    remember(visitor, declaration, record_at(declaration, MOMENT))
    visitor.goto("/")
    assert not visitor.banner.is_visible()
    assert visitor.contacted() != set()


THROWING = """
  Object.defineProperty(Document.prototype, "cookie", {
    get() { throw new DOMException("denied", "SecurityError"); }, set() { throw new DOMException("denied", "SecurityError"); },
  });
  for (const name of ["localStorage", "sessionStorage", "indexedDB"])
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
"""
FORGETTING = """Object.defineProperty(Document.prototype, "cookie", { get() { return ""; }, set() {} });"""


@pytest.mark.parametrize("storage", [THROWING, FORGETTING], ids=["throwing", "forgetting"])
def test_storage_that_fails_is_a_refusal(visitors, embed_page, storage):
    visitor = visitors(before=storage)
    visitor.goto(embed_page.path)
    visitor.open_settings()
    visitor.press("accept", "dialog")
    assert visitor.message() == ["unkept"]
    assert visitor.contacted() == set()
    visitor.press("hide")
    visitor.press("once")
    assert visitor.tab.locator("iframe").count() == 1
    assert visitor.complaints == []


@pytest.mark.parametrize(
    "signal",
    ["Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
     "Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })"],
    ids=["gpc", "dnt"],
)  # fmt: skip
def test_a_signal_of_the_browser_is_a_refusal_until_the_settings_say_otherwise(visitors, embed_page, hosts, signal):
    visitor = visitors(before=signal)
    visitor.goto(embed_page.path)
    assert not visitor.banner.is_visible()
    assert visitor.kept() == NOTHING_KEPT
    assert visitor.contacted() == set()
    visitor.open_settings()
    assert visitor.tab.locator("[data-consent-signal]").is_visible()
    visitor.tab.locator(f"[data-consent-purpose='{STATISTICS}']").check()
    visitor.press("save", "dialog")
    contacted = visitor.contacted()
    assert contacted and contacted <= hosts[STATISTICS]
    visitor.goto(embed_page.path)
    assert visitor.contacted()


def test_without_a_signal_the_settings_do_not_mention_one(site, visitors):
    visitor = visitors()
    visitor.goto("/")
    visitor.open_settings()
    assert not visitor.tab.locator("[data-consent-signal]").is_visible()
