"""The consent banner and the choice: what a visitor is asked, what is stored, and for how long."""

import re

import pytest

from consent_fixtures import SOCIAL_MEDIA, STATISTICS
from faults import faults
from page_scripts import sideways_faults, wait_until
from rebuilding import declared
from visitor import NOTHING_KEPT, declaration_of, record_name

DAY = 86_400
MOMENT = 1_795_608_000  # seconds since 1970, the time of the browser's clock
AGREEING = re.compile(
    r"(door (verder te|gebruik|de(ze)? (web)?site te|te blijven)|(gaat|gaan) u akkoord|als u (verder|doorgaat|de site gebruikt)[^.]*(akkoord|toestemming)"
    r"|by (using|visiting|continuing|browsing)[^.]*(agree|consent|accept)|(use|visit) of (this|the|our) (site|website)[^.]*(means|implies)[^.]*(agree|consent|accept))",
    re.IGNORECASE,
)


def record_at(declaration, moment, **values):
    """A record of a choice at a moment, in the site's format."""
    answers = "+".join(f"{purpose}:{values.get(purpose.replace('-', '_'), 1)}" for purpose in declaration["purposes"])
    return f"{declaration['schema']}.{declaration['policy']}.{int(moment)}.{answers}"


def remember(visitor, declaration, value):
    visitor.context.add_cookies([{"name": record_name(declaration, visitor.origin), "value": value, "url": visitor.origin}])


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


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accept_and_reject_have_the_same_prominence(site, visitors, width, scheme):
    visitor = visitors(viewport={"width": width, "height": 900}, color_scheme=scheme)
    for home in (page for page in site.pages if page.kind == "home"):
        visitor.goto(home.path)
        weigh_the_same(visitor.banner)
        assert visitor.banner.locator("button[data-consent='open']").is_visible()
        visitor.open_settings()
        weigh_the_same(visitor.settings)
        assert sideways_faults(visitor.tab) == []


def weigh_the_same(part):
    """Accepting and rejecting, in the banner or in the settings."""
    looks = part.evaluate(
        """part => {
          const [accept, reject] = ["accept", "reject"].map(name => part.querySelector(`[data-consent=${name}]`));
          const look = button => {
            const style = getComputedStyle(button), box = button.getBoundingClientRect();
            return { name: button.localName, width: Math.round(box.width), height: Math.round(box.height), font: style.font,
              colour: style.color, background: style.backgroundColor, border: style.border, radius: style.borderRadius,
              decoration: style.textDecoration, opacity: style.opacity };
          };
          return { siblings: accept.parentElement === reject.parentElement, accept: look(accept), reject: look(reject) };
        }"""
    )
    assert looks["siblings"] and looks["accept"]["name"] == "button"
    assert looks["accept"] == looks["reject"]
    assert contrast(looks["accept"]["colour"], looks["accept"]["background"]) >= 4.5


def contrast(*colours):
    """The contrast of two opaque colours (WCAG 2.2)."""
    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted(map(luminance, colours))
    return (light + 0.05) / (dark + 0.05)


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


# What stays in sight over the words of the page; what stays in a column of its own covers none.
COVERING = """() => {
  const words = each => [...each.parentElement.querySelectorAll(":is(h1, h2, h3, p, li, td, img)")].filter(other => other.checkVisibility());
  const covers = (each, other) => {
    if (each.contains(other)) return false;
    const [one, two] = [each.getBoundingClientRect(), other.getBoundingClientRect()];
    return one.left < two.right - 1 && two.left < one.right - 1;
  };
  return [...document.querySelectorAll("*")].filter(each => each.checkVisibility()).filter(each => {
    const { position } = getComputedStyle(each);
    return position === "fixed" || (position === "sticky" && words(each).some(other => covers(each, other)));
  }).map(each => each.className);
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_an_undecided_visitor_can_read_scroll_and_use_the_page(visitors, embed_page, width):
    visitor = visitors(viewport={"width": width, "height": 900})
    visitor.goto(embed_page.path)
    visitor.tab.wait_for_timeout(300)
    assert visitor.shifts() < 0.001
    covering = visitor.tab.evaluate(COVERING)
    assert covering == []
    visitor.tab.mouse.move(width / 2, 800)
    visitor.tab.mouse.wheel(0, 2000)
    wait_until(visitor.tab, "scrollY > 800")
    visitor.tab.locator("footer a").first.click(trial=True)
    assert not visitor.banner.evaluate("banner => { const box = banner.getBoundingClientRect(); return box.bottom > 0; }")


def test_a_visitor_who_decided_sees_no_shift_either(visitors, embed_page):
    visitor = visitors()
    visitor.goto(embed_page.path)
    visitor.press("accept")
    visitor.goto(embed_page.path)
    visitor.tab.wait_for_timeout(300)
    assert not visitor.banner.is_visible()
    assert visitor.shifts() < 0.001


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


def test_the_banner_is_a_labelled_region_first_in_the_body_and_takes_no_focus(site, visitors):
    with faults() as found:
        for page in site.pages:
            first = page.select("//body/*")[0]
            label = page.document.get_element_by_id(first.get("aria-labelledby") or "", None)
            if first.tag != "section" or first.get("data-consent-banner") is None or label is None or not label.text_content().strip():
                found.append(f"{page}: first in the body is {first.tag}")
    visitor = visitors()
    visitor.goto("/")
    assert visitor.tab.evaluate("document.activeElement === document.body")
    assert visitor.tab.locator("section:visible").first.evaluate("first => first.getBoundingClientRect().top") == 0
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


@pytest.mark.parametrize(("width", "height", "share"), [(360, 800, 0.55), (1280, 800, 0.4)])
def test_the_banner_leaves_room_for_the_page(site, visitors, width, height, share):
    visitor = visitors(viewport={"width": width, "height": height})
    for home in (page for page in site.pages if page.kind == "home"):
        visitor.goto(home.path)
        box = visitor.banner.bounding_box()
        assert box["height"] <= share * height
        for button in visitor.banner.locator("button").all():
            assert button.bounding_box()["y"] + button.bounding_box()["height"] <= height


@pytest.mark.parametrize(("width", "height"), [(360, 640), (360, 800), (1280, 600)])
def test_the_buttons_of_the_settings_are_in_sight(visitors, width, height):
    visitor = visitors(viewport={"width": width, "height": height})
    visitor.goto("/")
    visitor.open_settings()
    frame = visitor.settings.bounding_box()
    for button in visitor.settings.locator("button").all():
        box = button.bounding_box()
        assert frame["y"] <= box["y"] and box["y"] + box["height"] <= frame["y"] + frame["height"] <= height
    # They do not cover the focused control either.
    for box in visitor.settings.locator("input").all():
        box.focus()
        assert box.evaluate("box => { const at = box.getBoundingClientRect(); return document.elementFromPoint(at.x + 9, at.y + at.height - 3) === box }")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_every_column_of_the_notice_is_in_sight(site, tabs, width):
    tab = tabs(width)
    with faults() as found:
        for notice in (page for page in site.pages if page.select("//*[@id='cookie-settings']")):
            tab.goto(notice.path)
            hidden = tab.evaluate("[...document.querySelectorAll('main .table-scroll')].filter(each => each.scrollWidth > each.clientWidth).map(each => each.ariaLabel)")
            found += [f"{notice}: {name} has more columns than one sees" for name in hidden]
            cells = tab.locator("main td")
            assert cells.count() and all(cells.nth(place).is_visible() for place in range(cells.count()))
