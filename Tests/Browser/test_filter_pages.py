"""The filters of events and experts without JavaScript: a page for each choice, none of them a thin duplicate."""

import gzip
import re

from built_site import text_of
from event_lists import entry_path, listed
from faults import faults

BUDGETS = {"filters": 2_000, "events/passed": 1_000}  # bytes, compressed
UNWANTED = (
    "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", ".style", "Storage", "cookie", "fetch(",
)


def test_without_javascript_links_lead_to_a_page_for_each_choice(site, lists, tabs):
    tab = tabs(1280, java_script_enabled=False)
    with faults() as found:
        for overview in lists:
            tab.goto(overview.path)
            if tab.locator("form[data-filters]").is_visible():
                found.append(f"{overview}: the form is there and does nothing")
            links = site.by_path[overview.path].select("//*[@data-filter-links]//a/@href")
            linked = {site.local_path(link, site.by_path[overview.path]) for link in links}
            expected = {overview.facet_path(name, value): (name, value) for name in overview.filters for value in overview.values(name)}
            found += [f"{overview}: no link to {path}" for path in sorted(set(expected) - linked)]
            found += [f"{overview}: {path} is no choice" for path in sorted(map(str, linked - set(expected) - {overview.path}))]
            for path, (name, value) in expected.items():
                page = site.by_path.get(path)
                if page is None:
                    found.append(f"{overview}: there is no {path}")
                elif set(listed(site, page) or all_listed(site, page)) != overview.fitting(**{name: value}):
                    found.append(f"{path} lists {all_listed(site, page)}, not {sorted(overview.fitting(**{name: value}))}")
                elif overview.path not in [site.local_path(link, page) for link in page.select("//main//a/@href")]:
                    found.append(f"{path} does not lead back to {overview}")


def all_listed(site, page):
    """The entries of a page without filters."""
    entries = page.select("//main//*[self::ol or self::ul]/li[not(ancestor::li)]")
    paths = [entry_path(site, page, entry) for entry in entries]
    return [path for path in paths if path]


def test_no_page_of_a_choice_is_a_thin_duplicate(site, lists):
    """No two indexed pages list the same entries, and a page without new content is excluded."""
    with faults() as found:
        for overview in lists:
            seen = {frozenset(overview.sources): overview.path}
            titles = {}
            for name in overview.filters:
                for value in sorted(overview.values(name)):
                    page = site.by_path.get(overview.facet_path(name, value))
                    if page is None:
                        found.append(f"there is no {overview.facet_path(name, value)}")
                        continue
                    other = titles.setdefault(text_of(page.select("//h1")[0]), page.path)
                    if other != page.path:
                        found.append(f"{page} and {other} have one heading")
                    # Excluded from search engines, or with another page as its canonical address.
                    if not page.is_indexable or page.canonical == site.base + overview.path:
                        continue
                    if page.canonical != site.base + page.path:
                        found.append(f"{page} names {page.canonical} as canonical")
                    entries = frozenset(overview.fitting(**{name: value}))
                    if seen.setdefault(entries, page.path) != page.path:
                        found.append(f"{page} and {seen[entries]} list the same entries")


def test_an_address_with_choices_has_the_canonical_address_of_the_list(site, lists):
    for overview in lists:
        assert site.by_path[overview.path].canonical == site.base + overview.path
        assert site.by_path[overview.path].is_indexable


# The scripts


def test_the_scripts_are_small_and_harmless(site):
    modules = {name: script(site, name) for name in BUDGETS}
    with faults() as found:
        for name, files in modules.items():
            weight = sum(len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in files)
            if not files or weight > BUDGETS[name]:
                found.append(f"{name} weighs {weight} bytes in {len(files)} files")
            for file in files:
                text = file.read_text("utf-8")
                found += [f"{file.name} uses {word}" for word in UNWANTED if word in text]


def script(site, name):
    """The files of a module, with a hash in their names."""
    return [file for file in site.files if re.fullmatch(rf".*/{name}[.-][^/]*\.js", file.as_posix())]
