"""Search in the preview: its index is made in the background, and never on the way to a reload."""

import pytest

from preview_server import SITE, Preview, eventually
from searching import FIELD

ALL = {
    **SITE,
    "site.yml": SITE["site.yml"] + "search: true\n",
    "pages/alles.md": "---\ntitle: Van A tot Z\nsummary: Alle pagina’s.\nlayout: a-z\n---\n\nAlles.\n",
    "pages/alles.en.md": "---\ntitle: A to Z\nsummary: All pages.\n---\n\nAll.\n",
}


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path, site=ALL).start()
    yield preview
    preview.stop()


def index(preview):
    status, _, body = preview.get("/pagefind/words.nl.txt")
    return body.decode().split("\n") if status == 200 else []


def test_a_reader_of_the_preview_searches(preview, tabs):
    eventually(lambda: index(preview), "the index is made")
    tab = tabs(1280, locale="de")
    tab.goto(f"http://127.0.0.1:{preview.port}/alles/")
    tab.fill(FIELD, "andere")
    tab.wait_for_selector("[data-search] ol.found a[href='/ander/']")


def test_a_saved_page_is_there_at_once_and_in_the_index_soon_after(preview):
    eventually(lambda: index(preview), "the index is made")
    assert "kikkervisje" not in index(preview)
    preview.write("pages/ander.md", "---\ntitle: Ander\nsummary: Een andere pagina.\n---\n\nEen kikkervisje.\n")
    eventually(lambda: b"kikkervisje" in preview.get("/ander/")[2], "the page has changed")
    # The earlier index answers until there is a new one.
    assert index(preview)
    eventually(lambda: "kikkervisje" in index(preview), "the index has changed")
