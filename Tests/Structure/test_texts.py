"""The texts of the theme and the code that uses them: a text that is named and not there shows as its key."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "Sources/Theming/Resources/DefaultTheme"


def flat(mapping, before=""):
    keys = {}
    for key, value in mapping.items():
        name = f"{before}{key}"
        keys.update(flat(value, name + ".") if isinstance(value, dict) else {name: value})
    return keys


def texts(language):
    return flat(yaml.safe_load((THEME / f"strings/{language}.yml").read_text(encoding="utf-8")))


def swift():
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "Sources").rglob("*.swift")))


# A key in code: whole, or with values filled in.
VALUE = r"\\\((?:[^()\"]|\([^()]*\))*\)"
PART = rf"(?:[a-z0-9-]|{VALUE})+"
KEY = re.compile(rf"\"({PART}(?:\.{PART})+)\"")


def used_in_code(known):
    """The keys that the code names, as patterns: a filled-in value stands for one part, or for what is left of it."""
    groups = {key.split(".")[0] for key in known}
    for key in set(KEY.findall(swift())):
        literal = re.split(VALUE, key)
        # A name of nothing but values, such as that of a file, would stand for every text.
        if key.split(".")[0] in groups or (key.startswith("\\(") and any(re.search(r"[a-z]{3}", part) for part in literal)):
            yield re.compile(r"[^.]+".join(re.escape(part) for part in literal) + r"(\..*)?$")
    # All texts of a group at once.
    for group in set(re.findall(r'texts\(below: "([a-z-]+)"\)', swift())):
        yield re.compile(re.escape(group) + r"\.[^.]+$")


def test_both_languages_have_the_same_texts():
    assert set(texts("nl")) == set(texts("en"))


def test_every_text_that_the_code_asks_for_by_name_is_there():
    known = texts("en")
    code = swift()
    missing = []
    for call in re.finditer(r"\.text\(\s*\"([a-z][a-z0-9-]*\.[a-z0-9.-]+)\"|countTemplate\(\"([a-z][a-z0-9.-]+)\"\)", code):
        key = call[1] or call[2]
        if key not in known and not any(name.startswith(key + ".") for name in known):
            missing.append(key)
    assert missing == []


def test_every_text_is_used():
    known = texts("en")
    templates = "\n".join(path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.mustache")))
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in sorted(THEME.rglob("*.js")))
    in_templates = set(re.findall(r"\bt\.([a-z0-9.-]+)", templates))
    patterns = list(used_in_code(known))
    unused = []
    for key in known:
        parts = key.split(".")
        is_in_template = any(".".join(parts[:length]) in in_templates for length in range(1, len(parts) + 1))
        # The forms of a count, and parts of names that the code puts together.
        is_in_code = any(found.match(key) for found in patterns) or f'"{parts[-1]}"' in scripts
        if not (is_in_template or is_in_code):
            unused.append(key)
    assert unused == []
