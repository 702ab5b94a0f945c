"""The words of the desk: there in both languages, all used, and none missing."""

import json
import re

from built_site import REPOSITORY

RESOURCES = REPOSITORY / "Sources/Desk/Resources"
STRINGS = {language: json.loads((RESOURCES / f"strings/{language}.json").read_text("utf-8")) for language in ("nl", "en")}
SCRIPTS = "\n".join(path.read_text("utf-8") for path in sorted((RESOURCES / "app").rglob("*.js")))


def slots(text):
    forms = text.values() if isinstance(text, dict) else [text]
    return [sorted(set(re.findall(r"\{([\w-]+)\}", form))) for form in forms]


def test_both_languages_say_the_same_things_about_the_same_values():
    assert STRINGS["nl"].keys() == STRINGS["en"].keys()
    assert [key for key in STRINGS["nl"] if slots(STRINGS["nl"][key]) != slots(STRINGS["en"][key])] == []


def test_every_text_that_a_script_names_is_there():
    named = set(re.findall(r'\btext\(\s*"([a-z-]+)"', SCRIPTS)) | {
        key for pair in re.findall(r'\btext\([^"()]*\? "([a-z-]+)" : "([a-z-]+)"', SCRIPTS) for key in pair
    }
    assert len(named) > 80
    assert sorted(named - STRINGS["nl"].keys()) == []


def test_every_text_is_used():
    written = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', SCRIPTS))
    prefixes = tuple(re.findall(r"`([a-z]+-)\$\{", SCRIPTS))
    assert [key for key in STRINGS["nl"] if key not in written and not key.startswith(prefixes)] == []
