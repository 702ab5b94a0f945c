"""The layout under visitors' settings: small screens, large text, wide spacing, forced colours, no motion."""

import pytest

from faults import faults
from page_scripts import add_style, look, lost_text_faults, open_everything, sideways_faults

# WCAG 2.2, success criterion 1.4.12.
TEXT_SPACING = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }
"""


def fitting_faults(tab, page, widths):
    """What does not fit, or is lost, at each width of the window."""
    for width in widths:
        tab.set_viewport_size({"width": width, "height": 900})
        open_everything(tab)
        for fault in sideways_faults(tab) + lost_text_faults(tab):
            yield f"{page} at {width} px: {fault}"


def test_every_page_fits_a_small_phone(site, tabs):
    tab = tabs(320)
    with faults() as found:
        for page in site.pages:
            tab.goto(page.path)
            found += fitting_faults(tab, page, [320])


def test_the_page_fits_every_window(tabs, page_kind):
    tab = tabs(1920)
    tab.goto(page_kind.path)
    with faults() as found:
        found += fitting_faults(tab, page_kind, [1920, 1280, 1024, 768, 600, 320])


def test_the_page_fits_with_wider_text_spacing(tabs, page_kind):
    tab = tabs(1920)
    tab.goto(page_kind.path)
    add_style(tab, TEXT_SPACING)
    with faults() as found:
        found += fitting_faults(tab, page_kind, [1280, 320])


@pytest.fixture(scope="module")
def large_text(browser, server):
    """A tab with text at 200 %, by means of the browser's own text size setting."""
    context = browser.new_context(base_url=server.address)
    tab = context.new_page()
    context.new_cdp_session(tab).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield tab
    context.close()


def test_text_follows_the_size_that_the_browser_is_set_to(site, large_text, tabs):
    sizes = []
    for tab in (tabs(1280), large_text):
        tab.set_viewport_size({"width": 1280, "height": 900})
        tab.goto(site.home.path)
        sizes.append(tab.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))
    assert sizes[1] >= 1.7 * sizes[0]


def test_the_page_fits_with_text_at_200_percent(large_text, page_kind):
    large_text.goto(page_kind.path)
    with faults() as found:
        found += fitting_faults(large_text, page_kind, [1280, 640])


# WCAG 2.5.8 exempts targets in a line of text; its exception for spacing is not used.
SMALL_TARGETS = """() => look.controls().filter(element => {
  if (element.matches("[tabindex]:not(a, button, input, select, textarea, summary)")) return false;
  if (look.clippedAway(element) || getComputedStyle(element).position === "absolute" && element.getBoundingClientRect().bottom < 0) return false;
  const box = element.getBoundingClientRect();
  const part = [...element.querySelectorAll("*")].map(child => child.getBoundingClientRect());
  const width = Math.max(box.width, ...part.map(each => each.width)), height = Math.max(box.height, ...part.map(each => each.height));
  if (width >= 23.9 && height >= 23.9) return false;
  if (getComputedStyle(element).display !== "inline") return true;
  // In a line of text: its block or table row contains text besides links.
  let block = element.parentElement;
  while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
  block = block.closest("tr") ?? block;
  const rest = block.cloneNode(true);
  rest.querySelectorAll("a, button").forEach(each => each.remove());
  return !/[\\p{L}\\p{N}]/u.test(rest.textContent);
}).map(element => {
  const box = element.getBoundingClientRect();
  return `${look.selector(element)} is ${box.width.toFixed(1)}×${box.height.toFixed(1)} px`;
})"""


def test_every_target_is_24_pixels_wide_and_high(tabs, page_kind):
    tab = tabs(1920)
    tab.goto(page_kind.path)
    with faults() as found:
        for width in (1280, 320):
            tab.set_viewport_size({"width": width, "height": 900})
            open_everything(tab)
            found += [f"{page_kind} at {width} px: {fault}" for fault in look(tab, SMALL_TARGETS)]


def test_forced_colours_keep_controls_and_marks_in_sight(tabs, page_kind):
    """With forced colours a background disappears: what only it showed needs an edge."""
    tab = tabs(1280)
    tab.goto(page_kind.path)
    open_everything(tab)
    filled = """() => look.controls().map(element => {
      const style = getComputedStyle(element);
      const around = getComputedStyle(element.parentElement);
      return { place: look.selector(element), filled: style.backgroundColor !== "rgba(0, 0, 0, 0)" && style.backgroundColor !== around.backgroundColor };
    })"""
    before = look(tab, filled)
    try:
        tab.emulate_media(forced_colors="active")
        with faults() as found:
            edges = look(
                tab,
                """() => look.controls().map(element => {
                  const style = getComputedStyle(element);
                  const edge = ["Top", "Right", "Bottom", "Left"].some(side => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none");
                  return edge || style.textDecorationLine.includes("underline") || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1);
                })""",
            )
            found += [
                f"{page_kind}: {control['place']} has no edge without its background"
                for control, edge in zip(before, edges, strict=True)
                if control["filled"] and not edge and "skip-link" not in control["place"]
            ]
            found += look(
                tab,
                """() => look.texts().filter(({ element }) => getComputedStyle(element).forcedColorAdjust === "none" && !element.closest("svg"))
                  .map(({ element }) => `${look.selector(element)} keeps its own colours`)""",
            )
    finally:
        tab.emulate_media(forced_colors="null")


@pytest.mark.parametrize("width", [360, 1280])
def test_forced_colours_show_the_present_item_of_a_menu(site, browser, server, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, base_url=server.address, forced_colors="active")
    tab = context.new_page()
    edges = """all => all.map(link => {
      const style = getComputedStyle(link), sides = ["Bottom", "Left"].filter(side => parseFloat(style[`border${side}Width`]) >= 3);
      return [link.matches("[aria-current]"), sides.some(side => style[`border${side}Color`] !== style.backgroundColor && style[`border${side}Color`] !== "rgb(255, 255, 255)")];
    })"""
    seen = set()
    with faults() as found:
        for page in site.representatives:
            tab.goto(page.path)
            open_everything(tab)
            for menu in (".main-navigation", ".section-tree"):
                links = tab.locator(f"{menu} li a:visible").evaluate_all(edges)
                seen |= {(menu, True) for current, _ in links if current}
                found += [f"{page}: {menu} marks {[marked for _, marked in links]} of {[current for current, _ in links]}"
                          for _ in [0] if any(current != marked for current, marked in links)]  # fmt: skip
    context.close()
    assert seen == {(".main-navigation", True), (".section-tree", True)}


def test_nothing_moves_with_reduced_motion(tabs, page_kind):
    tab = tabs(1280, reduced_motion="reduce")
    tab.goto(page_kind.path)
    with faults() as found:
        found += look(
            tab,
            """() => {
              const faults = [];
              const longest = list => Math.max(...list.split(",").map(parseFloat));
              if (document.getAnimations().length) faults.push("an animation runs");
              for (const element of document.querySelectorAll("*")) {
                for (const part of [null, "::before", "::after"]) {
                  const style = getComputedStyle(element, part);
                  if (longest(style.transitionDuration) > .01 || (style.animationName !== "none" && longest(style.animationDuration) > .01) || style.scrollBehavior === "smooth")
                    faults.push(`${look.selector(element)}${part ?? ""} moves`);
                }
              }
              return faults;
            }""",
        )


def test_the_words_of_the_beacon_stay_within_their_blocks(site, tabs):
    """Also with readers' own spacing: the image does not grow with its text. On a phone it is small, and has no words."""
    phone = tabs(360)
    for home in (page for page in site.pages if page.kind == "home"):
        phone.goto(home.path)
        assert not any(text.is_visible() for text in phone.locator(".beacon text").all())
    tab = tabs(840)
    with faults() as found:
        for home in (page for page in site.pages if page.kind == "home"):
            tab.goto(home.path)
            add_style(tab, TEXT_SPACING)
            outside = look(
                tab,
                """() => [...document.querySelectorAll(".beacon text")].filter(text => {
                  const box = text.getBBox(), middle = box.y + box.height / 2, rise = box.height / 4;
                  const corners = [box.x, box.x + box.width].flatMap(x => [middle - rise, middle + rise].map(y => new DOMPoint(x, y)));
                  const shapes = [...document.querySelectorAll(".beacon :is(.blue, .clay, .green, .sun)")];
                  return !shapes.some(shape => corners.every(corner => shape.isPointInFill(corner)));
                }).map(text => text.textContent)""",
            )
            found += [f"{home}: “{word}” runs out of its block" for word in outside]


LONGEST_WORD = 7  # letters that fit on a line of the narrowest screen


def test_buttons_break_between_words(large_text, page_kind):
    """On the narrowest screen, with text at 200 % and wide spacing, unless the word is longer than the screen's line."""
    large_text.set_viewport_size({"width": 320, "height": 900})
    large_text.goto(page_kind.path)
    add_style(large_text, TEXT_SPACING)
    broken = look(
        large_text,
        """() => [...document.querySelectorAll(".button")].filter(look.visible).flatMap(button => {
          const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT), found = [];
          while (walker.nextNode()) for (const { 0: word, index } of walker.currentNode.data.matchAll(/[^\\s-]+/g)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, index);
            range.setEnd(walker.currentNode, index + word.length);
            if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word);
          }
          return found;
        })""",
    )
    with faults() as found:
        found += [f"{page_kind}: “{word}” is broken" for word in broken if len(word) <= LONGEST_WORD]
