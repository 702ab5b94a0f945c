"""Campaigns as their authors wrote them, and the kits that a built site holds of them.

Counts, dates and addresses are worked out here once more, by other means than those of the site.
"""

import re
import subprocess
import unicodedata
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from programme import Source

# The most that each channel takes of a text and of hashtags.
LIMITS = {"linkedin": 3_000, "mastodon": 500, "bluesky": 300, "x": 280, "facebook": 63_206, "instagram": 2_200}
ADDRESS = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)’']")

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}


@dataclass(frozen=True)
class Planned:
    """What is to be done on a day, perhaps at a time."""

    kind: str
    name: str
    day: date
    time: time | None = None


@dataclass(eq=False)
class Campaign(Source):
    """One language version of a campaign."""

    collection = "campaigns"

    @cached_property
    def code(self):
        return self.get("code") or self.name

    def event(self, link):
        """The event that a relative link leads to, in this language; None when it leads to something else."""
        name = PurePosixPath(link).stem if link and "/events/" in link else None
        return next((event for event in self.programme.events_for(self.language) if event.name == name), None)

    def planned(self, kind, name, entry, event):
        """The day of an entry: a date, or so many days before an event."""
        if "date" in entry:
            day, _, clock = entry["date"].partition("T")
        else:
            start = event.start.astimezone(event.zone).date()
            day, clock = str(start - timedelta(int(entry["days-before"]))), entry.get("time", "")
        return Planned(kind, name, date.fromisoformat(day), time.fromisoformat(clock) if clock else None)

    @cached_property
    def plan(self):
        """Everything that is planned: posts, deadlines, newsletter and press release."""
        posts = [self.planned("post", name, post, self.event(post.get("link"))) for name, post in self.get("posts", {}).items()]
        deadlines = [
            self.planned("deadline", name, entry, self.event(entry.get("of"))) for name, entry in self.get("deadlines", {}).items()
        ]
        others = [self.planned(kind, kind, self.get(kind), None) for kind in ("newsletter", "press") if self.get(kind)]
        return posts + deadlines + others

    def hashtags(self, post):
        return ["#" + tag for tag in post.get("hashtags", self.get("hashtags", []))]


def campaigns(programme):
    return list(programme.sources(Campaign))


# Addresses


@dataclass(frozen=True)
class Tracked:
    """A tracked address: the page and what it says of where a visitor comes from."""

    page: str
    source: str
    medium: str
    campaign: str
    content: str


def tracked(address):
    """The parts of a tracked address; None when it carries no code."""
    parts = urlsplit(address)
    query = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
    names = ["utm_source", "utm_medium", "utm_campaign", "utm_content"]
    if not set(names) <= set(query):
        return None
    return Tracked(urlunsplit((parts.scheme, parts.netloc, parts.path, "", "")), *(query[name] for name in names))


def day_in_words(day, language):
    """A date as it stands in a text, without its weekday and its year."""
    return f"{day.day} {MONTHS[language][day.month - 1]}"


# Counting as channels count


def clusters(text):
    """The signs that a reader sees: marks, selectors, joined emoji and pairs of regional letters belong to the sign before."""
    found = []
    flags = 0
    for sign in text:
        code = ord(sign)
        is_flag = 0x1F1E6 <= code <= 0x1F1FF
        flags = flags + 1 if is_flag else 0
        joins = unicodedata.category(sign) in ("Mn", "Me", "Mc") or code in (0x200D, 0xFE0F) or 0x1F3FB <= code <= 0x1F3FF
        if found and (joins or found[-1].endswith("\u200d") or (is_flag and flags % 2 == 0)):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def weight_on_x(text):
    """1 for a sign of most European scripts, 2 for an emoji and for the rest (twitter-text, configuration v3)."""
    light = [range(0x1100), range(0x2000, 0x200E), range(0x2010, 0x2020), range(0x2032, 0x2038)]
    total = 0
    for cluster in clusters(unicodedata.normalize("NFC", text)):
        if len(cluster) > 1 and not cluster[0].isalnum():
            total += 2
        else:
            total += sum(1 if any(ord(sign) in each for each in light) else 2 for sign in cluster)
    return total


def shortened(address):
    """An address as Bluesky shows it: host, and at most fifteen signs of what follows."""
    host, _, rest = address.partition("://")[2].partition("/")
    rest = "/" + rest
    return host if rest == "/" else host + (rest if len(rest) <= 15 else rest[:13] + "...")


def length_on(channel, text):
    """How long a channel finds a text."""
    plain = ADDRESS.sub("", text)
    addresses = ADDRESS.findall(text)
    if channel == "x":
        return weight_on_x(plain) + 23 * len(addresses)
    if channel == "mastodon":
        return len(clusters(plain)) + 23 * len(addresses)
    if channel == "bluesky":
        return len(clusters(plain)) + sum(len(shortened(address)) for address in addresses)
    return len(text.encode("utf-16-le")) // 2


# Files


@dataclass(eq=False)
class Kit:
    """The kit of a campaign in one language: its page and the files that the page offers."""

    campaign: Campaign
    site: object = field(repr=False)

    def __str__(self):
        return str(self.campaign)

    @cached_property
    def page(self):
        return self.site.by_path[f"{self.campaign.path}kit/"]

    @cached_property
    def landing(self):
        return self.site.by_path[self.campaign.path]

    @cached_property
    def target(self):
        """The address that everything leads to, as the landing page's button has it."""
        [link] = self.landing.select(f"//main//a[normalize-space()='{self.campaign.get('button')}']/@href")[:1]
        return self.site.base + self.site.local_path(link, self.landing)

    @cached_property
    def files(self):
        """The files that the page shows or offers, by their paths."""
        addresses = self.page.select("//main//a/@href | //main//img/@src | //main//iframe/@src | //main//source/@srcset")
        found = {self.site.local_path(address, self.page): self.site.file_at(address, self.page) for address in addresses}
        return {path: file for path, file in found.items() if path and file and file.suffix != ".html" or path and path.endswith(".html")}

    def with_suffix(self, suffix):
        return [file for path, file in sorted(self.files.items()) if path.endswith(suffix)]

    def one(self, suffix):
        [file] = self.with_suffix(suffix)
        return file


def kits(site, programme):
    return [Kit(campaign, site) for campaign in campaigns(programme)]


def run(*command):
    """What a program prints."""
    return subprocess.run([str(part) for part in command], capture_output=True, check=True).stdout


def png_size(file):
    """Width and height of a PNG (ISO/IEC 15948, 11.2.2)."""
    data = Path(file).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR", f"{file} is no PNG"
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def codes_in(file, dots_per_inch=150):
    """The texts of the QR codes in a picture, or on the sheets of a PDF."""
    if file.suffix == ".pdf":
        picture = subprocess.run(
            ["pdftoppm", "-r", str(dots_per_inch), "-png", "-singlefile", file, "-"], capture_output=True, check=True
        ).stdout
        answer = subprocess.run(["zbarimg", "--quiet", "--raw", "-"], input=picture, capture_output=True, check=False)
    else:
        answer = subprocess.run(["zbarimg", "--quiet", "--raw", file], capture_output=True, check=False)
    return answer.stdout.decode("utf-8").split()
