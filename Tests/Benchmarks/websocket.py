"""A WebSocket client (RFC 6455) that is no more than what it takes to hear of a reload: it waits on the socket itself."""

import base64
import json
import os
import socket
import struct


class WebSocket:
    """A connection. Messages come as text; pings are answered."""

    def __init__(self, host, port, path, timeout=60):
        self.socket = socket.create_connection((host, port), timeout=timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Origin: http://{host}:{port}\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        while b"\r\n\r\n" not in self.rest:
            self.rest += self._some()
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        if b" 101 " not in head.split(b"\r\n", 1)[0]:
            raise ConnectionError(head.decode("latin-1"))

    def send(self, text, opcode=1):
        data, mask = text if isinstance(text, bytes) else text.encode(), os.urandom(4)
        length = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data))
        self.socket.sendall(bytes([0x80 | opcode]) + length + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data)))

    def messages(self):
        """The JSON messages, as they come."""
        text = b""
        while True:
            first, second = self._exactly(2)
            length = second & 0x7F
            if length > 125:
                length = struct.unpack(">H" if length == 126 else ">Q", self._exactly(2 if length == 126 else 8))[0]
            data = self._exactly(length)
            opcode = first & 0x0F
            if opcode == 8:
                raise ConnectionError("the server closed the connection")
            if opcode == 9:
                self.send(data, opcode=10)
            elif opcode in (0, 1):
                text += data
                if first & 0x80:
                    yield json.loads(text)
                    text = b""

    def close(self):
        self.socket.close()

    def _exactly(self, count):
        while len(self.rest) < count:
            self.rest += self._some()
        data, self.rest = self.rest[:count], self.rest[count:]
        return data

    def _some(self):
        data = self.socket.recv(1 << 16)
        if not data:
            raise ConnectionError("the connection has ended")
        return data
