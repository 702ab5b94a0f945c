"""Headings, landmarks, titles and languages, parsed from the HTML of every page."""

import re
from collections import Counter, defaultdict

from built_site import text_of
from faults import faults

OWN_NAMES = {
    "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "fy": "Frysk", "it": "Italiano",
    "nl": "Nederlands", "pl": "Polski", "pt": "Português", "tr": "Türkçe", "uk": "Українська",
}  # fmt: skip

LANDMARKS = {
    "banner": "//header[not(ancestor::main or ancestor::article or ancestor::section or ancestor::aside or ancestor::nav)]",
    "contentinfo": "//footer[not(ancestor::main or ancestor::article or ancestor::section or ancestor::aside or ancestor::nav)]",
    "main": "//main | //*[@role='main']",
    "navigation": "//nav | //*[@role='navigation']",
    "complementary": "//aside[not(@role)] | //*[@role='complementary']",
    "region": "//section[@aria-label or @aria-labelledby] | //*[@role='region']",
    "search": "//search | //*[@role='search']",
}


def name_of(element, page):
    """The accessible name of a landmark."""
    if element.get("aria-labelledby"):
        labels = [page.document.get_element_by_id(label, None) for label in element.get("aria-labelledby").split()]
        return " ".join(text_of(label) for label in labels if label is not None)
    return (element.get("aria-label") or "").strip()


def test_every_page_has_one_h1(site):
    with faults() as found:
        for page in site.every_page:
            headings = page.select("//main//h1")
            if len(headings) != 1 or len(page.select("//h1")) != 1:
                found.append(f"{page} has {len(page.select('//h1'))} h1, {len(headings)} of them in main")
            elif not text_of(headings[0]):
                found.append(f"{page} has an empty h1")


def test_no_heading_level_is_skipped(site):
    with faults() as found:
        for page in site.pages:
            before = 1
            for heading in page.select("//h1 | //h2 | //h3 | //h4 | //h5 | //h6"):
                level = int(heading.tag[1])
                if level > before + 1:
                    found.append(f"{page}: h{level} “{text_of(heading)}” follows h{before}")
                before = level


def test_the_landmarks_of_a_page_are_unique_and_labelled(site):
    with faults() as found:
        for page in site.pages:
            for role, xpath in LANDMARKS.items():
                elements = page.select(xpath)
                if role in ("banner", "contentinfo", "main"):
                    if len(elements) != 1:
                        found.append(f"{page} has {len(elements)} landmarks “{role}”")
                    continue
                names = Counter(name_of(element, page) for element in elements)
                if names[""] and (role in ("navigation", "region") or len(elements) > 1):
                    found.append(f"{page} has a landmark “{role}” without a name")
                found += [f"{page} has {count} landmarks “{role}” named “{name}”" for name, count in names.items() if count > 1]


def test_titles_are_unique_within_a_language(site):
    with faults() as found:
        pages = defaultdict(list)
        for page in site.pages:
            title = text_of(page.select("//title")[0]) if page.select("//title") else ""
            pages[page.language, title].append(page.path)
            if not title:
                found.append(f"{page} has no title")
        found += [f"“{title}” is the title of {', '.join(paths)}" for (_, title), paths in pages.items() if len(paths) > 1]


def test_the_title_of_a_page_begins_with_its_h1(site):
    with faults() as found:
        for page in site.pages:
            title, heading = text_of(page.select("//title")[0]), text_of(page.select("//h1")[0])
            if page.kind != "home" and not title.startswith(heading):
                found.append(f"{page}: the title is “{title}”, the h1 “{heading}”")


def test_every_indexable_page_has_a_description(site):
    with faults() as found:
        found += [f"{page} has none" for page in site.pages if page.is_indexable and not page.meta("description")]


def test_every_page_says_its_language(site):
    with faults() as found:
        for page in site.every_page:
            first = page.path.split("/")[1]
            expected = first if first in site.languages else site.default_language
            if page.language != expected:
                found.append(f"{page} has lang “{page.language}”, not “{expected}”")


def test_the_language_switch_names_every_language_in_its_own_words(site):
    with faults() as found:
        for page in site.pages if len(site.languages) > 1 else []:
            switches = page.select("//nav[contains(concat(' ', @class, ' '), ' languages ')]")
            if len(switches) != 1 or not name_of(switches[0], page):
                found.append(f"{page} has {len(switches)} labelled language switches")
                continue
            names = {name.get("lang"): text_of(name) for name in switches[0].xpath(".//*[@lang]")}
            if names != {language: OWN_NAMES[language] for language in site.languages}:
                found.append(f"{page} offers {names}")
            current = [mark.get("lang") for mark in switches[0].xpath(".//*[@aria-current and not(self::a)]")]
            if current != [page.language]:
                found.append(f"{page} marks {current} as the current language")


def test_the_language_switch_leads_to_the_same_page_or_states_that_it_is_missing(site):
    with faults() as found:
        for page in site.pages:
            for link in page.select("//nav[contains(concat(' ', @class, ' '), ' languages ')]//a"):
                language = link.get("hreflang")
                other = site.by_path.get(site.local_path(link.get("href"), page))
                if other is None or other.language != language:
                    found.append(f"{page}: the link to “{language}” leads to {other}")
                    continue
                translation = page.alternates.get(language)
                is_bare = text_of(link) == OWN_NAMES.get(language)
                if page.is_not_found:
                    continue
                if translation and other.canonical != translation:
                    found.append(f"{page}: the switch leads to {other}, the head names {translation}")
                elif translation and not is_bare:
                    found.append(f"{page}: the switch says “{text_of(link)}” though there is a translation")
                elif not translation and (other.kind != "home" or is_bare):
                    found.append(f"{page} is not translated; the switch says “{text_of(link)}” and leads to {other}")


def test_language_versions_name_each_other(site):
    with faults() as found:
        for page in site.pages:
            if not page.alternates:
                continue
            if page.alternates.get(page.language) != page.canonical:
                found.append(f"{page} does not name itself among its language versions")
            if "x-default" not in page.alternates:
                found.append(f"{page} names no x-default")
            for language, address in page.alternates.items():
                other = site.by_path.get(site.local_path(address))
                if other is None or other.alternates != page.alternates:
                    found.append(f"{page} names {address} as “{language}”, which does not say the same")


def test_moments_are_written_for_machines_too(site):
    valid = re.compile(r"\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?\Z")
    with faults() as found:
        for page in site.pages:
            for time in page.select("//time"):
                if not valid.match(time.get("datetime") or ""):
                    found.append(f"{page}: “{text_of(time)}” has the datetime “{time.get('datetime')}”")


def test_every_image_has_a_size_and_a_text(site):
    with faults() as found:
        for page in site.every_page:
            for image in page.select("//img"):
                for attribute in ("width", "height"):
                    if not (image.get(attribute) or "").isdigit():
                        found.append(f"{page}: {image.get('src')} has no {attribute}")
                if image.get("alt") is None:
                    found.append(f"{page}: {image.get('src')} has no alt")
            for drawing in page.select("//svg[not(ancestor::svg)]"):
                named = drawing.get("aria-label") or drawing.get("aria-labelledby") or drawing.xpath("title")
                if drawing.get("aria-hidden") != "true" and not (drawing.get("role") == "img" and named):
                    found.append(f"{page}: a drawing is neither hidden nor named ({drawing.get('class')})")
