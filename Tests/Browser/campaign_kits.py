"""Campaigns as their authors wrote them, and their kits in a built site.

Counts, dates and addresses are computed again here, independently of the site.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from datetime import time as Clock
from email import message_from_bytes, policy
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from built_site import text_of
from programme import Source, merged, read_yaml

# The limits of each channel for texts and hashtags.
LIMITS = {"linkedin": 3_000, "mastodon": 500, "bluesky": 300, "x": 280, "facebook": 63_206, "instagram": 2_200}
ADDRESS = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)’']")

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}


@dataclass(frozen=True)
class Planned:
    """A task on a day, with an optional time."""

    kind: str
    name: str
    day: date
    time: Clock | None = None


@dataclass(eq=False)
class Campaign(Source):
    """One language version of a campaign."""

    collection = "campaigns"

    @cached_property
    def code(self):
        return self.get("code") or self.name

    def event(self, link):
        """The event that is the target of a relative link, in this language; None for other targets."""
        name = PurePosixPath(link).stem if link and "/events/" in link else None
        return next((event for event in self.programme.events_for(self.language) if event.name == name), None)

    def planned(self, kind, name, entry, event):
        """The day of an entry: a date, or a number of days before an event."""
        if "date" in entry:
            day, _, clock = entry["date"].partition("T")
        else:
            start = event.start.astimezone(event.zone).date()
            day, clock = str(start - timedelta(int(entry["days-before"]))), entry.get("time", "")
        return Planned(kind, name, date.fromisoformat(day), Clock.fromisoformat(clock) if clock else None)

    @cached_property
    def plan(self):
        """The whole schedule: posts, deadlines, newsletter and press release."""
        posts = [self.planned("post", name, post, self.event(post.get("link"))) for name, post in self.get("posts", {}).items()]
        deadlines = [
            self.planned("deadline", name, entry, self.event(entry.get("of"))) for name, entry in self.get("deadlines", {}).items()
        ]
        others = [self.planned(kind, kind, self.get(kind), None) for kind in ("newsletter", "press") if self.get(kind)]
        return posts + deadlines + others

    def hashtags(self, post):
        return ["#" + tag for tag in post.get("hashtags", self.get("hashtags", []))]

    def target_path(self, link):
        """The path of a link's target; None for a page whose address depends on its section."""
        name, folder = PurePosixPath(link).stem, PurePosixPath(link).parent.name
        if folder == "events":
            pages = self.programme.events_for(self.language) + self.programme.series_for(self.language)
            return next(page.path for page in pages if page.name == name)
        if folder == "self-checks":
            file = self.programme.content / "self-checks" / f"{name}.yml"
            translation = file.with_suffix(f".{self.language}.yml")
            values = read_yaml(file.read_text("utf-8"))
            if translation.is_file():
                values = merged(values, read_yaml(translation.read_text("utf-8")))
            return f"{self.programme.folder('self-checks', self.language)}{values.get('slug') or name}/"
        return None


# Addresses


@dataclass(frozen=True)
class Tracked:
    """A tracked address: the page and the parameters."""

    page: str
    source: str
    medium: str
    campaign: str
    content: str


def tracked(address):
    """The parts of a tracked address; None for one without parameters."""
    parts = urlsplit(address)
    query = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
    names = ["utm_source", "utm_medium", "utm_campaign", "utm_content"]
    if not set(names) <= set(query):
        return None
    return Tracked(urlunsplit((parts.scheme, parts.netloc, parts.path, "", "")), *(query[name] for name in names))


def words(text):
    """A text as one line with straight quotation marks, to compare an author's text with the published one."""
    return " ".join(text.translate(str.maketrans("‘’“”–", "''\"\"-")).split())


def pieces(text):
    """An author's text between the facts that it refers to, without Markdown characters."""
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    plain = re.sub(r"^\s*(#+|[-*]|\d+\.)\s+", "", plain, flags=re.MULTILINE).replace("**", "")
    return [words(piece) for part in re.split(r"\{[a-z-]+\}", plain) for piece in re.split(r"\n+", part) if words(piece)]


def day_in_words(day, language):
    """A date as in a text, without weekday and year."""
    return f"{day.day} {MONTHS[language][day.month - 1]}"


def days_in_words(event, language):
    """The day of an event in a text, or each of its days if they are not consecutive; without weekdays and year."""
    days = sorted({session.start.astimezone(event.zone).date() for session in event.sessions})
    if not any(later - day > timedelta(1) for day, later in zip(days, days[1:])):
        return re.escape(day_in_words(days[0], language))
    shown = [
        str(day.day) if later and later.month == day.month else day_in_words(day, language)
        for day, later in zip(days, [*days[1:], None])
    ]
    return r"(?:,| en| and) \w+ ".join(map(re.escape, shown))


# Counting as the channels do


def clusters(text):
    """The grapheme clusters: marks, selectors, joined emoji and the second regional indicator belong to the character before."""
    found = []
    flags = 0
    for character in text:
        code = ord(character)
        is_flag = 0x1F1E6 <= code <= 0x1F1FF
        flags = flags + 1 if is_flag else 0
        joins = unicodedata.category(character) in ("Mn", "Me", "Mc") or code in (0x200D, 0xFE0F) or 0x1F3FB <= code <= 0x1F3FF
        if found and (joins or found[-1].endswith("\u200d") or (is_flag and flags % 2 == 0)):
            found[-1] += character
        else:
            found.append(character)
    return found


def weight_on_x(text):
    """1 for a character of most European scripts, 2 for emoji and everything else (twitter-text, configuration v3)."""
    light = [range(0x1100), range(0x2000, 0x200E), range(0x2010, 0x2020), range(0x2032, 0x2038)]
    total = 0
    for cluster in clusters(unicodedata.normalize("NFC", text)):
        if len(cluster) > 1 and not cluster[0].isalnum():
            total += 2
        else:
            total += sum(1 if any(ord(character) in each for each in light) else 2 for character in cluster)
    return total


def shortened(address):
    """An address as Bluesky shows it: the host, and at most fifteen characters after it."""
    host, _, rest = address.partition("://")[2].partition("/")
    rest = "/" + rest
    return host if rest == "/" else host + (rest if len(rest) <= 15 else rest[:13] + "...")


def length_on(channel, text):
    """The length of a text as a channel counts."""
    plain = ADDRESS.sub("", text)
    addresses = ADDRESS.findall(text)
    if channel == "x":
        return weight_on_x(plain) + 23 * len(addresses)
    if channel == "mastodon":
        return len(clusters(plain)) + 23 * len(addresses)
    if channel == "bluesky":
        return len(clusters(plain)) + sum(len(shortened(address)) for address in addresses)
    return len(text.encode("utf-16-le")) // 2


# Kits


@dataclass(eq=False)
class Kit:
    """The kit of a campaign in one language: its page, and the files next to it."""

    campaign: Campaign
    site: object = field(repr=False)

    def __str__(self):
        return f"the kit of {self.campaign}"

    @property
    def language(self):
        return self.campaign.language

    @cached_property
    def page(self):
        [page] = [page for page in self.site.pages if page.kind == "campaign-kit" and page.path.startswith(self.campaign.path)]
        return page

    @cached_property
    def landing(self):
        return self.site.by_path[self.campaign.path]

    @cached_property
    def files(self):
        """All files of the kit's folder except its page, by name."""
        folder = self.page.file.parent
        return {file.name: file for file in self.site.files if folder in file.parents and file != self.page.file}

    @cached_property
    def offered(self):
        """The files that the page shows or offers."""
        addresses = self.page.select("//main//a/@href | //main//img/@src")
        return {file for file in (self.site.file_at(address, self.page) for address in addresses) if file}

    @cached_property
    def mail(self):
        """The newsletter's draft, parsed by Python's own mail parser."""
        return message_from_bytes(self.files["newsletter.eml"].read_bytes(), policy=policy.default)

    @cached_property
    def fields(self):
        """The texts to copy, by the identifiers of their fields."""
        # The first line break in a text area is not part of its text (HTML, 13.1.2.5).
        return {area.get("id"): (area.text or "").removeprefix("\n") for area in self.page.select("//textarea[@id]")}

    @cached_property
    def labels(self):
        return {label.get("for"): text_of(label) for label in self.page.select("//label[@for]")}

    def target(self, link=None):
        """The absolute address of the target of the campaign or of one of its posts."""
        path = self.campaign.target_path(link or self.campaign.get("target"))
        return self.site.base + path

    def tracked(self, source, medium, content, link=None):
        """The tracked address according to the naming rule."""
        return Tracked(self.target(link), source, medium, self.campaign.code, content)


def kits_of(site, programme):
    return [Kit(campaign, site) for campaign in programme.sources(Campaign)]
