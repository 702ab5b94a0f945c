"""That the comparison compares like with like: the two sites, the pages of the floor, and the measuring itself."""

import os
import re
import sys
from xml.etree import ElementTree

import chart
import pytest
import report
from contestants import markdown_of
from corpus import LINK, Corpus
from kinds import KINDS, KindsCorpus
from measure import Failed, measure

PAGES = 300


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sites")
    Corpus(PAGES).write(folder / "baken", folder / "hugo")
    return folder


def texts(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_seed_gives_the_same_bytes(sites, tmp_path):
    Corpus(PAGES).write(tmp_path / "baken", tmp_path / "hugo")
    assert texts(tmp_path) == texts(sites)


def test_both_sites_have_the_same_pages_with_the_same_words(sites):
    corpus = Corpus(PAGES)
    assert len(corpus.pages) == PAGES
    target = re.compile(r"\]\((?!https:)[^)]+\)")
    for page in corpus.pages:
        baken, hugo = (sites / "baken" / page.baken_file).read_text(), (sites / "hugo" / page.hugo_file).read_text()
        assert target.sub("]", baken) == target.sub("]", hugo)
        assert not LINK.search(baken + hugo)


def test_every_link_of_the_site_for_baken_leads_to_a_file(sites):
    links = 0
    for path in (sites / "baken").rglob("*.md"):
        for target in re.findall(r"\]\((?!https:)([^)]+)\)", path.read_text()):
            assert (path.parent / target).is_file(), f"{path}: {target}"
            links += 1
    assert links > PAGES


def test_every_link_of_the_site_for_hugo_is_the_address_of_a_page(sites):
    addresses = {page.address for page in Corpus(PAGES).pages}
    for path in (sites / "hugo/content").rglob("*.md"):
        assert set(re.findall(r"\]\((/[^)]*)\)", path.read_text())) <= addresses


def test_a_site_of_declared_kinds_is_the_same_each_time_and_whole(tmp_path):
    KindsCorpus(PAGES).write(tmp_path / "one")
    KindsCorpus(PAGES).write(tmp_path / "two")
    written = texts(tmp_path / "one")
    assert written == texts(tmp_path / "two")
    files = [path for path in written if path.endswith(".md")]
    assert len(files) == PAGES
    assert {path.split("/")[0] for path in files} == {"pages"} | {f"soort-{number}" for number in range(1, KINDS + 1)}
    for number in range(1, KINDS + 1):
        types = re.findall(r"type: (\w+)", written[f"types/soort-{number}.yml"])
        assert set(types) == set("text markdown number flag date moment choice media image link reference group".split())


def test_every_reference_and_link_of_declared_kinds_leads_to_a_file(tmp_path):
    KindsCorpus(PAGES).write(tmp_path)
    for path in tmp_path.glob("soort-*/*.md"):
        text = path.read_text()
        following = int(path.parent.name.removeprefix("soort-")) % KINDS + 1
        assert (tmp_path / f"soort-{following}" / f"{re.search(r'^partner: (.+)$', text, re.MULTILINE)[1]}.md").is_file()
        for target in re.findall(r"\]\((?!https:)([^)]+)\)", text) + re.findall(r"^more: \[([^,]+),", text, re.MULTILINE):
            assert (path.parent / target).is_file(), f"{path}: {target}"


def test_the_floor_knows_the_markdown_of_every_page():
    for page in Corpus(PAGES).pages:
        assert markdown_of(f"{page.address}index.html".lstrip("/")) == page.baken_file


def test_a_command_is_measured_with_its_processor_time_and_memory():
    code = "x = bytearray(60_000_000)\nwhile __import__('time').process_time() < 0.3: pass"
    usage = measure([sys.executable, "-I", "-S", "-c", code])
    assert 0.3 <= usage.cpu < 2
    assert usage.wall >= 0.3
    assert 60_000_000 <= usage.peak < 120_000_000


def test_the_memory_of_the_program_that_compares_is_not_counted():
    ballast = bytearray(os.urandom(1)) * 200_000_000
    usage = measure(["/bin/true"])
    assert len(ballast) > usage.peak
    assert usage.peak < 30_000_000


def test_a_command_that_fails_is_an_error_with_its_words():
    with pytest.raises(Failed, match=r"ended with 3:\nno such page"):
        measure([sys.executable, "-c", "import sys; sys.stderr.write('no such page'); sys.exit(3)"])


class Used:
    def __init__(self, seconds):
        self.seconds = seconds

    def as_dictionary(self):
        return dict.fromkeys(report.MEASURES, self.seconds)


def test_a_ratio_is_the_median_within_the_pairs():
    runs = [{"baken": Used(1), "hugo": Used(4), "floor": Used(0.5)}, {"baken": Used(10), "hugo": Used(50), "floor": Used(2)}]
    runs.append({"baken": Used(2), "hugo": Used(12), "floor": Used(1)})
    figures = report.figures(runs)
    assert figures["medians"]["baken"]["wall_seconds"] == 2
    assert figures["ratios"]["hugo_to_baken"]["cpu_seconds"] == 5
    assert figures["ratios"]["baken_to_floor"]["peak_memory_bytes"] == 2


def test_a_chart_shows_the_figures_of_the_largest_site_and_bars_in_their_proportion():
    def medians(baken, hugo):
        return {
            name: {"wall_seconds": seconds, "cpu_seconds": 2 * seconds, "peak_memory_bytes": int(seconds * 1e8)}
            for name, seconds in (("baken", baken), ("hugo", hugo))
        }

    edits = {name: {"p95_ms": value} for name, value in (("baken", 12.9), ("hugo", 1105.3))}
    results = {
        "versions": {"baken": "0.1.0", "hugo": "0.168.0"},
        "corpora": [
            {"pages": 1000, "medians": medians(0.2, 0.7)},
            {"pages": 10000, "medians": medians(1.5, 6), "edit_to_reload": edits},
        ],
    }
    picture = ElementTree.fromstring(chart.chart(results))
    space = "{http://www.w3.org/2000/svg}"
    texts = [text.text for text in picture.iter(f"{space}text")]
    assert "10,000 pages: Baken 0.1.0 and Hugo 0.168.0" in texts
    assert {"1.50 s", "6.00 s", "150 MB", "600 MB", "13 ms", "1,105 ms"} <= set(texts)
    lengths = [float(bar.get("width")) for bar in picture.iter(f"{space}rect")]
    assert lengths[1] / lengths[0] == pytest.approx(4, rel=0.01)
    assert "Build from nothing: Baken 1.50 s, Hugo 6.00 s" in picture.find(f"{space}desc").text
