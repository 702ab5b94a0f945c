"""How outside addresses are asked: one at a time for each host, with bounds, and what is kept of the answers."""

import json
import os
import pty
import subprocess
import time

from conftest import ENVIRONMENT, FIRST_LINE, PROGRAM, address


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
