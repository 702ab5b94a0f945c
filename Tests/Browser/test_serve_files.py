"""Static files: served from the site folder, complete, and with the headers of production."""

import os
import time
from http.client import RemoteDisconnected

import pytest
from preview_server import Preview, eventually
from raw_connections import connect, read_to_end
from static_server import header_rules, headers_for

SECRET = "geheim 8471"


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    (tmp_path / "geheim.txt").write_text(SECRET)
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/a.txt").write_text(SECRET)
    preview.write("media/groot.zip", "x" * 3_000_000)
    preview.write("media/map/a.txt", "Een bestand.")
    preview.write("media/b.txt", "Nog een.")
    preview.start()
    yield preview
    preview.stop()


def test_media_come_with_the_headers_of_production(preview):
    rules = header_rules((preview.built() / "_headers").read_text())
    for path in ("/media/blad.txt", "/media/groot.zip", "/media/map/a.txt", "/media/nergens.txt"):
        status, headers, body = preview.get(path)
        assert status == (404 if "nergens" in path else 200)
        for name, value in headers_for(path, rules):
            if name not in ("Cache-Control", "Content-Security-Policy"):
                assert headers[name] == value, f"{path}: {name}"
            elif name == "Content-Security-Policy":
                assert headers[name].replace(f" {preview.live}", "") == value or headers[name].replace(preview.live, "'none'") == value
        assert len(body) == int(headers["Content-Length"])


def test_a_long_file_is_sent_whole_and_not_again(preview):
    status, headers, body = preview.get("/media/groot.zip")
    assert (status, body, headers["Content-Length"]) == (200, b"x" * 3_000_000, "3000000")
    assert preview.get("/media/groot.zip", headers={"If-None-Match": headers["ETag"]})[::2] == (304, b"")
    head = preview.get("/media/groot.zip", "HEAD")
    assert (head[0], head[1]["Content-Length"], head[2]) == (200, "3000000", b"")
    preview.write("media/groot.zip", "y" * 3_000_000)
    eventually(lambda: preview.get("/media/groot.zip")[2] == b"y" * 3_000_000, "the new file is sent")
    assert preview.get("/media/groot.zip", headers={"If-None-Match": headers["ETag"]})[0] == 200


def test_sent_files_are_closed(tmp_path):
    """Of any length and kind, and in any number."""
    preview = Preview(tmp_path, descriptors=200)
    kinds = ["html", "txt", "xml", "html"]
    paths = [f"f{number}.{kinds[number % 4]}" for number in range(300)]
    for number, path in enumerate(paths):
        preview.write(f"static/{path}", f"<!DOCTYPE html><title>{number}</title>" + "x" * 70_000)
    preview.start()
    try:
        before = preview.descriptors()
        for number, path in enumerate(paths):
            status, _, body = preview.get(f"/{path}")
            assert status == 200 and body.startswith(f"<!DOCTYPE html><title>{number}</title>".encode()), path
        eventually(lambda: preview.descriptors() <= before, "every file is closed")
        preview.replace("pages/lang.md", "summary: Een lange", "summary: Een heel lange")
        eventually(lambda: "Een heel lange" in preview.text("/lang/"), "the edit is shown")
        assert "site.missing" not in preview.log.read_text()
    finally:
        assert preview.stop() == 0


def test_a_file_that_cannot_be_opened_now_is_not_reported_as_missing(tmp_path):
    preview = Preview(tmp_path, descriptors=60)
    preview.write("media/groot.zip", "x" * 3_000_000)
    preview.start()
    head = f"GET /media/groot.zip HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode()
    try:
        crowd = [connect(preview, head) for _ in range(40)]
        for _ in range(20):
            try:
                assert preview.get("/media/blad.txt")[0] in (200, 503)
            except (ConnectionError, TimeoutError, RemoteDisconnected):
                pass
        preview.replace("pages/lang.md", "summary: Een lange", "summary: Een heel lange")
        time.sleep(3)
        for connection in crowd:
            connection.close()
        eventually(lambda: "Een heel lange" in preview.text("/lang/"), "the edit is shown")
        assert "site.missing" not in preview.log.read_text()
    finally:
        assert preview.stop() == 0


def test_a_link_that_replaces_a_file_or_folder_is_not_followed_out_of_the_site(preview, tmp_path):
    """The server learns of the link some milliseconds later; a request before that must not get the link's target."""
    for number in range(30):
        for path, target in (("media/b.txt", tmp_path / "geheim.txt"), ("media/map", tmp_path / "elders")):
            link, place, aside = tmp_path / "link", preview.content / path, tmp_path / "aside"
            link.symlink_to(target)
            place.rename(aside)
            link.rename(place)
            address = "/media/map/a.txt" if path == "media/map" else "/media/b.txt"
            end = time.monotonic() + 0.03
            while time.monotonic() < end:
                assert SECRET.encode() not in preview.get(address)[2], f"try {number}"
            place.unlink()
            aside.rename(place)
    eventually(lambda: preview.get("/media/map/a.txt")[0] == 200, "the file is served again")


def test_a_pipe_that_replaces_a_file_blocks_nobody(preview):
    file = preview.content / "media/b.txt"
    file.unlink()
    os.mkfifo(file)
    for _ in range(20):
        assert preview.get("/media/b.txt")[0] in (404, 200)
    assert preview.get("/lang/")[0] == 200


def test_a_link_to_what_lies_in_the_site_is_followed_as_a_build_does(preview):
    (preview.content / "media/c.txt").symlink_to("map/a.txt")
    eventually(lambda: preview.get("/media/c.txt")[0] == 200, "the link is served")
    assert preview.get("/media/c.txt")[2] == b"Een bestand."


def test_a_file_that_becomes_shorter_while_it_is_sent_ends_the_connection(preview):
    head = f"GET /media/groot.zip HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n"
    preview.write("media/groot.zip", "x" * 60_000_000)
    eventually(lambda: preview.get("/media/groot.zip", "HEAD")[1]["Content-Length"] == "60000000", "the file is there")
    with connect(preview, head.encode()) as connection:
        connection.recv(1000)
        os.truncate(preview.content / "media/groot.zip", 1000)
        answer, is_over = read_to_end(connection)
        assert is_over and len(answer) < 60_000_000
