"""Expectations for an address after an edit."""

import re
from dataclasses import dataclass

from marked_document import marks

SHEET = re.compile(r'href="(/assets/site\.[^"]+\.css)"')


@dataclass(frozen=True)
class Shows:
    """The page contains a text."""

    text: str

    def holds(self, get, address):
        status, _, body = get(address)
        return status == 200 and self.text in body.decode()


@dataclass(frozen=True)
class LeadsTo:
    """The address redirects to another one."""

    address: str

    def holds(self, get, address):
        status, headers, _ = get(address)
        return status == 302 and headers["Location"] == self.address


@dataclass(frozen=True)
class ShowsStyle:
    """The page's style sheet contains a text, and its previous style sheet is still served."""

    text: str

    def holds(self, get, address):
        status, _, body = get(SHEET.search(get(address)[2].decode())[1])
        return status == 200 and self.text in body.decode()


class Gone:
    """Nothing is at the address."""

    def holds(self, get, address):
        return get(address)[0] == 404


class Plain:
    """The page contains none of the day's changes."""

    def holds(self, get, address):
        status, _, body = get(address)
        return status == 200 and marks(body.decode())[1] is None


GONE, PLAIN = Gone(), Plain()
