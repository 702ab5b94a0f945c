"""Connections over which anything can be sent, and measurements of how a server copes."""

import multiprocessing
import re
import resource
import socket
import struct
import time
from contextlib import contextmanager
from http.client import HTTPConnection

from preview_server import eventually, resident_bytes

HOST = "127.0.0.1"


def connect(preview, data=b"", timeout=15):
    """A connection, over which data has been sent."""
    connection = socket.create_connection((HOST, preview.port), timeout=timeout)
    if data:
        connection.sendall(data)
    return connection


def exchange(preview, data, timeout=15):
    """The answer until the server closes the connection, and whether it does; the client keeps listening."""
    with connect(preview, data, timeout) as connection:
        return read_to_end(connection)


def read_to_end(connection):
    answer = b""
    try:
        while part := connection.recv(1 << 16):
            answer += part
        return answer, True
    except ConnectionError:
        return answer, True
    except TimeoutError:
        return answer, False


def statuses(answer):
    """The statuses of all answers in the data: there should be one."""
    return [int(status) for status in re.findall(rb"^HTTP/1\.1 (\d{3}) ", answer, re.MULTILINE)]


def drop(connection):
    """Resets a connection, as when a program is killed."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


@contextmanager
def many_connections():
    """Raises the tests' limit of connections."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, hard), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def look_on(port, process, report):
    """Requests a page repeatedly until told to stop, and reports the times and the server's resources."""
    waits, faults, peak = [], [], 0
    while not report.poll():
        began = time.monotonic()
        try:
            connection = HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", "/lang/")
            answer = connection.getresponse()
            if answer.status != 200 or b"</html>" not in answer.read():
                faults.append(answer.status)
            connection.close()
        except Exception as error:  # noqa: BLE001 - after any error, the client was not served
            faults.append(repr(error))
        waits.append(time.monotonic() - began)
        peak = max(peak, resident_bytes(process))
        time.sleep(0.02)
    report.send((waits, faults, peak))


@contextmanager
def unimpressed(preview, seconds=30):
    """Meanwhile others are served within a second, memory stays below 200 MB, and afterwards nothing is left open."""
    preview.get("/lang/")
    before, open_before = preview.descriptors(), preview.open_files()
    # In its own process, since the attack keeps this one busy.
    report, end = multiprocessing.Pipe()
    onlooker = multiprocessing.get_context("spawn").Process(
        target=look_on, args=(preview.port, preview.process.pid, end), daemon=True
    )
    onlooker.start()
    time.sleep(0.5)
    try:
        yield
    finally:
        report.send("stop")
    waits, faults, peak = report.recv()
    onlooker.join(timeout=30)
    figures = f"{len(waits)} answers, the slowest in {max(waits):.3f} s, {peak / 1e6:.0f} MB at most"
    print(figures)
    assert preview.process.poll() is None, "the server has ended"
    assert not faults, faults[:5]
    assert len(waits) > 2 and max(waits) < 1, figures
    assert peak < 200_000_000, figures
    left = lambda: {name for item, name in preview.open_files().items() if open_before.get(item) != name}  # noqa: E731
    eventually(lambda: preview.descriptors() <= before, lambda: f"every connection is closed; open besides: {left()}", seconds)
    assert preview.get("/lang/")[0] == 200
