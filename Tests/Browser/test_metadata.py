"""Machine-readable files and data: site map, feeds, structured data, link previews, robots.txt, security.txt."""

import base64
import hashlib
import re
from datetime import datetime, timedelta
from urllib.robotparser import RobotFileParser

import extruct
import feedparser
from lxml import etree

from built_site import text_of
from faults import faults

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}

# The properties that search engines require for each type on the site.
REQUIRED_PROPERTIES = {
    "Answer": {"text"},
    "Article": {"headline", "datePublished"},
    "BreadcrumbList": {"itemListElement"},
    "CreativeWork": {"name", "url", "version"},
    "Event": {"name", "startDate", "location"},
    "EventSeries": {"name", "url"},
    "FAQPage": {"mainEntity"},
    "GeoCoordinates": {"latitude", "longitude"},
    "ListItem": {"position", "name", "item"},
    "NewsArticle": {"headline", "datePublished"},
    "Offer": {"url", "availability"},
    "Organization": {"name", "url"},
    "Person": {"name"},
    "Place": {"name"},
    "PostalAddress": {"addressCountry"},
    "Question": {"name", "acceptedAnswer"},
    "VirtualLocation": {"url"},
    "WebPage": {"name", "url"},
    "WebSite": {"name", "url"},
}


def sitemap_entries(site, name="sitemap.xml"):
    """Every `url` element, also when the site map is in parts."""
    document = etree.parse(site.root / name)
    parts = document.xpath("/s:sitemapindex/s:sitemap/s:loc/text()", namespaces=SITEMAP)
    if parts:
        return [entry for part in parts for entry in sitemap_entries(site, site.local_path(part).lstrip("/"))]
    return document.xpath("/s:urlset/s:url", namespaces=SITEMAP)


def structured_data(page):
    return extruct.extract(page.file.read_text("utf-8"), syntaxes=["json-ld"])["json-ld"]


def things(value):
    """Every object with a type, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from things(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for item in value.values():
            yield from things(item)


def test_the_sitemap_lists_every_indexable_page_once(site):
    entries = sitemap_entries(site)
    listed = [entry.findtext("s:loc", namespaces=SITEMAP) for entry in entries]
    expected = {page.canonical for page in site.pages if page.is_indexable}
    with faults() as found:
        found += [f"{address} is missing" for address in sorted(expected - set(listed))]
        found += [f"{address} is no indexable page" for address in sorted(set(listed) - expected)]
        found += [f"{address} is listed more than once" for address in sorted(set(listed)) if listed.count(address) > 1]


def test_the_sitemap_names_the_language_versions_that_the_pages_name(site):
    with faults() as found:
        for entry in sitemap_entries(site):
            address = entry.findtext("s:loc", namespaces=SITEMAP)
            page = site.by_path.get(site.local_path(address))
            links = entry.xpath("x:link[@rel='alternate']", namespaces=SITEMAP)
            named = {link.get("hreflang"): link.get("href") for link in links}
            own = {language: link for language, link in page.alternates.items() if language in named or language != "x-default"}
            if named != (own if len(own) > 1 else {}):
                found.append(f"{address}: the sitemap names {named}, the page {own}")
            changed = entry.findtext("s:lastmod", namespaces=SITEMAP)
            if changed is not None and not re.fullmatch(r"\d{4}-\d\d-\d\d(T.+)?", changed):
                found.append(f"{address}: “{changed}” is no date")


def test_every_indexable_page_names_its_own_address(site):
    with faults() as found:
        for page in site.pages:
            expected = None if page.is_not_found or page.is_redirect else site.base + page.path
            # A list for a facet that all entries share has the complete list as its canonical page.
            lists = [site.base + link for link in page.select("//nav[contains(@class, 'breadcrumbs')]//a/@href")]
            is_whole_list = page.kind in ("event-list", "expert-list") and page.canonical in lists
            if page.canonical != expected and not is_whole_list:
                found.append(f"{page} has the canonical address {page.canonical}")


def test_the_feeds_can_be_read_and_are_complete(site):
    with faults() as found:
        feeds = {address for page in site.pages for address in page.select("//link[@type='application/atom+xml']/@href")}
        written = {file for file in site.files if file.name.endswith(".xml") and b"http://www.w3.org/2005/Atom" in file.read_bytes()[:500]}
        found += [f"{file} is named by no page" for file in written - {site.file_at(address) for address in feeds}]
        for address in sorted(feeds):
            file = site.file_at(address)
            if file is None:
                found.append(f"{address} is no file")
                continue
            feed = feedparser.parse(file.read_bytes())
            language = feed.feed.get("language") or etree.parse(file).getroot().get("{http://www.w3.org/XML/1998/namespace}lang")
            if feed.bozo or feed.version != "atom10":
                found.append(f"{address} is not well-formed Atom: {feed.get('bozo_exception')}")
            missing = [key for key in ("id", "title", "updated", "author") if not feed.feed.get(key)]
            itself = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
            if missing or itself != [site.base + site.local_path(address)]:
                found.append(f"{address} lacks {missing}, or is not its own link: {itself}")
            for entry in feed.entries:
                lacking = [key for key in ("id", "title", "link", "published", "updated", "summary") if not entry.get(key)]
                if lacking or entry.updated_parsed < entry.published_parsed:
                    found.append(f"{address}: “{entry.get('title')}” lacks {lacking} or changed before it was published")
            if len({entry.id for entry in feed.entries}) < len(feed.entries):
                found.append(f"{address}: two entries have one id")
            dates = [entry.published_parsed for entry in feed.entries]
            if dates != sorted(dates, reverse=True):
                found.append(f"{address}: the newest entry is not first")
            if "/feed" in address and feed.entries and site.by_path.get(site.local_path(feed.entries[0].link), site.home).kind == "news-article":
                articles = {page.canonical for page in site.pages if page.kind == "news-article" and page.language == language}
                listed = {entry.link for entry in feed.entries}
                if not listed <= articles or len(listed) != min(30, len(articles)):
                    found.append(f"{address} lists {len(listed)} of {len(articles)} articles")


def test_structured_data_is_complete(site):
    with faults() as found:
        for page in site.pages:
            for data in structured_data(page):
                if not str(data.get("@context", "")).startswith("https://schema.org"):
                    found.append(f"{page}: {data.get('@type')} has the context {data.get('@context')}")
                for thing in things(data):
                    required = REQUIRED_PROPERTIES.get(thing["@type"])
                    if required and thing is data.get("worksFor"):
                        required = required - {"url"}  # the address of an employer other than the site's organisation is unknown
                    if required is None:
                        found.append(f"{page}: say in this test what a {thing['@type']} needs")
                    else:
                        lacking = {name for name in required if thing.get(name) in (None, "", [])}
                        found += [f"{page}: a {thing['@type']} lacks {name}" for name in sorted(lacking)]


def test_the_home_pages_say_who_publishes(site):
    with faults() as found:
        for page in site.pages:
            if page.kind == "home" and not any(data["@type"] == "Organization" and data.get("url") for data in structured_data(page)):
                found.append(f"{page} has no Organization with its address")


def test_breadcrumbs_for_machines_are_those_for_people(site):
    with faults() as found:
        for page in site.pages:
            trail = [text_of(step) for step in page.select("//nav[contains(@class, 'breadcrumbs')]//li")]
            lists = [data["itemListElement"] for data in structured_data(page) if data["@type"] == "BreadcrumbList"]
            if page.is_not_found:
                continue
            names = [[step["name"] for step in steps] for steps in lists]
            if names != ([trail] if trail else []):
                found.append(f"{page} shows {trail}, and says {names}")
            for steps in lists:
                if [step["position"] for step in steps] != list(range(1, len(steps) + 1)) or steps[-1]["item"] != page.canonical:
                    found.append(f"{page}: the trail is misnumbered or does not end at the page")


def test_questions_for_machines_are_those_for_people(site):
    with faults() as found:
        for page in site.pages:
            asked = [question["name"] for data in structured_data(page) if data["@type"] == "FAQPage" for question in data["mainEntity"]]
            if (page.kind == "faq") != bool(asked):
                found.append(f"{page} is of the kind {page.kind} and has {len(asked)} questions for machines")
            words = text_of(page.main)
            found += [f"{page}: “{name}” is not on the page" for name in asked if " ".join(name.split()) not in words]


def test_link_previews_are_complete(site):
    with faults() as found:
        for page in site.pages:
            if not page.is_indexable:
                continue
            found += [
                f"{page} has no {name}"
                for name in ("og:title", "og:description", "og:type", "og:url", "og:locale", "og:site_name")
                if not page.meta(name)
            ]
            if page.meta("og:url") != page.canonical:
                found.append(f"{page}: og:url is {page.meta('og:url')}")
            if not re.fullmatch(page.language + "_[A-Z]{2}", page.meta("og:locale") or ""):
                found.append(f"{page}: og:locale is {page.meta('og:locale')}")
            if page.meta("og:image"):
                if not page.meta("og:image").startswith(site.base + "/"):
                    found.append(f"{page}: og:image is {page.meta('og:image')}")
                for name in ("og:image:width", "og:image:height", "og:image:alt"):
                    if not page.meta(name):
                        found.append(f"{page} has no {name}")


def test_robots_txt_lets_robots_in_and_names_the_sitemap(site):
    robots = RobotFileParser()
    robots.parse((site.root / "robots.txt").read_text("utf-8").splitlines())
    assert robots.site_maps() == [site.base + "/sitemap.xml"]
    with faults() as found:
        found += [f"{page} is closed to robots" for page in site.pages if not robots.can_fetch("*", page.path)]


def test_pages_that_are_not_content_are_kept_out_of_search_engines(site):
    with faults() as found:
        for page in site.every_page:
            if (page.is_not_found or page.is_redirect) and "noindex" not in (page.meta("robots") or ""):
                found.append(f"{page} may be indexed")


def test_security_txt_follows_rfc_9116(site, now):
    lines = (site.root / ".well-known" / "security.txt").read_text("utf-8").splitlines()
    fields = [line.split(": ", 1) for line in lines if line and not line.startswith("#")]
    values = {}
    for name, value in fields:
        values.setdefault(name.lower(), []).append(value)
    assert all(re.match(r"(mailto:[^@\s]+@[^@\s]+|https://\S+|tel:\+\d+)\Z", contact) for contact in values["contact"])
    [expires] = values["expires"]
    end = datetime.fromisoformat(expires.replace("Z", "+00:00"))
    assert now < end <= now + timedelta(days=366), f"expires {end}, seen from {now}"
    assert values["canonical"] == [site.base + "/.well-known/security.txt"]
    [languages] = values["preferred-languages"]
    assert languages.split(", ") == site.languages
    assert set(values) <= {"contact", "expires", "canonical", "preferred-languages", "encryption", "acknowledgments", "policy", "hiring"}


def test_styles_and_scripts_match_their_integrity_values(site):
    with faults() as found:
        for page in site.pages:
            vouched = page.select("//link[@rel='stylesheet' or @rel='modulepreload'] | //script[@src]")
            if not page.select("//link[@rel='stylesheet']"):
                found.append(f"{page} has no style sheet")
            for element in vouched:
                file = site.file_at(element.get("href") or element.get("src"), page)
                match = re.fullmatch("(sha256|sha384|sha512)-(.+)", element.get("integrity") or "")
                if file is None or match is None:
                    found.append(f"{page}: {file} has no integrity value")
                elif base64.b64encode(hashlib.new(match[1], file.read_bytes()).digest()).decode() != match[2]:
                    found.append(f"{page}: the integrity value is not that of {file.name}")
