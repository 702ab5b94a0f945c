"""Clients of a preview while its site changes: each answer is checked."""

import random
import re
import threading
import time
from collections import Counter
from http.client import HTTPConnection, HTTPException

from event_stream import EventStream
from whole_answers import faults_of

IDENTITY = re.compile(r"preview\.js\?page=(\w+)")
ASSET = re.compile(r'(?:href|src)="(/assets/[^"]+)"')


class Ledger:
    """The number of answers, and their faults."""

    def __init__(self):
        self.statuses, self.forms, self.heard = Counter(), Counter(), Counter()
        self.faults = []
        self._lock = threading.Lock()

    def note(self, address, answer, allowed):
        status, headers, body = answer
        faults = faults_of(status, headers, body)
        if status not in allowed:
            faults.append(f"status {status}: {body[:200]}")
        with self._lock:
            self.statuses[status] += 1
            self.forms[(headers["Content-Type"] or "").split(";")[0]] += 1
            self.faults += [f"{time.strftime('%H:%M:%S')} {address}: {fault}" for fault in faults]

    def note_fault(self, address, fault):
        with self._lock:
            self.faults.append(f"{time.strftime('%H:%M:%S')} {address}: {fault!r}")

    def note_heard(self, what):
        with self._lock:
            self.heard[what] += 1


class Client:
    """A reused connection, as in a browser."""

    # The allowed statuses for addresses that stay, and for those that come and go.
    LASTING, PASSING = (200, 304), (200, 302, 304, 404)

    def __init__(self, preview, ledger):
        self.preview, self.ledger = preview, ledger
        self.connection = HTTPConnection("127.0.0.1", preview.port, timeout=30)

    def get(self, address, allowed=PASSING, tag=None):
        """Status, headers and body of an answer."""
        self.connection.request("GET", address, headers={"If-None-Match": tag} if tag else {})
        response = self.connection.getresponse()
        answer = response.status, response.headers, response.read()
        self.ledger.note(address, answer, allowed)
        return answer

    def close(self):
        self.connection.close()


class Watcher(threading.Thread):
    """A thread that does one thing repeatedly until the day ends."""

    pause = 0.02

    def __init__(self, preview, ledger, addresses, seed):
        super().__init__(daemon=True)
        self.preview, self.ledger, self.addresses = preview, ledger, addresses
        self.random = random.Random(seed)
        self.ends = threading.Event()

    def run(self):
        client = Client(self.preview, self.ledger)
        while not self.ends.is_set():
            address = "?"
            try:
                address = self.addresses.choose(self.random)
                self.look(client, address)
            except (OSError, HTTPException) as error:
                self.ledger.note_fault(address, error)
                client.close()
            except Exception as error:  # noqa: BLE001 - a client that stops would hide later faults
                self.ledger.note_fault(address, error)
            time.sleep(self.pause)
        client.close()

    def allowed(self, address):
        return Client.LASTING if address in self.addresses.lasting else Client.PASSING


class Reader(Watcher):
    """Requests all kinds of pages; sometimes with their assets, or conditionally."""

    def look(self, client, address):
        chance = self.random.random()
        status, headers, body = client.get(address, self.allowed(address))
        if status != 200:
            return
        if chance < 0.1:
            client.get(address, self.allowed(address), headers["ETag"])
        elif chance < 0.3 and headers["Content-Type"].startswith("text/html"):
            assets = ASSET.findall(body.decode())
            if assets:
                client.get(self.random.choice(assets), Client.LASTING)
        elif chance < 0.32:
            # Other clients open their own connection and close it.
            client.close()


class Tab(Watcher):
    """An open page: it waits for the message about a change and then reloads."""

    patience = 2

    def look(self, client, address):
        _, headers, body = client.get(address, self.allowed(address))
        shown = (headers["Content-Type"] or "").startswith("text/html") and IDENTITY.search(body.decode())
        if not shown:
            return
        connection = EventStream("127.0.0.1", self.preview.port, f"/.baken/live?path={address}&page={shown[1]}", timeout=30)
        connection.socket.settimeout(self.patience)
        try:
            identity = self._listen(connection, shown[1])
            found = IDENTITY.search(client.get(address)[2].decode())
            # There was no message for a while, so nothing changed, or the message is on its way.
            if identity and found and found[1] != identity and self._listen(connection, identity) == identity:
                self.ledger.note_fault(address, "the page changed, and nobody told the tab")
        finally:
            connection.close()

    def _listen(self, connection, identity):
        """The state that the tab shows after a while without messages; None as soon as it is told to reload."""
        try:
            for message in connection.messages():
                for what in message.keys() & {"reload", "styles", "problems"}:
                    self.ledger.note_heard(what)
                if "reload" in message:
                    return None
                identity = message.get("page", identity)
        except TimeoutError:
            return identity


class Addresses:
    """The addresses to request."""

    def __init__(self, pages, files, passing):
        """`pages` and `files` exist all day, `passing` may come and go."""
        self.pages, self.files, self.passing = sorted(pages), sorted(files), sorted(passing)
        self.lasting = set(pages) | set(files)

    def choose(self, chance):
        kind = chance.random()
        return chance.choice(self.pages if kind < 0.7 else self.files if kind < 0.85 else self.passing)
