"""The preview over HTTP: what it answers, to whom, and at what cost."""

import random
import re
import socket
import subprocess
import threading
import time
from http.client import HTTPConnection

import pytest
from preview_server import Preview, eventually
from rebuilding import PROGRAM
from static_server import header_rules, headers_for


def test_pages_come_with_the_headers_of_production_and_one_exception(preview):
    rules = header_rules((preview.built() / "_headers").read_text())
    for path in ("/", "/lang/", "/en/", "/nergens/"):
        headers = preview.get(path)[1]
        for name, value in headers_for(path, rules):
            if name == "Content-Security-Policy":
                assert headers[name].replace(f" {preview.live}", "") == value and preview.live in headers[name]
            elif name != "Cache-Control":
                assert headers[name] == value, f"{path}: {name}"


def test_a_page_is_the_built_one_but_for_what_the_preview_adds(preview):
    output = preview.built("--drafts")
    built = (output / "lang/index.html").read_text()
    served = preview.text("/lang/")
    served = re.sub(r'<link rel="stylesheet" href="/\.baken/[^>]*><script [^>]*/\.baken/[^>]*></script>', "", served)
    assert preview.live in served
    assert served.replace(f" {preview.live}", "") == built
    assert not any(b".baken/" in file.read_bytes() for file in output.rglob("*.html"))


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/lang/index.html", 200, "text/html; charset=utf-8"),
        ("/sitemap.xml", 200, "application/xml; charset=utf-8"),
        ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/favicon.svg", 200, "image/svg+xml"),
        ("/media/blad.txt", 200, "text/plain; charset=utf-8"),
        ("/nergens/", 404, "text/html; charset=utf-8"),
        ("/en/nowhere/", 404, "text/html; charset=utf-8"),
        ("/_headers", 404, "text/html; charset=utf-8"),
        ("/_redirects", 404, "text/html; charset=utf-8"),
    ],
)
def test_status_and_media_type(preview, path, status, kind):
    answer = preview.get(path)
    assert (answer[0], answer[1]["Content-Type"]) == (status, kind)
    head = preview.get(path, method="HEAD")
    assert (head[0], head[1]["Content-Length"], head[2]) == (status, str(len(answer[2])), b"")


def test_the_page_for_broken_addresses_is_that_of_the_language(preview):
    assert 'lang="en"' in preview.text("/en/nowhere/") and 'lang="nl"' in preview.text("/nergens/")


def test_aliases_and_folders_without_a_slash_redirect(preview):
    for path in ("/oud/", "/lang"):
        status, headers, _ = preview.get(path)
        assert (status, headers["Location"]) == (302, "/lang/")


def test_an_unchanged_page_is_not_sent_again(preview):
    tag = preview.get("/lang/")[1]["ETag"]
    assert preview.get("/lang/", headers={"If-None-Match": tag})[::2] == (304, b"")
    preview.replace("pages/lang.md", "title: Lang", "title: Langer")
    eventually(lambda: preview.get("/lang/", headers={"If-None-Match": tag})[0] == 200, "the page has another tag")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:8080"])
def test_another_name_than_the_servers_own_is_refused(preview, host):
    status, _, body = preview.get("/lang/", headers={"Host": host})
    assert status == 421 and b"Lang" not in body


@pytest.mark.parametrize(
    "path",
    """
    /../etc/passwd /%2e%2e/%2e%2e/etc/passwd /..%2f..%2fetc/passwd //etc/passwd /media/../site.yml /media/%2e%2e/site.yml /site.yml
    /.baken/../site.yml /.baken/%2e%2e/x /% /%zz /%00 /%ff%fe /media// /\\..\\site.yml /%F0%9F%92%A9/ /a;b=c /con /.git/config
    """.split()
    + ["/" + "a/" * 2000, "/?" + "x" * 5000],
)
def test_odd_addresses_get_nothing_and_break_nothing(preview, path):
    status, _, body = preview.get(path)
    assert status in (400, 404) or path.startswith("/?")
    assert b"root:" not in body and b"base-url" not in body
    assert preview.get("/lang/")[0] == 200


def test_invalid_http_breaks_nothing(preview):
    broken = b"GET / HTTP/1.1\r\nHost", b"GET /lang/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n"
    for data in (b"\r\n\r\n", b"GET\r\n\r\n", b"\x00" * 4000, *broken):
        with socket.create_connection(("127.0.0.1", preview.port), timeout=10) as connection:
            connection.sendall(data)
    assert preview.get("/lang/")[0] == 200


def test_a_site_with_errors_from_the_start_says_so_and_is_shown_when_they_are_mended(tmp_path):
    preview = Preview(tmp_path)
    preview.replace("pages/ander.md", "title: Ander", "titel: Ander")
    preview.begin()
    try:
        eventually(lambda: "key.unknown" in preview.text("/lang/"), "every address lists the errors")
        assert preview.get("/lang/")[0] == 503
        preview.replace("pages/ander.md", "titel: Ander", "title: Ander")
        eventually(lambda: preview.get("/lang/")[0] == 200, "the site is shown")
    finally:
        assert preview.stop() == 0


def test_the_next_free_port_is_taken_and_ctrl_c_ends_it_well(tmp_path):
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        preview = Preview(tmp_path)
        preview.port = taken.getsockname()[1]
        preview.start()
        assert preview.port > taken.getsockname()[1]
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*") if file != preview.log}
    preview.get("/lang/")
    assert preview.stop() == 0
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*") if file != preview.log} == before


def test_a_wrong_host_or_port_is_a_usage_error(tmp_path):
    for arguments in (["--host", "nowhere.example"], ["--port", "0"], ["--port", "x"], ["--now", "x"]):
        assert subprocess.run([PROGRAM, "serve", *arguments], capture_output=True, check=False).returncode == 2
    there = subprocess.run([PROGRAM, "serve", "--host", "192.0.2.1"], capture_output=True, text=True, check=False)
    assert there.returncode == 3 and "192.0.2.1" in there.stderr


def test_clients_get_the_old_page_or_the_new_one_and_each_is_complete(preview):
    """200 clients at once while the page, and a file that every page contains, change."""
    seen, faults, ends = set(), [], threading.Event()

    def read():
        while not ends.is_set():
            try:
                status, headers, body = preview.get("/lang/")
                text = body.decode()
                number = re.search(r"<h1[^>]*>\s*Lang(\d*)", text)
                is_whole = len(body) == int(headers["Content-Length"]) and text.rstrip().endswith("</html>")
                if status != 200 or not is_whole or not number:
                    faults.append((status, text[:200]))
                seen.add(number[1])
                sheet = re.search(r'href="(/assets/site\.[^"]+)"', text)[1]
                if preview.get(sheet)[0] != 200:
                    faults.append(sheet)
            except OSError as error:
                faults.append(error)

    readers = [threading.Thread(target=read) for _ in range(200)]
    for reader in readers:
        reader.start()
    for number in range(10):
        title = "Lang" if number == 0 else f"Lang{number - 1}"
        preview.replace("pages/lang.md", f"title: {title}\n", f"title: Lang{number}\n")
        if number % 3 == 0:
            preview.write("theme/styles/99-eigen.css", f"body {{ outline: {number}px solid; }}\n")
        time.sleep(0.2)
    eventually(lambda: "9" in seen, "the readers see the last version", seconds=30)
    ends.set()
    for reader in readers:
        reader.join()
    assert not faults, faults[:3]


def test_answers_on_a_kept_connection_come_at_once(preview):
    """Head and body are two writes, and TCP would hold the second back for 40 ms until the first is acknowledged."""
    connection, times = HTTPConnection("127.0.0.1", preview.port, timeout=30), []
    for _ in range(11):
        began = time.perf_counter()
        connection.request("GET", "/robots.txt")
        connection.getresponse().read()
        times.append(time.perf_counter() - began)
    connection.close()
    assert sorted(times)[5] < 0.02


def test_the_file_with_which_vim_tries_a_folder_is_never_reported(preview):
    trial = preview.content / "pages/4913"
    trial.touch()
    preview.write("pages/nieuw.md", "---\ntitle: Nieuw\nsummary: Een nieuwe pagina.\n---\n\nTekst.\n")
    eventually(lambda: preview.get("/nieuw/")[0] == 200, "the folder has been listed while the file was there")
    trial.unlink()
    preview.replace("pages/nieuw.md", "Tekst.", "Andere tekst.")
    eventually(lambda: "Andere tekst." in preview.text("/nieuw/"), "the page shows the edit")
    # The whole site is checked when the author pauses.
    time.sleep(0.5)
    assert "No errors and no warnings." in preview.text("/.baken/")


def test_a_page_stays_while_an_editor_puts_a_new_file_in_its_place(preview):
    """Vim and Git remove the old file first; on a busy machine it takes a while until the new one exists."""
    file = preview.content / "pages/lang.md"
    for number in range(5):
        text = file.read_text().replace("title: Lang", f"title: Lang{number}", 1)
        file.rename(file.with_name("lang.md~"))
        end = time.monotonic() + 0.025
        while time.monotonic() < end:
            assert preview.get("/lang/")[0] == 200
        file.write_text(text)
        eventually(lambda: f"Lang{number}" in preview.text("/lang/"), "the page shows the edit")  # noqa: B023 - used at once
        file.write_text(text.replace(f"title: Lang{number}", "title: Lang", 1))
        eventually(lambda: f"Lang{number}" not in preview.text("/lang/"), "the page is as before")  # noqa: B023 - used at once
    file.unlink()
    eventually(lambda: preview.get("/lang/")[0] == 404, "a page whose file was deleted is gone")


def test_a_file_is_not_read_while_it_is_being_written(preview):
    style = preview.content / "theme/styles/99-eigen.css"
    preview.write("theme/styles/99-eigen.css", "main { --stand: 1; }\n")
    sheet = lambda: preview.text(re.search(r'href="(/assets/site\.[^"]+)"', preview.text("/ander/"))[1])  # noqa: E731
    eventually(lambda: "--stand:1}" in sheet(), "the style is there")
    with style.open("w") as stream:
        stream.write("main { --sta")
        stream.flush()
        preview.write("pages/nieuw.md", "---\ntitle: Nieuw\nsummary: Een nieuwe pagina.\n---\n\nTekst.\n")
        end = time.monotonic() + 0.1
        while time.monotonic() < end:
            assert "--stand:1}" in sheet()
        stream.write("nd: 2; }\n")
    eventually(lambda: "--stand:2}" in sheet(), "the style is the new one")
    eventually(lambda: preview.get("/nieuw/")[0] == 200, "the new page is there")


def test_memory_stays_flat_over_many_edits(preview):
    choice = random.Random(1)

    def edit(count):
        for number in range(count):
            path = choice.choice(["pages/lang.md", "pages/ander.md", "news/2026-11-02-bericht.md"])
            text = (preview.content / path).read_text()
            preview.write(path, re.sub(r"summary: .*", f"summary: Nummer {number}.", text))
            preview.get("/lang/")

    edit(150)
    before = preview.resident_bytes()
    edit(300)
    assert preview.resident_bytes() < before * 1.15 + 4_000_000


def test_an_idle_server_does_nothing(preview):
    preview.get("/lang/")
    time.sleep(1)
    before = preview.processor_seconds()
    time.sleep(2)
    assert preview.processor_seconds() - before <= 0.02
