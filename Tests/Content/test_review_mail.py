"""Drafts of mail about pages that are due for review, as a mail program reads them: Python's email package and lxml."""

import subprocess
from email import policy
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

import pytest
from lxml import html
from tested_program import PROGRAM, ROOT

NOW = "2028-06-01"  # every page of the site is due by then


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mail") / "drafts"
    written = subprocess.run(
        [PROGRAM, "report", "reviews", "--mail", "--now", NOW, "--output", folder], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert written.returncode == 0, written.stderr
    parser = BytesParser(policy=policy.default)
    return {path.stem: parser.parsebytes(path.read_bytes()) for path in sorted(folder.glob("*.eml"))}


@pytest.fixture(scope="module")
def due():
    """What the report lists, by owner."""
    printed = subprocess.run([PROGRAM, "report", "reviews", "--now", NOW], cwd=ROOT, capture_output=True, text=True, check=True)
    pages = {}
    for line in printed.stdout.splitlines():
        day, owner, path, title = line.split("  ", 3)
        pages.setdefault(owner, []).append((day, path, title))
    return pages


def plain(draft):
    # Lines of mail end in CR LF, and Python leaves them so.
    return draft.get_body(("plain",)).get_content().replace("\r\n", "\n")


def test_each_owner_has_one_draft(drafts, due):
    named = {owner for owner in due if not owner.startswith("(")}
    assert named == set(drafts) - {"organisation"} and named
    assert ("organisation" in drafts) == any(owner.startswith("(") for owner in due)


def test_a_draft_is_a_message_without_a_fault(drafts):
    for name, draft in drafts.items():
        assert [part.defects for part in draft.walk() if part.defects] == [], name
        assert draft["From"].addresses[0].addr_spec == "info@ecvet.example"
        assert "@" in draft["To"].addresses[0].addr_spec and len(draft["To"].addresses) == 1
        assert draft["X-Unsent"] == "1" and draft["Content-Language"] == "nl"
        assert parsedate_to_datetime(draft["Date"]).date().isoformat() == NOW
        assert draft["Subject"].startswith("Na te kijken: ")
        assert draft.get_content_type() == "multipart/alternative"
        assert max(len(line) for line in draft.as_bytes().splitlines()) <= 998  # RFC 5322, 2.1.1


def test_a_draft_has_every_page_that_is_due_with_its_address(drafts, due):
    for owner, pages in due.items():
        draft = drafts["organisation" if owner.startswith("(") else owner]
        text, document = plain(draft), html.fromstring(draft.get_body(("html",)).get_content())
        links = [(link.text, link.get("href")) for link in document.iter("a")]
        assert [title for title, _ in links] == [title for _, _, title in pages]
        for title, address in links:
            assert address.startswith("https://ecvet.example/") and f"  {address}\n" in text
            assert " ".join(title.split()) in " ".join(text.split())
        for _, path, _ in pages:
            assert path in " ".join(text.split())
        assert "review: 2029-06-01" in text


def test_text_and_html_say_the_same(drafts):
    for draft in drafts.values():
        text = " ".join(plain(draft).split())
        for paragraph in html.fromstring(draft.get_body(("html",)).get_content()).iter("p"):
            assert " ".join(paragraph.text_content().split()) in text
