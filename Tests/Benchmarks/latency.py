"""The time from saving a page to the message that makes the browser load it again, with the preview servers of both programs.

An edit changes the text, the title, the summary or the topics of a page that is open in a browser. The clock runs from
before the file is written until the message has come.
"""

import random
import re
import signal
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager

from corpus import SEED, TOPICS
from event_stream import EventStream
from measure import Failed
from websocket import WebSocket

HOST = "127.0.0.1"
TITLE, SUMMARY, TOPICS_LINE = (re.compile(rf"^{key}: .*$", re.MULTILINE) for key in ("title", "summary", "topics"))


class Server:
    """A preview server that watches a site."""

    # How long before the first answer, in seconds.
    patience = 120

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port = free.getsockname()[1]

    @contextmanager
    def running(self):
        # Errors go to a file: a pipe that nobody reads would stop the server when it is full.
        with (self.folder / f"{self.name}-serve.log").open("w") as log:
            process = subprocess.Popen([str(part) for part in self.arguments()], stdout=log, stderr=log)
            try:
                self._wait(process)
                yield process
            finally:
                process.send_signal(signal.SIGINT)
                process.wait(timeout=30)

    def _wait(self, process):
        end = time.monotonic() + self.patience
        while time.monotonic() < end and process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://{HOST}:{self.port}/", timeout=self.patience):
                    return
            except OSError:
                time.sleep(0.1)
        raise Failed(f"{self.name} does not serve")

    def page(self, address):
        with urllib.request.urlopen(f"http://{HOST}:{self.port}{address}") as answer:
            return answer.read().decode()


class BakenServer(Server):
    name = "baken"

    def arguments(self):
        return [self.program, "serve", "--site", self.folder / "baken", "--host", HOST, "--port", self.port]

    def file(self, page):
        return self.folder / "baken" / page.baken_file

    @contextmanager
    def open(self, page):
        identity = re.search(r"preview\.js\?page=(\w+)", self.page(page.address))[1]
        connection = EventStream(HOST, self.port, f"/.baken/live?path={page.address}&page={identity}")
        messages = connection.messages()
        next(messages)  # what is wrong with the site
        yield (message for message in messages if "reload" in message)
        connection.close()


class HugoServer(Server):
    name = "hugo"

    def arguments(self):
        return [
            self.program, "server", "--source", self.folder / "hugo", "--bind", HOST, "--port", self.port,
            "--cacheDir", self.folder / "hugo-cache", "--renderToMemory", "--noBuildLock",
        ]  # fmt: skip

    def file(self, page):
        return self.folder / "hugo" / page.hugo_file

    @contextmanager
    def open(self, page):
        connection = WebSocket(HOST, self.port, "/livereload")
        messages = connection.messages()
        connection.send('{"command":"hello","protocols":["http://livereload.com/protocols/official-7"]}')
        next(messages)
        yield (message for message in messages if message.get("command") == "reload")
        connection.close()


def edited(text, kind, number):
    """A text with one thing changed; the number makes every edit another one."""
    if kind == "title":
        return TITLE.sub(f'title: "Nieuwe titel {number}"', text, count=1)
    if kind == "summary":
        return SUMMARY.sub(f'summary: "Een andere samenvatting, nummer {number}."', text, count=1)
    if kind == "topics":
        present = re.findall(r"[a-z]+", TOPICS_LINE.search(text)[0].removeprefix("topics"))
        other = next(topic for topic in TOPICS[number % len(TOPICS) :] + TOPICS if topic not in present)
        return TOPICS_LINE.sub(f"topics: [{other}]", text, count=1)
    return text.rstrip("\n") + f"\n\nEen zin erbij, nummer {number}.\n"


def measure_edits(server, pages, count):
    """The seconds that each of so many edits took to reach the browser."""
    choice = random.Random(SEED)
    ordinary = [page for page in pages if page.kind in ("page", "news")]
    times = []
    with server.running():
        for number in range(count):
            page, kind = choice.choice(ordinary), ("body", "title", "summary", "topics")[number % 4]
            file = server.file(page)
            text = edited(file.read_text(), kind, number)
            with server.open(page) as reloads:
                time.sleep(0.02)
                began = time.perf_counter()
                file.write_text(text)
                next(reloads)
                times.append(time.perf_counter() - began)
    return times


def figures(times):
    """Median, 95th percentile and the worst, in milliseconds."""
    ordered = sorted(times)
    at = lambda share: round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)  # noqa: E731
    return {"edits": len(times), "median_ms": at(0.5), "p95_ms": at(0.95), "worst_ms": at(1.0)}
