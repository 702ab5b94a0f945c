"""axe-core, over every kind of page in every language."""

from axe_playwright_python.base import AXE_SCRIPT

from faults import faults
from page_scripts import open_everything

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_axe_finds_nothing(tabs, page_kind):
    # axe is put into the page as a script, which the site's own policy rightly forbids.
    tab = tabs(1280, bypass_csp=True)
    tab.goto(page_kind.path)
    tab.evaluate(AXE_SCRIPT)
    with faults() as found:
        for width in (1280, 320):
            tab.set_viewport_size({"width": width, "height": 900})
            open_everything(tab)
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                for rule in tab.evaluate("tags => axe.run({ runOnly: tags, resultTypes: ['violations'] })", RULES)["violations"]:
                    for node in rule["nodes"]:
                        place = " ".join(map(str, node["target"]))
                        summary = " ".join(node["failureSummary"].split())
                        found.append(f"{page_kind} at {width} px, {scheme}: {rule['id']} at {place}: {summary}")
