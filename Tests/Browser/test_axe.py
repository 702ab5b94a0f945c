"""axe-core, on every kind of page in every language, in every state of the consent banner."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from lxml import html

from faults import faults
from page_scripts import open_everything

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONFIRMATION, SETTINGS = "[data-consent-confirmation]", "[data-consent-settings]"


def violations(tab, page, part=None):
    """The findings of axe in the page, or in a part of it, small and large, light and dark."""
    for width in (1280, 320):
        tab.set_viewport_size({"width": width, "height": 900})
        if not part:
            open_everything(tab)
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            run = "([part, tags]) => axe.run(part ?? document, { runOnly: tags, resultTypes: ['violations'] })"
            for rule in tab.evaluate(run, [part, RULES])["violations"]:
                for node in rule["nodes"]:
                    place = " ".join(map(str, node["target"]))
                    summary = " ".join(node["failureSummary"].split())
                    yield f"{page} at {width} px, {scheme}: {rule['id']} at {place}: {summary}"


def open_page(tab, path):
    tab.goto(path)
    tab.evaluate(AXE_SCRIPT)


def test_axe_finds_nothing(tabs, page_kind):
    """With the consent banner open, as for a new visitor."""
    # axe is inserted into the page as a script, which the site's own policy rightly forbids.
    tab = tabs(1280, bypass_csp=True)
    open_page(tab, page_kind.path)
    with faults() as found:
        found += violations(tab, page_kind)


def test_the_question_and_the_settings_are_the_same_on_every_page_of_a_language(site):
    """So it is enough to test them once in each state."""
    parts = {}
    with faults() as found:
        for page in site.pages:
            for name in ("banner", "confirmation", "settings"):
                markup = [html.tostring(part) for part in page.select(f"//*[@data-consent-{name}]")]
                if parts.setdefault((page.language, name), markup) != markup:
                    found.append(f"{page}: the {name} is another one")


@pytest.mark.parametrize("state", ["closed", "confirmation", "settings", "embed"])
def test_axe_finds_nothing_in_any_state_of_consent(site, visitors, state):
    with faults() as found:
        for language in site.languages:
            visitor = visitors(bypass_csp=True)
            pages = [page for page in site.pages if page.language == language and page.select("//*[@data-consent-embed]")]
            if not pages:
                found.append(f"there is no page with an embed in {language}")
                continue
            open_page(visitor.tab, pages[0].path)
            if state == "settings":
                visitor.open_settings()
                found += violations(visitor.tab, pages[0], SETTINGS)
            elif state == "confirmation":
                visitor.press("accept")
                visitor.press("open", "footer")
                # Scripts that were loaded after consent end only with the page: a withdrawal reloads it.
                with visitor.tab.expect_navigation():
                    visitor.press("reject", "dialog")
                visitor.tab.wait_for_selector(f"{CONFIRMATION}:not([hidden])")
                visitor.tab.evaluate(AXE_SCRIPT)
                found += violations(visitor.tab, pages[0], CONFIRMATION)
            elif state == "embed":
                visitor.press("once")
                found += violations(visitor.tab, pages[0], "[data-consent-embed]")
            else:
                visitor.press("reject")
                visitor.press("hide")
                found += violations(visitor.tab, pages[0])
