"""A site with links to servers that misbehave."""

import json
import os
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from misbehaving import Server, make_certificates

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BAKEN_PROGRAM") or ROOT / ".build/debug/baken"
SITE = "name: Test\nbase-url: https://test.example\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\n"
HOME = "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\nWelkom.\n"
FIRST_LINE = 6
# The program speaks the language of the site.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "BAKEN_LANGUAGE"}


@pytest.fixture(scope="session")
def certificates(tmp_path_factory):
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def server(certificates):
    server = Server(certificates)
    yield server
    server.stop()
    assert server.intruders == 0, "a private network was asked"


class Site:
    """A site whose page has a link on each line, and what the program says about it."""

    def __init__(self, folder, server, certificates):
        self.folder, self.server, self.certificates = folder, server, certificates
        self.cache = folder / ".baken-links.json"

    def write(self, *addresses, keys=""):
        pages = self.folder / "content/pages"
        pages.mkdir(parents=True, exist_ok=True)
        (self.folder / "content/site.yml").write_text(SITE, encoding="utf-8")
        (pages / "index.md").write_text(HOME, encoding="utf-8")
        (pages / "index.en.md").write_text(HOME.replace("layout: home\n", ""), encoding="utf-8")
        links = "\n".join(f"[link]({address})" for address in addresses)
        (pages / "a.md").write_text(f"---\ntitle: A\nsummary: Een zin.\n{keys}---\n\n{links}\n", encoding="utf-8")

    def arguments(self, *more, pause=0.02, limit=1.5):
        ports = f"{self.server.plain},{self.server.secure}"
        return [PROGRAM, "check", "--external", "--external-local", ports, "--external-pause", str(pause), "--external-time", str(limit), *more]

    def run(self, *more, **settings):
        environment = ENVIRONMENT | {"SSL_CERT_FILE": str(self.certificates["good"][0].parent / "authority.pem")}
        return subprocess.run(
            self.arguments(*more, **settings), cwd=self.folder, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    def check(self, *addresses, keys="", **settings):
        """The findings about the links, by their numbers from 1, and the figures."""
        self.write(*addresses, keys=keys)
        checked = self.run("--format", "json", "--language", "en", **settings)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        report = json.loads(checked.stdout)
        self.findings = report["diagnostics"]
        self.figures = report["summary"]["external"]
        first = FIRST_LINE + keys.count("\n") - 1
        return {each["line"] - first: each["identifier"] for each in self.findings}

    def summaries(self):
        return [each["summary"] for each in self.findings]

    def unasked(self):
        return {each["address"]: each["reason"] for each in self.figures["unasked"]}

    def age(self, **time_ago):
        """Makes all answers as old as this."""
        kept = json.loads(self.cache.read_text(encoding="utf-8"))
        for page in kept["pages"].values():
            asked = datetime.fromisoformat(page["asked"].replace("Z", "+00:00"))
            page["asked"] = (asked - timedelta(**time_ago)).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.cache.write_text(json.dumps(kept), encoding="utf-8")


@pytest.fixture
def site(tmp_path, server, certificates):
    return Site(tmp_path, server, certificates)


def address(name, path="/", scheme="http"):
    return f"{scheme}://{name}.example.org{path}"
