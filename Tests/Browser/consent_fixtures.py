"""Fixtures of the consent tests: visitors, the declared services and pages to visit."""

import pytest

from rebuilding import services as declared_services
from visitor import Visitor, declaration_of

STATISTICS, SOCIAL_MEDIA = "statistics", "social-media"


def grant(visitor, purpose):
    """Grants one purpose in the settings."""
    visitor.open_settings()
    for name in visitor.boxes():
        visitor.tab.locator(f"[data-consent-purpose='{name}']").set_checked(name == purpose)
    visitor.press("save", "dialog")


@pytest.fixture(scope="session")
def services():
    return declared_services()


@pytest.fixture
def visitors(browser, server, services):
    """Makes visitors, each with an empty browser."""
    made = []

    def visitor(site_server=None, **options):
        made.append(Visitor(browser, site_server or server, services, **options))
        return made[-1]

    yield visitor
    for each in made:
        each.close()


@pytest.fixture(scope="session")
def declaration(site):
    return declaration_of(site.home)


@pytest.fixture(scope="session")
def embed_page(site):
    """A page with an embed in the default language."""
    return next(page for page in site.pages if page.language == site.default_language and page.select("//*[@data-consent-embed]"))


@pytest.fixture(scope="session")
def hosts(services):
    """The hosts of each purpose."""
    found = {}
    for service in services.values():
        for each in service.get("hosts", {}).values():
            found.setdefault(service["purpose"], set()).update(each)
    return found
