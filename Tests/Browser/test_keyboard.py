"""Keyboard use: everything can be reached, and the focus is always visible."""

import pytest

from faults import faults
from page_scripts import look

# Numbers every control and records its appearance without the focus. The focus may also be shown on the element that the control fills:
# its parent, or a pseudo-element that enlarges its target.
NUMBER_CONTROLS = """() => {
  const parts = element => [[element], [element.parentElement], [element, "::before"], [element, "::after"]];
  window.rings = element => parts(element).map(part => getComputedStyle(...part)).map(style => {
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return outlined || style.boxShadow !== "none" ? [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join() : "";
  });
  window.resting = look.controls().map((element, index) => {
    element.dataset.stop = index;
    return rings(element);
  });
  return look.controls().map(look.selector);
}"""

# Returns the position of the focus and the faults in its appearance.
LOOK_AT_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const stop = Number(element.dataset.stop ?? -1);
  const faults = [];
  if (!rings(element).some((ring, part) => ring && ring !== resting[stop]?.[part])) faults.push("shows no focus");
  const seen = [...element.getClientRects()].some(box => {
    const points = [.5, .1, .9].flatMap(x => [.5, .15, .85].map(y => [box.left + x * box.width, box.top + y * box.height]));
    return points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element));
    });
  });
  if (!seen || !look.visible(element)) faults.push("is hidden or out of sight while it has the focus");
  return { stop, place: look.selector(element), faults };
}"""

# The contrast of each focus outline with its surroundings (WCAG 1.4.11); the browser still shows the focus as for a keyboard, since that
# was used last.
OUTLINE_CONTRAST = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = colour => {
    const [r, g, b] = [...rgba(colour)].map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const around = element => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgba(colour)[3] === 255) return colour;
    }
    return "white";
  };
  const faults = [];
  for (const control of look.controls()) {
    control.focus({ preventScroll: true });
    if (document.activeElement !== control) continue;
    const element = [control, control.parentElement].find(each => getComputedStyle(each).outlineStyle !== "none");
    if (!element) continue;
    const outline = getComputedStyle(element).outlineColor;
    const [a, b] = [luminance(outline), luminance(around(element))].sort((x, y) => y - x);
    const contrast = (a + .05) / (b + .05);
    if (contrast < 3) faults.push(`${look.selector(control)}: the outline ${outline} on ${around(element)} has a contrast of ${contrast.toFixed(2)}`);
  }
  return faults;
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_tab_reaches_every_control_and_shows_where_it_is(tabs, page_kind, width):
    tab = tabs(width)
    tab.goto(page_kind.path)
    controls = look(tab, NUMBER_CONTROLS)
    reached = []
    with faults() as found:
        for _ in range(len(controls) + 1):
            tab.keyboard.press("Tab")
            focus = tab.evaluate(LOOK_AT_FOCUS)
            if focus is None or focus["stop"] in reached:
                break
            reached.append(focus["stop"])
            found += [f"{page_kind}: {focus['place']} {fault}" for fault in focus["faults"]]
        found += [f"{page_kind}: Tab does not reach {place}" for stop, place in enumerate(controls) if stop not in reached]
        if reached != sorted(reached):
            found.append(f"{page_kind}: the order of the focus is not that of the page: {reached}")
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            found += [f"{page_kind}, {scheme}: {fault}" for fault in look(tab, OUTLINE_CONTRAST)]
        tab.emulate_media(color_scheme="light")


def test_the_skip_link_is_first_and_leads_past_the_navigation(desktop, page_kind):
    """Also before the question for consent, which it leads past as well."""
    desktop.goto(page_kind.path)
    desktop.keyboard.press("Tab")
    first = desktop.evaluate(
        """() => {
          const link = document.activeElement, box = link.getBoundingClientRect();
          return { target: link.getAttribute("href"), inSight: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.width > 0 };
        }"""
    )
    assert first["inSight"]
    assert desktop.evaluate("selector => document.querySelector(selector)?.localName", first["target"]) == "main"
    desktop.keyboard.press("Enter")
    desktop.keyboard.press("Tab")
    assert desktop.evaluate(
        """() => {
          const main = document.querySelector("main"), now = document.activeElement;
          return main.contains(now) || Boolean(main.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
        }"""
    )


def test_the_menu_opens_and_closes_from_the_keyboard(site, phone):
    with faults() as found:
        for page in (page for page in site.pages if page.kind == "home"):
            phone.goto(page.path)
            for summary in phone.locator("summary:visible").all():
                details = summary.locator("xpath=..")
                summary.focus()
                for expected in (not details.evaluate("each => each.open"), details.evaluate("each => each.open")):
                    phone.keyboard.press("Enter")
                    if details.evaluate("each => each.open") != expected:
                        found.append(f"{page}: “{summary.inner_text()}” does not answer to Enter")


def test_the_navigation_on_a_phone_is_reached_after_its_button(site, phone):
    """When closed, its links cannot be reached; opened with the keyboard, they come next."""
    phone.goto(site.home.path)
    links = phone.locator("nav.main-navigation a")
    assert not links.first.is_visible()
    phone.locator("nav.main-navigation summary").focus()
    phone.keyboard.press("Enter")
    assert links.first.is_visible()
    phone.keyboard.press("Tab")
    assert links.first.evaluate("link => link === document.activeElement")
