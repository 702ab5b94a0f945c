"""The preview under attack: from pages of other sites in a browser, and from programs that do what no browser does."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from preview_server import Preview, eventually
from raw_connections import connect, drop, exchange, many_connections, read_to_end, statuses, unimpressed


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path, descriptors=1024).start()
    yield preview
    assert preview.stop() == 0


def request(preview, line="GET /lang/ HTTP/1.1", *fields):
    return "\r\n".join([line, f"Host: 127.0.0.1:{preview.port}", *fields, "", ""]).encode()


def live(preview):
    return request(preview, "GET /.baken/live?path=/lang/&page=x HTTP/1.1", "Sec-Fetch-Site: same-origin")


def test_long_header_lines_are_refused(preview):
    with unimpressed(preview):
        for _ in range(10):
            answer, is_over = exchange(preview, request(preview, "GET / HTTP/1.1", "A: " + "a" * 400_000, "B: " + "b" * 400_000))
            assert is_over and statuses(answer) in ([431], [])
        # One header that is just too long, many short ones, and a long address.
        assert statuses(exchange(preview, request(preview, "GET / HTTP/1.1", "A: " + "a" * 82_000))[0]) == [431]
        assert statuses(exchange(preview, request(preview, "GET / HTTP/1.1", *["A: b"] * 500))[0]) == [431]
        assert statuses(exchange(preview, request(preview, f"GET /{'a' * 9000} HTTP/1.1"))[0]) == [414]
        assert statuses(exchange(preview, request(preview, "GET / HTTP/1.1", "A: " + "a" * 70_000, "Connection: close"))[0]) == [200]


def test_silent_connections(preview):
    with many_connections(), unimpressed(preview):
        idle = [connect(preview) for _ in range(1100)]
        time.sleep(2)
        for connection in idle:
            connection.close()


def test_half_sent_requests(preview):
    with unimpressed(preview):
        halves = [connect(preview, request(preview)[: 10 + number % 40]) for number in range(100)]
        time.sleep(2)
        for connection in halves:
            connection.close()


def test_long_heads_that_do_not_end(preview):
    with many_connections(), unimpressed(preview):
        halves = []
        for number in range(400):
            halves.append(connect(preview, request(preview)[:-2] + b"A: " + b"a" * 79_000))
            if number % 40 == 0:
                time.sleep(0.1)
        time.sleep(1)
        for connection in halves:
            drop(connection)


def test_a_request_has_a_time_limit(preview):
    """However slowly: single bytes do not extend the time limit."""
    head = request(preview)
    body = request(preview, "POST /.baken/drafts HTTP/1.1", f"Origin: {preview.address}", "Content-Length: 100")
    with unimpressed(preview):
        trickles = [(connect(preview), head), (connect(preview, body), b"drafts=on" * 10)]
        began = time.monotonic()
        ended = [None, None]
        position = 0
        while None in ended and time.monotonic() - began < 20:
            for number, (connection, data) in enumerate(trickles):
                if ended[number] is None:
                    try:
                        connection.send(data[position % len(data) :][:1])
                        connection.settimeout(0.2)
                        if connection.recv(4000) == b"" or number == 0:
                            ended[number] = time.monotonic() - began
                    except TimeoutError:
                        pass
                    except ConnectionError:
                        ended[number] = time.monotonic() - began
            position += 1
            time.sleep(0.3)
        assert all(seconds and seconds < 15 for seconds in ended), ended
        for connection, _ in trickles:
            connection.close()


def test_idle_connections_end(preview):
    before = preview.descriptors()
    quiet = [connect(preview), connect(preview, request(preview)), connect(preview, b"GET / HT")]
    eventually(lambda: preview.descriptors() > before, "they are accepted")
    eventually(lambda: preview.descriptors() <= before, "the server ends them by itself", seconds=45)
    for connection in quiet:
        assert read_to_end(connection)[1]
        connection.close()


def test_open_pages_that_disappear_without_closing(preview):
    with many_connections(), unimpressed(preview):
        for _ in range(60):
            pages = [connect(preview, live(preview)) for _ in range(50)]
            time.sleep(0.05)
            for number, page in enumerate(pages):
                drop(page) if number % 2 else page.close()
        preview.replace("pages/lang.md", "summary: Een lange", "summary: Een heel lange")


def test_open_pages_that_read_no_messages(preview):
    with many_connections(), unimpressed(preview):
        pages = []
        for number in range(250):
            pages.append(connect(preview, live(preview)))
            if number % 25 == 0:
                time.sleep(0.1)
        for number in range(40):
            preview.write("pages/ander.md", f"---\ntitle: Ander\n{f'key{number}: x' * 200}\n---\n\nTekst.\n")
            time.sleep(0.05)
        preview.write("pages/ander.md", "---\ntitle: Ander\nsummary: Een andere pagina.\n---\n\nTekst.\n")
        for page in pages:
            drop(page)


def send_much(preview, head, size):
    """Sends a head and then up to a number of bytes, as long as the server reads them; returns the answer and the number of bytes."""
    connection, sent, piece = connect(preview, head), 0, b"x" * (1 << 20)
    try:
        while sent < size:
            sent += connection.send(piece)
    except OSError:
        pass
    try:
        answer, _ = read_to_end(connection)
    finally:
        connection.close()
    return answer, sent


def test_a_body_of_600_megabytes(preview):
    size = 600_000_000
    with unimpressed(preview):
        for line in ("POST /.baken/drafts HTTP/1.1", "POST /lang/ HTTP/1.1"):
            began = time.monotonic()
            fields = f"Origin: {preview.address}", f"Content-Length: {size}"
            answer, _ = send_much(preview, request(preview, line, *fields), size)
            assert statuses(answer) in ([413], [])
            assert time.monotonic() - began < 10
        assert statuses(send_much(preview, request(preview, "POST /lang/ HTTP/1.1", "Transfer-Encoding: chunked"), size)[0]) in ([411], [])
    assert preview.get("/klad/")[0] == 200, "drafts are shown as before"


def test_a_stream_of_300_megabytes_to_the_connection_of_an_open_page(preview):
    with unimpressed(preview):
        began = time.monotonic()
        _, sent = send_much(preview, live(preview), 300_000_000)
        assert sent < 100_000_000 and time.monotonic() - began < 10
        time.sleep(1)


def test_a_client_that_does_not_read(preview):
    """The answers are sent in parts, and do not wait forever."""
    preview.write("media/groot.zip", "x" * 8_000_000)
    eventually(lambda: preview.get("/media/groot.zip")[0] == 200, "the file is served")
    with many_connections(), unimpressed(preview):
        slow = [connect(preview, request(preview, "GET /media/groot.zip HTTP/1.1")) for _ in range(100)]
        slow += [connect(preview, request(preview) * 20) for _ in range(30)]
        time.sleep(2)
        for connection in slow:
            drop(connection)


@pytest.mark.parametrize(("number", "requests"), [(200, 16), (200, 800), (700, 800)])
def test_many_queued_requests_delay_no_other_client(preview, number, requests):
    """Each connection requests a lot at once and reads none of it."""
    with many_connections(), unimpressed(preview):
        greedy = []
        for _ in range(number):
            connection = connect(preview)
            connection.setblocking(False)
            try:
                connection.send(request(preview, "GET / HTTP/1.1") * requests)
            except OSError:
                pass
            greedy.append(connection)
        time.sleep(3)
        for connection in greedy:
            drop(connection)


def test_a_server_with_no_descriptor_left_waits_for_one(tmp_path):
    preview = Preview(tmp_path, descriptors=40).start()
    try:
        crowd = [connect(preview) for _ in range(200)]
        time.sleep(1)
        used = preview.processor_seconds()
        time.sleep(1)
        assert preview.processor_seconds() - used < 0.5, "it does not ask again and again"
        for connection in crowd:
            connection.close()
        eventually(lambda: preview.get("/lang/")[0] == 200, "the server answers")
    finally:
        assert preview.stop() == 0


PAGE = """<!DOCTYPE html><title>Elsewhere</title><script>
  window.done = 0;
  for (let number = 0; number < 120; number += 1) {
    const path = "a".repeat([100, 7000, 60000, 400000][number % 4]) + number;
    fetch(`http://127.0.0.1:${location.hash.slice(1)}/${path}`, { mode: "no-cors" }).catch(() => {}).finally(() => { window.done += 1; });
  }
</script>"""


def test_a_page_of_another_origin_that_fetches_long_paths(browser, preview):
    with elsewhere(PAGE) as address, unimpressed(preview, seconds=40):
        page = browser.new_page()
        page.goto(f"{address}#{preview.port}")
        page.wait_for_function("window.done === 120", timeout=30_000)
        page.close()


class elsewhere:
    """Another server on this machine, with one page."""

    def __init__(self, page, address="127.0.0.1"):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):  # noqa: N802 - the name is given
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(page.encode())

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer((address, 0), Handler)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return "http://{}:{}/".format(*self.server.server_address)

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
