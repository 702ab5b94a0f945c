"""The weight of a visit."""

import gzip

import pytest

from built_site import BuiltSite
from faults import faults
from rebuilding import rebuild, switch_off
from visitor import declaration_of

PAGE_WITH_STYLES = 15_000  # bytes, compressed, without optional services
PAGE_THAT_ASKS = 18_000  # bytes, compressed, with the question for consent
ASKING = 3_100  # bytes, compressed: the addition of the question for consent to a page and its styles
CONSENT = 4_000  # bytes of JavaScript, compressed
LISTS = 2_000  # bytes of JavaScript, compressed: the filters of lists of events and experts
SEARCHING = 12_000  # bytes of JavaScript, compressed, on the page that searches, before the parts of Pagefind
COPYING = 1_000  # bytes of JavaScript, compressed: the copy buttons of a campaign's kit
CONSENT_STYLES = 2_000  # bytes, compressed

# A self-check is one form with all its questions and advice, and a kit contains everything to send.
NO_PAGE_OF_TEXT = ("self-check-page", "campaign-kit")


def compressed(*files):
    return sum(len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in files)


def weights(site):
    """The weight of each page with its style sheets."""
    return {page.path: compressed(page.file, *site.style_sheets(page)) for page in site.pages}


@pytest.fixture(scope="module")
def without_services(tmp_path_factory):
    """The same site without any optional service."""
    return BuiltSite(rebuild(tmp_path_factory.mktemp("without"), switch_off))


def test_every_page_with_its_styles_weighs_at_most_15_kilobytes(without_services):
    with faults() as found:
        for path, weight in weights(without_services).items():
            if weight > PAGE_WITH_STYLES and without_services.by_path[path].kind not in NO_PAGE_OF_TEXT:
                found.append(f"{path} weighs {weight} bytes")


def test_every_page_that_asks_for_consent_weighs_at_most_18_kilobytes(site):
    with faults() as found:
        for path, weight in weights(site).items():
            if weight > PAGE_THAT_ASKS and site.by_path[path].kind not in NO_PAGE_OF_TEXT:
                found.append(f"{path} weighs {weight} bytes")


def test_the_question_for_consent_adds_little_more_than_3_kilobytes(site, without_services):
    before = weights(without_services)
    with faults() as found:
        for path, weight in weights(site).items():
            # The notice describes the services, and an embed is shown by one: their size is their own.
            own = site.by_path[path].kind == "cookie-notice" or site.by_path[path].select("//*[contains(@class, 'embed-box')]")
            if weight - before[path] > ASKING and not own:
                found.append(f"{path} weighs {weight} bytes, {weight - before[path]} more than without services")


def scripts_of(site, page):
    """The files of the scripts that a page loads."""
    addresses = page.select("//script/@src | //link[@rel='modulepreload']/@href")
    return {address: site.file_at(address, page) for address in addresses}


def job_of(address):
    """What a script belongs to: its folder in `assets/`, or its name."""
    return address.split("/assets/")[-1].split("/")[0].split(".")[0]


def test_a_page_loads_javascript_for_consent_lists_search_self_checks_and_kits_only(site):
    """Without a request for consent, there is no script for it at all. The weight of a self-check is tested with the self-check."""
    with faults() as found:
        for page in site.every_page:
            weights = {"consent": 0, "lists": 0}
            for address, file in scripts_of(site, page).items():
                job = {"events": "lists", "filters": "lists"}.get(job_of(address), job_of(address))
                if page.kind == "self-check-page" and job in ("self-check", "shared"):
                    continue
                if page.kind == "campaign-kit" and job == "campaign" and compressed(file) <= COPYING:
                    continue
                if page.kind == "a-z" and job == "search" and compressed(file) <= SEARCHING:
                    continue
                if file is None or job not in weights:
                    found.append(f"{page} loads {address}")
                else:
                    weights[job] += compressed(file)
            if weights["consent"] > (CONSENT if declaration_of(page) else 0) or weights["lists"] > LISTS:
                found.append(f"{page} loads {weights} bytes of JavaScript")


def test_the_styles_of_consent_weigh_at_most_2_kilobytes(site):
    [sheet] = [file for file in site.files if file.suffix == ".css" and file.name.startswith("consent.")]
    assert compressed(sheet) <= CONSENT_STYLES
