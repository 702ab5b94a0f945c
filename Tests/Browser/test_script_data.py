"""The data in pages has the type that the scripts declare for it, according to the type checker."""

import json
import subprocess

import pytest

from built_site import REPOSITORY

SCRIPTS = REPOSITORY / "Sources/Theming/Resources/DefaultTheme/scripts"
# The type of the data, by the id of its element.
TYPES = {"self-check-data": ("self-check/score.js", "Definition"), "consent-data": ("consent/record.js", "Declaration")}


def type_faults(folder, data):
    """The type checker's errors for data, given as pairs of the element's id and its text."""
    for number, (id, text) in enumerate(data):
        module, name = TYPES[id]
        (folder / f"{id}-{number}.js").write_text(f'/** @type {{import("{SCRIPTS / module}").{name}}} */\nexport const data = {text};\n', encoding="utf-8")
    settings = {"extends": str(REPOSITORY / "script/jsconfig.json"), "include": ["*.js", str(REPOSITORY / "script/browser.d.ts")]}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    checked = subprocess.run(["tsc", "--project", folder], capture_output=True, text=True)
    assert checked.returncode in (0, 2), checked.stdout + checked.stderr
    return checked.stdout.splitlines()


def data_of(site, id):
    """The different texts of the elements with this id."""
    return sorted({script.text for page in site.every_page for script in page.select(f"//script[@id='{id}']")})


def test_the_data_of_every_page_has_the_type_that_its_script_declares(site, tmp_path):
    data = [(id, text) for id in TYPES for text in data_of(site, id)]
    assert {id for id, _ in data} == set(TYPES)
    assert type_faults(tmp_path, data) == []


@pytest.mark.parametrize(
    "id, change",
    [
        ("self-check-data", {"version": "1"}), ("self-check-data", {"extra": 1}), ("self-check-data", {"profile": None}),
        ("consent-data", {"days": "180"}), ("consent-data", {"services": [{"id": "a"}]}),
    ],
)  # fmt: skip
def test_a_difference_would_be_seen(site, tmp_path, id, change):
    changed = {**json.loads(data_of(site, id)[0]), **change}
    assert type_faults(tmp_path, [(id, json.dumps(changed))]) != []
