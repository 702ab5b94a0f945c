"""A day of the preview: an author edits the real site in every way, while clients request all of it.

`script/test` runs a short day. For a long one, with the released program:

    export BAKEN_PROGRAM=$PWD/.build/release/baken BAKEN_SITE=$PWD/.build/site BAKEN_NOW=2026-11-23T12:00
    BAKEN_DAY_EDITS=10000 .build/venv/bin/python -m pytest -s Tests/Browser/test_serve_day.py

`BAKEN_DAY_SEED` selects other edits, and `-s` also shows the figures of a successful day.
"""

import os
import random
import shutil
import time
from collections import Counter

import pytest
from built_site import REPOSITORY, site_folder
from busy_author import BusyAuthor
from expectations import SHEET
from preview_readers import Addresses, Client, Ledger, Reader, Tab
from preview_server import NOW, Preview
from process_figures import sample, table, tenths
from rebuilding import CONTENT
from served_site import DRAWN, ServedSite, places

THEME = REPOSITORY / "Sources/Theming/Resources/DefaultTheme"
EDITS = int(os.environ.get("BAKEN_DAY_EDITS") or 40)
SEED = int(os.environ.get("BAKEN_DAY_SEED") or 20261125)
# The number of edits between comparisons of the preview with a build; there is always one at the end of the day.
COMPARED_EVERY = 250
# The maximum time in seconds until an edit is visible, on a machine that is busy with other work.
PATIENCE = 15
# This number of faulty answers ends the day early; fewer are reported at its end.
TOO_MANY = 50
# After this number of edits the resources can be judged; before, the caches fill.
WARM = 2000


class Day:
    """The author, the clients and the server, from start to end."""

    def __init__(self, folder):
        shutil.copytree(CONTENT, folder / "content")
        # Built over a copy of the site under test, with its cards and posters.
        shutil.copytree(site_folder(), folder / "site")
        self.random = random.Random(SEED)
        self.preview = Preview(folder, "--now", os.environ.get("BAKEN_NOW") or NOW, site={}).start()
        self.ledger = Ledger()
        self.client = Client(self.preview, self.ledger)
        self.site = ServedSite(self.preview, self.ledger, random.Random(SEED))
        self.kinds, self.waits, self.samples, self.rests = Counter(), [], [], []
        self.sheet = SHEET.search(self.client.get("/")[2].decode())[1]
        self.began = time.monotonic()

    def begin(self):
        sources = self.site.sources()
        self.author = BusyAuthor(self.preview.content, sources, THEME, SEED)
        self.all_addresses = self.addresses(sources)
        self.let_read()

    def let_read(self):
        self.readers = [
            kind(self.preview, self.ledger, self.all_addresses, SEED + number)
            for number, kind in enumerate([Reader, Reader, Reader, Tab, Tab])
        ]
        for reader in self.readers:
            reader.start()

    def addresses(self, sources):
        """The pages with files, and the files that are made from all of them, exist all day."""
        built = {"/" + file.relative_to(self.site.output).as_posix() for file in self.site.output.rglob("*") if file.is_file()}
        built = {path.removesuffix("index.html") for path in built if path not in ("/.baken", "/_headers", "/_redirects")}
        pages = {address for path, address in sources.items() if path.endswith(".md")}
        names = ("calendar.ics", "event.ics", "feed.xml", "contact.vcf", "sitemap.xml", "robots.txt", "404.html")
        files = {path for path in built if path.endswith(names)}
        drawings = sorted(path for path in built if path.endswith(DRAWN))
        lists = {path for path in built if not path.endswith(DRAWN) and not path.startswith("/assets/")} - pages - files
        return Addresses(pages, files, lists | set(self.random.sample(drawings, 3)) | {"/.baken/", "/nergens/"})

    def rest(self):
        """Stops the clients until the server is idle, and samples its resources."""
        self.end()
        self.client.close()
        self.site.client.close()
        comes_to_rest(self.preview)
        self.rests.append(sample(self.preview.process.pid, self.author.number, time.monotonic() - self.began))

    def end(self):
        for reader in self.readers:
            reader.ends.set()
        for reader in self.readers:
            reader.join(timeout=60)
            assert not reader.is_alive()

    # MARK: edits and their results

    def work(self):
        """Makes one or a few edits at once, and waits until all of them are visible."""
        expected = {}
        count = self.random.choices([1, 2, 3, 6], weights=[70, 15, 10, 5])[0]
        self.author.is_alone = count == 1
        for _ in range(count):
            edit = self.author.edit()
            self.kinds[edit.kind] += 1
            if edit.fault:
                self.is_reported(edit)
                self.is_still_there()
                edit.expected = edit.mend()
            expected |= edit.expected
            if edit.kind == "style":
                self.settle(edit, edit.expected)
                # A browser may still be loading the assets of the earlier page.
                assert self.client.get(self.sheet)[0] == 200, f"edit {self.author.number}: {self.sheet} can be had no more"
                self.sheet = SHEET.search(self.client.get("/")[2].decode())[1]
        self.settle(edit, expected)

    def is_reported(self, edit):
        identifiers = lambda: [identifier for identifier, _ in self.site.problems()]  # noqa: E731
        self.wait(
            lambda: edit.fault in identifiers(),
            lambda: f"edit {self.author.number}: {edit.fault} is reported; reported is {self.site.problems()[:5]}",
        )

    def settle(self, edit, expected):
        began = time.monotonic()
        name = f"edit {self.author.number} ({edit.kind})"
        for address, expectation in filter(None, expected.values()):
            self.wait(
                lambda: expectation.holds(self.client.get, address),
                lambda: f"{name}: {address}: {expectation}; reported is {self.site.problems()[:5]}",
            )
        self.waits.append((time.monotonic() - began, edit.kind, self.author.number))

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"in {PATIENCE} s it did not come to: {what()}"
            time.sleep(0.005)

    def is_still_there(self):
        """While a file is broken, the last version is still served."""
        document = self.random.choice(self.author.documents)
        assert self.client.get(document.address, Client.LASTING)[0] == 200

    # MARK: checks of the whole site

    def look(self):
        """Samples the server's resources."""
        self.samples.append(sample(self.preview.process.pid, self.author.number, time.monotonic() - self.began))

    def compare(self):
        """Everything served is what a build writes, and the problems are those of the build."""
        found = places(self.site.build())
        self.wait(lambda: self.site.problems() == found, lambda: f"{self.site.problems()[:5]} is the list {found[:5]}")
        differences = self.site.differences()
        assert not differences, f"{len(differences)} files differ:\n" + "\n".join(differences[:10])

    def is_gone(self):
        """What was removed or moved is no longer served."""
        for address in self.random.sample(sorted(self.author.gone), min(20, len(self.author.gone))):
            assert self.client.get(address)[0] == 404, address

    def figures(self):
        waits = sorted(self.waits)
        at = lambda share: f"{1000 * waits[int(share * (len(waits) - 1))][0]:.0f} ms"  # noqa: E731
        return "\n".join([
            f"{self.author.number} edits in {time.monotonic() - self.began:.0f} s: {dict(self.kinds.most_common())}",
            f"{self.ledger.statuses.total()} answers: {dict(self.ledger.statuses)}, {dict(self.ledger.forms)}",
            f"heard by open tabs: {dict(self.ledger.heard)}; {self.site.compared} files set beside a build",
            f"until edits were seen: median {at(0.5)}, 95 % {at(0.95)}, 99 % {at(0.99)}, longest {at(1)}",
            f"the longest: {', '.join(f'{seconds:.2f} s ({kind}, edit {number})' for seconds, kind, number in waits[:-6:-1])}",
            f"resident KiB in each tenth of the day: {tenths(self.samples, lambda each: each.resident)}",
            f"resident KiB at rest: {[(each.edits, each.resident) for each in self.rests]}",
            table(self.samples),
        ])  # fmt: skip


@pytest.fixture
def day(tmp_path):
    day = Day(tmp_path)
    yield day
    if day.preview.process.poll() is None:
        day.preview.stop()


def test_a_day_of_edits(day):
    day.begin()
    compared = 0
    try:
        while day.author.number < EDITS:
            day.work()
            day.look()
            if EDITS >= WARM and not day.rests and day.author.number >= EDITS / 5:
                # As at the end of the day: after every page was just requested.
                day.compare()
                day.rest()
                day.let_read()
            if day.author.number >= compared + COMPARED_EVERY:
                compared = day.author.number
                day.compare()
                day.is_gone()
            assert len(day.ledger.faults) < TOO_MANY
    finally:
        if day.samples:
            print("\n" + day.figures())
    day.end()
    day.compare()
    day.is_gone()
    day.rest()
    print(f"resident KiB at rest: {[(each.edits, each.resident) for each in day.rests]}")
    assert day.preview.stop() == 0
    assert not day.ledger.faults, f"{len(day.ledger.faults)} faults:\n" + "\n".join(day.ledger.faults)
    is_flat(day.samples, day.rests)


def comes_to_rest(preview):
    """The server is idle without requests; for 20 seconds after its last request a connection still has a timer."""
    for _ in range(8):
        before = preview.processor_seconds()
        time.sleep(3)
        if preview.processor_seconds() - before <= 0.02:
            return
    pytest.fail("the server has something to do when nobody asks anything")


def is_flat(samples, rests):
    """The server's resources do not grow over the day.

    Memory is compared while the server is idle, after a fifth of the day and at its end: during requests each connection keeps
    what it last sent. The caches are limited, and fill in the first fifth: requested pages, and assets of earlier versions. A
    leak is noticed from 1 KiB for each of 8,000 edits: that is 8 MiB, a tenth of the server's memory.
    """
    for what, slack in (("threads", 2), ("descriptors", 4)):
        parts = tenths(samples, lambda each, what=what: getattr(each, what))
        assert parts[-1] <= parts[1 if len(parts) > 1 else 0] + slack, f"{what}: {parts}"
    if samples[-1].edits >= WARM:
        first, last = rests[0].resident, rests[-1].resident
        assert last <= first * 1.1, f"resident KiB at rest: {first}, then {last}"
