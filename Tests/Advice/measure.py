#!/usr/bin/env python3
"""Measures advice on texts of others: runs the rules over a folder of Markdown or plain texts, and draws hits to judge by eye.

    Tests/Advice/measure.py FOLDER [--baken PROGRAM] [--language nl] [--draw 100] [--seed 1] [--setting "address: u"]

Each text becomes a page of a site in a temporary folder; nothing is written beside the texts. It prints how many words and hits there
are of each rule, and so many hits drawn at random, each with its line. The texts are not ours: never commit them.
"""

import argparse
import collections
import json
import random
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENDINGS = {".md", ".mdx", ".markdown", ".txt"}
# What other systems put between the lines of hyphens, and in the text, that readers do not see.
FRONT_MATTER = re.compile(r"\A\ufeff?---\s*\n.*?\n---\s*(\n|\Z)", re.S)
NOT_TEXT = [
    re.compile(r"<!--.*?-->", re.S),
    re.compile(r"^(import|export) .*$", re.M),
    re.compile(r"^\s*(:::|!!!|\?\?\?|===).*$", re.M),
    re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S),
    re.compile(r"\{: ?[^}]*\}|\{\s*[.#][^}]*\}"),
]


def plain(text):
    """A text without the syntax of other systems, with the same number of lines."""
    text = FRONT_MATTER.sub(lambda match: "\n" * match[0].count("\n"), text.replace("\r\n", "\n"))
    for pattern in NOT_TEXT:
        text = pattern.sub(lambda match: "\n" * match[0].count("\n"), text)
    # The content of admonitions is indented in some systems, and would be code.
    return re.sub(r"^( {4}|\t)(?=[A-ZÀ-Ž])", "", text, flags=re.M)


def title(text):
    """The title of a text, which may explain an abbreviation."""
    front = FRONT_MATTER.match(text.replace("\r\n", "\n"))
    found = front and re.search(r"^title:[ \t]*(\S.*)$", front[0], re.M)
    return found[1].strip().strip("\"'") if found else "Tekst"


def make_site(texts, folder, language, settings):
    """A site with a page for each text, and the file of each page."""
    advice = "".join(f"  {setting}\n" for setting in settings)
    (folder / "pages").mkdir(parents=True)
    (folder / "site.yml").write_text(
        f"name: Meting\nbase-url: https://meting.example\nlanguages: [{language}]\n" + (f"advice:\n{advice}" if advice else ""), encoding="utf-8"
    )
    (folder / "pages/index.md").write_text("---\ntitle: Begin\nsummary: Het begin.\nlayout: home\n---\nTekst.\n", encoding="utf-8")
    pages = {}
    for number, path in enumerate(texts):
        page = folder / f"pages/tekst-{number:05}.md"
        text = path.read_text(encoding="utf-8", errors="replace")
        front = f"---\ntitle: {json.dumps(title(text), ensure_ascii=False)}\nsummary: Tekst.\n---\n"
        page.write_text(front + plain(text), encoding="utf-8")
        pages[str(page)] = path
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--baken", default=ROOT / ".build/debug/baken")
    parser.add_argument("--language", default="nl")
    parser.add_argument("--draw", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--setting", action="append", default=[], help="a line of advice: in site.yml")
    parser.add_argument("--rule", action="append", default=[], help="draw from these rules only")
    options = parser.parse_args()
    texts = sorted(path for path in options.folder.rglob("*") if path.is_file() and path.suffix in ENDINGS)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "content"
        pages = make_site(texts, folder, options.language, options.setting)
        checked = subprocess.run(
            [options.baken, "check", "--advice", "--format", "json", "--language", "en", "--site", folder],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        hits = [each for each in json.loads(checked.stdout)["diagnostics"] if each["severity"] == "advice"]
        words = sum(len(Path(page).read_text(encoding="utf-8").split()) for page in pages)
        print(f"{len(texts)} texts, about {words} words, {len(hits)} hits")
        for rule, count in collections.Counter(each["identifier"] for each in hits).most_common():
            print(f"  {count:6} {rule}")
        wanted = [each for each in hits if not options.rule or each["identifier"].removeprefix("advice.") in options.rule]
        for number, hit in enumerate(random.Random(options.seed).sample(wanted, min(options.draw, len(wanted))), start=1):
            line = Path(hit["path"]).read_text(encoding="utf-8").splitlines()[hit.get("line", 1) - 1]
            start = max(0, hit.get("column", 1) - 100)
            print(f"\n{number}. {hit['identifier']} in {pages.get(hit['path'], hit['path'])}\n   {hit['summary']}")
            print(f"   {line[start : start + 320].strip()}")


if __name__ == "__main__":
    main()
