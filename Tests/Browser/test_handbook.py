"""The handbook, built by Baken as the pages workflow builds it: every page in both languages, as a reader meets it."""

import os
import subprocess
import threading

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from built_site import REPOSITORY, BuiltSite
from faults import faults
from page_scripts import lost_text_faults, sideways_faults
from rebuilding import PROGRAM
from static_server import StaticServer
from test_axe import RULES
from test_links import addresses, fault_of
from test_markup import nu_errors

LANGUAGES = ["nl", "en"]


@pytest.fixture(scope="session")
def handbook(tmp_path_factory):
    """The built handbook. It stands at the root of a host here, so that a plain server can show it."""
    output = tmp_path_factory.mktemp("handbook") / "site"
    command = [PROGRAM, "build", "--site", REPOSITORY / "docs/handbook", "--output", output, "--base-url", "https://handbook.example"]
    moment = os.environ.get("BAKEN_NOW")
    built = subprocess.run([*command, "--strict", "--quiet", *(["--now", moment] if moment else [])], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return BuiltSite(output)


@pytest.fixture(scope="session")
def tab(handbook, browser):
    server = StaticServer(handbook.root)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # axe is put into the page as a script, which the site's own policy rightly forbids.
    context = browser.new_context(base_url=server.address, bypass_csp=True)
    yield context.new_page()
    context.close()
    server.shutdown()
    server.server_close()


def pages(handbook, language):
    return [page for page in handbook.pages if page.language == language]


def test_both_languages_have_every_page(handbook):
    count = {language: len(pages(handbook, language)) for language in LANGUAGES}
    assert set(handbook.languages) == set(LANGUAGES) and count["nl"] == count["en"] > 70


def axe_faults(tab, page, width, scheme, **options):
    """What axe finds on a page, in a window of a width and in one of the schemes of colours."""
    tab.set_viewport_size({"width": width, "height": 900})
    tab.emulate_media(color_scheme=scheme)
    tab.goto(page.path)
    tab.evaluate(AXE_SCRIPT)
    run = "options => axe.run(document, { ...options, resultTypes: ['violations'] })"
    for rule in tab.evaluate(run, {"runOnly": RULES, **options})["violations"]:
        for node in rule["nodes"]:
            yield f"{page} at {width} px, {scheme}: {rule['id']} at {node['target']}: {node['failureSummary']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(handbook, tab, language):
    # To look at colours takes longest. They are those of a kind of page: the next test looks at each kind.
    with faults() as found:
        for page in pages(handbook, language):
            found += axe_faults(tab, page, 1280, "light", rules={"color-contrast": {"enabled": False}})


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_any_kind_of_page(handbook, tab, width, scheme):
    with faults() as found:
        for page in handbook.representatives:
            found += axe_faults(tab, page, width, scheme)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_a_small_phone(handbook, tab, language):
    tab.set_viewport_size({"width": 320, "height": 900})
    with faults() as found:
        for page in pages(handbook, language):
            tab.goto(page.path)
            found += [f"{page}: {fault}" for fault in sideways_faults(tab) + lost_text_faults(tab)]


def test_the_nu_checker_finds_no_error_in_the_handbook(handbook):
    with faults() as found:
        found += nu_errors(handbook)


def test_every_link_in_the_handbook_leads_somewhere(handbook):
    with faults() as found:
        for page in handbook.every_page:
            for address in sorted(set(addresses(page.document))):
                if fault := fault_of(handbook, address, page):
                    found.append(f"{page}: {address} {fault}")
