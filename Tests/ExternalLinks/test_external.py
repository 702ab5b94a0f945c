"""`baken check --external` against a server that misbehaves in every way. Nothing here touches the network: every request goes to it."""

import resource
import time

import pytest

from conftest import address


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
