"""Copies a site folder whole and broken in several ways, each way in every file, for programs to be compared by what they find.

broken_content.py CONTENT FOLDER    makes FOLDER/whole/content and one such folder for each way
broken_content.py --print FILE      prints the findings of `check --format json`, a line each
"""

import json
import re
import shutil
import sys
from pathlib import Path

KEY = re.compile(r"^( *)([a-z][a-z-]*):", re.M)


def misspelt(text):
    """Every fourth key has a letter doubled."""
    count = 0

    def letter(match):
        nonlocal count
        count += 1
        return f"{match[1]}{match[2]}{match[2][-1]}:" if count % 4 == 0 else match[0]

    return KEY.sub(letter, text)


def of_another_type(text):
    """Every third value on a line of its own becomes a list."""
    count = 0

    def value(match):
        nonlocal count
        count += 1
        return f"{match[1]} [[een, twee]]" if count % 3 == 0 else match[0]

    return re.sub(r"^( *[a-z-]+:) (?![>|])[^\n]+$", value, text, flags=re.M)


def emptied(text):
    """Every third key loses its value."""
    count = 0

    def value(match):
        nonlocal count
        count += 1
        return match[1] if count % 3 == 1 else match[0]

    return re.sub(r"^( *[a-z-]+:) (?![>|])[^\n]+$", value, text, flags=re.M)


def without_keys(text):
    """Every second top-level key with a value on its line is removed."""
    count = 0

    def line(match):
        nonlocal count
        count += 1
        return "" if count % 2 == 0 else match[0]

    return re.sub(r"^[a-z-]+: (?![>|])[^\n]+\n", line, text, flags=re.M)


def with_other_values(text):
    """Words, dates and numbers are replaced by invalid ones."""
    text = re.sub(r"\b20(\d\d)-(\d\d)-(\d\d)\b", r"20\1-\3-\2", text)
    return re.sub(r"^( *[a-z-]+:) ([a-z][a-z-]+)$", r"\1 \2x", text, flags=re.M)


def with_broken_links(text):
    """Links, images, anchors and names of components are broken."""
    text = re.sub(r"\]\(([^)\s#]+)", r"](\1x", text)
    text = re.sub(r"#([a-z-]{3,})\)", r"#\1-x)", text)
    return re.sub(r"^```([a-z-]+)$", r"```\1s", text, flags=re.M)


def cut_off(text):
    """The last third is removed."""
    return text[: len(text) * 2 // 3]


WAYS = [misspelt, of_another_type, emptied, without_keys, with_other_values, with_broken_links, cut_off]


def make(content, folder):
    shutil.copytree(content, folder / "whole" / "content")
    for way in WAYS:
        site = folder / way.__name__.replace("_", "-") / "content"
        shutil.copytree(content, site)
        for path in sorted(site.rglob("*")):
            # With a broken site.yml there would be no other findings, so it is broken separately.
            if path.is_file() and path.suffix in {".md", ".yml"} and path.name not in {"site.yml", "site.en.yml"}:
                path.write_text(way(path.read_text(encoding="utf-8")), encoding="utf-8")
        alone = folder / f"{way.__name__.replace('_', '-')}-site-file" / "content"
        shutil.copytree(content, alone)
        for path in alone.glob("site*.yml"):
            path.write_text(way(path.read_text(encoding="utf-8")), encoding="utf-8")


def show(path):
    text = Path(path).read_text(encoding="utf-8")
    for finding in json.loads(text)["diagnostics"] if text.startswith("{") else [{"path": "", "summary": text}]:
        print(json.dumps(finding, ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    if sys.argv[1] == "--print":
        show(sys.argv[2])
    else:
        make(Path(sys.argv[1]), Path(sys.argv[2]))
