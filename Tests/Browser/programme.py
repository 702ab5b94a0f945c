"""Events and experts as their authors wrote them: the reference for the generated files.

Reads the front matter with PyYAML, independently of the generator.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from built_site import REPOSITORY

OFFSET = re.compile(r"(Z|[+-]\d\d:\d\d)\Z")
LANGUAGE_SUFFIX = re.compile(r"\.([a-z]{2})\Z")


def merged(base, change):
    """A translation merged with what it inherits."""
    if isinstance(base, dict) and isinstance(change, dict):
        return {key: merged(base.get(key), change.get(key, base.get(key))) for key in {**base, **change}}
    return change


def read_yaml(text):
    """YAML with every value as the author typed it: a date stays a text."""
    return yaml.load(text, yaml.BaseLoader) or {}


def front_matter(file):
    _, head, _ = re.split(r"^---\s*$", file.read_text("utf-8-sig"), maxsplit=2, flags=re.MULTILINE)
    return read_yaml(head)


@dataclass(frozen=True)
class Session:
    """A session of an event: two instants in UTC, and an optional title."""

    start: datetime
    end: datetime
    title: str | None = None


@dataclass(eq=False)
class Source:
    """One language version of an event, a series or an expert."""

    name: str
    language: str
    values: dict
    programme: "Programme" = field(repr=False)

    def __str__(self):
        return f"{self.name} ({self.language})"

    def get(self, key, standard=None):
        return self.values.get(key, standard)

    def words(self, key):
        """A list of keys; a single one may be written without brackets."""
        value = self.values.get(key) or []
        return [value] if isinstance(value, str) else list(value)

    @property
    def path(self):
        return f"{self.programme.folder(self.collection, self.language)}{self.get('slug') or self.name}/"

    @property
    def is_published(self):
        def moment(key):
            return self.programme.instant(self.get(key)) if self.get(key) else None

        publish, expires = moment("publish"), moment("expires")
        now = self.programme.now
        return self.get("draft") != "true" and (publish is None or publish <= now) and (expires is None or now < expires)


class Event(Source):
    """One language version of an event."""

    collection = "events"

    @cached_property
    def zone(self):
        return ZoneInfo(self.get("time-zone") or self.programme.zone.key)

    @cached_property
    def sessions(self):
        parts = self.get("sessions") or [self.values]
        single = "sessions" not in self.values
        return [
            Session(self.instant(part["start"]), self.instant(part["end"]), None if single else part.get("title"))
            for part in parts
        ]

    def instant(self, text):
        return self.programme.instant(text, self.zone)

    @property
    def start(self):
        return self.sessions[0].start

    @property
    def end(self):
        return self.sessions[-1].end

    @property
    def status(self):
        return self.get("status") or "scheduled"

    @property
    def format(self):
        return self.get("format")

    @property
    def venue(self):
        return self.get("venue") or {}

    @property
    def online(self):
        """The address to take part at; None if there is none yet."""
        link = self.get("online")
        return link if link and link.startswith("http") else None

    @property
    def registration(self):
        return self.get("registration") or {}

    @property
    def revision(self):
        return int(self.get("revision") or 0)

    def state(self, moment):
        return "past" if moment >= self.end else "begun" if moment >= self.start else "ahead"

    def facets(self):
        """The words of the event for each filter."""
        return {
            "audience": set(self.words("audiences")),
            "region": {self.venue["region"]} if self.venue.get("region") else set(),
            "format": {self.format} if self.format else set(),
            "language": {self.get("language")} if self.get("language") else set(),
        }


class Expert(Source):
    """One language version of a person or a team."""

    collection = "experts"

    @property
    def is_person(self):
        return self.get("kind") == "person"

    def facets(self):
        """The words of the expert for each filter. Without regions or sectors all apply."""
        return {
            "region": set(self.words("regions")) or set(self.programme.settings.get("regions") or {}),
            "sector": set(self.words("sectors")) or set(self.programme.settings.get("sectors") or {}),
            "topic": set(self.words("topics")),
            "language": set(self.words("languages")),
        }


class Programme:
    """The events and experts of a site folder, at a moment."""

    def __init__(self, content=REPOSITORY / "content", now=None):
        self.content = Path(content)
        self.now = now or datetime.now(timezone.utc)
        self.settings = read_yaml((self.content / "site.yml").read_text("utf-8"))
        self.zone = ZoneInfo(self.settings["time-zone"])
        self.languages = self.settings["languages"]

    def instant(self, text, zone=None):
        """The instant of a local time, or of the beginning of a day, in UTC."""
        written = datetime.fromisoformat(text)
        if not OFFSET.search(text):
            written = written.replace(tzinfo=zone or self.zone)
        return written.astimezone(timezone.utc)

    def settings_in(self, language):
        return self._settings_by_language[language]

    @cached_property
    def _settings_by_language(self):
        files = {language: self.content / f"site.{language}.yml" for language in self.languages}
        return {
            language: merged(self.settings, read_yaml(file.read_text("utf-8"))) if file.is_file() else self.settings
            for language, file in files.items()
        }

    def folder(self, collection, language):
        """The address below which the entries of a collection are."""
        name = (self.settings_in(language).get("collections") or {}).get(collection, collection)
        return f"/{name}/" if language == self.languages[0] else f"/{language}/{name}/"

    def name_of(self, group, key, language):
        """The displayed name of a key, such as an audience's."""
        return self.settings_in(language)[group][key]["name"]

    def sources(self, kind):
        """Every language version that is written."""
        for file in sorted((self.content / kind.collection).glob("*.md")):
            suffix = LANGUAGE_SUFFIX.search(file.stem)
            name = file.stem[: suffix.start()] if suffix else file.stem
            language = suffix[1] if suffix else self.languages[0]
            values = front_matter(file)
            if suffix:
                values = merged(front_matter(file.with_name(f"{name}.md")), values)
            source = kind(name, language, values, self)
            if source.is_published:
                yield source

    @cached_property
    def events(self):
        return [event for event in self.sources(Event) if event.get("kind") != "series"]

    @cached_property
    def series(self):
        return [event for event in self.sources(Event) if event.get("kind") == "series"]

    @cached_property
    def experts(self):
        """The experts who have not left."""
        return [expert for expert in self.sources(Expert) if not self.has_left(expert)]

    @cached_property
    def former_experts(self):
        return [expert for expert in self.sources(Expert) if self.has_left(expert)]

    def has_left(self, expert):
        return bool(expert.get("left")) and self.instant(expert.get("left")) <= self.now

    def events_for(self, language):
        """The events for readers of a language: translated, or in the default language."""
        return self._versions_for(self.events, language)

    def experts_for(self, language):
        return self._versions_for(self.experts, language)

    def series_for(self, language):
        return self._versions_for(self.series, language)

    def _versions_for(self, sources, language):
        standard = {source.name: source for source in sources if source.language == self.languages[0]}
        return list({**standard, **{source.name: source for source in sources if source.language == language}}.values())

    def event_at(self, path):
        return next((event for event in self.events if event.path == path), None)
