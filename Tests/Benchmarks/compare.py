"""Compares Baken with Hugo and with the floor: see `script/bench`, which builds and installs what this runs."""

import argparse
import os
import platform
import subprocess
import sys
from pathlib import Path

import chart
import report
from contestants import Baken, Floor, Hugo
from corpus import HERE, Corpus
from latency import BakenServer, HugoServer, figures, measure_edits
from measure import Failed
from storage import work_folder


def main():
    options = read_options()
    results = {"machine": machine(), "pairs": options.pairs, "corpora": []}
    try:
        for pages in options.pages:
            with work_folder(pages) as (folder, storage):
                corpus = compare(pages, folder, options, results)
            corpus["storage"] = storage
            results["corpora"].append(corpus)
            report.print_corpus(corpus)
            report.write_json(results, options.json)
    except Failed as failure:
        sys.exit(f"bench: {failure}")
    except KeyboardInterrupt:
        sys.exit(130)
    if options.chart:
        options.chart.write_text(chart.chart(results))
    report.print_end(results, options.json)


def compare(pages, folder, options, results):
    """Makes a site of so many pages and builds it in turn with each program."""
    report.progress(f"{pages:,} pages: making the site")
    # In a process of its own, so that this one stays small.
    made = subprocess.run([sys.executable, HERE / "corpus.py", str(pages), folder], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise Failed(made.stderr)
    baken, hugo, floor = Baken(options.baken, folder), Hugo(options.hugo, folder), Floor(options.floor, folder)
    results["versions"] = {"baken": baken.version(), "hugo": hugo.version(), "libcmark-gfm": options.cmark}
    runs = []
    for pair in range(options.pairs):
        report.progress(f"{pages:,} pages: pair {pair + 1} of {options.pairs}")
        order = [baken, hugo] if pair % 2 == 0 else [hugo, baken]
        run = {contestant.name: contestant.build() for contestant in order}
        if pair == 0:
            floor.follow(baken, pages)
        run["floor"] = floor.build()
        runs.append(run)
    corpus = {"pages": pages, "markdown_bytes": dict(zip(("baken", "hugo"), map(int, made.stdout.split())))}
    corpus |= {contestant.name: written(contestant, pages) for contestant in (baken, hugo, floor)}
    corpus |= report.figures(runs)
    if options.edits:
        corpus["edit_to_reload"] = latencies(pages, folder, options)
    return corpus


def latencies(pages, folder, options):
    """How long it takes from saving a page to the message that makes a browser load it again, with either program."""
    report.progress(f"{pages:,} pages: {options.edits} edits")
    written = Corpus(pages).pages
    servers = BakenServer(options.baken, folder), HugoServer(options.hugo, folder)
    return {server.name: figures(measure_edits(server, written, options.edits)) for server in servers}


def written(contestant, pages):
    """What is in a finished site. A site without all its pages would make a comparison without meaning."""
    files = contestant.files()
    html = sum(path.endswith(".html") for path in files)
    if html < pages:
        raise Failed(f"{contestant.name} wrote {html} pages of {pages}")
    return {"files": len(files), "html_files": html, "bytes": sum(files.values())}


def machine():
    return {
        "processor": processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_bytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "system": f"{platform.system()} {platform.machine()}",
        "load_before": round(os.getloadavg()[0], 2),
    }


def processor():
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def read_options():
    parser = argparse.ArgumentParser(prog="compare.py")
    parser.add_argument("--pages", type=numbers, required=True)
    parser.add_argument("--pairs", type=positive, required=True)
    parser.add_argument("--edits", type=int, required=True)
    parser.add_argument("--json", type=Path, required=True)
    parser.add_argument("--chart", type=Path)
    parser.add_argument("--baken", type=Path, required=True)
    parser.add_argument("--hugo", type=Path, required=True)
    parser.add_argument("--floor", type=Path, required=True)
    parser.add_argument("--cmark", required=True, help="the version of libcmark-gfm")
    return parser.parse_args()


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def numbers(text):
    """Sizes with commas between; a site needs some pages to have all kinds of them."""
    sizes = [int(part) for part in text.split(",")]
    if any(size < 50 for size in sizes):
        raise argparse.ArgumentTypeError("a site has at least 50 pages")
    return sizes


if __name__ == "__main__":
    main()
