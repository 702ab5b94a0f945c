"""A theme that replaces every template of the built-in one, each by a copy of itself: the names in all of them are values that exist, and none
is left unused."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tested_program import PROGRAM, ROOT

TEMPLATES = ROOT / "Sources/Theming/Resources/DefaultTheme/templates"
TYPE = "name: Vacature\nplural: Vacatures\nfolder: vacatures\nlist: vacatures\nfields: {plaats: {label: Plaats, type: text}}\n"


@pytest.fixture
def site(tmp_path):
    """The content of this repository, with a kind of its own, and all templates."""
    site = tmp_path / "content"
    shutil.copytree(ROOT / "content", site)
    shutil.copytree(TEMPLATES, site / "theme/templates", dirs_exist_ok=True)
    (site / "types").mkdir(exist_ok=True)
    (site / "types/vacature.yml").write_text(TYPE, "utf-8")
    return site


def findings(site):
    checked = subprocess.run(
        [PROGRAM, "check", "--site", site, "--format", "json", "--now", "2026-11-23T12:00"], capture_output=True, text=True, timeout=120
    )
    return [each for each in json.loads(checked.stdout)["diagnostics"] if each["identifier"] != "expert.no-consent"]


def test_every_built_in_template_can_be_replaced(site):
    assert [f"{each['path']}:{each['line']}: {each['summary']}" for each in findings(site)] == []


def test_an_unknown_name_in_any_template_is_found(site):
    """No template is left out of the check: each is filled itself, or is part of one that is."""
    names = sorted(path.name for path in TEMPLATES.glob("*.mustache"))
    for name in names:
        file = site / "theme/templates" / name
        text = file.read_text("utf-8")
        # Inside a block, where the template extends another: text outside of one is ignored.
        block = next((block for block in ("{{$main}}", "{{$body}}") if "{{<" in text and block in text), None)
        place = text.index(block) + len(block) if block else len(text)
        file.write_text(f"{text[:place]}{{{{no-such-name}}}}{text[place:]}", "utf-8")
    found = {Path(each["path"]).name for each in findings(site) if each["identifier"] == "template.unknown-value"}
    assert sorted(found) == names
