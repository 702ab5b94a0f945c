"""A chart of a comparison, as a picture that follows the reader's light or dark scheme (SVG 2, CSS Media Queries 5)."""

from html import escape

WIDTH, LABEL, BAR, GAP, ROW = 760, 216, 18, 5, 66
COLOURS = {"baken": ("#1d3fa0", "#8fb0ff"), "hugo": ("#8a8272", "#a39b8b")}
NAMES = {"baken": "Baken", "hugo": "Hugo"}


def chart(results):
    """The largest site of a comparison: time, processor, memory and, where it was measured, the way from an edit to the reload."""
    corpus = max(results["corpora"], key=lambda corpus: corpus["pages"])
    rows = measured(corpus)
    title = f"{corpus['pages']:,} pages: Baken {results['versions']['baken']} and Hugo {results['versions']['hugo']}"
    height = 52 + ROW * len(rows)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape('; '.join(words(row) for row in rows))}.</desc>",
        STYLE,
        f'<text class="title" x="0" y="22">{escape(title)}</text>',
    ]
    for number, row in enumerate(rows):
        parts += drawn(row, 52 + ROW * number)
    return "\n".join([*parts, "</svg>"]) + "\n"


def measured(corpus):
    """Each row: what was measured, and for each program the number and how it is written."""
    medians = corpus["medians"]
    rows = [
        ("Build from nothing", {name: (medians[name]["wall_seconds"], f"{medians[name]['wall_seconds']:.2f} s") for name in NAMES}),
        ("Processor", {name: (medians[name]["cpu_seconds"], f"{medians[name]['cpu_seconds']:.1f} s") for name in NAMES}),
        (
            "Peak memory",
            {name: (medians[name]["peak_memory_bytes"], f"{medians[name]['peak_memory_bytes'] / 1e6:,.0f} MB") for name in NAMES},
        ),
    ]
    if edits := corpus.get("edit_to_reload"):
        rows.append(("Edit to reload, 95 %", {name: (edits[name]["p95_ms"], f"{edits[name]['p95_ms']:,.0f} ms") for name in NAMES}))
    return rows


def words(row):
    what, values = row
    return f"{what}: " + ", ".join(f"{NAMES[name]} {text}" for name, (_, text) in values.items())


def drawn(row, top):
    what, values = row
    longest = max(number for number, _ in values.values())
    room = WIDTH - LABEL - 90
    yield f'<text class="what" x="0" y="{top + BAR + GAP}">{escape(what)}</text>'
    for place, (name, (number, text)) in enumerate(values.items()):
        y, length = top + place * (BAR + GAP), max(2, round(room * number / longest, 1))
        yield f'<text class="name" x="{LABEL - 10}" y="{y + 14}">{NAMES[name]}</text>'
        yield f'<rect class="{name}" x="{LABEL}" y="{y}" width="{length}" height="{BAR}"/>'
        yield f'<text class="value" x="{LABEL + length + 8}" y="{y + 14}">{escape(text)}</text>'


def style(scheme, ink):
    return f"text{{fill:{ink}}}" + "".join(f".{name}{{fill:{pair[scheme]}}}" for name, pair in COLOURS.items())


STYLE = (
    "<style>text{font:14px system-ui,sans-serif}.title{font-weight:700;font-size:17px}.what{font-weight:600}"
    ".name{text-anchor:end;font-size:13px}.value{font-variant-numeric:tabular-nums}"
    + style(0, "#14213d")
    + "@media(prefers-color-scheme:dark){"
    + style(1, "#f1ede2")
    + "}</style>"
)
