"""What an address must come to after an edit."""

import re
from dataclasses import dataclass

from marked_document import marks

SHEET = re.compile(r'href="(/assets/site\.[^"]+\.css)"')


@dataclass(frozen=True)
class Shows:
    """A text is there."""

    text: str

    def holds(self, get, address):
        status, _, body = get(address)
        return status == 200 and self.text in body.decode()


@dataclass(frozen=True)
class LeadsTo:
    """It leads on to another address."""

    address: str

    def holds(self, get, address):
        status, headers, _ = get(address)
        return status == 302 and headers["Location"] == self.address


@dataclass(frozen=True)
class ShowsStyle:
    """The style sheet of its page holds a text, and the one that the page had before can still be had."""

    text: str

    def holds(self, get, address):
        status, _, body = get(SHEET.search(get(address)[2].decode())[1])
        return status == 200 and self.text in body.decode()


class Gone:
    """Nothing is there."""

    def holds(self, get, address):
        return get(address)[0] == 404


class Plain:
    """The page shows no change of the day."""

    def holds(self, get, address):
        status, _, body = get(address)
        return status == 200 and marks(body.decode())[1] is None


GONE, PLAIN = Gone(), Plain()
