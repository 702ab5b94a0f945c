"""`baken check --external` against a server that misbehaves in every way. Nothing here touches the network: every request goes to it."""

import json
import os
import pty
import resource
import subprocess
import time
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


# What is there


def test_a_page_that_is_there_is_asked_for_its_headers_once(site, server):
    assert site.check(address("found", "/a"), address("found", "/a"), address("found", "/a")) == {}
    assert server.of("found") == ["HEAD /a"]
    assert site.figures == {"pages": 1, "asked": 1, "known": 0, "left_over": 0, "hosts": 1, "offline": False, "unasked": []}


def test_the_server_is_told_who_asks(site, server):
    site.check(address("found"))
    headers = server.requests[0].headers
    assert headers["user-agent"].startswith("Baken/") and headers["user-agent"].endswith("(link check; +https://test.example)")
    assert headers["accept-language"] == "nl, en, *;q=0.5"
    assert "cookie" not in headers and "referer" not in headers


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_where_the_headers_alone_are_refused_the_page_is_asked(site, server, status):
    assert site.check(address("no-head", f"/{status}")) == {}
    assert server.of("no-head") == [f"HEAD /{status}", f"GET /{status}"]


def test_an_anchor_is_looked_for_in_the_page(site, server):
    assert site.check(address("found", "/#een"), address("found", "/#twee"), address("found", "/#top"), address("found", "/#/route")) == {2: "external.no-anchor"}
    assert server.of("found") == ["GET /"]
    assert site.summaries() == ["http://found.example.org/#twee is there, but nothing on the page is called “twee”"]


@pytest.mark.parametrize("name", ["packed", "halfway", "dripping", "forever"])
def test_an_anchor_in_what_could_be_read_is_found_and_nothing_is_said_of_the_rest(site, name):
    begin = time.monotonic()
    found = site.check(address(name, "/#een"), address(name, "/#twee"))
    assert found == ({2: "external.no-anchor"} if name == "packed" else {})
    assert time.monotonic() - begin < 10


@pytest.mark.parametrize("name", ["pdf", "unpackable", "bomb"])
def test_of_a_page_that_cannot_be_read_nothing_is_said(site, name):
    assert site.check(address(name, "/#een")) == {}


def test_a_bomb_costs_no_memory(site):
    begin = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    site.check(address("found"))
    ordinary = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert site.check(address("bomb", "/#een"), limit=10) == {}
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss - max(before, ordinary) < 50_000
    assert time.monotonic() - begin < 10


def test_a_charset_that_nobody_knows_does_no_harm(site):
    assert site.check(address("charset", "/#%C3%A9%C3%A9n"), address("charset", "/#twee")) == {2: "external.no-anchor"}


def test_a_redirect_with_a_cookie_leads_to_the_page(site, server):
    assert site.check(address("cookie", "/a"), address("cookie", "/b")) == {}
    # Nothing is remembered from one address to the next.
    assert len(server.of("cookie")) == 4


# What is not


@pytest.mark.parametrize("status", [404, 410, 500, 503])
def test_what_is_gone_or_fails_is_found_after_a_second_try(site, server, status):
    assert site.check(address("gone", f"/{status}")) == {1: "external.broken"}
    assert server.of("gone") == [f"HEAD /{status}", f"GET /{status}"]
    assert f"({status})" in site.summaries()[0]


def test_a_fault_that_passes_is_none(site, server):
    assert site.check(address("limping", "/a")) == {}
    assert server.of("limping") == ["HEAD /a", "GET /a"]


@pytest.mark.parametrize(
    ("name", "words", "tries"),
    [
        ("hangs-up", "hangs up", 2), ("trickle", "in time", 2), ("garbage", "not HTTP", 2), ("long-header", "64 kB", 1), ("many-headers", "64 kB", 1),
        ("continues", "64 kB", 1), ("circle", "again and again", 6),
    ],
)  # fmt: skip
def test_a_server_that_misbehaves_is_a_finding_with_its_reason(site, server, name, words, tries):
    begin = time.monotonic()
    assert site.check(address(name)) == {1: "external.broken"}
    assert words in site.summaries()[0]
    assert len(server.of(name)) == tries
    assert time.monotonic() - begin < 10


def test_names_for_examples_are_never_asked(site, server):
    assert site.check("https://ecvet.example/a", "http://x.invalid/") == {1: "external.broken", 2: "external.broken"}
    assert server.requests == []


@pytest.mark.parametrize(
    ("name", "words"), [("expired", "not valid today"), ("other", "another name"), ("unknown", "nobody whom browsers trust"), ("secured", None), ("good", None)]
)
def test_a_certificate_that_browsers_refuse_is_a_finding(site, name, words):
    found = site.check(address(name, scheme="https"))
    assert found == ({1: "external.broken"} if words else {})
    assert words is None or words in site.summaries()[0]


def test_plain_text_where_encryption_is_expected_is_a_finding(site, server):
    # The port for HTTPS answers in plain HTTP.
    server.secure = server.plain
    assert site.check(address("found", scheme="https")) == {1: "external.broken"}
    assert "no secure connection" in site.summaries()[0]


# What cannot be known


def test_a_server_that_lets_no_program_in_is_not_broken(site):
    assert site.check(address("closed")) == {}
    assert site.unasked() == {"http://closed.example.org/": "the server lets no program in (403)"}


def test_a_server_that_has_had_enough_is_left_alone(site, server):
    assert site.check(address("busy", "/a"), address("busy", "/b"), address("busy", "/c")) == {}
    assert len(server.of("busy")) == 1
    assert len(site.unasked()) == 3


def test_a_server_that_says_when_is_asked_then(site, server):
    assert site.check(address("patient")) == {}
    first, second = [each for each in server.requests if each.host == "patient.example.org"]
    assert second.begin - first.begin >= 1


def test_no_redirect_leads_into_a_private_network(site, server):
    paths = ["/private", "/mapped", "/number", "/name"]
    assert site.check(*(address("traitor", path) for path in paths)) == {}
    assert {reason for reason in site.unasked().values()} == {"it leads into a private network, which Baken does not ask"}
    assert len(site.unasked()) == 4
    assert site.check(address("traitor", "/file")) == {1: "external.broken"}


def test_a_private_address_in_a_text_is_not_asked(site):
    assert site.check(f"http://192.168.1.1:{site.server.private}/", f"http://10.0.0.1:{site.server.private}/") == {}
    assert len(site.unasked()) == 2


# What has moved


def test_a_redirect_for_good_is_reported_with_the_new_address(site):
    found = site.check(
        address("moved", "/301/page"), address("moved", "/308/other"), address("moved", "/302/page"), address("moved", "/307/page"), address("moved", "/301/relative#een")
    )
    assert found == {1: "external.moved", 2: "external.moved", 5: "external.moved"}
    assert [each["help"][0] for each in site.findings] == [
        "did you mean “http://moved.example.org/new”?", "did you mean “http://found.example.org/elsewhere”?", "did you mean “http://moved.example.org/new#een”?",
    ]  # fmt: skip


def test_a_redirect_whose_body_has_no_end_is_followed(site):
    assert site.check(address("moved", "/301/endless#een")) == {1: "external.moved"}
    assert site.findings[0]["help"][0] == "did you mean “http://moved.example.org/endless#een”?"


def test_the_place_of_a_finding_is_that_of_the_address(site):
    site.check(address("moved", "/301/page"))
    finding = site.findings[0]
    assert (finding["column"], finding["end"]) == (8, 8 + len(address("moved", "/301/page")))


def test_the_same_page_by_a_secure_connection_is_suggested(site):
    assert site.check(address("secured", "/a")) == {1: "external.insecure"}
    assert site.findings[0]["help"][0] == "did you mean “https://secured.example.org/a”?"


# How it is asked


def test_one_host_is_asked_one_thing_at_a_time_with_a_pause(site, server):
    site.check(*(address("slow", f"/{number}") for number in range(4)), pause=0.4)
    times = [(each.begin, each.end) for each in server.requests]
    assert len(times) == 4
    assert all(after[0] - before[1] >= 0.39 for before, after in zip(times, times[1:], strict=False))


def test_eight_hosts_are_asked_at_a_time_and_no_more(site, server):
    names = [f"slow.n{number}" for number in range(12)]
    begin = time.monotonic()
    site.check(*(address(name) for name in names), pause=1)
    assert len(server.requests) == 12
    assert 4 <= server.most_at_a_time <= 8
    assert time.monotonic() - begin < 8


def test_a_host_that_is_silent_is_not_asked_for_all_its_pages(site, server):
    assert len(site.check(*(address("trickle", f"/{number}") for number in range(10)), limit=0.5)) == 10
    assert len(server.of("trickle")) == 4


def test_answers_are_kept_a_week_and_faults_a_day(site, server):
    links = [address("found", "/a"), address("gone", "/404")]
    assert site.check(*links) == {2: "external.broken"}
    asked = len(server.requests)
    assert site.check(*links) == {2: "external.broken"}
    assert len(server.requests) == asked and site.figures["known"] == 2
    site.age(days=2)
    site.check(*links)
    assert server.of("found") == ["HEAD /a"] and len(server.of("gone")) == 4
    site.age(days=8)
    site.check(*links)
    assert server.of("found") == ["HEAD /a"] * 2


def test_a_cache_that_is_broken_is_made_anew(site, server):
    site.cache.write_bytes(b"\xff{nothing")
    assert site.check(address("found")) == {}
    assert "http://found.example.org/" in json.loads(site.cache.read_text(encoding="utf-8"))["pages"]


def test_a_source_that_changes_after_it_was_checked_is_reported(site, server):
    keys = "sources: [{title: Bron, url: 'http://source.example.org/a', checked: 2027-01-02}]\n"
    assert site.check(keys=keys) == {}
    site.age(days=8)
    assert site.check(keys=keys) == {}, "what surrounds the text does not count"
    site.age(days=8)
    server.texts["/a"] = "De aanbeveling is ingetrokken en vervangen door een andere aanbeveling."
    site.check(keys=keys)
    assert site.summaries() == ["this source has changed since you checked it on 2027-01-02: http://source.example.org/a"]
    assert site.findings[0]["line"] == 4
    assert site.check(keys=keys.replace("01-02", "11-30")) == {}


def test_an_address_in_many_places_is_one_finding_with_five_notes(site):
    found = site.check(*[address("gone", "/404")] * 8)
    assert found == {1: "external.broken"}
    assert [each["line"] - FIRST_LINE for each in site.findings[0]["notes"]] == [1, 2, 3, 4, 5]


def test_the_words_are_dutch_on_a_dutch_site(site):
    site.write(address("gone", "/404"), address("closed"))
    checked = site.run()
    assert checked.returncode == 0
    assert "http://gone.example.org/404 is niet te vinden: de server kent deze pagina niet (404) [external.broken]" in checked.stderr
    assert "Adressen van andere sites: 2 op 2 servers; 2 nu gevraagd, 0 al bekend." in checked.stdout
    assert "Niet nagekeken: http://closed.example.org/ (de server laat geen programma’s toe (403)), content/pages/a.md:7:8" in checked.stdout
    assert site.run("--strict").returncode == 1


def test_a_terminal_shows_how_far_it_is(site):
    site.write(*(address("slow", f"/{number}") for number in range(3)))
    terminal, stream = pty.openpty()
    process = subprocess.Popen(site.arguments(pause=0.3), cwd=site.folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=stream)
    assert process.wait(timeout=60) == 0
    os.close(stream)
    assert "servers klaar" in os.read(terminal, 65_536).decode()
    os.close(terminal)


def test_without_the_option_nothing_is_asked_and_nothing_kept(site, server):
    site.write(address("gone", "/404"))
    checked = subprocess.run([PROGRAM, "check", "--format", "json"], cwd=site.folder, capture_output=True, text=True, check=False)
    report = json.loads(checked.stdout)
    assert report["diagnostics"] == [] and "external" not in report["summary"]
    assert server.requests == [] and not site.cache.exists()
