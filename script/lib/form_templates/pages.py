"""The example on the page of the template: a section that is written anew, between its heading and the next one."""

import re

from .words import example_text, words

ANCHOR = "{#voorbeeld}"


def example_name(form):
    return f"{form.name}-{words(form)['example'].lower()}"


def page(form, content):
    suffix = "" if form.language.startswith("nl") else f".{form.language.split('-')[0]}"
    return content / "sjablonen" / f"{form.meta['page']}{suffix}.md"


def write_example(form, content):
    path = page(form, content)
    before, rest = re.split(rf"(?m)^## .* {re.escape(ANCHOR)}\n", path.read_text("utf-8"))
    after = re.search(r"(?m)^## .*", rest)
    path.write_text(f"{before}{example(form)}\n{rest[after.start():] if after else ''}".rstrip() + "\n", "utf-8")


def example(form):
    """The example as a section of the page: its headings are one level lower, so that they stand below the section's own."""
    said = words(form)
    lines = list(form.example_lines())
    first = next(number for number, line in enumerate(lines) if line.startswith("## "))
    filled = type(form)(form.path, form.meta, lines[first:]).markdown(example_text)
    # Room that the example does not need: nothing but the number of the row.
    filled = re.sub(r"(?m)^\|[ |\d]*\|\n", "", filled)
    filled = re.sub(r"(?m)^#", "##", filled)
    filled = re.sub(r"\{lang=(\w+)-\w+\}", r"(lang:\1)", filled)
    note = said["example-of-page"].format(file=f"{example_name(form)}.pdf")
    return f"## {said['example-heading']} {ANCHOR}\n\n{note}\n\n{filled}"
