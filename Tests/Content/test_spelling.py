"""The spelling of the content of this repository: nothing is left to look at, and few words need the site's own list."""

import json
import re
import shutil
import subprocess

from tested_program import PROGRAM, ROOT


def run(folder, *arguments):
    command = [PROGRAM, *arguments, "--format", "json", "--now", "2026-11-23T12:00"]
    return json.loads(subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=True).stdout)


def spelling(folder):
    found = run(folder, "check", "--advice", "--language", "en")["diagnostics"]
    return [each for each in found if each["identifier"].startswith("spelling.")]


WORD = re.compile(r"[^\W\d_]{2,}")
# Keys, addresses, code and the targets of links, which no dictionary is asked about.
NO_WORDS = re.compile(r"^\s*(?:- )?[a-z-]+:|https?://\S+|`[^`]*`|\]\([^)]*\)|\S+@\S+|^```.*$", re.MULTILINE)


def test_no_word_of_the_site_is_unknown_and_no_word_of_its_list_is_needless():
    assert [(each.get("path"), each.get("line"), each["summary"]) for each in spelling(ROOT)] == []


def test_without_the_list_at_most_2_of_1000_words_are_unknown(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for path in (tmp_path / "content").glob("words*.txt"):
        path.unlink()
    found = spelling(tmp_path)
    assert {each["identifier"] for each in found} == {"spelling.unknown-word"}
    hits = sum(int((re.search(r"\((\d+) times", each["summary"]) or [0, 1])[1]) for each in found)
    words = sum(len(WORD.findall(NO_WORDS.sub(" ", path.read_text(encoding="utf-8")))) for path in (tmp_path / "content").rglob("*.md"))
    assert words > 50_000
    assert hits / words <= 2 / 1000, [each["summary"] for each in found]
