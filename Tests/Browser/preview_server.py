"""A small site in a test's own folder, and a preview server for it."""

import contextlib
import os
import re
import resource
import signal
import socket
import subprocess
import time
from http.client import HTTPConnection

from rebuilding import PROGRAM

SITE = {
    "site.yml": """name: Proef
base-url: https://proef.example
languages: [nl, en]
time-zone: Europe/Amsterdam
navigation: {main: [pages/lang.md]}
""",
    "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\nWelkom.\n",
    "pages/index.en.md": "---\ntitle: Home\nsummary: The beginning.\n---\n\nWelcome.\n",
    "pages/lang.md": "---\ntitle: Lang\nsummary: Een lange pagina.\naliases: [/oud/]\n---\n\n"
    + "\n\n".join(f"## Kop {number}\n\n" + "Een zin die een tijd doorgaat. " * 30 for number in range(40))
    + "\n",
    "pages/ander.md": "---\ntitle: Ander\nsummary: Een andere pagina.\n---\n\nTekst.\n",
    "pages/later.md": "---\ntitle: Later\nsummary: Voor later.\npublish: 2027-03-11\n---\n\nTekst.\n",
    "pages/klad.md": "---\ntitle: Klad\nsummary: Nog niet af.\ndraft: true\n---\n\nTekst.\n",
    "news/2026-11-02-bericht.md": "---\ntitle: Bericht\nsummary: Kort.\ndate: 2026-11-02\n---\n\nZie [lang](../pages/lang.md).\n",
    "media/blad.txt": "Een bestand.\n",
}
NOW = "2026-11-23T12:00"


class Preview:
    """A running `baken serve` for a site of its own: the files of `site`, in addition to those already in the folder's `content`."""

    def __init__(self, folder, *arguments, site=SITE, descriptors=None):
        self.content, self.log = folder / "content", folder / "serve.log"
        for path, text in site.items():
            self.write(path, text)
        self.arguments = arguments or ("--now", NOW)
        self.process = None
        # The server's limit of open files; None for that of the tests.
        self.limit = descriptors
        self.port = free_port()

    # MARK: the server

    def start(self):
        self.begin()
        eventually(lambda: self.get("/")[0] != 503, "the site is read")
        return self

    def begin(self):
        """Starts the server and waits until it listens; the site may have faults."""
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", "--site", self.content, "--port", str(self.port), *self.arguments],
                stdout=subprocess.PIPE, stderr=log, text=True,
                preexec_fn=self.limit and (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (self.limit, self.limit))),
            )  # fmt: skip
        line = self.process.stdout.readline()
        found = re.search(r"http://([^/:]+|\[[^/]+\]):(\d+)/", line)
        assert found, f"the server said “{line}” and {self.log.read_text()}"
        self.port = int(found[2])

    def stop(self):
        """Stops the server with Ctrl-C, and returns its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=10)
        self.process.stdout.close()
        return code

    def built(self, *arguments):
        """The published folder of the site after a build."""
        output = self.content.parent / "site"
        command = [PROGRAM, "build", "--site", self.content, "--output", output, "--quiet", *self.arguments, *arguments]
        subprocess.run(command, check=True)
        return output

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def live(self):
        """The only address in a page's policy that is not in production."""
        return f"http://127.0.0.1:{self.port}/.baken/live"

    @property
    def own(self):
        """The headers that a browser sends for a page of the preview itself."""
        return {"Origin": self.address, "Sec-Fetch-Site": "same-origin"}

    def get(self, path, method="GET", headers=None, body=None):
        """Status, headers and body of an answer, without following redirects."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def text(self, path):
        return self.get(path)[2].decode()

    def processor_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def descriptors(self):
        """The number of files and connections that the server has open. Timers and events, which are made when first needed, do not count."""
        return sum(not name.startswith("anon_inode:") for name in self.open_files().values())

    def open_files(self):
        """What the server has open, by descriptor, in the system's words."""
        folder, found = f"/proc/{self.process.pid}/fd", {}
        for descriptor in os.listdir(folder):
            with contextlib.suppress(FileNotFoundError):
                found[descriptor] = os.readlink(f"{folder}/{descriptor}")
        return found

    def resident_bytes(self):
        return resident_bytes(self.process.pid)

    # MARK: the author

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def replace(self, path, old, new):
        text = (self.content / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new, 1))


def resident_bytes(process):
    return int(open(f"/proc/{process}/statm").read().split()[1]) * 4096


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def eventually(condition, what, seconds=15):
    """Waits until a condition holds. `what` says which, or is called to say it if it does not come to that."""
    end = time.monotonic() + seconds
    error = None
    while time.monotonic() < end:
        try:
            if condition():
                return
        except Exception as failure:  # noqa: BLE001 - the condition may still become true
            error = failure
        time.sleep(0.01)
    raise AssertionError(f"in {seconds} s it did not come to: {what() if callable(what) else what}") from error
