"""Type on a phone: large enough to read, and headings whose size says what stands above what."""

from faults import faults
from page_scripts import look, open_everything

PHONE = {"width": 360, "height": 780}

BODY = (17, 18)  # CSS px: running text
SMALLEST = 16  # CSS px: all other text,
SMALL_PRINT = 15  # but for captions, numbers of footnotes, and the words of a drawing

# The size in which each text is shown: a drawing shows its words as much smaller as it is shown itself.
SIZES = """() => look.texts().map(({ element, words }) => {
  const drawing = element.ownerSVGElement;
  const shown = parseFloat(getComputedStyle(element).fontSize) * (drawing ? Math.hypot(element.getScreenCTM().a, element.getScreenCTM().b) : 1);
  return { shown, small: !!drawing || !!element.closest("figcaption, sup"), place: look.selector(element), words: words.trim().slice(0, 30) };
})"""

# The headings of the page's own text: those beside and below it are labels of what stands there.
HEADINGS = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(look.visible).filter(each => !look.clippedAway(each))
  .filter(each => !each.closest(".margin, .contents, .next-step, .note, .terms, .feedback, nav, .mail-sheet"))
  .map(each => ({ level: Number(each.localName[1]), size: parseFloat(getComputedStyle(each).fontSize), place: look.selector(each) }))"""


def test_no_text_on_a_phone_is_too_small(tabs, page_kind):
    tab = tabs(**PHONE)
    tab.goto(page_kind.path)
    open_everything(tab)
    texts = look(tab, SIZES)
    assert texts
    with faults() as found:
        for text in texts:
            if round(text["shown"], 1) < (SMALL_PRINT if text["small"] else SMALLEST):
                found.append(f"{page_kind}: {text['shown']:.1f} px: {text['place']} “{text['words']}”")


def test_running_text_on_a_phone_is_17_to_18_pixels(tabs, page_kind):
    tab = tabs(**PHONE)
    tab.goto(page_kind.path)
    sizes = [tab.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")]
    sizes += tab.locator(".prose > p:not(.lead):visible").evaluate_all("all => all.map(each => parseFloat(getComputedStyle(each).fontSize))")
    assert all(BODY[0] <= size <= BODY[1] for size in sizes), sizes


def test_a_heading_on_a_phone_is_larger_than_those_below_it(tabs, page_kind):
    tab = tabs(**PHONE)
    tab.goto(page_kind.path)
    headings = look(tab, HEADINGS)
    assert headings[0]["level"] == 1
    with faults() as found:
        above = []
        for heading in headings:
            above = [each for each in above if each["level"] < heading["level"]]
            if above and heading["size"] * 1.05 > above[-1]["size"]:
                found.append(f"{page_kind}: {heading['place']} ({heading['size']:.1f} px) stands below {above[-1]['size']:.1f} px")
            above.append(heading)
