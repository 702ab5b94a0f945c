"""A client of server-sent events (HTML Living Standard, section 9.2) that is no more than what it takes to hear of a reload."""

import json
import socket


class EventStream:
    """A connection. Messages come as JSON; it waits on the socket itself."""

    def __init__(self, host, port, path, timeout=60):
        self.socket = socket.create_connection((host, port), timeout=timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""
        self.socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAccept: text/event-stream\r\nSec-Fetch-Site: same-origin\r\n\r\n".encode()
        )
        head = self._until(b"\r\n\r\n").decode("latin-1")
        if " 200 " not in head.split("\r\n", 1)[0] or "transfer-encoding: chunked" not in head.lower():
            raise ConnectionError(head)

    def messages(self):
        """The messages, as they come."""
        text = b""
        while True:
            # A chunk is its length, its bytes and a line end (RFC 9112, section 7.1).
            length = int(self._until(b"\r\n"), 16)
            if length == 0:
                raise ConnectionError("the server ended the stream")
            while len(self.rest) < length + 2:
                self.rest += self._some()
            text, self.rest = text + self.rest[:length], self.rest[length + 2 :]
            while b"\n\n" in text:
                event, text = text.split(b"\n\n", 1)
                data = b"\n".join(line.removeprefix(b"data: ") for line in event.split(b"\n") if line.startswith(b"data: "))
                if data:
                    yield json.loads(data)

    def close(self):
        self.socket.close()

    def _until(self, end):
        while end not in self.rest:
            self.rest += self._some()
        found, self.rest = self.rest.split(end, 1)
        return found

    def _some(self):
        data = self.socket.recv(1 << 16)
        if not data:
            raise ConnectionError("the connection has ended")
        return data
