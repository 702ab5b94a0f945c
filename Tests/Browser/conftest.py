"""Fixtures: the built site, a server for it, and a browser."""

import os
import shutil
import threading
from contextlib import contextmanager
from datetime import datetime, timezone

import pytest
from playwright.sync_api import sync_playwright

from built_site import BuiltSite, site_folder
from calendar_files import calendar_files
from campaign_kits import kits_of
from event_lists import overviews
from hard_site import SiteFolder
from preview_server import Preview
from programme import Programme
from static_server import StaticServer

pytest_plugins = ["consent_fixtures", "desk_tabs"]

PHONE, DESKTOP = 320, 1280

# Chromium supports Web Bluetooth on all systems but Linux, where it warns about the header that denies it.
BROWSER_FLAGS = ["--enable-blink-features=WebBluetooth"]

_site = None


def pytest_configure():
    if not (site_folder() / "index.html").is_file():
        raise pytest.UsageError(f"There is no site in {site_folder()}: run script/test, or name its folder in BAKEN_SITE.")


def pytest_runtest_logreport(report):
    """Names a failed test at once: pytest itself does so at the end, which a run that is stopped does not reach."""
    if report.failed:
        print(f"\nFailed: {report.nodeid}", flush=True)


def built_site():
    """The site, read once: its pages are needed to collect the tests."""
    global _site
    if _site is None:
        _site = BuiltSite(site_folder())
    return _site


def pytest_generate_tests(metafunc):
    """Runs a test with a `page_kind` for every representative page."""
    if "page_kind" in metafunc.fixturenames:
        pages = built_site().representatives
        metafunc.parametrize("page_kind", pages, ids=[f"{page.kind}-{page.language}:{page.path}" for page in pages])


@pytest.fixture(scope="session")
def site():
    return built_site()


@pytest.fixture(scope="session")
def site_root(site):
    return site.root


@pytest.fixture(scope="session")
def now():
    """The moment of the site's build, in UTC."""
    moment = os.environ.get("BAKEN_NOW")
    return datetime.fromisoformat(moment).replace(tzinfo=timezone.utc) if moment else datetime.now(timezone.utc)


@pytest.fixture(scope="session")
def server(site_root):
    server = StaticServer(site_root)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def installed_chromium():
    """The system's Chromium, best as the shell without windows, which takes a third less time; None for the one that Playwright installed."""
    return next(filter(None, map(shutil.which, ["chromium-headless-shell", "chromium", "chromium-browser"])), None)


@contextmanager
def running_browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser():
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def tabs(browser, server):
    """Makes tabs; a tab with the same settings is reused by the next test."""
    made = {}

    def tab(width=DESKTOP, height=900, **context):
        key = (width, height, *sorted(context.items()))
        if key not in made:
            made[key] = browser.new_context(
                viewport={"width": width, "height": height}, base_url=server.address, **context
            ).new_page()
        return made[key]

    return tab


@pytest.fixture(scope="session")
def desktop(tabs):
    return tabs(DESKTOP)


@pytest.fixture(scope="session")
def phone(tabs):
    return tabs(PHONE)


@pytest.fixture(scope="session")
def programme(now):
    """The events and experts of the shipped site, as their authors wrote them."""
    return Programme(now=now)


@pytest.fixture(scope="session")
def kits(site, programme):
    """The kit of each campaign in each of its languages."""
    found = kits_of(site, programme)
    assert {kit.language for kit in found} == set(site.languages)
    return found


@pytest.fixture(scope="session")
def lists(programme):
    """The lists of events and experts that can be filtered: those with more than one entry."""
    found = [overview for overview in overviews(programme) if len(overview.sources) > 1]
    assert {overview.collection for overview in found} == {"events", "experts"}
    return found


@pytest.fixture(scope="session")
def hard(tmp_path_factory):
    """The site of difficult events, built once, with its sources."""
    folder = SiteFolder(tmp_path_factory.mktemp("hard"))
    folder.build()
    return folder.read()


@pytest.fixture(params=["shipped", "hard"])
def built(request, site, programme):
    """A site with its authors' texts: the shipped one, and that of difficult events."""
    return (site, programme) if request.param == "shipped" else request.getfixturevalue("hard")


@pytest.fixture
def calendars(built):
    """Every calendar file of the site."""
    found = calendar_files(built[0])
    assert found, "there is no calendar file"
    return found


@pytest.fixture
def hard_folder(tmp_path):
    """The same site in the test's own folder, to change and to build."""
    return SiteFolder(tmp_path)


@pytest.fixture
def preview(tmp_path):
    """A running preview of a small site in the test's own folder."""
    preview = Preview(tmp_path).start()
    yield preview
    preview.stop()
