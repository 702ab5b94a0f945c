"""The time for faults in a template grows with their number, and no faster: it is that of the processor, whatever else the machine does."""

import json
import resource
import subprocess

from tested_program import PROGRAM

COUNT = 50_000
# It takes two to three. With time that grows as the square it took minutes.
MOST_SECONDS = 10


def findings(folder, template):
    """What is found in a site with that template, each as its place and its kind."""
    files = {
        "site.yml": "name: Test\nbase-url: https://test.example\nlanguages: [en]\ntime-zone: Europe/London\n",
        "pages/index.md": "---\ntitle: Home\nsummary: The beginning.\n---\n\nWelcome.\n", "theme/templates/page.mustache": template,
    }  # fmt: skip
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    checked = subprocess.run([PROGRAM, "check", "--site", folder, "--format", "json"], capture_output=True, text=True, check=False)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < MOST_SECONDS
    return [(each.get("line"), each.get("column"), each["identifier"]) for each in json.loads(checked.stdout)["diagnostics"]]


def test_nested_sections_on_one_line_are_one_fault(tmp_path):
    found = findings(tmp_path, "{{#a}}" * (2 * COUNT) + "{{/a}}" * (2 * COUNT))
    assert (1, 361, "template.syntax") in found


def test_each_unknown_value_is_found(tmp_path):
    found = findings(tmp_path, "".join(f"{{{{wort{number}}}}}\n" for number in range(COUNT)))
    assert sum(kind == "template.unknown-value" for _, _, kind in found) == COUNT
