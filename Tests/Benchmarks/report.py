"""The figures of a comparison: medians, ratios, a table to read and a JSON file to draw from."""

import json
import sys
from statistics import median

NAMES = {"baken": "Baken", "hugo": "Hugo", "floor": "floor"}
MEASURES = ("wall_seconds", "cpu_seconds", "peak_memory_bytes")
# Which is divided by which: how many times as much the first takes.
RATIOS = {"hugo_to_baken": ("hugo", "baken"), "baken_to_floor": ("baken", "floor")}


def figures(runs):
    """The medians of each program, and the medians of the ratios within each pair: what slows the machine for a
    while slows both programs of a pair."""
    runs = [{name: usage.as_dictionary() for name, usage in run.items()} for run in runs]
    medians = {name: {measure: median(run[name][measure] for run in runs) for measure in MEASURES} for name in NAMES}
    ratios = {
        ratio: {measure: round(median(run[upper][measure] / run[lower][measure] for run in runs), 3) for measure in MEASURES}
        for ratio, (upper, lower) in RATIOS.items()
    }
    return {"medians": medians, "ratios": ratios, "runs": runs}


def print_corpus(corpus):
    megabytes = corpus["markdown_bytes"]["baken"] / 1e6
    pairs = f"{len(corpus['runs'])} pair" + ("s" if len(corpus["runs"]) > 1 else "")
    print(f"\n{corpus['pages']:,} pages, {megabytes:.1f} MB of Markdown, {pairs}, in {corpus['storage']}")
    rows = [["", "wall", "CPU", "peak memory", "files", "written"]]
    for name, title in NAMES.items():
        usage, site = corpus["medians"][name], corpus[name]
        rows.append([
            title, f"{usage['wall_seconds']:.2f} s", f"{usage['cpu_seconds']:.2f} s",
            f"{usage['peak_memory_bytes'] / 1e6:.0f} MB", f"{site['files']:,}", f"{site['bytes'] / 1e6:.1f} MB",
        ])  # fmt: skip
    for ratio, (upper, lower) in RATIOS.items():
        values = corpus["ratios"][ratio]
        rows.append([f"{NAMES[upper]} / {NAMES[lower]}", *(f"{values[measure]:.2f}" for measure in MEASURES), "", ""])
    print_table(rows)
    if edits := corpus.get("edit_to_reload"):
        print(f"From saving a page to the reload in the browser, {edits['baken']['edits']} edits:")
        print_table(
            [["", "median", "95th percentile", "worst"]]
            + [[NAMES[name], *(f"{edits[name][key]:.1f} ms" for key in ("median_ms", "p95_ms", "worst_ms"))] for name in ("baken", "hugo")]
        )


def print_table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())
    sys.stdout.flush()


def print_end(results, file):
    versions, machine = results["versions"], results["machine"]
    print(
        f"\nBaken {versions['baken']}, Hugo {versions['hugo']}, libcmark-gfm {versions['libcmark-gfm']};"
        f" {machine['cores']} cores, {machine['processor']}."
        "\nFigures are medians; a ratio is the median of the ratios within the pairs. The floor is libcmark-gfm alone, which reads"
        "\nwhat Baken reads and writes as many bytes. Hugo's theme does what Baken's does, but does not resolve or check links,"
        "\nputs no link beside a heading and writes no structured data."
    )
    if machine["load_before"] > 0.25 * machine["cores"]:
        print(f"The machine was busy when this began (load {machine['load_before']}): trust the ratios more than the times.")
    print(f"All figures: {file}")


def write_json(results, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n")


def progress(text):
    print(f"  {text}", file=sys.stderr, flush=True)
