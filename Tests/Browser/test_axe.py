"""axe-core, over every kind of page in every language."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from faults import faults
from page_scripts import open_everything

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(tabs, page_kind, width, scheme):
    # axe is put into the page as a script, which the site's own policy rightly forbids.
    tab = tabs(width, color_scheme=scheme, bypass_csp=True)
    tab.goto(page_kind.path)
    open_everything(tab)
    tab.evaluate(AXE_SCRIPT)
    report = tab.evaluate("tags => axe.run({ runOnly: tags, resultTypes: ['violations'] })", RULES)
    with faults() as found:
        for rule in report["violations"]:
            for node in rule["nodes"]:
                place = " ".join(map(str, node["target"]))
                found.append(f"{page_kind} at {width} px, {scheme}: {rule['id']} at {place}: {' '.join(node['failureSummary'].split())}")
