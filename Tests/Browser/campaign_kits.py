"""Campaigns as their authors wrote them, and the kits that a built site holds of them.

Counts, dates and addresses are worked out here once more, by other means than those of the site.
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
    time: Clock | None = None


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
        return Planned(kind, name, date.fromisoformat(day), Clock.fromisoformat(clock) if clock else None)

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

    def target_path(self, link):
        """The path of the page that a link leads to; None for a page whose address its section decides."""
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


def words(text):
    """A text as one line with straight quotation marks, to compare what was typed with what is published."""
    return " ".join(text.translate(str.maketrans("‘’“”–", "''\"\"-")).split())


def pieces(text):
    """What an author wrote between the facts that a text names, without the characters of Markdown."""
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    plain = re.sub(r"^\s*(#+|[-*]|\d+\.)\s+", "", plain, flags=re.MULTILINE).replace("**", "")
    return [words(piece) for part in re.split(r"\{[a-z-]+\}", plain) for piece in re.split(r"\n+", part) if words(piece)]


def day_in_words(day, language):
    """A date as it stands in a text, without its weekday and its year."""
    return f"{day.day} {MONTHS[language][day.month - 1]}"


def days_in_words(event, language):
    """How a text names the day of an event, or each of its days when they do not follow each other; without weekdays and year."""
    days = sorted({session.start.astimezone(event.zone).date() for session in event.sessions})
    if not any(later - day > timedelta(1) for day, later in zip(days, days[1:])):
        return re.escape(day_in_words(days[0], language))
    shown = [
        str(day.day) if later and later.month == day.month else day_in_words(day, language)
        for day, later in zip(days, [*days[1:], None])
    ]
    return r"(?:,| en| and) \w+ ".join(map(re.escape, shown))


# Counting as channels count


def clusters(text):
    """The characters that a reader sees: marks, selectors, joined emoji and the second regional indicator belong to the one before."""
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
    """1 for a character of most European scripts, 2 for an emoji and for the rest (twitter-text, configuration v3)."""
    light = [range(0x1100), range(0x2000, 0x200E), range(0x2010, 0x2020), range(0x2032, 0x2038)]
    total = 0
    for cluster in clusters(unicodedata.normalize("NFC", text)):
        if len(cluster) > 1 and not cluster[0].isalnum():
            total += 2
        else:
            total += sum(1 if any(ord(character) in each for each in light) else 2 for character in cluster)
    return total


def shortened(address):
    """An address as Bluesky shows it: host, and at most fifteen characters of what follows."""
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


# Kits


@dataclass(eq=False)
class Kit:
    """The kit of a campaign in one language: its page, and the files that lie beside it."""

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
        """Every file of the kit's folder but its page, by name."""
        folder = self.page.file.parent
        return {file.name: file for file in self.site.files if folder in file.parents and file != self.page.file}

    @cached_property
    def offered(self):
        """The files that the page shows or offers."""
        addresses = self.page.select("//main//a/@href | //main//img/@src")
        return {file for file in (self.site.file_at(address, self.page) for address in addresses) if file}

    @cached_property
    def mail(self):
        """The newsletter as Python's own reader of mail understands the draft."""
        return message_from_bytes(self.files["newsletter.eml"].read_bytes(), policy=policy.default)

    @cached_property
    def fields(self):
        """The texts that can be copied, by the identifiers of their fields."""
        # The first line break in a text area is no part of its text (HTML, 13.1.2.5).
        return {area.get("id"): (area.text or "").removeprefix("\n") for area in self.page.select("//textarea[@id]")}

    @cached_property
    def labels(self):
        return {label.get("for"): text_of(label) for label in self.page.select("//label[@for]")}

    def target(self, link=None):
        """The whole address of the page to which the campaign, or one of its posts, leads."""
        path = self.campaign.target_path(link or self.campaign.get("target"))
        return self.site.base + path

    def tracked(self, source, medium, content, link=None):
        """The tracked address that the naming rule asks for."""
        return Tracked(self.target(link), source, medium, self.campaign.code, content)


def kits_of(site, programme):
    return [Kit(campaign, site) for campaign in programme.sources(Campaign)]
