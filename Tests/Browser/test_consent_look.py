"""How the question for consent looks: both answers alike, and room for the page around it."""

import re

import pytest

from faults import faults
from page_scripts import sideways_faults, wait_until


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


@pytest.mark.parametrize(("width", "height", "share"), [(360, 780, 0.4), (320, 780, 0.44), (1280, 780, 0.25)])
def test_the_banner_leaves_room_for_the_page(site, visitors, width, height, share):
    visitor = visitors(viewport={"width": width, "height": height})
    for home in (page for page in site.pages if page.kind == "home"):
        visitor.goto(home.path)
        box = visitor.banner.bounding_box()
        assert box["height"] <= share * height
        # The answers and the way to the details are in it; the details themselves come when they are asked for.
        for part in visitor.banner.locator("button, summary").all():
            assert part.bounding_box()["y"] + part.bounding_box()["height"] <= box["height"]
        assert not visitor.banner.locator(".consent-purposes").is_visible()
        visitor.banner.locator("summary").click()
        assert visitor.banner.locator(".consent-purposes").is_visible() and visitor.banner.locator("a").is_visible()
        weigh_the_same(visitor.banner)


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
