"""A web server on this machine that misbehaves in every way that servers do: how, says the first part of the host's name.

It stands for every host (`--external-local` sends all requests here), remembers each request with its time, and ends with the test.
"""

import contextlib
import gzip
import os
import socket
import ssl
import subprocess
import threading
import time
import zlib
from dataclasses import dataclass, field

DATES = "Date: Mon, 23 Nov 2026 12:00:00 GMT\r\n"


@dataclass
class Request:
    host: str
    method: str
    path: str
    headers: dict
    begin: float
    end: float = 0.0


@dataclass
class Server:
    """Listens on three ports: for HTTP, for HTTPS, and one that nobody may come to."""

    certificates: dict
    requests: list = field(default_factory=list)
    # What the tests change while the server runs.
    texts: dict = field(default_factory=dict)
    intruders: int = 0
    most_at_a_time: int = 0

    def __post_init__(self):
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        self.open = 0
        self.plain, self.secure, self.private = (self.listen(target) for target in (self.serve, self.serve_securely, self.intrude))

    def listen(self, target):
        listener = socket.create_server(("127.0.0.1", 0))
        listener.settimeout(0.1)
        threading.Thread(target=self.accept, args=(listener, target), daemon=True).start()
        return listener.getsockname()[1]

    def accept(self, listener, target):
        with listener:
            while not self.stopped.is_set():
                with contextlib.suppress(TimeoutError):
                    connection, _ = listener.accept()
                    connection.settimeout(10)
                    threading.Thread(target=self.guarded, args=(target, connection), daemon=True).start()

    def guarded(self, target, connection):
        with contextlib.suppress(OSError, ssl.SSLError, ValueError), connection:
            target(connection)

    def stop(self):
        self.stopped.set()

    def intrude(self, connection):
        self.intruders += 1

    def serve_securely(self, connection):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.certificates["good"])

        def choose(wrapped, name, _):
            kind = (name or "").split(".")[0]
            if kind in self.certificates:
                other = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                other.load_cert_chain(*self.certificates[kind])
                wrapped.context = other

        if connection.recv(1, socket.MSG_PEEK) == b"":
            return
        context.sni_callback = choose
        with context.wrap_socket(connection, server_side=True) as wrapped:
            self.serve(wrapped)

    def serve(self, connection):
        """Answers the requests of a connection until an answer closes it."""
        buffer = b""
        while not self.stopped.is_set():
            while b"\r\n\r\n" not in buffer:
                part = connection.recv(65_536)
                if not part:
                    return
                buffer += part
                # The beginning of a TLS connection: most servers answer that in plain HTTP.
                if buffer[0] == 0x16:
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                    return
            head, _, buffer = buffer.partition(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")
            method, path, _ = first.split(" ")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
            request = Request(headers["host"].split(":")[0], method, path, headers, time.monotonic())
            with self.lock:
                self.requests.append(request)
                self.open += 1
                self.most_at_a_time = max(self.most_at_a_time, self.open)
            try:
                stays = getattr(self, "do_" + request.host.split(".")[0].replace("-", "_"), self.do_found)(connection, request)
            finally:
                request.end = time.monotonic()
                with self.lock:
                    self.open -= 1
            if not stays:
                return

    def of(self, host):
        """The requests to a host, as method and path."""
        return [f"{each.method} {each.path}" for each in self.requests if each.host.split(".")[0] == host]

    # Answers. Each gives whether the connection stays open.

    def answer(self, connection, request, status="200 OK", body=b"<!doctype html><p id=een>", headers="", kind="text/html; charset=utf-8"):
        head = f"HTTP/1.1 {status}\r\n{DATES}Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
        connection.sendall(head.encode() + (b"" if request.method == "HEAD" else body))
        return True

    def endless(self, connection, part, pause=0.0):
        """Sends a part again and again until the other side has had enough, though not for longer than a test."""
        end = time.monotonic() + 15
        while time.monotonic() < end and not self.stopped.is_set():
            connection.sendall(part)
            if pause:
                time.sleep(pause)
        return False

    def do_found(self, connection, request):
        return self.answer(connection, request)

    def do_slow(self, connection, request):
        time.sleep(0.3)
        return self.answer(connection, request)

    def do_no_head(self, connection, request):
        status = {"/403": "403 Forbidden", "/405": "405 Method Not Allowed", "/501": "501 Not Implemented", "/404": "404 Not Found"}
        return self.answer(connection, request, status[request.path] if request.method == "HEAD" else "200 OK")

    def do_gone(self, connection, request):
        status = {"/404": "404 Not Found", "/410": "410 Gone", "/500": "500 Internal Server Error", "/503": "503 Service Unavailable"}
        return self.answer(connection, request, status[request.path])

    def do_limping(self, connection, request):
        """Fails the first time."""
        first = len(self.of("limping")) == 1
        return self.answer(connection, request, "503 Service Unavailable" if first else "200 OK")

    def do_closed(self, connection, request):
        return self.answer(connection, request, "403 Forbidden")

    def do_busy(self, connection, request):
        return self.answer(connection, request, "429 Too Many Requests")

    def do_patient(self, connection, request):
        first = len(self.of("patient")) == 1
        return self.answer(connection, request, "429 Too Many Requests" if first else "200 OK", headers="Retry-After: 1\r\n")

    def do_moved(self, connection, request):
        status, _, target = request.path[1:].partition("/")
        target = {"page": "/new", "other": "http://found.example.org/elsewhere", "relative": "../new"}.get(target, "/" + target)
        if status in {"new", "endless"}:
            return self.answer(connection, request)
        if target == "/endless":
            connection.sendall(f"HTTP/1.1 {status} Moved\r\nContent-Type: text/html\r\nLocation: {target}\r\n\r\n".encode())
            return self.endless(connection, b"<p>" * 20_000)
        return self.answer(connection, request, f"{status} Moved", headers=f"Location: {target}\r\n")

    def do_circle(self, connection, request):
        return self.answer(connection, request, "302 Found", headers=f"Location: /{len(self.requests)}\r\n")

    def do_cookie(self, connection, request):
        if "seen=1" in request.headers.get("cookie", ""):
            return self.answer(connection, request)
        return self.answer(connection, request, "302 Found", headers=f"Location: {request.path}\r\nSet-Cookie: seen=1; Path=/\r\n")

    def do_secured(self, connection, request):
        if isinstance(connection, ssl.SSLSocket):
            return self.answer(connection, request)
        return self.answer(connection, request, "302 Found", headers=f"Location: https://secured.example.org{request.path}\r\n")

    def do_traitor(self, connection, request):
        target = {
            "/private": f"http://127.0.0.1:{self.private}/", "/mapped": f"http://[::ffff:127.0.0.1]:{self.private}/",
            "/file": "file:///etc/passwd", "/number": f"http://2130706433:{self.private}/", "/name": f"http://localhost:{self.private}/",
        }[request.path]
        return self.answer(connection, request, "301 Moved Permanently", headers=f"Location: {target}\r\n")

    def do_forever(self, connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p id=een>")
        return False if request.method == "HEAD" else self.endless(connection, b"<p>" * 20_000)

    def do_trickle(self, connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        return self.endless(connection, b"X", 0.2)

    def do_dripping(self, connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p id=een>")
        return False if request.method == "HEAD" else self.endless(connection, b"x", 0.2)

    def do_bomb(self, connection, request):
        """Ten gigabytes of zeros, packed a thousandfold."""
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n")
        if request.method == "HEAD":
            return False
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        for _ in range(10_000):
            connection.sendall(packer.compress(bytes(1_000_000)))
            if self.stopped.is_set():
                break
        return False

    def do_packed(self, connection, request):
        return self.answer(connection, request, body=gzip.compress(b"<p id=een>"), headers="Content-Encoding: gzip\r\n")

    def do_unpackable(self, connection, request):
        return self.answer(connection, request, body=b"no gzip at all", headers="Content-Encoding: gzip\r\n")

    def do_hangs_up(self, connection, request):
        return False

    def do_halfway(self, connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p id=een>")
        return False

    def do_garbage(self, connection, request):
        connection.sendall(os.urandom(4_000))
        return False

    def do_long_header(self, connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
        return self.endless(connection, b"x" * 60_000)

    def do_many_headers(self, connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        return self.endless(connection, b"X-One: more\r\n" * 1_000)

    def do_continues(self, connection, request):
        return self.endless(connection, b"HTTP/1.1 100 Continue\r\n\r\n" * 100)

    def do_charset(self, connection, request):
        return self.answer(connection, request, body='<p id="één">'.encode("latin-1") + b"\xff\xfe\x00\x80", kind="text/html; charset=klingon")

    def do_pdf(self, connection, request):
        return self.answer(connection, request, body=b"%PDF-1.7 \x00\xff", kind="application/pdf")

    def do_source(self, connection, request):
        text = self.texts.get(request.path, "De aanbeveling van de Raad over de kwaliteit van het beroepsonderwijs.")
        body = f"<nav>{time.monotonic()}</nav><main><p>{text}</p></main><script>{time.monotonic()}</script>"
        return self.answer(connection, request, body=body.encode())


def make_certificates(folder):
    """Certificates of an authority of our own: a good one, one that has ended, one for another name, and one of nobody."""

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "authority.key", "-out", "authority.pem", "-days", "30", "-subj", "/CN=Test")
    for name, hosts, days in [("good", "*.example.org", "30"), ("expired", "expired.example.org", "0"), ("other", "elsewhere.example.com", "30")]:
        (folder / f"{name}.names").write_text(f"subjectAltName=DNS:{hosts}\n", encoding="utf-8")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial", "-days", days,
                "-extfile", f"{name}.names", "-out", f"{name}.pem")  # fmt: skip
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "unknown.key", "-out", "unknown.pem", "-days", "30",
            "-subj", "/CN=unknown.example.org", "-addext", "subjectAltName=DNS:unknown.example.org")  # fmt: skip
    # One that was valid for no time at all has ended a second later.
    time.sleep(1.1)
    return {name: (folder / f"{name}.pem", folder / f"{name}.key") for name in ["good", "expired", "other", "unknown"]}
