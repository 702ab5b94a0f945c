"""A small site in a test's own folder, and the desk for it."""

import os
import re
import select
import signal
import subprocess
import time

from preview_server import eventually, free_port
from rebuilding import PROGRAM

WORKSHOP = """---
# Deze regel blijft staan, zoals alles wat niemand verandert.
title: 'Workshop in Utrecht'
summary: Een dag voor opleidingsteams.
start: 2027-03-11T09:30
end:   2027-03-11T16:30
format: on-site
venue:
  name: Het gebouw
  city: Utrecht   # met een opmerking
  region: midden
sources:
  - {title: Het programma, url: https://voorbeeld.example/programma}
---

## Voor wie

Kom met twee of drie mensen van dezelfde opleiding.

- Neem een formulier mee.
- Neem tijd mee.

Neem ook een beoordeling mee, zonder naam.
"""

SITE = {
    "site.yml": """name: Proef
base-url: https://proef.example
languages: [nl, en]
time-zone: Europe/Amsterdam
regions: {midden: {name: Midden}, noord: {name: Noord}}
audiences: {scholen: {name: Scholen}, bedrijven: {name: Bedrijven}}
navigation: {main: [pages/over.md, events]}
""",
    "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\nWelkom.\n",
    "pages/index.en.md": "---\ntitle: Home\nsummary: The beginning.\n---\n\nWelcome.\n",
    "pages/over.md": "---\ntitle: Over ons\nsummary: Wie wij zijn.\n---\n\nWij zijn met zijn vieren.\n",
    "pages/over.en.md": "---\ntitle: About us\nsummary: Who we are.\n---\n\nThere are four of us.\n",
    "news/2026-11-02-bericht.md": "---\ntitle: Een bericht\nsummary: Kort.\ndate: 2026-11-02\ndraft: true\n---\n\nZie [wie wij zijn](../pages/over.md).\n",
    "events/utrecht.md": WORKSHOP,
}


class Desk:
    """A running `baken desk` in Dutch, for a site of its own."""

    def __init__(self, folder, site=SITE):
        self.content, self.output, self.log = folder / "content", folder / "public", folder / "desk.log"
        for path, text in site.items():
            self.write(path, text)
        self.process = None
        self.port = free_port()

    def start(self):
        environment = {**os.environ, "BAKEN_LANGUAGE": "nl"}
        command = [PROGRAM, "desk", "--site", self.content, "--output", self.output, "--port", str(self.port)]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        self.link = self.next_link()
        self.port = int(re.search(r":(\d+)/", self.link)[1])
        return self

    def next_link(self):
        """The link that the program prints next."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if not select.select([self.process.stdout], [], [], 0.1)[0]:
                continue
            found = re.search(r"http://127\.0\.0\.1:\d+/desk/#open=\S+", self.process.stdout.readline())
            if found:
                return found[0]
            if self.process.poll() is not None:
                break
        raise AssertionError(f"the desk prints no link: {self.log.read_text()}")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=10)
        self.process.stdout.close()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def read(self, path):
        return (self.content / path).read_bytes().decode("utf-8")

    def write(self, path, text):
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_bytes(text.encode("utf-8"))

    def becomes(self, path, text):
        """Waits until a file is a text, and nothing else."""
        eventually(lambda: self.read(path) == text, f"{path} is saved; it is now\n{self.read(path)}")
