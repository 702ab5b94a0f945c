"""Each package in a bare Debian: installed by one command, a site with cards by a second, the desk by a third."""

import os
import re
import struct
from pathlib import Path

import pytest
from bare_debian import HOME, BareDebian, fetched, free_port, within

PACKAGES = Path(os.environ["BAKEN_PACKAGES"]) if "BAKEN_PACKAGES" in os.environ else None
pytestmark = pytest.mark.skipif(not PACKAGES, reason="script/package --try makes the packages, and runs this")

# What each needs of Debian, who installs it, and how.
WAYS = {
    "wheel": (["pipx"], "webmaster", "pipx install /packages/baken-*.whl"),
    "deb": ([], "root", "apt-get install --quiet=2 --yes --no-install-recommends /packages/baken_*.deb"),
    "tarball": (
        [], "webmaster",
        "mkdir -p ~/.local/bin && tar -xf /packages/baken-*.tar.gz -C ~/.local && ln -s ~/.local/baken-*/baken ~/.local/bin/",
    ),
}  # fmt: skip


@pytest.fixture(scope="module", params=WAYS)
def machine(request):
    needed, user, installing = WAYS[request.param]
    machine = BareDebian(request.param, PACKAGES)
    try:
        if needed:
            machine.install(*needed)
        elif request.param == "deb":
            machine.run("apt-get update -qq")
        # What the package must bring itself, or ask for.
        assert "libpango" not in machine.run("ldconfig -p")
        machine.run(installing, user)
        yield machine
    finally:
        machine.remove()


def test_it_says_which_it_is(machine):
    said = machine.run("baken --version", "webmaster")
    assert re.fullmatch(r"\d+\.\d+\.\d+ \([0-9a-f]{12}(-changed)?, \d{4}-\d\d-\d\d\)\n", said)


def test_a_site_is_made_and_built_with_its_cards(machine):
    said = machine.run("baken new site mijn-site && cd mijn-site && baken build --quiet --base-url https://voorbeeld.example", "webmaster")
    assert "error" not in said and "fout:" not in said, said
    site = machine.folder / f"{HOME[1:]}/mijn-site/public"
    page = (site / "index.html").read_text()
    card = re.search(r'property="og:image" content="https://voorbeeld\.example/([^"]+\.png)"', page)[1]
    bytes = (site / card).read_bytes()
    assert bytes[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", bytes[16:24]) == (1200, 630)


def test_the_preview_shows_the_site(machine):
    port = free_port()
    with machine.running(f"baken new site voorbeeld; cd voorbeeld; baken serve --port {port}") as printed:
        page = within(30, lambda: "<h1" in (page := fetched(f"http://127.0.0.1:{port}/")) and page)
        assert "/.baken/" in page, printed()


def test_the_desk_opens_by_its_link(machine):
    port = free_port()
    with machine.running(f"baken new site redactie; cd redactie; exec stdbuf -oL baken desk --port {port}") as printed:
        link = within(30, lambda: re.search(r"http://\S+", printed()))[0]
        assert "<script" in within(30, lambda: fetched(link))


def test_the_manual_and_the_completion_are_there(machine, request):
    where = {"deb": "/usr/share", "tarball": f"{HOME}/.local/baken-*/share"}.get(request.node.callspec.params["machine"])
    if not where:
        pytest.skip("a wheel has no place for them")
    assert machine.run(f"test -s {where}/bash-completion/completions/baken && ls {where}/man/man1/baken.1*").strip()
