"""The lists of events and experts on the built pages, compared with the sources."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import combinations, product

# The names of facets in the addresses of their pages. The values are the keys, or the names as they occur in addresses.
DIMENSIONS = {
    "nl": {"audience": "doelgroep", "region": "regio", "format": "vorm", "language": "taal"} | {"sector": "sector", "topic": "onderwerp"},
    "en": {name: name for name in ("audience", "region", "format", "language", "sector", "topic")},
}
FILTERS = {"events": ("audience", "region", "format", "language"), "experts": ("region", "sector", "topic", "language")}
GROUPS = {"audience": "audiences", "region": "regions", "sector": "sectors", "topic": "topics"}
ENTRIES = "//*[@data-filter-list]//li[not(ancestor::li)]"

# The texts for the statuses of an event that does not simply take place.
WORDS = {
    "nl": {
        "cancelled": r"afgelast|geannuleerd|gaat niet door|vervalt",
        "postponed": r"uitgesteld",
        "rescheduled": r"verzet|verplaatst|nieuwe datum",
        "full": r"\bvol\b|volgeboekt|volzet",
        "past": r"voorbij|geweest|afgelopen",
    },
    "en": {
        "cancelled": r"cancelled|called off",
        "postponed": r"postponed",
        "rescheduled": r"moved|rescheduled|new date",
        "full": r"\bfull\b|fully booked",
        "past": r"\bover\b|\bpast\b|has been|took place",
    },
}

# The visible entries, by the address of the link in each heading.
VISIBLE_ENTRIES = """() => [...document.querySelectorAll("[data-filter-list] li:not(li li)")]
  .filter(entry => entry.checkVisibility())
  .map(entry => new URL(entry.querySelector(":is(h2, h3, h4, h5) a").href).pathname)"""


@dataclass(eq=False)
class Overview:
    """The page that lists all coming events, or all experts, in a language."""

    programme: object
    collection: str
    language: str

    def __str__(self):
        return self.path

    @property
    def path(self):
        return self.programme.folder(self.collection, self.language)

    @property
    def filters(self):
        return FILTERS[self.collection]

    @property
    def sources(self):
        """The entries, by address."""
        if self.collection == "experts":
            entries = self.programme.experts_for(self.language)
        else:
            entries = [event for event in self.programme.events_for(self.language) if event.end > self.programme.now]
        return {entry.path: entry for entry in entries}

    def fitting(self, **chosen):
        """The addresses of the entries that match all of the words."""

        def fits(entry):
            return all(value in entry.facets()[name] for name, value in chosen.items())

        return {path for path, entry in self.sources.items() if fits(entry)}

    def values(self, name):
        """The options of a filter: those that some entries have, except those that all entries have."""
        used = set().union(*(entry.facets()[name] for entry in self.sources.values()))
        return used if any(len(self.fitting(**{name: value})) < len(self.sources) for value in used) else set()

    def facet_path(self, name, value):
        group = GROUPS.get(name)
        title = self.programme.name_of(group, value, self.language) if group else value
        return f"{self.path}{DIMENSIONS[self.language][name]}/{slug(title)}/"

    def pairs(self):
        """Every pair of choices in two filters."""
        for first, second in combinations(self.filters, 2):
            for a, b in product(sorted(self.values(first)), sorted(self.values(second))):
                yield {first: a, second: b}

    def narrowest(self):
        """Two filters, each with a value, that together leave fewer entries than either of them alone, but at least one."""
        for chosen in self.pairs():
            alone = [len(self.fitting(**{name: value})) for name, value in chosen.items()]
            if 0 < len(self.fitting(**chosen)) < min(alone):
                return chosen
        raise AssertionError(f"{self}: no two filters narrow the list")

    def fruitless(self):
        """Two filters, each with a value, that leave no entries; None when all pairs leave some."""
        return next((chosen for chosen in self.pairs() if not self.fitting(**chosen)), None)

    def states(self):
        """The complete list, a filtered one, and an empty one."""
        return [{}, self.narrowest(), *filter(None, [self.fruitless()])]


def overviews(programme):
    return [Overview(programme, collection, language) for collection in FILTERS for language in programme.languages]


def slug(text):
    """A name as it occurs in an address."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^a-z0-9]+", "-", "".join(letter for letter in letters if not unicodedata.combining(letter))).strip("-")


def entry_path(site, page, entry):
    """The address of the link in an entry's heading."""
    [address] = entry.xpath("(.//h2|.//h3|.//h4|.//h5)//a/@href")[:1] or [""]
    return site.local_path(address, page)


def listed(site, page):
    """The addresses of the entries in the filterable lists, in order."""
    return [entry_path(site, page, entry) for entry in page.select(ENTRIES)]


def moment(text):
    found = datetime.fromisoformat(text)
    assert found.tzinfo is not None, f"{text} has no offset"
    return found.astimezone(timezone.utc)


def in_words(text, language, state):
    return re.search(WORDS[language][state], text, re.IGNORECASE)
