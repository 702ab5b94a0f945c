"""axe-core, over every kind of page in every language."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

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
    faults = [
        f"{rule['id']}: {rule['help']} – {' '.join(map(str, node['target']))} {node['html'][:150]}\n  {node['failureSummary']}"
        for rule in report["violations"]
        for node in rule["nodes"]
    ]
    assert not faults, f"{page_kind} at {width} px, {scheme}:\n" + "\n".join(faults)
