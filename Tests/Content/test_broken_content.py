"""The content of this repository, broken in many ways in every file: whatever an author does, the program says what is wrong, and ends well."""

import json
import subprocess
import sys

import pytest
from tested_program import PROGRAM, ROOT

sys.path.insert(0, str(ROOT / "script/lib"))

import broken_content  # noqa: E402


@pytest.fixture(scope="session")
def folders(tmp_path_factory):
    folder = tmp_path_factory.mktemp("broken")
    subprocess.run([sys.executable, ROOT / "script/lib/broken_content.py", ROOT / "content", folder], check=True)
    return {path.name: path for path in folder.iterdir()}


WAYS = [way.__name__.replace("_", "-") for way in broken_content.WAYS]


@pytest.mark.parametrize("way", ["whole", *WAYS, *(f"{way}-site-file" for way in WAYS)])
def test_the_program_says_what_is_wrong_and_ends(folders, way):
    checked = subprocess.run(
        [PROGRAM, "check", "--format", "json", "--now", "2026-11-23T12:00"], cwd=folders[way], capture_output=True, text=True, timeout=120
    )
    assert checked.returncode in (0, 1), checked.stderr[-2000:]
    found = json.loads(checked.stdout)["diagnostics"]
    assert (checked.returncode == 1) == any(each["severity"] == "error" for each in found)
    assert all(each["summary"] and each.get("line", 1) > 0 for each in found)
